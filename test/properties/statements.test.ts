/** Laws of statements, eliminations, metal and tax pools, each held by two thousand scenarios drawn at random. */

import { beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  type Bound,
  bindStructure,
  type Drawn,
  evaluate,
  largest,
  namesOf,
  rowIn,
  sum,
  totalOf,
} from "./drawn-scenario.ts";
import { structures, type Tree } from "./random-structure.ts";

const SEED = Number(process.env.PROPERTY_SEED ?? 2027);
const STRUCTURES = 10;
const SCENARIOS_EACH = 200;
/** As in laws.test.ts: doubles carry 1e-16, some hundreds of operations and sums that cancel leave 1e-9. */
const ROUNDING = 1e-9;

/** What statements need beside the structure: books in another currency, a minority owner, books of their own, tax owed. */
interface Books {
  readonly currency: "none" | "ppp" | "given";
  readonly minority: boolean;
  readonly recognition: "as_built" | "at_operation";
  readonly own: boolean;
  readonly settled: boolean;
}

const books: fc.Arbitrary<Books> = fc.record({
  currency: fc.constantFrom("none" as const, "ppp" as const, "given" as const),
  minority: fc.boolean(),
  recognition: fc.constantFrom("as_built" as const, "at_operation" as const),
  own: fc.boolean(),
  settled: fc.boolean(),
});

const drawnBooks = new WeakMap<Bound, Books>();
const bound: Bound[] = [];

/** Lays `over` over plain data, key by key. */
const merge = (under: Tree, over: Tree): Tree =>
  Object.fromEntries(
    [...new Set([...Object.keys(under), ...Object.keys(over)])].map((key) => {
      const [one, other] = [under[key], over[key]];
      const both = isTree(one) && isTree(other);
      return [key, both ? merge(one, other) : other === undefined ? one : other];
    }),
  );
const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null && !Array.isArray(value);

/** All of a company's assets stand in its books, or none does. */
const inBooks = (section: Tree[string] | undefined): Tree =>
  Object.fromEntries(
    Object.entries(isTree(section) ? section : {}).flatMap(([name, one]) =>
      isTree(one) && one.entity === "mineco" && one.pool !== undefined ? [[name, { book_pool: "books" }]] : [],
    ),
  );

/** Every company pays a part of its profit tax after the tax year. */
const settling = (tree: Tree): Tree => {
  const law = { tax_advances: "60 %", tax_settlement: "4 months", subsoil_settlement: "45 days" };
  const companies = Object.keys(isTree(tree.entities) ? tree.entities : {});
  return merge(tree, {
    countries: { home: law, abroad: law },
    entities: Object.fromEntries(companies.map((name) => [name, { tax_payment: "settled" }])),
  });
};

const withBooks =
  ({ currency, minority, recognition, own, settled }: Books) =>
  (tree: Tree): Tree =>
    merge(settled ? settling(tree) : tree, {
      ...(currency !== "none" && {
        currencies: {
          uzs: {
            rate: "10000 UZS/USD",
            inflation: "8 %",
            ...(currency === "given" && { exchange: "given", path: "12000 UZS/USD" }),
          },
        },
        entities: { mineco: { functional_currency: "uzs" } },
      }),
      ...(own && {
        depreciation_pools: { books: { entity: "mineco", schedule: "site", ledger: "books", life: 11 } },
        ...Object.fromEntries(
          ["capital_costs", "sustaining_costs", "operating_costs", "pre_productions"].map((section) => [
            section,
            inBooks(tree[section]),
          ]),
        ),
      }),
      closures: { mine: { recognition } },
      partners: { two: { control: minority ? "minority" : "owner" } },
    });

beforeAll(async () => {
  for (const [structure, kept] of fc.sample(fc.tuple(structures, books), { numRuns: STRUCTURES, seed: SEED })) {
    const one = await bindStructure(structure, withBooks(kept));
    drawnBooks.set(one, kept);
    bound.push(one);
  }
}, 240_000);

/** Every difference from nothing, by what it is: rows against the size of what they are made of. */
class Found {
  readonly wrong: string[] = [];
  nothing(what: string, row: ArrayLike<number>, size: number): void {
    const bar = ROUNDING * Math.max(size, 1);
    for (let t = 0; t < row.length; t += 1)
      if (!(Math.abs(row[t] as number) <= bar)) {
        this.wrong.push(`${what} in column ${t}: ${row[t]} against ${bar}`);
        return;
      }
  }
  notBelow(what: string, row: Float64Array, size: number): void {
    this.nothing(
      what,
      row.map((value) => Math.min(0, value)),
      size,
    );
  }
}

/** Rows added with their signs. */
const combine = (...terms: readonly (readonly [number, Float64Array])[]): Float64Array => {
  const row = new Float64Array(terms[0]?.[1].length ?? 0);
  for (const [sign, term] of terms) for (const [t, value] of term.entries()) row[t] = (row[t] as number) + sign * value;
  return row;
};

const ASSETS = ["cash", "reserves", "closure_fund", "receivables", "stock", "fixed_assets", "interest_asset"];
const DEBTS = ["trade_payables", "cost_payables", "tax_payable", "debt", "provision", "deferred_tax_liability"];

function entitiesBalance(one: Drawn, found: Found): void {
  for (const name of namesOf(one, "entity")) {
    const sheet = (line: string): Float64Array => rowIn(one, `balance_sheet[${name}].${line}`);
    const assets = [...ASSETS, "closure_asset", "deferred_tax_asset"].map(sheet);
    const debts = DEBTS.map(sheet);
    const equity = [sheet("paid_in_capital"), sheet("retained_earnings")];
    const size = largest(...assets, ...debts, ...equity);
    const signed = [
      ...assets.map((row) => [1, row] as const),
      ...[...debts, ...equity].map((row) => [-1, row] as const),
    ];
    found.nothing(`balance of ${name}`, combine(...signed), size);
    const cash = (line: string): Float64Array => rowIn(one, `cash_flow_statement[${name}].${line}`);
    const direct = cash("operating_direct");
    found.nothing(
      `operating cash of ${name}, both ways`,
      combine([1, cash("operating_indirect")], [-1, direct]),
      largest(direct, cash("receipts"), ...assets),
    );
    // What owners received in all is what was earned and is not kept.
    const kept = (sheet("paid_in_capital").at(-1) as number) + (sheet("retained_earnings").at(-1) as number);
    const earned = sum(rowIn(one, `income_statement[${name}].net_profit`));
    found.nothing(
      `profit of ${name} over its life`,
      [earned + sum(cash("paid_in")) - sum(cash("paid_out")) - kept],
      size + sum(cash("paid_out")),
    );
    found.notBelow(`paid-in capital of ${name}`, sheet("paid_in_capital"), size);
  }
}

function chainConsolidates(one: Drawn, found: Found): void {
  const group = (line: string): Float64Array => rowIn(one, `consolidation[chain].${line}`);
  const [assets, liabilities, equity] = [group("assets"), group("liabilities"), group("equity")];
  found.nothing("consolidated balance", combine([1, assets], [-1, liabilities], [-1, equity]), largest(assets));
  const outside = namesOf(one, "contract").filter((name) => {
    const { roles } = one.bound.model.study.instances.find(
      ({ chapter, name: own }) => chapter.name === "contract" && own === name,
    ) as { roles: Readonly<Record<string, string>> };
    return roles.seller !== undefined && roles.buyer === undefined;
  });
  const invoiced = totalOf(one, "contract", "invoice", (name) => outside.includes(name));
  const others = ["products", "by_products", "support", "tolling_income", "take_or_pay", "other_income"].map(
    (line) => [-1, totalOf(one, "income_statement", line)] as const,
  );
  const revenue = group("revenue");
  const all = totalOf(one, "income_statement", "revenue");
  found.nothing(
    "revenue from outside",
    combine([1, revenue], [-1, invoiced], ...others, [1, totalOf(one, "toll", "internal_value")]),
    largest(all),
  );
  const internal = namesOf(one, "contract").filter((name) => rowIn(one, `contract[${name}].internal`)[0] === 1);
  const owed = totalOf(one, "contract", "receivable", (name) => internal.includes(name));
  const receivables = totalOf(one, "balance_sheet", "receivables");
  found.nothing(
    "receivables after elimination",
    combine([1, group("receivables")], [-1, receivables], [1, owed], [1, totalOf(one, "toll", "internal_receivable")]),
    largest(receivables),
  );
  const cash = combine([1, totalOf(one, "cash_flow_statement", "before_owners")], [-1, group("before_owners")]);
  found.nothing("cash before owners", cash, largest(all, assets));
  const held = group("unrealised_profit");
  if (internal.length === 0) found.nothing("profit in stock without sales inside", held, 0);
}

function booksTranslate(one: Drawn, found: Found): void {
  for (const name of namesOf(one, "translation")) {
    const of = (line: string): Float64Array => rowIn(one, `translation[${name}].${line}`);
    const equity = rowIn(one, `balance_sheet[${name}].equity`);
    const parts = [of("paid_in_capital"), of("retained_earnings"), of("reserve")];
    const closing = of("closing_rate").map((rate, t) => rate * (equity[t] as number));
    found.nothing(
      `translated net assets of ${name}`,
      combine([1, closing], ...parts.map((row) => [-1, row] as const)),
      largest(of("assets"), ...parts),
    );
  }
}

function metalIsConserved(one: Drawn, found: Found): void {
  for (const mill of namesOf(one, "concentrator")) {
    const of = (line: string): Float64Array => rowIn(one, `concentrator[${mill}].${line}`);
    const feed = of("contained_in_feed");
    found.nothing(
      `metal in ${mill}`,
      combine([1, feed], [-1, of("recovered")], [-1, of("tailings_loss")]),
      largest(feed),
    );
  }
  for (const plant of namesOf(one, "refinery")) {
    const of = (line: string): number => sum(rowIn(one, `refinery[${plant}].${line}`));
    const left = rowIn(one, `refinery[${plant}].feed_stock`).at(-1) as number;
    const arrived = of("feed_arrived");
    found.nothing(
      `metal in ${plant}`,
      [arrived - of("products_made") - of("product_loss") - of("refining_loss") - left],
      arrived,
    );
  }
}

function poolsHold(one: Drawn, found: Found): void {
  for (const tax of namesOf(one, "profit_tax")) {
    const of = (line: string): Float64Array => rowIn(one, `profit_tax[${tax}].${line}`);
    const [pool, loss] = [of("loss_pool"), of("loss")];
    found.notBelow(`loss pool of ${tax}`, pool, largest(loss));
    found.nothing(
      `losses of ${tax}`,
      [sum(loss) - sum(of("used")) - sum(of("lapsed")) - (pool.at(-1) as number)],
      sum(loss),
    );
  }
  for (const pool of namesOf(one, "depreciation_pool")) {
    const of = (line: string): Float64Array => rowIn(one, `depreciation_pool[${pool}].${line}`);
    found.notBelow(`value of ${pool}`, of("closing_value"), sum(of("additions")));
  }
  for (const site of namesOf(one, "closure")) {
    const of = (line: string): Float64Array => rowIn(one, `closure[${site}].${line}`);
    const size = sum(of("cost"));
    found.notBelow(`provision of ${site}`, of("provision"), size);
    found.nothing(`provision of ${site} when all is spent`, [of("provision").at(-1) as number], size);
    found.nothing(`closure asset of ${site} when all is spent`, [of("asset").at(-1) as number], size);
  }
}

describe(`${STRUCTURES * SCENARIOS_EACH} scenarios`, () => {
  test("balance, consolidate, translate, conserve metal and keep their pools, every one", () => {
    const count = { scenarios: 0, mixed: 0, translated: 0, inside: 0 };
    for (const [at, structure] of bound.entries())
      for (let draw = 0; draw < SCENARIOS_EACH; draw += 1) {
        const one = evaluate(structure, SEED + at * 1009 + draw * 7919);
        const found = new Found();
        entitiesBalance(one, found);
        chainConsolidates(one, found);
        booksTranslate(one, found);
        metalIsConserved(one, found);
        poolsHold(one, found);
        if (found.wrong.length > 0)
          throw new Error(
            `${found.wrong.join("\n")}\nin draw ${draw} of ${JSON.stringify([structure.structure, drawnBooks.get(structure)])}`,
          );
        count.scenarios += 1;
        if (new Set(structure.model.study.grid.columns.map(({ months }) => months)).size > 1) count.mixed += 1;
        if (namesOf(one, "translation").length > 0) count.translated += 1;
        if (largest(rowIn(one, "consolidation[chain].unrealised_profit")) > 0) count.inside += 1;
      }
    expect(count.scenarios).toBe(STRUCTURES * SCENARIOS_EACH);
    // Columns of several lengths, books in another currency and goods of members on stock are all among them.
    for (const kind of ["mixed", "translated", "inside"] as const)
      expect(count[kind]).toBeGreaterThan(count.scenarios / 10);
  }, 240_000);
});

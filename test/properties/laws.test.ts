import { beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { irrAt } from "../../src/finance/index.ts";
import type { Item } from "../../src/formula/program.ts";
import type { Model } from "../../src/model/model.ts";
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
  valueIn,
  valuesOf,
} from "./drawn-scenario.ts";
import { structures } from "./random-structure.ts";
import { scalesOf } from "./scales.ts";

/** One seed for the whole file, so that a run can be repeated; PROPERTY_SEED=7 draws others. */
const SEED = Number(process.env.PROPERTY_SEED ?? 2027);
const STRUCTURES = 24;

/**
 * Doubles carry 1e-16; a few hundred operations on a row lose three or four digits, sums that cancel more. 1e-9 of the
 * largest number of the kind is what design.md asks of readings that must agree.
 */
const ROUNDING = 1e-9;

/** Whether the passes converge within their number is a finding about a loan, not a law: counted apart below. */
const SIZING = new Set(["sizing_residual"]);

const bound: Bound[] = [];
const seeds = fc.integer({ min: 0, max: 2 ** 30 });
const drawn = (): fc.Arbitrary<readonly [Bound, number]> => fc.tuple(fc.constantFrom(...bound), seeds);

/** Holds for scenarios drawn from all structures. */
function holds(runs: number, law: (drawn: Drawn) => void, fits: (one: Bound) => boolean = () => true): void {
  fc.assert(
    fc.property(fc.tuple(fc.constantFrom(...bound.filter(fits)), seeds), ([one, seed]) => law(evaluate(one, seed))),
    { numRuns: runs, seed: SEED },
  );
}

/** Nothing but rounding of numbers of this size. */
const isNothing = (value: number, size: number): void =>
  expect(Math.abs(value)).toBeLessThanOrEqual(ROUNDING * Math.max(size, 1));

/** Lines that must be 0, in every world; helpers of theirs are no checks. */
const errorChecks = ({ program, info }: Model): Item[] =>
  program.items.filter((item) => {
    const { line, helperOf } = info[item.index] ?? {};
    return line?.check === "error" && helperOf === undefined && !SIZING.has(line.name);
  });

beforeAll(async () => {
  for (const structure of fc.sample(structures, { numRuns: STRUCTURES, seed: SEED }))
    bound.push(await bindStructure(structure));
}, 120_000);

describe("every scenario", () => {
  test("passes every check of the book, in every world and period", () => {
    holds(500, (one) => {
      const scaleOf = scalesOf(one);
      const red = errorChecks(one.bound.model).flatMap((item) => {
        const values = valuesOf(one, item);
        const size = values.every(Number.isFinite) ? largest(values) : Number.POSITIVE_INFINITY;
        // A check in its own cents, grams or seconds needs no scale: it is nothing.
        if (size <= ROUNDING) return [];
        const bar = ROUNDING * Math.max(scaleOf(item.dimension), 1);
        return size <= bar ? [] : [{ key: item.key, size, bar }];
      });
      expect(red).toEqual([]);
    });
  }, 120_000);

  test("has work in it: ore, metal, revenue and cost, in nearly all", () => {
    const idle = { scenarios: 0, of: 0 };
    holds(80, (one) => {
      idle.of += 1;
      if (sum(rowIn(one, "chain[chain].revenue")) === 0 || sum(rowIn(one, "chain[chain].ore_milled")) === 0)
        idle.scenarios += 1;
    });
    // Stopped from the first day, or a plan and a share of 0: rare, and worth having.
    expect(idle.scenarios / idle.of).toBeLessThan(0.2);
  });
});

describe("metal", () => {
  test("is conserved in every mine, mill, contract and refinery", () => {
    holds(80, (one) => {
      for (const mine of namesOf(one, "mine")) {
        const left = rowIn(one, `mine[${mine}].ore_left`).at(-1) as number;
        const mined = sum(rowIn(one, `mine[${mine}].ore_mined`));
        const mineable = valueIn(one, `mine[${mine}].mineable_ore`);
        isNothing(mined + left - mineable, mineable);
        expect(left).toBeGreaterThanOrEqual(-ROUNDING * mineable);
      }
      for (const mill of namesOf(one, "concentrator")) {
        const rows = ["contained_in_feed", "recovered", "tailings_loss"].map((line) =>
          rowIn(one, `concentrator[${mill}].${line}`),
        ) as [Float64Array, Float64Array, Float64Array];
        const [feed, recovered, lost] = rows;
        for (const [t, metal] of feed.entries())
          isNothing(metal - (recovered[t] as number) - (lost[t] as number), largest(feed));
      }
      const recovered = sum(totalOf(one, "concentrator", "recovered"));
      const shipped = sum(
        totalOf(one, "contract", "shipped", (name) => name !== "buying" && !name.startsWith("onward")),
      );
      isNothing(recovered - shipped, recovered);
      for (const contract of namesOf(one, "contract")) {
        const of = (line: string): number => sum(rowIn(one, `contract[${contract}].${line}`));
        isNothing(of("shipped") - of("sold") - of("lost"), of("shipped"));
        isNothing(of("sold") - of("arrived"), of("sold"));
      }
      for (const plant of namesOf(one, "refinery")) {
        const of = (line: string): number => sum(rowIn(one, `refinery[${plant}].${line}`));
        const left = rowIn(one, `refinery[${plant}].feed_stock`).at(-1) as number;
        isNothing(
          of("feed_arrived") - of("products_made") - of("product_loss") - of("refining_loss") - left,
          of("feed_arrived"),
        );
        expect(
          largest(rowIn(one, `refinery[${plant}].feed_stock`).map((value) => Math.min(0, value))),
        ).toBeLessThanOrEqual(ROUNDING * Math.max(1, of("feed_arrived")));
      }
    });
  });
});

describe("money", () => {
  test("that one company of the chain pays another adds up to nothing", () => {
    holds(80, (one) => {
      for (const line of ["pre_tax_cash_flow", "post_tax_cash_flow", "working_capital"]) {
        const chain = rowIn(one, `chain[chain].${line}`);
        const entities = totalOf(one, "entity", line);
        for (const [t, cash] of chain.entries()) isNothing(cash - (entities[t] as number), largest(chain, entities));
      }
    });
  });

  test("of a company goes to its owners and to the tax on their dividends, every cent", () => {
    holds(80, (one) => {
      const owners = totalOf(one, "partner", "cash_flow");
      const withheld = totalOf(one, "holding", "withheld");
      const [company, paidIn] = ["paid_out", "paid_in"].map((line) => rowIn(one, `entity[mineco].${line}`)) as [
        Float64Array,
        Float64Array,
      ];
      for (const [t, cash] of company.entries())
        isNothing(
          cash - (paidIn[t] as number) - (owners[t] as number) - (withheld[t] as number),
          largest(company, paidIn),
        );
    });
  });

  test("of a contract is its units times its net smelter return per unit", () => {
    holds(80, (one) => {
      for (const contract of namesOf(one, "contract")) {
        const of = (line: string): Float64Array => rowIn(one, `contract[${contract}].${line}`);
        const [sold, perUnit, gross] = [of("sold"), of("netback_per_unit"), of("gross_value")];
        const deductions = [
          "treatment",
          "penalties",
          "brokerage_by_seller",
          "freight_by_seller",
          "insurance_by_seller",
          "export_duty_by_seller",
          "import_duty_by_seller",
        ].map(of);
        for (const [t, units] of sold.entries()) {
          if (units === 0) continue;
          const net = deductions.reduce((left, row) => left - (row[t] as number), gross[t] as number);
          isNothing(units * (perUnit[t] as number) - net, largest(gross, ...deductions));
        }
      }
    });
  });

  test("owed or held back comes home: no working capital, no stock and no closure fund at the end", () => {
    holds(80, (one) => {
      for (const entity of namesOf(one, "entity")) {
        const of = (line: string): Float64Array => rowIn(one, `entity[${entity}].${line}`);
        isNothing(
          of("working_capital").at(-1) as number,
          largest(of("receivables"), of("trade_payables"), of("cost_payables")),
        );
      }
      if (one.bound.structure.fund === "kept") {
        const fund = rowIn(one, "closure[mine].fund");
        isNothing(fund.at(-1) as number, largest(fund));
        expect(Math.min(...fund)).toBeGreaterThanOrEqual(-ROUNDING * Math.max(1, largest(fund)));
      }
    });
  });

  test("lost is never used twice: loss pools and unrecovered outlays stay at or above nothing", () => {
    holds(80, (one) => {
      for (const tax of namesOf(one, "profit_tax")) {
        const of = (line: string): Float64Array => rowIn(one, `profit_tax[${tax}].${line}`);
        const [pool, loss, used, lapsed] = [of("loss_pool"), of("loss"), of("used"), of("lapsed")];
        const size = Math.max(1, largest(loss));
        for (const row of [pool, used, lapsed, of("tax")])
          expect(Math.min(...row)).toBeGreaterThanOrEqual(-ROUNDING * size);
        isNothing(sum(loss) - sum(used) - sum(lapsed) - (pool.at(-1) as number), sum(loss));
      }
      const unrecovered = rowIn(one, "rent_tax[mineco].unrecovered");
      expect(Math.min(...unrecovered)).toBeGreaterThanOrEqual(0);
    });
  });

  test("scaled by a factor everywhere scales every present value by it", () => {
    fc.assert(
      fc.property(drawn(), fc.double({ min: 0.1, max: 10, noNaN: true }), ([one, seed], factor) => {
        const { program } = one.model;
        const priced = program.items.filter(
          (item) =>
            item.kind === "input" &&
            // A rate of exchange is money of one kind for money of another: no factor changes it.
            [...item.dimension].reduce((sum, [base, power]) => sum + (base.startsWith("money") ? power : 0), 0) === 1,
        );
        const scale = (values: Float64Array): void => {
          for (const item of priced) {
            const row = valuesOf({ bound: one, values }, item);
            for (const [t, value] of row.entries()) row[t] = value * factor;
          }
        };
        const [before, after] = [evaluate(one, seed), evaluate(one, seed, {}, scale)];
        expect(priced.length).toBeGreaterThan(10);
        for (const name of namesOf(before, "returns"))
          for (const line of ["npv_pre_tax", "npv_post_tax", "peak_funding"]) {
            const key = `returns[${name}].${line}`;
            isNothing(
              valueIn(after, key) - factor * valueIn(before, key),
              factor * sum(rowIn(before, `returns[${name}].post_tax_real`).map(Math.abs)),
            );
          }
      }),
      { numRuns: 60, seed: SEED },
    );
  });
});

const RATES = [
  ["irr_pre_tax", "pre_tax_real"],
  ["irr_post_tax", "post_tax_real"],
] as const;

describe("a rate of return", () => {
  test("leaves no present value, and is the one rate that another method finds", () => {
    const count = { single: 0, missed: 0 };
    holds(80, (one) => {
      const times = rowIn(one, "conventions[conventions].discount_time");
      for (const name of namesOf(one, "returns"))
        for (const [rateLine, flowLine] of RATES) {
          const flows = rowIn(one, `returns[${name}].${flowLine}`);
          const rate = valueIn(one, `returns[${name}].${rateLine}`);
          const { kind, rates } = irrAt([...flows], [...times]);
          const single =
            kind === "one" && (rates[0] as number) > -0.3 && (rates[0] as number) < 3 ? rates[0] : undefined;
          if (single !== undefined) count.single += 1;
          if (Number.isNaN(rate)) {
            if (single !== undefined) count.missed += 1;
            continue;
          }
          const discounted = flows.map((flow, t) => flow / (1 + rate) ** (times[t] as number));
          // The book calls a rate found when 1e-9 of the discounted flows is left.
          isNothing(sum(discounted), 2 * sum(discounted.map(Math.abs)));
          if (single !== undefined) expect(rate).toBeCloseTo(single, 6);
        }
    });
    expect(count.single).toBeGreaterThan(20);
    // Six steps leave about one flow in a thousand blank, those of steep rates and late outlays; the engine itself finds
    // the root of each. So few draws may hold one such scenario, before and after tax.
    expect(count.missed).toBeLessThanOrEqual(2);
  });
});

describe("a loan", () => {
  test("is drawn, bears interest, is served and leaves what it must: nothing, where its passes converge", () => {
    const count = { converged: 0, of: 0 };
    holds(
      80,
      (one) => {
        const of = (line: string): Float64Array => rowIn(one, `facility[bank].${line}`);
        const balance = of("balance");
        const size = largest(balance, of("service"));
        isNothing(
          sum(of("drawn")) +
            sum(of("interest")) -
            sum(of("paid")) -
            sum(of("written_off")) -
            (balance.at(-1) as number),
          size,
        );
        count.of += 1;
        if (
          Math.abs(valueIn(one, "facility[bank].sizing_residual")) >
          1e-6 * Math.max(1, valueIn(one, "facility[bank].amount"))
        )
          return;
        count.converged += 1;
        const rate = balance.at(-1) as number;
        // What is left has borne interest from the last pass's error on: at 12 % over 18 years 8 times as much.
        expect(Math.abs(rate)).toBeLessThanOrEqual(1e-5 * Math.max(1, size));
      },
      ({ structure }) => structure.loan,
    );
    expect(count.converged / count.of).toBeGreaterThan(0.9);
  });
});

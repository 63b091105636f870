import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { checkScenario } from "../../src/scenario/check-scenario.ts";
import { SMALL_BOOK } from "./small-book.ts";

/** A scenario as plain data, without mistakes. */
const SOUND = {
  scenario: { title: "Small" },
  metal: { contained: "WO3", trade_unit: "mtu", element: "W" },
  timeline: { start: "2027-01-01", columns: [{ count: 3, length: "year" }] },
  decks: { jwg: { 2027: "900 USD/mtu", "2028+": "340 USD/mtu" } },
  entities: { mineco: {}, holdco: { fiscal_year_end: 12 } },
  prices: { apt: { quote: { deck: "jwg" } } },
  mines: {
    sarykul: {
      owner: "mineco",
      reserve: "10 Mt ore",
      grade: "0.3 % (IA, 0.2..0.4)",
      rate: "1 Mt ore/year",
      recovery: { "350 USD/mtu": "78 %" },
    },
  },
  holdings: { a: { owner: "holdco", company: "mineco", share: "100 %" } },
  additions: {
    fund: {
      entity: "mineco",
      inputs: { fee: { unit: "%", value: "2 %" } },
      lines: { amount: { unit: "USD", formula: "fee * 1" } },
    },
  },
  cases: { base: {}, bank: { "mines.*.grade": "x 0.9", decks: { jwg: "300 USD/mtu" } } },
  run: { case: "base", debt_sized_on: "bank" },
};

const check = (tree: unknown) =>
  checkScenario("any.yaml", { book: SMALL_BOOK, readFile: async () => JSON.stringify(tree) });

/** Paths to every node of plain data, the root left out. */
function pathsIn(tree: unknown, above: readonly string[] = []): string[][] {
  if (typeof tree !== "object" || tree === null) return [];
  return Object.entries(tree).flatMap(([key, value]) => [[...above, key], ...pathsIn(value, [...above, key])]);
}

function withValueAt(tree: unknown, path: readonly string[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  // An earlier change may have put a list where the path has a name: then it is a map.
  const isList = Array.isArray(tree) && key in tree && key !== "length";
  const copy = (isList ? [...tree] : { ...(tree as object) }) as Record<string, unknown>;
  copy[key] = withValueAt(copy[key], rest, value);
  return copy;
}

const junk = fc.oneof(
  fc.constantFrom(
    null,
    true,
    0,
    -1,
    1.5,
    "",
    "x",
    "~",
    "*",
    "x 2",
    "+5 pp",
    "340 USD/mtu",
    "2029-01-01",
    "78 %",
    "1 Mt ore/year",
    [],
    {},
    [[]],
    { value: "1 t" },
    { deck: "jwg" },
    { formula: "t" },
    { csv: "a.csv", column: "b" },
    { table: {} },
    { values: [] },
    { by_year: 3 },
    { 2027: "1 t" },
  ),
  fc.string({ maxLength: 12 }),
  fc.jsonValue({ maxDepth: 2 }),
);

describe("whatever stands in a scenario", () => {
  test("the sound one is sound", async () => {
    const { study, diagnostics } = await check(SOUND);
    expect(diagnostics).toEqual([]);
    expect(study?.cases).toHaveLength(2);
  });

  test("it is answered with a study or with errors, and nothing is thrown", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...pathsIn(SOUND)), junk), { minLength: 1, maxLength: 3 }),
        async (changes) => {
          const tree = changes.reduce<unknown>(
            (made, [path, value]) => (reaches(made, path) ? withValueAt(made, path, value) : made),
            SOUND,
          );
          const { study, diagnostics } = await check(tree);
          expect(study === undefined).toBe(diagnostics.some(({ severity }) => severity === "error"));
        },
      ),
      { numRuns: 1500 },
    );
  }, 60_000);

  test("one value replaced by a map with a foreign key is one message, or none where maps are free", async () => {
    for (const path of pathsIn(SOUND)) {
      const { diagnostics } = await check(withValueAt(SOUND, path, { foreign_key_of_nobody: "78 %" }));
      const errors = diagnostics.filter(({ severity }) => severity === "error");
      // What a replaced map held is missing elsewhere: required keys, companies, cases' targets.
      const follows = ["S225", "S240", "S242", "S247", "S248", "S250"];
      const here = errors.filter(({ code }) => !follows.includes(code));
      expect({
        path: path.join("."),
        messages: here.map(({ code, sentence }) => `${code} ${sentence}`).slice(1),
      }).toEqual({ path: path.join("."), messages: [] });
    }
  }, 60_000);
});

function reaches(tree: unknown, path: readonly string[]): boolean {
  const [key, ...rest] = path;
  if (key === undefined) return true;
  return (
    typeof tree === "object" &&
    tree !== null &&
    Object.hasOwn(tree, key) &&
    reaches((tree as Record<string, unknown>)[key], rest)
  );
}

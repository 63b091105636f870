import { describe, expect, test } from "@jest/globals";
import { BOOK } from "../../src/book/index.ts";
import { runScenario } from "../../src/model/run-scenario.ts";
import { type Case, comparisonsOf, readCases, scenarioOf } from "./read-cases.ts";

const CASES = readCases();

describe.each([...CASES])("%s", (_, cases) => {
  test.each(cases.map((one) => [one.sentence, one] as const))("%s", async (_sentence, one: Case) => {
    const scenario = await scenarioOf(one.overlay, one.files);
    const run = runScenario(scenario, one.case === undefined ? {} : { case: one.case });
    const compared = one.expect.flatMap((expectation) => comparisonsOf(expectation, run));
    const wrong = compared.filter(({ expected, found, tolerance }) =>
      expected === null || found === null ? expected !== found : !(Math.abs(expected - found) <= tolerance),
    );
    expect({ wrong, why: one.why }).toEqual({ wrong: [], why: one.why });
    expect(run.summary.checksFailed).toEqual([]);
  });
});

describe("the cases themselves", () => {
  const all = [...CASES.values()].flat();

  test("are at least forty, each with a sentence of its own, its arithmetic and something expected", () => {
    expect(all.length).toBeGreaterThanOrEqual(40);
    expect(new Set(all.map(({ sentence }) => sentence)).size).toBe(all.length);
    for (const { sentence, why, expect: expected } of all) {
      expect({ sentence, why: why.length > 0, values: expected.length > 0 }).toEqual({
        sentence,
        why: true,
        values: true,
      });
    }
  });

  test("reach every chapter of the book that has lines", () => {
    const reached = new Set(all.flatMap((one) => one.expect.map(({ line }) => line.slice(0, line.indexOf("[")))));
    const chapters = BOOK.filter(({ lines }) => lines.length > 0).map(({ name }) => name);
    expect(chapters.filter((name) => !reached.has(name))).toEqual([]);
  });
});

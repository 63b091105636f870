/** A loan is held against its own covenant: in thresholds, and in what is likely. */

import { expect, jest, test } from "@jest/globals";
import { covenantOf, loanOf } from "../../src/analysis/covenant.ts";
import { simulate } from "../../src/analysis/monte-carlo/simulate.ts";
import { thresholds } from "../../src/analysis/thresholds.ts";
import { loadScenario } from "../../src/model/open-scenario.ts";
import { overlaid } from "../support/overlaid.ts";

jest.setTimeout(120_000);

const FILE = "scenarios/structures/export-credit.yaml";
const caseOf = (caseName: string) => ({ cover_tests: { exim: { default_level: caseName } } });

test("thresholds ask where cover falls to the level of default of the loan's test, 1.05 when nothing is said", async () => {
  const usual = await loadScenario(FILE);
  expect(covenantOf(usual.model, 0, "exim")).toBe(1.05);
  const strict = await overlaid(FILE, caseOf("1.25"));
  const { floors } = await thresholds(strict, { inputs: ["prices.apt.quote"] });
  expect(floors.map(({ least }) => least)).toEqual([0, 1.25]);
  const { floors: own } = await thresholds(strict, {
    inputs: ["prices.apt.quote"],
    floors: [{ output: "npv", least: 0 }],
  });
  expect(own).toHaveLength(1);
});

test("a loan without a test is held against 1", async () => {
  const { model } = await loadScenario("scenarios/integrated.yaml");
  expect(covenantOf(model, 0, "exim")).toBe(1);
  expect(
    ["facility[exim].minimum_dscr", "facility[exim].dscr@2031", "mine[pit].ore"].map((key) => loanOf(key, model)),
  ).toEqual(["exim", "exim", undefined]);
});

test("the probability of a breach is that of cover below the covenant, and of any period in default", async () => {
  const strict = await overlaid(FILE, caseOf("1.25"));
  const { outputs, values } = await simulate(strict, {
    trials: 200,
    outputs: ["cover_test[exim].minimum_dscr", "cover_test[exim].defaults", "cover_test[exim].lock_ups"],
  });
  const [cover, defaults, lockUps] = outputs;
  expect(cover?.beyond).toMatchObject({ side: "below", threshold: 1.25 });
  expect(defaults?.beyond).toMatchObject({ side: "above", threshold: 0 });
  expect(lockUps?.beyond).toMatchObject({ side: "above", threshold: 0 });
  const share = (column: number, holds: (value: number) => boolean): number =>
    (values[column] as Float64Array).filter(holds).length / 200;
  expect(cover?.beyond?.value).toBe(share(0, (value) => value < 1.25));
  expect(defaults?.beyond?.value).toBe(share(1, (value) => value > 0));
  // Tested from completion on: never more often in default than cover was below the level at any time.
  expect(defaults?.beyond?.value).toBeLessThanOrEqual(cover?.beyond?.value as number);
});

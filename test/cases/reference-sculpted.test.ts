/**
 * A sculpted loan against figures that nobody here reckoned: sheet DS of a project-finance workbook, as the tests of an
 * open project publish it (repository xofisamba/Finco1, commit 25262a1828a4049fd2a8a1a507c324ee1bd277dc, file
 * tests/fixtures/excel_oborovo_debt_interest_truth.json: D47 amount, row 63 principal, row 64 interest, row 67 balance).
 * Half-yearly, actual days over 360, a floating rate, 1.15 times covered and 1.35 in the last two years, and a last
 * half-year that serves 179 of 181 days. The workbook counts back from maturity; the book sizes the loan in passes.
 */

import { expect, test } from "@jest/globals";
import { loadScenario } from "../../src/model/open-scenario.ts";
import { runScenario } from "../../src/model/run-scenario.ts";
import { rowOf, scalarOf } from "../../src/model/summary.ts";

/** D47 and, with 1.15 throughout, the project's own count back (causal_bridge, g3a_scalar_backward_induction_keur). */
const AMOUNTS = { both: 42852.2788, one: 43368.2237 };

/** Principal, interest and closing balance of every half-year from July 2030, to 0.0001. */
const PUBLISHED: readonly (readonly [number, number, number])[] = [
  [935.6501, 1303.4833, 41916.6286],
  [948.3916, 1254.2342, 40968.237],
  [1018.0204, 1222.5046, 39950.2166],
  [1091.1084, 1179.1686, 38859.1082],
  [1142.947, 1150.7491, 37716.1612],
  [1204.6733, 1098.6922, 36511.488],
  [1248.8256, 1079.3919, 35262.6623],
  [1293.2145, 1025.4759, 33969.4478],
  [1357.9722, 1005.2831, 32611.4756],
  [1384.5816, 949.3603, 31226.894],
  [1466.0353, 926.2274, 29760.8587],
  [1482.7286, 873.148, 28278.13],
  [1593.8222, 841.0876, 26684.3079],
  [1582.1672, 780.7415, 25102.1407],
  [1723.0404, 748.5012, 23379.1003],
  [1690.4459, 685.7571, 21688.6544],
  [1860.6461, 648.074, 19828.0083],
  [1805.7498, 582.8165, 18022.2585],
  [2000.0257, 539.4698, 16022.2328],
  [1932.912, 474.3889, 14089.3208],
  [1992.5533, 422.1924, 12096.7675],
  [1920.6172, 356.5747, 10176.1503],
  [2148.7164, 304.8952, 8027.4339],
  [2051.3782, 236.5945, 5976.0557],
  [1509.8981, 178.8331, 4466.1577],
  [1426.9322, 131.4704, 3039.2254],
  [1575.0216, 90.7287, 1464.2038],
  [1464.2038, 43.2351, 0],
];

/** Cash flows are given to 0.00005 and divided by 1.15; 28 such differences, with interest on them, stay below this. */
const PRINTED = 28 * (0.00005 / 1.15) * 1.6;

test.each(Object.entries(AMOUNTS))("%s: the amount is %d", async (name, amount) => {
  const run = runScenario(await loadScenario("test/fixtures/reference/half-yearly-loan.yaml"), { case: name });
  expect(Math.abs((scalarOf(run, "facility[senior].amount") as number) - amount)).toBeLessThan(PRINTED);
});

test("principal, interest and balance of 28 half-years are those of the published workbook", async () => {
  const run = runScenario(await loadScenario("test/fixtures/reference/half-yearly-loan.yaml"));
  const of = (line: string): readonly number[] => rowOf(run, `facility[senior].${line}`);
  expect(run.summary.checksFailed).toEqual([]);
  for (const [period, [principal, interest, balance]] of PUBLISHED.entries()) {
    const column = period + 1;
    expect(Math.abs((of("principal")[column] as number) - principal)).toBeLessThan(PRINTED);
    expect(Math.abs((of("interest")[column] as number) - interest)).toBeLessThan(PRINTED);
    expect(Math.abs((of("balance")[column] as number) - balance)).toBeLessThan(PRINTED);
  }
});

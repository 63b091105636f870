/** Which workbooks have sheets of sensitivity and risk: where the scenario asks, always, or never. */

import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { openPackage, sheetParts, textPart } from "../../src/report/package-parts.ts";
import { SHEETS } from "../../src/report/sheet-names.ts";
import { buildCli, type Cli } from "./run-cli.ts";

// Every test writes a workbook in a process of its own.
jest.setTimeout(120_000);

const ASKING = `extends: small.yaml
sensitivities:
  one_way: { prices.apt.quote: ±10 % }
  monte_carlo: { trials: 2300, distributions: { mines.pit.grade: { shape: uniform, low: 0.27 %, high: 0.33 % } } }
`;
const ANALYSES = [SHEETS.sensitivity, SHEETS.tornado, SHEETS.breakEvens];

let cli: Cli;

beforeAll(() => {
  cli = buildCli();
}, 60_000);

afterAll(() => cli.remove());

/** Sheets of the workbook by the text of their part, after a run with these options. */
async function written(file: string, ...options: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const folder = cli.fresh();
  writeFileSync(path.join(folder, "scenarios", "asking.yaml"), ASKING);
  const { code, stderr } = await cli.run(folder, [`scenarios/${file}.yaml`, ...options]);
  expect([code, stderr.includes("error")]).toEqual([0, false]);
  const parts = openPackage(readFileSync(path.join(folder, "reports", `${file}.xlsx`)));
  return new Map([...sheetParts(parts)].map(([name, part]) => [name, textPart(parts, part)]));
}

const analysesIn = (sheets: ReadonlyMap<string, string>): string[] =>
  [...ANALYSES, SHEETS.risk].filter((name) => sheets.has(name));

describe("sheets of sensitivity and risk", () => {
  test("are written for a scenario that asks, with some trials in passing", async () => {
    const sheets = await written("asking");
    expect(analysesIn(sheets)).toEqual([...ANALYSES, SHEETS.risk]);
    expect(sheets.get(SHEETS.risk)).toContain("<v>2000</v>");
    expect(sheets.get(SHEETS.risk)).not.toContain("<v>2300</v>");
  });

  test("are not written for one that does not", async () => {
    expect(analysesIn(await written("small"))).toEqual([]);
  });

  test("--analysis writes them for one that does not, a simulation only where it is asked for", async () => {
    expect(analysesIn(await written("small", "--analysis"))).toEqual(ANALYSES);
  });

  test("--analysis runs all the trials that are asked for", async () => {
    const sheets = await written("asking", "--analysis");
    expect(analysesIn(sheets)).toEqual([...ANALYSES, SHEETS.risk]);
    expect(sheets.get(SHEETS.risk)).toContain("<v>2300</v>");
  });

  test("--no-analysis leaves them out of one that asks", async () => {
    expect(analysesIn(await written("asking", "--no-analysis"))).toEqual([]);
  });
});

/** Two blocks of the analysis sheets: the spider below the tornado, and how the mean of a simulation settles. */

import { beforeAll, describe, expect, jest, test } from "@jest/globals";
import type { Scenario } from "../../src/model/open-scenario.ts";
import { runScenario } from "../../src/model/run-scenario.ts";
import { type Analyses, askedAnalyses } from "../../src/report/asked-analyses.ts";
import { openPackage } from "../../src/report/package-parts.ts";
import { SHEETS } from "../../src/report/sheet-names.ts";
import { workbookBytes } from "../../src/report/workbook.ts";
import { overlaid } from "../support/overlaid.ts";
import { type ReadCell, type ReadWorkbook, readWorkbook } from "../support/read-workbook.ts";

jest.setTimeout(120_000);

const SLICE = "test/fixtures/slice.yaml";
const ASKED = {
  sensitivities: {
    tornado: { inputs: ["prices.apt.quote", "mines.north.grade", "schedules.mines.delay"] },
    monte_carlo: {
      trials: 400,
      seed: 11,
      sampling: "latin-hypercube",
      distributions: { "mines.north.grade": { shape: "triangular", low: "0.28 %", high: "0.36 %" } },
    },
  },
};

let scenario: Scenario;
let analyses: Analyses;
let book: ReadWorkbook;
let charts: readonly string[];

beforeAll(async () => {
  scenario = await overlaid(SLICE, ASKED);
  const run = runScenario(scenario);
  analyses = await askedAnalyses(scenario, run);
  const bytes = await workbookBytes(run, analyses);
  book = readWorkbook(bytes);
  charts = [...openPackage(bytes)].flatMap(([name, part]) =>
    /charts\/chart\d+\.xml$/.test(name) && typeof part === "string" ? [part] : [],
  );
});

/** Cells of the rows from the one whose first cell begins so, as values by column. */
function rowsFrom(sheet: string, start: string, count: number): (ReadCell["value"] | undefined)[][] {
  const rows = book.sheets.get(sheet)?.rows ?? new Map<number, readonly ReadCell[]>();
  const [first] = [...rows].find(([, cells]) => String(cells[0]?.value ?? "").startsWith(start)) ?? [0];
  return Array.from({ length: count }, (_, at) => {
    const cells = rows.get(first + at) ?? [];
    return Array.from({ length: 9 }, (__, column) => cells.find((cell) => cell.column === column + 1)?.value);
  });
}

describe("the spider", () => {
  test("shows the largest movers that can be multiplied, a row for each factor, and goes through the case", () => {
    const [head, paths, ...points] = rowsFrom(SHEETS.tornado, "Spider", 9);
    expect(head?.slice(0, 2)).toEqual([expect.stringMatching(/^Spider: .*, one input times a factor$/), "Unit"]);
    expect(paths?.slice(2, 5).filter((one) => one !== undefined)).toEqual(
      analyses.tornado.bars.filter(({ basis }) => basis !== "time").map(({ input }) => input.path),
    );
    expect(points.map(([change]) => change)).toEqual(["x 0.7", "x 0.8", "x 0.9", "x 1", "x 1.1", "x 1.2", "x 1.3"]);
    expect(points[3]?.[2]).toBeCloseTo(analyses.tornado.base[0] as number, 0);
  });

  test("and is drawn", () => {
    expect(charts.some((chart) => chart.includes("when one input is multiplied"))).toBe(true);
  });

  test("takes the inputs that the scenario asks for", async () => {
    const own = await overlaid(SLICE, {
      sensitivities: { spider: { inputs: ["mines.north.grade"], factors: [0.5, 1.5] } },
    });
    const { spider } = await askedAnalyses(own, runScenario(own));
    expect(spider?.tables.map(({ input, points }) => [input.path, points.length])).toEqual([["mines.north.grade", 2]]);
  });
});

test("results that are asked for come first on the sheet, and every loan, owner and treasury after them, once", async () => {
  const own = await overlaid(SLICE, {
    sensitivities: {
      monte_carlo: { ...ASKED.sensitivities.monte_carlo, trials: 50, outputs: ["chain.peak_funding", "npv"] },
    },
  });
  const { simulation } = await askedAnalyses(own, runScenario(own));
  const keys = simulation?.outputs.map(({ key }) => key) ?? [];
  expect(keys.slice(0, 2)).toEqual(["returns[chain].peak_funding", "returns[chain].npv_post_tax"]);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toEqual(expect.arrayContaining(["facility[senior].minimum_dscr", "facility[senior].lenders_loss"]));
});

describe("convergence", () => {
  test("ends at the mean of all trials and its interval", () => {
    const first = analyses.simulation?.outputs[0];
    const rows = rowsFrom(SHEETS.risk, "Convergence of the mean", 11).slice(1);
    expect(rows.map((cells) => cells[2])).toEqual([40, 80, 120, 160, 200, 240, 280, 320, 360, 400]);
    const [, , , mean, low, high] = rows[9] as (number | undefined)[];
    expect(mean).toBeCloseTo(first?.mean as number, 2);
    expect(low).toBeCloseTo(first?.meanLow as number, 2);
    expect(high).toBeCloseTo(first?.meanHigh as number, 2);
  });

  test("and is drawn", () => {
    expect(charts.some((chart) => chart.includes("mean as trials are added"))).toBe(true);
  });
});

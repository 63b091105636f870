/**
 * What a reviewer types into the file and lets LibreOffice recalculate equals the engine's run of the scenario so
 * edited: every cell of the workbook, not only the results.
 */

import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { loadScenario } from "../../src/model/open-scenario.ts";
import { runScenario } from "../../src/model/run-scenario.ts";
import { scalarOf } from "../../src/model/summary.ts";
import { workbookBytes } from "../../src/report/workbook.ts";
import { dateSerial } from "../../src/report/workbook-spec.ts";
import { type Comparison, compareRecalculated, describeDifferences } from "../support/compare-recalculated.ts";
import { type Edit, editCells } from "../support/edit-cells.ts";
import { recalculateAll } from "../support/libreoffice.ts";
import { rowScales, written } from "../support/shipped.ts";

interface Case {
  readonly sentence: string;
  readonly file: string;
  readonly edits: readonly Edit[];
  /** The same edit in YAML, laid over the scenario; none when only the case is switched. */
  readonly overlay?: string;
  readonly caseName?: string;
}

const SLICE = "test/fixtures/slice.yaml";
const CHAIN = "scenarios/integrated.yaml";
const edit = (name: string, value: number | string | number[]): Edit => ({ name, value }) as Edit;

const CASES: readonly Case[] = [
  { sentence: "switching to the bank case", file: SLICE, edits: [edit("in_case", "bank")], caseName: "bank" },
  {
    sentence: "switching to the collapse case, in which the mine stops early",
    file: SLICE,
    edits: [edit("in_case", "collapse")],
    caseName: "collapse",
  },
  {
    sentence: "a delay of three months",
    file: SLICE,
    edits: [edit("in_schedules_mines_delay", 3)],
    overlay: "schedules: { mines: { delay: 3 months } }",
  },
  {
    sentence: "a delay of a year",
    file: SLICE,
    edits: [edit("in_schedules_mines_delay", 12)],
    overlay: "schedules: { mines: { delay: 12 months } }",
  },
  {
    sentence: "construction that starts two quarters later",
    file: SLICE,
    edits: [edit("in_schedules_mines_construction_start", dateSerial("2027-07-01"))],
    overlay: "schedules: { mines: { construction_start: 2027-07-01 } }",
  },
  {
    sentence: "a higher grade",
    file: SLICE,
    edits: [edit("in_mines_north_grade", 0.36)],
    overlay: "mines: { north: { grade: 0.36 % } }",
  },
  {
    sentence: "another recovery in the base case",
    file: SLICE,
    edits: [edit("in_concentrators_plant_recovery_case_base", 71)],
    overlay: "cases: { base: { concentrators: { plant: { recovery: 71 % } } } }",
  },
  {
    sentence: "dearer capital",
    file: SLICE,
    edits: [edit("in_capital_costs_mine_amount", 130)],
    overlay: "capital_costs: { mine: { amount: 130 MUSD } }",
  },
  {
    sentence: "slower ramp-up",
    file: SLICE,
    edits: [edit("in_schedules_mines_ramp_up_value_1", 30)],
    overlay: "schedules: { mines: { ramp_up: { 0 years: 30 %, 1 year: 85 %, 2 years: 100 % } } }",
  },
  {
    sentence: "a shorter life of the mine",
    file: SLICE,
    edits: [edit("in_schedules_mines_operating_life", 8)],
    overlay: "schedules: { mines: { operating_life: 8 years } }",
  },
  {
    sentence: "another price deck in the base case",
    file: SLICE,
    edits: [
      edit(
        "in_prices_apt_quote_case_base",
        [300, 310, 320, 330, 340, 350, 360, 370, 380, 390, 400, 410, 420, 430, 440, 450, 460],
      ),
    ],
    overlay: `cases: { base: { prices: { apt: { quote: [${[300, 310, 320, 330, 340, 350, 360, 370, 380, 390, 400, 410, 420, 430, 440, 450, 460].map((price) => `${price} USD/mtu`).join(", ")}] } } } }`,
  },
  {
    sentence: "a cover ratio of 1.5, debt sized anew",
    file: SLICE,
    edits: [edit("in_facilities_senior_cover", 1.5)],
    overlay: 'facilities: { senior: { cover: "1.5" } }',
  },
  {
    sentence: "longer payment terms",
    file: SLICE,
    edits: [edit("in_contracts_sale_final_days", 150)],
    overlay: "contracts: { sale: { final_days: 150 days } }",
  },
  {
    sentence: "a discount rate of 12 %",
    file: CHAIN,
    edits: [edit("in_conventions_discount_rate", 12)],
    overlay: "conventions: { discount_rate: 12 % }",
  },
  {
    sentence: "the collapse case of the integrated chain",
    file: CHAIN,
    edits: [edit("in_case", "collapse")],
    caseName: "collapse",
  },
  {
    sentence: "a delay of nine months of the integrated chain",
    file: CHAIN,
    edits: [edit("in_schedules_sarykul_delay", 9)],
    overlay: "schedules: { sarykul: { delay: 9 months } }",
  },
];

/** The engine's workbook of a scenario with an overlay that stands in no file. */
async function edited({ file, overlay, caseName }: Case) {
  if (overlay === undefined) return written(file, caseName);
  const name = file.slice(file.lastIndexOf("/") + 1);
  const top = `${file.slice(0, -name.length)}edited.yaml`;
  const scenario = await loadScenario(top, {
    readFile: async (path) =>
      path.endsWith("edited.yaml") ? `extends: ${name}\n${overlay}\n` : readFile(path).catch(() => undefined),
  });
  const run = runScenario(scenario);
  return { run, bytes: await workbookBytes(run) };
}

describe("an edit in the file, recalculated by LibreOffice, equals the engine's run of", () => {
  const results = new Map<string, Comparison>();
  beforeAll(async () => {
    const originals = new Map<string, Uint8Array>();
    const engine = [];
    const files: Uint8Array[] = [];
    for (const one of CASES) {
      const original = originals.get(one.file) ?? (await written(one.file)).bytes;
      originals.set(one.file, original);
      files.push(editCells(original, one.edits));
      engine.push(await edited(one));
    }
    const recalculated = await recalculateAll(files, { timeoutMs: 300_000 });
    for (const [at, one] of CASES.entries()) {
      const { run, bytes } = engine[at] as Awaited<ReturnType<typeof edited>>;
      const numbersOnly = (sheet: string): boolean => sheet !== "Meta";
      results.set(
        one.sentence,
        compareRecalculated(bytes, recalculated[at] as never, { scaleOf: rowScales(run), only: numbersOnly }),
      );
    }
  }, 600_000);

  test.each(CASES)("$sentence", ({ sentence }) => {
    const { compared, differences } = results.get(sentence) as Comparison;
    expect(describeDifferences(differences)).toBe("0 cells differ");
    expect(compared).toBeGreaterThan(10_000);
  });
});

test("the edits change the results: a comparison of unchanged files would prove nothing", async () => {
  const figures = ({ run }: Awaited<ReturnType<typeof written>>): string =>
    JSON.stringify([run.summary.subjects, scalarOf(run, "facility[senior].minimum_dscr")]);
  const base = figures(await written(SLICE));
  for (const one of CASES.filter(({ file }) => file === SLICE)) {
    expect(figures(await edited(one))).not.toBe(base);
  }
}, 120_000);

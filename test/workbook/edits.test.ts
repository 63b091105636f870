/**
 * What a reviewer types into the file and lets LibreOffice recalculate equals the engine's run of the scenario so
 * edited: every cell of the workbook, not only the results.
 */

import { readFile } from "node:fs/promises";
import { beforeAll, expect, test } from "@jest/globals";
import { loadScenario } from "../../src/model/open-scenario.ts";
import { runScenario } from "../../src/model/run-scenario.ts";
import { rowOf } from "../../src/model/summary.ts";
import { workbookBytes } from "../../src/report/workbook.ts";
import { dateSerial } from "../../src/report/workbook-spec.ts";
import {
  type Comparison,
  compareRecalculated,
  type Difference,
  describeDifferences,
} from "../support/compare-recalculated.ts";
import { type Edit, editCells } from "../support/edit-cells.ts";
import { recalculateAll } from "../support/libreoffice.ts";
import { rowScales, type Written, written } from "../support/shipped.ts";

interface Case {
  readonly sentence: string;
  readonly file: string;
  readonly edits: readonly Edit[];
  /** The same edit in YAML, laid over the scenario; none when only the case is switched. */
  readonly overlay?: string;
  readonly caseName?: string;
}

/** Debt is held in every edit but those of the sizing case, or sized anew. */
const LOCKED = "test/fixtures/edits.yaml";
const RESIZED = "test/fixtures/edits-resized.yaml";
const edit = (name: string, value: number | string | number[]): Edit => ({ name, value }) as Edit;
const of =
  (file: string) =>
  (sentence: string, edits: readonly Edit[], overlay: string): Case => ({ sentence, file, edits, overlay });
const locked = of(LOCKED);
const resized = of(RESIZED);
const DECK = [300, 310, 320, 330, 340, 350, 360, 370, 380, 390, 400, 410, 420];
const QUOTES = `[${DECK.map((price) => `${price} USD/mtu`).join(", ")}]`;

const CASES: readonly Case[] = [
  { sentence: "switching to the bank case", file: LOCKED, edits: [edit("in_case", "bank")], caseName: "bank" },
  {
    sentence: "switching to the collapse case, in which the mine stops early",
    file: LOCKED,
    edits: [edit("in_case", "collapse")],
    caseName: "collapse",
  },
  locked("a delay of three months", [edit("in_schedules_mines_delay", 3)], "schedules: { mines: { delay: 3 months } }"),
  locked(
    "construction that starts two quarters later",
    [edit("in_schedules_mines_construction_start", dateSerial("2027-07-01"))],
    "schedules: { mines: { construction_start: 2027-07-01 } }",
  ),
  locked("a higher grade", [edit("in_mines_north_grade", 0.36)], "mines: { north: { grade: 0.36 % } }"),
  locked(
    "another recovery in the base case",
    [edit("in_concentrators_plant_recovery_case_base", 71)],
    "cases: { base: { concentrators: { plant: { recovery: 71 % } } } }",
  ),
  locked(
    "dearer capital",
    [edit("in_capital_costs_mine_amount", 130)],
    "capital_costs: { mine: { amount: 130 MUSD } }",
  ),
  locked(
    "slower ramp-up",
    [edit("in_schedules_mines_ramp_up_value_1", 30)],
    "schedules: { mines: { ramp_up: { 0 years: 30 %, 1 year: 85 %, 2 years: 100 % } } }",
  ),
  locked(
    "a shorter life of the mine",
    [edit("in_schedules_mines_operating_life", 6)],
    "schedules: { mines: { operating_life: 6 years } }",
  ),
  locked(
    "another price deck in the base case",
    [edit("in_prices_apt_quote_case_base", DECK)],
    `cases: { base: { prices: { apt: { quote: ${QUOTES} } } } }`,
  ),
  locked("dearer debt", [edit("in_facilities_senior_rate", 11)], "facilities: { senior: { rate: 11 % } }"),
  locked(
    "a shorter loan",
    [edit("in_facilities_senior_repayment_time", 4)],
    "facilities: { senior: { repayment_time: 4 years } }",
  ),
  {
    sentence: "debt sized anew in the collapse case",
    file: RESIZED,
    edits: [edit("in_case", "collapse")],
    caseName: "collapse",
  },
  resized(
    "debt sized anew at another price deck",
    [edit("in_prices_apt_quote_case_base", DECK)],
    `cases: { base: { prices: { apt: { quote: ${QUOTES} } } } }`,
  ),
  resized(
    "debt sized anew after a delay of three months",
    [edit("in_schedules_mines_delay", 3)],
    "schedules: { mines: { delay: 3 months } }",
  ),
  resized(
    "debt sized anew at a cover ratio of 4",
    [
      edit(
        "in_facilities_senior_cover",
        DECK.map(() => 4),
      ),
    ],
    'facilities: { senior: { cover: "4" } }',
  ),
  of("scenarios/integrated.yaml")(
    "a delay of nine months of the integrated chain",
    [edit("in_schedules_sarykul_delay_case_base", 9)],
    "cases: { base: { schedules: { sarykul: { delay: 9 months } } } }",
  ),
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

const originals = new Map<string, Written>();
const engine: Written[] = [];
const results = new Map<string, Comparison>();

beforeAll(async () => {
  for (const { file } of CASES) if (!originals.has(file)) originals.set(file, await written(file));
  const files = CASES.map(({ file, edits }) => editCells((originals.get(file) as Written).bytes, edits));
  const recalculated = recalculateAll(files, { timeoutMs: 600_000 });
  for (const one of CASES) engine.push(await edited(one));
  const books = await recalculated;
  for (const [at, { sentence }] of CASES.entries()) {
    const { run, bytes } = engine[at] as Written;
    const numbersOnly = (sheet: string): boolean => sheet !== "Meta";
    results.set(
      sentence,
      compareRecalculated(bytes, books[at] as never, { scaleOf: rowScales(run), only: numbersOnly }),
    );
  }
}, 900_000);

test.each(CASES)(
  "an edit in the file, recalculated by LibreOffice, equals the engine's run of $sentence",
  ({ sentence }) => {
    const { compared, differences } = results.get(sentence) as Comparison;
    expect(describeDifferences(differences.filter((one) => !isStaleFlag(one)))).toBe("0 cells differ");
    expect(compared).toBeGreaterThan(10_000);
  },
);

test.each(CASES)("the file says that the engine's figures are old where the result moves with $sentence", (one) => {
  const npv = ({ run }: Written): number => run.summary.subjects[0]?.npvPostTax ?? 0;
  const moved = Math.abs(npv(engine[CASES.indexOf(one)] as Written) - npv(originals.get(one.file) as Written)) > 1;
  const flags = (results.get(one.sentence) as Comparison).differences.filter(isStaleFlag).length;
  expect(flags > 0).toBe(moved && one.overlay !== undefined);
});

/** Figures of the engine stand in the file as values: after an edit the file says that they are old. */
const isStaleFlag = ({ written: before, recalculated }: Difference): boolean =>
  before === "yes" && String(recalculated).startsWith("stale");

test.each(CASES)("the results change with $sentence: a comparison of unchanged files would prove nothing", (one) => {
  const figures = ({ run }: Written): string =>
    JSON.stringify([run.summary.subjects, rowOf(run, "entity[mineco].equity_cash_flow")]);
  const changed = engine[CASES.indexOf(one)] as Written;
  expect(figures(changed)).not.toBe(figures(originals.get(one.file) as Written));
});

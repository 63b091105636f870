import { beforeAll, describe, expect, test } from "@jest/globals";
import { SURFACE_FORMS } from "../../src/formula/expand.ts";
import { givenIn } from "../../src/model/given.ts";
import { itemOf, type Model } from "../../src/model/model.ts";
import { buildWorkbook } from "../../src/report/excel-file.ts";
import type { Grid } from "../../src/timeline/grid.ts";
import type { RecalculatedBook } from "../support/compare-recalculated.ts";
import { recalculateInProcess } from "../support/hyperformula.ts";
import { recalculate } from "../support/libreoffice.ts";
import { bound, chapter, gridOf, input, line, studyOf, type TinyValue, years } from "../support/tiny-study.ts";
import { agree, asNumbers, exactly, inFloats, inWorkbook, type Readable, workbookOf } from "./tiny-program.ts";

interface HandCase {
  readonly form: string;
  readonly says: string;
  readonly grid: Grid;
  /** Series of plain numbers, one per period. */
  readonly series?: Readonly<Record<string, readonly number[]>>;
  /** Other inputs by name: unit, shape and value. */
  readonly inputs?: Readonly<
    Record<
      string,
      {
        readonly unit: string;
        readonly shape?: "table" | "ages";
        readonly levelUnit?: string;
        readonly limits?: readonly [string, string];
        readonly value: TinyValue;
      }
    >
  >;
  readonly formula: string;
  readonly once?: boolean;
  readonly result: readonly (number | null)[];
}

/** Four quarters of 2027, then two years. */
const mixed = gridOf("2027-01-01", [4, "quarter"], [2, "year"]);
const flow = [10, 20, 30, 40, 400, 800];
const window = (value: string) => ({ unit: "year", value, limits: ["0 days", "1 year"] as const });

/** IRS Publication 946, table A-1, 5-year property, half-year convention. */
const macrs5 = ["20 %", "32 %", "19.2 %", "11.52 %", "11.52 %", "5.76 %"];

const WORKED: readonly HandCase[] = [
  {
    form: "cum",
    says: "adds from the first period on",
    grid: years(4),
    series: { flow: [1, 2, 3, 4] },
    formula: "cum(flow)",
    // 1; 1 + 2; 6; 6 + 4
    result: [1, 3, 6, 10],
  },
  {
    form: "year_to_date",
    says: "starts anew after each end of a tax year, here June",
    grid: gridOf("2027-01-01", [8, "quarter"]),
    series: { flow: [1, 2, 3, 4, 5, 6, 7, 8] },
    formula: "year_to_date(flow, end_month == 6)",
    // January to June 2027: 1, 1 + 2; July 2027 to June 2028: 3, 3 + 4, 7 + 5, 12 + 6; from July 2028: 7, 7 + 8
    result: [1, 3, 3, 7, 12, 18, 7, 15],
  },
  {
    form: "within_last",
    says: "takes six months as two quarters, and as half a year",
    grid: mixed,
    series: { flow },
    inputs: { window: window("6 months") },
    formula: "within_last(flow, window)",
    // 10; 10 + 20; 20 + 30; 30 + 40; half of 400; half of 800
    result: [10, 30, 50, 70, 200, 400],
  },
  {
    form: "within_last",
    says: "takes parts of the column in which the window begins",
    grid: mixed,
    series: { flow },
    inputs: { window: window("4 months") },
    formula: "within_last(flow, window)",
    // one quarter and a third of the one before: 10; 20 + 10/3; 30 + 20/3; 40 + 30/3; a third of 400; a third of 800
    result: [10, 20 + 10 / 3, 30 + 20 / 3, 50, 400 / 3, 800 / 3],
  },
  {
    form: "shifted_average",
    says: "takes the price of the period so much later, parts by length, and goes on with the last",
    grid: mixed,
    series: { flow },
    inputs: { window: window("4 months") },
    formula: "shifted_average(flow, window)",
    // months 4 to 7: 2/3 of 20, 1/3 of 30; 7 to 10; 10 to 13: 2/3 of 40, 1/3 of 400; 13 to 16; 16 to 28: 8/12, 4/12; beyond
    result: [70 / 3, 100 / 3, 160, 400, 1600 / 3, 800],
  },
  {
    form: "within_next",
    says: "reaches from quarters into years, and finds nothing behind the last column",
    grid: mixed,
    series: { flow },
    inputs: { window: window("6 months") },
    formula: "within_next(flow, window)",
    // 20 + 30; 30 + 40; 40 + a quarter of 400; half of 400; half of 800; nothing
    result: [50, 70, 140, 200, 400, 0],
  },
  {
    form: "within_next",
    says: "stops inside a column",
    grid: mixed,
    series: { flow },
    inputs: { window: window("4 months") },
    formula: "within_next(flow, window)",
    // 20 + 30/3; 30 + 40/3; 40 + 1/12 of 400; 400/3; 800/3; nothing
    result: [30, 30 + 40 / 3, 40 + 400 / 12, 400 / 3, 800 / 3, 0],
  },
  {
    form: "interpolate",
    says: "draws straight lines between entries and is flat beyond them",
    grid: years(7),
    series: { level: [-5, 0, 5, 10, 25, 30, 99] },
    inputs: { levels: { unit: "1", shape: "table", levelUnit: "1", value: { "0": "10", "10": "30", "30": "-10" } } },
    formula: "interpolate(level, levels)",
    // below 0: 10; at 5: 10 + 5 x 20/10 = 20; at 25: 30 - 15 x 40/20 = 0; beyond 30: -10
    result: [10, 10, 20, 30, 0, -10, -10],
  },
  {
    form: "interpolate",
    says: "gives the value of a table of one entry everywhere",
    grid: years(2),
    series: { level: [-1, 1] },
    inputs: { levels: { unit: "1", shape: "table", levelUnit: "1", value: { "0": "7" } } },
    formula: "interpolate(level, levels)",
    result: [7, 7],
  },
  {
    form: "integral",
    says: "adds the steps below a level, the last one going on for ever",
    grid: years(6),
    series: { level: [-1, 0.5, 1, 1.5, 2, 4] },
    inputs: { steps: { unit: "1", shape: "table", levelUnit: "1", value: { "0": "0.5", "1": "1", "2": "0.8" } } },
    formula: "integral(level, steps)",
    // 0; 0.5 x 0.5; 1 x 0.5; 0.5 + 0.5 x 1; 0.5 + 1; 1.5 + 2 x 0.8
    result: [0, 0.25, 0.5, 1, 1.5, 3.1],
  },
  {
    form: "by_age",
    says: "spreads two purchases by the MACRS table of 5 years (IRS Publication 946, table A-1)",
    grid: years(8),
    series: { bought: [1000, 0, 500, 0, 0, 0, 0, 0] },
    inputs: { shares: { unit: "1", shape: "ages", value: macrs5 } },
    formula: "by_age(bought, shares, reaches(period_end, 0))",
    // 1000 x 20 %; x 32 %; x 19.2 % + 500 x 20 %; 115.2 + 160; 115.2 + 96; 57.6 + 57.6; 57.6; 28.8: 1,500 in all
    result: [200, 320, 292, 275.2, 211.2, 115.2, 57.6, 28.8],
  },
  {
    form: "by_age",
    says: "moves only at the end of the tax year, here June",
    grid: gridOf("2027-01-01", [8, "quarter"]),
    series: { bought: [0, 1000, 0, 0, 0, 0, 0, 0] },
    inputs: { shares: { unit: "1", shape: "ages", value: macrs5 } },
    formula: "by_age(bought, shares, end_month == 6)",
    // bought in the tax year to June 2027: 20 % then, 32 % in June 2028
    result: [0, 200, 0, 0, 0, 320, 0, 0],
  },
  {
    form: "straight_line",
    says: "writes a fifth off in each of five years",
    grid: years(7),
    series: { bought: [1000, 500, 0, 0, 0, 0, 0] },
    inputs: { life: { unit: "1", value: "5" } },
    formula: "straight_line(bought, life, reaches(period_end, 0))",
    // 1000/5; 200 + 500/5; 300; 300; 300; 100; nothing
    result: [200, 300, 300, 300, 300, 100, 0],
  },
  {
    form: "straight_line",
    says: "writes the rest off in the last part of a life",
    grid: years(4),
    series: { bought: [1000, 0, 0, 0] },
    inputs: { life: { unit: "1", value: "2.5" } },
    formula: "straight_line(bought, life, reaches(period_end, 0))",
    // 1000/2.5 = 400; 400; half of 400; nothing
    result: [400, 400, 200, 0],
  },
  {
    form: "declining_balance",
    says: "takes 40 % of what is left, and evenly what remains once that is more",
    grid: years(6),
    series: { bought: [1000, 0, 500, 0, 0, 0] },
    inputs: { rate: { unit: "1", value: "40 %" }, life: { unit: "1", value: "5" } },
    formula: "declining_balance(bought, rate, life, reaches(period_end, 0))",
    // 400, 240, 144, then 216 evenly over two years; of the 500: 200, 120, 72, 54
    result: [400, 240, 344, 228, 180, 54],
  },
  {
    form: "older_than",
    says: "adds what is more than two tax years old",
    grid: years(6),
    series: { loss: [100, 50, 0, 0, 7, 0] },
    inputs: { limit: { unit: "1", value: "2" } },
    formula: "older_than(loss, limit, reaches(period_end, 0))",
    // of 2027 from 2030 on, of 2028 from 2031 on, of 2031 not within the timeline
    result: [0, 0, 0, 100, 150, 150],
  },
  {
    form: "irr",
    says: "finds 28.08 % of -4,000, 2,000, 4,000 (Brealey, Myers, Allen, Principles of Corporate Finance, chapter 5)",
    grid: years(3),
    series: { flow: [-4000, 2000, 4000] },
    formula: "irr(flow, period_start)",
    once: true,
    // 4 g^2 - 2 g - 4 = 0 with g = 1 + r: g = (1 + sqrt(17)) / 4
    result: [(1 + Math.sqrt(17)) / 4 - 1],
  },
  {
    form: "irr",
    says: "counts unequal periods in years",
    grid: gridOf("2027-01-01", [2, "half-year"], [2, "year"]),
    series: { flow: [-100, 0, 0, 121] },
    formula: "irr(flow, period_start)",
    once: true,
    // spent at 0, returned at 2 years: (121 / 100)^(1/2) - 1
    result: [0.1],
  },
  {
    form: "irr",
    says: "finds a loss of value as a negative rate",
    grid: years(2),
    series: { flow: [-100, 50] },
    formula: "irr(flow, period_start)",
    once: true,
    // 50 / 100 - 1
    result: [-0.5],
  },
  {
    form: "irr",
    says: "is blank without a change of sign",
    grid: years(3),
    series: { flow: [10, 20, 30] },
    formula: "irr(flow, period_start)",
    once: true,
    result: [null],
  },
  {
    form: "irr",
    says: "is blank when only money is spent",
    grid: years(3),
    series: { flow: [-10, 0, -30] },
    formula: "irr(flow, period_start)",
    once: true,
    result: [null],
  },
  {
    form: "irr",
    says: "is blank when nothing flows",
    grid: years(2),
    series: { flow: [0, 0] },
    formula: "irr(flow, period_start)",
    once: true,
    result: [null],
  },
];

/** Forms that reckon the same in a second way (`integral_by_layers`): same cases, same results. */
const CASES: readonly HandCase[] = WORKED.flatMap((hand) => {
  const second = SURFACE_FORMS.filter(({ name }) => name.startsWith(`${hand.form}_by_`));
  return [hand, ...second.map(({ name }) => ({ ...hand, form: name, formula: hand.formula.replace(hand.form, name) }))];
});

function modelOf({ grid, series = {}, inputs = {}, formula, once }: HandCase): Model {
  const items = [
    ...Object.keys(series).map((name) => input(name, "1", { shape: "series" })),
    ...Object.entries(inputs).map(([name, { value, ...more }]) => input(name, more.unit, more)),
  ];
  const values = Object.fromEntries([
    ...Object.entries(series).map(([name, row]): [string, TinyValue] => [name, row.map(String)]),
    ...Object.entries(inputs).map(([name, { value }]): [string, TinyValue] => [name, value]),
  ]);
  const box = chapter("box", [line("result", "1", formula, once ? { once } : {})], { inputs: items });
  return bound(studyOf([box], [{ chapter: "box", inputs: values }], grid));
}

interface Prepared {
  readonly readable: Readable;
  readonly item: number;
  readonly result: readonly (number | null)[];
}

const prepared = CASES.map((hand, at): [string, Prepared] => {
  const model = modelOf(hand);
  const readable: Readable = {
    name: `case${at}`,
    program: model.program,
    rings: model.rings,
    given: givenIn(model, 0),
  };
  return [
    `${hand.form} ${hand.says}`,
    { readable, item: itemOf(model, "box[box].result")!.index, result: hand.result },
  ];
});

/** Newton stops at 1e-12 of the flow's present value, so that is how well a rate is known; 1e-15 absorbs a zero that is a difference. */
const close = (row: readonly (number | string | boolean | null)[], { result }: Prepared): readonly unknown[] =>
  row.length === result.length &&
  row.every(
    (value, t) =>
      agree(value, result[t]!) ||
      (typeof value === "number" && result[t] !== null && Math.abs(value - result[t]!) < 1e-12),
  )
    ? result
    : row;

test("every form has a case worked out by hand", () => {
  expect([...new Set(CASES.map(({ form }) => form))].sort()).toEqual(SURFACE_FORMS.map(({ name }) => name).sort());
  for (const { form, formula } of CASES) expect(formula.startsWith(`${form}(`)).toBe(true);
});

test.each(prepared)("in decimals: %s", (_, one) => {
  expect(close(asNumbers(exactly(one.readable))[one.item]!, one)).toEqual(one.result);
});

test.each(prepared)("in a generated kernel: %s", (_, one) => {
  expect(close(inFloats(one.readable)[one.item]!, one)).toEqual(one.result);
});

describe("as live formulas", () => {
  let file: Uint8Array;
  let inProcess: RecalculatedBook;
  beforeAll(async () => {
    file = await buildWorkbook(workbookOf(prepared.map(([, { readable }]) => readable)));
    inProcess = recalculateInProcess(file);
  });

  test.each(prepared)("in HyperFormula: %s", (_, one) => {
    expect(close(inWorkbook(one.readable, inProcess)[one.item]!, one)).toEqual(one.result);
  });

  test("all of them again in LibreOffice", async () => {
    const outside = await recalculate(file);
    for (const [says, one] of prepared)
      expect({ says, row: close(inWorkbook(one.readable, outside)[one.item]!, one) }).toEqual({
        says,
        row: one.result,
      });
  }, 60_000);
});

describe("helper lines", () => {
  test("carry the line's name, a unit and a label of their own, and stand before the line", () => {
    const model = modelOf(CASES.find(({ form }) => form === "straight_line")!);
    const keys = model.program.items.map(({ key }) => key);
    const line = keys.indexOf("box[box].result");
    const helpers = keys.flatMap((key, at) => (model.info[at]!.helperOf === line ? [key] : []));
    expect(helpers).toContain("box[box].result.age_1");
    expect(helpers).toContain("box[box].result.share_0");
    expect(helpers.every((key) => keys.indexOf(key) < line)).toBe(true);
    expect(model.info[keys.indexOf("box[box].result.age_2")]).toMatchObject({
      label: "Result: aged 2 tax years",
      unit: "1",
      kind: "stock",
    });
  });

  test("are told apart when a formula uses a form twice", () => {
    const model = modelOf({
      form: "cum",
      says: "",
      grid: years(2),
      series: { one: [1, 2], two: [10, 20] },
      formula: "cum(one) * cum(two)",
      result: [],
    });
    expect([...model.byKey.keys()].filter((key) => key.includes("cumulative"))).toEqual([
      "box[box].result.cumulative",
      "box[box].result.cumulative_2",
    ]);
  });
});

/**
 * The table of functions: each is one entry with all its readings side by side.
 *
 * Adding a function is adding one entry; a test fails while an entry lacks a reading or an example.
 */

import { Decimal } from "./decimal.ts";
import { type Dimension, divide, equal, multiply, PLAIN } from "./dimension.ts";
import type { Code, CodeBuilder } from "./kernel-code.ts";

/** A dimension, or `any` for the literal 0, which fits every unit. */
export type Measured = Dimension | "any";

/** Why the arguments of a call do not fit, in words; the checker adds the place. */
export type Misfit =
  | { readonly misfit: "differ"; readonly left: number; readonly right: number }
  | { readonly misfit: "plain"; readonly argument: number };

/**
 * Arguments in the order written: `same` a value of the period or of the timeline, `scalar` one value for the timeline,
 * `row` a line by name over all periods, `last` the same of which only the last cell is read, `fact` an input or fact.
 */
export type ArgumentRole = "same" | "row" | "scalar" | "fact" | "last";

interface Shared {
  readonly name: string;
  /** What it means, in one sentence. */
  readonly about: string;
  readonly roles: readonly ArgumentRole[];
  /** True when the last role may repeat. */
  readonly repeats?: boolean;
  readonly dimension: (args: readonly Measured[]) => Measured | Misfit;
  readonly excel: (args: readonly string[]) => string;
  readonly words: (args: readonly string[]) => string;
  readonly latex: (args: readonly string[]) => string;
}

/** A function of values of one period. */
export interface PointFunction extends Shared {
  readonly direction: "same";
  readonly exact: (args: readonly Decimal[]) => Decimal;
  readonly float: (code: CodeBuilder, ...args: readonly Code[]) => Code;
  /** Executed in every reading: arguments and result. */
  readonly examples: readonly { readonly args: readonly number[]; readonly result: number }[];
}

/** A look one period back. */
export interface BackwardFunction extends Shared {
  readonly direction: "backward";
}

/** A look one period ahead. */
export interface ForwardFunction extends Shared {
  readonly direction: "forward";
}

/** A reduction over whole rows: rows come as arrays (null where missing), scalars as one-element arrays. */
export interface ReductionFunction extends Shared {
  readonly direction: "whole";
  readonly exact: (args: readonly (readonly (Decimal | null)[])[]) => Decimal | null;
  /** Rows come as `row`, scalars as values. */
  readonly float: (code: CodeBuilder, ...args: readonly Code[]) => Code;
  readonly examples: readonly { readonly args: readonly (readonly number[])[]; readonly result: number | null }[];
}

export type FunctionEntry = PointFunction | BackwardFunction | ForwardFunction | ReductionFunction;

const first = (args: readonly Measured[]): Measured => args[0] as Measured;

/** All arguments of one unit, which is the result's. */
function alike(args: readonly Measured[]): Measured | Misfit {
  let result: Measured = "any";
  for (const [index, argument] of args.entries()) {
    if (argument === "any") continue;
    if (result === "any") result = argument;
    else if (!equal(result, argument)) return { misfit: "differ", left: args.indexOf(result), right: index };
  }
  return result;
}

function plain(args: readonly Measured[], from = 0): Measured | Misfit {
  for (const [index, argument] of args.entries()) {
    if (index >= from && argument !== "any" && argument.size > 0) return { misfit: "plain", argument: index };
  }
  return PLAIN;
}

const ratio = ([left, right]: readonly Measured[]): Measured =>
  left === "any" || right === "any" ? "any" : divide(left as Dimension, right as Dimension);

const ONE = new Decimal(1);
const ZERO = new Decimal(0);
const present = (row: readonly (Decimal | null)[]): Decimal[] =>
  row.filter((value): value is Decimal => value !== null);

/** Powers of the growth last asked for: the two sums of a Newton step, and sums of several flows, ask for the same. */
let lastGrowth = ONE;
let lastLogarithm = ZERO;
let lastPowers = new Map<string, Decimal>();

function powerOf(growth: Decimal, exponent: Decimal): Decimal {
  if (!growth.eq(lastGrowth)) {
    lastGrowth = growth;
    lastLogarithm = growth.ln();
    lastPowers = new Map();
  }
  const key = exponent.toString();
  const known =
    lastPowers.get(key) ?? (exponent.isInteger() ? growth.pow(exponent) : exponent.times(lastLogarithm).exp());
  lastPowers.set(key, known);
  return known;
}

/** sum of flow / (1 + rate)^time, the factor carried from period to period so that few powers are taken */
function presentValue(flow: readonly (Decimal | null)[], rate: Decimal, times: readonly (Decimal | null)[]): Decimal {
  const growth = rate.plus(1);
  let factor = ONE;
  let reached = ZERO;
  let sum = ZERO;
  for (const [index, time] of times.entries()) {
    factor = factor.times(powerOf(growth, (time as Decimal).minus(reached)));
    reached = time as Decimal;
    const amount = flow[index];
    if (amount && !amount.isZero()) sum = sum.plus(amount.div(factor));
  }
  return sum;
}

const list = (args: readonly string[]): string => args.join(", ");

export const FUNCTIONS: readonly FunctionEntry[] = [
  {
    name: "min",
    about: "the smallest of its arguments",
    direction: "same",
    roles: ["same", "same"],
    repeats: true,
    dimension: alike,
    exact: (args) => Decimal.min(...args),
    float: (code, ...args) => args.reduce((least, one) => code.of("min", least, one)),
    excel: (args) => `MIN(${args.join(",")})`,
    words: (args) => `the smaller of ${args.join(" and ")}`,
    latex: (args) => `\\min\\left(${list(args)}\\right)`,
    examples: [
      { args: [3, -2], result: -2 },
      { args: [1, 5, 0.5], result: 0.5 },
    ],
  },
  {
    name: "max",
    about: "the largest of its arguments",
    direction: "same",
    roles: ["same", "same"],
    repeats: true,
    dimension: alike,
    exact: (args) => Decimal.max(...args),
    float: (code, ...args) => args.reduce((most, one) => code.of("max", most, one)),
    excel: (args) => `MAX(${args.join(",")})`,
    words: (args) => `the larger of ${args.join(" and ")}`,
    latex: (args) => `\\max\\left(${list(args)}\\right)`,
    examples: [{ args: [3, -2], result: 3 }],
  },
  {
    name: "abs",
    about: "the magnitude",
    direction: "same",
    roles: ["same"],
    dimension: first,
    exact: ([x]) => (x as Decimal).abs(),
    float: (code, x) => code.of("abs", x as Code),
    excel: ([x]) => `ABS(${x})`,
    words: ([x]) => `the magnitude of ${x}`,
    latex: ([x]) => `\\left|${x}\\right|`,
    examples: [{ args: [-4.5], result: 4.5 }],
  },
  {
    name: "round",
    about: "the nearest whole number, halves away from zero; of inputs and facts only",
    direction: "same",
    roles: ["fact"],
    dimension: first,
    exact: ([x]) => (x as Decimal).toDecimalPlaces(0, Decimal.ROUND_HALF_UP),
    float: (code, x) => {
      const size = code.of("floor", code.of("add", code.of("abs", x as Code), code.number(0.5)));
      return code.choose(code.of("lt", x as Code, code.number(0)), code.of("neg", size), size);
    },
    excel: ([x]) => `ROUND(${x},0)`,
    words: ([x]) => `${x} rounded`,
    latex: ([x]) => `\\operatorname{round}\\left(${x}\\right)`,
    examples: [
      { args: [2.5], result: 3 },
      { args: [-2.5], result: -3 },
    ],
  },
  {
    name: "whole",
    about: "the whole steps in a plain number that is not negative, within 1e-9, so that ties fall alike everywhere",
    direction: "same",
    roles: ["same", "scalar"],
    dimension: (args) => plain(args.slice(0, 1)),
    exact: ([x, tolerance]) => {
      const slack = Decimal.max(1, (x as Decimal).abs()).times(tolerance as Decimal);
      return (x as Decimal).plus(slack).floor();
    },
    float: (code, x, tolerance) => {
      const size = code.of("max", code.number(1), code.of("abs", x as Code));
      return code.of("floor", code.of("add", x as Code, code.of("mul", tolerance as Code, size)));
    },
    excel: ([x, tolerance]) => `INT(${x}+${tolerance}*MAX(1,ABS(${x})))`,
    words: ([x]) => `the whole steps of ${x}`,
    latex: ([x]) => `\\left\\lfloor ${x}\\right\\rfloor`,
    examples: [
      { args: [2.7, 1e-9], result: 2 },
      { args: [1.9999999999, 1e-9], result: 2 },
      { args: [0.5, 1e-9], result: 0 },
    ],
  },
  {
    name: "if",
    about: "the second argument where the first (a flag) holds, else the third",
    direction: "same",
    roles: ["same", "same", "same"],
    dimension: (args) => {
      const flag = plain(args.slice(0, 1));
      if (typeof flag === "object" && "misfit" in flag) return flag;
      const result = alike(args.slice(1));
      if (typeof result === "object" && "misfit" in result && result.misfit === "differ") {
        return { misfit: "differ", left: result.left + 1, right: result.right + 1 };
      }
      return result;
    },
    exact: ([condition, yes, no]) => ((condition as Decimal).isZero() ? (no as Decimal) : (yes as Decimal)),
    float: (code, condition, yes, no) => code.choose(code.holds(condition as Code), yes as Code, no as Code),
    excel: ([condition, yes, no]) => `IF(${condition},${yes},${no})`,
    words: ([condition, yes, no]) => `${yes} if ${condition}, else ${no}`,
    latex: ([condition, yes, no]) =>
      `\\begin{cases}${yes} & \\text{if } ${condition}\\\\ ${no} & \\text{otherwise}\\end{cases}`,
    examples: [
      { args: [1, 5, 7], result: 5 },
      { args: [0, 5, 7], result: 7 },
    ],
  },
  {
    name: "reaches",
    about:
      "1 when the first argument is at least the second, within 1e-9 of the larger, so that ties fall alike everywhere",
    direction: "same",
    roles: ["same", "same", "scalar"],
    dimension: (args) => {
      const both = alike(args.slice(0, 2));
      return typeof both === "object" && "misfit" in both ? both : PLAIN;
    },
    exact: ([x, y, tolerance]) => {
      const slack = Decimal.max((x as Decimal).abs(), (y as Decimal).abs()).times(tolerance as Decimal);
      return (x as Decimal).gte((y as Decimal).minus(slack)) ? ONE : ZERO;
    },
    float: (code, x, y, tolerance) => {
      const [left, right] = [x as Code, y as Code];
      // Beside nothing there is no larger number that the tolerance could be taken of.
      if ([left, right].some((one) => one.operation === "number" && one.value === 0))
        return code.flag(code.of("ge", left, right));
      const size = code.of("max", code.of("abs", left), code.of("abs", right));
      return code.flag(code.of("ge", left, code.of("sub", right, code.of("mul", tolerance as Code, size))));
    },
    excel: ([x, y, tolerance]) => `IF(${x}>=${y}-${tolerance}*MAX(ABS(${x}),ABS(${y})),1,0)`,
    words: ([x, y]) => `${x} reaches ${y}`,
    latex: ([x, y]) => `\\left[${x} \\ge ${y}\\right]`,
    examples: [
      { args: [2, 1, 1e-9], result: 1 },
      { args: [1, 1.0000000001, 1e-9], result: 1 },
      { args: [1, 2, 1e-9], result: 0 },
    ],
  },
  {
    name: "share",
    about: "the first argument divided by the second, and 0 where the second is 0 or nothing but rounding",
    direction: "same",
    roles: ["same", "same", "scalar"],
    dimension: ratio,
    exact: ([part, whole, least]) => {
      const none = (whole as Decimal).abs().lte((part as Decimal).abs().times(least as Decimal));
      return none ? ZERO : (part as Decimal).div(whole as Decimal);
    },
    float: (code, part, whole, least) => {
      const rounding = code.of("mul", code.of("abs", part as Code), least as Code);
      const none = code.of("le", code.of("abs", whole as Code), rounding);
      return code.choose(none, code.number(0), code.divide(part as Code, whole as Code));
    },
    excel: ([part, whole, least]) => `IF(ABS(${whole})<=ABS(${part})*${least},0,${part}/${whole})`,
    words: ([part, whole]) => `${part} per ${whole}`,
    latex: ([part, whole]) => `\\frac{${part}}{${whole}}`,
    examples: [
      { args: [3, 4, 1e-12], result: 0.75 },
      { args: [3, 0, 1e-12], result: 0 },
      { args: [0, 0, 1e-12], result: 0 },
      { args: [3, 5e-17, 1e-12], result: 0 },
    ],
  },
  {
    name: "exp",
    about: "the exponential of a plain number",
    direction: "same",
    roles: ["same"],
    dimension: (args) => plain(args),
    exact: ([x]) => (x as Decimal).exp(),
    float: (code, x) => code.of("exp", x as Code),
    excel: ([x]) => `EXP(${x})`,
    words: ([x]) => `e to the ${x}`,
    latex: ([x]) => `e^{${x}}`,
    examples: [{ args: [1], result: Math.E }],
  },
  {
    name: "ln",
    about: "the natural logarithm of a positive plain number",
    direction: "same",
    roles: ["same"],
    dimension: (args) => plain(args),
    exact: ([x]) => (x as Decimal).ln(),
    float: (code, x) => code.of("log", x as Code),
    excel: ([x]) => `LN(${x})`,
    words: ([x]) => `the logarithm of ${x}`,
    latex: ([x]) => `\\ln\\left(${x}\\right)`,
    examples: [{ args: [2], result: Math.LN2 }],
  },
  {
    name: "compound",
    about: "growth at a yearly rate over a number of years: (1 + rate)^years",
    direction: "same",
    roles: ["same", "same"],
    dimension: ([rate]) => plain([rate as Measured]),
    exact: ([rate, years]) => (rate as Decimal).plus(1).pow(years as Decimal),
    float: (code, rate, years) => code.of("pow", code.of("add", code.number(1), rate as Code), years as Code),
    excel: ([rate, years]) => `(1+${rate})^(${years})`,
    words: ([rate, years]) => `growth at ${rate} over ${years}`,
    latex: ([rate, years]) => `\\left(1+${rate}\\right)^{${years}}`,
    examples: [
      { args: [0.1, 2], result: 1.21 },
      { args: [0.21, 0.5], result: 1.1 },
    ],
  },
  {
    name: "scale_power",
    about: "a ratio of sizes raised to an exponent, as in the six-tenths rule",
    direction: "same",
    roles: ["same", "same"],
    dimension: (args) => plain(args),
    exact: ([base, exponent]) => (base as Decimal).pow(exponent as Decimal),
    float: (code, base, exponent) => code.of("pow", base as Code, exponent as Code),
    excel: ([base, exponent]) => `(${base})^(${exponent})`,
    words: ([base, exponent]) => `${base} to the power ${exponent}`,
    latex: ([base, exponent]) => `\\left(${base}\\right)^{${exponent}}`,
    examples: [{ args: [4, 0.5], result: 2 }],
  },
  {
    name: "relabel",
    about: "the value unchanged, its substance named anew by the unit of its line; only as the whole formula of a line",
    direction: "same",
    roles: ["same"],
    dimension: () => "any",
    exact: ([x]) => x as Decimal,
    float: (_, x) => x as Code,
    excel: ([x]) => `(${x})`,
    words: ([x]) => `${x}`,
    latex: ([x]) => `${x}`,
    examples: [{ args: [0.92], result: 0.92 }],
  },
  {
    name: "or_zero",
    about: "the value where the line applies, 0 where it is blank",
    direction: "same",
    roles: ["same"],
    dimension: first,
    exact: ([x]) => x as Decimal,
    float: (code, x) => code.choose(code.of("eq", x as Code, x as Code), x as Code, code.number(0)),
    excel: ([x]) => `IF(ISNUMBER(${x}),${x},0)`,
    words: ([x]) => `${x}, or 0 where it does not apply`,
    latex: ([x]) => `${x}`,
    examples: [{ args: [3], result: 3 }],
  },
  {
    name: "prev",
    about: "the value one period before; the opening value in the first period",
    direction: "backward",
    roles: ["row"],
    dimension: first,
    excel: ([x]) => `${x}`,
    words: ([x]) => `the previous ${x}`,
    latex: ([x]) => `${x}_{t-1}`,
  },
  {
    name: "next",
    about: "the value one period ahead; 0 after the last period",
    direction: "forward",
    roles: ["row"],
    dimension: first,
    excel: ([x]) => `${x}`,
    words: ([x]) => `the next ${x}`,
    latex: ([x]) => `${x}_{t+1}`,
  },
  {
    name: "sum",
    about: "the total over the whole timeline",
    direction: "whole",
    roles: ["row"],
    dimension: first,
    exact: ([row]) => present(row ?? []).reduce((total, value) => total.plus(value), ZERO),
    float: (code, row) => code.of("sum", row as Code),
    excel: ([row]) => `SUM(${row})`,
    words: ([row]) => `the total of ${row}`,
    latex: ([row]) => `\\sum_t ${row}_t`,
    examples: [{ args: [[1, 2, 3.5]], result: 6.5 }],
  },
  {
    name: "min_over",
    about: "the smallest value over the timeline, blanks skipped",
    direction: "whole",
    roles: ["row"],
    dimension: first,
    exact: ([row]) => (present(row ?? []).length ? Decimal.min(...present(row ?? [])) : null),
    float: (code, row) => code.of("least", row as Code),
    excel: ([row]) => `IF(COUNT(${row})=0,"",MIN(${row}))`,
    words: ([row]) => `the smallest ${row}`,
    latex: ([row]) => `\\min_t ${row}_t`,
    examples: [{ args: [[4, -2, 9]], result: -2 }],
  },
  {
    name: "max_over",
    about: "the largest value over the timeline, blanks skipped",
    direction: "whole",
    roles: ["row"],
    dimension: first,
    exact: ([row]) => (present(row ?? []).length ? Decimal.max(...present(row ?? [])) : null),
    float: (code, row) => code.of("most", row as Code),
    excel: ([row]) => `IF(COUNT(${row})=0,"",MAX(${row}))`,
    words: ([row]) => `the largest ${row}`,
    latex: ([row]) => `\\max_t ${row}_t`,
    examples: [{ args: [[4, -2, 9]], result: 9 }],
  },
  {
    name: "average_over",
    about: "the mean over the timeline, blanks skipped",
    direction: "whole",
    roles: ["row"],
    dimension: first,
    exact: ([row]) => {
      const values = present(row ?? []);
      return values.length ? values.reduce((total, value) => total.plus(value), ZERO).div(values.length) : null;
    },
    float: (code, row) => code.of("mean", row as Code),
    excel: ([row]) => `IF(COUNT(${row})=0,"",AVERAGE(${row}))`,
    words: ([row]) => `the average ${row}`,
    latex: ([row]) => `\\operatorname{mean}_t ${row}_t`,
    examples: [{ args: [[4, -2, 10]], result: 4 }],
  },
  {
    name: "at_end",
    about: "the value in the last period",
    direction: "whole",
    roles: ["last"],
    dimension: first,
    exact: ([row]) => (row ?? [])[(row ?? []).length - 1] ?? null,
    float: (code, row) => code.fixed((row as Code).value + code.periods - 1, (row as Code).changes),
    excel: ([row]) => `${row}`,
    words: ([row]) => `the last ${row}`,
    latex: ([row]) => `${row}_T`,
    examples: [{ args: [[4, -2, 10]], result: 10 }],
  },
  {
    name: "sum_product",
    about: "the total over the timeline of the product of two rows",
    direction: "whole",
    roles: ["row", "row"],
    dimension: ([left, right]) =>
      left === "any" || right === "any" ? "any" : multiply(left as Dimension, right as Dimension),
    exact: ([left, right]) =>
      (left ?? []).reduce(
        (total: Decimal, value, index) => total.plus((value ?? ZERO).times(right?.[index] ?? ZERO)),
        ZERO,
      ),
    float: (code, left, right) => code.of("sum_product", left as Code, right as Code),
    excel: ([left, right]) => `SUMPRODUCT(${left},${right})`,
    words: ([left, right]) => `the total of ${left} times ${right}`,
    latex: ([left, right]) => `\\sum_t ${left}_t\\,${right}_t`,
    examples: [
      {
        args: [
          [1, 2, 3],
          [4, 5, 6],
        ],
        result: 32,
      },
    ],
  },
  {
    name: "present_value",
    about: "the total over the timeline of flow / (1 + rate)^time, time in years",
    direction: "whole",
    roles: ["row", "scalar", "row"],
    dimension: ([flow, rate]) => {
      const misfit = plain([rate as Measured]);
      return typeof misfit === "object" && "misfit" in misfit ? { misfit: "plain", argument: 1 } : (flow as Measured);
    },
    exact: ([flow, rate, times]) => presentValue(flow ?? [], rate?.[0] as Decimal, times ?? []),
    float: (code, flow, rate, times) => code.of("present_value", flow as Code, rate as Code, times as Code),
    excel: ([flow, rate, times]) => `SUMPRODUCT(${flow}/(1+${rate})^${times})`,
    words: ([flow, rate]) => `the present value of ${flow} at ${rate}`,
    latex: ([flow, rate, times]) => `\\sum_t \\frac{${flow}_t}{\\left(1+${rate}\\right)^{${times}_t}}`,
    examples: [{ args: [[-100, 60, 60], [0.1], [0, 1, 2]], result: -100 + 60 / 1.1 + 60 / 1.21 }],
  },
];

const BY_NAME: ReadonlyMap<string, FunctionEntry> = new Map(FUNCTIONS.map((entry) => [entry.name, entry]));

export const functionNamed = (name: string): FunctionEntry | undefined => BY_NAME.get(name);

/** A call in a bound tree names a function of the table; anything else is a broken invariant. */
export function requireFunction(name: string): FunctionEntry {
  const entry = BY_NAME.get(name);
  if (!entry) throw new Error(`no function "${name}" in the table`);
  return entry;
}

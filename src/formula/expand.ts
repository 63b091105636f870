/**
 * Surface forms: what an author may write and what it stands for in named helper lines.
 *
 * Expansion happens once, at binding, before any reading, so that units, decimals, kernel, workbook and explanations
 * all see the same plain lines.
 */

import { type Dimension, divide as divideDimensions, multiply, PLAIN } from "./dimension.ts";
import type { Measured } from "./functions.ts";
import { type BoundTree, tree } from "./tree.ts";

/** What an expansion may ask of the binder. */
export interface Workshop {
  /** Makes a helper line and returns a reference to it; the tree may refer to the helper itself. */
  readonly helper: (
    suffix: string,
    label: string,
    dimension: Dimension,
    build: (self: BoundTree) => BoundTree,
    options?: HelperOptions,
  ) => BoundTree;
  /** The tree itself when it is a plain reference, else a reference to a helper line that holds it. */
  readonly named: (node: BoundTree, suffix: string, label: string) => BoundTree;
  readonly measure: (node: BoundTree) => Measured;
  /** The entries of an input table or list of ages, as references. */
  readonly entries: (node: BoundTree) => readonly TableEntry[];
  /** A timeline fact or a declared constant by name. */
  readonly fact: (name: string) => BoundTree;
  /** Most columns that a window of so many years can touch, beside its own, looking back or ahead. */
  readonly reach: (window: BoundTree) => number;
  /** Helpers that several forms of one instance use alike: made once for a key, then found again. */
  readonly shared: (key: string, make: () => readonly BoundTree[]) => readonly BoundTree[];
  /** Most tax years that the timeline can touch: a tax year of its own start touches one more than there are calendar years. */
  readonly years: number;
  readonly isZero: (node: BoundTree) => boolean;
}

export interface HelperOptions {
  readonly applies?: BoundTree;
  readonly opening?: BoundTree;
  readonly kind?: "flow" | "stock" | "rate" | "flag";
}

export interface TableEntry {
  readonly level: BoundTree;
  readonly value: BoundTree;
}

export interface SurfaceForm {
  readonly name: string;
  readonly about: string;
  readonly arity: number;
  /** Position of an argument that names a table or a list of ages rather than a value. */
  readonly tableAt?: number;
  /** Positions of arguments that must have a value for every period. */
  readonly rows: readonly number[];
  /** False when the form of a structural zero is not 0. */
  readonly zeroOfZero?: false;
  readonly expand: (args: readonly BoundTree[], workshop: Workshop) => BoundTree;
}

const { add, subtract, multiply: times, divide, call, number } = tree;
const ZERO = number("0");
const ONE = number("1");
const prev = (node: BoundTree): BoundTree => call("prev", node);
const clamp = (node: BoundTree, low: BoundTree, high: BoundTree): BoundTree =>
  call("max", low, call("min", node, high));
const shareOf = (workshop: Workshop, part: BoundTree, whole: BoundTree): BoundTree =>
  call("share", part, whole, workshop.fact("least_divisor"));
const dimensionOf = (measured: Measured): Dimension => (measured === "any" ? PLAIN : measured);

/** The values of a year-end flow one, two, … tax years back: each helper holds what the one before it held a year ago. */
function yearsBack(flow: BoundTree, yearEnd: BoundTree, workshop: Workshop): readonly BoundTree[] {
  return workshop.shared(`ages of ${targetOf(flow)} by ${targetOf(yearEnd)}`, () =>
    makeYearsBack(flow, yearEnd, workshop),
  );
}

const targetOf = (node: BoundTree): number => (node.kind === "reference" ? node.target : -1);

function makeYearsBack(flow: BoundTree, yearEnd: BoundTree, workshop: Workshop): BoundTree[] {
  const dimension = dimensionOf(workshop.measure(flow));
  const held: BoundTree[] = [];
  let younger = flow;
  for (let age = 1; age < workshop.years; age += 1) {
    const before = younger;
    younger = workshop.helper(
      `age_${age}`,
      `aged ${age} tax year${age > 1 ? "s" : ""}`,
      dimension,
      (self) => call("if", prev(yearEnd), prev(before), prev(self)),
      { kind: "stock" },
    );
    held.push(younger);
  }
  return held;
}

/** What is written down of one unit in each tax year, and what is left after it. */
function decliningShares(
  rate: BoundTree,
  life: BoundTree,
  count: number,
  workshop: Workshop,
): readonly { readonly share: BoundTree; readonly left: BoundTree }[] {
  const made = workshop.shared(`declining ${targetOf(rate)} over ${targetOf(life)} for ${count}`, () => {
    const rows: BoundTree[] = [];
    let left: BoundTree = ONE;
    let ahead = life;
    for (let age = 0; age < count; age += 1) {
      const [before, remaining] = [left, ahead];
      const evenly = divide(before, call("max", ONE, remaining));
      const share = workshop.helper(`part_${age + 1}`, `share in tax year ${age + 1}`, PLAIN, () =>
        call("max", times(rate, before), evenly),
      );
      left = workshop.helper(`rest_${age + 1}`, `left after tax year ${age + 1}`, PLAIN, () => subtract(before, share));
      ahead = workshop.helper(`years_${age + 1}`, `life left after tax year ${age + 1}`, PLAIN, () =>
        subtract(remaining, ONE),
      );
      rows.push(share, left);
    }
    return rows;
  });
  return Array.from({ length: count }, (_, age) => ({
    share: made[age * 2] as BoundTree,
    left: made[age * 2 + 1] as BoundTree,
  }));
}

/** A flow one, two, … columns back or ahead, as far as a window reaches. */
function shiftedRows(flow: BoundTree, steps: number, shift: "prev" | "next", workshop: Workshop): readonly BoundTree[] {
  const direction = shift === "prev" ? "back" : "ahead";
  return workshop.shared(`${direction} ${steps} of ${targetOf(flow)}`, () => {
    const dimension = dimensionOf(workshop.measure(flow));
    let nearer = flow;
    return Array.from({ length: steps }, (_, at) => {
      const before = nearer;
      nearer = workshop.helper(
        `${direction}_${at + 1}`,
        `${at + 1} column${at > 0 ? "s" : ""} ${direction}`,
        dimension,
        () => call(shift, before),
        { kind: "stock" },
      );
      return nearer;
    });
  });
}

/** Shares of the columns that a window reaches into, for sums over the last or the next so many years. */
function windowSum(args: readonly BoundTree[], workshop: Workshop, shift: "prev" | "next"): BoundTree {
  const [amount, window] = args as [BoundTree, BoundTree];
  const years = workshop.fact("period_years");
  const flow = workshop.named(amount, "amount", "amount");
  const direction = shift === "prev" ? "back" : "ahead";
  const terms = shiftedRows(flow, workshop.reach(window), shift, workshop).map((shifted, at) => {
    const step = at + 1;
    const reached =
      shift === "next" && step === 1 ? window : subtract(window, workshop.fact(`elapsed_${direction}_${step}`));
    return times(clamp(shareOf(workshop, reached, workshop.fact(`years_${direction}_${step}`)), ZERO, ONE), shifted);
  });
  return tree.sum(shift === "prev" ? [times(clamp(divide(window, years), ZERO, ONE), flow), ...terms] : terms);
}

/** The same by what the window leaves out of each column. */
function windowSumByRest(args: readonly BoundTree[], workshop: Workshop, shift: "prev" | "next"): BoundTree {
  const [amount, window] = args as [BoundTree, BoundTree];
  const years = workshop.fact("period_years");
  const flow = workshop.named(amount, "amount", "amount");
  const direction = shift === "prev" ? "back" : "ahead";
  const terms = shiftedRows(flow, workshop.reach(window), shift, workshop).flatMap((shifted, at) => {
    const length = workshop.fact(`years_${direction}_${at + 1}`);
    const end = add(workshop.fact(`elapsed_${direction}_${at + 1}`), length);
    return [shifted, { negate: times(clamp(shareOf(workshop, subtract(end, window), length), ZERO, ONE), shifted) }];
  });
  const own = [flow, { negate: times(clamp(divide(subtract(years, window), years), ZERO, ONE), flow) }];
  const all = shift === "prev" ? [...own, ...terms] : terms;
  return all.reduce<BoundTree>((sum, term) => ("negate" in term ? subtract(sum, term.negate) : add(sum, term)), ZERO);
}

/**
 * The average of a price over the period shifted ahead by a delay; the last column's price goes on beyond the grid.
 *
 * Each column ahead counts with the part of the shifted period that lies in it. `byRest` reckons the first weight as what
 * the others leave, instead of the last.
 */
function shiftedAverage(args: readonly BoundTree[], workshop: Workshop, byRest: boolean): BoundTree {
  const [price, delay] = args as [BoundTree, BoundTree];
  const years = workshop.fact("period_years");
  const last = workshop.fact("last_column");
  const row = workshop.named(price, "price", "price");
  const reach = workshop.reach(delay);
  const ahead = workshop.shared(`held ${reach} of ${targetOf(row)}${byRest ? " for checks" : ""}`, () => {
    let nearer = row;
    return Array.from({ length: reach }, (_, at) => {
      const before = nearer;
      nearer = workshop.helper(
        `held_${at + 1}`,
        `${at + 1} column${at > 0 ? "s" : ""} ahead`,
        dimensionOf(workshop.measure(row)),
        () => call("if", last, before, call("next", before)),
        { kind: "rate" },
      );
      return nearer;
    });
  });
  const end = add(years, delay);
  const share = (part: BoundTree): BoundTree => divide(call("max", ZERO, part), years);
  const startOf = (step: number): BoundTree =>
    step === 1 ? years : add(years, workshop.fact(`elapsed_ahead_${step}`));
  const within = (step: number): BoundTree =>
    share(
      subtract(
        call("min", end, add(startOf(step), workshop.fact(`years_ahead_${step}`))),
        call("max", delay, startOf(step)),
      ),
    );
  const beyond = share(subtract(end, call("max", delay, startOf(reach))));
  const own = share(subtract(years, delay));
  const middle = Array.from({ length: reach - 1 }, (_, at) => within(at + 1));
  const rest = (known: readonly BoundTree[]): BoundTree => known.reduce((left, weight) => subtract(left, weight), ONE);
  const weights = byRest ? [rest([...middle, beyond]), ...middle, beyond] : [own, ...middle, rest([own, ...middle])];
  return tree.sum([row, ...ahead].map((held, at) => times(held, weights[at] as BoundTree)));
}

/** Newton steps that a rate of return takes; on ordinary flows four reach the last digit. */
const NEWTON_STEPS = 6;

function internalRate(args: readonly BoundTree[], workshop: Workshop): BoundTree {
  const flow = workshop.named(args[0] as BoundTree, "flow", "flow");
  const years = workshop.named(args[1] as BoundTree, "time", "time");
  const [money, time] = [dimensionOf(workshop.measure(flow)), dimensionOf(workshop.measure(years))];
  const perTime = divideDimensions(PLAIN, time);
  const tolerance = workshop.fact("tolerance");
  const row = (suffix: string, label: string, dimension: Dimension, node: BoundTree): BoundTree =>
    workshop.helper(suffix, label, dimension, () => node, { kind: "flow" });
  const inflow = row("inflow", "inflow", money, call("max", flow, ZERO));
  const outflow = row("outflow", "outflow", money, call("max", subtract(ZERO, flow), ZERO));
  const timedInflow = row("timed_inflow", "inflow times years", multiply(money, time), times(inflow, years));
  const timedOutflow = row("timed_outflow", "outflow times years", multiply(money, time), times(outflow, years));
  const exists = (amounts: BoundTree): BoundTree => ({
    kind: "not",
    operand: call("reaches", ZERO, call("sum", amounts), tolerance),
    span: NOWHERE,
  });
  const flag = { kind: "flag" } as const;
  const both = (): BoundTree => ({
    kind: "logic",
    operator: "and",
    left: exists(inflow),
    right: exists(outflow),
    span: NOWHERE,
  });
  const turns = workshop.helper("turns", "flows of both signs", PLAIN, both, flag);
  const yearly = (rate: BoundTree): BoundTree => subtract(call("exp", times(rate, workshop.fact("one_year"))), ONE);
  // Newton on the logarithm of inflow over outflow, each at its present value: exact in one step for two lumps.
  let rate: BoundTree = ZERO;
  for (let step = 1; step <= NEWTON_STEPS; step += 1) {
    const before = rate;
    const at = step === 1 ? ZERO : yearly(before);
    const value = (amounts: BoundTree): BoundTree =>
      step === 1 ? call("sum", amounts) : call("present_value", amounts, at, years);
    const apart = subtract(divide(value(timedInflow), value(inflow)), divide(value(timedOutflow), value(outflow)));
    const correction = shareOf(workshop, call("ln", divide(value(inflow), value(outflow))), apart);
    const next = step === 1 ? correction : add(before, correction);
    rate = workshop.helper(
      `step_${step}`,
      `continuous rate, step ${step}`,
      perTime,
      () => clamp(next, workshop.fact("lowest_rate"), workshop.fact("highest_rate")),
      { applies: turns },
    );
  }
  const found = rate;
  const size = row("size", "magnitude of the flow", money, call("abs", flow));
  const left = divide(
    call("abs", call("present_value", flow, yearly(found), years)),
    times(call("present_value", size, yearly(found), years), tolerance),
  );
  const residual = workshop.helper("residual", "present value left", PLAIN, () => left, {
    applies: turns,
  });
  const balances = (): BoundTree => call("reaches", ONE, call("or_zero", residual), tolerance);
  const solved = workshop.helper("solved", "the rate leaves no present value", PLAIN, balances, flag);
  const applies = workshop.helper("found", "a rate was found", PLAIN, () => times(turns, solved), flag);
  return workshop.helper("rate", "rate of return", PLAIN, () => yearly(call("or_zero", found)), { applies });
}

const NOWHERE = { start: 0, length: 0 };

export const SURFACE_FORMS: readonly SurfaceForm[] = [
  {
    name: "cum",
    about: "the running total from the first period on",
    arity: 1,
    rows: [0],
    expand: ([amount], workshop) =>
      workshop.helper(
        "cumulative",
        "running total",
        dimensionOf(workshop.measure(amount as BoundTree)),
        (self) => add(prev(self), amount as BoundTree),
        { kind: "stock" },
      ),
  },
  {
    name: "year_to_date",
    about: "the total since the last end of a tax year: year_to_date(flow, year_end_flag)",
    arity: 2,
    rows: [0, 1],
    expand: ([amount, yearEnd], workshop) =>
      workshop.helper(
        "year_to_date",
        "year to date",
        dimensionOf(workshop.measure(amount as BoundTree)),
        (self) =>
          add(
            times(prev(self), subtract(ONE, prev(workshop.named(yearEnd as BoundTree, "year_end", "year end")))),
            amount as BoundTree,
          ),
        { kind: "stock" },
      ),
  },
  {
    name: "within_last",
    about:
      "the part of a flow that falls into the last so many years up to the end of the period: within_last(flow, window)",
    arity: 2,
    rows: [0],
    expand: (args, workshop) => windowSum(args, workshop, "prev"),
  },
  {
    name: "within_next",
    about: "the part of a flow that falls into the next so many years after the period: within_next(flow, window)",
    arity: 2,
    rows: [0],
    expand: (args, workshop) => windowSum(args, workshop, "next"),
  },
  {
    name: "shifted_average",
    about:
      "the average of a price over the period shifted ahead by a delay, the last column's price going on: shifted_average(price, delay)",
    arity: 2,
    rows: [0],
    expand: (args, workshop) => shiftedAverage(args, workshop, false),
  },
  {
    name: "shifted_average_by_rest",
    about: "the same as shifted_average, reckoned from the far end: what checks hold against it",
    arity: 2,
    rows: [0],
    expand: (args, workshop) => shiftedAverage(args, workshop, true),
  },
  {
    name: "within_last_by_rest",
    about: "the same as within_last, reckoned by what falls outside: what checks hold against it",
    arity: 2,
    rows: [0],
    expand: (args, workshop) => windowSumByRest(args, workshop, "prev"),
  },
  {
    name: "within_next_by_rest",
    about: "the same as within_next, reckoned by what falls outside: what checks hold against it",
    arity: 2,
    rows: [0],
    expand: (args, workshop) => windowSumByRest(args, workshop, "next"),
  },
  {
    name: "interpolate",
    about:
      "the value of a table at a level, straight lines between entries, flat beyond them: interpolate(level, table)",
    arity: 2,
    tableAt: 1,
    rows: [],
    zeroOfZero: false,
    expand: ([level, table], workshop) => {
      const entries = workshop.entries(table as BoundTree);
      const at = workshop.named(level as BoundTree, "level", "level");
      const value = dimensionOf(workshop.measure((entries[0] as TableEntry).value));
      const terms = entries.slice(1).map((entry, index) => {
        const from = entries[index] as TableEntry;
        const slope = divide(subtract(entry.value, from.value), subtract(entry.level, from.level));
        return workshop.helper(
          `band_${index + 1}`,
          `band ${index + 1}`,
          value,
          () => times(subtract(clamp(at, from.level, entry.level), from.level), slope),
          { kind: "rate" },
        );
      });
      return tree.sum([(entries[0] as TableEntry).value, ...terms]);
    },
  },
  {
    name: "integral",
    about:
      "the area below a step table from its first level to a level, the last step going on for ever: integral(level, table)",
    arity: 2,
    tableAt: 1,
    rows: [],
    expand: ([level, table], workshop) => {
      const entries = workshop.entries(table as BoundTree);
      const at = workshop.named(level as BoundTree, "level", "level");
      const area = multiply(
        dimensionOf(workshop.measure((entries[0] as TableEntry).value)),
        dimensionOf(workshop.measure(at)),
      );
      const terms = entries.map((entry, index) => {
        const following = entries[index + 1];
        const reached = following ? clamp(at, entry.level, following.level) : call("max", at, entry.level);
        return workshop.helper(
          `step_${index + 1}`,
          `step ${index + 1}`,
          area,
          () => times(subtract(reached, entry.level), entry.value),
          { kind: "rate" },
        );
      });
      return tree.sum(terms);
    },
  },
  {
    name: "integral_by_layers",
    about:
      "the area below a step table reckoned by layers, one for every change of height: what checks hold against integral",
    arity: 2,
    tableAt: 1,
    rows: [],
    expand: ([level, table], workshop) => {
      const entries = workshop.entries(table as BoundTree);
      const at = workshop.named(level as BoundTree, "level", "level");
      const layers = entries.map((entry, index) => {
        const below = entries[index - 1];
        const height = below ? subtract(entry.value, below.value) : entry.value;
        return times(call("max", subtract(at, entry.level), ZERO), height);
      });
      return tree.sum(layers);
    },
  },
  {
    name: "interpolate_by_layers",
    about: "the value of a table at a level reckoned by changes of slope: what checks hold against interpolate",
    arity: 2,
    tableAt: 1,
    rows: [],
    zeroOfZero: false,
    expand: ([level, table], workshop) => {
      const entries = workshop.entries(table as BoundTree);
      const at = workshop.named(level as BoundTree, "level", "level");
      const slopeFrom = (index: number): BoundTree => {
        const [from, to] = [entries[index], entries[index + 1]];
        return from && to ? divide(subtract(to.value, from.value), subtract(to.level, from.level)) : ZERO;
      };
      const bends = entries.map((entry, index) => {
        const change = index === 0 ? slopeFrom(0) : subtract(slopeFrom(index), slopeFrom(index - 1));
        return times(call("max", subtract(at, entry.level), ZERO), change);
      });
      return tree.sum([(entries[0] as TableEntry).value, ...bends]);
    },
  },
  {
    name: "by_age",
    about:
      "yearly amounts spread over the following tax years by a list of shares: by_age(year_end_amount, shares, year_end_flag)",
    arity: 3,
    tableAt: 1,
    rows: [0, 2],
    expand: ([amount, table, yearEnd], workshop) => {
      const flow = workshop.named(amount as BoundTree, "amount", "amount");
      const end = workshop.named(yearEnd as BoundTree, "year_end", "year end");
      const shares = workshop.entries(table as BoundTree).map((entry) => entry.value);
      const held = [flow, ...yearsBack(flow, end, workshop)];
      const terms = held.slice(0, shares.length).map((cohort, age) => times(cohort, shares[age] as BoundTree));
      return times(end, tree.sum(terms));
    },
  },
  {
    name: "by_age_by_layers",
    about: "the same as by_age, reckoned by changes of the share from one age to the next: what checks hold against it",
    arity: 3,
    tableAt: 1,
    rows: [0, 2],
    expand: ([amount, table, yearEnd], workshop) => {
      const flow = workshop.named(amount as BoundTree, "amount", "amount");
      const end = workshop.named(yearEnd as BoundTree, "year_end", "year end");
      const shares = workshop.entries(table as BoundTree).map((entry) => entry.value);
      const held = [flow, ...yearsBack(flow, end, workshop)].slice(0, shares.length);
      const layers = held.map((_, age) => {
        const change =
          age === 0 ? (shares[0] as BoundTree) : subtract(shares[age] as BoundTree, shares[age - 1] as BoundTree);
        return times(change, tree.sum(held.slice(age)));
      });
      return times(end, tree.sum(layers));
    },
  },
  {
    name: "straight_line",
    about:
      "yearly amounts spread evenly over a life in tax years, a full year in the first: straight_line(year_end_amount, life, year_end_flag)",
    arity: 3,
    rows: [0, 2],
    expand: ([amount, life, yearEnd], workshop) => {
      const flow = workshop.named(amount as BoundTree, "amount", "amount");
      const end = workshop.named(yearEnd as BoundTree, "year_end", "year end");
      const held = [flow, ...yearsBack(flow, end, workshop)];
      let left = life as BoundTree;
      const terms = held.map((cohort, age) => {
        const older = left;
        if (age > 0)
          left = workshop.helper(`left_${age}`, `life left after ${age} tax year${age > 1 ? "s" : ""}`, PLAIN, () =>
            subtract(older, ONE),
          );
        const remaining = left;
        return times(
          cohort,
          workshop.helper(`share_${age}`, `share in tax year ${age + 1}`, PLAIN, () =>
            divide(clamp(remaining, ZERO, ONE), life as BoundTree),
          ),
        );
      });
      return times(end, tree.sum(terms));
    },
  },
  {
    name: "declining_balance",
    about:
      "yearly amounts written down by a share of what is left, or evenly over the life left once that is more: declining_balance(year_end_amount, rate, life, year_end_flag)",
    arity: 4,
    rows: [0, 3],
    expand: ([amount, rate, life, yearEnd], workshop) => {
      const flow = workshop.named(amount as BoundTree, "amount", "amount");
      const end = workshop.named(yearEnd as BoundTree, "year_end", "year end");
      const held = [flow, ...yearsBack(flow, end, workshop)];
      const shares = decliningShares(rate as BoundTree, life as BoundTree, held.length, workshop);
      return times(end, tree.sum(held.map((cohort, age) => times(cohort, shares[age]?.share as BoundTree))));
    },
  },
  {
    name: "declining_balance_by_rest",
    about:
      "the same as declining_balance, reckoned by what is left of each amount before and after: what checks hold against it",
    arity: 4,
    rows: [0, 3],
    expand: ([amount, rate, life, yearEnd], workshop) => {
      const flow = workshop.named(amount as BoundTree, "amount", "amount");
      const end = workshop.named(yearEnd as BoundTree, "year_end", "year end");
      const held = [flow, ...yearsBack(flow, end, workshop)];
      const shares = decliningShares(rate as BoundTree, life as BoundTree, held.length, workshop);
      const parts = held.map((cohort, age) => {
        const before = age === 0 ? ONE : (shares[age - 1]?.left as BoundTree);
        return times(cohort, subtract(before, shares[age]?.left as BoundTree));
      });
      return times(end, tree.sum(parts));
    },
  },
  {
    name: "older_than",
    about:
      "the total of yearly amounts that are more than so many tax years old: older_than(year_end_amount, years, year_end_flag)",
    arity: 3,
    rows: [0, 2],
    expand: ([amount, years, yearEnd], workshop) => {
      const flow = workshop.named(amount as BoundTree, "amount", "amount");
      const end = workshop.named(yearEnd as BoundTree, "year_end", "year end");
      if (years?.kind === "number")
        return tree.sum(yearsBack(flow, end, workshop).filter((_, index) => index + 1 > Number(years.text)));
      let excess = subtract(ZERO, years as BoundTree);
      const terms = yearsBack(flow, end, workshop).map((cohort, index) => {
        const younger = excess;
        excess = workshop.helper(`excess_${index + 1}`, `beyond the limit at age ${index + 1}`, PLAIN, () =>
          add(younger, ONE),
        );
        return times(cohort, clamp(excess, ZERO, ONE));
      });
      return tree.sum(terms);
    },
  },
  {
    name: "irr",
    about:
      "the yearly rate at which the present value of a flow is nil, by Newton steps on the continuous rate; blank when none is found: irr(flow, time)",
    arity: 2,
    rows: [0, 1],
    expand: internalRate,
  },
];

const BY_NAME: ReadonlyMap<string, SurfaceForm> = new Map(SURFACE_FORMS.map((form) => [form.name, form]));

export const surfaceFormNamed = (name: string): SurfaceForm | undefined => BY_NAME.get(name);

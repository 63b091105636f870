/** Random models of middling size: flows, balances, look-aheads, reductions and rings over unequal periods. */

import fc from "fast-check";
import type { LineItem } from "../../src/book/chapter.ts";
import { parseFormula } from "../../src/formula/parse.ts";
import { bindStudy } from "../../src/model/bind.ts";
import type { Model } from "../../src/model/model.ts";
import { chapter, gridOf, input, line, NO_WORLDS, studyOf, type TinyValue } from "../support/tiny-study.ts";

const GRID = gridOf("2027-01-01", [4, "quarter"], [2, "half-year"], [4, "year"]);
const ROWS = ["ore", "price", "spend", "flag"];
const SCALARS = ["rate", "factor", "level"];

type Form = (
  x: string,
  y: string,
  s: string,
  own: string,
  later: string,
) => { formula: string; once?: true; applies?: string; opening?: string };

/** Formulas of a line from two rows and a scalar, and a row that may come later in the list; nothing multiplies two rows, so that magnitudes stay in hand. */
const FORMS: readonly Form[] = [
  (x, y) => ({ formula: `(${x} + ${y}) / 2` }),
  (x, y, s) => ({ formula: `${x} * ${s} - ${y} * 0.3` }),
  (x, y) => ({ formula: `max(${x}, ${y}, 0) - min(${x}, ${y})` }),
  (_, y, __, ___, later) => ({ formula: `prev(${later}) * 0.5 + ${y} * 0.5` }),
  (x, y, s, own) => ({ formula: `prev(${own}) * 0.8 + ${x} - min(prev(${own}), max(0, ${y}))`, opening: s }),
  (x, y, _, own) => ({ formula: `(next(${own}) + ${x}) * 0.7 + abs(${y}) * 0.1` }),
  (x, y) => ({ formula: `if(flag, ${x}, ${y} * 0.5)` }),
  (x, _, s) => ({ formula: `${x} * compound(rate, period_years) + ${s}` }),
  (x) => ({ formula: `cum(${x}) / 10` }),
  (x, y) => ({ formula: `share(${x}, 1 + abs(${y}))` }),
  (x, y) => ({ formula: `or_zero(${x}) + ${y}`, applies: "flag" }),
  (x) => ({ formula: `present_value(${x}, rate, period_end)`, once: true }),
  (x, y) => ({ formula: `sum_product(${x}, ${y}) / 100`, once: true }),
  (x) => ({ formula: `sum(${x}) - max_over(${x}) + at_end(${x})`, once: true }),
];

const lineMade = fc.record({
  form: fc.nat(FORMS.length - 1),
  x: fc.nat(999),
  y: fc.nat(999),
  s: fc.nat(999),
  ahead: fc.nat(9),
});

/** A book of 20 to 60 lines: chains, and rings through what a line sees of a later one a period before. */
const book = fc.array(lineMade, { minLength: 20, maxLength: 60 }).map((made): LineItem[] => {
  const rows = [...ROWS];
  const scalars = [...SCALARS];
  const isRow = ({ form }: (typeof made)[number]): boolean =>
    !FORMS[form]!("", "", "", "", "").once && !FORMS[form]!("", "", "", "", "").applies;
  return made.map(({ form, x, y, s, ahead }, at) => {
    const name = `line_${at}`;
    const soon = made.findIndex((one, other) => other >= at + ahead && isRow(one));
    const pick = (from: readonly string[], number: number): string => from[number % from.length]!;
    const { formula, once, applies, opening } = FORMS[form]!(
      pick(rows, x),
      pick(rows, y),
      pick(scalars, s),
      name,
      soon < 0 ? pick(rows, x) : `line_${soon}`,
    );
    if (once) scalars.push(name);
    else if (!applies) rows.push(name);
    return line(name, "1", formula, {
      ...(once && { once }),
      ...(applies && { applies }),
      ...(opening && { opening }),
    });
  });
});

const amount = fc.integer({ min: -500, max: 500 }).map((tenths) => String(tenths / 10));
const period = GRID.columns.length;
const inputs = fc.record<Record<string, TinyValue>>({
  ore: fc.array(amount, { minLength: period, maxLength: period }),
  price: fc.array(amount, { minLength: period, maxLength: period }),
  spend: fc.array(amount, { minLength: period, maxLength: period }),
  flag: fc.array(fc.constantFrom("0", "1"), { minLength: period, maxLength: period }),
  rate: fc.integer({ min: -10, max: 40 }).map((percent) => `${percent} %`),
  factor: fc.integer({ min: 1, max: 15 }).map((tenths) => String(tenths / 10)),
  level: amount,
});

/** A model that binds, its lines in random order; undefined when a random ring cannot be calculated. */
export const randomModel: fc.Arbitrary<Model> = fc
  .tuple(book, inputs, fc.infiniteStream(fc.nat(1_000_000)))
  .map(([lines, values, order]): Model | undefined => {
    const keyed = lines.map((one) => ({ one, at: order.next().value as number }));
    const shuffled = keyed.sort((left, right) => left.at - right.at).map(({ one }) => one);
    const declared = [
      ...ROWS.map((name) => input(name, "1", { shape: "series" })),
      ...SCALARS.map((name) => input(name, "1")),
    ];
    const result = bindStudy(
      studyOf([chapter("random", shuffled, { inputs: declared })], [{ chapter: "random", inputs: values }], GRID),
      NO_WORLDS,
      parseFormula,
    );
    return "model" in result ? result.model : undefined;
  })
  .filter((model): model is Model => model !== undefined);

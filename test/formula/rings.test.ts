import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { PLAIN } from "../../src/formula/dimension.ts";
import type { Item, Program } from "../../src/formula/program.ts";
import { type Ring, ringsOf } from "../../src/formula/rings.ts";
import { type BoundTree, tree } from "../../src/formula/tree.ts";
import {
  bound,
  chapter,
  exactOf,
  exactValues,
  floatValues,
  gridOf,
  input,
  line,
  mistakesOf,
  numbersOf,
  studyOf,
  textOf,
  years,
} from "../support/tiny-study.ts";

const ref = (target: number): BoundTree => tree.reference(target);
const prev = (target: number): BoundTree => tree.call("prev", ref(target));
const next = (target: number): BoundTree => tree.call("next", ref(target));

/** A program of rows: an input under number 0, then the lines. */
function rows(...trees: BoundTree[]): Program {
  const make = (index: number, more: Partial<Item>): Item => ({
    index,
    key: `line_${index}`,
    shape: "row",
    kind: "line",
    dimension: PLAIN,
    ...more,
  });
  return {
    items: [make(0, { kind: "input" }), ...trees.map((one, at) => make(at + 1, { tree: one }))],
    periods: 3,
    tolerance: -1,
  };
}

const shown = (program: Program): Ring[] => {
  const { rings, mistakes } = ringsOf(program);
  expect(mistakes).toEqual([]);
  return rings;
};

describe("lines that need each other are calculated together", () => {
  test("a line alone is calculated once, after what it needs", () => {
    expect(shown(rows(ref(2), ref(3), ref(0)))).toEqual([3, 2, 1].map((index) => ({ order: "once", lines: [index] })));
  });

  test("a balance and its interest run forward, each period in the order of their needs", () => {
    // 1: balance = prev(balance) + interest; 2: interest = prev(balance) * input
    const rings = shown(rows(tree.add(prev(1), ref(2)), tree.multiply(prev(1), ref(0))));
    expect(rings).toEqual([{ order: "forward", lines: [2, 1] }]);
  });

  test("a value of what is still to come runs backward", () => {
    // 1: value = next(value) + income; 2: income = value of the next period * input
    const rings = shown(rows(tree.add(next(1), ref(2)), tree.multiply(next(1), ref(0))));
    expect(rings).toEqual([{ order: "backward", lines: [2, 1] }]);
  });

  test("a line that looks back at itself is a ring of one", () => {
    expect(shown(rows(tree.add(prev(1), ref(0))))).toEqual([{ order: "forward", lines: [1] }]);
    expect(shown(rows(tree.add(next(1), ref(0))))).toEqual([{ order: "backward", lines: [1] }]);
  });

  test("a forward ring may feed a backward one", () => {
    const rings = shown(rows(tree.add(prev(1), ref(0)), tree.add(next(2), ref(1)), tree.call("sum", ref(2))));
    expect(rings.map(({ order, lines }) => [order, ...lines])).toEqual([
      ["forward", 1],
      ["backward", 2],
      ["once", 3],
    ]);
  });

  test("an opening value is known before the first period, whatever it comes from", () => {
    const program = rows(tree.add(prev(1), ref(0)), tree.call("sum", ref(0)));
    const [first, opened, total] = program.items as [Item, Item, Item];
    const withOpening: Program = {
      ...program,
      items: [first, { ...opened, opening: ref(2) }, { ...total, shape: "scalar" }],
    };
    expect(shown(withOpening).map(({ lines }) => lines[0])).toEqual([2, 1]);
    const circular: Program = {
      ...program,
      items: [first, { ...opened, opening: ref(2) }, { ...total, shape: "scalar", tree: tree.call("sum", ref(1)) }],
    };
    expect(ringsOf(circular).mistakes.map(({ code }) => code)).toEqual(["F322"]);
  });
});

describe("rings that cannot be calculated are named", () => {
  const study = (...lines: Parameters<typeof line>[]) =>
    studyOf(
      [
        chapter(
          "debt",
          lines.map((one) => line(...one)),
          { inputs: [input("rate", "1", { default: "8 %" })] },
        ),
      ],
      [{ chapter: "debt" }],
      years(3),
    );

  test("F320: within one period", () => {
    const found = mistakesOf(
      study(
        ["interest", "$", "balance * rate"],
        ["balance", "$", "prev(balance) + sweep"],
        ["sweep", "$", "0 - interest"],
      ),
    );
    expect(
      textOf(found),
    ).toBe(`book error F320 these items depend on each other within one period: debt[debt].interest -> debt[debt].balance -> debt[debt].sweep -> debt[debt].interest.
   help: base one of them on an opening balance, e.g. prev(interest).

1 error
`);
  });

  test("F320: a line that needs itself", () => {
    expect(mistakesOf(study(["loop", "$", "loop + 0 * 1 + loop"])).map(({ code }) => code)).toEqual(["F320"]);
  });

  test("F320: two lines that only hand each other on", () => {
    expect(mistakesOf(study(["one", "$", "two"], ["two", "$", "one"])).map(({ code }) => code)).toEqual(["F320"]);
  });

  test("F321: back and ahead", () => {
    const found = mistakesOf(study(["reserve", "$", "next(service)"], ["service", "$", "prev(reserve)"]));
    expect(
      textOf(found),
    ).toBe(`book error F321 these items look both back and ahead in time: debt[debt].reserve -> debt[debt].service.
   back: debt[debt].service needs debt[debt].reserve
   ahead: debt[debt].reserve needs debt[debt].service
   help: look ahead to a scheduled amount, look back to an opening balance, or use a pass.

1 error
`);
  });

  test("F322: over the whole timeline", () => {
    const found = mistakesOf(
      study(
        ["fee", "$", "total_drawn * rate"],
        ["drawn", "$", "fee * 2"],
        ["total_drawn", "$", "sum(drawn)", { once: true }],
      ),
    );
    expect(
      textOf(found),
    ).toBe(`book error F322 a reduction over the whole timeline takes part in its own calculation: debt[debt].fee -> debt[debt].total_drawn -> debt[debt].drawn.
   over the whole timeline: debt[debt].total_drawn needs debt[debt].drawn
   help: use a running balance with prev, or a pass.

1 error
`);
  });

  test("two rings are two mistakes, and what needs them is no third", () => {
    const found = mistakesOf(
      study(
        ["a", "$", "b * 1"],
        ["b", "$", "a * rate"],
        ["c", "$", "d * 1"],
        ["d", "$", "c * rate"],
        ["e", "$", "a + c"],
      ),
    );
    expect(found.map(({ code }) => code)).toEqual(["F320", "F320"]);
  });
});

describe("order is derived, never written", () => {
  const lines = [
    line("drawn", "$", "spend * gearing"),
    line("interest", "$", "prev(balance) * rate"),
    line("balance", "$", "prev(balance) + drawn + interest - paid", { opening: "start" }),
    line("paid", "$", "min(prev(balance), capacity)"),
    line("capacity", "$", "max(0, income - interest)"),
    line("ahead_value", "$", "(next(ahead_value) + paid) / (1 + rate)"),
    line("spent", "$", "cum(spend)"),
    line("total_paid", "$", "sum(paid)", { once: true }),
    line("cover", "1", "share(ahead_value, balance)", { applies: "open" }),
    line("open", "1", "not reaches(0, balance)"),
    line("least", "1", "min_over(cover)", { once: true, applies: "any_open" }),
    line("any_open", "1", "not reaches(0, sum(open))", { once: true }),
  ];
  const inputs = [
    input("spend", "$", { shape: "series", default: ["100 USD", "50 USD", "0 USD", "0 USD", "0 USD", "0 USD"] }),
    input("income", "$", { shape: "series", default: ["0 USD", "20 USD", "60 USD", "60 USD", "60 USD", "60 USD"] }),
    input("gearing", "1", { default: "60 %" }),
    input("rate", "1", { default: "10 %" }),
    input("start", "$", { default: "10 USD" }),
  ];
  const grid = gridOf("2027-01-01", [4, "quarter"], [2, "year"]);
  const model = (order: typeof lines) =>
    bound(studyOf([chapter("debt", order, { inputs })], [{ chapter: "debt" }], grid));
  const written = model(lines);
  const expected = exactValues(written);

  test("whatever the order of the lines, the values are the same in decimals and in the kernel", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), (order) => {
        const shuffled = model(order);
        const [exact, floats] = [exactValues(shuffled), floatValues(shuffled)];
        for (const { name } of lines) {
          const key = `debt[debt].${name}`;
          const ours = numbersOf(shuffled, exact, key);
          expect(ours).toEqual(numbersOf(written, expected, key));
          for (const [t, value] of floats[shuffled.byKey.get(key)!]!.entries()) {
            expect(value === null).toBe(ours[t] === null);
            if (value !== null) expect(Math.abs(value - ours[t]!)).toBeLessThan(1e-10);
          }
        }
      }),
      { numRuns: 40, seed: 1 },
    );
  });

  test("the values are those of a calculation by hand", () => {
    // opening 10; interest 10 % a period (the rate is per period here); drawn 60, 30
    // 1: interest 1, capacity 0, paid 0, balance 10 + 60 + 1 = 71; 2: interest 7.1, capacity 12.9, balance 71 + 30 + 7.1 - 12.9 = 95.2
    // 3: interest 9.52, capacity 50.48, balance 95.2 + 9.52 - 50.48 = 54.24; 4: 5.424, paid 54.24 (capacity 54.576), balance 5.424
    expect(exactOf(written, "debt[debt].balance").slice(0, 4)).toEqual([71, 95.2, 54.24, 5.424]);
    expect(exactOf(written, "debt[debt].paid").slice(0, 4)).toEqual([0, 12.9, 50.48, 54.24]);
  });
});

describe("depth", () => {
  const many = 5000;

  test("a chain of 5,000 lines in the worst order is sorted without running out of stack", () => {
    // line 1 needs 2, 2 needs 3, and so on to the last, which needs the input
    const chain = rows(...Array.from({ length: many }, (_, at) => tree.add(ref(at + 1 === many ? 0 : at + 2), ref(0))));
    expect(shown(chain).map(({ lines }) => lines[0])).toEqual(Array.from({ length: many }, (_, at) => many - at));
  });

  test("a ring of 5,000 lines is ordered without running out of stack", () => {
    const ring = rows(
      ...Array.from({ length: many }, (_, at) =>
        at + 1 === many ? tree.add(prev(1), ref(0)) : tree.add(ref(at + 2), ref(0)),
      ),
    );
    expect(shown(ring)).toEqual([{ order: "forward", lines: Array.from({ length: many }, (_, at) => many - at) }]);
  });

  test("a chain of 5,000 lines in the order of their needs is bound and calculated", () => {
    const lines = Array.from({ length: many }, (_, at) =>
      line(`step_${at}`, "1", at === 0 ? "start" : `step_${at - 1} + start`),
    );
    const model = bound(
      studyOf(
        [chapter("chain", lines, { inputs: [input("start", "1", { default: "1" })] })],
        [{ chapter: "chain" }],
        years(1),
      ),
    );
    expect(exactOf(model, `chain[chain].step_${many - 1}`)).toEqual([many]);
    expect(floatValues(model)[model.byKey.get(`chain[chain].step_${many - 1}`)!]).toEqual([many]);
  });
});

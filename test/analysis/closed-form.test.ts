/** Analyses of models so small that every answer can be reckoned by hand. */

import { describe, expect, test } from "@jest/globals";
import { compare } from "../../src/analysis/compare.ts";
import { findRoots } from "../../src/analysis/find-roots.ts";
import { grid } from "../../src/analysis/grid.ts";
import { sensitivity } from "../../src/analysis/sensitivity.ts";
import { solve } from "../../src/analysis/solve.ts";
import { tornado } from "../../src/analysis/tornado.ts";
import type { LineItem } from "../../src/book/chapter.ts";
import type { Model } from "../../src/model/model.ts";
import { bound, chapter, input, line, studyOf, type TinyCases, years } from "../support/tiny-study.ts";

const once = (formula: string): LineItem => line("result", "$", formula, { once: true });

/** A model of one chapter whose `result` is a formula of inputs in dollars and plain numbers. */
function modelOf(formula: string, values: Readonly<Record<string, string>>, cases?: TinyCases): { model: Model } {
  const inputs = Object.entries(values).map(([name, value]) => input(name, value.includes("USD") ? "$" : "1"));
  const box = chapter("box", [once(formula)], { inputs });
  return { model: bound(studyOf([box], [{ chapter: "box", inputs: values }], years(2), cases)) };
}

/** result = 100 x 2 + 50 x 3 - 30 = 320. */
const LINEAR = { a: "100 USD", b: "50 USD", c: "30 USD" };
const linear = (cases?: TinyCases): { model: Model } => modelOf("a * (1 + 1) + b * (1 + 1 + 1) - c", LINEAR, cases);

describe("a linear model", () => {
  // a by +10: +20; b by -20: -60; c by +5: -5. Together 320 - 45 = 275.
  const CASES = { base: {}, other: { "box.a": "110 USD", "box.b": "30 USD", "box.c": "35 USD" } };

  test("the bridge is exact, and the same in every order", async () => {
    const { before, after, steps, interaction, averaging } = await compare(linear(CASES), {
      case: "base",
      withCase: "other",
      outputs: ["result"],
    });
    expect([before, after]).toEqual([[320], [275]]);
    expect(steps.map(({ change }) => change)).toEqual(["boxs.box.a", "boxs.box.b", "boxs.box.c"]);
    for (const [at, effect] of [20, -60, -5].entries())
      for (const kind of ["alone", "inOrder", "averaged"] as const) expect(steps[at]![kind][0]).toBeCloseTo(effect, 10);
    expect(interaction[0]).toBeCloseTo(0, 10);
    expect(averaging).toEqual({ method: "exact", orders: 6 });
  });

  test("the tornado ranks by the true effect", async () => {
    // 10 % each way: a 2 x 2 x 10 = 40, b 2 x 3 x 5 = 30, c 2 x 3 = 6.
    const { bars } = await tornado(linear(), { outputs: ["result"] });
    expect(bars.map(({ input: { path }, swing }) => [path, Number(swing.toFixed(9))])).toEqual([
      ["boxs.box.a", 40],
      ["boxs.box.b", 30],
      ["boxs.box.c", 6],
    ]);
  });

  test("every solution is the one that algebra gives", async () => {
    // 2a + 120 = 0 at a = -60; 2a + 120 = 400 at a = 140.
    const solved = await solve(linear(), { input: "boxs.box.a", output: "result", target: "400 USD" });
    expect(solved.kind).toBe("one");
    expect(solved.solutions[0]!.value).toBeCloseTo(140, 9);
    expect(solved.solutions[0]!.words).toBe("140 USD");
  });
});

describe("a product", () => {
  // result = 4 x 5 = 20; in the other case 6 x 8 = 48.
  const product = modelOf("a * n", { a: "4 USD", n: "5" }, { base: {}, other: { "box.a": "6 USD", "box.n": "8" } });

  test("interaction is what is left, and orders share it evenly", async () => {
    const { steps, interaction } = await compare(product, { case: "base", withCase: "other", outputs: ["result"] });
    // Alone: 6 x 5 - 20 = 10 and 4 x 8 - 20 = 12, together 28: 6 are left, 3 for each.
    expect(steps.map(({ alone }) => alone[0])).toEqual([10, 12]);
    expect(interaction).toEqual([6]);
    expect(steps.map(({ averaged }) => averaged[0])).toEqual([13, 15]);
    expect(steps.map(({ inOrder }) => inOrder[0])).toEqual([10, 18]);
  });

  test("a table holds every product", async () => {
    const { results } = await grid(product, {
      rows: { input: "boxs.box.a", values: ["1 USD..3 USD in 3"] },
      columns: { input: "boxs.box.n", values: ["x 2", "10"] },
      output: "result",
    });
    expect(results).toEqual([
      [10, 10],
      [20, 20],
      [30, 30],
    ]);
  });
});

describe("many changes", () => {
  test("are averaged over sampled orders, and still add up", async () => {
    const names = Array.from({ length: 14 }, (_, at) => `v${String.fromCharCode(97 + at)}`);
    const values = Object.fromEntries(names.map((name) => [name, "2"]));
    const changed = Object.fromEntries(names.map((name, at) => [`box.${name}`, String(2 + at / 10)]));
    const { model } = modelOf(
      `unit * ${names.join(" * ")}`,
      { unit: "1 USD", ...values },
      { base: {}, other: changed },
    );
    const { before, after, steps, averaging } = await compare({ model }, { withCase: "other", outputs: ["result"] });
    expect(averaging).toEqual({ method: "sampled", orders: 200 });
    const sum = steps.reduce((total, { averaged }) => total + averaged[0]!, 0);
    expect(sum).toBeCloseTo(after[0]! - before[0]!, 6);
  });
});

describe("solving", () => {
  test("several solutions are all found, and said", async () => {
    // (n - 2) x (n - 5) = 0 at 2 and 5.
    const both = modelOf("a * (n - 1 - 1) * (n - 1 - 1 - 1 - 1 - 1)", { a: "1 USD", n: "3" });
    const { kind, solutions, remarks } = await solve(both, { input: "boxs.box.n", output: "result", target: 0 });
    expect(kind).toBe("several");
    expect(solutions.map(({ value }) => Number(Number(value).toFixed(9)))).toEqual([2, 5]);
    expect(remarks.map(({ code }) => code)).toEqual(["A111"]);
  });

  test("none is said with what was seen", async () => {
    const never = modelOf("a * (n * n + 1)", { a: "1 USD", n: "3" });
    const { kind, remarks } = await solve(never, { input: "boxs.box.n", output: "result", target: 0 });
    expect(kind).toBe("none");
    expect(remarks[0]!.code).toBe("A110");
  });

  test("a leap across the target is no solution", async () => {
    const leaping = modelOf("if(n > 1, a, 0 - a)", { a: "1 USD", n: "3" });
    const { kind, remarks } = await solve(leaping, { input: "boxs.box.n", output: "result", target: 0 });
    expect(kind).toBe("none");
    expect(remarks.map(({ code }) => code)).toEqual(["A110", "A112"]);
  });

  test("a stretch of solutions is named by its ends", async () => {
    const clamped = modelOf("max(0 * a, a * (n - 1))", { a: "1 USD", n: "3" });
    const { kind, remarks } = await solve(clamped, {
      input: "boxs.box.n",
      output: "result",
      target: 0,
      between: ["0", "4"],
    });
    expect(kind).toBe("every");
    expect(remarks[0]!.sentence).toContain("from 0 to 1");
  });

  test("an objective of one's own is solved for, with the same changes", async () => {
    const { model } = linear();
    const { solutions } = await solve(
      { model },
      {
        input: "boxs.box.a",
        output: "result",
        target: 7,
        objective: { name: "half of a", of: async ({ by }) => by / 2 },
      },
    );
    expect(solutions[0]!.value).toBeCloseTo(14, 9);
  });

  test("a dip between two points is found", async () => {
    // x^2 - 1e-4 is below zero only within 0.01 of 0, between the points.
    const { roots } = await findRoots((x) => (x - 0.1) ** 2 - 1e-4, [-3, -1, 0, 1, 3]);
    expect(roots.map(({ at }) => Number(at.toFixed(9)))).toEqual([0.09, 0.11]);
  });
});

describe("a long analysis", () => {
  test("stops when it is told to", async () => {
    const stop = new AbortController();
    stop.abort(new Error("enough"));
    await expect(tornado(linear(), { outputs: ["result"] }, { signal: stop.signal })).rejects.toThrow("enough");
  });

  test("stops on the way", async () => {
    const stop = new AbortController();
    const values = Array.from({ length: 900 }, (_, at) => `x ${1 + at / 1000}`);
    const running = sensitivity(
      linear(),
      { tables: [{ input: "boxs.box.a", values }], outputs: ["result"] },
      { signal: stop.signal, onProgress: () => stop.abort(new Error("enough")) },
    );
    await expect(running).rejects.toThrow("enough");
  });

  test("tells how far it is", async () => {
    const seen: [number, number][] = [];
    const values = Array.from({ length: 450 }, (_, at) => `x ${1 + at / 1000}`);
    await sensitivity(
      linear(),
      { tables: [{ input: "boxs.box.a", values }], outputs: ["result"] },
      { onProgress: (done, of) => seen.push([done, of]) },
    );
    expect(seen).toEqual([
      [200, 450],
      [400, 450],
      [450, 450],
    ]);
  });
});

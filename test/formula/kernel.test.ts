import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { Decimal } from "../../src/formula/decimal.ts";
import { PLAIN } from "../../src/formula/dimension.ts";
import type { Code } from "../../src/formula/kernel-code.ts";
import { copyOf, moduleFrom, valuesFor } from "../../src/formula/kernel-memory.ts";
import type { Item, Program } from "../../src/formula/program.ts";
import { compileKernel, generateKernel, givenValues, layoutOf } from "../../src/formula/read-float.ts";
import { ringsOf } from "../../src/formula/rings.ts";
import { type BoundTree, tree } from "../../src/formula/tree.ts";
import { givenIn } from "../../src/model/given.ts";
import type { Model } from "../../src/model/model.ts";
import { agreementScales } from "../support/agreement.ts";
import {
  bound,
  chapter,
  exactValues,
  floatsOf,
  floatValues,
  gridOf,
  input,
  line,
  numbersOf,
  studyOf,
} from "../support/tiny-study.ts";
import { randomModel } from "./random-book.ts";
import { asNumbers, exactly, inFloats, programOf, type TinyItem } from "./tiny-program.ts";

/** What a module asks for and what it offers. */
const { Module } = Reflect.get(globalThis, "WebAssembly") as {
  readonly Module: Record<
    "imports" | "exports",
    (module: object) => { readonly module: string; readonly name: string }[]
  >;
};

const ref = (target: number): BoundTree => tree.reference(target);
const inputsOf = (model: Model): number[] =>
  model.program.items.filter(({ kind }) => kind === "input").map(({ index }) => index);

/** The array of a model with every input in place, some of them changed. */
function arrayOf(model: Model, change: ReadonlyMap<number, number> = new Map()): Float64Array {
  const layout = layoutOf(model.program);
  const values = givenValues(model.program, layout, givenIn(model, 0));
  for (const [item, factor] of change) {
    const from = layout.offsets[item]!;
    const length = model.program.items[item]!.shape === "row" ? model.program.periods : 1;
    for (let at = from; at < from + length; at += 1) values[at] = values[at]! * factor + (factor - 1);
  }
  return values;
}

function rowIn(model: Model, values: Float64Array, item: number): (number | null)[] {
  return floatsOf(model.program.items[item]!, layoutOf(model.program).offsets, values, model.program.periods);
}

/** Inputs that vary and by how much; a flag keeps its value. */
const varying = (model: Model) =>
  fc
    .uniqueArray(
      fc.constantFrom(...inputsOf(model).filter((item) => !model.program.items[item]!.key.endsWith(".flag"))),
      { maxLength: 4 },
    )
    .chain((items) =>
      fc
        .tuple(...items.map(() => fc.double({ min: 0.5, max: 1.5, noNaN: true })))
        .map((factors) => new Map(items.map((item, at) => [item, factors[at]!]))),
    );

describe("the kernel agrees with decimals", () => {
  test("within 1e-10 of the row's scale, and blank where decimals are blank", () => {
    let rows = 0;
    let rings = 0;
    fc.assert(
      fc.property(randomModel, (model) => {
        rings += model.rings.filter(({ lines }) => lines.length > 1).length;
        const exact = exactValues(model);
        const scales = agreementScales(model.program, exact);
        for (const [index, floats] of floatValues(model).entries()) {
          for (const [t, value] of floats.entries()) {
            const other = exact[index]![t]!;
            expect(value === null).toBe(other === null);
            if (value !== null) expect(Math.abs(value - other!.toNumber())).toBeLessThanOrEqual(1e-10 * scales[index]!);
          }
          rows += 1;
        }
      }),
      { numRuns: 100, seed: 1 },
    );
    expect(rows).toBeGreaterThan(2000);
    expect(rings).toBeGreaterThan(10);
  }, 60_000);
});

describe("a specialised kernel", () => {
  test("gives what the full one gives when the varying inputs change, to the last bit", () => {
    let skipped = 0;
    fc.assert(
      fc.property(
        randomModel.chain((model) => varying(model).map((change) => ({ model, change }))),
        ({ model, change }) => {
          const full = compileKernel(generateKernel(model.program, model.rings));
          const special = compileKernel(
            generateKernel(model.program, model.rings, { varying: new Set(change.keys()) }),
          );
          const ours = arrayOf(model);
          full.run(ours);
          const changed = arrayOf(model, change);
          for (const item of change.keys())
            for (const [t, value] of rowIn(model, changed, item).entries())
              ours[full.layout.offsets[item]! + t] = value!;
          special.run(ours);
          full.run(changed);
          expect(ours).toEqual(changed);
          expect(special.lines).toBeLessThanOrEqual(full.lines);
          skipped += full.lines - special.lines;
        },
      ),
      { numRuns: 60, seed: 2 },
    );
    expect(skipped).toBeGreaterThan(100);
  }, 60_000);

  test("computes only what is wanted, and that right", () => {
    fc.assert(
      fc.property(
        randomModel.chain((model) =>
          fc.tuple(fc.constant(model), varying(model), fc.nat(model.program.items.length - 1)),
        ),
        ([model, change, wanted]) => {
          const full = compileKernel(generateKernel(model.program, model.rings));
          const special = compileKernel(
            generateKernel(model.program, model.rings, { varying: new Set(change.keys()), wanted: new Set([wanted]) }),
          );
          const [ours, theirs] = [arrayOf(model), arrayOf(model, change)];
          full.run(ours);
          for (const item of change.keys())
            for (const [t, value] of rowIn(model, theirs, item).entries())
              ours[full.layout.offsets[item]! + t] = value!;
          const before = ours.slice();
          special.run(ours);
          full.run(theirs);
          expect(rowIn(model, ours, wanted)).toEqual(rowIn(model, theirs, wanted));
          if (special.lines === 0) expect(ours).toEqual(before);
        },
      ),
      { numRuns: 40, seed: 3 },
    );
  }, 60_000);

  test("runs two trials side by side, each to the last bit as alone", () => {
    fc.assert(
      fc.property(
        randomModel.chain((model) => fc.tuple(fc.constant(model), varying(model), varying(model))),
        ([model, ...changes]) => {
          const special = { varying: new Set(changes.flatMap((change) => [...change.keys()])) };
          const base = arrayOf(model);
          compileKernel(generateKernel(model.program, model.rings)).run(base);
          const one = compileKernel(generateKernel(model.program, model.rings, special));
          const two = compileKernel(generateKernel(model.program, model.rings, { ...special, trials: 2 }));
          const lanes = valuesFor(2 * base.length);
          for (const [at, value] of base.entries()) lanes.fill(value, 2 * at, 2 * at + 2);
          const alone = changes.map((change, lane) => {
            const values = copyOf(base);
            const changed = arrayOf(model, change);
            for (const item of change.keys()) {
              const from = one.layout.offsets[item]!;
              for (let t = 0; t < rowIn(model, changed, item).length; t += 1) {
                values[from + t] = changed[from + t]!;
                lanes[2 * (from + t) + lane] = changed[from + t]!;
              }
            }
            one.run(values);
            return values;
          });
          two.run(lanes);
          for (const [lane, values] of alone.entries())
            expect(values.map((_, at) => lanes[2 * at + lane]!)).toEqual(values.slice());
        },
      ),
      { numRuns: 60, seed: 5 },
    );
  }, 60_000);

  const grid = gridOf("2027-01-01", [4, "quarter"], [2, "year"]);
  const loan = chapter(
    "loan",
    [
      line("income", "$", "price * 10"),
      line("service", "$", "income / cover"),
      line("left", "$", "income - service"),
      line("ratio", "1", "share(income, service)"),
      line("untouched", "$", "fixed * 2"),
    ],
    {
      inputs: [
        input("price", "$", { default: "3 USD" }),
        input("cover", "1", { default: "1.5" }),
        input("fixed", "$", { default: "7 USD" }),
      ],
    },
  );
  const model = bound(studyOf([loan], [{ chapter: "loan" }], grid));
  const item = (name: string): number => model.byKey.get(`loan[loan].${name}`)!;

  test("leaves what does not vary, and what is held, as the full run left it", () => {
    const full = compileKernel(generateKernel(model.program, model.rings));
    const special = compileKernel(
      generateKernel(model.program, model.rings, {
        varying: new Set([item("price")]),
        held: new Set([item("service")]),
      }),
    );
    expect([full.lines, special.lines]).toEqual([5, 3]);
    const values = arrayOf(model);
    full.run(values);
    values[full.layout.offsets[item("price")]!] = 6;
    values[full.layout.offsets[item("untouched")]!] = 99;
    special.run(values);
    // income 60, service still 30 / 1.5 = 20, left 40, ratio 3
    expect(["income", "service", "left", "ratio"].map((name) => rowIn(model, values, item(name))[5])).toEqual([
      60, 20, 40, 3,
    ]);
    expect(rowIn(model, values, item("untouched"))[0]).toBe(99);
  });

  test("with nothing varying computes nothing", () => {
    const special = generateKernel(model.program, model.rings, { varying: new Set() });
    expect(special.lines).toBe(0);
    const values = arrayOf(model);
    compileKernel(special).run(values);
    expect(values).toEqual(arrayOf(model));
  });
});

describe("the generated code", () => {
  /** Lines that each add 1 to the one before. */
  const chain = (count: number): TinyItem[] => [
    { given: [1, 2] },
    ...Array.from(
      { length: count },
      (_, at): TinyItem => ({ tree: tree.add(ref(at), tree.number("1")), shape: "row" }),
    ),
  ];

  test("is split into functions of limited size, which give the same as one", () => {
    const readable = programOf("chain", chain(1000), 2);
    const { blocks, lines } = generateKernel(readable.program, readable.rings);
    expect(lines).toBe(1000);
    expect(blocks.length).toBeGreaterThan(5);
    for (const { periodic } of blocks) expect(periodic.length).toBeLessThanOrEqual(150);
    expect(inFloats(readable)[1000]).toEqual([1001, 1002]);
    expect(asNumbers(exactly(readable))[1000]).toEqual([1001, 1002]);
  });

  test("holds no word of an author's, however hostile the names are", () => {
    const hostile = [
      '"];process.exit(1);//',
      "constructor",
      "__proto__",
      "V",
      "N",
      "Math",
      "\n}",
      "`globalThis`",
      "*/ alert() /*",
      "\u2028",
    ];
    const item = (index: number, more: Partial<Item>): Item => ({
      index,
      key: hostile[index]!,
      shape: "row",
      kind: "line",
      dimension: PLAIN,
      ...more,
    });
    const program: Program = {
      items: [
        item(0, { kind: "input" }),
        ...hostile.slice(1).map((_, at) =>
          item(at + 1, {
            tree: tree.call("max", tree.add(ref(at), tree.call("prev", ref(at + 1))), tree.number("process.exit(1)")),
          }),
        ),
      ],
      periods: 3,
      tolerance: -1,
    };
    const source = generateKernel(program, ringsOf(program).rings);
    const module = moduleFrom(source.module);
    expect(Module.imports(module).map(({ module: from, name }) => `${from}.${name}`)).toEqual([
      "kernel.values",
      "kernel.exp",
      "kernel.log",
      "kernel.pow",
    ]);
    expect(Module.exports(module).map(({ name }) => name)).toEqual(["prepare", "run"]);
    const text = Buffer.from(source.module).toString("latin1");
    for (const word of [...hostile, "process"]) if (word.length > 1) expect(text).not.toContain(word);
    const values = givenValues(program, source.layout, () => [new Decimal(1), new Decimal(2), new Decimal(3)]);
    expect(() => compileKernel(source).run(values)).not.toThrow();
  });

  test("reads a scalar once, whatever refers to it", () => {
    const readable = programOf(
      "locals",
      [
        { given: 2 },
        { given: 3 },
        { given: [1, 1] },
        { tree: tree.add(tree.multiply(ref(0), ref(2)), tree.multiply(ref(0), ref(1))), shape: "row" },
      ],
      2,
    );
    expect(inFloats(readable)[3]).toEqual([8, 8]);
    const { blocks, layout } = generateKernel(readable.program, readable.rings);
    const read = new Set<Code>();
    const visit = (code: Code): void => {
      if (code.operation === "fixed" && code.value === layout.offsets[0]) read.add(code);
      for (const arg of code.args) visit(arg);
    };
    for (const { periodic } of blocks) for (const { value } of periodic) visit(value);
    expect(read.size).toBe(1);
  });
});

describe("a loop of trials", () => {
  const project = chapter(
    "project",
    [
      line("start", "year", "construction + delay", { once: true }),
      line("running", "1", "max(0, min(period_end, start + life) - max(period_start, start)) / period_years"),
      line("building", "1", "max(0, min(period_end, start) - period_start) / period_years"),
      line("income", "$", "running * margin * period_years"),
      line("spent", "$", "building * budget / construction * period_years"),
      line("flow", "$", "income - spent"),
      line("value", "$", "present_value(flow, rate, period_middle)", { once: true, key: true }),
      line("funding", "$", "prev(funding) + flow"),
      line("deepest", "$", "0 - min_over(funding)", { once: true }),
    ],
    {
      inputs: [
        input("construction", "year", { default: "2 years" }),
        input("delay", "year", { default: "0 months" }),
        input("life", "year", { default: "8 years" }),
        input("margin", "$/year", { default: "40 USD/year" }),
        input("budget", "$", { default: "100 USD" }),
        input("rate", "1", { default: "8 %" }),
      ],
    },
  );
  const grid = gridOf("2027-01-01", [16, "quarter"], [10, "year"]);
  const model = (delay: string) => bound(studyOf([project], [{ chapter: "project", inputs: { delay } }], grid));
  const base = model("0 months");
  const at = (name: string): number => base.byKey.get(`project[project].${name}`)!;
  const kernel = compileKernel(
    generateKernel(base.program, base.rings, {
      varying: new Set([at("delay"), at("margin")]),
      wanted: new Set([at("value"), at("deepest")]),
    }),
  );
  const { offsets } = kernel.layout;
  const values = arrayOf(base);
  compileKernel(generateKernel(base.program, base.rings)).run(values);
  const trial = (delay: number, margin = 40): number => {
    values[offsets[at("delay")]!] = delay;
    values[offsets[at("margin")]!] = margin;
    kernel.run(values);
    return values[offsets[at("value")]!]!;
  };

  test("of a thousand delays gives a value that falls steadily and never jumps", () => {
    const found = Array.from({ length: 1001 }, (_, step) => trial((step / 1000) * 3));
    for (const [step, value] of found.entries()) {
      if (step === 0) continue;
      const change = found[step - 1]! - value;
      expect(change).toBeGreaterThan(0);
      // one thousandth of three years of 40 USD a year at most, and the budget that is spent over a longer time
      expect(change).toBeLessThan(0.3);
    }
  });

  test("leaves nothing behind: the base comes out again, and each trial alone as in the loop", () => {
    const before = trial(0);
    const random = fc.sample(
      fc.tuple(fc.double({ min: 0, max: 4, noNaN: true }), fc.double({ min: 10, max: 80, noNaN: true })),
      { numRuns: 1000, seed: 4 },
    );
    const inLoop = random.map(([delay, margin]) => trial(delay, margin));
    expect(trial(0)).toBe(before);
    expect(
      [...random.entries()].reverse().filter(([index, [delay, margin]]) => trial(delay, margin) !== inLoop[index]),
    ).toEqual([]);
  });

  test("agrees with decimals on delays within and across columns", () => {
    for (const months of ["0", "1", "2.5", "3", "7", "13", "26", "31.5"]) {
      const exact = exactValues(model(`${months} months`));
      const value = numbersOf(base, exact, "project[project].value")[0]!;
      expect(Math.abs(trial(Number(months) / 12) - value)).toBeLessThan(1e-10 * 300);
    }
  });

  test("counts income by hand: 8 years of 40 a year, whatever the delay, while the timeline lasts", () => {
    for (const months of ["0 months", "7.3 months", "35 months"]) {
      const one = model(months);
      const income = numbersOf(one, exactValues(one), "project[project].income").reduce<number>(
        (sum, value) => sum + value!,
        0,
      );
      expect(income).toBeCloseTo(320, 9);
    }
  });
});

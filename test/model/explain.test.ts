import path from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { explain } from "../../src/model/explain.ts";
import type { Explanation } from "../../src/model/explanation.ts";
import { loadScenario } from "../../src/model/open-scenario.ts";
import { runScenario, type ScenarioRun } from "../../src/model/run-scenario.ts";
import { rowOf } from "../../src/model/summary.ts";
import { numberText } from "../../src/model/with-numbers.ts";

const FILE = path.join("test", "cli", "fixtures", "scenarios", "small.yaml");
let run: ScenarioRun;

beforeAll(async () => {
  run = runScenario(await loadScenario(FILE));
});

const partOf = (explanation: Explanation, key: string): Explanation => {
  const found = explanation.parts.find((part) => part.key === key);
  if (!found) throw new Error(`no part ${key} among ${explanation.parts.map((part) => part.key).join(", ")}`);
  return found;
};

/** Every explanation of a tree, itself included. */
const all = (explanation: Explanation): Explanation[] => [explanation, ...explanation.parts.flatMap(all)];

describe("explain", () => {
  test("gives formula, words, LaTeX and numbers of a line in a period", () => {
    const found = explain(run, "mine[pit].metal_by_reserve", "2030");
    expect(found).toMatchObject({
      label: "Contained metal mined by grade of the reserve",
      unit: "mtu",
      period: "2030",
      value: 90_000,
    });
    expect(found.origin).toMatchObject({
      kind: "line",
      chapter: "mine",
      instance: "pit",
      written: "ore_mined * mined_grade",
      words: "ore mined x grade as mined, over the life",
      latex: "\\text{ore mined} \\cdot \\text{grade as mined, over the life}",
      numbers: "300,000 * 0.3",
    });
  });

  test("reaches the place in the scenario, with basis and source", () => {
    const grade = partOf(partOf(explain(run, "metal_by_reserve", "2030"), "mine[pit].mined_grade"), "mine[pit].grade");
    expect(grade.origin).toMatchObject({
      kind: "input",
      path: "mines.pit.grade",
      written: "0.3 % WO3",
      basis: "sourced",
      source: "drill report",
      place: { file: FILE, line: 21 },
    });
  });

  test("looks at the moment that the formula looks at", () => {
    const left = explain(run, "ore_left", "2029");
    expect(partOf(left, "mine[pit].ore_left")).toMatchObject({ period: "2028", moment: { kind: "period", index: 4 } });
    const first = explain(run, "ore_left", 1);
    // Before the first period stands the opening value, which is the mineable ore.
    const opening = partOf(first, "mine[pit].ore_left");
    expect(opening).toMatchObject({ moment: { kind: "opening" }, value: 2_000_000 });
    expect(opening.origin).toMatchObject({ written: "mineable_ore" });
    expect(partOf(opening, "mine[pit].mineable_ore").value).toBe(2_000_000);
  });

  test("shows whole rows where a formula takes them whole", () => {
    const npv = explain(run, "returns[chain].npv_post_tax");
    expect(npv.moment).toEqual({ kind: "timeline" });
    const flow = partOf(npv, "returns[chain].post_tax_real");
    expect(flow.moment).toEqual({ kind: "row" });
    expect(flow.value).toEqual(rowOf(run, "returns[chain].post_tax_real"));
    expect(npv.origin).toMatchObject({
      numbers: expect.stringMatching(/^present_value\(\[-[\d,]+; .* … ; .*\]; 0\.08; \[/),
    });
  });

  test("a row without a period is explained as a whole", () => {
    const row = explain(run, "ore_mined");
    expect(row.value).toEqual(rowOf(run, "mine[pit].ore_mined"));
    expect(row.origin).not.toHaveProperty("numbers");
  });

  test("says which form a helper spells out, and of which line", () => {
    const cumulative = explain(run, "chain.cumulative.cumulative", "2030");
    expect(cumulative.origin).toMatchObject({
      kind: "line",
      helperOf: { key: "returns[chain].cumulative", form: "cum" },
    });
    const rate = all(explain(run, "returns[chain].irr_post_tax", undefined, { depth: 20 }));
    const steps = rate.filter(({ key }) => /irr_step_\d$/.test(key));
    expect(steps.length).toBeGreaterThan(3);
    for (const { origin } of steps) expect(origin).toMatchObject({ helperOf: { form: "irr" } });
  });

  test("says why the structure makes a line constant", () => {
    const duty = explain(run, "sale.import_duty_cost", "2030");
    expect(duty).toMatchObject({
      value: 0,
      unit: "USD",
      origin: { kind: "constant", because: ["buyer of sale is left out"] },
    });
    expect(explain(run, "mineco.closure_cost")).toMatchObject({
      origin: { because: ["no closure has mineco as its entity"] },
    });
  });

  test("explains facts of the timeline and declared constants", () => {
    expect(explain(run, "period_years", "2027 Q1")).toMatchObject({
      value: 0.25,
      unit: "year",
      origin: { kind: "fact", about: "months of the column divided by 12" },
    });
    expect(explain(run, "tolerance").origin).toMatchObject({ kind: "fact", about: expect.stringContaining("reaches") });
  });

  test("a value that differs by case names its case", async () => {
    const bank = runScenario(await loadScenario(FILE), { case: "bank" });
    expect(explain(bank, "plant.recovery").origin).toMatchObject({ written: "72 %", case: "bank" });
    expect(explain(bank, "pit.reserve").origin).not.toHaveProperty("case");
    expect(explain(bank, "apt.quote", "2030").origin).toMatchObject({ written: "300 USD/mtu", case: "bank" });
  });

  test("states the parts of a line once, and goes no deeper than asked", () => {
    const tree = all(explain(run, "returns[chain].npv_post_tax", undefined, { depth: 30 }));
    const stated = tree
      .filter(({ parts }) => parts.length > 0)
      .map(({ key, moment }) => `${key} ${JSON.stringify(moment)}`);
    expect(new Set(stated).size).toBe(stated.length);
    expect(tree.some(({ omitted }) => omitted === "repeated")).toBe(true);
    expect(explain(run, "contained", "2030", { depth: 0 })).toMatchObject({ parts: [], omitted: "depth" });
  });

  test("every line, input and constant of the model can be explained, and the numbers belong to it", () => {
    const { byKey, constants, program } = run.model;
    const keys = [...byKey.keys(), ...constants.keys()];
    expect(keys.length).toBeGreaterThan(400);
    for (const key of keys) {
      const found = explain(run, key, 7, { depth: 1 });
      const item = program.items[byKey.get(key) ?? -1];
      const value = item ? run.values[item.index]?.[item.shape === "row" ? 6 : 0] : undefined;
      if (item) expect([key, found.value]).toEqual([key, value?.toNumber() ?? null]);
    }
  });
});

describe("names of lines and periods", () => {
  test.each(["mine[pit].ore_mined", "mine.pit.ore_mined", "pit.ore_mined", "mine.ore_mined", "ore_mined"])(
    "%s is one line",
    (name) => {
      expect(explain(run, name, "2030").key).toBe("mine[pit].ore_mined");
    },
  );

  test("an input goes by its path in the scenario", () => {
    expect(explain(run, "mines.pit.grade").key).toBe("mine[pit].grade");
    expect(explain(run, "conventions.discount_rate").value).toBe(0.08);
  });

  test.each(["2027 Q3", "2027q3", "3", 3])("%p is the third period", (period) => {
    expect(explain(run, "ore_mined", period).period).toBe("2027 Q3");
  });

  test.each([
    ["ore_mind", undefined, "M302"],
    ["returns.npv_post_tax", undefined, "M304"],
    ["ore_mined", "2077", "M303"],
    ["ore_mined", 0, "M303"],
    ["ore_mined", 16, "M303"],
    ["ore_mined", 1.5, "M303"],
  ])("%s %p is refused with %s", (name, period, code) => {
    expect(() => explain(run, name, period)).toThrow(
      expect.objectContaining({ diagnostics: [expect.objectContaining({ code })] }),
    );
  });

  test("the beginning of a table's name proposes its entries", () => {
    expect(() => explain(run, "site.ramp_up")).toThrow(
      expect.objectContaining({
        diagnostics: [expect.objectContaining({ help: expect.stringContaining("schedule[site].ramp_up.level_1") })],
      }),
    );
  });
});

test.each([
  [0, "0"],
  [-0, "0"],
  [null, "blank"],
  [300_000, "300,000"],
  [1_234_567.89, "1,234,568"],
  [1234.5678, "1,234.57"],
  [0.0812345678, "0.0812346"],
  [-12.5, "-12.5"],
  [1e-9, "1e-9"],
  [1.5e21, "1.5e+21"],
])("%p reads %s", (value, text) => {
  expect(numberText(value)).toBe(text);
});

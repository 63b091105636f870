import { describe, expect, test } from "@jest/globals";
import type { InputValue } from "../../src/scenario/study.ts";
import { brief, check } from "./read-small.ts";

const amountOf = (value: InputValue | undefined): string | undefined =>
  value?.shape === "value" || value?.shape === "date"
    ? value.quantity.amount.times(value.quantity.factor).toString()
    : undefined;

describe("a sound scenario becomes a study", () => {
  test("instances come in the order of the book, then of the scenario", async () => {
    const { study, diagnostics } = await check({});
    expect(brief(diagnostics)).toEqual([]);
    expect(study?.instances.map(({ chapter, name }) => `${chapter.name}[${name}]`)).toEqual([
      "conventions[conventions]",
      "price[apt]",
      "mine[sarykul]",
      "entity[mineco]",
      "entity[holdco]",
    ]);
  });

  test("roles of single chapters are bound unasked, optional ones may stay open", async () => {
    const { study } = await check({});
    expect(study?.instances[2]?.roles).toEqual({ owner: "mineco", conventions: "conventions" });
    expect(study?.instances[2]?.variants).toEqual({ depletion: "rate" });
  });

  test("values are in calculation units: 0.3 % of WO3 is 0.3 mtu in a tonne of ore", async () => {
    const { study } = await check({});
    const { inputs } = study?.instances[2] ?? {};
    expect(amountOf(inputs?.grade)).toBe("0.3");
    expect(amountOf(inputs?.reserve)).toBe("10000000");
    expect(amountOf(inputs?.start)).toBe("2.5");
  });

  test("what the author leaves out comes from the book, and says so", async () => {
    const { study } = await check({});
    const dilution = study?.instances[2]?.inputs.dilution;
    expect(dilution?.shape === "value" && dilution.quantity.provenance).toEqual({ basis: "default" });
  });

  test("without cases there is one, named base, and debt is sized on it in eight passes", async () => {
    const { study, selectedCase } = await check({});
    expect(study?.cases.map(({ name }) => name)).toEqual(["base"]);
    expect([study?.sizingCase, study?.passes, selectedCase]).toEqual(["base", 8, "base"]);
  });

  test("what the file says about itself comes back", async () => {
    const { meta } = await check({ scenario: "{ title: Small, question: Why?, study_class: PFS, version: 0.4 }" });
    expect(meta).toEqual({ title: "Small", question: "Why?", studyClass: "PFS", version: "0.4" });
  });
});

describe("every mistake is one message at its place", () => {
  test.each([
    [
      "a missing input",
      { mines: "{ m: { owner: mineco, grade: 0.3 %, rate: 1 t/year } }" },
      ['S240 6:10 mines.m lacks "reserve".'],
    ],
    [
      "a missing role",
      { mines: "{ m: { reserve: 1 t, grade: 0.3 %, rate: 1 t/year } }" },
      ['S240 6:10 mines.m lacks "owner".'],
    ],
    [
      "an unknown company",
      { mines: "{ m: { owner: minco, reserve: 1 t, grade: 0.3 %, rate: 1 t/year } }" },
      ['S242 6:22 mines.m.owner names "minco", which does not exist.'],
    ],
    [
      "a role of a wrong kind",
      { mines: "{ m: { owner: apt, reserve: 1 t, grade: 0.3 %, rate: 1 t/year } }" },
      ['S243 6:22 mines.m.owner names "apt", which is of prices.'],
    ],
    [
      "an unknown option",
      { conventions: "{ timing: middle }" },
      ['S244 7:24 "middle" is not a choice for conventions.timing.'],
    ],
    [
      "an input of another option",
      { mines: "{ m: { owner: mineco, reserve: 1 t, grade: 0.3 %, rate: 1 t/year, plan: 1 t/year } }" },
      ['S245 6:74 "plan" in mines.m has no meaning here, because depletion is rate.'],
    ],
    [
      "a name that formulas cannot use",
      { entities: "{ mineco: {}, Hold Co: {} }" },
      ['S251 4:25 "Hold Co" cannot be the name of an instance of entities.'],
    ],
    [
      "a section that is no map",
      { entities: "{ mineco: {}, holdco: 3 }" },
      ["S211 4:33 entities.holdco holds 3 where a map is expected."],
    ],
    [
      "a trade unit of another metal",
      { metal: "{ contained: Ge, trade_unit: mtu, element: Ge }" },
      ['S253 2:37 "mtu" is not a unit in which Ge is traded.'],
    ],
    ["a currency nobody knows", { currency: "USB" }, ['S244 7:11 "USB" is not a choice for currency.']],
    ["a case that does not exist", { run: "{ debt_sized_on: bank }" }, ['S250 7:23 there is no case "bank".']],
  ])("%s", async (_, sections, expected) => {
    const { study, diagnostics } = await check(sections);
    expect(brief(diagnostics)).toEqual(expected);
    expect(study).toBeUndefined();
  });
});

describe("the timeline", () => {
  test.each([
    ["a start within a month", "{ start: 2027-01-15, columns: [{ count: 1, length: year }] }", "S262"],
    ["no date at all", "{ start: soon, columns: [{ count: 1, length: year }] }", "S210"],
    ["a stretch of no columns", "{ start: 2027-01-01, columns: [{ count: 0, length: year }] }", "S262"],
    ["a length that is none", "{ start: 2027-01-01, columns: [{ count: 1, length: week }] }", "S244"],
    ["a thousand million columns", "{ start: 2027-01-01, columns: [{ count: 1000000000, length: year }] }", "S263"],
    ["a year that runs across New Year", "{ start: 2027-07-01, columns: [{ count: 1, length: year }] }", "S264"],
  ])("%s is refused", async (_, timeline, code) => {
    const { diagnostics } = await check({ timeline });
    expect(diagnostics.map((one) => one.code)).toEqual([code]);
  });
});

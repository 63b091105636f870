import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { Ajv2020 } from "ajv/dist/2020.js";
import { BOOK } from "../../src/book/index.ts";
import { scenarioSchema } from "../../src/scenario/schema.ts";
import type { Schema } from "../../src/scenario/schema-parts.ts";
import { generatedFiles } from "../tools/generated-files.ts";
import { brief, check } from "./read-small.ts";
import { SMALL_BOOK } from "./small-book.ts";

describe("generated files", () => {
  test("the committed schemas and types are what the book gives now", async () => {
    for (const [file, text] of await generatedFiles())
      expect({ file, text: readFileSync(file, "utf8") }).toEqual({ file, text });
  }, 30_000);
});

describe("the schema", () => {
  const compiled = (view: "partial" | "complete") => {
    const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
    ajv.addKeyword({ keyword: "dimension", schemaType: "string" });
    return ajv.compile(scenarioSchema(SMALL_BOOK, view));
  };

  test("both views are schemas that a strict validator takes, for the whole book", () => {
    for (const view of ["partial", "complete"] as const) {
      const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
      ajv.addKeyword({ keyword: "dimension", schemaType: "string" });
      expect(ajv.validateSchema(scenarioSchema(BOOK, view))).toBe(true);
      expect(() => ajv.compile(scenarioSchema(BOOK, view))).not.toThrow();
    }
  });

  test("the partial view takes an overlay of one line and null for what it removes", () => {
    const validate = compiled("partial");
    expect(validate({ mines: { sarykul: { grade: "0.3 %" } } })).toBe(true);
    expect(validate({ mines: { sarykul: null }, currency: null, conventions: { timing: null } })).toBe(true);
    expect(validate({ mines: { sarykul: { grad: "0.3 %" } } })).toBe(false);
  });

  test("the complete view asks for what has no default", () => {
    const validate = compiled("complete");
    expect(validate({ scenario: { title: "x" } })).toBe(false);
    expect(validate.errors?.map(({ params }) => params.missingProperty)).toEqual(["metal", "timeline"]);
  });

  test("every property of the book has a title and a description", () => {
    const lacking: string[] = [];
    const visit = (schema: Schema, path: string): void => {
      const properties = (schema.properties ?? {}) as Record<string, Schema>;
      for (const [key, property] of Object.entries(properties)) {
        if (!property.title || !property.description) lacking.push(`${path}.${key}`);
        visit(property, `${path}.${key}`);
      }
      if (typeof schema.additionalProperties === "object") visit(schema.additionalProperties as Schema, `${path}.*`);
    };
    visit(scenarioSchema(BOOK, "complete"), "");
    expect(lacking).toEqual([]);
  });

  test("a quantity states its dimension and its usual range", () => {
    const mine = (scenarioSchema(SMALL_BOOK, "complete").properties as Record<string, Schema>).mines
      ?.additionalProperties as Schema;
    const grade = (mine.properties as Record<string, Schema>).grade;
    expect(grade?.dimension).toBe("unit/t ore");
    expect(grade?.description).toBe(
      "Metal per tonne. Unit: unit/t ore. Possible: 0 % to 100 %. Usual: 0.03 % to 2 % (studies).",
    );
  });
});

describe("what the schema has against a scenario is one message at its place", () => {
  test.each([
    ["an unknown section", { minds: "{}" }, ['S103 7:1 unknown key "minds" in the scenario.']],
    [
      "a mistyped section that is needed",
      { timeline: undefined, timelin: "{ start: 2027-01-01 }" },
      ['S103 6:1 unknown key "timelin" in the scenario.', 'S240 6:1 timeline lacks "columns".'],
    ],
    [
      "a mistyped section that others refer to, which is no mistake of theirs",
      { entities: undefined, entitees: "{ mineco: { fiscal_year_end: 12 } }" },
      ['S103 6:1 unknown key "entitees" in the scenario.'],
    ],
    [
      "a mistyped input",
      { mines: "{ sarykul: { owner: mineco, reserve: 10 Mt ore, grad: 0.3 %, rate: 1 Mt ore/year } }" },
      ['S103 6:56 unknown key "grad" in mines.sarykul.'],
    ],
    [
      "a mistyped key of the metal",
      { metal: "{ contained: WO3, tradeunit: mtu, element: W }" },
      ['S103 2:26 unknown key "tradeunit" in metal.'],
    ],
    [
      "a choice that is none",
      { scenario: "{ title: Small, study_class: DFS }" },
      ['S244 1:40 "DFS" is not a choice for scenario.study_class.'],
    ],
    [
      "a truth value for a choice",
      { conventions: "{ timing: true }" },
      ["S211 7:24 conventions.timing holds true where a text is expected."],
    ],
    [
      "a number for a company",
      { holdings: "{ a: { owner: 3, company: mineco, share: 100 % } }" },
      ["S211 7:25 holdings.a.owner holds 3 where a text is expected."],
    ],
    ["a list of cases", { cases: "[base]" }, ["S211 7:8 cases holds a list where a map is expected."]],
    [
      "half a column",
      { timeline: "{ start: 2027-01-01, columns: [{ count: 1.5, length: year }] }" },
      ["S211 3:51 timeline.columns.0.count holds 1.5 where a whole number is expected."],
    ],
  ])("%s", async (_, sections, expected) => {
    expect(brief((await check(sections)).diagnostics)).toEqual(expected);
  });
});

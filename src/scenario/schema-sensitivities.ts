/** Schema of the section `sensitivities`: tables, tornado, spider and break-evens; Monte Carlo has a schema of its own. */

import { choice, type Schema, text } from "./schema-parts.ts";
import type { SchemaBuilder } from "./schema-sections.ts";

const names = (title: string, description: string): Schema => ({
  title,
  description,
  type: "array",
  items: { type: "string" },
});

const CHANGES: Schema = {
  title: "Changes",
  description:
    "Changes of an input as cases write them, one or a list: -10 %, x 0.9, +5 pp, 6 months, 350 USD/mtu; ±10 % is two, 300..500 USD/mtu in 5 are five.",
  type: ["string", "number", "array"],
  items: { type: ["string", "number"] },
};

const byInput = (title: string, description: string): Schema => ({
  title,
  description,
  type: "object",
  additionalProperties: CHANGES,
});

/** What stands beside `monte_carlo`. */
export function sensitivityProperties(build: SchemaBuilder): Record<string, Schema> {
  const output = text("Output", "a result: npv, irr, min_dscr, mineco.npv, or the key of a line");
  const outputs = names("Outputs", "results: npv, irr, min_dscr, or keys of lines");
  const debt = choice("Debt", "kept as sized, or sized anew with every change", ["locked", "resize"]);
  return {
    debt,
    outputs,
    one_way: byInput("One-way tables", "By path of the input, * for every instance: the changes to try."),
    two_way: {
      title: "Two-way tables",
      description: "Tables of one result for every value of two inputs.",
      type: "array",
      items: build.object({
        title: "Two-way table",
        about: "One input down the side, one across.",
        properties: {
          rows: byInput("Rows", "One input and its changes."),
          columns: byInput("Columns", "One input and its changes."),
          output,
        },
        required: ["rows", "columns"],
      }),
    },
    tornado: build.object({
      title: "Tornado",
      about: "Inputs ranked by what they do to a result.",
      properties: {
        inputs: names("Inputs", "paths; all inputs when left out"),
        outputs,
        by: {
          title: "By",
          description: "how far inputs without a range are moved, e.g. 10 %",
          type: ["string", "number"],
        },
      },
    }),
    negotiation: byInput(
      "Negotiation",
      "By path of a term of contracts or financing: the step that is made, and what it gives to every party.",
    ),
    structures: build.object({
      title: "Structures",
      about: "Scenarios that finance the same study otherwise, side by side with this one.",
      properties: {
        files: names("Files", "scenario files, relative to this one"),
        bank_case: text("Bank's case", "case in which cover is told first; the sizing case when left out"),
        downside_case: text("Downside case", "worse case in which cover is told"),
      },
      required: ["files"],
    }),
    spider: build.object({
      title: "Spider",
      about: "Several inputs, each multiplied by the same factors.",
      properties: {
        inputs: names("Inputs", "paths"),
        factors: {
          title: "Factors",
          description: "e.g. [0.8, 0.9, 1, 1.1, 1.2]",
          type: "array",
          items: { type: "number" },
        },
        output,
      },
      required: ["inputs"],
    }),
    solve: {
      title: "Solve",
      description: "Break-evens and goals: which value of an input makes a result what it must be.",
      type: "array",
      items: build.object({
        title: "Goal",
        about: "An input, a result, and what it must be.",
        properties: {
          input: text("Input", "path"),
          output,
          target: { title: "Target", description: "0, 15 %, 1.3, 20 MUSD", type: ["string", "number"] },
          statistic: text(
            "Statistic",
            "of a simulation with the draws of monte_carlo instead of the one run: mean, or p1 to p99 (p10: one trial in ten falls below)",
          ),
          trials: {
            title: "Trials",
            description: "trials of that simulation; 1000 when left out",
            type: "integer",
            minimum: 1,
          },
          flat: { title: "Flat", description: "one value in all years", type: "boolean" },
          case: text("Case", "the case in which it must hold"),
          debt,
        },
        required: ["input", "target"],
      }),
    },
  };
}

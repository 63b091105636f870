/**
 * Schema of the sections that every scenario has, whatever the book holds.
 */

import { CURRENCIES } from "../formula/units.ts";
import { METAL_KEYS } from "./commodity.ts";
import { STUDY_CLASSES } from "./scenario-meta.ts";
import { monteCarloSchema } from "./schema-monte-carlo.ts";
import { choice, type Schema, text } from "./schema-parts.ts";
import { sensitivityProperties } from "./schema-sensitivities.ts";
import { COLUMN_LENGTHS, MOST_COLUMNS } from "./timeline.ts";

/** An object of these properties and no others. */
export interface ObjectOf {
  readonly title: string;
  readonly about: string;
  readonly properties: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

/** Makes objects and maps in one view of the schema. */
export interface SchemaBuilder {
  readonly object: (parts: ObjectOf) => Schema;
  readonly mapOf: (title: string, about: string, entry: Schema) => Schema;
}

export function fixedSections(build: SchemaBuilder): Record<string, Schema> {
  const columns = {
    type: "array",
    title: "Columns",
    description: `Stretches of columns of one length, at most ${MOST_COLUMNS} columns in all; none may run across New Year.`,
    items: build.object({
      title: "Stretch of columns",
      about: "A number of columns of one length.",
      properties: {
        count: { title: "Count", description: "how many columns", type: "integer" },
        length: choice("Length", "how long each is", COLUMN_LENGTHS),
      },
      required: ["count", "length"],
    }),
  };
  const [contained, tradeUnit, element] = METAL_KEYS as [string, string, string];
  return {
    extends: {
      title: "Extends",
      description: "Files that this one is laid over, relative to it.",
      type: ["string", "array"],
      items: { type: "string" },
    },
    scenario: build.object({
      title: "About the scenario",
      about: "What the study is called and asks.",
      properties: {
        title: text("Title", "what the study is called"),
        question: text("Question", "what it is to answer"),
        study_class: choice("Study class", "how far the study has come", STUDY_CLASSES),
        version: { title: "Version", description: "of the scenario", type: ["string", "number"] },
        status: text("Status", "e.g. draft"),
        notes: text("Notes", "what readers should know"),
      },
      required: ["title"],
    }),
    metal: build.object({
      title: "Metal",
      about: "What is mined, as its market names it.",
      properties: {
        [contained]: text("Contained form", "substance in which grades and prices are stated, e.g. WO3"),
        [tradeUnit]: text("Trade unit", "unit in which it is quoted, e.g. mtu"),
        [element]: text("Element", "pure element in it, e.g. W"),
      },
      required: METAL_KEYS,
    }),
    currency: choice("Currency", "currency of the model; USD unless said otherwise", CURRENCIES),
    timeline: build.object({
      title: "Timeline",
      about: "The fixed grid of columns.",
      properties: { start: text("Start", "first day, the first of a month"), columns },
      required: ["start", "columns"],
    }),
    decks: build.mapOf("Decks", "Named series, e.g. price decks.", { $ref: "#/$defs/deck" }),
    cases: build.mapOf("Cases", "Overlays that change values only; the first is the base.", {
      title: "Case",
      description:
        "A title, and values to change: nested or with dotted keys, * for every instance, x 1.10 to scale, +5 pp to shift.",
      type: "object",
      properties: { title: text("Title", "what the case is called") },
      additionalProperties: true,
    }),
    run: build.object({
      title: "Run",
      about: "Which case is shown, and on which debt is sized.",
      properties: {
        case: text("Case", "case that is shown"),
        debt_sized_on: text("Debt sized on", "case on which debt is sized"),
        debt: choice("Debt", "whether debt is held as sized on its case, or sized anew in the case that is shown", [
          "locked",
          "resize",
        ]),
        sizing_passes: {
          title: "Sizing passes",
          description: "passes that correct the size of each facility, 8 unless said otherwise",
          type: "integer",
        },
      },
    }),
    sensitivities: {
      title: "Sensitivities",
      description: "What to vary: tables, tornado, spider, break-evens, Monte Carlo.",
      type: "object",
      properties: { ...sensitivityProperties(build), monte_carlo: monteCarloSchema(build) },
      additionalProperties: false,
    },
  };
}

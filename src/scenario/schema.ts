/**
 * JSON Schema 2020-12 of a scenario, generated from the book: for editors, for documentation and for the first check.
 *
 * Two views. *Partial*: nothing is required and null may stand anywhere, where it removes what an extended file sets;
 * for single files. *Complete*: for the merged tree. A quantity is one definition with our keyword `dimension`; our own
 * reader reads it, since a big `oneOf` would make a dozen messages of one mistake.
 */

import type { Chapter, InputItem, RoleItem, VariantItem } from "../book/chapter.ts";
import { CURRENCIES } from "../formula/units.ts";
import { ADDED_INPUT_KEYS, ADDED_LINE_KEYS, ADDED_SHAPES, LINE_KINDS } from "./additions.ts";
import { METAL_KEYS } from "./commodity.ts";
import { STUDY_CLASSES } from "./scenario-meta.ts";
import { COLUMN_LENGTHS, MOST_COLUMNS } from "./timeline.ts";

export type SchemaView = "partial" | "complete";

/** A JSON schema, or a part of one. */
export interface Schema {
  readonly [keyword: string]: unknown;
}

const NAME = "^[a-z][a-z0-9_]{0,39}$";

/** The schema of a scenario file for a book. */
export function scenarioSchema(book: readonly Chapter[], view: SchemaView): Schema {
  const build = new Builder(view);
  const sections = book.filter((chapter) => chapter.section !== undefined);
  const chapters = Object.fromEntries(sections.map((chapter) => [chapter.section as string, build.section(chapter)]));
  const fixed = fixedSections(build);
  const joined = Object.keys(fixed).filter((key) => Object.hasOwn(chapters, key));
  const both = Object.fromEntries(joined.map((key) => [key, together(fixed[key] as Schema, chapters[key] as Schema)]));
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: view === "complete" ? "scenario.schema.json" : "scenario.partial.schema.json",
    ...build.object({
      title: view === "complete" ? "Scenario" : "ScenarioFile",
      about:
        view === "complete" ? "A scenario with all that it extends." : "A scenario file, or one that others extend.",
      properties: { ...fixed, ...chapters, ...both },
      required: ["scenario", "metal", "timeline"],
    }),
    $defs: { quantity: QUANTITY, series: SERIES, table: TABLE, ages: AGES, date: DATE, deck: DECK },
  };
}

interface ObjectOf {
  readonly title: string;
  readonly about: string;
  readonly properties: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

/** Builds parts of the schema in one of its views. */
class Builder {
  private readonly view: SchemaView;

  constructor(view: SchemaView) {
    this.view = view;
  }

  /** An object with these properties and no others. */
  object({ title, about, properties, required = [] }: ObjectOf): Schema {
    const shown = Object.fromEntries(Object.entries(properties).map(([key, schema]) => [key, this.removable(schema)]));
    return {
      type: "object",
      title,
      description: about,
      properties: shown,
      additionalProperties: false,
      ...(this.view === "complete" && required.length > 0 && { required }),
    };
  }

  /** A map of named things of one kind. */
  mapOf(title: string, about: string, entry: Schema): Schema {
    const names = { type: "string", pattern: NAME };
    return {
      type: "object",
      title,
      description: about,
      propertyNames: names,
      additionalProperties: this.removable(entry),
    };
  }

  section(chapter: Chapter): Schema {
    if (chapter.section === "additions") return this.mapOf(chapter.title, chapter.about, this.addition(chapter));
    const instance = this.object({ title: chapter.title, about: chapter.about, ...partsOf(chapter) });
    return chapter.single ? instance : this.mapOf(chapter.title, chapter.about, instance);
  }

  /** An addition takes values for inputs that it declares itself, so other keys than these are checked when it is read. */
  private addition(chapter: Chapter): Schema {
    const input = this.object({
      title: "Added input",
      about: "An input of the analyst's own.",
      properties: {
        ...texts(ADDED_INPUT_KEYS),
        shape: choice("Shape", "one value, a series by year, or a date", ADDED_SHAPES),
        value: ANY_VALUE,
        range: text("Range", "lowest..highest"),
      },
      required: ["unit"],
    });
    const line = this.object({
      title: "Added line",
      about: "A line of the analyst's own.",
      properties: {
        ...texts(ADDED_LINE_KEYS),
        opening: { title: "Opening", description: "value before the first period", type: ["string", "number"] },
        applies: { title: "Applies", description: "flag; blank where it is 0", type: ["string", "number"] },
        formula: { title: "Formula", description: "in the language of the book", type: ["string", "number"] },
        once: { title: "Once", description: "one value for the whole timeline", type: "boolean" },
        kind: choice("Kind", "how the workbook shows it", LINE_KINDS),
      },
      required: ["unit", "formula"],
    });
    const parts = partsOf(chapter);
    const own = {
      label: text("Label", "what it is called"),
      note: text("Note", "why it is here"),
      inputs: this.mapOf("Inputs", "inputs of the analyst's own", input),
      lines: this.mapOf("Lines", "lines of the analyst's own", line),
    };
    return {
      ...this.object({ title: chapter.title, about: chapter.about, properties: { ...parts.properties, ...own } }),
      additionalProperties: true,
    };
  }

  private removable(schema: Schema): Schema {
    if (this.view === "complete") return schema;
    if (typeof schema.type === "string") return { ...withNull(schema), type: [schema.type, "null"] };
    if (Array.isArray(schema.type)) return { ...withNull(schema), type: [...schema.type, "null"] };
    return schema;
  }
}

const withNull = (schema: Schema): Schema =>
  Array.isArray(schema.enum) ? { ...schema, enum: [...schema.enum, null] } : schema;

/** Where a section of the book shares its key with a fixed one, such as `metal`, the keys of both belong to it. */
function together(fixed: Schema, chapter: Schema): Schema {
  const required = [
    ...((fixed.required as string[] | undefined) ?? []),
    ...((chapter.required as string[] | undefined) ?? []),
  ];
  return {
    ...fixed,
    description: `${fixed.description} ${chapter.description}`,
    properties: { ...(fixed.properties as object), ...(chapter.properties as object) },
    ...(required.length > 0 && { required }),
  };
}

function partsOf({ roles = {}, variants = {}, inputs = [] }: Chapter): Pick<ObjectOf, "properties" | "required"> {
  const properties = {
    ...Object.fromEntries(Object.entries(roles).map(([name, role]) => [name, roleSchema(name, role)])),
    ...Object.fromEntries(Object.entries(variants).map(([name, variant]) => [name, variantSchema(name, variant)])),
    ...Object.fromEntries(inputs.map((input) => [input.name, inputSchema(input)])),
  };
  const required = inputs.filter((input) => input.default === undefined && !input.only).map((input) => input.name);
  return { properties, required };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const wordsOf = (name: string): string => capital(name.replaceAll("_", " "));

function roleSchema(name: string, role: RoleItem): Schema {
  const description = `${capital(role.about)}. The name of an instance of ${role.chapters.join(" or ")}.${onlyIn(role.only)}`;
  return { title: wordsOf(name), description, type: "string" };
}

function variantSchema(name: string, { about, default: usual, options }: VariantItem): Schema {
  const meanings = Object.entries(options).map(([option, meaning]) => `${option}: ${meaning}`);
  return {
    title: wordsOf(name),
    description: `${capital(about)}. ${meanings.join("; ")}.`,
    enum: Object.keys(options),
    type: "string",
    default: usual,
  };
}

function inputSchema(input: InputItem): Schema {
  const { label, about, unit, shape = "value", default: given, limits, usual, only } = input;
  const facts = [
    capital(about),
    shape === "date" ? "" : `Unit: ${unit}`,
    given === undefined ? "" : `Default: ${inWords(given)}`,
    limits ? `Possible: ${limits[0]} to ${limits[1]}` : "",
    usual ? `Usual: ${usual.from} to ${usual.to} (${usual.source})` : "",
  ].filter((fact) => fact !== "");
  const forms = { value: "quantity", date: "date", series: "series", table: "table", ages: "ages" } as const;
  const dimension = shape === "date" ? {} : { dimension: unit };
  return {
    title: label,
    description: `${facts.join(". ")}.${onlyIn(only)}`,
    $ref: `#/$defs/${forms[shape]}`,
    ...dimension,
  };
}

function inWords(given: NonNullable<InputItem["default"]>): string {
  if (typeof given === "string") return given;
  if (Array.isArray(given)) return given.join(", ");
  return Object.entries(given)
    .map(([level, value]) => `${level}: ${value}`)
    .join(", ");
}

function onlyIn(only: InputItem["only"]): string {
  const conditions = Object.entries(only ?? {}).map(
    ([variant, options]) => `${variant} is ${typeof options === "string" ? options : options.join(" or ")}`,
  );
  return conditions.length > 0 ? ` Only where ${conditions.join(" and ")}.` : "";
}

const text = (title: string, description: string): Schema => ({ title, description, type: "string" });
const choice = (title: string, description: string, options: readonly string[]): Schema => ({
  title,
  description,
  type: "string",
  enum: options,
});
const texts = (keys: readonly string[]): Record<string, Schema> =>
  Object.fromEntries(keys.map((key) => [key, text(wordsOf(key), FIELDS[key] ?? `${wordsOf(key)} of it`)]));

const FIELDS: Readonly<Record<string, string>> = {
  label: "what it is called",
  unit: "its unit, e.g. USD, t, % or 1 for a plain number",
  about: "what it means",
  basis: "sourced, illustrative or agreed",
  source: "where it comes from",
  note: "what a reader should know",
};

const ANY_VALUE: Schema = {
  title: "Value",
  description: "a quantity, series or date",
  type: ["string", "number", "object", "array"],
};

const QUANTITY: Schema = {
  title: "Quantity",
  description:
    "Number and unit, then optionally a bracket: `340 USD/mtu (IA, 300..380)`. In the bracket: IA or illustrative, AG or agreed, sourced, S25 (a source), low..high, a note. Or a map with value, basis, source, note, range.",
  type: ["string", "number", "object"],
};
const DATE: Schema = {
  title: "Date",
  description: "Year-month-day, `2029-07-01`, or a map with value, basis, source, note, range.",
  type: ["string", "object"],
};
const SERIES: Schema = {
  title: "Series",
  description:
    "A constant; a list with one value per calendar year; a map by year (2029, 2027..2030, ..2028, 2031+) or by date; { by_year }, { csv, column, unit }, { formula, unit }, { deck }, each with basis, source, note.",
  type: ["string", "number", "object", "array"],
};
const TABLE: Schema = {
  title: "Table",
  description:
    "Levels and values, levels ascending: `{350 USD/mtu: 78 %, 500 USD/mtu: 81 %}` or a list of pairs; { table, basis, source, note } at length.",
  type: ["object", "array"],
};
const AGES: Schema = {
  title: "Values by age",
  description: "A list of quantities, the first for the first year; { values, basis, source, note } at length.",
  type: ["array", "object"],
};
const DECK: Schema = {
  ...SERIES,
  title: "Deck",
  description: `A named series that inputs refer to by { deck: name }. ${SERIES.description}`,
};

function fixedSections(build: Builder): Record<string, Schema> {
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
        sizing_passes: {
          title: "Sizing passes",
          description: "passes that correct the size of each facility, 8 unless said otherwise",
          type: "integer",
        },
      },
    }),
    sensitivities: {
      title: "Sensitivities",
      description: "What to vary; read by the analysis.",
      type: "object",
      additionalProperties: true,
    },
  };
}

/**
 * JSON Schema 2020-12 of a scenario, generated from the book: for editors, for documentation and for the first check.
 *
 * Two views. *Partial*: nothing is required and null may stand anywhere, where it removes what an extended file sets;
 * for single files. *Complete*: for the merged tree. A quantity is one definition with our keyword `dimension`; our own
 * reader reads it, since a big `oneOf` would make a dozen messages of one mistake.
 */

import type { Chapter, InputItem, RoleItem, VariantItem } from "../book/chapter.ts";
import { ADDED_INPUT_KEYS, ADDED_LINE_KEYS, ADDED_SHAPES, LINE_KINDS } from "./additions.ts";
import {
  AGES,
  ANY_VALUE,
  capital,
  choice,
  DATE,
  DECK,
  QUANTITY,
  type Schema,
  SERIES,
  TABLE,
  text,
  texts,
  wordsOf,
} from "./schema-parts.ts";
import { fixedSections, type ObjectOf, type SchemaBuilder } from "./schema-sections.ts";
import { USUAL_KEYS } from "./usual-ranges.ts";

export type SchemaView = "partial" | "complete";

const NAME = "^[a-z][a-z0-9_]{0,39}$";

/** The schema of a scenario file for a book. */
export function scenarioSchema(book: readonly Chapter[], view: SchemaView): Schema {
  const build = new Builder(view);
  const sections = book.filter((chapter) => chapter.section !== undefined);
  const chapters = Object.fromEntries(sections.map((chapter) => [chapter.section as string, build.section(chapter)]));
  const fixed: Record<string, Schema> = { ...fixedSections(build), usual: usualRanges(build, sections) };
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
    $defs: {
      quantity: QUANTITY,
      series: SERIES,
      table: TABLE,
      ages: AGES,
      date: DATE,
      deck: DECK,
      usual_range: usualRange(build),
    },
  };
}

/** A range by section and input, for whatever the book has inputs for. */
function usualRanges(build: SchemaBuilder, sections: readonly Chapter[]): Schema {
  const ofSection = ({ title, inputs = [] }: Chapter): Schema =>
    build.object({
      title: `Usual values: ${title}`,
      about: "Ranges by input.",
      properties: Object.fromEntries(
        inputs
          .filter(({ shape }) => shape !== "date")
          .map(({ name, label }) => [
            name,
            { title: label, description: `Usual values of ${name}.`, $ref: "#/$defs/usual_range" },
          ]),
      ),
    });
  const withInputs = sections.filter(({ inputs = [] }) => inputs.length > 0);
  return build.object({
    title: "Usual values",
    about: "Ranges outside which a value earns a warning: data of a metal and its market.",
    properties: Object.fromEntries(withInputs.map((chapter) => [chapter.section as string, ofSection(chapter)])),
  });
}

function usualRange(build: SchemaBuilder): Schema {
  return build.object({
    title: "Usual range",
    about: "Lowest and highest usual value, and where the range comes from.",
    properties: Object.fromEntries(
      USUAL_KEYS.map((key) => [key, key === "source" ? text("Source", "where the range comes from") : ANY_VALUE]),
    ),
    required: ["from", "to"],
  });
}

/** Builds parts of the schema in one of its views. */
class Builder implements SchemaBuilder {
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

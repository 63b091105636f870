/**
 * The texts of all files that are generated from the book, by path.
 */

import { compile, type JSONSchema } from "json-schema-to-typescript";
import { BOOK } from "../../src/book/index.ts";
import { scenarioSchema } from "../../src/scenario/schema.ts";
import type { Schema } from "../../src/scenario/schema-parts.ts";
import { bookTreesModule } from "./generate-book-trees.ts";

const BANNER = "/** Types of a scenario file, generated from the formula book by `npm run generate`; do not edit. */";

export async function generatedFiles(): Promise<Map<string, string>> {
  const complete = scenarioSchema(BOOK, "complete");
  const types = await compile(complete as JSONSchema, "Scenario", {
    bannerComment: BANNER,
    format: false,
    additionalProperties: false,
  });
  return new Map([
    ["schemas/scenario.schema.json", json(complete)],
    ["schemas/scenario.partial.schema.json", json(scenarioSchema(BOOK, "partial"))],
    ["src/generated/scenario.ts", types],
    ["src/generated/book-trees.ts", bookTreesModule()],
  ]);
}

const json = (schema: Schema): string => `${JSON.stringify(schema, null, 2)}\n`;

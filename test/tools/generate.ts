/**
 * Writes what is generated from the book: the two views of the schema, the types of a scenario, the parsed formulas.
 * A test fails while the committed files differ from what this would write.
 */

import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { generatedFiles } from "./generated-files.ts";

for (const [file, text] of await generatedFiles()) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

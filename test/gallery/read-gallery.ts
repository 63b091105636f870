/** The gallery as data: what each folder holds, and every code that the program can say. */

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export const GALLERY = "test/gallery";
const MESSAGES = "src/diagnostics";

/** One wrong scenario: `folder` is `<code>-<what is wrong>`. */
export interface Example {
  readonly code: string;
  readonly folder: string;
  /** Files the analyst wrote, by name within the folder; the one that is opened comes first. */
  readonly files: ReadonlyMap<string, string>;
}

/** Every folder in the order of its code. */
export function readGallery(): Example[] {
  return readdirSync(GALLERY, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ code: name.slice(0, 4), folder: `${GALLERY}/${name}`, files: filesOf(`${GALLERY}/${name}`) }))
    .sort((left, right) => (left.folder < right.folder ? -1 : 1));
}

function filesOf(folder: string): Map<string, string> {
  const names = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name !== "expected.txt")
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"));
  const opened = names.includes("table.csv") ? "table.csv" : "scenario.yaml";
  const others = names.filter((name) => name !== opened).sort();
  return new Map([opened, ...others].map((name) => [name, readFileSync(`${folder}/${name}`, "utf8")]));
}

/** The codes that each file of messages says. */
export function readCodes(): Map<string, string[]> {
  const files = readdirSync(MESSAGES).filter((file) => file.endsWith("messages.ts"));
  return new Map(files.sort().map((file) => [file, codesIn(`${MESSAGES}/${file}`)]));
}

function codesIn(file: string): string[] {
  const found = readFileSync(file, "utf8").matchAll(/["']([A-Z]\d{3})["']/g);
  return [...new Set(Array.from(found, (match) => match[1]!))].sort();
}

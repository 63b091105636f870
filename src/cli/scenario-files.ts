/** Which scenario files a command is about. */

import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { nearest } from "../diagnostics/nearest.ts";
import { UsageError } from "./usage-error.ts";

const FOLDER = "scenarios";
const SCENARIO = /\.ya?ml$/;
const COMMANDS = [
  "check",
  "explain",
  "sensitivity",
  "tornado",
  "grid",
  "compare",
  "solve",
  "negotiation",
  "structures",
  "risk",
  "fit",
  "book",
];

/** Options of every command that reads scenarios. */
export interface FileOptions {
  readonly root?: string;
  readonly allowOutside?: boolean;
}

/** Picks the options that the reader of scenarios takes. */
export const readingOptions = ({ root, allowOutside }: FileOptions): FileOptions => ({
  ...(root !== undefined && { root }),
  ...(allowOutside && { allowOutside }),
});

/** The files named, each once; without any, those at the top of the folder `scenarios`. */
export async function scenarioFiles(named: readonly string[]): Promise<string[]> {
  const all = await filesOfFolder();
  if (named.length === 0) {
    if (all.length > 0) return all;
    throw new UsageError(`there is no scenario in ${FOLDER}/.`, "name a file, or put one there; --help shows how.");
  }
  for (const name of named) refuseCommand(name, all);
  return [...new Map(named.map((file) => [path.resolve(file), file])).values()];
}

async function filesOfFolder(): Promise<string[]> {
  const entries = await readdir(FOLDER, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && SCENARIO.test(entry.name))
    .map((entry) => `${FOLDER}/${entry.name}`)
    .sort();
}

/** A bare word that is no file was meant as a command, or as the name of a scenario. */
function refuseCommand(name: string, files: readonly string[]): void {
  if (/[./\\]/.test(name) || existsSync(name)) return;
  const scenario = files.find((file) => nameOf(file) === name) ?? byName(files, nearest(name, files.map(nameOf)));
  const meant = nearest(name, COMMANDS) ?? scenario;
  throw new UsageError(
    `there is no command or file "${name}".`,
    meant ? `did you mean ${meant}?` : `commands: ${COMMANDS.join(", ")}; --help says more.`,
  );
}

const byName = (files: readonly string[], name: string | undefined): string | undefined =>
  files.find((file) => nameOf(file) === name);

/** The name of a scenario: that of its file. */
const nameOf = (file: string): string => path.basename(file).replace(SCENARIO, "");

/** The workbook of each file; two files may not become the same one. */
export function workbooksOf(files: readonly string[], folder: string): Map<string, string> {
  const workbooks = new Map(files.map((file) => [file, path.join(folder, `${nameOf(file)}.xlsx`)]));
  const taken = new Map<string, string>();
  for (const [file, workbook] of workbooks) {
    const other = taken.get(workbook.toLowerCase());
    if (other !== undefined)
      throw new UsageError(
        `${other} and ${file} would both become ${workbook}.`,
        "run them one at a time, each with its own --out.",
      );
    taken.set(workbook.toLowerCase(), file);
  }
  return workbooks;
}

/**
 * A scenario file checked in full: read, laid over what it extends, validated, assembled, held against the rules.
 */

import path from "node:path";
import type { Chapter } from "../book/chapter.ts";
import { BOOK } from "../book/index.ts";
import { type Diagnostic, FeasibilityError } from "../diagnostics/diagnostic.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { type Assembled, assembleStudy, sectionNames } from "./assemble.ts";
import { estimateMistakes } from "./estimate-rules.ts";
import { loadTree } from "./load-tree.ts";
import type { LocatedEntry, LocatedMap } from "./located.ts";
import { fetchResources } from "./resources.ts";
import { checkRules } from "./rules.ts";
import type { ScenarioMeta } from "./scenario-meta.ts";
import type { FileOptions } from "./source-files.ts";
import type { Study } from "./study.ts";
import { validateTree } from "./validate.ts";

export interface CheckOptions extends FileOptions {
  /** Chapters to check against instead of the book's own. */
  readonly book?: readonly Chapter[];
}

export interface CheckedScenario {
  readonly diagnostics: readonly Diagnostic[];
  /** Text of every file that was reached, by the name that places give. */
  readonly sources: ReadonlyMap<string, string>;
  /** The merged tree; absent when a file could not be read. */
  readonly tree?: LocatedMap;
  readonly meta?: ScenarioMeta;
  /** The case that the run shows. */
  readonly selectedCase?: string;
  readonly sensitivities?: Assembled["sensitivities"];
  /** Absent when there is any error. */
  readonly study?: Study;
}

/**
 * Checks a scenario file and everything it extends; all mistakes are collected, nothing is thrown.
 *
 * @example const { study, diagnostics } = await checkScenario("scenarios/base.yaml")
 */
export async function checkScenario(file: string, options: CheckOptions = {}): Promise<CheckedScenario> {
  const { book = BOOK, ...files } = options;
  const loaded = await loadTree(file, files);
  const { tree } = loaded;
  if (!tree) return { diagnostics: loaded.diagnostics, sources: loaded.sources };
  const meant = withSectionsAsMeant(tree, book);
  const resources = await fetchResources(meant, files);
  const name = path.basename(file).replace(/\.ya?ml$/, "");
  const { tables, parse } = resources;
  const assembled = assembleStudy(meant, { book, name, tables, ...(parse && { parse }) });
  const { study, meta, selectedCase, sensitivities } = assembled;
  const rules = study ? [...checkRules(study), ...estimateMistakes(study, meta.studyClass)] : [];
  const byReaders = [...resources.diagnostics, ...assembled.diagnostics, ...rules];
  const diagnostics = [...loaded.diagnostics, ...withoutEchoes(validateTree(tree, book), byReaders)];
  return {
    diagnostics,
    sources: new Map([...loaded.sources, ...resources.sources]),
    tree,
    meta,
    selectedCase,
    ...(sensitivities && { sensitivities }),
    ...(study && diagnostics.every(({ severity }) => severity !== "error") && { study }),
  };
}

/**
 * A section whose name is mistyped is told as such, and read as what was meant: whoever refers to it makes no mistake of
 * their own.
 */
function withSectionsAsMeant(tree: LocatedMap, book: readonly Chapter[]): LocatedMap {
  const known = sectionNames(book);
  const missing = known.filter((name) => !tree.entries.has(name));
  const entries = [...tree.entries].map(([key, entry]): readonly [string, LocatedEntry] => {
    const meant = known.includes(key) ? undefined : nearest(key, missing);
    return meant === undefined ? [key, entry] : [meant, { ...entry, key: meant }];
  });
  return { ...tree, entries: new Map(entries) };
}

/**
 * The schema and the readers see the same mistake: what the schema says of a value stands, what readers say of the same
 * place follows from it. Several missing keys are different mistakes at one place, the key of what lacks them.
 */
function withoutEchoes(bySchema: readonly Diagnostic[], byReaders: readonly Diagnostic[]): Diagnostic[] {
  const taken = new Set(bySchema.map(placeKey));
  return [...bySchema, ...byReaders.filter((one) => one.code === "S240" || !one.place || !taken.has(placeKey(one)))];
}

const placeKey = ({ place }: Diagnostic): string => (place ? `${place.file}:${place.line}:${place.column}` : "");

/** A scenario without errors, ready to be bound. */
export type LoadedScenario = CheckedScenario &
  Required<Pick<CheckedScenario, "tree" | "meta" | "selectedCase" | "study">>;

/**
 * Loads a scenario that must be right.
 *
 * @throws FeasibilityError with every diagnostic when there is an error
 */
export async function loadScenario(file: string, options: CheckOptions = {}): Promise<LoadedScenario> {
  const checked = await checkScenario(file, options);
  if (!checked.study) throw new FeasibilityError(checked.diagnostics);
  return checked as LoadedScenario;
}

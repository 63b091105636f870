/**
 * A scenario file and all that it extends, as one located tree.
 */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { extendsNotFiles, ringOfExtends } from "../diagnostics/scenario-messages.ts";
import type { Located, LocatedMap, LocatedScalar } from "./located.ts";
import { merge, type Untouched, vainRemovals, withoutRemovals } from "./merge.ts";
import { readYaml } from "./read-yaml.ts";
import {
  accessFor,
  type FileAccess,
  type FileOptions,
  type FileRequest,
  type LocatedFile,
  locateFile,
  readText,
  requestFrom,
  requestOf,
} from "./source-files.ts";

const EXTENDS = "extends";

/**
 * The overlays of cases keep their removals: `cases: { bank: { prices: ~ } }` removes prices in the bank case only,
 * when the overlay is laid over the tree.
 */
const isCaseOverlay: Untouched = (path) => path.length === 2 && path[0] === "cases";

export interface LoadedTree {
  /** Absent when a file could not be read, so that nobody checks half a scenario. */
  readonly tree?: LocatedMap;
  /** The text of every file that was reached, by the name that places give. */
  readonly sources: Map<string, string>;
  /** Names of the files in the order in which they were laid over one another; the scenario itself last. */
  readonly files: string[];
  readonly diagnostics: Diagnostic[];
}

/**
 * Loads a scenario with everything it extends.
 *
 * `extends` holds one file name or a list; names are relative to the file that says them. Files are laid over one
 * another in the order in which they are named, each after what it extends itself, the scenario last (see `merge` for
 * the rule). A file that is reached several times is laid down once, where it is reached first: two files that extend
 * the same parameters do not undo each other's changes. A ring is S106. No file may lie outside the root folder, not
 * even behind a symbolic link, unless `allowOutside` is set. `extends` itself is not part of the tree.
 *
 * All mistakes of all files that can be reached are collected; nothing is thrown.
 *
 * @example await loadTree("scenarios/base.yaml")
 */
export async function loadTree(path: string, options: FileOptions = {}): Promise<LoadedTree> {
  const loading: Loading = {
    access: accessFor(path, options),
    sources: new Map(),
    diagnostics: [],
    layers: [],
    reached: new Set(),
    lost: false,
  };
  await load(requestOf(path), [], loading);
  const { sources, diagnostics, layers } = loading;
  const tree = loading.lost ? undefined : layered(layers, diagnostics);
  return { tree, sources, files: layers.map(({ file }) => file), diagnostics };
}

interface Layer {
  readonly file: string;
  readonly tree: LocatedMap;
}

interface Loading {
  readonly access: FileAccess;
  readonly sources: Map<string, string>;
  readonly diagnostics: Diagnostic[];
  readonly layers: Layer[];
  readonly reached: Set<string>;
  /** True when a file is missing from the layers. */
  lost: boolean;
}

/** Loads a file after all that it extends; `chain` is the way from the scenario to here. */
async function load(request: FileRequest, chain: readonly LocatedFile[], loading: Loading): Promise<void> {
  const located = await locateFile(request, loading.access);
  if (!located.ok) return lose(located.diagnostic, loading);
  const { file, identity } = located.value;
  const start = chain.findIndex((earlier) => earlier.identity === identity);
  if (start !== -1 && request.place) {
    const names = chain.slice(start).map((earlier) => earlier.file);
    return lose(ringOfExtends(request.place, [...names, names[0]!]), loading);
  }
  if (loading.reached.has(identity)) return;
  loading.reached.add(identity);
  const text = await readText(located.value, request, loading.access);
  const shown = text.ok ? text.value : text.text;
  if (shown !== undefined) loading.sources.set(file, shown);
  if (!text.ok) return lose(text.diagnostic, loading);
  const { tree, diagnostics } = readYaml(text.value, file);
  loading.diagnostics.push(...diagnostics);
  if (!tree) {
    loading.lost = true;
    return;
  }
  for (const parent of parentsOf(tree, loading)) {
    const next = requestFrom(file, parent.value, parent.place);
    await load(next, [...chain, located.value], loading);
  }
  loading.layers.push({ file, tree: withoutExtends(tree) });
}

function lose(diagnostic: Diagnostic, loading: Loading): void {
  loading.diagnostics.push(diagnostic);
  loading.lost = true;
}

type FileName = LocatedScalar & { readonly value: string };

function parentsOf(tree: LocatedMap, loading: Loading): FileName[] {
  const entry = tree.entries.get(EXTENDS);
  if (!entry) return [];
  const named = entry.value.kind === "list" ? entry.value.items : [entry.value];
  const names = named.filter(isFileName);
  for (const node of named.filter((other) => !isFileName(other))) {
    if (node.kind !== "scalar" || !node.refused) lose(extendsNotFiles(node.place, inWords(node)), loading);
  }
  return names;
}

function isFileName(node: Located): node is FileName {
  return node.kind === "scalar" && typeof node.value === "string" && node.value.trim() !== "" && !node.refused;
}

function inWords(node: Located): string {
  switch (node.kind) {
    case "map":
      return "a map";
    case "list":
      return "a list within the list";
    case "scalar":
      if (node.value === null || node.value === "") return "nothing";
      return typeof node.value === "string" ? "blanks" : `the ${typeof node.value} ${node.text}`;
  }
}

function withoutExtends(tree: LocatedMap): LocatedMap {
  const entries = new Map(tree.entries);
  entries.delete(EXTENDS);
  return { ...tree, entries };
}

function layered(layers: readonly Layer[], diagnostics: Diagnostic[]): LocatedMap | undefined {
  const [first, ...others] = layers.map(({ tree }) => tree);
  if (!first) return undefined;
  let merged: LocatedMap = first;
  diagnostics.push(...vainRemovals({ ...first, entries: new Map() }, first, isCaseOverlay));
  for (const layer of others) {
    diagnostics.push(...vainRemovals(merged, layer, isCaseOverlay));
    merged = merge(merged, layer);
  }
  return withoutRemovals(merged, isCaseOverlay);
}

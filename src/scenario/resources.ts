/**
 * What a tree names beyond itself, fetched before it is assembled: CSV tables, and the formula parser where a series
 * is given by formula (it costs more than the rest together, and most scenarios have none).
 */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { type CsvTable, loadCsv } from "./csv.ts";
import type { Located, LocatedScalar } from "./located.ts";
import type { ParseFormula } from "./series-formula.ts";
import { tableKey } from "./series-table.ts";
import type { FileOptions } from "./source-files.ts";

export interface Resources {
  readonly tables: ReadonlyMap<string, CsvTable>;
  readonly parse?: ParseFormula;
  /** Texts of the tables by name, for excerpts. */
  readonly sources: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

export async function fetchResources(tree: Located, options: FileOptions): Promise<Resources> {
  const tables = new Map<string, CsvTable>();
  const sources = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  for (const node of valuesUnder(tree, "csv")) {
    const key = tableKey(node.place);
    if (typeof node.value !== "string" || tables.has(key)) continue;
    const loaded = await loadCsv(node.value, node.place, options);
    if (loaded.table) tables.set(key, loaded.table);
    for (const [file, text] of loaded.sources) sources.set(file, text);
    diagnostics.push(...loaded.diagnostics);
  }
  const byFormula = valuesUnder(tree, "formula").length > 0;
  const parse = byFormula ? (await import("../formula/parse.ts")).parseFormula : undefined;
  return { tables, ...(parse && { parse }), sources, diagnostics };
}

/** Every scalar that stands under a key, at any depth. */
function valuesUnder(tree: Located, key: string): LocatedScalar[] {
  const found: LocatedScalar[] = [];
  const visit = (node: Located): void => {
    if (node.kind === "list") for (const item of node.items) visit(item);
    if (node.kind !== "map") return;
    for (const entry of node.entries.values()) {
      if (entry.key === key && entry.value.kind === "scalar") found.push(entry.value);
      else visit(entry.value);
    }
  };
  visit(tree);
  return found;
}

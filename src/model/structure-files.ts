/** The scenarios that one lists beside itself: `sensitivities.structures`. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { missingKey, unknownCase } from "../diagnostics/input-messages.ts";
import { findAt, type Located, type LocatedScalar } from "../scenario/located.ts";
import { accessFor, type FileOptions, locateFile, requestFrom } from "../scenario/source-files.ts";
import type { Model } from "./model.ts";

/** Files of other structures, as places name them, and the cases whose cover is told. */
export interface AskedStructures {
  readonly files: readonly string[];
  readonly bankCase?: string;
  readonly downsideCase?: string;
}

/**
 * Reads the list; its kinds and keys were held against the schema before.
 *
 * @param file     the scenario, whose root no path may leave
 * @param options  as for `openScenario`
 * @returns        the files found, and S104, S105, S240, S250 for what is wrong with the others
 */
export async function readStructures(
  section: Located,
  { study }: Model,
  file: string,
  options: FileOptions,
): Promise<{ readonly structures?: AskedStructures; readonly mistakes: readonly Diagnostic[] }> {
  const at = (key: string): Located | undefined => findAt(section, ["structures", key])?.node;
  const [whole, list] = [findAt(section, ["structures"])?.node, at("files")];
  if (list?.kind !== "list") {
    const lacks = whole?.kind === "map" && !whole.entries.has("files");
    return { mistakes: lacks ? [missingKey(whole.place, "files", "sensitivities.structures", "scenario files.")] : [] };
  }
  const access = accessFor(file, options);
  const mistakes: Diagnostic[] = [];
  const files: string[] = [];
  for (const item of list.items.filter(isText)) {
    const located = await locateFile(requestFrom(item.place.file, item.value, item.place), access);
    if (located.ok) files.push(located.value.file);
    else mistakes.push(located.diagnostic);
  }
  const names = study.cases.map(({ name }) => name);
  const caseAt = (key: string): string | undefined => {
    const node = at(key);
    if (!node || !isText(node)) return undefined;
    if (!names.includes(node.value)) mistakes.push(unknownCase(node.place, node.value, names));
    return node.value;
  };
  const [bankCase, downsideCase] = [caseAt("bank_case"), caseAt("downside_case")];
  const cases = { ...(bankCase !== undefined && { bankCase }), ...(downsideCase !== undefined && { downsideCase }) };
  return { structures: { files, ...cases }, mistakes };
}

const isText = (node: Located): node is LocatedScalar & { readonly value: string } =>
  node.kind === "scalar" && typeof node.value === "string";

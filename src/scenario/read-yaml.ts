/**
 * YAML text to a located tree.
 */

import { Composer, Parser } from "yaml";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import { printable } from "../diagnostics/printable.ts";
import { emptyFile, fileTooLarge, topLevelNotMap, yamlSyntax } from "../diagnostics/scenario-messages.ts";
import { indexLines, placeBetween } from "../diagnostics/text-lines.ts";
import { buildTree, type ComposedDocument } from "./build-tree.ts";
import { LARGEST_FILE } from "./limits.ts";
import type { LocatedMap } from "./located.ts";
import { passGate } from "./yaml-gate.ts";
import { syntaxMistakes } from "./yaml-mistakes.ts";

/** After these mistakes the rest of the tree still stands; after any other the file gives no tree. */
const HARMLESS = new Set(["S102", "S112", "S115", "S119"]);
/** What YAML and worksheets forbid: control characters, a carriage return that ends no line, two non-characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose
const FORBIDDEN = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]|\r(?!\n)/;

/** A tree, unless a mistake left none; all mistakes of the file. */
export interface ReadResult {
  readonly tree?: LocatedMap;
  readonly diagnostics: readonly Diagnostic[];
}

type PlaceOf = (start: number, end: number) => Place;

/**
 * Reads one scenario file.
 *
 * YAML 1.2 with the core schema and nothing beyond it: one document, whose top level is a map; keys are text or whole
 * numbers (kept as text: `2029`); anchors and aliases, but no tags, directives or merge keys. All mistakes are
 * collected. A value that was refused stays in the tree, marked `refused`; a refused key goes with what it holds.
 * Limits: 5 MB, 40 levels, 100 aliases that repeat at most 100,000 values.
 *
 * @param text  the text, without byte order mark
 * @param file  the name that places shall give
 */
export function readYaml(text: string, file: string): ReadResult {
  // A text of 5 MB may have fewer characters than bytes, never more; files are measured in bytes when they are read.
  if (text.length > LARGEST_FILE) return { diagnostics: [fileTooLarge(undefined, file, text.length, LARGEST_FILE)] };
  const lines = indexLines(text);
  const placeOf: PlaceOf = (start, end) => placeBetween(lines, file, start, end);
  const forbidden = FORBIDDEN.exec(text);
  if (forbidden)
    return { diagnostics: [controlCharacter(placeOf(forbidden.index, forbidden.index + 1), forbidden[0])] };

  const gated = passGate([...new Parser().parse(text)], placeOf);
  if (gated.fatal) return { diagnostics: gated.diagnostics };
  // Duplicate keys are ours to find: the composer compares every key with every other and knows no place of the first.
  const composer = new Composer({ version: "1.2", schema: "core", uniqueKeys: false });
  const document: ComposedDocument = [...composer.compose(gated.tokens, true, text.length)][0]!;
  const complaints = [...document.errors, ...document.warnings.filter(({ code }) => code === "BAD_ALIAS")];
  const syntax = syntaxMistakes(complaints, { text, placeOf, ...gated });
  if (syntax.length > 0) return { diagnostics: [...gated.diagnostics, ...syntax] };

  const { tree, diagnostics: found } = treeOf(document, text, placeOf);
  const diagnostics = [...gated.diagnostics, ...found];
  return diagnostics.every(({ code }) => HARMLESS.has(code)) ? { tree, diagnostics } : { diagnostics };
}

function treeOf(document: ComposedDocument, text: string, placeOf: PlaceOf): ReadResult {
  const built = buildTree(document, text, placeOf);
  if (!built.tree || built.tree.kind === "map") return { tree: built.tree, diagnostics: built.diagnostics };
  const { tree } = built;
  if (tree.kind === "scalar" && tree.text === "") return { diagnostics: [emptyFile(placeOf(0, 1))] };
  return { diagnostics: [topLevelNotMap(tree.place, tree.kind === "list" ? "list" : "value")] };
}

function controlCharacter(place: Place, character: string): Diagnostic {
  return character === "\r"
    ? yamlSyntax(place, "a carriage return stands here without a line feed", "save the file with line ends LF or CRLF.")
    : yamlSyntax(place, `the file contains the control character ${printable(character)}`, "remove it.");
}

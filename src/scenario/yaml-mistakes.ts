/**
 * What the YAML parser complains about, in the words of somebody who edits a scenario; one message for one mistake.
 */

import type { YAMLError } from "yaml";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import { quoted } from "../diagnostics/printable.ts";
import { yamlSyntax } from "../diagnostics/scenario-messages.ts";
import type { Gated } from "./yaml-gate.ts";

interface Source {
  readonly text: string;
  readonly placeOf: (start: number, end: number) => Place;
  readonly unclosed: Gated["unclosed"];
  readonly quoteStarts: Gated["quoteStarts"];
}

/** After one of these the parser has lost the thread: what it says further down follows from the same mistake. */
const THREAD_LOST = /in YAML (stream|document)|at node end/;

/**
 * The parser's errors as diagnostics: the first of each line, none after the parser has lost the thread, and an
 * unclosed bracket reported where it opens instead of where the parser gave up.
 */
export function syntaxMistakes(errors: readonly YAMLError[], source: Source): Diagnostic[] {
  const mistakes = source.unclosed.map(({ offset, mark }) => unclosedBracket(source, offset, mark));
  const firstUnclosed = Math.min(...source.unclosed.map(({ offset }) => offset));
  const lines = new Set(mistakes.map((mistake) => mistake.place?.line));
  const codes = new Set<string>();
  const inOrder = [...errors].sort((a, b) => a.pos[0] - b.pos[0]);
  for (const error of inOrder) {
    if (error.pos[0] >= firstUnclosed) break;
    const mistake = describe(error, inOrder, source);
    // Who indents with tabs does so on every line: that is one mistake.
    if (error.code === "TAB_AS_INDENT" && codes.has(error.code)) continue;
    codes.add(error.code);
    if (!lines.has(mistake.place?.line)) mistakes.push(mistake);
    lines.add(mistake.place?.line);
    if (THREAD_LOST.test(error.message)) break;
  }
  return mistakes;
}

function unclosedBracket({ placeOf }: Source, offset: number, mark: string): Diagnostic {
  const closing = mark === "{" ? "}" : "]";
  return yamlSyntax(placeOf(offset, offset + 1), `this "${mark}" is never closed`, `add the closing "${closing}".`);
}

function describe(error: YAMLError, all: readonly YAMLError[], source: Source): Diagnostic {
  const [start, end] = error.pos;
  const place = source.placeOf(start, end);
  switch (error.code) {
    case "TAB_AS_INDENT":
      return yamlSyntax(place, "a tab is used as indentation", "replace the tab with spaces.");
    case "BAD_INDENT":
      return yamlSyntax(
        place,
        "this line is indented differently from its neighbours",
        "align it with the other keys of its section.",
      );
    case "BLOCK_AS_IMPLICIT_KEY":
      return all.some((other) => other.code === "MULTILINE_IMPLICIT_KEY" && other.pos[0] === start)
        ? valueThenDeeperLine(place)
        : secondKeyOnLine(place);
    case "MULTILINE_IMPLICIT_KEY":
      return noColon(place, source.text.slice(start, end));
    case "BAD_SCALAR_START":
      return yamlSyntax(
        place,
        `a value cannot start with ${quoted(source.text.charAt(start))}`,
        "put the value in quotes.",
      );
    case "BAD_DQ_ESCAPE":
      return yamlSyntax(
        place,
        "a backslash in double quotes begins an escape that YAML does not know",
        'write "\\\\" for a backslash, or use single quotes.',
      );
    case "MISSING_CHAR":
      return missingCharacter(error, source);
    case "UNEXPECTED_TOKEN":
      return unexpected(place, error.message, source.text.slice(start, end), quoteBefore(source, start));
    default:
      return otherwiseWrong(place, error.message);
  }
}

function missingCharacter(error: YAMLError, source: Source): Diagnostic {
  const [start, end] = error.pos;
  const place = source.placeOf(start, end);
  if (error.message.startsWith("Missing closing")) {
    const mark = error.message.includes('"') ? '"' : "'";
    const opened = source.quoteStarts.get(start) ?? start;
    return yamlSyntax(
      source.placeOf(opened, opened + 1),
      `this quote (${mark}) is never closed`,
      `add the closing ${mark}.`,
    );
  }
  if (error.message.startsWith("Implicit map keys")) return noColon(place, source.text.slice(start, end));
  if (error.message.startsWith("Missing ,")) {
    return yamlSyntax(place, "a comma is missing before this", "separate items with commas.");
  }
  return otherwiseWrong(place, error.message);
}

/** Whether what stands at `offset` comes right after quoted text. */
function quoteBefore({ text, quoteStarts }: Source, offset: number): boolean {
  const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
  return quoteStarts.has(offset - (line.length - line.trimEnd().length));
}

function unexpected(place: Place, message: string, text: string, afterQuote: boolean): Diagnostic {
  if (afterQuote) {
    return yamlSyntax(place, "text follows a value in quotes", "put the whole value within the quotes.");
  }
  if (/flow-(seq|map)-end/.test(message)) {
    return yamlSyntax(place, `${quoted(text)} closes nothing that is open`, "remove it, or add what it should close.");
  }
  if (/^Unexpected (,|empty item) in flow/.test(message)) {
    return yamlSyntax(place, "a comma stands here with no item before it", "remove the comma, or add the item.");
  }
  if (/block-seq-ind/.test(message)) {
    return yamlSyntax(
      place,
      "a list begins on the line of its key",
      'begin the list on the next line, or write it as "[a, b]".',
    );
  }
  if (THREAD_LOST.test(message)) {
    return yamlSyntax(
      place,
      "this fits neither the list or map before it nor its indentation",
      "align it with the line that it belongs to.",
    );
  }
  return otherwiseWrong(place, message);
}

function otherwiseWrong(place: Place, message: string): Diagnostic {
  return yamlSyntax(
    place,
    `this is not valid YAML: ${inWords(message)}`,
    "correct it, or put the value in quotes if it is text.",
  );
}

function noColon(place: Place, text: string): Diagnostic {
  const words = text.split(/\r?\n/, 1)[0]!.trim();
  return yamlSyntax(
    place,
    `no colon and value follow ${quoted(words)}`,
    'write "key: value", with a space after the colon.',
  );
}

function secondKeyOnLine(place: Place): Diagnostic {
  return yamlSyntax(
    place,
    "this value contains another colon, which YAML reads as another key",
    "put the value in quotes, or the second key on a line of its own.",
  );
}

function valueThenDeeperLine(place: Place): Diagnostic {
  return yamlSyntax(
    place,
    "this value is followed by a line that is indented as if it belonged to the value",
    "align the next line with the keys of its section.",
  );
}

/** The parser's own message with a small first letter. */
function inWords(message: string): string {
  return `${message.charAt(0).toLowerCase()}${message.slice(1)}`.replace(/\.$/, "");
}

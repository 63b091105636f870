/**
 * What a YAML text must not hold, found on its tokens before any tree is built: a bomb never gets to explode.
 */

import type { CST } from "yaml";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import {
  nestedTooDeep,
  severalDocuments,
  tagNotAllowed,
  tooManyAliases,
  yamlSyntax,
} from "../diagnostics/scenario-messages.ts";
import { DEEPEST, MOST_ALIASES } from "./limits.ts";

/** What passed: the tokens of one document without tags and directives, to be composed when `fatal` is false. */
export interface Gated {
  readonly tokens: readonly CST.Token[];
  readonly diagnostics: readonly Diagnostic[];
  /** Where brackets and braces open that nothing closes, outermost only. */
  readonly unclosed: ReadonlyArray<{ readonly offset: number; readonly mark: string }>;
  /** Where quoted text begins, by where it ends. */
  readonly quoteStarts: ReadonlyMap<number, number>;
  /** True when composing these tokens could take for ever. */
  readonly fatal: boolean;
}

type PlaceOf = (start: number, end: number) => Place;
type Item = CST.BlockMap["items"][number] | CST.BlockSequence["items"][number] | CST.FlowCollection["items"][number];

/** Checks the tokens of a whole stream, without recursion; tags are taken out of them so that none is ever resolved. */
export function passGate(stream: readonly CST.Token[], placeOf: PlaceOf): Gated {
  const diagnostics: Diagnostic[] = [];
  const tokens: CST.Token[] = [];
  const inspected: Inspection = { diagnostics, unclosed: [], quoteStarts: new Map(), aliases: 0, fatal: false };
  let documents = 0;
  for (const token of stream) {
    if (token.type === "directive") {
      diagnostics.push(directiveRefused(placeOf(token.offset, token.offset + token.source.length), token.source));
      continue;
    }
    if (token.type === "document") {
      documents += 1;
      if (documents > 1) {
        diagnostics.push(severalDocuments(startOf(token, placeOf)));
        break;
      }
      inspect(token, placeOf, inspected);
    }
    tokens.push(token);
  }
  return { ...inspected, tokens };
}

interface Inspection {
  readonly diagnostics: Diagnostic[];
  readonly unclosed: Array<{ offset: number; mark: string }>;
  readonly quoteStarts: Map<number, number>;
  aliases: number;
  fatal: boolean;
}

function inspect(document: CST.Document, placeOf: PlaceOf, inspection: Inspection): void {
  document.start = withoutTags(document.start, placeOf, inspection);
  const waiting: Array<{ token: CST.Token; depth: number; open: boolean }> = [];
  const push = (token: CST.Token | null | undefined, depth: number, open: boolean) => {
    if (token) waiting.push({ token, depth, open });
  };
  push(document.value, 1, false);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { token, depth, open } = next;
    if (token.type === "alias") countAlias(token, placeOf, inspection);
    if (token.type.endsWith("-quoted-scalar")) {
      inspection.quoteStarts.set(token.offset + (token as CST.FlowScalar).source.length, token.offset);
    }
    if (!("items" in token)) continue;
    if (depth > DEEPEST) {
      if (!inspection.fatal)
        inspection.diagnostics.push(nestedTooDeep(placeOf(token.offset, token.offset + 1), DEEPEST));
      inspection.fatal = true;
      continue;
    }
    const unclosed = token.type === "flow-collection" && !token.end.some((end) => end.type.startsWith("flow-"));
    if (unclosed && !open) inspection.unclosed.push({ offset: token.offset, mark: token.start.source });
    // The last item is pushed last and so comes first off the stack: push in reverse to meet the text in order.
    for (const item of (token.items as Item[]).toReversed()) {
      item.start = withoutTags(item.start, placeOf, inspection);
      if (item.sep) item.sep = withoutTags(item.sep, placeOf, inspection);
      push(item.value, depth + 1, open || unclosed);
      push(item.key, depth + 1, open || unclosed);
    }
  }
}

function countAlias(token: CST.FlowScalar, placeOf: PlaceOf, inspection: Inspection): void {
  inspection.aliases += 1;
  if (inspection.aliases !== MOST_ALIASES + 1) return;
  const place = placeOf(token.offset, token.offset + token.source.length);
  inspection.diagnostics.push(tooManyAliases(place, token.source.slice(1), MOST_ALIASES, "aliases"));
  inspection.fatal = true;
}

function withoutTags(tokens: CST.SourceToken[], placeOf: PlaceOf, inspection: Inspection): CST.SourceToken[] {
  if (!tokens.some((token) => token.type === "tag")) return tokens;
  return tokens.filter((token) => {
    if (token.type !== "tag") return true;
    const place = placeOf(token.offset, token.offset + token.source.length);
    inspection.diagnostics.push(tagNotAllowed(place, token.source));
    return false;
  });
}

function startOf(document: CST.Document, placeOf: PlaceOf): Place {
  const mark = document.start.find((token) => token.type === "doc-start");
  const offset = mark?.offset ?? document.value?.offset ?? document.offset;
  return placeOf(offset, offset + (mark?.source.length ?? 1));
}

function directiveRefused(place: Place, source: string): Diagnostic {
  const name = source.split(/\s/, 1)[0]!;
  return yamlSyntax(
    place,
    `directive ${name} is not supported`,
    "remove this line; a scenario is YAML 1.2 without directives.",
  );
}

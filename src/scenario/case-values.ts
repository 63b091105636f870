/**
 * The values of an instance in a case.
 */

import type { InputItem } from "../book/chapter.ts";
import { caseChangesStructure } from "../diagnostics/input-messages.ts";
import type { OpenCurrencies } from "../formula/units.ts";
import type { CaseOverlay, Override } from "./cases.ts";
import { defaultOf, type InputValues, readValue } from "./input-values.ts";
import { type Draft, exists, givenInVain, type Wiring } from "./instances.ts";
import type { Located } from "./located.ts";
import type { Reading } from "./reading.ts";
import { changed, changeIn } from "./relative.ts";
import type { SeriesSources } from "./series.ts";
import type { InputValue } from "./study.ts";

export /** An instance with its wiring and the values of the tree itself, before any case. */
interface Part {
  readonly draft: Draft;
  readonly wiring: Wiring;
  readonly values: InputValues;
  readonly open: OpenCurrencies;
}

/** The values of an instance in a case: the tree's own object where the case changes nothing. */
export function caseValues(part: Part, overlay: CaseOverlay, sources: SeriesSources, around: Reading): InputValues {
  const { draft, wiring, open } = part;
  const reading = { ...around, open };
  const own = overlay.inputs.get(draft.path);
  if (!own && overlay.decks.size === 0) return part.values;
  const values: Record<string, InputValue> = { ...part.values };
  const there = { ...sources, decks: new Map([...sources.decks, ...overlay.decks]) };
  for (const input of draft.chapter.inputs ?? []) {
    const given = draft.given.get(input.name);
    const entry = own?.get(input.name) ?? (usesDeck(given?.value, overlay) ? given : undefined);
    if (!entry) continue;
    if (!exists(input.only, wiring)) {
      reading.report(givenInVain(input.name, entry.keyPlace, draft, input.only ?? {}, wiring));
      continue;
    }
    const value = valueIn(entry, input, part, overlay.name, there, reading);
    if (value) values[input.name] = value;
  }
  return values;
}

/** What a case makes of an input: a changed, a new or the default value, of as many entries as the base has. */
function valueIn(
  entry: Override,
  input: InputItem,
  part: Part,
  case_: string,
  sources: SeriesSources,
  reading: Reading,
): InputValue | undefined {
  const what = `${part.draft.path}.${input.name}`;
  const base = part.values[input.name];
  const refuse = (why: string): undefined => {
    reading.report(caseChangesStructure(entry.keyPlace, case_, why));
    return undefined;
  };
  if (entry.value.kind === "scalar" && entry.value.value === null && entry.value.text !== "")
    return defaultOf(input, reading) ?? refuse(`it removes ${what}, which has no default`);
  const change = changeIn(entry.value, input);
  if (change) return changed(change, base, input, what, reading);
  const value = readValue(entry.value, input, what, reading, sources);
  if (!value || !base || lengthOf(base) === lengthOf(value)) return value;
  return refuse(`${what} has ${lengthOf(value)} entries instead of ${lengthOf(base)}`);
}

const lengthOf = (value: InputValue): number =>
  value.shape === "ages" || value.shape === "table" ? value.entries.length : 0;

function usesDeck(node: Located | undefined, overlay: CaseOverlay): boolean {
  const deck = node?.kind === "map" ? node.entries.get("deck")?.value : undefined;
  return deck?.kind === "scalar" && typeof deck.value === "string" && overlay.decks.has(deck.value);
}

/**
 * Cases: overlays that change input values and nothing else.
 *
 * Keys may be nested or dotted, `prices: { apt: { quote: ... } }` or `prices.apt.quote: ...`; `*` stands for every
 * instance of a section. A value of a case replaces the whole value of the base.
 */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { caseChangesStructure, patternFitsNothing } from "../diagnostics/input-messages.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { unknownKey } from "../diagnostics/scenario-messages.ts";
import { mapIn, type Report, textField, usableName } from "./fields.ts";
import { type Draft, exists, type Wiring } from "./instances.ts";
import type { Located, LocatedEntry, LocatedMap } from "./located.ts";

/** A value that a case sets, as the tree's own entries have it. */
export type Override = LocatedEntry;

export interface CaseOverlay {
  readonly name: string;
  readonly title: string;
  /** By path of the instance, then by input; a null removes the base's value, so that the default stands. */
  readonly inputs: ReadonlyMap<string, ReadonlyMap<string, Override>>;
  readonly decks: ReadonlyMap<string, Override>;
}

/** What cases may name. */
export interface CaseTargets {
  readonly drafts: readonly Draft[];
  readonly wirings: ReadonlyMap<Draft, Wiring>;
  readonly decks: ReadonlyMap<string, LocatedEntry>;
  /** Sections of the book, with or without instances. */
  readonly sections: ReadonlySet<string>;
  /** Sections of the scenario that are no instances: a case that touches them changes the structure. */
  readonly fixed: readonly string[];
}

/** Every case in the order written; one named base when the scenario has none. */
export function readCases(tree: LocatedMap, targets: CaseTargets, report: Report): CaseOverlay[] {
  const map = mapIn(tree.entries.get("cases")?.value, "cases", report);
  const entries = [...(map?.entries.values() ?? [])].filter(({ key, keyPlace }) =>
    usableName(key, keyPlace, "a case", report),
  );
  if (entries.length === 0) return [{ name: "base", title: "Base", inputs: new Map(), decks: new Map() }];
  return entries.map((entry) => overlayOf(entry, targets, report));
}

function overlayOf({ key: name, value }: LocatedEntry, targets: CaseTargets, report: Report): CaseOverlay {
  const map = mapIn(value, `cases.${name}`, report);
  const title = textField(map, "title", `cases.${name}.title`, report)?.text ?? titleOf(name);
  const overlay = { name, title, inputs: new Map<string, Map<string, Override>>(), decks: new Map<string, Override>() };
  if (!map) return overlay;
  const walk: Walk = { name, targets, report, overlay };
  for (const leaf of leavesOf(map, [], targets)) {
    if (leaf.path.length === 1 && leaf.path[0] === "title") continue;
    set(leaf, walk);
  }
  return overlay;
}

const titleOf = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).replaceAll("_", " ");

interface Walk {
  readonly name: string;
  readonly targets: CaseTargets;
  readonly report: Report;
  readonly overlay: { readonly inputs: Map<string, Map<string, Override>>; readonly decks: Map<string, Override> };
}

/** What a case sets at a path such as prices, apt, quote. */
interface Leaf {
  readonly path: readonly string[];
  readonly entry: LocatedEntry;
}

const DOTTED = /^[A-Za-z_][\w-]*(\.(\*|[A-Za-z_][\w-]*))+$/;

/** Descends as far as sections, instances and inputs go; what lies below is the value. */
function leavesOf(map: LocatedMap, above: readonly string[], targets: CaseTargets): Leaf[] {
  return [...map.entries.values()].flatMap((entry) => {
    const path = [...above, ...(DOTTED.test(entry.key) ? entry.key.split(".") : [entry.key])];
    return entry.value.kind === "map" && path.length < depthOf(path, targets)
      ? leavesOf(entry.value, path, targets)
      : [{ path, entry }];
  });
}

/** How many steps lead to a value: two in a single section and in decks, three elsewhere, five in declared additions. */
function depthOf([section, , key]: readonly string[], { drafts }: CaseTargets): number {
  if (section === "decks") return 2;
  if (section === "additions" && key === "inputs") return 5;
  return drafts.some(({ chapter, path }) => chapter.single && path === section) ? 2 : 3;
}

function set(leaf: Leaf, walk: Walk): void {
  const { targets, report, overlay } = walk;
  const { path, entry } = leaf;
  const section = path[0] as string;
  if (section === "decks" && path.length === 2) {
    const deck = path[1] as string;
    if (targets.decks.has(deck)) overlay.decks.set(deck, entry);
    else
      report(
        caseChangesStructure(
          entry.keyPlace,
          walk.name,
          `decks.${deck} is not in the base`,
          nearest(deck, targets.decks.keys()),
        ),
      );
    return;
  }
  const mistake = sectionMistake(leaf, walk);
  if (mistake) {
    report(mistake);
    return;
  }
  const single = targets.drafts.find((draft) => draft.chapter.single && draft.path === section);
  const declared = section === "additions" && path[2] === "inputs" && (path.length === 4 || path[4] === "value");
  const steps = declared ? [section, path[1] as string, path[3] as string] : path;
  if (single && steps.length === 2) {
    setInput(single, steps[1] as string, entry, walk);
    return;
  }
  if (single || steps.length !== 3) {
    report(notValue(leaf, walk));
    return;
  }
  const named = targets.drafts.filter((draft) => !draft.chapter.single && draft.chapter.section === section);
  if (steps[1] === "*") {
    setEverywhere(named, leaf, walk);
    return;
  }
  const draft = named.find((one) => one.name === steps[1]);
  if (draft) {
    setInput(draft, steps[2] as string, entry, walk);
    return;
  }
  const meant = nearest(
    steps[1] as string,
    named.map((one) => one.name),
  );
  report(caseChangesStructure(entry.keyPlace, walk.name, `${section}.${steps[1]} is not in the base`, meant));
}

function sectionMistake({ path, entry }: Leaf, { name, targets }: Walk): Diagnostic | undefined {
  const section = path[0] as string;
  if (targets.fixed.includes(path.join("."))) {
    return caseChangesStructure(entry.keyPlace, name, `it sets ${path.join(".")}`);
  }
  if (targets.sections.has(section)) return undefined;
  if (targets.fixed.includes(section)) return caseChangesStructure(entry.keyPlace, name, `it sets ${path.join(".")}`);
  return unknownKey(entry.keyPlace, section, `case ${name}`, ["title", "decks", ...targets.sections]);
}

function notValue({ path, entry }: Leaf, { name }: Walk): Diagnostic {
  const removes = entry.value.kind === "scalar" && entry.value.value === null;
  return caseChangesStructure(
    entry.keyPlace,
    name,
    removes ? `it removes ${path.join(".")}` : `${path.join(".")} is no input`,
  );
}

function setEverywhere(drafts: readonly Draft[], { path, entry }: Leaf, walk: Walk): void {
  const input = path[2] as string;
  const fit = drafts.filter((draft) => {
    const item = draft.chapter.inputs?.find((one) => one.name === input);
    return item && exists(item.only, wiringOf(draft, walk));
  });
  for (const draft of fit) setInput(draft, input, entry, walk);
  if (fit.length === 0) walk.report(patternFitsNothing(entry.keyPlace, path.join("."), walk.name));
}

function setInput(draft: Draft, key: string, entry: LocatedEntry, { name, report, overlay }: Walk): void {
  const { inputs = [], roles = {}, variants = {} } = draft.chapter;
  if (inputs.some((input) => input.name === key)) {
    const known = overlay.inputs.get(draft.path) ?? new Map<string, Override>();
    overlay.inputs.set(draft.path, known.set(key, entry));
    return;
  }
  if (Object.hasOwn(roles, key) || Object.hasOwn(variants, key)) {
    if (!sameText(entry.value, draft.given.get(key)?.value))
      report(caseChangesStructure(entry.keyPlace, name, `it sets ${draft.path}.${key}`));
    return;
  }
  report(
    unknownKey(
      entry.keyPlace,
      key,
      draft.path,
      inputs.map((input) => input.name),
    ),
  );
}

const wiringOf = (draft: Draft, { targets }: Walk): Wiring => targets.wirings.get(draft) ?? { roles: {}, variants: {} };

const sameText = (left: Located, right: Located | undefined): boolean =>
  left.kind === "scalar" && right?.kind === "scalar" && left.value === right.value;

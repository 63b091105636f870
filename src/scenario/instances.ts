/**
 * Which chapters a scenario takes under which names, and how these are wired: roles and variants.
 */

import type { Chapter, Only, RoleItem, VariantItem } from "../book/chapter.ts";
import type { Place } from "../diagnostics/diagnostic.ts";
import {
  ambiguousInstance,
  missingKey,
  notUnderOption,
  unknownInstance,
  unknownOption,
  wrongChapter,
} from "../diagnostics/input-messages.ts";
import { additionOf } from "./additions.ts";
import { isMistyped, mapIn, type Report, textIn, usableName } from "./fields.ts";
import type { Located, LocatedEntry, LocatedMap } from "./located.ts";
import type { Reading } from "./reading.ts";
import { optionIn, type Wired } from "./study.ts";

/** An instance before its values are read. */
export interface Draft {
  readonly chapter: Chapter;
  readonly name: string;
  /** As sentences and cases name it: `mines.sarykul`, or `conventions` for a single one. */
  readonly path: string;
  readonly place: Place;
  /** What the scenario gives, by key: roles, variants, inputs. */
  readonly given: ReadonlyMap<string, LocatedEntry>;
}

/** Every key that an instance of a chapter may have. */
export const keysOf = ({ roles = {}, variants = {}, inputs = [] }: Chapter): string[] => [
  ...Object.keys(roles),
  ...Object.keys(variants),
  ...inputs.map(({ name }) => name),
];

export type Wiring = Wired;

/** Every instance, in book order, then in the order of the scenario; those made for each of another chapter with it. */
export function draftsOf(tree: LocatedMap, book: readonly Chapter[], reading: Reading): Draft[] {
  const written = new Map(book.map((chapter) => [chapter.name, writtenDrafts(chapter, tree, reading)]));
  return book.flatMap((chapter) => {
    const parents = chapter.roles?.[chapter.each ?? ""]?.chapters ?? [];
    const { having } = chapter;
    const made = parents
      .flatMap((name) => written.get(name) ?? [])
      .filter(({ given }) => having === undefined || given.has(having));
    return [...(written.get(chapter.name) ?? []), ...made.map((parent) => madeFor(parent, chapter))];
  });
}

/** The instance of a chapter that exists because another instance does. */
const madeFor = ({ name, place }: Draft, chapter: Chapter): Draft => ({
  chapter,
  name,
  path: `${chapter.name}.${name}`,
  place,
  given: new Map(),
});

function writtenDrafts(chapter: Chapter, tree: LocatedMap, reading: Reading): Draft[] {
  if (chapter.section === undefined && !chapter.single) return [];
  const entry = chapter.section === undefined ? undefined : tree.entries.get(chapter.section);
  const section = mapIn(entry?.value, chapter.section ?? chapter.name, reading.report);
  if (chapter.single) {
    const path = chapter.section ?? chapter.name;
    const given = section?.entries ?? new Map<string, LocatedEntry>();
    return [{ chapter, name: chapter.name, path, place: entry?.keyPlace ?? tree.place, given }];
  }
  return [...(section?.entries.values() ?? [])].flatMap(({ key, keyPlace, value }): Draft[] => {
    const path = `${chapter.section}.${key}`;
    const map = mapIn(value, path, reading.report);
    if (!usableName(key, keyPlace, `an instance of ${chapter.section}`, reading.report) || !map) return [];
    const draft = { chapter, name: key, path, place: keyPlace, given: map.entries };
    return [chapter.section === "additions" ? additionOf(draft, reading) : draft];
  });
}

/** Roles and variants of an instance, every mistake reported; a role that hangs on another stands after it in the chapter. */
export function wiringOf(draft: Draft, all: readonly Draft[], report: Report): Wiring {
  const variants = variantsOf(draft, all, report);
  const roles: Record<string, string> = {};
  for (const [role, item] of Object.entries(draft.chapter.roles ?? {})) {
    const name = holderOf(draft, role, item, { roles, variants }, all, report);
    if (name !== undefined) roles[role] = name;
  }
  return { roles, variants };
}

/** Whether an item that exists only under some options, or with some role given, exists as an instance is wired. */
export const exists = (only: Only | undefined, wiring: Wiring): boolean =>
  Object.entries(only ?? {}).every(([variant, options]) => optionsIn(options).includes(optionIn(wiring, variant)));

/** The message about something given that does not exist under the chosen options. */
export function givenInVain(key: string, keyPlace: Place, draft: Draft, only: Only, wiring: Wiring) {
  const [variant, options] = Object.entries(only).find(
    ([name, allowed]) => !optionsIn(allowed).includes(optionIn(wiring, name)),
  ) as [string, string | readonly string[]];
  if (draft.chapter.roles?.[variant]) {
    const given = wiring.roles[variant] !== undefined;
    const help = given ? `leaving out ${variant}` : `a ${variant}`;
    return notUnderOption(keyPlace, key, draft.path, help, `${variant} is ${given ? "given" : "left out"}`);
  }
  const needed = optionsIn(options)
    .map((option) => `${variant}: ${option}`)
    .join(" or ");
  return notUnderOption(keyPlace, key, draft.path, needed, `${variant} is ${wiring.variants[variant]}`);
}

const optionsIn = (options: string | readonly string[]): readonly string[] =>
  typeof options === "string" ? [options] : options;

function variantsOf(draft: Draft, all: readonly Draft[], report: Report): Record<string, string> {
  const chosen: Record<string, string> = {};
  for (const [variant, item] of Object.entries(draft.chapter.variants ?? {})) {
    const entry = draft.given.get(variant);
    const said = entry && textIn(entry.value, `${draft.path}.${variant}`, report);
    const known = said && Object.hasOwn(item.options, said.text);
    if (said && !known)
      report(unknownOption(said.place, said.text, `${draft.path}.${variant}`, Object.keys(item.options)));
    chosen[variant] = said && known ? said.text : (unaskedOption(draft, item, all) ?? item.default);
  }
  return chosen;
}

/** The option that a variant takes by itself where two paths of roles lead to the same instance. */
function unaskedOption(draft: Draft, { unasked }: VariantItem, all: readonly Draft[]): string | undefined {
  const ends = unasked?.same.map((path) => {
    let at: Draft | undefined = draft;
    for (const role of path.split(".")) {
      const chapters: readonly string[] = at?.chapter.roles?.[role]?.chapters ?? [];
      const value: Located | undefined = at?.given.get(role)?.value;
      const name: string | undefined = value?.kind === "scalar" ? String(value.value) : undefined;
      at = all.find((one): boolean => one.name === name && chapters.includes(one.chapter.name));
    }
    return at;
  });
  return ends?.[0] && ends[0] === ends[1] ? unasked?.option : undefined;
}

function holderOf(
  draft: Draft,
  role: string,
  item: RoleItem,
  wiring: Wiring,
  all: readonly Draft[],
  report: Report,
): string | undefined {
  const entry = draft.given.get(role);
  if (!exists(item.only, wiring)) {
    if (entry) report(givenInVain(role, entry.keyPlace, draft, item.only as Only, wiring));
    return undefined;
  }
  const fit = all.filter(({ chapter }) => item.chapters.includes(chapter.name));
  if (!entry) {
    const made = draft.chapter.each !== undefined && fit.some(({ name }) => name === draft.name);
    if (made) return draft.name;
    const unasked = fit.length > 0 && fit.every(({ chapter }) => chapter.single) && item.chapters.length === fit.length;
    if (unasked) return fit[0]?.name;
    if (!item.optional && !isMistyped(role, draft.given.keys(), keysOf(draft.chapter)))
      report(
        missingKey(draft.place, role, draft.path, `${item.about} (an instance of ${item.chapters.join(" or ")}).`),
      );
    return undefined;
  }
  const what = `${draft.path}.${role}`;
  const said = textIn(entry.value, what, report);
  if (!said) return undefined;
  const named = fit.filter(({ name }) => name === said.text);
  if (named.length > 1)
    report(
      ambiguousInstance(
        said.place,
        said.text,
        what,
        named.map(({ path }) => path.split(".")[0] as string),
      ),
    );
  if (named.length > 0) return said.text;
  const elsewhere = all.find(({ chapter, name }) => chapter.each === undefined && name === said.text);
  if (elsewhere)
    report(
      wrongChapter(said.place, said.text, what, elsewhere.path.split(".")[0] as string, sectionsOf(item.chapters, all)),
    );
  else
    report(
      unknownInstance(
        said.place,
        said.text,
        what,
        fit.map(({ name }) => name),
      ),
    );
  return undefined;
}

/** Chapters as the author knows them: by their section. */
function sectionsOf(chapters: readonly string[], all: readonly Draft[]): string[] {
  return chapters.map((name) => all.find(({ chapter }) => chapter.name === name)?.chapter.section ?? name);
}

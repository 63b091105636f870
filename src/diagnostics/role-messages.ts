/** Every sentence about how parts fit together, as chapters declare it: S300 and on. */

import type { Diagnostic, Place } from "./diagnostic.ts";
import { quoted } from "./printable.ts";

const error = (code: string, place: Place | undefined, sentence: string, help: string): Diagnostic => ({
  code,
  severity: "error",
  sentence,
  ...(place ? { place } : {}),
  help,
});

/** S300: a role taken by an instance of the right chapter that is set up for something else. */
export const wrongOption = (
  place: Place | undefined,
  name: string,
  what: string,
  needed: string,
  chosen: string,
): Diagnostic =>
  error(
    "S300",
    place,
    `${quoted(name)} cannot stand in ${what}: there it needs ${needed}, and it has ${chosen}.`,
    `name one with ${needed}, or set ${needed} in ${quoted(name)}.`,
  );

/** S301: a role that some of a kind take and others do not. */
export const notTogether = (
  place: Place | undefined,
  path: string,
  role: string,
  other: string,
  whole: string,
): Diagnostic =>
  error(
    "S301",
    place,
    `${path} names no ${role}, while ${other} does: for ${whole} all do or none does.`,
    `add ${quoted(`${role}:`)} here, or take it out everywhere for ${whole}.`,
  );

/** S304: two roles of one instance held by the same, where they must differ. */
export const sameHolder = (place: Place | undefined, path: string, roles: string, name: string): Diagnostic =>
  error("S304", place, `${roles} of ${path} are both ${quoted(name)}, and they must differ.`, "name the other one.");

/** S305: a chain of roles that leads elsewhere than it should. */
export const leadsElsewhere = (
  place: Place | undefined,
  what: string,
  found: string,
  other: string,
  expected: string,
): Diagnostic =>
  error(
    "S305",
    place,
    `${what} is ${quoted(found)}, but ${other} is ${quoted(expected)}.`,
    "name the one that fits, or leave it out.",
  );

/** S302: a list of shares that does not make a whole. */
export const listNotWhole = (place: Place | undefined, what: string, sum: string): Diagnostic =>
  error("S302", place, `the values of ${what} add to ${sum}, not 100 %.`, "correct the list; published tables add up.");

/** S303: a series that rises although it may only fall. */
export const seriesRises = (
  place: Place | undefined,
  what: string,
  before: string,
  after: string,
  year: number,
): Diagnostic =>
  error(
    "S303",
    place,
    `${what} rises from ${before} to ${after} in ${year}, and it may only fall.`,
    "correct the years: what is phased out does not come back.",
  );

/** S306: a role that only works together with a part that is missing. */
export const partMissing = (place: Place | undefined, what: string, section: string, needed: string): Diagnostic =>
  error(
    "S306",
    place,
    `${what} is given, but none of its ${section} has ${needed}.`,
    `add one with ${needed}, or leave the role out.`,
  );

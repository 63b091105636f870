/** Every sentence about instances in roles, across chapters: S300 and on. */

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

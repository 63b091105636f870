/** Every sentence about who gets what of a company's cash: S340 and on. */

import type { Diagnostic, Place } from "./diagnostic.ts";
import { quoted } from "./printable.ts";

const error = (code: string, place: Place | undefined, sentence: string, help: string): Diagnostic => ({
  code,
  severity: "error",
  sentence,
  ...(place ? { place } : {}),
  help,
});

/** S340: a second instance where the holder of a role may have one. */
export const oneTooMany = (
  place: Place | undefined,
  path: string,
  other: string,
  role: string,
  holder: string,
): Diagnostic =>
  error(
    "S340",
    place,
    `${path} is a second one for ${role} ${quoted(holder)}, which ${other} serves already.`,
    "keep one of the two.",
  );

/** S341: what must close a ranking is missing, or something stands behind it. */
export const wrongLast = (
  place: Place | undefined,
  path: string,
  needed: string,
  holder: string,
  behind: string | undefined,
): Diagnostic =>
  error(
    "S341",
    place,
    behind === undefined
      ? `nothing after ${path} has ${needed}: what ${quoted(holder)} pays beyond it would go to nobody.`
      : `${path} takes all that is left, so that nothing remains for ${behind} behind it.`,
    behind === undefined
      ? `add one with ${needed} as the last for ${quoted(holder)}.`
      : `write ${path} last of those for ${quoted(holder)}.`,
  );

/** S342: a value that falls from rank to rank. */
export const fallsByRank = (
  place: Place | undefined,
  what: string,
  value: string,
  before: string,
  higher: string,
  when: string,
): Diagnostic =>
  error(
    "S342",
    place,
    `${what} is ${value}${when}, below ${higher} of ${before}, which ranks before it.`,
    "a later tier needs a higher rate: put them in the order of their rates.",
  );

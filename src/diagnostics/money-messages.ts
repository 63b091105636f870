/** Every sentence about currencies, costs and capital: S290 to S299. */

import type { Diagnostic, Place } from "./diagnostic.ts";
import { nearest } from "./nearest.ts";
import { quoted } from "./printable.ts";

const error = (code: string, place: Place | undefined, sentence: string, help: string): Diagnostic => ({
  code,
  severity: "error",
  sentence,
  ...(place && { place }),
  help,
});

/** S290: a currency that is not named by a code we know. */
export function unknownCurrency(place: Place, name: string, known: readonly string[]): Diagnostic {
  const meant = nearest(name, known);
  const help = `${meant ? `did you mean ${quoted(meant)}? ` : ""}Known: ${known.join(", ")}.`;
  return error("S290", place, `${quoted(name)} is not the code of a currency in lower case.`, help);
}

/** S291: the model's own currency among the others. */
export const ownCurrency = (place: Place, name: string, code: string): Diagnostic =>
  error(
    "S291",
    place,
    `the model runs in ${code} itself, so that ${quoted(name)} cannot have a rate of exchange.`,
    "remove it; what is left without a currency is in the model's.",
  );

/** S292: shares of years that are not the whole. */
export const sharesByYearNotWhole = (place: Place | undefined, what: string, sum: string, when: string): Diagnostic =>
  error(
    "S292",
    place,
    `${what} adds to ${sum} over the timeline, not 100 %${when}.`,
    "change a year, and give 0 % to the years without any.",
  );

/** S293: a table that falls where what it counts can only grow. */
export const tableFalls = (place: Place | undefined, what: string, from: string, to: string): Diagnostic =>
  error("S293", place, `${what} falls from ${from} to ${to}.`, "it counts what has been spent so far: let it rise.");

/** S294: a value below what a study of this class usually has. */
export const belowClass = (
  place: Place | undefined,
  what: string,
  said: string,
  least: string,
  studyClass: string,
): Diagnostic => ({
  ...error(
    "S294",
    place,
    `${what}, ${said}, is low for a study of class ${studyClass}, which usually has ${least} or more.`,
    "check the class of the study, or say in a note what makes the estimate so firm.",
  ),
  severity: "warning",
});

/** S295: a direct cost reckoned from the direct costs. */
export const directFromDirects = (place: Place | undefined, what: string, area: string): Diagnostic =>
  error(
    "S295",
    place,
    `${what} is a share of the direct costs and, in the area ${area}, one of them.`,
    "choose an indirect area (indirects, epcm, owner, first_fills), or give an amount.",
  );

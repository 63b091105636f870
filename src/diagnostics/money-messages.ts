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

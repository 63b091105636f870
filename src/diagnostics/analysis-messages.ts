/** Every sentence about what is varied, compared and solved for: A100 to A149. */

import type { Diagnostic, Place } from "./diagnostic.ts";

/** Names listed in one help line. */
const MOST_LISTED = 6;

/** Where a request stands: in a file, or on a command line or in a call about a scenario. */
export interface Asked {
  readonly scenario: string;
  readonly place?: Place;
}

const at = ({ scenario, place }: Asked): Pick<Diagnostic, "place" | "subject"> =>
  place ? { place } : { subject: `scenario ${scenario}` };

const listed = (names: readonly string[]): string =>
  `${names.slice(0, MOST_LISTED).join(", ")}${names.length > MOST_LISTED ? ` and ${names.length - MOST_LISTED} more` : ""}`;

/** A100: an input that the scenario does not have. */
export const unknownInput = (path: string, near: readonly string[], asked: Asked): Diagnostic => ({
  code: "A100",
  severity: "error",
  sentence: `there is no input "${path}".`,
  ...at(asked),
  help:
    near.length > 0
      ? `did you mean ${near.map((name) => `"${name}"`).join(" or ")}?`
      : "write its path as in a case, e.g. prices.apt.quote, or capital_costs.*.amount for every instance.",
});

/** A101: a result that the scenario does not have. */
export const unknownOutput = (name: string, near: readonly string[], asked: Asked): Diagnostic => ({
  code: "A101",
  severity: "error",
  sentence: `there is no result "${name}".`,
  ...at(asked),
  help:
    near.length > 0
      ? `did you mean ${near.map((one) => `"${one}"`).join(" or ")}?`
      : "write npv, irr, payback, min_dscr, or the key of a line; `npm run model -- explain FILE` lists the lines.",
});

/** A102: a short name that more than one result has. */
export const ambiguousOutput = (name: string, keys: readonly string[], asked: Asked): Diagnostic => ({
  code: "A102",
  severity: "error",
  sentence: `"${name}" names ${keys.length} results.`,
  ...at(asked),
  help: `name one of them in full: ${listed(keys)}.`,
});

/** What is said of a line's name that fits several lines. */

import type { Diagnostic } from "./diagnostic.ts";

/** Keys listed in one help line. */
const MOST_LISTED = 8;

/** M304: a short name that more than one line has. */
export const ambiguousLine = (line: string, scenario: string, keys: readonly string[]): Diagnostic => {
  const more = keys.length > MOST_LISTED ? ` and ${keys.length - MOST_LISTED} more` : "";
  return {
    code: "M304",
    severity: "error",
    sentence: `"${line}" names ${keys.length} lines of ${scenario}.`,
    subject: `scenario ${scenario}`,
    help: `name one of them in full: ${keys.slice(0, MOST_LISTED).join(", ")}${more}.`,
  };
};

/** Scenarios of the small book written as text within tests. */

import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { checkScenario } from "../../src/scenario/check-scenario.ts";
import { SMALL_BOOK } from "./small-book.ts";

/** A scenario without mistakes, by section, so that a test replaces the one it is about. */
const SOUND: Readonly<Record<string, string>> = {
  scenario: "{ title: Small }",
  metal: "{ contained: WO3, trade_unit: mtu, element: W }",
  timeline: "{ start: 2027-01-01, columns: [{ count: 4, length: quarter }, { count: 3, length: year }] }",
  entities: "{ mineco: {}, holdco: {} }",
  prices: "{ apt: { quote: 340 USD/mtu } }",
  mines: "{ sarykul: { owner: mineco, reserve: 10 Mt ore, grade: 0.3 %, rate: 1 Mt ore/year } }",
};

/** Checks a scenario made of sections; those not given are sound, undefined ones are left out. */
export async function check(
  sections: Readonly<Record<string, string | undefined>>,
  files: Readonly<Record<string, string>> = {},
) {
  const text = Object.entries({ ...SOUND, ...sections })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => (value?.startsWith("\n") ? `${key}:${value}` : `${key}: ${value}`))
    .join("\n");
  const all: Readonly<Record<string, string>> = { "small.yaml": text, ...files };
  return checkScenario("small.yaml", { book: SMALL_BOOK, readFile: async (file) => all[file] });
}

/** Diagnostics in short: `S203 3:12 sentence`. */
export const brief = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(
    ({ code, place, sentence }) => `${code} ${place ? `${place.line}:${place.column}` : "-"} ${sentence}`,
  );

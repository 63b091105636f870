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

/** A103: `-10 %` of a percentage. */
export const relativeOrAbsolute = (text: string, path: string, asked: Asked): Diagnostic => {
  const [, sign, amount] = /^([+-])\s*([\d.]+)/.exec(text) ?? ["", "+", "10"];
  const factor = (100 + Number(`${sign}${amount}`)) / 100;
  return {
    code: "A103",
    severity: "error",
    sentence: `${text} of ${path} can mean two things, for it is a percentage itself.`,
    ...at(asked),
    help: `write x ${factor} for so much of its value, or ${sign}${amount} pp for percentage points.`,
  };
};

/** A104: a whole row where one number is wanted. */
export const valuePerPeriod = (name: string, period: string, asked: Asked): Diagnostic => ({
  code: "A104",
  severity: "error",
  sentence: `"${name}" has a value for every period.`,
  ...at(asked),
  help: `name one period, e.g. ${name}@${period}.`,
});

/** What was solved for, in words. */
export interface Quest {
  readonly scenario: string;
  /** Label of the input. */
  readonly input: string;
  /** `npv = 0`. */
  readonly wish: string;
  /** Ends of what was searched, as an author writes them. */
  readonly from: string;
  readonly to: string;
}

/** A110: no value does it. */
export const noSolution = (quest: Quest, seen: readonly [string, string] | undefined): Diagnostic => ({
  code: "A110",
  severity: "warning",
  sentence: `no value of ${quest.input} from ${quest.from} to ${quest.to} makes ${quest.wish}.`,
  subject: `scenario ${quest.scenario}`,
  facts: [seen ? `the result stays between ${seen[0]} and ${seen[1]}.` : "the result is blank throughout."],
});

/** A111: several values do it. */
export const severalSolutions = (quest: Quest, values: readonly string[]): Diagnostic => ({
  code: "A111",
  severity: "warning",
  sentence: `${values.length} values of ${quest.input} make ${quest.wish}: ${values.join(", ")}.`,
  subject: `scenario ${quest.scenario}`,
  help: "the result turns on the way: look at it between them before you name one.",
});

/** A112: the result leaps over the target. */
export const leapsOver = (quest: Quest, value: string): Diagnostic => ({
  code: "A112",
  severity: "warning",
  sentence: `at ${value} of ${quest.input} the result leaps across ${quest.wish} without taking it.`,
  subject: `scenario ${quest.scenario}`,
  facts: ["something begins, ends or becomes blank there."],
});

/** A113: a whole stretch of values does it. */
export const everySolution = (quest: Quest, low: string, high: string): Diagnostic => ({
  code: "A113",
  severity: "warning",
  sentence: `every value of ${quest.input} from ${low} to ${high} makes ${quest.wish}.`,
  subject: `scenario ${quest.scenario}`,
  help: "the input does not move the result there, or a limit holds it.",
});

/** A105: two runs without any difference. */
export const nothingDiffers = (one: string, other: string): Diagnostic => ({
  code: "A105",
  severity: "error",
  sentence: `${one} and ${other} have the same values and the same structure.`,
  help: "name another case with --case and --with-case, or another file.",
});

/** A106: a side of a two-way table with no input or several. */
export const oneInput = (side: string, place: Place): Diagnostic => ({
  code: "A106",
  severity: "error",
  sentence: `${side} of a two-way table holds one input.`,
  place,
  help: "write one path with its changes, e.g. { prices.apt.quote: [-10 %, +10 %] }.",
});

/** One side of a comparison: a scenario and what it says. */
export interface Compared {
  readonly scenario: string;
  readonly value: string;
}

/** A107: present values of two scenarios that do not compare. */
export const differentBasis = (one: Compared, other: Compared, what: string): Diagnostic => ({
  code: "A107",
  severity: "error",
  sentence: `${one.scenario} and ${other.scenario} have present values that do not compare.`,
  facts: [`${what}: ${one.value} in ${one.scenario}, ${other.value} in ${other.scenario}.`],
  help: "give both the same conventions and currency, best from one file that both extend.",
});

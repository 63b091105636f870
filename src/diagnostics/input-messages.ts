/**
 * Every sentence about what a scenario gives: S201 to S219 on quantities, S220 to S239 on series and tables, S240 to
 * S259 on instances, additions and cases, S260 and on about rules across values.
 */

import type { Diagnostic, Place } from "./diagnostic.ts";
import { nearest } from "./nearest.ts";
import { quoted } from "./printable.ts";

/** Words listed in one help line; a longer list helps nobody. */
const MOST_LISTED = 12;

type Rest = Pick<Diagnostic, "facts" | "help">;

const said =
  (severity: Diagnostic["severity"]) =>
  (code: string, place: Place | undefined, sentence: string, rest: Rest = {}): Diagnostic => ({
    code,
    severity,
    sentence,
    ...(place ? { place } : {}),
    ...rest,
  });
const error = said("error");
const warning = said("warning");

// Quantities -----------------------------------------------------------------------------------------------------

/** S201: a number alone where a unit is expected. */
export function missingUnit(place: Place, number: string, what: string, expected: string): Diagnostic {
  const fraction = expected === "%" && Math.abs(Number(number)) <= 1;
  const help = fraction
    ? `write ${Number((Number(number) * 100).toPrecision(12))} % if the fraction ${number} is meant, else ${number} %.`
    : `write ${number} ${expected}, or another unit of the same kind.`;
  return error("S201", place, `${quoted(number)} has no unit; ${what} is in ${expected}.`, { help });
}

/** S202: a text that is no quantity; `why` says what is wrong with it. */
export const notQuantity = (place: Place, why: string, what: string, help: string): Diagnostic =>
  error("S202", place, `${what} cannot be read: ${why}.`, { help });

/** S203: a word that is no unit. */
export function unknownUnitWord(
  place: Place,
  word: string,
  what: string,
  expected: string | undefined,
  words: readonly string[],
): Diagnostic {
  const meant = nearest(word, words);
  const sentence = word === "" ? `the unit of ${what} has an empty part.` : `unknown unit ${quoted(word)} in ${what}.`;
  const ask = meant ? `did you mean ${quoted(meant)}? ` : "";
  return error("S203", place, sentence, {
    help: expected
      ? `${ask}${meant ? "The" : "the"} value is in ${expected}.`
      : `${ask}${meant ? "U" : "u"}nits are listed in docs/units.md.`,
  });
}

/** S204: a unit of another kind than declared. */
export const wrongUnit = (place: Place, unit: string, what: string, expected: string): Diagnostic =>
  error("S204", place, `${what} is in ${expected}, ${quoted(unit)} is something else.`, {
    help: `write it in ${expected}, or in another unit of the same kind.`,
  });

/** S205: a number beyond what anybody can mean. */
export const beyondMagnitude = (place: Place, number: string, what: string): Diagnostic =>
  error("S205", place, `${quoted(number)} is not a number that ${what} can have.`, {
    help: "magnitudes reach from 1e-18 to 1e18; choose a larger or smaller unit, or correct the number.",
  });

/** S206: a bracket that says something twice or cannot be taken apart. */
export const misreadBracket = (place: Place, why: string, what: string, help: string): Diagnostic =>
  error("S206", place, `in ${what} ${why}.`, { help });

/** S207: a range that does not hold its value. */
export const rangeWithoutValue = (place: Place, range: string, value: string, what: string): Diagnostic =>
  error("S207", place, `the range ${range} of ${what} does not hold its value, ${value}.`, {
    help: "write the lowest and the highest value thought possible, low..high.",
  });

/** S208: beyond what is physically or legally possible. */
export const outsideLimits = (place: Place, value: string, what: string, low: string, high: string): Diagnostic =>
  error("S208", place, `${value} is not possible for ${what}.`, { help: `it lies between ${low} and ${high}.` });

/** S209: possible, but unusual. */
export const outsideUsual = (
  place: Place,
  value: string,
  what: string,
  usual: { from: string; to: string; source: string },
): Diagnostic =>
  warning("S209", place, `${value} is unusual for ${what}.`, {
    facts: [`usual: ${usual.from} to ${usual.to} (${usual.source}).`],
    help: "check the number and its unit; if it is meant, note why.",
  });

/** S210: no date where one is expected. */
export const notDate = (place: Place, text: string, what: string): Diagnostic =>
  error("S210", place, `${what} is a date, ${quoted(text)} is none.`, {
    help: "write year-month-day, e.g. 2029-07-01.",
  });

/** S211: a map, list, truth value or text where something else is expected. */
export const wrongKind = (place: Place, found: string, what: string, expected: string): Diagnostic =>
  error("S211", place, `${what} holds ${found} where ${expected} is expected.`, { help: `write ${expected}.` });

/** S212: more characters than a value may have. */
export const textTooLong = (place: Place, length: number, most: number, what: string): Diagnostic =>
  error("S212", place, `${what} has ${length} characters, at most ${most} are read.`, {
    help: "shorten it; long notes belong in the documentation of the study.",
  });

/** S213: a basis that is none. */
export const unknownBasis = (place: Place, word: string, known: readonly string[]): Diagnostic =>
  error("S213", place, `${quoted(word)} is not a basis.`, { help: meantOf(word, known) });

/** S214: the long form without its value. */
export const missingValue = (place: Place, what: string, keys: readonly string[]): Diagnostic =>
  error("S214", place, `${what} is written as a map without a value.`, { help: `give ${keys.join(" or ")}.` });

// Series and tables ----------------------------------------------------------------------------------------------

/** S220: years of the timeline that no entry covers. */
export const yearsWithoutValue = (place: Place, years: string, what: string): Diagnostic =>
  error("S220", place, `${what} has no value for ${years}.`, {
    help: "cover every year of the timeline; 2031+ means from 2031 on, ..2028 up to 2028.",
  });

/** S221: two entries for one year. */
export const yearsTwice = (place: Place, years: string, what: string, first: Place): Diagnostic =>
  error("S221", place, `${what} gives ${years} twice.`, {
    facts: [`given first at ${placed(first)}.`],
    help: "let every year stand in one entry.",
  });

/** S222: a list of another length than the timeline has years. */
export const wrongListLength = (
  place: Place,
  found: number,
  wanted: number,
  first: number,
  last: number,
  what: string,
): Diagnostic =>
  error(
    "S222",
    place,
    `${what} lists ${counted(found, "value")}, the timeline has ${counted(wanted, "calendar year")}, ${first} to ${last}.`,
    {
      help: "give one value per calendar year, or write a map by year.",
    },
  );

/** S223: a key of a series that is neither a year, a span of years nor a date. */
export const notYears = (place: Place, key: string, what: string): Diagnostic =>
  error("S223", place, `${quoted(key)} in ${what} names no year.`, {
    help: "write 2029, 2027..2030, ..2028, 2031+ or a date such as 2029-07-01, not years and dates together.",
  });

/** S224: several forms of a series at once. */
export const severalForms = (place: Place, forms: readonly string[], what: string): Diagnostic =>
  error("S224", place, `${what} is written in several ways at once: ${forms.join(", ")}.`, {
    help: "keep one of them.",
  });

/** S225: a deck that is not there. */
export const unknownDeck = (place: Place, deck: string, known: readonly string[]): Diagnostic =>
  error("S225", place, `there is no deck ${quoted(deck)}.`, {
    help: known.length > 0 ? meantOf(deck, known) : "add it under decks.",
  });

/** S226: a formula without a finite result in some year. */
export const formulaWithoutResult = (place: Place, formula: string, year: number): Diagnostic =>
  error("S226", place, `the formula ${quoted(formula)} has no finite result in ${year}.`, {
    help: "t is 0 in the first calendar year of the timeline; check divisions and logarithms.",
  });

/** S227: table levels out of order. */
export const levelsNotAscending = (place: Place, level: string, before: string, what: string): Diagnostic =>
  error("S227", place, `the level ${level} of ${what} does not lie above the level before it, ${before}.`, {
    help: "write the levels in ascending order, each once.",
  });

/** S228: a table or a list of ages without entries. */
export const nothingListed = (place: Place, what: string): Diagnostic =>
  error("S228", place, `${what} is empty.`, { help: "give at least one entry." });

// Instances, additions and cases ---------------------------------------------------------------------------------

/** S240: a key that must be there. */
export const missingKey = (
  place: Place | undefined,
  key: string,
  where: string,
  about: string | undefined,
): Diagnostic =>
  error("S240", place, `${where} lacks ${quoted(key)}.`, { help: about ? `add it: ${about}` : "add it." });

/** S242: a role taken by nobody who exists. */
export const unknownInstance = (place: Place, name: string, role: string, known: readonly string[]): Diagnostic =>
  error("S242", place, `${role} names ${quoted(name)}, which does not exist.`, {
    help: known.length > 0 ? meantOf(name, known) : "no instance that could take this role exists; add one.",
  });

/** S243: a role taken by somebody of a wrong chapter. */
export const wrongChapter = (
  place: Place,
  name: string,
  role: string,
  found: string,
  wanted: readonly string[],
): Diagnostic =>
  error("S243", place, `${role} names ${quoted(name)}, which is of ${found}.`, {
    help: `name an instance of ${wanted.join(" or ")}.`,
  });

/** S244: a word that is not among the choices. */
export const unknownOption = (place: Place, word: string, what: string, options: readonly string[]): Diagnostic =>
  error("S244", place, `${quoted(word)} is not a choice for ${what}.`, { help: meantOf(word, options) });

/** S245: an input or role that another option has, not the chosen one. */
export const notUnderOption = (place: Place, key: string, where: string, needed: string, chosen: string): Diagnostic =>
  error("S245", place, `${quoted(key)} in ${where} has no meaning here, because ${chosen}.`, {
    help: `remove it, or choose ${needed}.`,
  });

/** S246: two instances of one name, both fit for a role. */
export const ambiguousInstance = (place: Place, name: string, role: string, chapters: readonly string[]): Diagnostic =>
  error("S246", place, `${role} names ${quoted(name)}, and there is one in each of ${chapters.join(", ")}.`, {
    help: "rename one of them.",
  });

/** S247: a case that does more than change values. */
export const caseChangesStructure = (place: Place, case_: string, what: string, meant?: string): Diagnostic =>
  error("S247", place, `case ${quoted(case_)} changes the structure: ${what}.`, {
    help: meant
      ? `did you mean ${quoted(meant)}?`
      : "a case changes values only: make it a scenario of its own with extends.",
  });

/** S248: a pattern of a case that fits nothing. */
export const patternFitsNothing = (place: Place, pattern: string, case_: string): Diagnostic =>
  error("S248", place, `${quoted(pattern)} in case ${quoted(case_)} fits no value of this scenario.`, {
    help: "correct the names; * stands for every instance of a section.",
  });

/** S249: a relative change of something that cannot be changed so. */
export const cannotChangeSo = (place: Place, change: string, path: string, why: string): Diagnostic =>
  error("S249", place, `${quoted(change)} cannot be applied to ${path}: ${why}.`, {
    help: "write x 1.10 or x 90 % to scale, +5 pp to shift a percentage, +6 months to shift a date, or the new value itself.",
  });

/** S250: a case that does not exist. */
export const unknownCase = (place: Place, name: string, known: readonly string[]): Diagnostic =>
  error("S250", place, `there is no case ${quoted(name)}.`, { help: meantOf(name, known) });

/** S251: a name that cannot be used in formulas and sheets. */
export const unusableName = (place: Place, name: string, what: string): Diagnostic =>
  error("S251", place, `${quoted(name)} cannot be the name of ${what}.`, {
    help: "use small letters, digits and _, beginning with a letter, at most 40 characters.",
  });

/** S252: a name that is taken already. */
export const nameTaken = (place: Place, name: string, where: string): Diagnostic =>
  error("S252", place, `${where} has a ${quoted(name)} already.`, { help: "choose another name." });

/** S253: a trade unit that does not measure the contained metal. */
export const wrongTradeUnit = (place: Place, unit: string, contained: string): Diagnostic =>
  error("S253", place, `${quoted(unit)} is not a unit in which ${contained} is traded.`, {
    help: "write a mass, e.g. t, kg or lb; mtu and stu are for WO3.",
  });

// Rules across values --------------------------------------------------------------------------------------------

/** S260: shares that do not add to 100 %. */
export const sharesNotWhole = (
  place: Place | undefined,
  what: string,
  sum: string,
  parts: readonly string[],
  when: string,
): Diagnostic =>
  error("S260", place, `${what} add to ${sum}, not 100 %${when}.`, {
    facts: parts,
    help: "change one of them so that they add to 100 %.",
  });

/** S280: a value above one that it may not exceed. */
export const wrongOrder = (
  place: Place | undefined,
  what: string,
  value: string,
  other: string,
  most: string,
  when: string,
): Diagnostic =>
  error("S280", place, `${what}, ${value}, is above its ${other}, ${most}${when}.`, {
    help: `lower the one or raise ${other}.`,
  });

/** S281: shares that leave less than nothing to those who take the rest. */
export const sharesAboveWhole = (
  place: Place | undefined,
  what: string,
  sum: string,
  parts: readonly string[],
  when: string,
): Diagnostic =>
  error("S281", place, `${what} add to ${sum}, more than 100 %${when}.`, {
    facts: parts,
    help: "change one of them so that they add to 100 % or less; what is left goes to those that take the rest.",
  });

/** S261: links in a ring. */
export const ringOfLinks = (place: Place | undefined, what: string, ring: readonly string[]): Diagnostic =>
  error("S261", place, `${what} form a ring: ${ring.join(" -> ")}.`, { help: "remove one of these links." });

/** S262: a stretch of columns that cannot be built. */
export const wrongColumns = (place: Place, why: string, help: string): Diagnostic =>
  error("S262", place, `the timeline ${why}.`, { help });

/** S263: more columns than a workbook can show. */
export const tooManyColumns = (place: Place, count: string, most: number): Diagnostic =>
  error("S263", place, `the timeline has ${count} columns, at most ${most} are possible.`, {
    help: "use longer columns after construction.",
  });

/** S264: a column across the end of a year. */
export const columnStraddles = (place: Place, column: string, end: string): Diagnostic =>
  error("S264", place, `the column ${column} runs across ${end}.`, {
    help: "add shorter columns before it so that a column ends there.",
  });

/** S265: a fiscal year that ends within a column. */
export const fiscalYearInside = (place: Place | undefined, entity: string, month: string, column: string): Diagnostic =>
  error("S265", place, `the fiscal year of ${entity} ends with ${month}, within the column ${column}.`, {
    help: "use columns that end with that month, e.g. quarters, or another fiscal year.",
  });

/** S266: a date that no column holds. */
export const dateOutsideTimeline = (
  place: Place | undefined,
  date: string,
  what: string,
  side: "before" | "after",
  edge: string,
): Diagnostic =>
  warning(
    "S266",
    place,
    `${what}, ${date}, lies ${side} the timeline, which ${side === "before" ? "starts" : "ends"} on ${edge}.`,
    { help: "correct the date or move the timeline." },
  );

const placed = ({ file, line, column }: Place): string => `${file}:${line}:${column}`;

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

function meantOf(word: string, known: readonly string[]): string {
  const meant = nearest(word, known);
  const shown = known.slice(0, MOST_LISTED).join(", ");
  const more = known.length > MOST_LISTED ? ` and ${known.length - MOST_LISTED} more` : "";
  return `${meant ? `did you mean ${quoted(meant)}? ` : ""}Known: ${shown}${more}.`;
}

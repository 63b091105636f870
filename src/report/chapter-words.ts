/** Formulas of the book in words, before any scenario: names by their labels, forms and wiring by what they mean. */

import type { Chapter } from "../book/chapter.ts";
import { functionNamed } from "../formula/functions.ts";
import type { ParseResult } from "../formula/parse.ts";
import { readWords } from "../formula/read-words.ts";
import { mapChildren, type ParsedTree, type Tree, tree } from "../formula/tree.ts";
import { CONSTANTS } from "../model/constants.ts";
import { DAY_COUNTS, GRID_FACTS } from "../timeline/grid.ts";

/** How a form reads; arguments in words. `total` and `ahead` are read apart. */
const FORMS: Readonly<Record<string, (args: readonly string[]) => string>> = {
  cum: ([amount]) => `the running total of ${amount}`,
  year_to_date: ([amount]) => `${amount} since the start of the tax year`,
  within_last: ([amount, window]) => `the part of ${amount} that fell into the last ${window}`,
  within_next: ([amount, window]) => `the part of ${amount} that falls into the next ${window}`,
  shifted_average: ([price, delay]) => `${price}, as it is ${delay} later`,
  interpolate: ([level, table]) => `${table}, read at ${level}`,
  integral: ([level, table]) => `the area below ${table} up to ${level}`,
  by_age: ([amount, shares]) => `${amount} spread over tax years by ${shares}`,
  straight_line: ([amount, life]) => `${amount} spread evenly over ${life}`,
  declining_balance: ([amount, rate, life]) =>
    `${amount} written down by ${rate} of what is left, evenly over the rest of ${life} once that is more`,
  older_than: ([amount, years]) => `${amount} of more than ${years} tax years ago`,
  irr: ([flow]) => `the rate of return of ${flow}`,
};

/** Something said already: the text of a part whose reading is not a function's. */
interface Phrase {
  readonly said: string;
}

/**
 * A reader of the formulas of a book.
 *
 * @returns from a chapter and one of its formulas to a sentence without a stop
 */
export function chapterWords(
  book: readonly Chapter[],
  parse: (text: string) => ParseResult,
): (chapter: Chapter, text: string) => string {
  return (chapter, text) => {
    const parsed = parse(text);
    return "tree" in parsed ? wordsOf(parsed.tree, chapter, book) : text;
  };
}

function wordsOf(node: ParsedTree, chapter: Chapter, book: readonly Chapter[]): string {
  return readWords(withPhrases(node, chapter, book), (target) =>
    typeof target === "string" ? nameOf(target.split("."), chapter, book) : target.said,
  );
}

/** The tree with forms and wiring replaced by what they say, so that the words reading knows every call. */
function withPhrases(node: ParsedTree, chapter: Chapter, book: readonly Chapter[]): Tree<string | Phrase> {
  if (node.kind === "reference" || node.kind === "number") return node;
  if (node.kind !== "call" || functionNamed(node.name))
    return mapChildren<string, string | Phrase>(node, (part) => withPhrases(part, chapter, book));
  return tree.reference<string | Phrase>({ said: phraseOf(node, chapter, book) });
}

function phraseOf(node: Extract<ParsedTree, { kind: "call" }>, chapter: Chapter, book: readonly Chapter[]): string {
  const [first, second] = node.args;
  if (node.name === "total" && first?.kind === "reference") {
    const [name, line] = first.target.split(".") as [string, string];
    const other = book.find((one) => one.name === name);
    const what = other ? labelIn(other, line) : line;
    const whose = second?.kind === "reference" ? ` whose ${second.target.replaceAll("_", " ")} this is` : "";
    return `the total of ${what} over every ${(other?.title ?? name).toLowerCase()}${whose}`;
  }
  const args = node.args.map((part) => wordsOf(part, chapter, book));
  if (node.name === "ahead") return `${args[0]} of those ranked before`;
  const [, plain, otherWay] = /^(.+?)(_by_(?:layers|rest))?$/.exec(node.name) ?? [];
  const said = FORMS[plain as string]?.(args) ?? `${node.name}(${args.join(", ")})`;
  return otherWay ? `${said}, reckoned a second way` : said;
}

/** `owner.running` as "running of the owner"; copies of the model as what they are. */
function nameOf(path: readonly string[], chapter: Chapter, book: readonly Chapter[]): string {
  const [head, ...rest] = path as [string, ...string[]];
  if (rest.length === 0) return labelIn(chapter, head);
  if (head === "planned") return `${nameOf(rest, chapter, book)} without early stop`;
  if (head === "sized") return `${nameOf(rest, chapter, book)} as sized`;
  if (head === "before") return `${nameOf(rest, chapter, book)} of the pass before`;
  const others = chapter.roles?.[head]?.chapters ?? [];
  const names = others.flatMap((name) => book.find((one) => one.name === name) ?? []);
  const other = names.find((one) => rest.length > 1 || has(one, rest[0] as string)) ?? names[0];
  if (!other) return path.join(".");
  return other.single ? nameOf(rest, other, book) : `${nameOf(rest, other, book)} of the ${head.replaceAll("_", " ")}`;
}

const has = (chapter: Chapter, name: string): boolean =>
  [...chapter.lines, ...(chapter.inputs ?? [])].some((one) => one.name === name);

function labelIn(chapter: Chapter, name: string): string {
  const known = [...chapter.lines, ...(chapter.inputs ?? []), ...GRID_FACTS, ...DAY_COUNTS, ...CONSTANTS].find(
    (one) => one.name === name,
  );
  return known ? known.label.replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase()) : name;
}

/** Formulas to trees: the book's from the generated store, an analyst's by the parser, which loads only then. */

import type { Chapter } from "../book/chapter.ts";
import { formulaTexts } from "../book/formula-texts.ts";
import type { ParseResult } from "../formula/parse.ts";
import type { ParsedTree } from "../formula/tree.ts";
import { BOOK_TREES } from "../generated/book-trees.ts";

/**
 * A parser for every formula that the chapters hold.
 *
 * @returns a synchronous function from text to tree, remembering what it has parsed
 */
export async function formulaParser(chapters: Iterable<Chapter>): Promise<(text: string) => ParseResult> {
  const known = bookTrees();
  const foreign = formulaTexts([...new Set(chapters)]).filter((text) => !known.has(text));
  if (foreign.length > 0) {
    const { parseFormula } = await import("../formula/parse.ts");
    for (const text of foreign) known.set(text, parseFormula(text));
  }
  return (text) => {
    const result = known.get(text);
    if (!result) throw new Error(`no tree for the formula "${text}"`);
    return result;
  };
}

function bookTrees(): Map<string, ParseResult> {
  const trees = JSON.parse(BOOK_TREES, (key, value) =>
    key === "span" ? { start: value[0], length: value[1] } : value,
  ) as Record<string, ParsedTree>;
  return new Map(Object.entries(trees).map(([text, tree]) => [text, { tree }]));
}

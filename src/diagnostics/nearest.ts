/**
 * The word somebody probably meant.
 */

import { distance } from "fastest-levenshtein";

/** Longer words are no typing mistakes, and comparing them costs the square of their length. */
const LONGEST_WORD = 100;

/**
 * The candidate that a mistyped word most likely stands for, or undefined when none is close.
 *
 * Words that differ only in case, in `-`, `_`, `.` or blanks, or in the order of their parts (`price_apt` for
 * `apt_price`) are the same word. Otherwise the candidate with the fewest edits wins: at most one edit in words of up
 * to five letters, two up to eight, three beyond; two neighbouring letters swapped count as one edit. Among equals
 * the one given first wins.
 *
 * @example nearest("recovry", ["recovery", "concentrate_grade"])  // "recovery"
 * @example nearest("price_apt", ["apt_price", "oxide_price"])     // "apt_price"
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > LONGEST_WORD) return undefined;
  const meant = shapesOf(word);
  let best: string | undefined;
  let fewest = editsAllowed(meant.letters.length) + 1;
  for (const candidate of candidates) {
    if (candidate.length > LONGEST_WORD || candidate === word) continue;
    const edits = editsBetween(meant, shapesOf(candidate));
    if (edits < fewest) {
      best = candidate;
      fewest = edits;
    }
  }
  return best;
}

interface Shapes {
  /** The word in lower case without separators. */
  readonly letters: string;
  /** The same with its parts sorted, so that their order no longer matters. */
  readonly sortedParts: string;
}

function shapesOf(word: string): Shapes {
  const parts = word
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[-_.\s]+/u);
  return { letters: parts.join(""), sortedParts: [...parts].sort().join("") };
}

function editsAllowed(length: number): number {
  if (length <= 2) return 0;
  if (length <= 5) return 1;
  return length <= 8 ? 2 : 3;
}

function editsBetween(a: Shapes, b: Shapes): number {
  return Math.min(edits(a.letters, b.letters), edits(a.sortedParts, b.sortedParts));
}

function edits(a: string, b: string): number {
  const count = distance(a, b);
  return count === 2 && isNeighbourSwap(a, b) ? 1 : count;
}

function isNeighbourSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = Array.from(a).findIndex((letter, index) => letter !== b[index]);
  return at >= 0 && a.slice(0, at) + a[at + 1] + a[at] + a.slice(at + 2) === b;
}

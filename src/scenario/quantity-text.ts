/**
 * The text of a quantity taken apart, `340 USD/mtu (illustrative, 300..380)`, with where each piece stands. It knows
 * no units: that is for `quantity.ts`.
 */

/** A piece of a text and the offset at which it starts. */
export interface Piece {
  readonly text: string;
  readonly start: number;
}

/** Why a text cannot be taken apart, and which stretch of it is to blame. */
export interface Misread {
  readonly why: string;
  readonly help: string;
  readonly start: number;
  readonly length: number;
}

/** Longest text of a quantity, its note included. */
export const LONGEST_QUANTITY = 400;

const NUMBER = /^[+-]?(?:(?:\d{1,3}(?:_\d{3})+|\d+)(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?(?=$|[\s%(]|[A-Za-z])/;
const NOT_FINITE = /^[+-]?\.?(?:inf|infinity|nan)\b/i;

/** Separates the value from the items of its bracket: `340 USD/mtu` and `illustrative`, `300..380`. */
export function splitBracket(text: string): { head: Piece; items: readonly Piece[] } | { misread: Misread } {
  const open = text.indexOf("(");
  if (open === -1) {
    const stray = text.indexOf(")");
    if (stray === -1) return { head: trimmed(text, 0), items: [] };
    return {
      misread: {
        why: "a bracket closes that never opened",
        help: 'write "(" before what belongs in it.',
        start: stray,
        length: 1,
      },
    };
  }
  const head = trimmed(text.slice(0, open), 0);
  const close = text.trimEnd().length - 1;
  if (text[close] !== ")") {
    const inside = text.lastIndexOf(")");
    if (inside < open)
      return {
        misread: { why: "this bracket is never closed", help: 'write ")" at its end.', start: open, length: 1 },
      };
    const rest = trimmed(text.slice(inside + 1), inside + 1);
    return {
      misread: {
        why: "text follows the bracket",
        help: "move it into the bracket, or remove it.",
        start: rest.start,
        length: rest.text.length,
      },
    };
  }
  const items: Piece[] = [];
  let start = open + 1;
  for (const part of text.slice(open + 1, close).split(",")) {
    const item = trimmed(part, start);
    if (item.text === "") {
      return {
        misread: {
          why: "the bracket has an empty item",
          help: "write a basis, a range or a note, or remove the comma.",
          start: Math.max(open, start - 1),
          length: 1,
        },
      };
    }
    items.push(item);
    start += part.length + 1;
  }
  return { head, items };
}

/** Separates number and unit: `340` and `USD/mtu`; a plain number has no unit. */
export function splitAmount(piece: Piece): { amount: Piece; unit?: Piece } | { misread: Misread } {
  const match = NUMBER.exec(piece.text);
  if (!match) return { misread: misreadNumber(piece) };
  const amount = { text: match[0], start: piece.start };
  const unit = trimmed(piece.text.slice(match[0].length), piece.start + match[0].length);
  return unit.text === "" ? { amount } : { amount, unit };
}

/** The two ends of `300..380`; undefined when the text is no range but, for instance, a note. */
export function splitRange(piece: Piece): { low: Piece; high: Piece } | undefined {
  const dots = piece.text.indexOf("..");
  if (dots === -1 || !/^[+-]?[\d.]/.test(piece.text)) return undefined;
  const low = trimmed(piece.text.slice(0, dots), piece.start);
  const high = trimmed(piece.text.slice(dots + 2), piece.start + dots + 2);
  return { low, high };
}

function trimmed(text: string, start: number): Piece {
  return { text: text.trim(), start: start + (text.length - text.trimStart().length) };
}

function misreadNumber({ text, start }: Piece): Misread {
  const word = /^\S+/.exec(text)?.[0] ?? text;
  const at = { start, length: Math.max(1, word.length) };
  const help = "write a number and its unit, e.g. 340 USD/mtu.";
  if (text === "") return { why: "nothing is written here", help, ...at };
  if (NOT_FINITE.test(word))
    return { why: `"${word}" is not a finite number`, help: "write the number itself, or leave the key out.", ...at };
  if (/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(word)) {
    return {
      why: `"${word}" groups its digits with commas`,
      help: `write ${word.replaceAll(",", "_")} or ${word.replaceAll(",", "")}.`,
      ...at,
    };
  }
  if (/^[+-]?\d+,\d+$/.test(word))
    return { why: `"${word}" has a decimal comma`, help: `write ${word.replace(",", ".")}.`, ...at };
  if (/^[\u2212\u2013]/.test(word))
    return { why: `"${word}" begins with a dash that is no minus sign`, help: `write -${word.slice(1)}.`, ...at };
  if (/^[+-]?[\d._]+$/.test(word))
    return {
      why: `"${word}" is not a number`,
      help: "write digits with one decimal point; _ may stand between groups of three.",
      ...at,
    };
  return { why: `"${word}" is not a number`, help, ...at };
}

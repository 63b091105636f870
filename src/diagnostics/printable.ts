/**
 * Text from outside, made safe to print: what a terminal would act on, or a reader could not see, is spelled out.
 */

/**
 * What never reaches a terminal as it is: control characters (escape sequences begin with one), invisible format
 * characters (zero width, right-to-left overrides), line and paragraph separators, halves of surrogate pairs.
 */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** The longest piece of foreign text that a sentence repeats. */
const LONGEST_QUOTE = 60;

/**
 * The text with every unprintable character written as its escape: ESC as `\x1b`, a line feed as `\n`, a
 * right-to-left override as `\u202e`. Printable text comes back unchanged.
 */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, escapeOf);
}

/** JSON text with every unprintable character but the line feeds of its layout written as an escape of four hexadecimal digits: the same JSON. */
export function printableJson(json: string): string {
  return json.replace(UNPRINTABLE, (character) =>
    character === "\n"
      ? character
      : Array.from({ length: character.length }, (_, index) => unicodeEscape(character.charCodeAt(index))).join(""),
  );
}

/** The text in double quotes, cut to a length that fits a sentence; unprintable characters are escaped. */
export function quoted(text: string): string {
  const characters = Array.from(text.slice(0, 2 * LONGEST_QUOTE + 2));
  const cut = characters.length > LONGEST_QUOTE ? `${characters.slice(0, LONGEST_QUOTE - 1).join("")}…` : text;
  return `"${printable(cut)}"`;
}

function escapeOf(character: string): string {
  const code = character.codePointAt(0)!;
  if (character === "\n") return "\\n";
  if (character === "\r") return "\\r";
  if (character === "\t") return "\\t";
  if (code < 0x100) return `\\x${code.toString(16).padStart(2, "0")}`;
  return code > 0xffff ? `\\u{${code.toString(16)}}` : unicodeEscape(code);
}

function unicodeEscape(code: number): string {
  return `\\u${code.toString(16).padStart(4, "0")}`;
}

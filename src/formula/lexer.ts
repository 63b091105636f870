/**
 * Cuts a formula into tokens with positions, and rejects every character the language does not know.
 *
 * mathjs reads `5 %`, `a # b` and `price per mtu` as something; here they are mistakes with a place.
 */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { foreignCharacter, foreignOperator } from "../diagnostics/formula-messages.ts";

export interface Token {
  readonly kind: "number" | "name" | "operator" | "bracket" | "comma" | "word";
  readonly text: string;
  readonly start: number;
}

/** Words that are part of the language and can name nothing. */
export const WORDS: ReadonlySet<string> = new Set(["and", "or", "not", "by"]);

const PATTERN =
  /\s+|(?<number>(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?)|(?<name>[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)*)|(?<operator><=|>=|==|!=|[-+*/^<>])|(?<bracket>[()])|(?<comma>,)/y;

/** Longest formula an author may write; a line that needs more wants a helper line. */
export const LONGEST_FORMULA = 2000;

/** @returns the tokens, or the first mistake that makes further reading pointless */
export function lex(text: string): { tokens: Token[] } | { mistake: Diagnostic } {
  const tokens: Token[] = [];
  PATTERN.lastIndex = 0;
  while (PATTERN.lastIndex < text.length) {
    const start = PATTERN.lastIndex;
    const match = PATTERN.exec(text);
    if (!match) return { mistake: foreign(text, start) };
    const groups = match.groups as Record<string, string | undefined>;
    for (const kind of ["number", "name", "operator", "bracket", "comma"] as const) {
      const found = groups[kind];
      if (found === undefined) continue;
      tokens.push({ kind: WORDS.has(found) ? "word" : kind, text: found, start });
    }
    if (PATTERN.lastIndex === 0) return { mistake: foreign(text, start) };
  }
  return { tokens };
}

function foreign(text: string, start: number): Diagnostic {
  const character = String.fromCodePoint(text.codePointAt(start) as number);
  const suggestion: Record<string, string> = {
    "%": "write the percentage as an input with its unit, or as a fraction",
    "=": "compare with ==",
    "&": "write and",
    "|": "write or",
    "!": "write not",
    "?": "write if(condition, then, else)",
    "[": "refer to an instance through a role: role.line",
    "{": "a formula is one expression",
    '"': "a formula holds no text",
    "'": "a formula holds no text",
  };
  const help = suggestion[character];
  return help ? foreignOperator(text, start, character, help) : foreignCharacter(text, start, character);
}

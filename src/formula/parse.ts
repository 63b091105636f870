/**
 * Text to tree. The only file that imports mathjs, which decides precedence and nothing else.
 *
 * Our lexer cuts the text; mathjs sees placeholders for every name, so that its own constants, units and keywords
 * cannot interfere; then its tree is walked against our tokens, which must be consumed exactly and in order. Whatever
 * mathjs would understand beyond the language (implied products, chains of comparisons, matrices) fails that walk.
 */

import { create, type FactoryFunctionMap, type MathNode, parseDependencies } from "mathjs/number";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { emptyFormula, formulaTooLong, misplacedToken } from "../diagnostics/formula-messages.ts";
import { LONGEST_FORMULA, lex, type Token } from "./lexer.ts";
import type { ArithmeticOperator, ComparisonOperator, ParsedTree, Span } from "./tree.ts";

/** Its parser alone: a bundle leaves out all else that mathjs can do. */
const byMathjs = create({ parseDependencies } as FactoryFunctionMap);

/** What parsing gives: a tree, or the mistake that prevents one. */
export type ParseResult = { readonly tree: ParsedTree } | { readonly mistake: Diagnostic };

/**
 * Parses one formula.
 *
 * @param text  e.g. `min(planned_ore, prev(ore_remaining))`
 * @returns     the closed tree with positions, or one diagnostic (F101 to F104)
 */
export function parseFormula(text: string): ParseResult {
  if (text.length > LONGEST_FORMULA) return { mistake: formulaTooLong(text.length, LONGEST_FORMULA) };
  const lexed = lex(text);
  if ("mistake" in lexed) return lexed;
  if (lexed.tokens.length === 0) return { mistake: emptyFormula() };
  const glued = lexed.tokens.findIndex(
    (token, at) => isValue(token) && lexed.tokens[at - 1] !== undefined && isValue(lexed.tokens[at - 1] as Token),
  );
  if (glued > 0) return { mistake: operatorMissing(text, lexed.tokens[glued] as Token) };
  const unbalanced = bracketMistake(text, lexed.tokens);
  if (unbalanced) return { mistake: unbalanced };
  let node: MathNode;
  try {
    node = byMathjs.parse(placeholders(lexed.tokens));
  } catch (failure) {
    return { mistake: syntaxMistake(text, lexed.tokens, failure) };
  }
  try {
    const walk = new Walk(text, lexed.tokens);
    const tree = walk.convert(node);
    walk.expectEnd();
    return { tree };
  } catch (failure) {
    if (failure instanceof Misplaced) return { mistake: failure.diagnostic };
    throw failure;
  }
}

const isValue = (token: Token): boolean => token.kind === "number" || token.kind === "name";

const operatorMissing = (text: string, token: Token): Diagnostic =>
  misplacedToken(text, token.start, token.text.length, `an operator is missing before "${token.text}"`);

/** Brackets deeper than anyone reads; mathjs would run out of stack on some hundreds. */
const DEEPEST = 60;

function bracketMistake(text: string, tokens: readonly Token[]): Diagnostic | undefined {
  const open: Token[] = [];
  for (const token of tokens) {
    if (token.text === "(") open.push(token);
    if (token.text === ")" && open.pop() === undefined)
      return misplacedToken(text, token.start, 1, `")" does not belong here`);
    if (open.length > DEEPEST)
      return misplacedToken(text, token.start, 1, `brackets are nested more than ${DEEPEST} deep`);
  }
  const left = open[0];
  return left && misplacedToken(text, left.start, 1, "this bracket is never closed");
}

/** One blank-free word per token, each four columns apart, so that mathjs's column leads back to the token. */
const PITCH = 8;

function placeholders(tokens: readonly Token[]): string {
  const written = tokens.map((token, index) => {
    if (token.kind === "name") return `v${index}`;
    if (token.text === "by") return ",";
    return token.text;
  });
  return written.map((word) => word.padEnd(PITCH - 1)).join(" ");
}

function syntaxMistake(text: string, tokens: readonly Token[], failure: unknown): Diagnostic {
  const at = /\(char (\d+)\)/.exec(String(failure));
  const lengths = tokens.map((token, index) =>
    Math.max(PITCH - 1, token.kind === "name" ? `v${index}`.length : token.text.length),
  );
  let column = 0;
  let index = 0;
  while (at && index < tokens.length && column + (lengths[index] as number) + 1 < Number(at[1])) {
    column += (lengths[index] as number) + 1;
    index += 1;
  }
  const token = tokens[Math.min(index, tokens.length - 1)] as Token;
  const ended = index >= tokens.length - 1 && token.kind !== "bracket";
  const why = ended ? "something is missing at its end" : `"${token.text}" does not belong here`;
  return misplacedToken(text, token.start, token.text.length, why);
}

class Misplaced extends Error {
  readonly diagnostic: Diagnostic;
  constructor(diagnostic: Diagnostic) {
    super(diagnostic.sentence);
    this.diagnostic = diagnostic;
  }
}

const ARITHMETIC = new Set(["+", "-", "*", "/", "^"]);
const COMPARISON = new Set(["<", "<=", ">", ">=", "==", "!="]);

/** The fields of mathjs nodes that the walk reads. */
interface AnyNode {
  readonly type: string;
  readonly op?: string;
  readonly args?: AnyNode[];
  readonly content?: AnyNode;
  readonly fn?: AnyNode;
}

/** Walks a mathjs tree and our tokens side by side. */
class Walk {
  private next = 0;
  private readonly text: string;
  private readonly tokens: readonly Token[];

  constructor(text: string, tokens: readonly Token[]) {
    this.text = text;
    this.tokens = tokens;
  }

  convert(raw: unknown): ParsedTree {
    const node = raw as AnyNode;
    const start = this.tokens[this.next]?.start ?? this.text.length;
    const spanned = (): Span => ({ start, length: this.endOfLast() - start });
    switch (node.type) {
      case "ConstantNode": {
        const token = this.take("number");
        return { kind: "number", text: token.text, span: spanned() };
      }
      case "SymbolNode": {
        const token = this.take("name");
        return { kind: "reference", target: token.text, span: spanned() };
      }
      case "ParenthesisNode": {
        this.takeText("(");
        const inner = this.convert(node.content);
        this.takeText(")");
        return inner;
      }
      case "FunctionNode": {
        const name = this.take("name").text;
        this.takeText("(");
        const args = (node.args ?? []).map((argument, index) => {
          if (index > 0) this.takeSeparator(name);
          return this.convert(argument);
        });
        this.takeText(")");
        return { kind: "call", name, args, span: spanned() };
      }
      case "OperatorNode":
        return this.operator(node, spanned);
      default:
        return this.refuse("this is not part of the formula language");
    }
  }

  expectEnd(): void {
    if (this.next < this.tokens.length) this.refuse(`"${this.tokens[this.next]?.text}" does not belong here`);
  }

  private operator(node: AnyNode, spanned: () => Span): ParsedTree {
    const [first, second] = node.args ?? [];
    const operator = node.op as string;
    if (second === undefined) {
      if (operator !== "-" && operator !== "not") return this.refuse(`"${operator}" cannot stand here`);
      this.takeText(operator);
      const operand = this.convert(first);
      return { kind: operator === "-" ? "negate" : "not", operand, span: spanned() };
    }
    const left = this.convert(first);
    this.takeText(operator);
    const right = this.convert(second);
    const span = spanned();
    if (ARITHMETIC.has(operator)) {
      return { kind: "arithmetic", operator: operator as ArithmeticOperator, left, right, span };
    }
    if (COMPARISON.has(operator)) {
      return { kind: "compare", operator: operator as ComparisonOperator, left, right, span };
    }
    if (operator === "and" || operator === "or") return { kind: "logic", operator, left, right, span };
    return this.refuse(`"${operator}" is not part of the formula language`);
  }

  private take(kind: Token["kind"]): Token {
    const token = this.tokens[this.next];
    if (token?.kind !== kind)
      return this.refuse(token ? `an operator is missing before "${token.text}"` : "it ends too early");
    this.next += 1;
    return token;
  }

  private takeText(text: string): void {
    const token = this.tokens[this.next];
    if (token?.text !== text)
      this.refuse(token ? `an operator is missing before "${token.text}"` : "it ends too early");
    this.next += 1;
  }

  private takeSeparator(name: string): void {
    const token = this.tokens[this.next];
    const by = token?.text === "by" && name === "total";
    if (token?.kind !== "comma" && !by)
      this.refuse(token?.text === "by" ? `"by" belongs into total(chapter.line by role)` : "a comma is missing");
    this.next += 1;
  }

  private endOfLast(): number {
    const last = this.tokens[this.next - 1];
    return last ? last.start + last.text.length : 0;
  }

  private refuse(why: string): never {
    const token = this.tokens[this.next] ?? this.tokens[this.tokens.length - 1];
    throw new Misplaced(misplacedToken(this.text, token?.start ?? 0, token?.text.length ?? 1, why));
  }
}

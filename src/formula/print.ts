/**
 * One tree printer for every textual reading: brackets by precedence, names and calls by style.
 */

import type { Tree } from "./tree.ts";

export interface Style<R> {
  readonly reference: (target: R) => string;
  readonly number: (text: string) => string;
  readonly call: (name: string, args: readonly Tree<R>[], print: (part: Tree<R>) => string) => string;
  readonly operators: Readonly<Record<string, string>>;
  readonly not: (operand: string) => string;
  /** Printed in place of `left / right` when a style stacks fractions. */
  readonly fraction?: (left: string, right: string) => string;
  readonly logic?: (operator: "and" | "or", left: string, right: string) => string;
  readonly brackets: (inner: string) => string;
}

const LEVEL: Readonly<Record<string, number>> = {
  or: 1,
  and: 2,
  "==": 3,
  "!=": 3,
  "<": 3,
  "<=": 3,
  ">": 3,
  ">=": 3,
  "+": 4,
  "-": 4,
  "*": 5,
  "/": 5,
  "^": 7,
};
const NEGATION = 6;
/** Excel reads -2^2 as 4: whatever is negated stands in brackets unless it is one word. */
const ATOM = 8;

/** Prints a tree with no more brackets than its meaning needs, under left-associative operators throughout. */
export function print<R>(root: Tree<R>, style: Style<R>): string {
  const show = (node: Tree<R>, outer: number): string => {
    const wrap = (level: number, text: string): string => (level < outer ? style.brackets(text) : text);
    switch (node.kind) {
      case "number":
        return style.number(node.text);
      case "reference":
        return style.reference(node.target);
      case "call":
        return style.call(node.name, node.args, (part) => show(part, 0));
      case "not":
        return style.not(show(node.operand, 0));
      case "negate":
        return wrap(NEGATION, `-${show(node.operand, ATOM)}`);
      case "logic":
        if (style.logic) return style.logic(node.operator, show(node.left, 0), show(node.right, 0));
        return infix(node.operator, node.left, node.right, wrap);
      case "compare":
        return infix(node.operator, node.left, node.right, wrap);
      case "arithmetic":
        if (node.operator === "/" && style.fraction) return style.fraction(show(node.left, 0), show(node.right, 0));
        return infix(node.operator, node.left, node.right, wrap);
    }
  };
  const infix = (
    operator: string,
    left: Tree<R>,
    right: Tree<R>,
    wrap: (level: number, text: string) => string,
  ): string => {
    const level = LEVEL[operator] as number;
    const strict = operator === "^" || level === 3 ? level + 1 : level;
    return wrap(level, `${show(left, strict)}${style.operators[operator] ?? ` ${operator} `}${show(right, level + 1)}`);
  };
  return show(root, 0);
}

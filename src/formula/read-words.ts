/**
 * The words reading: a formula as a person reads it, as text or as LaTeX.
 */

import { requireFunction } from "./functions.ts";
import { print, type Style } from "./print.ts";
import type { Tree } from "./tree.ts";

const call = <R>(
  reading: "words" | "latex",
  name: string,
  args: readonly Tree<R>[],
  show: (part: Tree<R>) => string,
): string => {
  const entry = requireFunction(name);
  const texts = args.map((argument) => {
    const text = show(argument);
    const simple = argument.kind === "reference" || argument.kind === "number" || argument.kind === "call";
    return simple || reading === "latex" ? text : `(${text})`;
  });
  return entry[reading](texts);
};

/** @param label  what a reference is called, e.g. `ore mined` */
export function readWords<R>(node: Tree<R>, label: (target: R) => string): string {
  const style: Style<R> = {
    reference: label,
    number: (text) => text,
    operators: {
      "+": " + ",
      "-": " - ",
      "*": " x ",
      "/": " / ",
      "^": " ^ ",
      and: " and ",
      or: " or ",
      "==": " is ",
      "!=": " is not ",
      "<": " < ",
      "<=": " <= ",
      ">": " > ",
      ">=": " >= ",
    },
    not: (operand) => `not ${operand}`,
    brackets: (inner) => `(${inner})`,
    call: (name, args, show) => call("words", name, args, show),
  };
  return print(node, style);
}

/** @param label  what a reference is called; printed upright */
export function readLatex<R>(node: Tree<R>, label: (target: R) => string): string {
  const style: Style<R> = {
    reference: (target) => `\\text{${label(target).replace(/([_%$#&{}])/g, "\\$1")}}`,
    number: (text) => text,
    operators: {
      "+": " + ",
      "-": " - ",
      "*": " \\cdot ",
      "^": "^",
      and: " \\land ",
      or: " \\lor ",
      "==": " = ",
      "!=": " \\ne ",
      "<": " < ",
      "<=": " \\le ",
      ">": " > ",
      ">=": " \\ge ",
    },
    not: (operand) => `\\lnot ${operand}`,
    fraction: (left, right) => `\\frac{${left}}{${right}}`,
    brackets: (inner) => `\\left(${inner}\\right)`,
    call: (name, args, show) => call("latex", name, args, show),
  };
  return print(node, style);
}

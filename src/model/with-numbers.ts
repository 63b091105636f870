/** A formula with numbers in place of names. */

import { print, type Style } from "../formula/print.ts";
import type { Program } from "../formula/program.ts";
import { type BoundTree, mapChildren, type Tree } from "../formula/tree.ts";
import { type Moment, momentOfPart, type Reference, referenceAt } from "./references-at.ts";

type Looked = number | null | readonly (number | null)[];

/** Values of a row that are written out; of longer ones only the ends. */
const MOST_OF_A_ROW = 4;

/**
 * Prints a formula with the values its references have at a moment.
 *
 * `prev` and `next` vanish into the value they look at; a whole row shows its first values and its last.
 */
export function withNumbers(
  node: BoundTree,
  program: Program,
  moment: Moment,
  look: (reference: Reference) => Looked,
): string {
  const style: Style<Reference> = {
    reference: (target) => numberOrRow(look(target)),
    number: (text) => text,
    operators: {},
    not: (operand) => `not ${operand}`,
    brackets: (inner) => `(${inner})`,
    call: (name, args, show) =>
      name === "prev" || name === "next" ? show(args[0] as Tree<Reference>) : `${name}(${args.map(show).join("; ")})`,
  };
  return print(atMoments(node, program, moment), style);
}

/** The tree with references that know their moment. */
function atMoments(node: BoundTree, program: Program, moment: Moment): Tree<Reference> {
  if (node.kind === "reference") return { ...node, target: referenceAt(node.target, program, moment) };
  if (node.kind === "number") return node;
  if (node.kind !== "call") return mapChildren(node, (part) => atMoments(part, program, moment));
  return {
    ...node,
    args: node.args.map((part, position) => atMoments(part, program, momentOfPart(node, position, program, moment))),
  };
}

function numberOrRow(value: Looked): string {
  if (!Array.isArray(value)) return inFormula(value as number | null);
  const row = value as readonly (number | null)[];
  if (row.length <= MOST_OF_A_ROW) return `[${row.map(numberText).join("; ")}]`;
  return `[${row.slice(0, 2).map(numberText).join("; ")}; … ; ${numberText(row.at(-1) ?? null)}]`;
}

const inFormula = (value: number | null): string =>
  value !== null && value < 0 ? `(${numberText(value)})` : numberText(value);

/** A number as people read it: thousands parted, about six digits; `blank` for none. */
export function numberText(value: number | null): string {
  if (value === null) return "blank";
  const size = Math.abs(value);
  if (!Number.isFinite(value) || size === 0) return String(Math.abs(value) === 0 ? 0 : value);
  if (size >= 1e15 || size < 1e-4) return value.toExponential(4).replace(/\.?0+e/, "e");
  const decimals = size >= 1e5 ? 0 : Math.min(9, 5 - Math.floor(Math.log10(size)));
  return value.toLocaleString("en-US", { maximumFractionDigits: decimals });
}

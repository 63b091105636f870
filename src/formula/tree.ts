/**
 * The closed tree of the formula language: what every reading switches over.
 *
 * A tree is generic in what a reference carries: a parsed formula refers by words (`owner.running`), a bound one by
 * the number of the item in its program.
 */

/** A stretch of the formula text: first character (from 0) and length. */
export interface Span {
  readonly start: number;
  readonly length: number;
}

export type ArithmeticOperator = "+" | "-" | "*" | "/" | "^";
export type ComparisonOperator = "<" | "<=" | ">" | ">=" | "==" | "!=";

export type Tree<R> =
  | { readonly kind: "number"; readonly text: string; readonly span: Span }
  | { readonly kind: "reference"; readonly target: R; readonly span: Span }
  | { readonly kind: "negate"; readonly operand: Tree<R>; readonly span: Span }
  | {
      readonly kind: "arithmetic";
      readonly operator: ArithmeticOperator;
      readonly left: Tree<R>;
      readonly right: Tree<R>;
      readonly span: Span;
    }
  | {
      readonly kind: "compare";
      readonly operator: ComparisonOperator;
      readonly left: Tree<R>;
      readonly right: Tree<R>;
      readonly span: Span;
    }
  | {
      readonly kind: "logic";
      readonly operator: "and" | "or";
      readonly left: Tree<R>;
      readonly right: Tree<R>;
      readonly span: Span;
    }
  | { readonly kind: "not"; readonly operand: Tree<R>; readonly span: Span }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Tree<R>[]; readonly span: Span };

/** A formula as written: references are dotted names. */
export type ParsedTree = Tree<string>;
/** A formula bound to a program: references are item numbers. */
export type BoundTree = Tree<number>;

const NOWHERE: Span = { start: 0, length: 0 };

/** Constructors for trees that no author wrote: expansion and binding use them. */
export const tree = {
  number: (text: string): Tree<never> => ({ kind: "number", text, span: NOWHERE }),
  reference: <R>(target: R, span: Span = NOWHERE): Tree<R> => ({ kind: "reference", target, span }),
  call: <R>(name: string, ...args: Tree<R>[]): Tree<R> => ({ kind: "call", name, args, span: NOWHERE }),
  add: <R>(left: Tree<R>, right: Tree<R>): Tree<R> => arithmetic("+", left, right),
  subtract: <R>(left: Tree<R>, right: Tree<R>): Tree<R> => arithmetic("-", left, right),
  multiply: <R>(left: Tree<R>, right: Tree<R>): Tree<R> => arithmetic("*", left, right),
  divide: <R>(left: Tree<R>, right: Tree<R>): Tree<R> => arithmetic("/", left, right),
  /** Sum of all terms; the literal 0 when there is none. */
  sum: <R>(terms: readonly Tree<R>[]): Tree<R> =>
    terms.length === 0 ? tree.number("0") : terms.reduce((left, right) => arithmetic("+", left, right)),
};

function arithmetic<R>(operator: ArithmeticOperator, left: Tree<R>, right: Tree<R>): Tree<R> {
  return { kind: "arithmetic", operator, left, right, span: NOWHERE };
}

/** The direct parts of a node, in reading order. */
export function childrenOf<R>(node: Tree<R>): readonly Tree<R>[] {
  switch (node.kind) {
    case "number":
    case "reference":
      return [];
    case "negate":
    case "not":
      return [node.operand];
    case "arithmetic":
    case "compare":
    case "logic":
      return [node.left, node.right];
    case "call":
      return node.args;
  }
}

/** The same tree with its parts replaced; the node itself when nothing changed. */
export function mapChildren<R, S>(node: Tree<R>, change: (child: Tree<R>) => Tree<S>): Tree<S> {
  switch (node.kind) {
    case "number":
      return node;
    case "reference":
      throw new Error("mapChildren: a reference has no children; handle it before");
    case "negate":
    case "not": {
      const operand: Tree<unknown> = change(node.operand);
      return operand === node.operand ? (node as unknown as Tree<S>) : ({ ...node, operand } as Tree<S>);
    }
    case "arithmetic":
    case "compare":
    case "logic": {
      const [left, right]: Tree<unknown>[] = [change(node.left), change(node.right)];
      return left === node.left && right === node.right
        ? (node as unknown as Tree<S>)
        : ({ ...node, left, right } as Tree<S>);
    }
    case "call": {
      const args: readonly Tree<unknown>[] = node.args.map(change);
      return args.every((argument, at) => argument === node.args[at])
        ? (node as unknown as Tree<S>)
        : ({ ...node, args } as Tree<S>);
    }
  }
}

/** Replaces every reference, keeping the shape of the tree. */
export function mapReferences<R, S>(node: Tree<R>, change: (target: R, span: Span) => Tree<S>): Tree<S> {
  if (node.kind === "reference") return change(node.target, node.span);
  return mapChildren(node, (child) => mapReferences(child, change));
}

/** Every reference of a tree, in reading order, with repetitions. */
export function referencesOf<R>(node: Tree<R>): R[] {
  const found: R[] = [];
  const visit = (part: Tree<R>): void => {
    if (part.kind === "reference") found.push(part.target);
    else for (const child of childrenOf(part)) visit(child);
  };
  visit(node);
  return found;
}

/** Checks of bound lines: units, jumps on computed values, blanks used as numbers. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { jumpOnComputed, locatedAt, missingUsedAsNumber, wrongArgument } from "../diagnostics/formula-messages.ts";
import { checkLine } from "../formula/check-units.ts";
import { requireFunction } from "../formula/functions.ts";
import type { Item, Program } from "../formula/program.ts";
import { type BoundTree, childrenOf } from "../formula/tree.ts";
import type { UnitSystem } from "../formula/units.ts";
import type { ItemInfo } from "./model.ts";

/** Functions that may read a line which is blank in places. */
const TAKES_BLANKS: ReadonlySet<string> = new Set(["or_zero", "min_over", "max_over", "average_over", "sum", "at_end"]);
/** Reductions that are blank themselves when there is nothing to reduce. */
const MAY_BE_BLANK: ReadonlySet<string> = new Set(["min_over", "max_over", "average_over", "at_end"]);

export function checkBound(program: Program, info: readonly ItemInfo[], units: UnitSystem): Diagnostic[] {
  const found: Diagnostic[] = [];
  const seen = new Set<string>();
  for (const item of program.items) {
    if (!item.tree) continue;
    const about = info[item.index] as ItemInfo;
    const report = (diagnostic: Diagnostic): void => {
      const subject = `book ${about.chapter.name}.${about.line?.name ?? item.key}`;
      const place =
        about.chapter.section === "additions" ? (about.line?.places?.formula ?? about.instance.place) : undefined;
      const located = locatedAt(diagnostic, { subject, ...(place && { place }) });
      const key = JSON.stringify([subject, diagnostic.sentence]);
      if (!seen.has(key)) found.push(located);
      seen.add(key);
    };
    new BoundCheck(program, about.formula ?? item.key, report).check(item, units, about.helperOf !== undefined);
  }
  return found;
}

class BoundCheck {
  private readonly program: Program;
  private readonly text: string;
  private readonly report: (diagnostic: Diagnostic) => void;
  /** The flag of the line being checked: what is blank under the same flag is never read when blank. */
  private own: BoundTree | undefined;

  constructor(program: Program, text: string, report: (diagnostic: Diagnostic) => void) {
    this.program = program;
    this.text = text;
    this.report = report;
  }

  check(item: Item, units: UnitSystem, helper: boolean): void {
    checkLine(item.tree as BoundTree, item.dimension, {
      text: this.text,
      measureOf: (target) => (this.program.items[target] as Item).dimension,
      describe: (dimension) => units.describe(dimension),
      scaleOf: (dimension) => units.calculationScale(dimension).toNumber(),
      report: this.report,
    });
    if (!helper) this.relabelsAtRoot(item.tree as BoundTree, true);
    this.own = item.applies;
    const tree = item.tree as BoundTree;
    // The whole formula may hand on what is blank, where the line itself is blank too.
    const handsOn =
      item.applies !== undefined &&
      (tree.kind === "reference" || (tree.kind === "call" && MAY_BE_BLANK.has(tree.name)));
    this.visit(tree, handsOn);
    this.own = undefined;
    for (const part of [item.applies, item.opening]) if (part) this.visit(part, false);
  }

  private relabelsAtRoot(node: BoundTree, root: boolean): void {
    if (node.kind === "call" && node.name === "relabel" && !root) {
      this.report(
        wrongArgument(this.text, node.span.start, node.span.length, "relabel must be the whole formula of a line"),
      );
    }
    for (const child of childrenOf(node)) this.relabelsAtRoot(child, false);
  }

  private visit(node: BoundTree, blanksAllowed: boolean): void {
    switch (node.kind) {
      case "reference": {
        const target = this.program.items[node.target] as Item;
        if (target.applies && !blanksAllowed && !sameFlag(target.applies, this.own))
          this.report(missingUsedAsNumber(this.text, node.span.start, node.span.length, target.key));
        return;
      }
      case "compare":
        for (const side of [node.left, node.right])
          if (!this.discrete(side))
            this.report(jumpOnComputed(this.text, side.span.start, side.span.length, this.named(side)));
        break;
      case "logic":
        for (const side of [node.left, node.right]) this.wantFlag(side);
        break;
      case "not":
        this.wantFlag(node.operand);
        break;
      case "call":
        if (node.name === "if") this.wantFlag(node.args[0] as BoundTree);
        if (node.name === "round" && !this.discrete(node.args[0] as BoundTree))
          this.report(jumpOnComputed(this.text, node.span.start, node.span.length, "the argument of round"));
        if (MAY_BE_BLANK.has(node.name) && !blanksAllowed && this.isBlankSomewhere(node.args[0] as BoundTree)) {
          this.report(
            missingUsedAsNumber(
              this.text,
              node.span.start,
              node.span.length,
              `${node.name} of ${this.named(node.args[0] as BoundTree)}`,
            ),
          );
        }
        this.visitArguments(node);
        return;
      default:
        break;
    }
    for (const child of childrenOf(node)) this.visit(child, false);
  }

  /** A blank under the line's own flag is never read when blank, unless it is read in another period. */
  private visitArguments(node: Extract<BoundTree, { kind: "call" }>): void {
    const own = this.own;
    const { direction } = requireFunction(node.name);
    if (direction === "backward" || direction === "forward") this.own = undefined;
    for (const child of node.args) this.visit(child, TAKES_BLANKS.has(node.name));
    this.own = own;
  }

  private isBlankSomewhere(node: BoundTree): boolean {
    return node.kind === "reference" && (this.program.items[node.target] as Item).applies !== undefined;
  }

  private wantFlag(node: BoundTree): void {
    if (!this.isFlag(node)) this.report(jumpOnComputed(this.text, node.span.start, node.span.length, this.named(node)));
  }

  /** Literals, inputs and facts: what the same text gives to every reading. */
  private discrete(node: BoundTree): boolean {
    return (
      node.kind === "number" || (node.kind === "reference" && (this.program.items[node.target] as Item).kind !== "line")
    );
  }

  /** True for what is 1 or 0 by its form: comparisons, logic, `reaches`, and lines and products made of them. */
  private isFlag(node: BoundTree, depth = 0): boolean {
    if (depth > 20) return true;
    switch (node.kind) {
      case "compare":
      case "logic":
      case "not":
        return true;
      case "number":
        return node.text === "0" || node.text === "1";
      case "reference": {
        const target = this.program.items[node.target] as Item;
        return target.kind !== "line" || this.isFlag(target.tree as BoundTree, depth + 1);
      }
      case "arithmetic":
        return node.operator === "*" && this.isFlag(node.left, depth + 1) && this.isFlag(node.right, depth + 1);
      case "call": {
        if (node.name === "reaches") return true;
        if (node.name === "if") return node.args.slice(1).every((argument) => this.isFlag(argument, depth + 1));
        const shift = requireFunction(node.name).direction;
        return shift === "backward" || shift === "forward" || node.name === "max" || node.name === "min"
          ? node.args.every((argument) => this.isFlag(argument, depth + 1))
          : false;
      }
      default:
        return false;
    }
  }

  private named(node: BoundTree): string {
    return node.kind === "reference" ? (this.program.items[node.target] as Item).key : "this";
  }
}

function sameFlag(left: BoundTree, right: BoundTree | undefined): boolean {
  return left.kind === "reference" && right?.kind === "reference" && left.target === right.target;
}

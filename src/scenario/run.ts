/**
 * The section `run`: which case is shown, and on which debt is sized in how many passes.
 */

import { unknownCase, unknownOption, wrongKind } from "../diagnostics/input-messages.ts";
import { mapIn, type Report, textField, wholeNumberField } from "./fields.ts";
import type { LocatedMap } from "./located.ts";

const DEFAULT_PASSES = 8;
const MOST_PASSES = 20;

/** Whether debt sized on its case is held in all others, or sized anew in the case that is shown. */
export type DebtMode = "locked" | "resize";
const DEBT_MODES: readonly DebtMode[] = ["locked", "resize"];

export interface Run {
  readonly selected: string;
  readonly sizedOn: string;
  readonly passes: number;
  readonly debt: DebtMode;
}

/** Reads the section; the first case is shown, and debt sized on it, unless said otherwise. */
export function readRun(tree: LocatedMap, cases: readonly string[], report: Report): Run {
  const map = mapIn(tree.entries.get("run")?.value, "run", report);
  const [base] = cases as readonly [string, ...string[]];
  const caseNamed = (key: string): string => {
    const said = textField(map, key, `run.${key}`, report);
    if (!said) return base;
    if (!cases.includes(said.text)) report(unknownCase(said.place, said.text, cases));
    return said.text;
  };
  const passes = wholeNumberField(map, "sizing_passes", "run.sizing_passes", report);
  if (passes && (passes.value < 1 || passes.value > MOST_PASSES)) {
    report(
      wrongKind(passes.place, String(passes.value), "run.sizing_passes", `a whole number from 1 to ${MOST_PASSES}`),
    );
  }
  const said = textField(map, "debt", "run.debt", report);
  const debt = DEBT_MODES.find((mode) => mode === said?.text);
  if (said && !debt) report(unknownOption(said.place, said.text, "run.debt", DEBT_MODES));
  return {
    selected: caseNamed("case"),
    sizedOn: caseNamed("debt_sized_on"),
    passes: passes?.value ?? DEFAULT_PASSES,
    debt: debt ?? "locked",
  };
}

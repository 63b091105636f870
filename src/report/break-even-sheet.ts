/** Break-evens: what would have to be true, and where the inputs that matter most turn the answer. */

import type { InputInfo, OutputInfo } from "../analysis/session.ts";
import type { Solution, SolveResult } from "../analysis/solve.ts";
import type { ThresholdsResult } from "../analysis/thresholds.ts";
import type { SheetContext } from "./calculation-sheet.ts";
import {
  amountCell,
  debtWords,
  engineHead,
  engineSheet,
  engineValue,
  formatFor,
  headings,
  note,
  shortLabel,
  text,
} from "./engine-sheet.ts";
import { SHEETS } from "./sheet-plan.ts";
import type { CellSpec, RowSpec, SheetSpec } from "./workbook-spec.ts";

export function breakEvenSheet(
  context: SheetContext,
  goals: readonly SolveResult[],
  crossings: ThresholdsResult,
): SheetSpec {
  const here = goals.filter((goal) => goal.case === crossings.case);
  const known = new Map<string, { output: OutputInfo; base: number | null }>();
  for (const { outputs, base } of [crossings, ...here])
    for (const [at, output] of outputs.entries()) known.set(output.key, { output, base: base[at] ?? null });
  const head = engineHead(context, {
    title: SHEETS.breakEvens,
    about: "values of an input at which a result is what it must be",
    case: crossings.case,
    outputs: [...known.values()].map(({ output }) => output),
    base: [...known.values()].map(({ base }) => base),
    facts: [["Debt", debtWords(crossings.debt)]],
  });
  const rows: RowSpec[] = [
    ...head.rows,
    headings(["Input", "What must be", "Unit", "In the case", "Value that does it", "Result there", "Case", "Debt"]),
    ...goals.flatMap(goalRows),
    ...goals.flatMap(({ simulation, output }) =>
      simulation
        ? [note(`${output}: of ${simulation.trials.toLocaleString("en-US")} trials, the same draws for every value.`)]
        : [],
    ),
    ...goals.flatMap(({ remarks }) => remarks.map(({ sentence }) => note(sentence))),
    { cells: [] },
    note(
      "Where the inputs that move results most cross what must hold, nearest to the case; nothing where they do not within what was searched.",
    ),
    headings([
      "Input",
      "Path",
      "Unit",
      "In the case",
      ...crossings.floors.flatMap((_, at) => [
        `${shortLabel(crossings.outputs[at] as OutputInfo)} = ${leastText(crossings, at)}`,
        "Change",
      ]),
    ]),
    ...crossings.thresholds.map(
      ({ input, crossings: found }): RowSpec => ({
        cells: [
          text(input.label, "label"),
          text(input.path, "key"),
          text(unitIn(input), "unit"),
          amountCell(input.base),
          ...found.flatMap(({ value, words, change }): CellSpec[] => [
            value === null
              ? text("–", "unit.text")
              : input.base === null
                ? text(words as string, "unit.text")
                : amountCell(value),
            engineValue(change, "percent1"),
          ]),
        ],
      }),
    ),
  ];
  return engineSheet(SHEETS.breakEvens, rows, head.conditionals);
}

const leastText = ({ floors }: ThresholdsResult, at: number): string => String(floors[at]?.least);

function goalRows(goal: SolveResult): RowSpec[] {
  const output = goal.outputs[0] as OutputInfo;
  const format = formatFor(output);
  const wish = format === "percent1" ? `${Number((100 * goal.target).toPrecision(8))} %` : String(goal.target);
  const statistic = goal.simulation ? `${goal.simulation.statistic.replace(/^p/, "P")} of ` : "";
  const row = (solution: Solution | undefined): RowSpec => ({
    cells: [
      text(goal.input.label, "label"),
      text(`${statistic}${shortLabel(output)} = ${wish}`, "unit"),
      text(goal.of === "factor" ? "factor" : unitIn(goal.input), "unit"),
      amountCell(goal.input.base),
      solution ? solutionCell(goal, solution) : text(goal.kind === "every" ? "every value" : "none", "unit.text"),
      engineValue(solution ? foundIn(solution, goal) : null, format),
      text(goal.case, "unit.text"),
      text(goal.debt, "unit.text"),
    ],
  });
  return goal.solutions.length > 0 ? goal.solutions.map(row) : [row(undefined)];
}

/** The result at the solution, or the statistic that was solved for; what rounding leaves of the target is the target. */
function foundIn({ results, statistic }: Solution, { target }: SolveResult): number | null {
  const found = statistic?.value ?? results[0] ?? null;
  return found !== null && Math.abs(found - target) <= ROUNDING * Math.max(1, Math.abs(target)) ? target : found;
}

/** Far below a cent, and below what any ratio shows. */
const ROUNDING = 1e-4;

const unitIn = ({ unit }: InputInfo): string => (unit === "1" ? "" : unit);

const solutionCell = ({ of }: SolveResult, { value }: Solution): CellSpec =>
  of === "factor" && typeof value === "number" ? engineValue(value, "any") : amountCell(value);

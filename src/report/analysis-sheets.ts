/** The sheets of sensitivity and risk of a workbook, in tab order, with their charts. */

import type { Analyses } from "./asked-analyses.ts";
import { breakEvenSheet } from "./break-even-sheet.ts";
import { bridgeSheet } from "./bridge-sheet.ts";
import type { SheetContext } from "./calculation-sheet.ts";
import type { ChartSpec } from "./chart-spec.ts";
import { negotiationSheet } from "./negotiation-sheet.ts";
import { riskSheet } from "./risk-sheet.ts";
import { sensitivitySheet } from "./sensitivity-sheet.ts";
import { SHEETS } from "./sheet-plan.ts";
import { stripsSheet } from "./strips-sheet.ts";
import { structuresSheet } from "./structures-sheet.ts";
import { tornadoSheet } from "./tornado-sheet.ts";
import { twoWaySheet } from "./two-way-sheet.ts";
import type { SheetSpec } from "./workbook-spec.ts";

/** What the contents on the cover say of them. */
export const ABOUT_ANALYSES: Readonly<Record<string, string>> = {
  [SHEETS.sensitivity]: "one input at a time, live where marked",
  [SHEETS.tornado]: "inputs ranked by what they move",
  [SHEETS.grids]: "two inputs at once, as heat maps",
  [SHEETS.bridge]: "why the cases differ, change by change",
  [SHEETS.breakEvens]: "what would have to be true",
  [SHEETS.negotiation]: "what a step of each term gives to every party",
  [SHEETS.structures]: "ways of financing, side by side",
  [SHEETS.risk]: "how likely it is: trials with uncertain inputs",
  [SHEETS.strips]: "the lines behind the live sensitivities",
};

/** Sheets to read, which stand before the model, and the strips behind them, which stand after it. */
export function analysisSheets(
  context: SheetContext,
  analyses: Analyses,
): {
  readonly reading: readonly SheetSpec[];
  readonly workings: readonly SheetSpec[];
  readonly charts: readonly ChartSpec[];
} {
  const { strips, grids, bridges, goals, thresholds, negotiation, structures, simulation } = analyses;
  const worked = strips.length > 0 ? stripsSheet(context, strips) : undefined;
  const tornado = tornadoSheet(context, analyses.tornado, analyses.spider);
  const bridge = bridges.length > 0 ? bridgeSheet(context, bridges) : undefined;
  const risk = simulation && riskSheet(context, simulation);
  return {
    reading: [
      sensitivitySheet(context, analyses, worked?.cells ?? (() => undefined)),
      tornado.sheet,
      ...(grids.length > 0 ? [twoWaySheet(context, grids)] : []),
      ...(bridge ? [bridge.sheet] : []),
      breakEvenSheet(context, goals, thresholds),
      ...(negotiation ? [negotiationSheet(context, negotiation)] : []),
      ...(structures ? [structuresSheet(context, structures)] : []),
      ...(risk ? [risk.sheet] : []),
    ],
    workings: worked ? [worked.sheet] : [],
    charts: [...tornado.charts, ...(bridge?.charts ?? []), ...(risk?.charts ?? [])],
  };
}

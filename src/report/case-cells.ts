/** Cells of the Cases sheet that others point at. */

import { SHEETS } from "./sheet-plan.ts";

export const CASE_NAME = `${SHEETS.cases}!$C$4`;
export const CASE_INDEX = `${SHEETS.cases}!$C$5`;
export const SIZING_INDEX = `${SHEETS.cases}!$C$7`;
/** First column that holds a case's values, and the row of the cases' names. */
export const FIRST_CASE_COLUMN = 5;
export const CASE_NAMES_ROW = 9;

/** The visible table of units: factors from authors' units to calculation units, and the few constants of the calendar. */

import type { Decimal } from "../formula/decimal.ts";
import type { Model } from "../model/model.ts";
import { formatDate } from "../timeline/calendar.ts";
import { SHEETS } from "./sheet-names.ts";
import { dateSerial, type RowSpec, type SheetSpec } from "./workbook-spec.ts";

interface Factor {
  readonly from: string;
  readonly to: string;
  readonly factor: Decimal;
}

const FIRST_ROW = 8;

/** Collects factors as sheets ask for them; each pair of units stands once. */
export class UnitTable {
  private readonly factors: Factor[] = [];
  private readonly rows = new Map<string, number>();
  /** Cells of the calendar constants, absolute, with their sheet. */
  readonly start = `${SHEETS.units}!$C$4`;
  readonly daysOfMonth = `${SHEETS.units}!$C$5`;
  readonly daysOfYear = `${SHEETS.units}!$C$6`;

  /** The cell that holds a factor. */
  cell(from: string, to: string, factor: Decimal): string {
    const key = `${from} -> ${to} ${factor.toString()}`;
    let row = this.rows.get(key);
    if (row === undefined) {
      row = FIRST_ROW + this.factors.length;
      this.rows.set(key, row);
      this.factors.push({ from, to, factor });
    }
    return `${SHEETS.units}!$C$${row}`;
  }

  sheet(model: Model): SheetSpec {
    const rows: RowSpec[] = [
      { cells: [{ value: "Units and constants", style: "title" }], height: 24 },
      {
        cells: [
          {
            value: "An author's value times the factor is the value in calculation units. None of this is an input.",
            style: "key",
          },
        ],
      },
      {
        cells: ["From", "To", "Factor"].map((value) => ({
          value,
          style: value === "Factor" ? "heading.text" : "heading",
        })),
      },
      {
        cells: [
          { value: "Start of the timeline", style: "label" },
          { value: "date", style: "unit" },
          { value: dateSerial(formatDate(model.study.grid.start)), style: "engine_value.date" },
        ],
      },
      {
        cells: [
          { value: "Days counted in a month", style: "label" },
          { value: "days", style: "unit" },
          { value: 30, style: "engine_value.integer" },
        ],
      },
      {
        cells: [
          { value: "Days counted in a year of such months", style: "label" },
          { value: "days", style: "unit" },
          { value: 360, style: "engine_value.integer" },
        ],
      },
      { cells: [] },
      ...this.factors.map(
        ({ from, to, factor }): RowSpec => ({
          cells: [
            { value: from, style: "label" },
            { value: to, style: "unit" },
            { value: factor.toNumber(), style: "engine_value.any" },
          ],
        }),
      ),
    ];
    return {
      name: SHEETS.units,
      tabColour: "7F7F7F",
      columns: [{ width: 34 }, { width: 24 }, { width: 20 }],
      rows,
      print: { landscape: false },
      guarded: true,
    };
  }
}

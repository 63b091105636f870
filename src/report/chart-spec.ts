/**
 * Native Excel charts as plain data. References point at cells, so the charts live; cached values serve previewers
 * that do not read cells.
 */

/** Where values stand (`'Cash flow'!$F$4:$AS$4`) and what the engine found there. */
export interface ChartRange {
  readonly ref: string;
  readonly cached?: readonly (number | string | null)[];
}

export interface ChartSeries {
  /** A literal name, or the one cell that holds it. */
  readonly name: string | ChartRange;
  /** Labels along the category axis; x values in a scatter. */
  readonly categories?: ChartRange;
  readonly values: ChartRange;
  /** RGB, e.g. "2E75B6"; "none" for bars that only carry others. */
  readonly colour: string;
}

type Axis = "primary" | "secondary";

/** One kind of marks with its series. A chart holds one or more groups, drawn in the order given. */
export type ChartGroup =
  | {
      readonly kind: "bars";
      readonly direction: "column" | "bar";
      readonly stacking: "clustered" | "stacked";
      readonly axis?: Axis;
      /** Space between the bars in percent of a bar's width; 60 when not given. */
      readonly gap?: number;
      readonly series: readonly ChartSeries[];
    }
  | {
      readonly kind: "lines";
      readonly axis?: Axis;
      readonly markers?: boolean;
      readonly series: readonly ChartSeries[];
    }
  /** Touching columns, one per bin. */
  | { readonly kind: "histogram"; readonly series: readonly [ChartSeries] }
  /** Horizontal bars to both sides of zero, first driver on top: one series for the low case, one for the high case. */
  | { readonly kind: "tornado"; readonly series: readonly [ChartSeries, ChartSeries] }
  | {
      readonly kind: "scatter";
      readonly draw: "points" | "line" | "points_and_line";
      readonly axis?: Axis;
      readonly series: readonly ChartSeries[];
    };

export interface AxisSpec {
  readonly title?: string;
  /** Number format of the labels, e.g. `#,##0`; that of the cells when not given. */
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface ChartSpec {
  readonly sheet: string;
  /** Cells between which the chart spans, counted from 1: its top left cell, and the first cell beyond its bottom right. */
  readonly anchor: {
    readonly fromColumn: number;
    readonly fromRow: number;
    readonly toColumn: number;
    readonly toRow: number;
  };
  readonly title: string;
  /** What the chart shows, in a sentence, for readers who cannot see it. */
  readonly altText: string;
  readonly groups: readonly ChartGroup[];
  /** Categories, or x in a scatter. */
  readonly categoryAxis?: AxisSpec;
  readonly valueAxis?: AxisSpec;
  /** Drawn at the right when some group asks for it. */
  readonly secondaryAxis?: AxisSpec;
  readonly legend?: "bottom" | "right" | "none";
}

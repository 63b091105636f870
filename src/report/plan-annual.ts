/** The tables by calendar year of one model: rows that its structure has lines for, each with a row of its sheet. */

import type { ItemInfo, Model } from "../model/model.ts";
import type { Instance } from "../scenario/study.ts";
import {
  ANNUAL_SHEETS,
  type AnnualChart,
  type AnnualRow,
  type AnnualSheet,
  type AnnualTable,
} from "./annual-tables.ts";

/** Rows above the first table. */
export const ANNUAL_HEADER_ROWS = 5;
/** Columns of a sheet by calendar year, counted from 1; the key stands after the years. */
export const ANNUAL_COLUMNS = { label: 1, unit: 2, total: 3, first: 4 } as const;
const CHART_ROWS = 17;

/** How a row is reckoned, with items of the model and rows of the table by their row numbers. */
export type Reckoning =
  | { readonly kind: "flow"; readonly items: readonly number[]; readonly less: readonly number[] }
  | { readonly kind: "stock"; readonly items: readonly number[] }
  | { readonly kind: "weighted"; readonly item: number; readonly weight: number }
  | { readonly kind: "ratio"; readonly above: PlannedRow; readonly below: PlannedRow }
  | { readonly kind: "cumulative"; readonly of: PlannedRow };

export interface PlannedRow {
  readonly row: number;
  readonly name: string;
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  readonly bold: boolean;
  readonly reckoning: Reckoning;
}

export interface PlannedTable {
  readonly title: string;
  /** The instance that it is of, as people read it. */
  readonly of?: string;
  readonly row: number;
  readonly rows: readonly PlannedRow[];
  /** Charts with the rows that they draw, side by side from this row on. */
  readonly charts: readonly {
    readonly chart: AnnualChart;
    readonly bars: readonly PlannedRow[];
    readonly lines: readonly PlannedRow[];
  }[];
  readonly chartRow: number;
}

export interface PlannedAnnualSheet {
  readonly sheet: AnnualSheet;
  readonly tables: readonly PlannedTable[];
  readonly lastRow: number;
}

/** Rows that charts span. */
export const chartRows = CHART_ROWS;

/** Sheets without a table are left out. */
export function planAnnual(model: Model): PlannedAnnualSheet[] {
  return ANNUAL_SHEETS.flatMap((sheet) => {
    const tables: PlannedTable[] = [];
    let row = ANNUAL_HEADER_ROWS + 1;
    for (const table of sheet.tables) {
      for (const instance of table.each === undefined ? [undefined] : instancesOf(model, table.each)) {
        const planned = planTable(model, sheet, table, instance, row);
        if (!planned) continue;
        tables.push(planned);
        row = planned.chartRow + (planned.charts.length > 0 ? CHART_ROWS + 1 : 0);
      }
    }
    return tables.length > 0 ? [{ sheet, tables, lastRow: row - 1 }] : [];
  });
}

const instancesOf = (model: Model, chapter: string): Instance[] =>
  model.study.instances.filter((one) => one.chapter.name === chapter);

function planTable(
  model: Model,
  sheet: AnnualSheet,
  table: AnnualTable,
  instance: Instance | undefined,
  row: number,
): PlannedTable | undefined {
  const rows: PlannedRow[] = [];
  const helpers = new Set<PlannedRow>();
  for (const wanted of table.rows) {
    for (const { label, of, suffix } of versions(model, table, wanted, instance)) {
      const reckoning = reckoningOf(model, wanted, of, rows);
      if (!reckoning) continue;
      const place = [sheet.name.replace("Annual ", ""), instance?.name, table.each, wanted.name, suffix].filter(
        Boolean,
      );
      const planned: PlannedRow = {
        row: row + 1 + rows.length,
        name: wanted.name,
        key: `annual.${place.join(".")}`,
        label: label ?? labelOf(model, reckoning),
        unit: unitOf(model, reckoning),
        bold: wanted.key === true,
        reckoning,
      };
      rows.push(planned);
      if (wanted.helper) helpers.add(planned);
    }
  }
  if (rows.every((one) => helpers.has(one))) return undefined;
  const charts = (table.charts ?? []).flatMap((chart) => {
    const named = (names: readonly string[] = []): PlannedRow[] => rows.filter((one) => names.includes(one.name));
    const bars = named(chart.bars).sort((left, right) => order(chart, left) - order(chart, right));
    return bars.length > 0 ? [{ chart, bars, lines: named(chart.lines) }] : [];
  });
  const of = instance?.name.replaceAll("_", " ");
  const title = of === undefined ? table.title : `${table.title}: ${of}`;
  return { title, ...(of !== undefined && { of }), row, rows, charts, chartRow: row + rows.length + 2 };
}

const order = (chart: AnnualChart, { name }: PlannedRow): number => (chart.bars ?? []).indexOf(name);

interface Version {
  readonly label: string | undefined;
  /** Items of a path for this version of the row. */
  readonly of: (path: string) => number[];
  readonly suffix?: string;
}

/** One row for all instances, or one for each, or one for each option of a variant. */
function versions(model: Model, table: AnnualTable, wanted: AnnualRow, instance: Instance | undefined): Version[] {
  const { source, apart, label } = wanted;
  const all = (path: string): number[] => itemsAt(model, path, table, instance, () => true);
  if (apart === undefined || (source.kind !== "flow" && source.kind !== "stock")) return [{ label, of: all }];
  const chapter = (source.of[0] as string).split(".")[0] as string;
  const groups = new Map<string, Instance[]>();
  for (const one of instancesOf(model, chapter)) {
    const group = apart === "instance" ? one.name : (one.variants[apart.variant] ?? "");
    groups.set(group, [...(groups.get(group) ?? []), one]);
  }
  return Array.from(
    groups,
    ([group, members]): Version => ({
      label: groupLabel(label, group, apart, members),
      of: (path) => itemsAt(model, path, table, instance, (one) => members.includes(one)),
      suffix: group,
    }),
  );
}

function groupLabel(
  label: string | undefined,
  group: string,
  apart: AnnualRow["apart"],
  members: readonly Instance[],
): string {
  const chapter = members[0]?.chapter;
  const option = typeof apart === "object" ? chapter?.variants?.[apart.variant]?.options[group] : undefined;
  const name = option ?? group.replaceAll("_", " ");
  return label === undefined ? `${name.charAt(0).toUpperCase()}${name.slice(1)}` : `${label}: ${name}`;
}

/** Items of the live model that a path leads to from a table; none where the structure has no such line. */
function itemsAt(
  model: Model,
  path: string,
  table: AnnualTable,
  instance: Instance | undefined,
  wanted: (instance: Instance) => boolean,
): number[] {
  const [head, line] = path.split(".") as [string, string];
  return holdersOf(model, head, table, instance).flatMap((one) => {
    const index = wanted(one) ? model.byKey.get(`${one.chapter.name}[${one.name}].${line}`) : undefined;
    return index === undefined ? [] : [index];
  });
}

/** A table of an instance reads itself, then its roles, then whole chapters. */
function holdersOf(model: Model, head: string, table: AnnualTable, instance: Instance | undefined): Instance[] {
  if (!instance) return instancesOf(model, head);
  if (head === table.each) return [instance];
  const role = instance.chapter.roles?.[head];
  if (!role) return instancesOf(model, head);
  const { [head]: name } = instance.roles;
  return model.study.instances.filter((one) => one.name === name && role.chapters.includes(one.chapter.name));
}

function reckoningOf(
  model: Model,
  { source }: AnnualRow,
  of: (path: string) => number[],
  above: readonly PlannedRow[],
): Reckoning | undefined {
  const named = (name: string): PlannedRow | undefined => above.find((one) => one.name === name);
  switch (source.kind) {
    case "flow":
    case "stock": {
      const items = oneUnit(model, source.of.flatMap(of));
      if (items.length === 0) return undefined;
      if (source.kind === "stock") return { kind: "stock", items };
      return { kind: "flow", items, less: (source.less ?? []).flatMap(of) };
    }
    case "weighted": {
      const [[item], [weight]] = [of(source.of), of(source.by)];
      return item === undefined || weight === undefined ? undefined : { kind: "weighted", item, weight };
    }
    case "ratio": {
      const [over, under] = source.of.map(named);
      return over && under ? { kind: "ratio", above: over, below: under } : undefined;
    }
    case "cumulative": {
      const row = named(source.of);
      return row && { kind: "cumulative", of: row };
    }
  }
}

/** Items that can be added: those of the unit of the first. */
function oneUnit(model: Model, items: readonly number[]): number[] {
  const unit = (index: number): string => (model.info[index] as ItemInfo).unit;
  return items.filter((index) => unit(index) === unit(items[0] as number));
}

const firstItem = (reckoning: Reckoning): number | undefined =>
  reckoning.kind === "weighted" ? reckoning.item : "items" in reckoning ? reckoning.items[0] : undefined;

function labelOf(model: Model, reckoning: Reckoning): string {
  const index = firstItem(reckoning);
  return index === undefined ? "" : (model.info[index] as ItemInfo).label;
}

function unitOf(model: Model, reckoning: Reckoning): string {
  if (reckoning.kind === "cumulative") return reckoning.of.unit;
  if (reckoning.kind === "ratio") {
    const { above, below } = reckoning;
    const plain = (unit: string): string => unit.split(" ")[0] as string;
    return plain(above.unit) === plain(below.unit) ? "1" : `${above.unit}/${below.unit}`;
  }
  return (model.info[firstItem(reckoning) as number] as ItemInfo).unit;
}

/** Items that a row rests on: for those who judge how far rounding may carry it. */
export function itemsBehind(reckoning: Reckoning): number[] {
  switch (reckoning.kind) {
    case "flow":
      return [...reckoning.items, ...reckoning.less];
    case "stock":
      return [...reckoning.items];
    case "weighted":
      return [reckoning.item];
    case "ratio":
      return [];
    case "cumulative":
      return itemsBehind(reckoning.of.reckoning);
  }
}

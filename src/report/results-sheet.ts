/** Results with one value for the whole timeline, chapter by chapter: a row a result, a column an instance, all of them links. */

import type { ItemInfo } from "../model/model.ts";
import type { Instance } from "../scenario/study.ts";
import { sourceAddress } from "./addresses.ts";
import { masterRule, type SheetContext } from "./calculation-sheet.ts";
import { formatOf } from "./number-style.ts";
import { pageLayout } from "./page-layout.ts";
import { SHEETS } from "./sheet-plan.ts";
import type { NumberFormat, StyleName } from "./styles.ts";
import type { CellSpec, RowSpec, SheetSpec } from "./workbook-spec.ts";

/** Chapters whose results are shown, in the order in which people ask. */
const CHAPTERS: readonly string[] = [
  "returns",
  "valuation",
  "unit_cost",
  "chain",
  "entity",
  "metal_balance",
  "funding",
  "facility",
  "revolver",
  "prepayment",
  "stream",
  "lender",
  "cover_test",
  "partner",
  "distribution",
  "tier",
  "country",
  "outside_party",
];

/** Instances side by side; more of them begin a second block. */
const COLUMNS = 6;

export function resultsSheet(context: SheetContext): SheetSpec {
  const rows: RowSpec[] = [
    { cells: [{ value: "Results", style: "title" }], height: 24 },
    {
      cells: [
        { value: "Case", style: "label" },
        { formula: context.caseCell, cached: context.caseTitle, style: "link" },
        { value: "Checks failed", style: "label" },
        { formula: context.masterCell, cached: context.master, style: "check.count" },
        null,
        { value: "Money is shown in millions; the cells hold it in full.", style: "unit" },
      ],
    },
  ];
  for (const chapter of CHAPTERS) {
    const instances = context.model.study.instances.filter((one) => one.chapter.name === chapter);
    for (let from = 0; from < instances.length; from += COLUMNS)
      rows.push(...blockOf(context, instances.slice(from, from + COLUMNS)));
  }
  const columns = [{ width: 58 }, { width: 18 }, ...Array.from({ length: COLUMNS }, () => ({ width: 15 }))];
  return {
    name: SHEETS.results,
    tabColour: "C00000",
    columns,
    rows,
    freeze: { columns: 2, rows: 2 },
    conditionals: [masterRule()],
    print: pageLayout(columns, rows, { heads: 2 }),
    guarded: true,
  };
}

/** Heading and rows of one chapter; nothing when no instance has such a line. */
function blockOf(context: SheetContext, instances: readonly Instance[]): RowSpec[] {
  const [first] = instances;
  if (!first) return [];
  const { chapter } = first;
  const rows = chapter.lines.flatMap((line): RowSpec[] => {
    if (!line.once || line.check || line.kind === "flag") return [];
    const items = instances.map(({ name }) => context.model.byKey.get(`${chapter.name}[${name}].${line.name}`));
    const shown = items.find((item) => item !== undefined);
    if (shown === undefined) return [];
    const info = context.model.info[shown] as ItemInfo;
    const format = formatIn(context, shown);
    const unit =
      format === "millions"
        ? `million ${info.unit}`
        : info.unit === "1"
          ? format === "percent1"
            ? "share"
            : "ratio"
          : info.unit;
    return [
      {
        cells: [
          { value: line.label, style: line.key ? "total" : "label" },
          { value: unit, style: "unit" },
          ...items.map((item) => (item === undefined ? null : linkTo(context, item, format))),
        ],
      },
    ];
  });
  if (rows.length === 0) return [];
  const named = instances.map(({ name }) => (name === chapter.name ? "" : name.replaceAll("_", " ")));
  const heads = Array.from(
    { length: COLUMNS },
    (_, at): CellSpec => ({ value: named[at] ?? "", style: "heading.text" }),
  );
  return [
    { cells: [] },
    { cells: [{ value: chapter.title, style: "heading" }, { value: "Unit", style: "heading" }, ...heads] },
    ...rows,
  ];
}

function linkTo({ model, plan, values }: SheetContext, item: number, format: NumberFormat): CellSpec {
  const value = values[item]?.[0];
  return {
    formula: sourceAddress(model, plan, item, SHEETS.results),
    cached: value ? value.toNumber() : "",
    style: `link.${format}` as StyleName,
  };
}

/** Money in millions, plain numbers as shares or to two places. */
function formatIn({ model }: SheetContext, item: number): NumberFormat {
  const info = model.info[item] as ItemInfo;
  if (/^(real )?[A-Z]{3}$/.test(info.unit)) return "millions";
  const format = formatOf(model.program.items[item] as never, info);
  if (format !== "factor6") return format;
  return /rate|share|gearing|yield|recovery/i.test(`${info.label} ${info.line?.name}`) ? "percent1" : "decimal2";
}

/** The two pages for those who decide, first in the workbook: is it worth it, who gets what, what would break it. */

import { cellText } from "../analysis/figure-text.ts";
import type { ScenarioRun } from "../model/run-scenario.ts";
import type { Instance } from "../scenario/study.ts";
import { VERSION } from "../version.ts";
import { address } from "./address.ts";
import { sourceAddress } from "./addresses.ts";
import type { SheetContext } from "./calculation-sheet.ts";
import { CASE_INDEX, CASE_NAME } from "./case-cells.ts";
import type { ChartSpec } from "./chart-spec.ts";
import { MASTER_CELL } from "./checks-sheet.ts";
import { conventionsOf } from "./cover-sheet.ts";
import { partyAnswers } from "./party-answers.ts";
import { SHEETS } from "./sheet-plan.ts";
import type { NumberFormat, StyleName } from "./styles.ts";
import { PARTNERS_CHART_ROWS, partnersChart, yearsChart } from "./summary-charts.ts";
import type { SummaryFindings } from "./summary-findings.ts";
import { unconfirmedLaw } from "./unconfirmed-law.ts";
import type { CellSpec, ConditionalSpec, RowSpec, SheetSpec } from "./workbook-spec.ts";

const CHART_ROWS = 24;
/** Characters of running text per character of column width. */
const TEXT_PER_WIDTH = 1.1;
/** Columns beside the labels. */
const COLUMNS = 6;
const LABEL_WIDTH = 45;
const COLUMN_WIDTH = 13;

type Cells = (CellSpec | null)[];

const text = (value: string, style: StyleName = "text"): CellSpec => ({ value, style });
const words = (name: string): string => name.replaceAll("_", " ");

export function summarySheet(
  context: SheetContext,
  run: ScenarioRun,
  findings: SummaryFindings,
): { sheet: SheetSpec; charts: ChartSpec[] } {
  const page = new Page(COLUMNS);
  const { meta, model } = run;
  page.add([text(meta.title, "title")], 26);
  if (meta.question) page.sentence(meta.question);
  page.add([
    text("Case", "label"),
    { formula: CASE_NAME, cached: context.caseTitle, style: "link" },
    text("Checks failed", "label"),
    { formula: MASTER_CELL, cached: context.master, style: "check.count" },
  ]);
  const checksRow = page.rows.length;
  page.heading("The answer for each party");
  for (const sentence of partyAnswers(run)) page.sentence(sentence);
  const stale = casesTable(page, context, run, findings);
  sourcesTable(page, context);
  page.heading("Over the years");
  const chart = yearsChart(context, page.rows.length + 1, page.width, CHART_ROWS);
  for (let row = 0; row < CHART_ROWS; row += 1) page.add([]);
  const pageEnd = page.rows.length;
  const worth = partiesTable(page, context);
  breakersTable(page, findings);
  evidenceTable(page, findings);
  lawList(page, context);
  alertList(page, run);
  page.heading("Conventions");
  for (const sentence of conventionsOf(model, meta)) page.sentence(sentence, "note");
  page.sentence(
    `Model ${context.modelHash}, jwg-feasibility ${VERSION}${meta.version ? `, scenario version ${meta.version}` : ""}. Sentences and figures of the engine were found at export, debt as sized then and held; everything else on these pages is live.`,
    "note",
  );
  return {
    sheet: {
      name: SHEETS.summary,
      tabColour: "C00000",
      columns: [{ width: LABEL_WIDTH }, ...Array.from({ length: page.width - 1 }, () => ({ width: COLUMN_WIDTH }))],
      rows: page.rows,
      merges: page.merges,
      conditionals: [{ range: `D${checksRow}`, kind: "when", formula: `D${checksRow}<>0`, verdict: "bad" }, ...stale],
      print: {
        landscape: false,
        scale: Math.floor(7600 / (LABEL_WIDTH + COLUMN_WIDTH * (page.width - 1))),
        breaksAfter: [pageEnd],
        area: `A1:${address(page.width, page.rows.length)}`,
        footer: { left: meta.title, right: "{page} / {pages}" },
      },
      guarded: true,
    },
    charts: [chart, worth].filter((one) => one !== undefined),
  };
}

/** Rows of the sheet under way. */
class Page {
  readonly rows: RowSpec[] = [];
  readonly merges: string[] = [];
  /** Columns of the sheet. */
  readonly width: number;

  constructor(columns: number) {
    this.width = columns + 1;
  }

  add(cells: Cells, height?: number): void {
    this.rows.push({ cells, ...(height !== undefined && { height }) });
  }

  heading(title: string, heads: readonly string[] = []): void {
    this.add([]);
    this.add(
      Array.from({ length: this.width }, (_, at) =>
        at === 0 ? text(title, "heading") : text(heads[at - 1] ?? "", "heading.text"),
      ),
    );
  }

  /** A text across the sheet, as high as it needs. */
  sentence(value: string, style: StyleName = "text"): void {
    const lines = Math.max(
      1,
      Math.ceil(value.length / (TEXT_PER_WIDTH * (LABEL_WIDTH + COLUMN_WIDTH * (this.width - 1)))),
    );
    this.add([text(value, style)], 15 * lines);
    this.merges.push(`A${this.rows.length}:${address(this.width, this.rows.length)}`);
  }

  /** A text from a column to the last one, on the row that stands last. */
  spread(from: number): void {
    this.merges.push(`${address(from, this.rows.length)}:${address(this.width, this.rows.length)}`);
  }
}

/** A live cell of a line with one value; null where the structure has none. */
function live(context: SheetContext, key: string, format: NumberFormat): CellSpec | null {
  const { model, plan, values } = context;
  const index = model.byKey.get(key);
  if (index === undefined) return null;
  const value = values[index]?.[0];
  return {
    formula: sourceAddress(model, plan, index, SHEETS.summary),
    cached: value ? value.toNumber() : "",
    style: `link.${format}`,
  };
}

const engine = (value: number | string | null, format?: NumberFormat): CellSpec =>
  value === null || typeof value === "string"
    ? { value: value ?? "none", style: "engine_value.text" }
    : { value, style: format === undefined ? "engine_value" : `engine_value.${format}` };

/** Every case by the engine, the selected one live below, and a flag that says when the two part. */
function casesTable(
  page: Page,
  context: SheetContext,
  { model }: ScenarioRun,
  findings: SummaryFindings,
): ConditionalSpec[] {
  const { cases, subject, price } = findings;
  const covered = cases.some(({ cover }) => cover !== null);
  page.heading(`Cases by the engine at export, million ${model.study.currency}`, [
    "NPV",
    "return",
    "peak funding",
    ...(price === null ? [] : ["break-even"]),
    ...(covered ? ["least cover", "in"] : []),
  ]);
  const first = page.rows.length + 1;
  for (const { name, npv, irr, peakFunding, breakEven, cover } of cases)
    page.add([
      text(words(name), "label"),
      engine(npv, "millions"),
      engine(irr, "percent1"),
      engine(peakFunding, "millions"),
      ...(price === null ? [] : [engine(breakEven === null ? null : shortened(breakEven))]),
      ...(covered ? [engine(cover?.value ?? null, "decimal2"), engine(cover?.period ?? null)] : []),
    ]);
  const last = page.rows.length;
  const now = live(context, `returns[${subject}].npv_post_tax`, "millions");
  if (!now) return [];
  page.add([text("Net present value now, in the selected case", "label"), now]);
  const nowRow = page.rows.length;
  const differs = `ABS(B${nowRow}-INDEX($B$${first}:$B$${last},${CASE_INDEX},1))>1`;
  page.add([
    text("Do the engine's figures still hold?", "label"),
    { formula: `IF(${differs},"stale: inputs were changed","yes")`, cached: "yes", style: "calculation.text" },
  ]);
  page.spread(2);
  const note =
    price === null ? "" : ` Break-even: ${words(price)}, the same in all years, at which net present value is zero.`;
  page.sentence(`Net present value and rate of return after tax, before financing.${note}`, "note");
  const at = `B${page.rows.length - 1}`;
  return [
    { range: at, kind: "when", formula: `${at}<>"yes"`, verdict: "bad" },
    { range: at, kind: "when", formula: `${at}="yes"`, verdict: "good" },
  ];
}

const USES = ["total_uses", "total_loans", "total_equity", "gearing", "total_gap"];

/** Sources and uses of every company that reckons them. */
function sourcesTable(page: Page, context: SheetContext): void {
  const { model } = context;
  const funded = model.study.instances.filter(({ chapter }) => chapter.name === "funding").slice(0, page.width - 1);
  if (funded.length === 0) return;
  page.heading(
    `Sources and uses to completion, million ${model.study.currency}`,
    funded.map(({ name }) => words(name)),
  );
  for (const line of USES) {
    const cells = funded.map(({ name }) =>
      live(context, `funding[${name}].${line}`, line === "gearing" ? "percent1" : "millions"),
    );
    if (cells.every((cell) => cell === null)) continue;
    const label = funded[0]?.chapter.lines.find(({ name }) => name === line)?.label ?? line;
    page.add([text(label, "label"), ...cells]);
  }
}

/** What each partner, lender and state has of it. */
function partiesTable(page: Page, context: SheetContext): ChartSpec | undefined {
  let chart: ChartSpec | undefined;
  const { model } = context;
  const of = (chapter: string): Instance[] => model.study.instances.filter((one) => one.chapter.name === chapter);
  const partners = of("partner");
  const currency = model.study.currency;
  if (partners.length > 0) {
    page.heading(`Shareholders: worth in million ${currency}`, ["worth", "share of all", "return"]);
    const [first, last] = [page.rows.length + 1, page.rows.length + partners.length];
    const worth = partners.map(({ name }) => live(context, `partner[${name}].npv`, "millions"));
    const all = worth.reduce((sum, cell) => sum + Number(cell?.cached ?? 0), 0);
    for (const [at, { name }] of partners.entries()) {
      const row = first + at;
      const own = Number(worth[at]?.cached ?? 0);
      page.add([
        text(words(name), "label"),
        worth[at] ?? null,
        {
          formula: `IF(SUM($B$${first}:$B$${last})=0,0,B${row}/SUM($B$${first}:$B$${last}))`,
          cached: all === 0 ? 0 : own / all,
          style: "calculation.percent1",
        },
        live(context, `partner[${name}].irr`, "percent1"),
      ]);
    }
    const shown = partners.map(({ name }, at) => ({ name: words(name), worth: Number(worth[at]?.cached ?? 0) }));
    chart = partnersChart(shown, { first, top: first - 1, columns: page.width, currency });
    const high = Math.max(first + PARTNERS_CHART_ROWS - 1, last + 1);
    while (page.rows.length < high) page.add([]);
  }
  const lenders = of("lender");
  if (lenders.length > 0) {
    page.heading(`Lenders: worth in million ${currency}`, [
      `NPV at own rate, million ${currency}`,
      "cash back per cash out",
      "all-in cost",
    ]);
    for (const { name } of lenders)
      page.add([
        text(words(name), "label"),
        live(context, `lender[${name}].npv`, "millions"),
        live(context, `lender[${name}].multiple`, "decimal2"),
        live(context, `lender[${name}].irr`, "percent1"),
      ]);
  }
  const states = of("country").filter(({ name }) => model.byKey.has(`country[${name}].take_value`));
  if (states.length > 0) {
    page.heading(`States: worth in million ${currency}`, ["worth", "share of all", "discounted"]);
    for (const { name } of states)
      page.add([
        text(words(name).toUpperCase(), "label"),
        live(context, `country[${name}].take_value`, "millions"),
        live(context, `country[${name}].take_share`, "percent1"),
        live(context, `country[${name}].take_share_discounted`, "percent1"),
      ]);
  }
  return chart;
}

/** The inputs that move most, and where each breaks the result. */
function breakersTable(page: Page, { thresholds }: SummaryFindings): void {
  const { floors } = thresholds;
  if (thresholds.thresholds.length === 0) return;
  const told = (output: string): string => (output.endsWith("minimum_dscr") ? "cover < 1 at" : "NPV < 0 at");
  page.heading("What would break it, most sensitive first", [
    "now",
    ...floors.flatMap(({ output }) => [told(output), "change"]),
  ]);
  for (const { input, crossings } of thresholds.thresholds) {
    const now =
      input.base === null
        ? "by year"
        : `${input.base}${input.unit === "1" || input.unit === "date" ? "" : ` ${input.unit}`}`;
    page.add([
      text(input.label, "label"),
      engine(now),
      ...crossings.flatMap(({ words: at, change }) => [
        engine(at === null ? "nowhere" : shortened(at)),
        change === null ? null : engine(change, "percent1"),
      ]),
    ]);
  }
}

/** Four figures of a number with its unit. */
function shortened(at: string): string {
  return at.replace(/\d+\.\d+/, (number) => String(Number(Number(number).toPrecision(4))));
}

const STANDINGS = ["sourced", "agreed", "illustrative", "default", "unstated"] as const;

/** How much of each result rests on what. */
function evidenceTable(page: Page, { evidence }: SummaryFindings): void {
  if (evidence.length === 0) return;
  page.heading("What the results rest on, by weight of inputs", STANDINGS);
  for (const { label, shares } of evidence)
    page.add([text(label, "label"), ...STANDINGS.map((standing) => engine(shares[standing], "percent1"))]);
}

/** Where law rests on general knowledge: names only, since the cover says what is known of each. */
function lawList(page: Page, { model }: SheetContext): void {
  const open = unconfirmedLaw(model.study.instances);
  if (open.length === 0) return;
  const by = new Map<string, string[]>();
  for (const sentence of open) {
    const path = sentence.slice(0, sentence.indexOf(": ")).split(".");
    const whose = path.slice(0, -1).map(words).join(" ");
    by.set(whose, [...(by.get(whose) ?? []), words(path[path.length - 1] as string)]);
  }
  page.heading("Unconfirmed law: what rests on general knowledge");
  page.sentence(
    `${open.length} values, told one by one on the sheet ${SHEETS.cover}. ${Array.from(by, ([whose, what]) => `${whose}: ${what.join(", ")}`).join("; ")}.`,
    "note",
  );
}

function alertList(page: Page, { model, checks }: ScenarioRun): void {
  const raised = checks.filter(({ kind, passed }) => kind === "alert" && !passed);
  if (raised.length === 0) return;
  page.heading("Alerts at export");
  for (const { item, size } of raised) {
    const info = model.info[item];
    if (!info) continue;
    const shown = cellText(size.toNumber(), { unit: info.unit, kind: "value" });
    page.sentence(
      `${info.label} (${words(info.instance.name)}): ${shown}${info.unit === "1" ? "" : ` ${/^(real )?[A-Z]{3}$/.test(info.unit) ? `million ${info.unit}` : info.unit}`}.`,
    );
  }
}

/** Results of runs as a table for the terminal, with a caption that says what the figures are. */

import picocolors from "picocolors";
import { percentText, rateText } from "./rate-text.ts";
import type { ResultConventions, ScenarioResult, SubjectResult, UnitCostResult } from "./scenario-result.ts";
import type { Output } from "./terminal.ts";
import { type TextColumn, textTable } from "./text-table.ts";

const COLUMNS: readonly TextColumn[] = [
  { title: "scenario" },
  { title: "case" },
  { title: "of" },
  { title: "NPV pre-tax", align: "right" },
  { title: "post-tax", align: "right" },
  { title: "IRR pre-tax", align: "right" },
  { title: "post-tax", align: "right" },
  { title: "payback", align: "right" },
  { title: "peak funding", align: "right" },
  { title: "C1", align: "right" },
  { title: "AISC", align: "right" },
  { title: "warnings", align: "right" },
  { title: "workbook" },
];

/** A caption, the table, and notes on rates of return that it leaves out. */
export function resultsText(results: readonly ScenarioResult[], output: Pick<Output, "colour" | "width">): string {
  const { bold, dim } = picocolors.createColors(output.colour);
  const table = textTable(COLUMNS, results.flatMap(rowsOf), output.width, bold);
  const several = results.length > 1;
  const notes = results.flatMap(notesOf);
  const told = results.flatMap((result) =>
    [...loansText(result), ...statesText(result)].map((line) => (several ? `${result.scenario}: ${line}` : line)),
  );
  return `${[...captions(results).map(dim), "", table.trimEnd(), ...notes.map(dim), ...(told.length > 0 ? ["", ...told] : [])].join("\n")}\n`;
}

/** A line for each subject; unit costs stand with their company, else with the whole, else on a line of their own. */
function rowsOf(result: ScenarioResult): string[][] {
  const left = new Set(result.unitCosts);
  const take = (one: UnitCostResult | undefined): UnitCostResult | undefined => {
    if (one) left.delete(one);
    return one;
  };
  const own = new Map(
    result.subjects.map((subject) => [
      subject,
      take([...left].find(({ entity, producer }) => entity === subject.subject || producer === subject.subject)),
    ]),
  );
  const [first] = result.subjects;
  if (first && !own.get(first) && left.size === 1) own.set(first, take([...left][0]));
  const figures = [
    ...result.subjects.map((subject) => [...subjectCells(subject), ...unitCostCells(own.get(subject))]),
    ...Array.from(left, (one) => [one.producer, "", "", "", "", "", "", ...unitCostCells(one)]),
  ];
  const rows = figures.length > 0 ? figures : [Array<string>(9).fill("")];
  return rows.map((cells, at) =>
    at === 0
      ? [result.scenario, result.case, ...cells, String(result.warnings || ""), workbookText(result)]
      : ["", "", ...cells, "", ""],
  );
}

const subjectCells = (one: SubjectResult): string[] => [
  one.subject,
  millions(one.npvPreTax),
  millions(one.npvPostTax),
  rateText(one.irrPreTax).text,
  rateText(one.irrPostTax).text,
  one.payback === null ? "never" : one.payback.toFixed(1),
  millions(one.peakFunding),
];

const unitCostCells = (one: UnitCostResult | undefined): string[] =>
  one ? [one.c1.toFixed(1), one.aisc.toFixed(1)] : ["", ""];

/** One sentence per loan: size, least cover and when, loss. */
function loansText({ loans, conventions: { currency } }: ScenarioResult): string[] {
  return loans.map(({ loan, borrower, drawn, leastCover, leastCoverPeriod, lendersLoss }) => {
    const cover =
      leastCover === null
        ? "no service falls due"
        : `service covered ${leastCover.toFixed(2)} times at least, in ${leastCoverPeriod}`;
    const end = lendersLoss > 1 ? `its lender loses ${millions(lendersLoss)} million` : "repaid in full";
    return `Loan ${loan} of ${borrower}: ${millions(drawn)} million ${currency} drawn, ${cover}; ${end}.`;
  });
}

/** One sentence per state: what it takes and which share that is. */
function statesText({ states, conventions: { currency, priceDate } }: ScenarioResult): string[] {
  return states.map(
    ({ country, take, presentValue, share }) =>
      `State ${country} takes ${millions(take)} million ${currency} of ${priceDate}, ${percentText(share)} of the net cash flow before it; present value ${millions(presentValue)}.`,
  );
}

/** Millions with a decimal, thousands parted: `1,234.5`. */
function millions(amount: number): string {
  return (amount / 1e6)
    .toLocaleString("en-US", { minimumFractionDigits: 1, maximumFractionDigits: 1 })
    .replace(/^-0\.0$/, "0.0");
}

/** What the figures are; said once when it is the same for all. */
function captions(results: readonly ScenarioResult[]): string[] {
  const distinct = new Map<string, string[]>();
  for (const { scenario, conventions } of results) {
    const caption = captionOf(conventions);
    distinct.set(caption, [...(distinct.get(caption) ?? []), scenario]);
  }
  return distinct.size === 1
    ? [...distinct.keys()]
    : Array.from(distinct, ([caption, names]) => `${names.join(", ")}: ${caption}`);
}

function captionOf({
  currency,
  tradeUnit,
  discountRate,
  discountDate,
  priceDate,
  timing,
  debt,
}: ResultConventions): string {
  const rate = discountRate === null ? "no rate" : percentText(discountRate);
  return `NPV and funding in million ${currency} of ${priceDate}; NPV at ${rate} to ${discountDate}, cash ${timing}; payback in years; C1 and AISC in ${currency} of ${priceDate} per ${tradeUnit} sold.${debt === null ? "" : ` ${debt}`}`;
}

function notesOf({ scenario, subjects }: ScenarioResult): string[] {
  return subjects.flatMap(({ subject, irrPreTax, irrPostTax }) => {
    const said = [["before tax", irrPreTax] as const, ["after tax", irrPostTax] as const].flatMap(([which, status]) => {
      const { others } = rateText(status);
      return others.length > 0 ? [`${which} ${others.map(percentText).join(", ")}`] : [];
    });
    return said.length > 0
      ? [`* ${scenario}, ${subject}: outlays at the end also make a rate of return below zero, ${said.join("; ")}.`]
      : [];
  });
}

const workbookText = ({ workbook, checksFailed }: ScenarioResult): string =>
  workbook ?? (checksFailed.length > 0 ? "not written" : "");

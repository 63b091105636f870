/** The negotiation table: a row for a step of each term, a column for everybody whose cash it moves. */

import type { NegotiatedTerm, NegotiationResult } from "../analysis/negotiation.ts";
import type { PartyKind } from "../analysis/party-flows.ts";
import { address } from "./address.ts";
import type { SheetContext } from "./calculation-sheet.ts";
import { basisWords, debtWords, engineHead, engineSheet, engineValue, headings, note, text } from "./engine-sheet.ts";
import { SHEETS } from "./sheet-plan.ts";
import type { CellSpec, ColumnSpec, ConditionalSpec, RowSpec, SheetSpec } from "./workbook-spec.ts";

const KIND: Readonly<Record<PartyKind, string>> = {
  owner: "owner",
  lender: "lender",
  state: "state",
  kept: "companies",
  other: "other",
  outside: "outside the chain",
};

/** Columns before the parties: term and step. */
const BEFORE = 2;
/** Less than half a cent is rounding, and reads as nothing. */
const DUST = 0.005;

export function negotiationSheet(context: SheetContext, found: NegotiationResult): SheetSpec {
  const { parties, outside, terms } = found;
  const head = engineHead(context, {
    title: SHEETS.negotiation,
    about: "what a step of each term gives to one party and takes from another",
    case: found.case,
    outputs: found.outputs,
    base: found.base,
    facts: [
      ["Debt", debtWords(found.debt)],
      ["Present values", basisWords(found.basis)],
    ],
  });
  const rows: RowSpec[] = [
    ...head.rows,
    note(
      "Every amount but those of the first row is a change of net present value. Parties divide the cash flow of the chain before any state, so that each row adds up to its change; who stands outside the chain is no part of the sum.",
    ),
    headings([
      "Term",
      "Step",
      ...parties.map(({ label }) => label),
      "All parties",
      "Chain before states",
      "Difference",
      ...outside.map(({ label }) => label),
      "Path",
    ]),
    {
      cells: [
        text(found.unit, "unit"),
        null,
        ...parties.map(({ kind }) => text(KIND[kind], "unit.text")),
        null,
        null,
        null,
      ].concat(outside.map(({ kind }) => text(KIND[kind], "unit.text"))),
    },
  ];
  const first = rows.length + 1;
  rows.push(
    amountRow(first, {
      label: "Net present value in the case",
      step: "",
      inside: parties.map(({ npv }) => npv),
      chain: found.chain,
      apart: outside.map(({ npv }) => npv),
    }),
    ...terms.map((term, at) => amountRow(first + 1 + at, lineOf(term))),
    { cells: [] },
    ...found.left.map(({ path, why }) => note(`Not moved: ${path}, because ${why}.`)),
  );
  const last = first + terms.length;
  const amounts = parties.length + 3 + outside.length;
  const gap = address(BEFORE + parties.length + 3, first);
  const conditionals: ConditionalSpec[] = [
    ...head.conditionals,
    {
      range: `${gap}:${address(BEFORE + parties.length + 3, last)}`,
      kind: "when",
      formula: `${gap}<>0`,
      verdict: "bad",
    },
  ];
  return engineSheet(SHEETS.negotiation, rows, conditionals, {
    columns: columnsFor(amounts),
    frozen: BEFORE,
    pages: { paper: "A3", to: BEFORE + amounts },
  });
}

const columnsFor = (amounts: number): ColumnSpec[] => [
  { width: 46 },
  { width: 26 },
  ...Array.from({ length: amounts }, () => ({ width: 19 })),
  { width: 46 },
];

interface Line {
  readonly label: string;
  readonly step: string;
  readonly inside: readonly number[];
  readonly chain: number;
  readonly apart: readonly number[];
  readonly path?: string;
}

const lineOf = ({ input, change, capped, parties, chain, outside }: NegotiatedTerm): Line => ({
  label: input.label,
  step: `${change}${capped ? " (held by a limit)" : ""}`,
  inside: parties,
  chain,
  apart: outside,
  path: input.path,
});

/** Parties as the engine found them; their sum, and what parts it from the chain, are formulas, to a unit of money. */
function amountRow(row: number, { label, step, inside, chain, apart, path }: Line): RowSpec {
  const at = (column: number): string => address(BEFORE + column, row);
  const count = inside.length;
  const sum = inside.reduce((total, one) => total + one, 0);
  const amount = (value: number): CellSpec => engineValue(Math.abs(value) < DUST ? 0 : value, "integer");
  return {
    cells: [
      text(label, "label"),
      text(step, "unit"),
      ...inside.map(amount),
      { formula: `ROUND(SUM(${at(1)}:${at(count)}),0)`, cached: Math.round(sum) + 0, style: "total.integer" },
      amount(chain),
      {
        formula: `ROUND(${at(count + 1)}-${at(count + 2)},0)`,
        cached: Math.round(Math.round(sum) - chain) + 0,
        style: "calculation.integer",
      },
      ...apart.map(amount),
      path === undefined ? null : text(path, "key"),
    ],
  };
}

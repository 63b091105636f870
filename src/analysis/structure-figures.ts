/** Structures as rows of one table: every figure once, a value per structure. */

import type { PartyKind } from "./party-flows.ts";
import type { Structure, StructuresResult } from "./structures.ts";

export type FigureKind = "money" | "real_money" | "rate" | "ratio" | "words";

export interface StructureFigure {
  /** What rows stand together. */
  readonly group: string;
  readonly label: string;
  readonly kind: FigureKind;
  /** By structure; null where it has none. */
  readonly values: readonly (number | string | null)[];
}

/** Rows of the table, in reading order. */
export function structureFigures({ structures }: StructuresResult): StructureFigure[] {
  const row = (
    group: string,
    label: string,
    kind: FigureKind,
    of: (structure: Structure) => number | string | null,
  ): StructureFigure => ({ group, label, kind, values: structures.map(of) });
  return [
    row("Cases", "Case shown", "words", ({ cases }) => cases.shown),
    row("Cases", "Bank's case", "words", ({ cases }) => cases.bank),
    row("Cases", "Downside case", "words", ({ cases }) => cases.downside),
    row("Debt", "Gearing", "rate", ({ gearing }) => gearing),
    row("Debt", "Streams and advances per uses", "rate", ({ metalFinance }) => metalFinance),
    row("Debt", "Least DSCR, bank's case", "ratio", ({ cover }) => cover.bank),
    row("Debt", "Least DSCR, downside case", "ratio", ({ cover }) => cover.downside),
    ...namesIn(structures, ({ loans }) => loans.map(({ name }) => name)).flatMap((name) => {
      const loan = (structure: Structure) => structure.loans.find((one) => one.name === name);
      const words = name.replaceAll("_", " ");
      return [
        row("Debt", `${words}: amount`, "money", (one) => loan(one)?.amount ?? null),
        row("Debt", `${words}: bound by`, "words", (one) => loan(one)?.binding.join(" and ") ?? null),
        row("Debt", `${words}: lost in downside case`, "money", (one) => loan(one)?.lossInDownside ?? null),
      ];
    }),
    ...(structures.some(({ fundingGap }) => fundingGap !== null)
      ? [row("Debt", "Funding gap", "money", ({ fundingGap }) => fundingGap ?? "no limit set")]
      : []),
    ...partyRows(structures, "owner", "Owners", row),
    ...partyRows(structures, "lender", "Lenders", row),
    ...partyRows(structures, "state", "States", row),
    ...(["kept", "other"] as const).flatMap((kind) => partyRows(structures, kind, "Others", row)),
    row("All", "Chain before states: NPV", "real_money", ({ chain }) => chain),
  ];
}

type MakeRow = (
  group: string,
  label: string,
  kind: FigureKind,
  of: (structure: Structure) => number | string | null,
) => StructureFigure;

function partyRows(structures: readonly Structure[], kind: PartyKind, group: string, row: MakeRow): StructureFigure[] {
  const labels = namesIn(structures, ({ parties }) =>
    parties.filter((one) => one.kind === kind && one.npv !== 0).map(({ label }) => label),
  );
  const find = (structure: Structure, label: string) =>
    structure.parties.find((one) => one.kind === kind && one.label === label);
  const earns = kind === "owner" || kind === "lender";
  return labels.flatMap((label) => [
    row(group, `${label}: NPV`, "real_money", (one) => find(one, label)?.npv ?? null),
    ...(earns ? [row(group, `${label}: IRR, real`, "rate", (one) => find(one, label)?.irr ?? null)] : []),
  ]);
}

/** Names of all structures together, each once, in the order in which they come up. */
const namesIn = (structures: readonly Structure[], of: (structure: Structure) => readonly string[]): string[] => [
  ...new Set(structures.flatMap(of)),
];

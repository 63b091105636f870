/** Results as people read them: money in millions, rates in per cent, everything else with its unit. */

import type { OutputInfo } from "./session.ts";

/** A result in words; `blank` for none. */
export function figureText(value: number | null, output: Pick<OutputInfo, "unit" | "kind">): string {
  if (value === null) return output.kind === "rate" ? "no single rate" : "blank";
  const { scale, unit, decimals } = formOf(output);
  const text = grouped(value / scale, decimals);
  return unit === "" ? text : `${text} ${unit}`;
}

/** A result as a cell of a table, whose head names the unit. */
export function cellText(value: number | null, output: Pick<OutputInfo, "unit" | "kind">): string {
  if (value === null) return "–";
  const { scale, decimals, unit } = formOf(output);
  return `${grouped(value / scale, decimals)}${unit === "%" ? " %" : ""}`;
}

/** What the head of a column says of the unit: `million real USD`; nothing for rates and plain numbers. */
export function unitText(output: Pick<OutputInfo, "unit" | "kind">): string {
  const { unit } = formOf(output);
  return unit === "%" ? "" : unit;
}

interface Form {
  readonly scale: number;
  readonly unit: string;
  readonly decimals: number;
}

const MONEY = /^(?:real )?[A-Z]{3}$/;

function formOf({ unit, kind }: Pick<OutputInfo, "unit" | "kind">): Form {
  if (kind === "rate") return { scale: 0.01, unit: "%", decimals: 2 };
  if (MONEY.test(unit)) return { scale: 1e6, unit: `million ${unit}`, decimals: 2 };
  return { scale: 1, unit: unit === "1" ? "" : unit, decimals: 3 };
}

const grouped = (value: number, decimals: number): string =>
  value
    .toLocaleString("en-US", { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
    .replace(/^-(0(?:\.0+)?)$/, "$1");

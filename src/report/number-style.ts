/** Which number format suits a value, from its unit. */

import { quantityOf } from "../formula/dimension.ts";
import type { Item } from "../formula/program.ts";
import type { ItemInfo } from "../model/model.ts";
import { gridFact } from "../timeline/grid.ts";
import type { NumberFormat } from "./styles.ts";

const TIMELINE = "timeline.";

export function formatOf(item: Item, info: ItemInfo): NumberFormat {
  if (info.kind === "flag" || (item.key.startsWith(TIMELINE) && gridFact(item.key.slice(TIMELINE.length))?.whole))
    return "flag";
  if (item.dimension.size === 0)
    return isShare(info) ? "percent1" : /cover ratio/i.test(info.label) ? "decimal2" : "factor6";
  const quantities = [...item.dimension].map(([base, exponent]) => [quantityOf(base), exponent] as const);
  if (quantities.length === 1 && (quantities[0]?.[1] ?? 0) > 1) return "scientific";
  if (quantities.length === 1 && (quantities[0]?.[1] ?? 0) === 1)
    return quantities[0]?.[0] === "time" ? "decimal2" : "integer";
  // A yearly rate, and money times time.
  if (quantities.length === 1) return "factor6";
  if (quantities.every(([, exponent]) => exponent > 0)) return "integer";
  return quantities[0]?.[0] === "money" && quantities.length === 2 && quantities.every(([name]) => name === "money")
    ? "factor6"
    : "decimal2";
}

/** Plain numbers that people read as a percentage, by the words of their label. */
function isShare(info: ItemInfo): boolean {
  return (
    /share|rate of return|recovery|shortfall|payability|completed|yield|premium|margin$|tax rate|duty rate|tariff|withholding|^inflation|^real appreciation/i.test(
      info.label,
    ) && !/factor/i.test(info.label)
  );
}

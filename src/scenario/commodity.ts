/**
 * The metal and the currency of a scenario.
 */

import { missingKey, unknownOption, wrongTradeUnit } from "../diagnostics/input-messages.ts";
import { quantityOf } from "../formula/dimension.ts";
import { type Commodity, CURRENCIES, SUBSTANCES, UNIT_WORDS, UnitSystem } from "../formula/units.ts";
import { isMistyped, mapIn, type Report, type Said, textField, textIn } from "./fields.ts";
import type { LocatedMap } from "./located.ts";

/** Keys of the section `metal` that are no inputs. */
export const METAL_KEYS = ["contained", "trade_unit", "element"];

const ABOUT: Readonly<Record<string, string>> = {
  contained: "the substance in which grades and prices are stated, e.g. WO3.",
  trade_unit: "the unit in which it is quoted, e.g. mtu, kg or t.",
  element: "the pure element in it, e.g. W.",
};

/** Reads the metal; undefined when a mistake leaves none. */
export function readCommodity(tree: LocatedMap, report: Report): Commodity | undefined {
  const entry = tree.entries.get("metal");
  if (!entry) {
    if (isMistyped("metal", tree.entries.keys(), ["metal"])) return undefined;
    report(missingKey(tree.place, "metal", "the scenario", "metal: { contained: WO3, trade_unit: mtu, element: W }"));
    return undefined;
  }
  const map = mapIn(entry.value, "metal", report);
  if (!map) return undefined;
  for (const key of METAL_KEYS) {
    if (map.entries.has(key) || isMistyped(key, map.entries.keys(), METAL_KEYS)) continue;
    report(missingKey(entry.keyPlace, key, "metal", ABOUT[key]));
  }
  const contained = substance(textField(map, "contained", "metal.contained", report), "metal.contained", report);
  const element = substance(textField(map, "element", "metal.element", report), "metal.element", report);
  const unit = textField(map, "trade_unit", "metal.trade_unit", report);
  if (!contained || !element || !unit) return undefined;
  const commodity = { contained, tradeUnit: unit.text, element };
  if (measures(commodity)) return commodity;
  report(wrongTradeUnit(unit.place, unit.text, contained));
  return undefined;
}

/** The name of a substance: it becomes a word of units, so it may not be one already. */
function substance(said: Said | undefined, what: string, report: Report): string | undefined {
  if (!said) return undefined;
  const taken = [...UNIT_WORDS, ...SUBSTANCES].includes(said.text);
  if (/^[A-Z][A-Za-z0-9]{0,11}$/.test(said.text) && !taken) return said.text;
  report(unknownOption(said.place, said.text, `${what}, a chemical formula`, ["WO3", "W", "Ge", "Li2CO3", "NdPrO"]));
  return undefined;
}

function measures(commodity: Commodity): boolean {
  if (!UNIT_WORDS.includes(commodity.tradeUnit)) return false;
  const unit = new UnitSystem(commodity).read(commodity.tradeUnit);
  if ("unknown" in unit || unit.dimension.size !== 1) return false;
  const [[base, exponent]] = [...unit.dimension] as [[string, number]];
  const fits = base === "mass" || base === `mass:${commodity.contained}`;
  return fits && quantityOf(base) === "mass" && exponent === 1;
}

/** The currency of the model, USD unless said otherwise. */
export function readCurrency(tree: LocatedMap, report: Report): string {
  const node = tree.entries.get("currency")?.value;
  const said = node && textIn(node, "currency", report);
  if (!said) return "USD";
  const known = CURRENCIES.find((currency) => currency === said.text);
  if (!known) report(unknownOption(said.place, said.text, "currency", CURRENCIES));
  return known ?? "USD";
}

import type { Chapter } from "./chapter.ts";

/** A floor, a ceiling and a share of the upside inside a contract: the buyer pays and the seller receives them. */
export const priceClause: Chapter = {
  name: "price_clause",
  section: "price_clauses",
  title: "Price limits of a contract",
  sheet: "Contract",
  about:
    "Changes the price of contained metal that the formula gives: never below the floor nor above the ceiling, and part of what is above a strike stays with the buyer. Families: floor, ceiling, upside.",
  orders: [
    ["floor", "ceiling"],
    ["floor", "upside_from"],
    ["upside_from", "ceiling"],
  ],
  roles: {
    conventions: { chapters: ["conventions"], about: "price level" },
    contract: { chapters: ["contract"], about: "contract whose price is limited" },
  },
  variants: {
    lower: { about: "whether there is a floor", default: "none", options: { none: "no floor", floor: "a floor" } },
    upper: {
      about: "whether there is a ceiling",
      default: "none",
      options: { none: "no ceiling", ceiling: "a ceiling" },
    },
    sharing: {
      about: "whether the buyer keeps part of the upside",
      default: "none",
      options: { none: "it does not", upside: "it keeps a share of what is above a strike" },
    },
  },
  inputs: [
    { name: "floor", label: "Floor", unit: "real $/unit", only: { lower: "floor" }, about: "the buyer pays no less per unit of contained metal", limits: ["0 USD/t", "1e9 USD/t"] },
    { name: "ceiling", label: "Ceiling", unit: "real $/unit", only: { upper: "ceiling" }, about: "the buyer pays no more per unit of contained metal", limits: ["0 USD/t", "1e9 USD/t"] },
    { name: "upside_from", label: "Upside from", unit: "real $/unit", only: { sharing: "upside" }, about: "price above which the buyer keeps a share", limits: ["0 USD/t", "1e9 USD/t"] },
    { name: "upside_share", label: "Share of the upside", unit: "1", only: { sharing: "upside" }, about: "share of the price above the strike that the buyer keeps", limits: ["0 %", "100 %"], usual: { from: "10 %", to: "50 %", source: "30 % in the price support of MP Materials, 2025" } },
  ],
  lines: [
    { name: "raised", label: "Raised to the floor by", unit: "$/unit", formula: "max(0, floor * conventions.price_level - contract.formula_price)", only: { lower: "floor" }, kind: "rate" },
    { name: "cut", label: "Cut to the ceiling by", unit: "$/unit", formula: "max(0, contract.formula_price - ceiling * conventions.price_level)", only: { upper: "ceiling" }, kind: "rate" },
    { name: "kept_back", label: "Upside kept by the buyer", unit: "$/unit", formula: "max(0, contract.formula_price - cut - upside_from * conventions.price_level) * upside_share", only: { sharing: "upside" }, kind: "rate" },
    { name: "adjustment", label: "Change of the price", unit: "$/unit", formula: "raised - cut - kept_back", key: true, kind: "rate" },
    { name: "floor_check", label: "Price with floor against the larger of floor and formula", unit: "$/unit", formula: "raised - max(floor * conventions.price_level, contract.formula_price) + contract.formula_price", only: { lower: "floor" }, check: "error" },
    { name: "ceiling_check", label: "Price with ceiling against the smaller of ceiling and formula", unit: "$/unit", formula: "cut - contract.formula_price + min(ceiling * conventions.price_level, contract.formula_price)", only: { upper: "ceiling" }, check: "error" },
    { name: "sharing_check", label: "Upside against the price above the strike", unit: "$/unit", formula: "kept_back - (max(upside_from * conventions.price_level, contract.formula_price - cut) - upside_from * conventions.price_level) * upside_share", only: { sharing: "upside" }, check: "error" },
    { name: "adjustment_check", label: "Price of the contract against formula and limits", unit: "$/unit", formula: "contract.payable_price - contract.formula_price - contract.price_adjustment + adjustment - raised + cut + kept_back", check: "error" },
  ],
};

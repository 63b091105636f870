/** A book of a few chapters for tests of scenarios: one of every notion, nothing of mining beyond names. */

import type { Chapter } from "../../src/book/chapter.ts";

const conventions: Chapter = {
  name: "conventions",
  section: "conventions",
  single: true,
  title: "Conventions",
  sheet: "Timeline",
  about: "Discounting.",
  variants: {
    timing: { about: "when cash moves", default: "mid", options: { mid: "in the middle", end: "at the end" } },
  },
  inputs: [
    {
      name: "discount_date",
      label: "Discount date",
      unit: "year",
      shape: "date",
      about: "date of present values",
      default: "2027-01-01",
    },
    {
      name: "discount_rate",
      label: "Discount rate",
      unit: "1",
      about: "yearly rate",
      default: "8 %",
      limits: ["-50 %", "200 %"],
    },
  ],
  lines: [],
};

const entity: Chapter = {
  name: "entity",
  section: "entities",
  title: "Entities",
  sheet: "Entities",
  about: "Companies.",
  roles: { conventions: { chapters: ["conventions"], about: "discounting" } },
  inputs: [
    {
      name: "fiscal_year_end",
      label: "Last month",
      unit: "1",
      default: "12",
      about: "month number",
      limits: ["1", "12"],
    },
  ],
  lines: [{ name: "revenue", label: "Revenue", unit: "$", formula: "0" }],
};

const price: Chapter = {
  name: "price",
  section: "prices",
  title: "Prices",
  sheet: "Prices",
  about: "Quotations.",
  inputs: [
    {
      name: "quote",
      label: "Quotation",
      unit: "real $/unit",
      shape: "series",
      about: "price per unit",
      limits: ["0 USD/t", "1e9 USD/t"],
      usual: { from: "100 USD/mtu", to: "3500 USD/mtu", source: "2005 to 2026" },
    },
  ],
  lines: [],
};

const mine: Chapter = {
  name: "mine",
  section: "mines",
  title: "Mines",
  sheet: "Mine",
  about: "Ore.",
  rankedUnder: "owner",
  roles: {
    owner: { chapters: ["entity"], about: "company that mines" },
    conventions: { chapters: ["conventions"], about: "discounting" },
    benchmark: { chapters: ["price"], optional: true, about: "quotation" },
    planner: { chapters: ["entity"], about: "who plans", only: { depletion: "plan" } },
  },
  variants: { depletion: { about: "how much", default: "rate", options: { rate: "by rate", plan: "by plan" } } },
  inputs: [
    { name: "reserve", label: "Reserve", unit: "t ore", about: "ore in the ground", limits: ["0 t", "1e12 t"] },
    {
      name: "grade",
      label: "Grade",
      unit: "unit/t ore",
      about: "metal per tonne",
      limits: ["0 %", "100 %"],
      usual: { from: "0.03 %", to: "2 %", source: "studies" },
    },
    { name: "dilution", label: "Dilution", unit: "1", default: "0 %", about: "barren rock", limits: ["0 %", "200 %"] },
    {
      name: "strip_ratio",
      label: "Strip ratio",
      unit: "1",
      default: "0",
      about: "waste per ore",
      limits: ["0", "100"],
    },
    { name: "rate", label: "Rate", unit: "t ore/year", about: "ore a year", only: { depletion: "rate" } },
    {
      name: "plan",
      label: "Plan",
      unit: "t ore/year",
      shape: "series",
      about: "ore by year",
      only: { depletion: "plan" },
    },
    { name: "start", label: "Start", unit: "year", shape: "date", about: "first ore", default: "2029-07-01" },
    {
      name: "recovery",
      label: "Recovery by price",
      unit: "1",
      shape: "table",
      levelUnit: "$/unit",
      about: "share",
      default: { "350 USD/mtu": "78 %" },
      limits: ["0 %", "100 %"],
    },
    {
      name: "write_down",
      label: "Write-down",
      unit: "1",
      shape: "ages",
      about: "share by age",
      default: ["50 %", "50 %"],
      limits: ["0 %", "100 %"],
    },
  ],
  lines: [],
};

const holding: Chapter = {
  name: "holding",
  section: "holdings",
  title: "Holdings",
  sheet: "Partners",
  about: "Links.",
  acyclic: { from: "owner", to: "company" },
  roles: {
    owner: { chapters: ["entity"], about: "who owns" },
    company: { chapters: ["entity"], about: "what is owned" },
  },
  inputs: [
    {
      name: "share",
      label: "Share",
      unit: "1",
      sharesOf: [{ role: "company" }],
      about: "share of the company",
      limits: ["0 %", "100 %"],
    },
  ],
  lines: [],
};

const addition: Chapter = {
  name: "addition",
  section: "additions",
  title: "Additions",
  sheet: "Additions",
  about: "Analyst's own.",
  roles: { entity: { chapters: ["entity"], optional: true, about: "company" } },
  variants: {
    enters: { about: "where it enters", default: "nothing", options: { revenue: "as revenue", nothing: "nowhere" } },
  },
  lines: [{ name: "revenue", label: "Revenue", unit: "$", formula: "amount", only: { enters: "revenue" } }],
};

export const SMALL_BOOK: readonly Chapter[] = [conventions, price, mine, addition, entity, holding];

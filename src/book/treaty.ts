import type { Chapter } from "./chapter.ts";

/** A treaty on double taxation: the most that one country keeps back of what leaves it for the other. */
export const treaty: Chapter = {
  name: "treaty",
  section: "treaties",
  title: "Treaties",
  sheet: "Taxes",
  about:
    "Law as data: one direction each, from the country where a company pays to the country where the receiver lives. A treaty never raises the rate of the country's own law. Families: rates.",
  distinct: ["from", "to"],
  roles: {
    from: { chapters: ["country"], about: "country where the payer lives" },
    to: { chapters: ["country"], about: "country where the receiver lives" },
  },
  inputs: [
    { name: "dividends", label: "Most on dividends", unit: "1", shape: "series", default: "100 %", about: "share of a dividend; 100 % where the treaty gives no relief", limits: ["0 %", "100 %"] },
    { name: "interest", label: "Most on interest", unit: "1", shape: "series", default: "100 %", about: "share of interest; 100 % where the treaty gives no relief", limits: ["0 %", "100 %"] },
    { name: "royalties", label: "Most on royalties", unit: "1", shape: "series", default: "100 %", about: "share of royalties; 100 % where the treaty gives no relief", limits: ["0 %", "100 %"] },
  ],
  lines: [],
};

import type { Chapter } from "./chapter.ts";

/** A deduction for an impurity of the concentrate, by steps above a free limit. */
export const penalty: Chapter = {
  name: "penalty",
  section: "penalties",
  title: "Penalties",
  sheet: "Contract",
  about:
    "Content above the free limit is charged per dry tonne, by whole steps or in proportion. One instance per impurity and contract. Families: steps, cost.",
  roles: {
    conventions: { chapters: ["conventions"], about: "price level" },
    contract: { chapters: ["contract"], about: "contract that charges it" },
  },
  variants: {
    steps: {
      about: "how a part of a step is charged",
      default: "pro_rata",
      options: { pro_rata: "in proportion", whole: "not at all: whole steps only" },
    },
  },
  inputs: [
    { name: "content", label: "Content of the impurity", unit: "1", about: "share of the dry concentrate", limits: ["0 %", "100 %"] },
    { name: "free_limit", label: "Free limit", unit: "1", about: "content that is not charged", limits: ["0 %", "100 %"] },
    { name: "step", label: "Step", unit: "1", about: "content for which the charge is made once", limits: ["0.0001 %", "100 %"], usual: { from: "0.001 %", to: "1 %", source: "steps of 0.01 to 0.1 %" } },
    { name: "charge", label: "Charge per step", unit: "real $/t concentrate", about: "per dry tonne and step", limits: ["0 USD/t", "1e6 USD/t"], usual: { from: "0 USD/t", to: "100 USD/t", source: "2 to 10 USD per dry tonne and step" } },
  ],
  lines: [
    { name: "excess", label: "Steps above the free limit", unit: "1", once: true, formula: "max(0, content - free_limit) / step" },
    { name: "steps_charged", label: "Steps charged", unit: "1", once: true, formula: { by: "steps", pro_rata: "excess", whole: "whole(excess)" } },
    { name: "cost_per_unit", label: "Penalty per unit", unit: "$/unit", formula: "steps_charged * charge * conventions.price_level / contract.goods_grade", kind: "rate" },
    { name: "cost", label: "Penalty", unit: "$", formula: "contract.sold * cost_per_unit", key: true, source: "free limit, step and charge of the contract's penalty clause" },
    { name: "cost_check", label: "Penalty deflated against dry tonnes", unit: "real $", formula: { by: "steps", pro_rata: "cost / conventions.price_level - (max(content, free_limit) - free_limit) / step * charge * contract.sold / contract.goods_grade", whole: "cost / conventions.price_level - steps_charged * charge * contract.sold / contract.goods_grade" }, check: "error" },
    { name: "steps_check", label: "Steps charged beyond the excess, or a whole step not charged", unit: "1", once: true, formula: "max(0, steps_charged - excess) + whole(max(0, excess - steps_charged)) + abs(steps_charged - whole(steps_charged))", check: "error", only: { steps: "whole" } },
  ],
};

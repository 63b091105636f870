/** Copies of the model under other options: what the plan without early stop and the sizing passes force upon chapters. */
export const WORLD_VARIANTS = {
  planned: { entity: { stop: "never" } },
  sizing: { facility: { state: "sizing" }, shareholder_loan: { state: "sizing" }, reserve_account: { state: "sizing" } },
} as const;

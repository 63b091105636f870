/** Whether debt is held or sized anew, in a sentence for every table. */

import type { Model } from "./model.ts";

/** @returns the sentence; null when the scenario has no loan */
export function debtInWords({ study }: Model): string | null {
  if (!study.instances.some(({ chapter }) => chapter.name === "facility")) return null;
  return study.debt === "locked"
    ? `Debt is locked: sized on the case "${study.sizingCase}" and held in every other case.`
    : "Debt is sized anew in the case that is shown.";
}

/** The value axis of a chart that shows one result. */

import type { OutputInfo } from "../analysis/session.ts";
import { formatFor } from "./engine-sheet.ts";

/** Money in millions on axes. */
export function chartAxis(output: Pick<OutputInfo, "unit" | "kind">): { title: string; format: string } {
  const format = formatFor(output);
  if (format === "integer") return { title: `million ${output.unit}`, format: "#,##0,,;-#,##0,,;0" };
  return format === "percent1"
    ? { title: "", format: "0%" }
    : { title: output.unit === "1" ? "" : output.unit, format: "0.00" };
}

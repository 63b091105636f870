/** Which lines keep their values when debt is locked. */

import type { Model } from "../model/model.ts";

/**
 * Lines of the sizing passes, and the lines of the live model that hand their results on (`amount`, `drawn`,
 * `service`): what a loan was sized to be.
 *
 * A copy of the sizing case that came out like the live line is one line with it, and moves; what is handed on must not,
 * so the lines that refer to `sized` are held themselves.
 */
export function linesOfLockedDebt(model: Model): ReadonlySet<number> {
  const held = new Set<number>();
  for (const { index, kind } of model.program.items) {
    const info = model.info[index];
    if (kind !== "line" || !info) continue;
    if (info.world.pass > 0 || /\bsized\./.test(info.formula ?? "")) held.add(index);
  }
  return held;
}

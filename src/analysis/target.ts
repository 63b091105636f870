/** What a result is to be: `0`, `15 %`, `1.3`, `20 MUSD`. */

import type { Asked } from "../diagnostics/analysis-messages.ts";
import { type Diagnostic, FeasibilityError } from "../diagnostics/diagnostic.ts";
import { readingFor } from "../model/input-change.ts";
import type { ItemInfo, Model } from "../model/model.ts";
import { readQuantity } from "../scenario/quantity.ts";
import { scalarAt } from "../scenario/reading.ts";
import type { WantedOutput } from "./types.ts";

/**
 * A target in the calculation unit of the result.
 *
 * @throws FeasibilityError S2xx when it is no quantity of the result's kind
 */
export function targetOf(target: number | string, { key, name }: WantedOutput, model: Model, asked: Asked): number {
  if (typeof target === "number") return target;
  const text = target.trim();
  if (/^[+-]?0(?:\.0*)?$/.test(text)) return 0;
  const info = model.info[model.byKey.get(key) ?? -1] as ItemInfo | undefined;
  if (!info?.line) return Number(text);
  const mistakes: Diagnostic[] = [];
  const reading = readingFor(info.instance, model, (one) => one.severity === "error" && mistakes.push(one));
  const node = scalarAt(text, { file: "", line: 1, column: 1, length: 1 });
  const quantity = readQuantity(node, { what: name, unit: info.line.unit }, reading);
  if (quantity && mistakes.length === 0) return quantity.amount.times(quantity.factor).toNumber();
  throw new FeasibilityError(
    mistakes.map(({ place: _nowhere, ...one }) => ({ ...one, subject: `scenario ${asked.scenario}` })),
  );
}

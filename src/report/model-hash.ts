/** A digest by which two workbooks are known to be of one model. */

import { createHash } from "node:crypto";
import type { Model } from "../model/model.ts";

/** A short digest of everything that decides the numbers: lines, structure, inputs of every case. */
export function modelHash(model: Model): string {
  const hash = createHash("sha256");
  for (const item of model.program.items)
    hash.update(
      JSON.stringify(
        [item.key, item.kind, item.shape, [...item.dimension], item.tree, item.opening, item.applies],
        dropSpans,
      ),
    );
  for (const binding of model.inputs.values())
    hash.update(
      JSON.stringify([binding.path, binding.cases], (key, value) => (key === "provenance" ? undefined : value)),
    );
  return hash.digest("hex").slice(0, 16);
}

const dropSpans = (key: string, value: unknown): unknown => (key === "span" ? undefined : value);

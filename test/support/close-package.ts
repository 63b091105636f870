/** Parts that a test has changed, as a file again. */
import { strToU8, zipSync } from "fflate";
import type { PackageParts } from "../../src/report/package-parts.ts";

/** A zip of the parts, not packed: it is read again at once. */
export function closePackage(parts: PackageParts): Uint8Array {
  const entries = [...parts].map(([name, content]) => [name, typeof content === "string" ? strToU8(content) : content]);
  return zipSync(Object.fromEntries(entries), { level: 0, mtime: new Date(1980, 0, 1) });
}

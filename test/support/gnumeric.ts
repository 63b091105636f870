/** Gnumeric as a second independent calculator; agrees with LibreOffice to 2e-15 on the dialect we use. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { RecalculatedBook } from "./compare-recalculated.ts";
import { bytesOf, inFreshFolder, poisonCaches, run, valuesOf } from "./recalculate-outside.ts";

/** Every value of a workbook as Gnumeric computes it, from a copy with poisoned caches. */
export function recalculateWithGnumeric(book: string | Uint8Array, timeoutMs = 120_000): Promise<RecalculatedBook> {
  return inFreshFolder(async (folder) => {
    const [input, output] = [join(folder, "in.xlsx"), join(folder, "out.xlsx")];
    await writeFile(input, poisonCaches(await bytesOf(book)));
    const args = ["--recalc", "--export-type=Gnumeric_Excel:xlsx", input, output];
    await run("ssconvert", args, { timeoutMs, env: { HOME: folder } });
    return valuesOf(new Uint8Array(await readFile(output)));
  });
}

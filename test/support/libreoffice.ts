/**
 * LibreOffice as an independent calculator of our workbooks.
 *
 * It trusts cached values unless its profile says otherwise, so every run has a fresh profile with OOXMLRecalcMode 0
 * (always), and every cache is poisoned first: what comes back was computed.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { RecalculatedBook } from "./compare-recalculated.ts";
import { bytesOf, inFreshFolder, poisonCaches, run, valuesOf } from "./recalculate-outside.ts";

const xlsxFilter = "xlsx:Calc MS Excel 2007 XML";

export interface RecalculateOptions {
  /** Ends a hung converter; two minutes by default, a book of 154,000 formulas takes ten seconds. */
  readonly timeoutMs?: number;
  /** Only for tests of the oracle itself. */
  readonly keepCaches?: boolean;
  readonly recalculation?: "always" | "never";
}

/** Every value of a workbook as LibreOffice computes it. */
export async function recalculate(
  book: string | Uint8Array,
  options: RecalculateOptions = {},
): Promise<RecalculatedBook> {
  const [result] = await recalculateAll([book], options);
  return result!;
}

/** Several books in one start of LibreOffice, which is most of the time for small ones. */
export async function recalculateAll(
  books: readonly (string | Uint8Array)[],
  { timeoutMs = 120_000, keepCaches = false, recalculation = "always" }: RecalculateOptions = {},
): Promise<RecalculatedBook[]> {
  const contents = await Promise.all(books.map(bytesOf));
  const sources = contents.map((bytes) => (keepCaches ? bytes : poisonCaches(bytes)));
  const converted = await convert(sources, { filter: xlsxFilter, extension: "xlsx", timeoutMs, recalculation });
  return converted.map(valuesOf);
}

/** A workbook as PDF, for the eye. */
export async function printToPdf(book: Uint8Array, timeoutMs = 120_000): Promise<Uint8Array> {
  const options = { filter: "pdf:calc_pdf_Export", extension: "pdf", timeoutMs, recalculation: "always" } as const;
  return (await convert([book], options))[0]!;
}

/** A workbook opened and saved by LibreOffice, as a reviewer without Excel would hand it back. */
export async function saveAgain(book: Uint8Array, timeoutMs = 120_000): Promise<Uint8Array> {
  const options = { filter: xlsxFilter, extension: "xlsx", timeoutMs, recalculation: "always" } as const;
  return (await convert([book], options))[0]!;
}

interface Conversion {
  readonly filter: string;
  readonly extension: string;
  readonly timeoutMs: number;
  readonly recalculation: "always" | "never";
}

function convert(books: readonly Uint8Array[], conversion: Conversion): Promise<Uint8Array[]> {
  return inFreshFolder(async (folder) => {
    const inputs = books.map((_, i) => join(folder, `book${i}.xlsx`));
    await Promise.all(inputs.map((input, i) => writeFile(input, books[i]!)));
    const profile = join(folder, "profile");
    await mkdir(join(profile, "user"), { recursive: true });
    await writeFile(join(profile, "user", "registrymodifications.xcu"), profileText(conversion.recalculation));
    const out = join(folder, "out");
    const args = [
      "--headless",
      "--norestore",
      "--nologo",
      "--nodefault",
      "--convert-to",
      conversion.filter,
      "--outdir",
      out,
    ];
    const output = await run("soffice", [`-env:UserInstallation=file://${profile}`, ...args, ...inputs], {
      timeoutMs: conversion.timeoutMs,
      env: { SAL_USE_VCLPLUGIN: "svp", HOME: folder },
    });
    const read = books.map((_, i) =>
      readFile(join(out, `book${i}.${conversion.extension}`)).catch(() => {
        throw new Error(`LibreOffice could not convert book ${i}.\n${output}`);
      }),
    );
    return (await Promise.all(read)).map((bytes) => new Uint8Array(bytes));
  });
}

function profileText(recalculation: "always" | "never"): string {
  const mode = recalculation === "always" ? 0 : 1;
  const item = (path: string, name: string, value: string | number) =>
    `<item oor:path="/org.openoffice.Office.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;
  return (
    '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry" ' +
    'xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    item("Calc/Formula/Load", "OOXMLRecalcMode", mode) +
    item("Calc/Formula/Load", "ODFRecalcMode", mode) +
    item("Common/Security/Scripting", "MacroSecurityLevel", 3) +
    "</oor:items>"
  );
}

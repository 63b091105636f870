/** What the programs outside (LibreOffice, Gnumeric) have in common: poisoned copies, a folder, an end to waiting. */
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openPackage, sheetParts, textPart } from "../../src/report/package-parts.ts";
import { closePackage } from "./close-package.ts";
import type { RecalculatedBook } from "./compare-recalculated.ts";
import { cellPattern, type ReadValue, readWorkbook } from "./read-workbook.ts";

/** Stands in for every cached value, so that a program which keeps caches is found out. */
export const poison = 987654321;

/** A copy whose formula cells all claim the poison as their value. */
export function poisonCaches(book: Uint8Array): Uint8Array {
  const parts = openPackage(book);
  for (const part of sheetParts(parts).values()) {
    const poisoned = textPart(parts, part).replace(
      cellPattern,
      (whole, attributes: string, content: string | undefined) => {
        if (!content?.includes("<f")) return whole;
        const formula = content.match(/<f[ >].*?<\/f>|<f [^>]*\/>/s)![0];
        return `<c ${attributes.replace(/ ?\bt="[^"]*"/, "")}>${formula}<v>${poison}</v></c>`;
      },
    );
    parts.set(part, poisoned);
  }
  return closePackage(parts);
}

export function valuesOf(file: Uint8Array): RecalculatedBook {
  const book = new Map<string, Map<string, ReadValue>>();
  for (const [name, { cells }] of readWorkbook(file).sheets) {
    const values = new Map<string, ReadValue>();
    for (const { address, value } of cells.values()) if (value !== undefined) values.set(address, value);
    book.set(name, values);
  }
  return book;
}

export async function bytesOf(book: string | Uint8Array): Promise<Uint8Array> {
  return typeof book === "string" ? new Uint8Array(await readFile(book)) : book;
}

/** Runs some work in a folder of its own, which is removed whatever happens. */
export async function inFreshFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "jwg-oracle-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/**
 * Runs a program to its end.
 *
 * It leads a process group of its own, and only that group is ended when the time is up: other people's LibreOffice lives.
 */
export function run(
  program: string,
  args: readonly string[],
  { timeoutMs, env, cwd }: { timeoutMs: number; env?: NodeJS.ProcessEnv; cwd?: string },
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...env },
      ...(cwd && { cwd }),
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
    const timer = setTimeout(() => {
      if (child.pid) process.kill(-child.pid, "SIGKILL");
      reject(new Error(`${program} took longer than ${timeoutMs} ms.\n${output}`));
    }, timeoutMs);
    child.on("error", (cause: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      const missing = cause.code === "ENOENT" ? `${program} is not installed; these tests need it.` : cause.message;
      reject(new Error(missing));
    });
    child.on("close", (code) => {
      clearTimeout(timer);
      if (code === 0) resolve(output);
      else reject(new Error(`${program} ended with ${code}.\n${output}`));
    });
  });
}

/**
 * The gallery of wrong scenarios: one folder per code with the smallest scenario that is wrong in this way and, in
 * `expected.txt`, what the program says about it. `UPDATE_GALLERY=1 npm test -- test/gallery` rewrites the texts.
 */

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { renderText } from "../../src/diagnostics/render.ts";
import { openScenario } from "../../src/model/open-scenario.ts";
import { columnOf, loadCsv, numberIn } from "../../src/scenario/csv.ts";
import { PROVEN_ELSEWHERE } from "./proven-elsewhere.ts";
import { type Example, readCodes, readGallery } from "./read-gallery.ts";

interface Checked {
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, string>;
}

/** As the command line opens it: read with everything it extends, checked, and bound to the book with its formulas. */
const check = ({ folder, files }: Example): Promise<Checked> =>
  files.has("table.csv") ? checkTable(`${folder}/table.csv`) : openScenario(`${folder}/scenario.yaml`);

/** A table that some chapter reads: it needs the columns year and ore, both numbers. */
async function checkTable(file: string): Promise<Checked> {
  const { table, diagnostics, sources } = await loadCsv(file, undefined);
  if (!table) return { diagnostics, sources };
  const found = ["year", "ore"].flatMap((name) => {
    const { cells, diagnostics } = columnOf(table, name);
    return [...diagnostics, ...(cells ?? []).flatMap((cell) => numberIn(cell, name).diagnostics)];
  });
  return { diagnostics: found, sources };
}

const examples = readGallery();
const codesByFile = readCodes();

describe("a wrong scenario is answered with one message, and the message is this text", () => {
  test.each(examples.map((example) => [example.folder, example] as const))("%s", async (folder, example) => {
    const { diagnostics, sources } = await check(example);
    expect(diagnostics.map(({ code }) => code)).toEqual([example.code]);
    const text = renderText(diagnostics, sources, { colour: false });
    if (process.env.UPDATE_GALLERY) writeFileSync(`${folder}/expected.txt`, text);
    expect(text).toBe(readFileSync(`${folder}/expected.txt`, "utf8"));
  });
});

describe("every code has an example", () => {
  test("messages were found", () => {
    expect(codesByFile.get("scenario-messages.ts")?.length).toBeGreaterThan(25);
    expect(codesByFile.get("formula-messages.ts")?.length).toBeGreaterThan(15);
  });

  test.each([...codesByFile])("%s", (_, codes) => {
    const shown = new Set(examples.map(({ code }) => code));
    expect(codes.filter((code) => !shown.has(code) && !isProvenElsewhere(code))).toEqual([]);
  });

  test("no folder shows, and no test is named for, a code that nobody says any more or that has a folder", () => {
    const said = new Set([...codesByFile.values()].flat());
    const shown = new Set(examples.map(({ code }) => code));
    expect([...shown].filter((code) => !said.has(code))).toEqual([]);
    expect([...PROVEN_ELSEWHERE.keys()].filter((code) => !said.has(code) || shown.has(code))).toEqual([]);
  });
});

function isProvenElsewhere(code: string): boolean {
  const elsewhere = PROVEN_ELSEWHERE.get(code);
  return elsewhere !== undefined && existsSync(elsewhere.test) && readFileSync(elsewhere.test, "utf8").includes(code);
}

/**
 * The gallery of wrong scenarios: one folder per code with the smallest scenario that is wrong in this way and, in
 * `expected.txt`, what the program says about it. `UPDATE_GALLERY=1 npm test -- test/gallery` rewrites the texts.
 */

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { renderText } from "../../src/diagnostics/render.ts";
import { openScenario } from "../../src/model/open-scenario.ts";
import { columnOf, loadCsv, numberIn } from "../../src/scenario/csv.ts";
import { loadTree } from "../../src/scenario/load-tree.ts";

const GALLERY = path.join("test", "gallery");
const MESSAGES = path.join("src", "diagnostics");

/** Codes without a folder, each with the test that proves it and the reason why no folder can. */
const PROVEN_ELSEWHERE: Readonly<Record<string, { readonly test: string; readonly why: string }>> = {
  S261: {
    test: "test/scenario/rules.test.ts",
    why: "holdings link partners to entities, so that the book as it is can form no ring",
  },
  S113: { test: "test/scenario/load-tree.test.ts", why: "a file of 5 MB does not belong in git" },
};

/** Families whose mistakes no scenario file can make alone: each code must occur in a test below the folder. */
const FAMILIES_PROVEN_ELSEWHERE: Readonly<Record<string, string>> = { F: "test", M: "test", W: "test" };

/**
 * Families whose tests are still being written, shown as "todo" until then. Must be empty before the first release:
 * remove a letter here as soon as the tests of its messages are in.
 */
const EXAMPLES_TO_COME: readonly string[] = ["F", "W"];

interface Checked {
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, string>;
}

/** Codes from S103 and S201 on are about what a scenario says; the others come before, and their examples say little. */
const check = (file: string, code: string): Promise<Checked> =>
  code === "S103" || code >= "S2" || code < "S" ? openScenario(file) : loadTree(file);

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

const examples = readdirSync(GALLERY, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

const codesByFile = new Map(
  readdirSync(MESSAGES)
    .filter((file) => file.endsWith("messages.ts"))
    .map((file) => [file, codesIn(path.join(MESSAGES, file))] as const),
);

describe("a wrong scenario is answered with one message, and the message is this text", () => {
  test.each(examples)("%s", async (example) => {
    const folder = `${GALLERY.replaceAll("\\", "/")}/${example}`;
    const isTable = readdirSync(folder).includes("table.csv");
    const { diagnostics, sources } = await (isTable
      ? checkTable(`${folder}/table.csv`)
      : check(`${folder}/scenario.yaml`, example.slice(0, 4)));
    expect(diagnostics.map(({ code }) => code)).toEqual([example.slice(0, 4)]);
    const text = renderText(diagnostics, sources, { colour: false });
    if (process.env.UPDATE_GALLERY) writeFileSync(`${folder}/expected.txt`, text);
    expect(text).toBe(readFileSync(`${folder}/expected.txt`, "utf8"));
  });
});

describe("every code has an example", () => {
  test("messages were found", () => {
    expect(codesByFile.get("scenario-messages.ts")?.length).toBeGreaterThan(25);
  });

  test.each([...codesByFile.keys()])("%s", (file) => {
    const shown = new Set(examples.map((example) => example.slice(0, 4)));
    const tests = testTexts();
    const unproven = codesByFile.get(file)!.filter((code) => {
      const elsewhere = PROVEN_ELSEWHERE[code];
      if (EXAMPLES_TO_COME.includes(code.charAt(0))) return false;
      const family = FAMILIES_PROVEN_ELSEWHERE[code.charAt(0)];
      if (shown.has(code)) return false;
      if (elsewhere) return !tests.get(elsewhere.test)?.includes(code);
      return !family || ![...tests].some(([name, text]) => name.startsWith(family) && text.includes(code));
    });
    expect(unproven).toEqual([]);
  });

  for (const family of EXAMPLES_TO_COME) test.todo(`every code of family ${family}`);

  test("no folder shows a code that nobody says any more", () => {
    const said = new Set([...codesByFile.values()].flat());
    expect(examples.filter((example) => !said.has(example.slice(0, 4)))).toEqual([]);
  });
});

function codesIn(file: string): string[] {
  const found = readFileSync(file, "utf8").matchAll(/["']([A-Z]\d{3})["']/g);
  return [...new Set(Array.from(found, (match) => match[1]!))].sort();
}

/** The text of every test outside the gallery by its path. */
function testTexts(): Map<string, string> {
  const files = readdirSync("test", { recursive: true, encoding: "utf8" })
    .map((file) => `test/${file.replaceAll("\\", "/")}`)
    .filter((file) => file.endsWith(".test.ts") && !file.startsWith("test/gallery/"));
  return new Map(files.map((file) => [file, readFileSync(file, "utf8")]));
}

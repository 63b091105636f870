import { beforeAll, expect, test } from "@jest/globals";
import { formulaTexts } from "../../src/book/formula-texts.ts";
import { BOOK } from "../../src/book/index.ts";
import { SURFACE_FORMS } from "../../src/formula/expand.ts";
import { FUNCTIONS } from "../../src/formula/functions.ts";
import { bookPage } from "../../src/report/book-page.ts";

let page: string;

beforeAll(async () => {
  page = await bookPage();
});

test("holds every chapter, input, line and formula of the book", () => {
  for (const chapter of BOOK) {
    expect(page).toContain(`\n## ${chapter.title}\n`);
    for (const { name, label } of chapter.inputs ?? []) expect(page).toContain(`| \`${name}\` | ${label} |`);
    for (const { name, label } of chapter.lines) expect(page).toContain(`**${label}** \`${name}\``);
  }
  for (const text of formulaTexts(BOOK)) expect(page).toContain(`\`${text}\``);
});

test("holds every function and every form", () => {
  for (const { name, about } of [...FUNCTIONS, ...SURFACE_FORMS]) expect(page).toContain(`| \`${name}\` | ${about}`);
});

test("has words for every formula: no call, no path and no name of a line is left in them", () => {
  const words = Array.from(page.matchAll(/^ {2}<br>(.*)$/gm), (match) => match[1] as string);
  expect(words.length).toBeGreaterThan(300);
  expect(words.filter((text) => /[a-z]\w*\(|[a-z]_[a-z]|[a-z]\.[a-z]/.test(text))).toEqual([]);
});

test("says wiring in words", () => {
  expect(page).toContain("the total of invoice over every contract whose seller this is");
  expect(page).toContain("of those ranked before");
  expect(page).toMatch(/running of the owner/);
});

test("its tables have as many cells in every row", () => {
  const tables = page.split("\n\n").filter((block) => block.startsWith("| "));
  const cells = (row: string): number => row.replaceAll("\\|", "").split("|").length;
  for (const table of tables) expect(new Set(table.split("\n").map(cells)).size).toBe(1);
});

/**
 * The page of all messages: each code with the smallest scenario that earns it and the exact words, from the gallery.
 */

import { readFileSync } from "node:fs";
import { printable } from "../../src/diagnostics/printable.ts";
import { PROVEN_ELSEWHERE } from "../gallery/proven-elsewhere.ts";
import { type Example, readGallery } from "../gallery/read-gallery.ts";

/** Lines of a file shown before it is cut, and characters of a line. */
const MOST_LINES = 40;
const WIDEST = 120;

/** Chapters of the page, in the order in which a scenario meets them; a code belongs to the first that it begins with. */
const CHAPTERS: readonly (readonly [prefix: string, title: string, about: string])[] = [
  ["S1", "Reading files", "YAML and CSV files that cannot be read, or keys that cannot be understood."],
  ["S2", "What a scenario says", "Values, units, dates, names and how they fit together."],
  ["S3", "How its parts fit together", "Instances in roles, and mechanisms that need one another."],
  ["A1", "Sensitivities", "What a scenario asks to be varied, compared or solved for."],
  ["F1", "Formulas: the language", "A formula that an analyst adds cannot be read."],
  ["F2", "Formulas: names", "A formula refers to what is not there."],
  ["F3", "Formulas: units, jumps, blanks and rings", "A formula can be read, but makes no sense."],
];

const HEAD = `# What the program says when something is wrong

Each code with the smallest scenario that earns it and the exact text. This page is written from \`test/gallery\` by
\`UPDATE_DOCS=1 npm test -- test/docs/errors-page.test.ts\`; a test fails while it differs, and while a code is missing.

A message names file, line and column, shows the place, and says what to do under \`help\`. Errors stop before anything
is written; warnings are carried into the workbook. All mistakes of a scenario are told at once. Codes never change
their meaning.
`;

/** The Markdown of the page; the same gallery gives the same text on every machine. */
export async function errorsPage(): Promise<string> {
  const examples = readGallery();
  const homeless = examples.filter(({ code }) => !CHAPTERS.some(([prefix]) => code.startsWith(prefix)));
  if (homeless.length > 0) throw new Error(`no chapter for ${homeless.map(({ code }) => code).join(", ")}`);
  const chapters = CHAPTERS.map(([prefix, title, about]) => {
    const sections = examples.filter(({ code }) => code.startsWith(prefix)).map(sectionOf);
    return [`## ${title}\n\n${about}\n`, ...sections].join("\n");
  });
  return [HEAD, ...chapters, elsewhere()].join("\n");
}

function sectionOf({ code, folder, files }: Example): string {
  const title = folder.slice(folder.lastIndexOf("/") + 1 + code.length + 1).replaceAll("-", " ");
  const [opened, ...others] = [...files];
  const blocks = [
    block(opened![0], opened![1]),
    ...others.map(([name, text]) => `\`${name}\`:\n\n${block(name, text)}`),
  ];
  const said = readFileSync(`${folder}/expected.txt`, "utf8");
  return `### ${code} ${title}\n\n${blocks.join("\n")}\n${fenced("text", said)}`;
}

const block = (name: string, text: string): string => fenced(name.slice(name.lastIndexOf(".") + 1), shortened(text));

function fenced(language: string, text: string): string {
  const body = text.endsWith("\n") ? text : `${text}\n`;
  return `\`\`\`${language}\n${body}\`\`\`\n`;
}

/** What a page can hold: long lines and long files are cut, control characters and broken bytes spelled out. */
function shortened(text: string): string {
  const lines = text.replace(/\r?\n$/, "").split(/\r?\n/);
  const shown = lines.slice(0, MOST_LINES).map((line) => {
    const visible = Array.from(line, (character) => (character === "\t" ? character : printable(character))).join("");
    return visible.length > WIDEST ? `${visible.slice(0, WIDEST)}…` : visible;
  });
  return [...shown, ...(lines.length > MOST_LINES ? [`… ${lines.length - MOST_LINES} more lines`] : [])].join("\n");
}

/** The codes that no scenario file can show. */
function elsewhere(): string {
  const rows = [...PROVEN_ELSEWHERE].map(([code, { test, why }]) => `| ${code} | ${why} | [test](../${test}) |`);
  return `## Said elsewhere\n\nCodes that no small scenario can show; the tests hold their texts.\n\n${[
    "| code | why it has no scenario here | shown by |",
    "|---|---|---|",
    ...rows.sort(),
  ].join("\n")}\n`;
}

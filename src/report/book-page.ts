/** The formula book as a Markdown page: every chapter, input and line, and the language they are written in. */

import type { Chapter, InputItem, LineItem, Only } from "../book/chapter.ts";
import { BOOK } from "../book/index.ts";
import { SURFACE_FORMS } from "../formula/expand.ts";
import { FUNCTIONS } from "../formula/functions.ts";
import { CONSTANTS } from "../model/constants.ts";
import { formulaParser } from "../model/formulas.ts";
import { GRID_FACTS } from "../timeline/grid.ts";
import { chapterWords } from "./chapter-words.ts";

/** Forms that wire chapters together: they are gone once a scenario is bound. */
const WIRING = [
  {
    name: "total",
    form: "total(chapter.line by role)",
    about: "the sum of a line over all instances of a chapter whose role is played by me; 0 when there is none",
  },
  {
    name: "ahead",
    form: "ahead(line)",
    about: "the sum of my own line over the instances ranked before me under the same parent",
  },
  { name: "planned", form: "planned.line", about: "the line in the plan without early stop" },
  { name: "sized", form: "sized.line", about: "the line in the last sizing pass, on the sizing case" },
  { name: "before", form: "before.line", about: "the line in the sizing pass before" },
];

/**
 * The whole book as Markdown.
 *
 * @returns the page, ending in a line feed; the same for the same book
 */
export async function bookPage(book: readonly Chapter[] = BOOK): Promise<string> {
  const words = chapterWords(book, await formulaParser(book));
  const chapters = book.flatMap((chapter) => chapterPart(chapter, words));
  const contents = book.map(({ title, name }) => `- [${title}](#${name.replaceAll("_", "-")})`);
  return `${["# The formula book", "", ABOUT, "", ...contents, "- [The language](#the-language)", "", ...chapters, ...languagePart()].join("\n")}\n`;
}

const ABOUT =
  "Every line of every model, in reading order. `$` is money of the day, `real $` money of the price date, `unit` the trade unit of the metal, `element` its pure element. A line without the word *once* has one value for every period.";

type Words = ReturnType<typeof chapterWords>;

function chapterPart(chapter: Chapter, words: Words): string[] {
  return [
    `<a id="${chapter.name.replaceAll("_", "-")}"></a>`,
    "",
    `## ${chapter.title}`,
    "",
    chapter.about,
    "",
    `Names begin with \`${chapter.name}\`; ${originOf(chapter)}; sheet *${chapter.sheet}* of the workbook.`,
    "",
    ...rolesPart(chapter),
    ...variantsPart(chapter),
    ...inputsPart(chapter),
    ...linesPart(chapter, words),
  ];
}

/** Where the instances of a chapter come from. */
function originOf({ section, single, each, roles }: Chapter): string {
  if (each !== undefined) return `made without a section, one for each \`${roles?.[each]?.chapters.join("` or `")}\``;
  return `${section ? `section \`${section}\` of the scenario` : "made by the program"}${single ? ", of which there is one" : ""}`;
}

function rolesPart({ roles = {}, rankedUnder }: Chapter): string[] {
  const rows = Object.entries(roles).map(([name, role]) => [
    code(name),
    role.chapters.map(code).join(" or "),
    role.about,
    [role.optional ? "may be left out" : "", rankedUnder === name ? "order counts" : "", onlyText(role.only)]
      .filter(Boolean)
      .join("; "),
  ]);
  return section("Roles", ["Role", "Taken by", "Meaning", ""], rows);
}

function variantsPart({ variants = {} }: Chapter): string[] {
  const rows = Object.entries(variants).flatMap(([name, variant]) =>
    Object.entries(variant.options).map(([option, about], at) => [
      at === 0 ? code(name) : "",
      at === 0 ? variant.about : "",
      `${code(option)}${option === variant.default ? " (default)" : ""}`,
      about,
    ]),
  );
  return section("Variants", ["Variant", "Decides", "Option", "Meaning"], rows);
}

function inputsPart({ inputs = [] }: Chapter): string[] {
  const rows = inputs.map((input) => [
    code(input.name),
    input.label,
    shapeText(input),
    input.about,
    defaultText(input.default),
    input.limits ? `${input.limits[0]} to ${input.limits[1]}` : "",
    input.usual ? `${input.usual.from} to ${input.usual.to} (${input.usual.source})` : "",
    [onlyText(input.only), sharesText(input)].filter(Boolean).join("; "),
  ]);
  return section("Inputs", ["Input", "Label", "Unit", "Meaning", "Default", "Limits", "Usual range", ""], rows);
}

const SHAPES: Readonly<Record<string, string>> = {
  series: "by calendar year",
  ages: "by age in years",
  table: "by level",
  date: "a date",
};

function shapeText({ unit, shape, levelUnit }: InputItem): string {
  if (shape === "date") return "a date";
  const how =
    shape && SHAPES[shape] ? `, ${SHAPES[shape]}${levelUnit && levelUnit !== "1" ? ` in ${levelUnit}` : ""}` : "";
  return `${unitText(unit)}${how}`;
}

function defaultText(given: InputItem["default"]): string {
  if (given === undefined) return "must be given";
  if (typeof given === "string") return given;
  if (Array.isArray(given)) return given.join(", ");
  return Object.entries(given)
    .map(([level, value]) => `${level}: ${value}`)
    .join(", ");
}

function linesPart(chapter: Chapter, words: Words): string[] {
  if (chapter.lines.length === 0) return [];
  return ["### Lines", "", ...chapter.lines.flatMap((line) => linePart(chapter, line, words))];
}

function linePart(chapter: Chapter, line: LineItem, words: Words): string[] {
  const { formula } = line;
  const options =
    typeof formula === "string"
      ? [["", formula] as const]
      : Object.entries(formula).filter(([option]) => option !== "by");
  const by = typeof formula === "string" ? undefined : formula.by;
  const formulas = options.flatMap(([option, text]) => [
    `- ${by ? `where ${code(by)} is ${code(option)}: ` : ""}${code(text)}`,
    `  <br>${words(chapter, text)}`,
  ]);
  const traits = [
    unitText(line.unit),
    line.once ? "*once*" : "",
    line.key ? "a result" : "",
    line.check ? `a check (${line.check})` : "",
    onlyText(line.only),
  ].filter(Boolean);
  const more = [
    line.opening && `- before the first period: ${code(line.opening)}, ${words(chapter, line.opening)}`,
    line.first && `- in the first pass: ${code(line.first)}`,
    line.applies && `- applies where ${code(line.applies)}, ${words(chapter, line.applies)}; blank elsewhere`,
    line.source && `- source: ${line.source}`,
    line.note && `- ${line.note}`,
  ].filter((text): text is string => Boolean(text));
  return [`**${line.label}** ${code(line.name)}, ${traits.join(", ")}`, "", ...formulas, ...more, ""];
}

function languagePart(): string[] {
  return [
    '<a id="the-language"></a>',
    "",
    "## The language",
    "",
    "Formulas hold names, numbers, `+ - * / ^`, comparisons, `and`, `or`, `not`, `if(c, a, b)`, brackets, and the functions below. Names are lines and inputs of the own chapter, those of a role (`owner.running`), and the timeline.",
    "",
    ...section(
      "Functions",
      ["Function", "Meaning", "In words"],
      FUNCTIONS.map((entry) => [code(entry.name), entry.about, entry.words(LETTERS.slice(0, entry.roles.length))]),
    ),
    ...section(
      "Forms that spell out into helper lines",
      ["Form", "Meaning"],
      SURFACE_FORMS.map(({ name, about }) => [code(name), about]),
    ),
    ...section(
      "Wiring",
      ["Form", "Meaning"],
      WIRING.map(({ form, about }) => [code(form), about]),
    ),
    ...section(
      "Timeline",
      ["Name", "Unit", "Meaning"],
      GRID_FACTS.map(({ name, unit, about }) => [code(name), unitText(unit), about]),
    ),
    ...section(
      "Declared constants",
      ["Name", "Value", "Meaning"],
      CONSTANTS.map(({ name, value, about }) => [code(name), String(value), about]),
    ),
  ];
}

const LETTERS = ["a", "b", "c"];

const unitText = (unit: string): string => (unit === "1" ? "plain number" : unit);
const code = (text: string): string => `\`${text}\``;

function onlyText(only: Only | undefined): string {
  return Object.entries(only ?? {})
    .map(
      ([variant, options]) =>
        `only where ${code(variant)} is ${(typeof options === "string" ? [options] : options).map(code).join(" or ")}`,
    )
    .join(" and ");
}

/** A heading and a table; nothing at all without rows. */
function section(title: string, heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [`### ${title}`, "", line(heads), line(heads.map(() => "---")), ...rows.map(line), ""];
}

function sharesText({ sharesOf }: InputItem): string {
  return (sharesOf ?? [])
    .map(
      ({ role, restIn }) =>
        `shares of one ${role} add to 100 %${restIn ? `, or to less where another has ${onlyText(restIn)}` : ""}`,
    )
    .join("; ");
}

/** The house has floors: a file imports from its own floor and those below, and the doors to outside are counted. */

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import ts from "typescript";

/** From the ground up. */
const FLOORS = [
  "diagnostics",
  "formula",
  "finance",
  "timeline",
  "book",
  "scenario",
  "model",
  "analysis",
  "report",
  "cli",
];
/** Files that stand beside the house: what anybody may import, and the public face that nobody may. */
const BESIDE = ["src/version.ts", "src/index.ts"];
const GENERATED = "src/generated/";

interface Module {
  readonly file: string;
  readonly text: string;
  /** Repository paths of files, and names of packages, statically and dynamically imported, types included. */
  readonly imports: readonly string[];
}

const modules: readonly Module[] = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((file) => `src/${file.replaceAll(path.sep, "/")}`)
  // A declaration says what a package forgot to say of itself, and loads nothing.
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"))
  .sort()
  .map((file) => {
    const text = readFileSync(file, "utf8");
    return { file, text, imports: importsOf(file, text) };
  });

function importsOf(file: string, text: string): string[] {
  const found = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
  return found.map((name) => (name.startsWith(".") ? path.posix.join(path.posix.dirname(file), name) : name));
}

const floorOf = (file: string): number => FLOORS.indexOf(file.split("/")[1] as string);
const importersOf = (wanted: (name: string) => boolean): string[] =>
  modules.filter(({ imports }) => imports.some(wanted)).map(({ file }) => file);
const isPackage = (name: string) => (imported: string) => imported === name || imported.startsWith(`${name}/`);

describe("the house", () => {
  test("was seen as a whole", () => {
    expect(modules.length).toBeGreaterThan(100);
    expect(modules.flatMap(({ imports }) => imports).length).toBeGreaterThan(500);
    const paths = new Set(modules.map(({ file }) => file));
    const astray = modules.flatMap(({ imports }) =>
      imports.filter((name) => name.startsWith("src/") && !paths.has(name)),
    );
    expect(astray).toEqual([]);
  });

  test("has a floor for every file", () => {
    const homeless = modules.filter(
      ({ file }) => floorOf(file) < 0 && !BESIDE.includes(file) && !file.startsWith(GENERATED),
    );
    expect(homeless.map(({ file }) => file)).toEqual([]);
  });

  test("no file imports from a floor above its own", () => {
    const upward = modules
      .filter(({ file }) => floorOf(file) >= 0)
      .flatMap(({ file, imports }) =>
        imports
          .filter((name) => name.startsWith("src/") && floorOf(name) > floorOf(file))
          .map((name) => `${file} -> ${name}`),
      );
    expect(upward).toEqual([]);
  });

  test("nobody inside imports the public face, and what is generated imports nothing", () => {
    expect(importersOf((name) => name === "src/index.ts")).toEqual([]);
    const generated = modules.filter(({ file }) => file.startsWith(GENERATED));
    expect(generated.length).toBeGreaterThan(0);
    expect(generated.flatMap(({ imports }) => imports)).toEqual([]);
  });
});

describe("doors to outside", () => {
  test("one file knows mathjs, one file knows exceljs, none knows hyperformula", () => {
    expect(importersOf(isPackage("mathjs"))).toEqual(["src/formula/parse.ts"]);
    expect(importersOf(isPackage("exceljs"))).toEqual(["src/report/excel-file.ts"]);
    expect(importersOf(isPackage("hyperformula"))).toEqual([]);
  });

  test("the public face loads neither mathjs nor exceljs: both are imported when first needed", () => {
    const loaded = new Set<string>(["src/index.ts"]);
    for (const file of loaded) {
      const text = modules.find((module) => module.file === file)?.text ?? "";
      for (const name of importsOf(file, valuesOnly(text))) loaded.add(name);
    }
    expect(loaded.size).toBeGreaterThan(100);
    expect([...loaded].filter((name) => isPackage("mathjs")(name) || isPackage("exceljs")(name))).toEqual([]);
  });

  test("below the command line nothing reads the environment, a clock or a random source", () => {
    const impure =
      /\bprocess\.(?:env|argv|hrtime)\b|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\.now\b|\brandomUUID\b/;
    expect(
      modules.filter(({ file, text }) => floorOf(file) === FLOORS.indexOf("cli") && impure.test(text)).length,
    ).toBeGreaterThan(0);
    const below = modules.filter(({ file }) => floorOf(file) !== FLOORS.indexOf("cli"));
    expect(below.filter(({ text }) => impure.test(text)).map(({ file }) => file)).toEqual([]);
  });

  test("files are read and written in few places", () => {
    expect(importersOf((name) => /^(?:node:)?fs(?:\/|$)/.test(name))).toEqual([
      "src/cli/model-command.ts",
      "src/cli/scenario-files.ts",
      "src/cli/trials-csv.ts",
      "src/report/write-atomically.ts",
      "src/scenario/source-files.ts",
    ]);
  });
});

/** The text as JavaScript: type imports are gone, and dynamic imports are blanked, as they load nothing at first. */
function valuesOnly(text: string): string {
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, verbatimModuleSyntax: true },
  });
  return outputText.replace(/\bimport\(/g, "later(");
}

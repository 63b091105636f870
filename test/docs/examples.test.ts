/** What README and docs show is executed, and every function of the public face says what it returns. */

import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { build } from "esbuild";
import * as library from "../../src/index.ts";

/** Below node_modules, so that the bundle finds the packages it imports. */
const WORKSHOP = path.resolve(`node_modules/.cache/jwg-docs-${process.pid}`);

interface Example {
  readonly name: string;
  readonly code: string;
}

const pages = ["README.md", ...readdirSync("docs").map((file) => `docs/${file}`)].filter(
  (file) => file.endsWith(".md") && existsSync(file),
);
const examples: readonly Example[] = pages.flatMap((file) => executedIn(file, readFileSync(file, "utf8")));

/** The fenced blocks of TypeScript whose first line is `// executed`. */
function executedIn(file: string, text: string): Example[] {
  return Array.from(text.matchAll(/^```ts\r?\n(\/\/ executed\b[\s\S]*?)^```/gm), (match) => ({
    name: `${file}:${text.slice(0, match.index).split("\n").length}`,
    code: match[1]!,
  }));
}

afterAll(() => rmSync(WORKSHOP, { recursive: true, force: true }));

/** Runs a piece of TypeScript as somebody would who has installed the package, from the root of the repository. */
async function execute(code: string): Promise<{ status: number | null; stdout: string; stderr: string }> {
  mkdirSync(WORKSHOP, { recursive: true });
  const outfile = path.join(WORKSHOP, "example.mjs");
  await build({
    stdin: { contents: code, loader: "ts", resolveDir: process.cwd(), sourcefile: "example.ts" },
    alias: {
      "jwg-feasibility/finance": path.resolve("src/finance/index.ts"),
      "jwg-feasibility": path.resolve("src/index.ts"),
    },
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    outfile,
    logLevel: "silent",
  });
  const { status, stdout, stderr } = spawnSync(process.execPath, [outfile], { encoding: "utf8" });
  return { status, stdout, stderr };
}

describe("examples of the documentation", () => {
  test("the README has one, if there is a README", () => {
    const shown = examples.some(({ name }) => name.startsWith("README.md:"));
    expect(shown).toBe(existsSync("README.md"));
  });

  if (examples.length > 0)
    test.each(examples.map(({ name, code }) => [name, code] as const))(
      "%s runs and prints",
      async (_, code) => {
        const { status, stdout, stderr } = await execute(code);
        expect([status, stderr]).toEqual([0, ""]);
        if (code.includes("console.log(")) {
          expect(stdout).not.toBe("");
          expect(stdout).not.toMatch(/\b(?:undefined|NaN)\b/);
        }
      },
      60_000,
    );

  test("an example that imports what is not there, or throws, fails", async () => {
    await expect(execute('import { nothing } from "jwg-feasibility";\nnothing();')).rejects.toThrow(/nothing/);
    expect((await execute('import { irr } from "jwg-feasibility/finance";\nirr([]);')).stderr).toContain("M203");
  }, 60_000);
});

describe("every function of the public face", () => {
  /** The file behind a name of a table of contents, through tables of contents below it. */
  function fileOf(name: string, contents: string): string | undefined {
    for (const [, names, from] of readFileSync(contents, "utf8").matchAll(/export \{([^}]*)\} from "([^"]+)"/g)) {
      if (!names!.split(",").some((one) => one.trim() === name)) continue;
      const file = path.join(path.dirname(contents), from!);
      return path.basename(file) === "index.ts" ? fileOf(name, file) : file;
    }
    return undefined;
  }

  /** The docstring right above the declaration; empty when there is none. */
  function docstringOf(name: string): string {
    const text = readFileSync(fileOf(name, "src/index.ts") ?? "src/index.ts", "utf8");
    const declaration = new RegExp(`(/\\*\\*(?:(?!\\*/)[\\s\\S])*\\*/\\n)export (?:async )?function ${name}\\b`);
    return declaration.exec(text)?.[1] ?? "";
  }

  const functions = Object.keys(library).filter((name) => name !== "FeasibilityError");

  test("was found", () => {
    expect(functions.length).toBeGreaterThan(15);
  });

  test.each(functions)("%s says what it returns, or shows it", (name) => {
    expect(docstringOf(name)).toMatch(/@returns\s+\S|@example\s+\S/);
  });
});

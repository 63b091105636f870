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
  const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.startsWith("generated"))
    .map((file) => readFileSync(path.join("src", file), "utf8"));

  /** The docstring right above the declaration; empty when there is none. */
  function docstringOf(name: string): string | undefined {
    const declaration = new RegExp(
      `(/\\*\\*(?:(?!\\*/)[\\s\\S])*\\*/\\n)?export (?:async )?(?:function|class) ${name}\\b`,
    );
    const found = sources.map((text) => declaration.exec(text)).filter((match) => match !== null);
    return found.length === 1 ? (found[0]![1] ?? "") : undefined;
  }

  test("was found", () => {
    expect(Object.keys(library).length).toBeGreaterThan(15);
  });

  test.each(Object.keys(library).filter((name) => name !== "FeasibilityError"))(
    "%s says what it returns, or shows it",
    (name) => {
      expect(docstringOf(name)).toMatch(/@returns\s+\S|@example\s+\S/);
    },
  );
});

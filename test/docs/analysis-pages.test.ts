/** The commands that the pages on sensitivities and on solving show are executed, and their sections are read. */

import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { openScenario } from "../../src/model/open-scenario.ts";
import { buildCli, type Cli } from "../cli/run-cli.ts";

const PAGES = ["docs/what-moves-it.md", "docs/what-must-be-true.md"];

const blocks = (file: string, language: string): string[] =>
  Array.from(
    readFileSync(file, "utf8").matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, "gm")),
    (match) => match[1] as string,
  );

let cli: Cli;

beforeAll(() => {
  cli = buildCli();
}, 60_000);

afterAll(() => cli.remove());

const commands = PAGES.flatMap((file) => blocks(file, "sh").flatMap((block) => block.trim().split("\n")));

describe("commands", () => {
  test("were found", () => expect(commands.length).toBeGreaterThan(10));

  test.each(commands)(
    "%s",
    async (line) => {
      expect(line).toMatch(/^npm run model -- /);
      const { code, stdout, stderr } = await cli.shell(process.cwd(), line.replace("npm run model --", "$CLI"));
      expect([code, stderr]).toEqual([0, ""]);
      expect(stdout).toMatch(/debt/);
      expect(stdout).not.toMatch(/\b(?:undefined|NaN|null)\b/);
    },
    60_000,
  );
});

describe("sections of a scenario", () => {
  test.each(PAGES)("%s", async (file) => {
    const section = blocks(file, "yaml").join("");
    const { diagnostics, analyses } = await openScenario("scenarios/page.yaml", {
      readFile: async (name) =>
        name === "scenarios/page.yaml" ? `extends: integrated.yaml\n${section}` : readFileSync(name, "utf8"),
    });
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(analyses).toBeDefined();
  });
});

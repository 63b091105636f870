/** The commands of docs/how-likely.md are executed. */

import { cpSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { buildCli, type Cli } from "../cli/run-cli.ts";

jest.setTimeout(300_000);

const COMMANDS = Array.from(
  readFileSync("docs/how-likely.md", "utf8").matchAll(/^npm run model -- (.+)$/gm),
  (match) => match[1] as string,
);

let cli: Cli;
let folder: string;

beforeAll(() => {
  cli = buildCli();
  folder = cli.fresh();
  cpSync("scenarios", path.join(folder, "scenarios"), { recursive: true });
  const prices = [300, 340, 290, 310, 280, 330, 305, 295, 320, 315];
  writeFileSync(
    path.join(folder, "prices.csv"),
    `year,apt\n${prices.map((price, at) => `${2011 + at},${price}`).join("\n")}\n`,
  );
});

afterAll(() => cli.remove());

test("there are some", () => {
  expect(COMMANDS.length).toBeGreaterThanOrEqual(5);
});

test.each(COMMANDS)("%s", async (command) => {
  const { code, stdout } = await cli.shell(folder, `$CLI ${command}`);
  expect(code).toBe(0);
  expect(stdout.split("\n").length).toBeGreaterThan(5);
  expect(stdout).not.toMatch(/\b(?:undefined|NaN)\b/);
});

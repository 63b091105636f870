/** The scenarios of docs/describe-a-structure.md are run; each shows the result that it names. */

import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { expect, test } from "@jest/globals";
import { loadScenario } from "../../src/model/open-scenario.ts";
import { runScenario } from "../../src/model/run-scenario.ts";
import { scalarOf } from "../../src/model/summary.ts";

const EXAMPLES = Array.from(
  readFileSync("docs/describe-a-structure.md", "utf8").matchAll(/^```yaml\n# (\S+)\n([\s\S]*?)^```/gm),
  ([, result, text]) => [result as string, text as string] as const,
);

test("there are some", () => {
  expect(EXAMPLES.length).toBeGreaterThanOrEqual(4);
});

test.each(EXAMPLES)("the example of %s runs without a failed check", async (result, text) => {
  const read = (file: string) => (file === "scenarios/example.yaml" ? Promise.resolve(text) : readFile(file, "utf8"));
  const run = runScenario(await loadScenario("scenarios/example.yaml", { readFile: read }));
  expect(run.summary.checksFailed).toEqual([]);
  expect(Number(scalarOf(run, result))).toBeGreaterThan(0);
});

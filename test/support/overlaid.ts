/** A scenario on disk with more laid over it, given as plain data. */

import { readFileSync } from "node:fs";
import path from "node:path";
import { loadScenario, type Scenario } from "../../src/model/open-scenario.ts";

/** The overlay as a file beside the one that it extends; nothing is written. */
export function overlaid(file: string, overlay: Readonly<Record<string, unknown>>): Promise<Scenario> {
  const own = path.join(path.dirname(file), "overlay.yaml");
  const text = JSON.stringify({ extends: path.basename(file), ...overlay }, null, 1);
  return loadScenario(own, { readFile: async (read) => (read === own ? text : readFileSync(read, "utf8")) });
}

export const SMALL = "test/cli/fixtures/scenarios/small.yaml";

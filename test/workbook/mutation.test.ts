/** Lines are broken one at a time, and the model's own checks must notice. */

import { expect, test } from "@jest/globals";
import { mutate } from "../support/mutation.ts";
import { ALL, scenarioOf } from "../support/shipped.ts";

test.each(ALL)(
  "at least 95 %% of the lines of %s that can move a total turn a check red when broken",
  async (file) => {
    const { model } = await scenarioOf(file);
    const { moving, caught, missed } = mutate(model, 0);
    const share = caught / moving;
    process.stderr.write(
      `${file}: ${caught} of ${moving} broken lines caught (${(100 * share).toFixed(1)} %)${missed.length > 0 ? `; missed ${missed.slice(0, 5).join(", ")} …` : ""}\n`,
    );
    expect(moving).toBeGreaterThan(50);
    expect(share).toBeGreaterThanOrEqual(0.95);
  },
  60_000,
);

test.each(ALL)(
  "no check of %s is red while nothing is broken",
  async (file) => {
    const { model } = await scenarioOf(file);
    const { runModel } = await import("../../src/model/run.ts");
    for (const [caseIndex, { name }] of model.study.cases.entries()) {
      const failed = runModel(model, caseIndex).checks.filter((check) => check.kind === "error" && !check.passed);
      expect({ case: name, failed: failed.map((check) => model.program.items[check.item]?.key) }).toEqual({
        case: name,
        failed: [],
      });
    }
  },
  60_000,
);

/** The C that the bench compares with does what the kernel does. */

import { expect, test } from "@jest/globals";
import { startEngine } from "../../src/analysis/engine.ts";
import { planEngine } from "../../src/analysis/plan-engine.ts";
import { scenarioOf } from "../cases/read-cases.ts";
import { kernelInC, timeInC } from "../support/kernel-in-c.ts";

test("a kernel in C leaves the same array, where there is a compiler", async () => {
  const plan = planEngine(await scenarioOf(), {
    vary: ["prices.apt.quote", "mines.pit.grade", "schedules.site.delay"],
    outputs: ["npv", "irr", "payback"],
  });
  expect(kernelInC(plan.text)).not.toMatch(/Math\.|\blet |=>/);
  const found = timeInC(plan.text, plan.base, 1);
  if (!found) return;
  const engine = startEngine(plan);
  engine.run();
  for (const [at, value] of plan.base.entries()) {
    const other = found.values[at] as number;
    if (Number.isNaN(value)) expect(other).toBeNaN();
    else expect(Math.abs(other - value)).toBeLessThanOrEqual(1e-10 * Math.max(1, Math.abs(value)));
  }
}, 60_000);

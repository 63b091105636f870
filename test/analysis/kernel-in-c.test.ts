/** The C that the bench compares with does what the kernel does. */

import { expect, test } from "@jest/globals";
import { planEngine } from "../../src/analysis/plan-engine.ts";
import { generateKernel } from "../../src/formula/read-float.ts";
import { scenarioOf } from "../cases/read-cases.ts";
import { timeInC } from "../support/kernel-in-c.ts";

test("a kernel in C leaves the same array, where there is a compiler", async () => {
  const { model } = await scenarioOf();
  const special = { varying: new Set(), wanted: new Set() } as { varying: Set<number>; wanted: Set<number> };
  const plan = planEngine(
    { model },
    { vary: ["prices.apt.quote", "mines.pit.grade", "schedules.site.delay"], outputs: ["npv", "irr", "payback"] },
  );
  for (const { entries } of plan.inputs) for (const { item } of entries) special.varying.add(item);
  for (const { key } of plan.outputs) special.wanted.add(model.byKey.get(key) as number);
  const source = generateKernel(model.program, model.rings, special);
  expect(source.parts.size).toBeGreaterThan(0);
  const found = timeInC(source, plan.base, 1);
  if (!found) return;
  for (const [at, value] of plan.base.entries()) {
    const other = found.values[at] as number;
    if (Number.isNaN(value)) expect(other).toBeNaN();
    else expect(Math.abs(other - value)).toBeLessThanOrEqual(1e-10 * Math.max(1, Math.abs(value)));
  }
}, 60_000);

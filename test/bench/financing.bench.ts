/** What loans cost the kernel: every line, and every line but the passes of sizing, whose results are held. */

import { compileKernel, generateKernel, givenValues, type Specialisation } from "../../src/formula/read-float.ts";
import { givenIn } from "../../src/model/given.ts";
import { loadScenario } from "../../src/model/open-scenario.ts";

export interface FinancingBench {
  readonly what: string;
  readonly figure: string;
  readonly bar: string;
  readonly met: boolean;
}

/** Three loans, two of them sculpted, two reserves, six shareholders, four tiers. */
const FILE = "test/fixtures/three-loans.yaml";

/** @param time  milliseconds of a call, over so many repeats */
export async function financingBench(
  time: (call: () => void, repeats: number) => number,
): Promise<readonly FinancingBench[]> {
  const { model } = await loadScenario(FILE, { root: "." });
  const { program, rings } = model;
  const lines = program.items.filter((item) => item.kind === "line");
  const held = new Set(lines.filter(({ index }) => (model.info[index]?.world.pass ?? 0) > 0).map(({ index }) => index));
  const cells = (indices: ReadonlySet<number>): number =>
    lines.reduce(
      (sum, { index, shape }) => sum + (indices.has(index) ? (shape === "row" ? program.periods : 1) : 0),
      0,
    );
  const values = givenValues(program, generateKernel(program, rings).layout, givenIn(model, 0));
  const microseconds = (special: Specialisation): number => {
    const kernel = compileKernel(generateKernel(program, rings, special));
    for (let warm = 0; warm < 3000; warm += 1) kernel.run(values);
    return time(() => kernel.run(values), 300) * 1000;
  };
  const full = microseconds({});
  const locked = microseconds({ held });
  const all = cells(new Set(lines.map(({ index }) => index)));
  return [
    {
      what: `full float64 evaluation with three loans, two reserves, six shareholders and four tiers (${lines.length} lines, ${all} cells, of which sizing takes ${cells(held)})`,
      figure: `${full.toFixed(0)} µs`,
      bar: "at most 300 µs",
      met: full <= 300,
    },
    {
      what: "the same with debt locked",
      figure: `${locked.toFixed(0)} µs`,
      bar: "at most 100 µs",
      met: locked <= 100,
    },
  ];
}

/**
 * What the engine costs, in one run on one machine: `npm run bench`, which also writes docs/speed.md.
 *
 * Figures in seconds depend on the machine; the bars that matter are ratios taken in the same run.
 */

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Decimal } from "../../src/formula/decimal.ts";
import { PLAIN } from "../../src/formula/dimension.ts";
import type { Item, Program } from "../../src/formula/program.ts";
import { readExact } from "../../src/formula/read-exact.ts";
import { compileKernel, generateKernel, givenValues } from "../../src/formula/read-float.ts";
import { ringsOf } from "../../src/formula/rings.ts";
import { tree } from "../../src/formula/tree.ts";
import { givenIn } from "../../src/model/given.ts";
import { loadScenario } from "../../src/model/open-scenario.ts";
import { runScenario } from "../../src/model/run-scenario.ts";
import { workbookBytes } from "../../src/report/workbook.ts";
import { engineOf } from "../support/hyperformula.ts";
import { readWorkbook } from "../support/read-workbook.ts";
import { analysisRows } from "./analysis.bench.ts";
import { financingBench } from "./financing.bench.ts";
import { irrBench } from "./irr.bench.ts";
import { monteCarloBench } from "./monte-carlo.bench.ts";

interface Row {
  readonly what: string;
  readonly figure: string;
  readonly bar: string;
  readonly met: boolean;
}

const FILE = "scenarios/integrated.yaml";

/** Median of the rounds, in milliseconds a call. */
function time(call: () => void, repeats: number, rounds = 9): number {
  const found = Array.from({ length: rounds }, () => {
    const start = performance.now();
    for (let repeat = 0; repeat < repeats; repeat += 1) call();
    return (performance.now() - start) / repeats;
  });
  return found.sort((one, other) => one - other)[rounds >> 1] as number;
}

const cellsOf = (program: Program): number =>
  program.items.reduce(
    (sum, item) => sum + (item.kind === "line" ? (item.shape === "row" ? program.periods : 1) : 0),
    0,
  );

async function engineRows(): Promise<Row[]> {
  const scenario = await loadScenario(FILE);
  const { model } = scenario;
  const { program, rings } = model;
  const kernel = compileKernel(generateKernel(program, rings));
  const values = givenValues(program, kernel.layout, givenIn(model, 0));
  for (let warm = 0; warm < 3000; warm += 1) kernel.run(values);
  const full = time(() => kernel.run(values), 500);
  const cells = cellsOf(program);

  const index = (key: string): number => {
    const found = model.byKey.get(key);
    if (found === undefined) throw new Error(`no line ${key}`);
    return found;
  };
  const varying = new Set(
    [
      "tranche[sarykul].grade",
      "tranche[sarykul].reserve",
      "concentrator[sarykul].concentrate_grade",
      "capital_cost[concentrator].amount",
      "capital_cost[mine].amount",
      "operating_cost[mining].per_tonne",
      "operating_cost[site].fixed",
      "freight_leg[ocean].rate",
      "contract[uz_concentrate].broker_fee",
      "refinery[plant].intermediate_yield",
      "product[powder].premium",
      "price[apt].quote",
    ].map(index),
  );
  const wanted = new Set(
    [
      "returns[chain].npv_post_tax",
      "returns[chain].irr_post_tax",
      "returns[mineco].npv_post_tax",
      "returns[refineco].npv_post_tax",
      "facility[exim].minimum_dscr",
    ].map(index),
  );
  const held = new Set(
    program.items
      .filter((item) => item.kind === "line" && (model.info[item.index]?.world.pass ?? 0) > 0)
      .map((item) => item.index),
  );
  const special = compileKernel(generateKernel(program, rings, { varying, wanted, held }));
  for (let warm = 0; warm < 5000; warm += 1) special.run(values);
  const specialised = time(() => special.run(values), 2000);

  const exact = time(() => readExact(program, rings, givenIn(model, 0)), 3, 5);

  const bytes = await workbookBytes(runScenario(scenario));
  const engine = engineOf(readWorkbook(bytes));
  const sheet = engine.getSheetId("Inputs") as number;
  const grade = readWorkbook(bytes)
    .names.get("in_tranches_sarykul_grade")
    ?.match(/\$C\$(\d+)/)?.[1];
  let toggle = 0;
  const hyperformula = time(
    () => {
      toggle += 1;
      engine.setCellContents({ sheet, col: 2, row: Number(grade) - 1 }, 0.33 + (toggle % 2) / 100);
    },
    1,
    5,
  );
  engine.destroy();
  const ratio = hyperformula / full;
  return [
    ...(await analysisRows(FILE, hyperformula)),
    row(
      `full float64 evaluation of ${FILE}, financing and checks included (${kernel.lines} lines, ${cells} cells)`,
      `${(full * 1000).toFixed(0)} µs`,
      "at most 100 µs",
      full <= 0.1,
    ),
    row(
      "HyperFormula's recalculation of the same workbook after one input change / that",
      `${ratio.toFixed(0)} times`,
      "at least 100",
      ratio >= 100,
    ),
    row(
      `specialised to 12 uncertain inputs and 5 outputs, debt held (${special.lines} lines)`,
      `${(specialised * 1000).toFixed(1)} µs, ${(full / specialised).toFixed(1)} times faster`,
      "at least 5 times",
      full / specialised >= 5,
    ),
    row(
      "exact reading, per 10,000 cells",
      `${((exact / cells) * 10_000).toFixed(0)} ms`,
      "under 50 ms",
      (exact / cells) * 10_000 < 50,
    ),
  ];
}

/** A book of 3,000 lines over 30 periods: sums, products, limits, balances, as a study has them. */
function syntheticRow(): Row {
  const lines = 3000;
  const periods = 30;
  const input = (index: number): Item => ({
    index,
    key: `input_${index}`,
    shape: "row",
    kind: "input",
    dimension: PLAIN,
  });
  const items: Item[] = Array.from({ length: 20 }, (_, index) => input(index));
  for (let at = 0; at < lines; at += 1) {
    const index = items.length;
    const near = (back: number) => tree.reference(Math.max(0, index - back));
    const formulas = [
      tree.multiply(near(1), tree.reference(at % 20)),
      tree.add(near(2), tree.multiply(near(5), tree.reference((at + 3) % 20))),
      tree.call("min", near(1), tree.subtract(near(3), tree.reference((at + 7) % 20))),
      tree.add(tree.call("prev", tree.reference(index)), tree.multiply(near(4), tree.reference((at + 11) % 20))),
      tree.subtract(near(6), tree.multiply(near(2), tree.reference((at + 13) % 20))),
    ];
    items.push({
      index,
      key: `line_${at}`,
      shape: "row",
      kind: "line",
      dimension: PLAIN,
      tree: formulas[at % formulas.length] as (typeof formulas)[number],
    });
  }
  const program: Program = { items, periods, tolerance: 0 };
  const kernel = compileKernel(generateKernel(program, ringsOf(program).rings));
  const values = givenValues(program, kernel.layout, (item) =>
    Array.from({ length: periods }, (_, t) => new Decimal(0.5 + ((item.index * 7 + t * 3) % 10) / 25)),
  );
  for (let warm = 0; warm < 3000; warm += 1) kernel.run(values);
  const perCell = (time(() => kernel.run(values), 300) * 1e6) / (lines * periods);
  return row(
    `synthetic book of ${lines} lines and ${periods} periods`,
    `${perCell.toFixed(2)} ns a cell`,
    "at most 2 ns a cell",
    perCell <= 2,
  );
}

/** Whole processes, as a user starts them; best of several, for start-up is what noise adds to most. */
async function commandRows(): Promise<Row[]> {
  const out = mkdtempSync(path.join(tmpdir(), "jwg-bench-"));
  const run = (args: readonly string[], repeats: number): number => {
    const found = Array.from({ length: repeats }, () => {
      const start = performance.now();
      const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
      if (status !== 0) throw new Error(stderr);
      return performance.now() - start;
    });
    return Math.min(...found);
  };
  try {
    writeFileSync(path.join(out, "empty.mjs"), "");
    const bare = run([path.join(out, "empty.mjs")], 7);
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
    const [, ...command] = scripts.model.split(" ");
    const help = run([...command, "--help"], 7);
    const model = run([...command, FILE, "--out", out, "--quiet"], 3);
    const formulas = [...readWorkbook(path.join(out, "integrated.xlsx")).sheets.values()].reduce(
      (sum, { cells }) => sum + [...cells.values()].filter((cell) => cell.formula !== undefined).length,
      0,
    );
    const bar = 1500 + (25 * formulas) / 1000;
    return [
      row("`--help` beyond bare node", `${(help - bare).toFixed(0)} ms`, "at most 150 ms", help - bare <= 150),
      row(
        `\`npm run model\` of ${FILE}, ${formulas} formula cells`,
        `${(model / 1000).toFixed(2)} s`,
        `at most ${(bar / 1000).toFixed(2)} s`,
        model <= bar,
      ),
    ];
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

const row = (what: string, figure: string, bar: string, met: boolean): Row => ({ what, figure, bar, met });

const rows: Row[] = [
  ...(await engineRows()),
  syntheticRow(),
  ...(await financingBench(time)),
  ...(await monteCarloBench(FILE)),
  ...(await commandRows()),
  ...irrBench().map(({ name, ratio, bar }) => row(name, ratio.toFixed(2), bar, ratio <= (bar.includes("6") ? 6 : 1.5))),
];
const table = [
  "| what | figure | bar | met |",
  "|---|---|---|---|",
  ...rows.map(({ what, figure, bar, met }) => `| ${what} | ${figure} | ${bar} | ${met ? "yes" : "NO"} |`),
].join("\n");
process.stdout.write(`${table}\n`);
const page = `# Speed\n\nMeasured by \`npm run bench\` on two virtual cores of a shared machine, Node ${process.versions.node.split(".")[0]}; it writes this page. Compare ratios, not seconds:\nthe same run on the same machine differs by up to 1.8 times.\n\n${table}\n`;
if (process.argv.includes("--write")) writeFileSync("docs/speed.md", page);

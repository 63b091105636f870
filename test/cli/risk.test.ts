import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { field } from "../../src/cli/trials-csv.ts";
import { buildCli, type Cli } from "./run-cli.ts";

jest.setTimeout(300_000);

const RISKY = "scenarios/risky.yaml";

let cli: Cli;
let folder: string;

beforeAll(() => {
  cli = buildCli();
  folder = cli.fresh();
  writeFileSync(
    path.join(folder, RISKY),
    `extends: small.yaml
sensitivities:
  monte_carlo:
    trials: 300
    distributions:
      mines.pit.grade: { shape: uniform, low: 0.25 %, high: 0.35 % }
    outputs: [npv, irr]
    thresholds: { irr: 12 % }
`,
  );
});

afterAll(() => cli.remove());

const run = (...args: string[]) => cli.run(folder, ["risk", RISKY, ...args]);

describe("risk", () => {
  test("prints the same table for any number of workers, and nothing of progress into a pipe", async () => {
    const one = await run("--workers", "1");
    expect(one.code).toBe(0);
    expect(one.stderr).toBe("");
    expect(one.stdout).toContain("risky, case base: 300 trials; sampling random, seed 1; debt locked as sized.");
    expect(one.stdout).toContain("below 12.0");
    expect(await run("--workers", "3")).toEqual(one);
  });

  test("prints one JSON document", async () => {
    const { code, stdout } = await run("--json", "--seed", "7", "--sampling", "sobol");
    const { simulation, errors } = JSON.parse(stdout);
    expect([code, errors, simulation.seed, simulation.trials]).toEqual([0, 0, 7, 300]);
    expect(simulation.outputs.map(({ name }: { name: string }) => name)).toEqual(["npv", "irr"]);
  });

  test("writes every trial as CSV, and runs any of them again", async () => {
    expect((await run("--csv", "trials.csv")).code).toBe(0);
    const lines = readFileSync(path.join(folder, "trials.csv"), "utf8").trimEnd().split("\n");
    expect(lines[0]).toBe("trial,mines.pit.grade [% WO3],npv [real USD],irr");
    expect(lines.length).toBe(301);
    const { stdout } = await run("--trial", "123", "--json", "--explain", "mines.pit.grade");
    const { draws, outputs, explanation } = JSON.parse(stdout);
    const [trial, grade, npv] = (lines[124] as string).split(",").map(Number);
    expect([trial, draws[0].value]).toEqual([123, grade]);
    expect(Math.abs(outputs[0].exact - (npv as number))).toBeLessThan(1e-3);
    expect(explanation.origin.note).toBe("drawn in trial 123 of seed 1");
    expect((await run("--trial", "5", "--explain", "npv_post_tax")).code).not.toBe(70);
  });

  test("keeps names from becoming formulas in a spreadsheet", () => {
    expect(["=1+1", "+x", "-x", "@x", 'a"b', "a,b", "plain"].map(field)).toEqual([
      "'=1+1",
      "'+x",
      "'-x",
      "'@x",
      '"a""b"',
      '"a,b"',
      "plain",
    ]);
  });

  test("divides the variance", async () => {
    const { code, stdout } = await run("--shares", "--trials", "64");
    expect(code).toBe(0);
    expect(stdout).toMatch(/Grade in the ground, pit\s+\d+\.\d %\s+10[01]\.\d %/);
  });

  test("says what is wrong at its place", async () => {
    const { code, stderr } = await cli.run(folder, ["risk", "scenarios/small.yaml"]);
    expect([code, stderr.includes("A204")]).toEqual([2, true]);
    expect((await run("--trials", "many")).code).toBe(64);
  });

  test("stopped by Ctrl-C shows what it has, and ends with 130", async () => {
    const child = spawn(process.execPath, [cli.main, "risk", RISKY, "--trials", "20000000", "--workers", "2"], {
      cwd: folder,
    });
    let stdout = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    const closed = new Promise<number | null>((resolve) => child.on("close", resolve));
    setTimeout(() => child.kill("SIGINT"), 8000);
    expect(await closed).toBe(130);
    expect(stdout).toContain("interrupted of 20,000,000");
  });
});

describe("fit", () => {
  test("prints processes with errors, and what to write into a scenario", async () => {
    const prices = [300, 340, 290, 310, 280, 330, 305, 295, 320, 315];
    writeFileSync(
      path.join(folder, "apt.csv"),
      `year,apt\n${prices.map((price, at) => `${2011 + at},${price}`).join("\n")}\n`,
    );
    const { code, stdout } = await cli.run(folder, ["fit", "apt.csv"]);
    expect(code).toBe(0);
    expect(stdout).toContain("10 prices of apt, a year apart");
    expect(stdout).toMatch(/prices\.apt\.quote: \{ volatility: \d/);
  });

  test("says why it cannot", async () => {
    writeFileSync(path.join(folder, "short.csv"), "year,apt\n2011,300\n");
    const { code, stderr } = await cli.run(folder, ["fit", "short.csv"]);
    expect([code, stderr.includes("A211")]).toEqual([2, true]);
  });
});

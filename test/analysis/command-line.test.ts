/** The analyses from the command line: tables, JSON, and the exit codes of what cannot be asked. */

import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { buildCli, type Cli } from "../cli/run-cli.ts";

const SMALL = "scenarios/small.yaml";

// Every test starts processes, on a machine that may be busy.
jest.setTimeout(60_000);

let cli: Cli;
let folder: string;

beforeAll(() => {
  cli = buildCli();
  folder = cli.fresh();
}, 60_000);

afterAll(() => cli.remove());

const run = (...args: readonly string[]) => cli.run(folder, args);

describe("tables", () => {
  test("sensitivity prints the case, every value, and what debt did", async () => {
    const { code, stdout, stderr } = await run("sensitivity", SMALL, "prices.apt.quote: ±10 %", "--results", "npv");
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("small, case base; debt locked as sized.");
    expect(stdout).toMatch(/-10 %\s+306 USD\/mtu\s+-?[\d.]+/);
  });

  test("a value beyond a limit says that it was held there", async () => {
    const { stdout } = await run("sensitivity", SMALL, "concentrators.plant.recovery: x 2");
    expect(stdout).toMatch(/x 2\s+100 %.*at its limit/);
  });

  test("tornado ranks all inputs when none is named", async () => {
    const { code, stdout } = await run("tornado", SMALL, "--most", "3");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^1 .*█{20}$/m);
    expect(stdout).toContain("not moved, its value is 0:");
  });

  test("grid prints a row per value", async () => {
    const { stdout } = await run(
      "grid",
      SMALL,
      "prices.apt.quote: 300..400 USD/mtu in 3",
      "mines.pit.grade: x 0.9, x 1.1",
    );
    expect(stdout).toMatch(/^300 USD\/mtu .*\n350 USD\/mtu .*\n400 USD\/mtu /m);
  });

  test("compare bridges two cases, and two scenarios of unlike structure", async () => {
    const cases = await run("compare", SMALL, "--with-case", "bank");
    expect(cases.stdout).toMatch(/prices\.apt\.quote\s+340 USD\/mtu\s+300 USD\/mtu/);
    const files = await run("compare", SMALL, "scenarios/twice.yaml", "--results", "npv");
    expect([files.code, files.stdout]).toEqual([0, expect.stringMatching(/^structure /m)]);
  });

  test("solve prints the value and the result there", async () => {
    const { code, stdout } = await run("solve", SMALL, "prices.apt.quote", "npv = 0");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\d+(?:\.\d+)? USD\/mtu\s+0\.00$/m);
  });

  test("no solution is said in words, and is no failure", async () => {
    const { code, stderr } = await run("solve", SMALL, "prices.apt.quote", "npv = 1e9 MUSD");
    expect([code, stderr]).toEqual([0, expect.stringContaining("A110")]);
  });
});

describe("one document", () => {
  const outputs = expect.arrayContaining([expect.objectContaining({ key: "returns[chain].npv_post_tax" })]);

  test.each([
    ["sensitivity", [SMALL, "mines.pit.grade: x 1.1"]],
    ["tornado", [SMALL]],
    ["grid", [SMALL, "mines.pit.grade: x 1.1", "prices.apt.quote: x 1.1"]],
    ["compare", [SMALL, "--with-case", "bank"]],
    ["solve", [SMALL, "mines.pit.grade", "npv = 0"]],
  ])("%s with --json", async (name, args) => {
    const { code, stdout } = await run(name, ...args, "--json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ [name]: { outputs } });
  });
});

describe("what cannot be asked ends with 64", () => {
  test.each([
    [["sensitivity", SMALL, "mines.pit.graed: x 1.1"], 'did you mean "mines.pit.grade"?'],
    [["sensitivity", SMALL, "mines.pit.grade"], "names an input without values"],
    [["sensitivity", SMALL, "mines.pit.grade: 3 apples"], "S203"],
    [["tornado", SMALL, "--results", "npvv"], "A101"],
    [["tornado", SMALL, "--by", "200"], "must be a percentage"],
    [["solve", SMALL, "mines.pit.grade", "npv"], "does not say what a result must be"],
    [["solve", SMALL, "mines.pit.grade", "npv = 0", "--case", "bnak"], "M301"],
    [["compare", SMALL], "A105"],
    [["tornadoo", SMALL], "did you mean tornado?"],
  ])("%s", async (args, said) => {
    const { code, stderr } = await run(...args);
    expect([code, stderr]).toEqual([64, expect.stringContaining(said)]);
  });
});

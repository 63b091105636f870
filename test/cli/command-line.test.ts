import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { buildCli, type Cli, type RunOptions } from "./run-cli.ts";

const ESCAPE = "\u001b[";
const SMALL = "scenarios/small.yaml";
const WRONG = "more/wrong.yaml";
/** The fixtures in `more` extend those in `scenarios`. */
const UNSIZED = ["more/unsized.yaml", "--root", "."];

let cli: Cli;
let folder: string;

beforeAll(() => {
  cli = buildCli();
  folder = cli.fresh();
}, 60_000);

afterAll(() => cli.remove());

const run = (args: readonly string[], options?: RunOptions) => cli.run(folder, args, options);

async function json(args: readonly string[]) {
  const { code, stdout, stderr } = await run([...args, "--json"]);
  return { code, stderr, document: JSON.parse(stdout) };
}

const reports = (of: string): string[] =>
  existsSync(path.join(of, "reports")) ? readdirSync(path.join(of, "reports")).sort() : [];

describe("model", () => {
  test("makes a workbook of every scenario of the folder, results on stdout, warnings on stderr", async () => {
    const own = cli.fresh();
    const { code, stdout, stderr } = await cli.run(own, []);
    expect(code).toBe(0);
    // Those in folders below are parts of scenarios.
    expect(reports(own)).toEqual(["closing.xlsx", "small.xlsx", "twice.xlsx"]);
    expect(
      readFileSync(path.join(own, "reports", "small.xlsx"))
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");
    expect(stdout).toContain("NPV at 8.0 % to 2027-01-01");
    expect(stdout).toContain("million USD of 2026-01-01");
    expect(stdout).toContain("reports/small.xlsx");
    expect(stdout).not.toContain("M202");
    expect(stderr).toContain("warning M202 the cash flow of chain after tax has 2 rates of return");
  }, 60_000);

  test("aligns its columns", async () => {
    const { stdout } = await run(["--no-workbook"]);
    const lines = stdout.split("\n").filter((line) => /^(scenario|small|closing|twice| {2})(?!:)/.test(line));
    const ends = lines.map((line) => line.indexOf("  ", line.search(/mineco|chain|of /)));
    const payback = lines[0]!.indexOf("payback") + "payback".length;
    expect(lines).toHaveLength(7);
    // Right-aligned: in every line a figure ends where the title ends, and a gap follows.
    for (const line of lines) expect(line.slice(payback - 1, payback + 2)).toMatch(/^\S {2}$/);
    expect(ends.every((end) => end > 0)).toBe(true);
  });

  test("prints the one rate above zero and tells the others in a note", async () => {
    const { code, stdout, stderr } = await run(["scenarios/closing.yaml", "--no-workbook"]);
    expect(code).toBe(0);
    expect(stderr).toBe("");
    expect(stdout).toMatch(/closing +base +chain .* 3\d\.\d % \* /);
    expect(stdout).toMatch(/^\* closing, chain: .* before tax -\d+\.\d %; after tax -\d+\.\d %\.$/m);
  });

  test("shows the case that was asked for", async () => {
    const [base, bank] = await Promise.all([
      json([SMALL, "--no-workbook"]),
      json([SMALL, "--no-workbook", "--case", "bank"]),
    ]);
    const npv = ({ document }: typeof base): number => document.scenarios[0].subjects[0].npvPostTax;
    expect([base.document.scenarios[0].case, bank.document.scenarios[0].case]).toEqual(["base", "bank"]);
    expect(npv(bank)).toBeLessThan(npv(base));
  });

  test("prints one JSON document with summary, diagnostics and files", async () => {
    const { code, stderr, document } = await json(["scenarios/twice.yaml", "--out", "elsewhere"]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(Object.keys(document)).toEqual(["scenarios", "errors", "warnings", "diagnostics"]);
    const [result] = document.scenarios;
    expect(result).toMatchObject({
      file: "scenarios/twice.yaml",
      scenario: "twice",
      case: "base",
      workbook: path.join("elsewhere", "twice.xlsx"),
    });
    expect(result.conventions).toMatchObject({
      discountRate: 0.08,
      priceDate: "2026-01-01",
      discountDate: "2027-01-01",
    });
    expect(result.subjects[0].irrPostTax).toMatchObject({ kind: "many", printed: null });
    expect(result.unitCosts[0]).toMatchObject({ producer: "pit", entity: "mineco" });
    expect([document.errors, document.warnings, document.diagnostics.length]).toEqual([
      0,
      result.warnings,
      result.warnings,
    ]);
    expect(existsSync(path.join(folder, "elsewhere", "twice.xlsx"))).toBe(true);
  }, 30_000);

  test("says nothing with --quiet unless something is wrong", async () => {
    expect(await run(["scenarios/twice.yaml", "--no-workbook", "--quiet"])).toEqual({
      code: 0,
      stdout: "",
      stderr: "",
    });
    const wrong = await run([WRONG, "--quiet"]);
    expect([wrong.code, wrong.stdout]).toEqual([2, ""]);
    expect(wrong.stderr).toContain("2 errors");
  });
});

describe("nothing is written on a mistake", () => {
  test("all mistakes of all scenarios are told, no workbook is made, and the old one stays byte for byte", async () => {
    const own = cli.fresh();
    await cli.run(own, [SMALL]);
    const before = readFileSync(path.join(own, "reports", "small.xlsx"));
    writeFileSync(path.join(own, SMALL), readFileSync(path.join(own, SMALL), "utf8").replace("8 years", "9 years"));
    const { code, stdout, stderr } = await cli.run(own, [SMALL, "scenarios/twice.yaml", WRONG]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain('more/wrong.yaml:24:72 error S103 unknown key "recovry"');
    expect(stderr).toContain("error S204");
    expect(reports(own)).toEqual(["small.xlsx"]);
    expect(readFileSync(path.join(own, "reports", "small.xlsx")).equals(before)).toBe(true);
    // The same line without the wrong scenario does change it: the comparison can fail.
    await cli.run(own, [SMALL]);
    expect(readFileSync(path.join(own, "reports", "small.xlsx")).equals(before)).toBe(false);
  }, 60_000);

  test("sizing that does not converge (S330) exits with 1 and keeps its workbook back, and the others are written", async () => {
    const own = cli.fresh();
    const { code, stdout, stderr } = await cli.run(own, [...UNSIZED, SMALL]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/error S330 sizing of bank has not converged: [\d,.]+ USD are left after 1 pass\./);
    expect(stdout).toContain("not written");
    expect(reports(own)).toEqual(["small.xlsx"]);
  }, 30_000);

  test("a workbook that cannot be replaced (W101) exits with 1", async () => {
    const own = cli.fresh();
    const { code, stderr } = await cli.run(own, [SMALL, "--out", "scenarios/small.yaml"]);
    expect(code).toBe(1);
    expect(stderr).toContain("error W101");
  }, 30_000);

  test("an unknown case (M301) is told with the nearest, before anything is written", async () => {
    const own = cli.fresh();
    const { code, stdout, stderr } = await cli.run(own, ["--case", "bnak"]);
    expect([code, stdout, reports(own)]).toEqual([64, "", []]);
    expect(stderr).toContain('error M301 there is no case "bnak" in small.');
    expect(stderr).toContain('did you mean "bank"?');
  });
});

describe("the command line itself", () => {
  test.each([
    [["--jsn"], "Did you mean --json?"],
    [["chekc"], "did you mean check?"],
    [["smal"], "did you mean scenarios/small.yaml?"],
    [["explain"], "missing required argument 'file'"],
    [["explain", SMALL, "--depth", "deep"], "must be a whole number"],
    [["check", "--case", "bank"], "unknown option '--case'"],
    [[SMALL, "more/../scenarios/../more/small.yaml", "--root", "."], "would both become"],
  ])("%j exits with 64 and says %s", async (args, said) => {
    const { code, stdout, stderr } = await run(args);
    expect([code, stdout]).toEqual([64, ""]);
    expect(stderr).toContain(said);
  });

  test("a file that there is not is a mistake like any other", async () => {
    const { code, stderr } = await run(["scenarios/nosuch.yaml"]);
    expect(code).toBe(2);
    expect(stderr).toContain("error S104");
  });

  test.each([[["--help"]], [["check", "--help"]], [["explain", "--help"]], [["book", "--help"]]])(
    "%j prints help with examples and exit codes to stdout",
    async (args) => {
      const { code, stdout, stderr } = await run(args);
      expect([code, stderr]).toEqual([0, ""]);
      expect(stdout).toContain("Examples:");
      expect(stdout).toContain("Exit codes:");
    },
  );

  test("help loads commander only; mathjs and exceljs are loaded by who needs them", async () => {
    const hooks =
      "import { writeSync } from 'node:fs'; export const resolve = (name, context, next) => { writeSync(2, '<' + name + '>'); return next(name, context); };";
    const before = `import { register } from 'node:module'; register(${JSON.stringify(`data:text/javascript,${encodeURIComponent(hooks)}`)});`;
    const packagesOf = async (args: readonly string[]): Promise<string[]> => {
      const { stderr } = await run(args, { before });
      const names = Array.from(stderr.matchAll(/<([a-z][\w.-]*)(?:\/[^>]*)?>/g), (match) => match[1]!);
      return ["commander", "picocolors", "decimal.js", "mathjs", "exceljs"].filter((name) => names.includes(name));
    };
    expect(await packagesOf(["--help"])).toEqual(["commander"]);
    expect(await packagesOf(["book"])).toEqual(["commander", "decimal.js"]);
    expect(await packagesOf(["explain", SMALL, "ore_mined"])).toEqual(["commander", "picocolors", "decimal.js"]);
    expect(await packagesOf([SMALL])).toContain("exceljs");
    rmSync(path.join(folder, "reports"), { recursive: true });
  });

  test("prints its version", async () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(await run(["--version"])).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
  });

  test("an empty folder of scenarios is said to be empty", async () => {
    const own = cli.fresh();
    rmSync(path.join(own, "scenarios"), { recursive: true });
    const { code, stderr } = await cli.run(own, []);
    expect(code).toBe(64);
    expect(stderr).toContain("there is no scenario in scenarios/");
  });

  test("pipes are not coloured, FORCE_COLOR colours them, NO_COLOR wins", async () => {
    const args = ["scenarios/twice.yaml", "--no-workbook"];
    const [plain, forced, none] = await Promise.all([
      run(args),
      run(args, { env: { FORCE_COLOR: "1" } }),
      run(args, { env: { FORCE_COLOR: "1", NO_COLOR: "1" } }),
    ]);
    expect(
      [plain, forced, none].map(({ stdout, stderr }) => [stdout.includes(ESCAPE), stderr.includes(ESCAPE)]),
    ).toEqual([
      [false, false],
      [true, true],
      [false, false],
    ]);
  });

  test("a pipe that closes early is no mistake", async () => {
    // The book is longer than a pipe holds, so that writing it meets the closed end.
    const { code, stdout, stderr } = await cli.shell(folder, "set -o pipefail; $CLI book | head -n 1");
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: "# The formula book\n", stderr: "" });
    expect((await run(["book"])).stdout.length).toBeGreaterThan(70_000);
  });

  test("Ctrl-C exits with 130", async () => {
    const before =
      "const t = setInterval(() => { if (process.listenerCount('SIGINT') > 0) { clearInterval(t); process.kill(process.pid, 'SIGINT'); } }, 1);";
    const own = cli.fresh();
    const { code } = await cli.run(own, [], { before });
    expect(code).toBe(130);
    // Whatever was written is whole: no temporary file is left.
    expect(
      readdirSync(own)
        .concat(reports(own))
        .filter((name) => name.endsWith(".tmp")),
    ).toEqual([]);
  });

  test("an unexpected exception is one line, and a stack only with JWG_DEBUG=1", async () => {
    const before = "process.stdout.write = () => { throw new Error('broken\\nin two'); };";
    const short = await run(["book"], { before });
    expect(short.code).toBe(70);
    expect(short.stderr).toMatch(/^internal error: broken in two\n.*JWG_DEBUG=1.*\n$/);
    const long = await run(["book"], { before, env: { JWG_DEBUG: "1" } });
    expect(long.stderr).toContain("    at ");
  });
});

describe("check", () => {
  test("tells all mistakes of all files at once, on stdout", async () => {
    const { code, stdout, stderr } = await run(["check", WRONG, "scenarios/nosuch.yaml", SMALL]);
    expect([code, stderr]).toEqual([2, ""]);
    for (const said of ["S103", "S204", "S104", "3 errors"]) expect(stdout).toContain(said);
  });

  test("counts files without mistakes, those of the folder when none is named", async () => {
    expect(await run(["check"])).toEqual({ code: 0, stdout: "3 files, no mistakes\n", stderr: "" });
    expect((await run(["check", SMALL])).stdout).toBe("1 file, no mistakes\n");
  });

  test("prints JSON", async () => {
    const { code, document } = await json(["check", WRONG]);
    expect([code, document.errors]).toEqual([2, 2]);
    expect(document.diagnostics[0].place).toMatchObject({ file: WRONG, line: 10 });
  });

  test("writes nothing", () => {
    expect(reports(folder)).toEqual([]);
  });
});

describe("explain", () => {
  test("follows a line to the place where its inputs are set, with basis and source", async () => {
    const { code, stdout, stderr } = await run(["explain", SMALL, "pit.contained", "2030"]);
    expect([code, stderr]).toEqual([0, ""]);
    // 300,000 t of ore at 0.3 % WO3 are 900 t of WO3, 90,000 mtu.
    expect(stdout).toContain("mine[pit].contained [2030] = 90,000 mtu");
    expect(stdout).toContain("in words ore mined x grade as mined");
    expect(stdout).toContain("numbers  300,000 * 0.3");
    const line =
      readFileSync(path.join(folder, SMALL), "utf8")
        .split("\n")
        .findIndex((text) => text.includes("drill report")) + 1;
    expect(stdout).toContain("input    mines.pit.grade: 0.3 % WO3");
    expect(stdout).toContain(`set at   ${SMALL}:${line}:`);
    expect(stdout).toContain("basis    sourced");
    expect(stdout).toContain("source   drill report");
  });

  test("states the parts of a line once", async () => {
    const { stdout } = await run(["explain", SMALL, "pit.contained", "2030", "--depth", "5"]);
    expect(stdout.match(/^ *mine\[pit\]\.ore_left \[2028\] = .*$/gm)).toHaveLength(2);
    expect(stdout).toMatch(/mine\[pit\]\.ore_left \[2028\] = .*\(its parts stand elsewhere in this tree\)\n/);
  });

  test("goes as deep as it is told", async () => {
    const depths = ["0", "1", "5"];
    const lengths = await Promise.all(
      depths.map(
        async (depth) =>
          (await run(["explain", SMALL, "pit.contained", "2030", "--depth", depth])).stdout.split("\n").length,
      ),
    );
    expect(lengths[0]).toBeLessThan(lengths[1]!);
    expect(lengths[1]).toBeLessThan(lengths[2]!);
  });

  test("prints LaTeX and JSON when asked", async () => {
    expect((await run(["explain", SMALL, "mineable_ore", "--latex"])).stdout).toContain(
      "\\text{reserve in the ground} \\cdot",
    );
    const { document } = await json(["explain", SMALL, "mineable_ore"]);
    expect(document).toMatchObject({
      case: "base",
      explanation: { key: "mine[pit].mineable_ore", value: 2_000_000, unit: "t ore" },
    });
  });

  test("shows a row as a whole without a period", async () => {
    const { stdout } = await run(["explain", SMALL, "ore_mined"]);
    expect(stdout).toContain("mine[pit].ore_mined [all periods] = 15 values");
    expect(stdout).toMatch(/^2029 +300,000 t ore$/m);
  });

  test("takes another case", async () => {
    const { stdout } = await run(["explain", SMALL, "plant.recovery", "--case", "bank"]);
    expect(stdout).toContain("concentrators.plant.recovery: 72 %, in case bank");
  });

  test.each([
    [["ore_mind"], "error M302", 'did you mean "mine[pit].ore_mined"?'],
    [["mine[pit].ore_mined@sizing_3"], "error M302", 'did you mean "mine[pit].ore_mined'],
    [["npv_post_tax"], "error M304", "returns[chain].npv_post_tax, returns[mineco].npv_post_tax"],
    [["ore_mined", "2077"], "error M303", "2027 Q1"],
  ])("%j is refused with the names that there are", async (args, code, help) => {
    const refused = await run(["explain", SMALL, ...args]);
    expect([refused.code, refused.stdout]).toEqual([64, ""]);
    expect(refused.stderr).toContain(code);
    expect(refused.stderr).toContain(help);
  });

  test("lists every line by chapter when none is named", async () => {
    const { code, stdout } = await run(["explain", SMALL]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Mine\n/m);
    expect(stdout).toMatch(/^ {2}mine\[pit\]\.ore_mined +t ore +Ore mined$/m);
    expect(stdout).toMatch(/contract\[sale\]\.import_duty_cost .*\(constant here\)/);
  });

  test("a scenario with mistakes is not explained", async () => {
    const { code, stdout, stderr } = await run(["explain", WRONG, "ore_mined", "2030"]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("S103");
  });
});

describe("book", () => {
  test("prints every chapter with its lines in words, and the language", async () => {
    const { code, stdout, stderr } = await run(["book"]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("## Mine");
    expect(stdout).toContain(
      "- `min(planned_ore, room_to_mine, prev(ore_left)) * owner.running`\n  <br>the smaller of",
    );
    expect(stdout).toContain("| `within_last` |");
    expect(stdout).toContain("| `total(chapter.line by role)` |");
  });
});

/** The command line: options, help and exit codes. Everything else is loaded by the command that needs it. */

import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { VERSION } from "../version.ts";
import { addAnalyses } from "./analysis-program.ts";
import type { CheckOptions } from "./check-command.ts";
import { EXIT, EXIT_CODES_HELP, type ExitCode } from "./exit-codes.ts";
import type { ExplainOptions } from "./explain-command.ts";
import { withFileOptions } from "./file-options.ts";
import type { FitOptions } from "./fit-command.ts";
import type { ModelOptions } from "./model-command.ts";
import { count } from "./option-values.ts";
import type { RiskOptions } from "./risk-command.ts";
import { openTerminal, type Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

const MODEL_HELP = `
Examples:
  npm run model                                        every scenarios/*.yaml becomes reports/<name>.xlsx
  npm run model -- scenarios/integrated.yaml           one scenario
  npm run model -- scenarios/integrated.yaml --case bank --out /tmp
  npm run --silent model -- --json > results.json      one JSON document on stdout
  npm run model -- check scenarios/integrated.yaml     mistakes only
  npm run model -- explain scenarios/integrated.yaml ore_mined 2030
  npm run model -- risk scenarios/integrated.yaml      how likely it is
  npm run model -- book > book.md                      every formula, in words
  npm run model -- tornado scenarios/integrated.yaml   what moves the result most
  npm run model -- solve scenarios/mine.yaml prices.apt.quote "npv = 0" --flat

Results go to stdout, warnings and mistakes to stderr. All scenarios are read before anything is written.
Workbooks of scenarios with a section sensitivities hold sheets of sensitivity and risk; there a simulation is cut to 2,000
trials, so that the answer does not wait. --analysis writes these sheets for every scenario, with all the trials asked for;
--no-analysis for none.
After a change of the program itself, npm run build.

${EXIT_CODES_HELP}`;

const CHECK_HELP = `
Examples:
  npm run model -- check                               every scenarios/*.yaml
  npm run model -- check scenarios/base.yaml scenarios/bank.yaml
  npm run --silent model -- check scenarios/base.yaml --json

What is found goes to stdout: it is the result.

${EXIT_CODES_HELP}`;

const EXPLAIN_HELP = `
LINE is a key, mine[sarykul].ore_mined, or any short form that fits one line only: sarykul.ore_mined, ore_mined, or the
path of an input, mines.sarykul.grade. PERIOD is a label, 2030 or "2027 Q3", or a number counted from 1; lines with one
value need none, and without it a row is explained as a whole.

Examples:
  npm run model -- explain scenarios/integrated.yaml                       every line, by chapter
  npm run model -- explain scenarios/integrated.yaml ore_mined 2030
  npm run model -- explain scenarios/integrated.yaml "returns[chain].npv_post_tax" --case bank --depth 5

${EXIT_CODES_HELP}`;

const RISK_HELP = `
What varies, and how, stands in the scenario under sensitivities.monte_carlo; without it, every input with a range does.
Ctrl-C ends the run and shows what it has.

Examples:
  npm run model -- risk scenarios/integrated.yaml
  npm run model -- risk scenarios/integrated.yaml --trials 100000 --sampling sobol --csv trials.csv
  npm run model -- risk scenarios/integrated.yaml --output npv irr --shares
  npm run model -- risk scenarios/integrated.yaml --trial 17 --explain mineco.npv_post_tax

${EXIT_CODES_HELP}`;

const FIT_HELP = `
Examples:
  npm run model -- fit prices.csv
  npm run model -- fit prices.csv --column apt --step 0.25

${EXIT_CODES_HELP}`;

const BOOK_HELP = `
Examples:
  npm run --silent model -- book > book.md

${EXIT_CODES_HELP}`;

/** Runs a command line and returns the exit code; nothing is thrown. */
export async function runProgram(args: readonly string[]): Promise<ExitCode> {
  const terminal = openTerminal();
  try {
    return await parse(args, terminal);
  } catch (error) {
    return await explainFailure(error, terminal);
  }
}

async function parse(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = EXIT.ok;
  const program = new Command("npm run model --")
    .exitOverride()
    .enablePositionalOptions()
    .configureOutput({ writeOut: terminal.out.write, writeErr: terminal.err.write })
    .version(VERSION, "--version", "print the version")
    .helpOption("-h, --help", "print this help")
    .description("Runs mining-finance scenarios and writes their workbooks.");
  withFileOptions(program)
    .argument("[file...]", "scenario files; without any, every scenarios/*.yaml")
    .option("--case <name>", "the case to show, instead of the one each scenario selects")
    .option("--out <folder>", "folder of the workbooks; it is made when it is missing", "reports")
    .option("--no-workbook", "write no workbook")
    .option("--analysis", "sheets of sensitivity and risk for every scenario, with all trials")
    .option("--no-analysis", "no sheets of sensitivity and risk")
    .option("--json", "print one JSON document with results, diagnostics and files")
    .option("--quiet", "print mistakes only")
    .addHelpText("after", MODEL_HELP)
    .action(async (files: string[], options: ModelOptions) => {
      const { modelCommand } = await import("./model-command.ts");
      code = await modelCommand(files, options, terminal);
    });
  withFileOptions(program.command("check"))
    .description("find every mistake of scenarios, and write nothing")
    .argument("[file...]", "scenario files; without any, every scenarios/*.yaml")
    .option("--json", "print one JSON document")
    .addHelpText("after", CHECK_HELP)
    .action(async (files: string[], options: CheckOptions) => {
      const { checkCommand } = await import("./check-command.ts");
      code = await checkCommand(files, options, terminal);
    });
  withFileOptions(program.command("explain"))
    .description("show where a number comes from, down to the scenario file")
    .argument("<file>", "scenario file")
    .argument("[line]", "key or short name of a line; without it, all lines are listed")
    .argument("[period]", "label or number of a period")
    .option("--case <name>", "the case to show, instead of the one the scenario selects")
    .option("--depth <levels>", "levels of lines below the one asked for", wholeNumber, 3)
    .option("--latex", "print formulas as LaTeX too")
    .option("--json", "print one JSON document")
    .addHelpText("after", EXPLAIN_HELP)
    .action(async (file: string, line: string | undefined, period: string | undefined, options: ExplainOptions) => {
      const { explainCommand } = await import("./explain-command.ts");
      code = await explainCommand({ file, line, period }, options, terminal);
    });
  withFileOptions(program.command("risk"))
    .description("run many trials with uncertain inputs: how likely it is")
    .argument("<file>", "scenario file")
    .option("--case <name>", "the case to vary, instead of the one the scenario selects")
    .option("--trials <count>", "how many trials; with --shares, points of each sample", count)
    .option("--seed <number>", "same seed, same numbers", count)
    .addOption(samplingOption())
    .addOption(new Option("--debt <how>", "debt kept as sized, or sized anew").choices(["locked", "resize"]))
    .option("--output <name...>", "results to keep: npv, irr, min_dscr, or keys of lines")
    .option("--workers <count>", "threads; results do not depend on it", count)
    .option("--csv <file>", "write every trial: what was drawn and what came of it")
    .option("--trial <number>", "run this trial alone, in the exact reading", count)
    .option("--explain <line>", "with --trial: show where a number of it comes from")
    .option("--period <period>", "with --explain: label or number of a period")
    .option("--shares", "divide the variance among the inputs (Sobol' indices) instead")
    .option("--json", "print one JSON document")
    .addHelpText("after", RISK_HELP)
    .action(async (file: string, options: RiskOptions) => {
      const { riskCommand } = await import("./risk-command.ts");
      code = await riskCommand(file, options, terminal);
    });
  program
    .command("fit")
    .description("fit price processes to a series of prices")
    .argument("<csv>", "CSV file, oldest price first")
    .option("--column <name>", "column of the prices; the last one when left out")
    .option("--step <years>", "time between prices in years", years, 1)
    .option("--json", "print one JSON document")
    .addHelpText("after", FIT_HELP)
    .action(async (file: string, options: FitOptions) => {
      const { fitCommand } = await import("./fit-command.ts");
      code = await fitCommand(file, options, terminal);
    });
  program
    .command("book")
    .description("print the formula book as Markdown")
    .addHelpText("after", BOOK_HELP)
    .action(async () => {
      const { bookCommand } = await import("./book-command.ts");
      code = await bookCommand(terminal);
    });
  addAnalyses(program, terminal, (ended) => {
    code = ended;
  });
  await program.parseAsync([...args], { from: "user" });
  return code;
}

const samplingOption = (): Option =>
  new Option("--sampling <how>", "how trials cover the possibilities").choices(["random", "latin-hypercube", "sobol"]);

function years(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value <= 100)) throw new InvalidArgumentError("It must be a number of years above 0.");
  return value;
}

function wholeNumber(text: string): number {
  if (!/^\d{1,2}$/.test(text)) throw new InvalidArgumentError("It must be a whole number from 0 to 99.");
  return Number(text);
}

/** What ends a command early, in words, and the exit code it means. */
async function explainFailure(error: unknown, terminal: Terminal): Promise<ExitCode> {
  // Commander has said already what is wrong, or printed the help that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  if (error instanceof UsageError) {
    terminal.err.write(`error: ${error.message}\n${error.help}\n`);
    return EXIT.usage;
  }
  const { FeasibilityError } = await import("../diagnostics/diagnostic.ts");
  if (error instanceof FeasibilityError) {
    const [{ renderText }, { exitCodeOf }] = await Promise.all([
      import("../diagnostics/render.ts"),
      import("./reporting.ts"),
    ]);
    terminal.err.write(renderText(error.diagnostics, new Map(), { colour: terminal.err.colour }));
    return exitCodeOf(error.diagnostics);
  }
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined };
  terminal.err.write(`internal error: ${message.replace(/\s*\n\s*/g, " ")}\n`);
  if (process.env.JWG_DEBUG === "1" && stack) terminal.err.write(`${stack}\n`);
  else
    terminal.err.write(
      "this is a defect of the program, not of the scenario: run again with JWG_DEBUG=1 for where it happened, and report both.\n",
    );
  return EXIT.internal;
}

/** The command line: options, help and exit codes. Everything else is loaded by the command that needs it. */

import { Command, CommanderError, InvalidArgumentError } from "commander";
import { VERSION } from "../version.ts";
import { addAnalyses } from "./analysis-program.ts";
import type { CheckOptions } from "./check-command.ts";
import { EXIT, EXIT_CODES_HELP, type ExitCode } from "./exit-codes.ts";
import type { ExplainOptions } from "./explain-command.ts";
import { withFileOptions } from "./file-options.ts";
import type { ModelOptions } from "./model-command.ts";
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
  npm run model -- book > book.md                      every formula, in words
  npm run model -- tornado scenarios/integrated.yaml   what moves the result most
  npm run model -- solve scenarios/mine.yaml prices.apt.quote "npv = 0" --flat

Results go to stdout, warnings and mistakes to stderr. All scenarios are read before anything is written.
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

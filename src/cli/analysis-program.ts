/** Arguments, options and help of the analyses. */

import { type Command, InvalidArgumentError, Option } from "commander";
import type { AnalysisOptions } from "./analysis-command.ts";
import type {
  CompareOptions,
  GridOptions,
  SolveOptions,
  StructuresOptions,
  TornadoOptions,
} from "./analysis-commands.ts";
import { EXIT_CODES_HELP, type ExitCode } from "./exit-codes.ts";
import { withFileOptions } from "./file-options.ts";
import { count } from "./option-values.ts";
import type { Terminal } from "./terminal.ts";

const NAMES = `
INPUT is a path as cases write it, prices.apt.quote, or capital_costs.*.amount for every instance. Values are changes as
cases write them: -10 %, x 0.9, +5 pp, 6 months, 350 USD/mtu; ±10 % is two of them, 300..500 USD/mtu in 5 are five.
RESULT is npv, irr, payback, min_dscr, mineco.npv or the key of a line; of a line by period one period, exim.dscr@2031.
Debt stays as it was sized unless --debt resize says otherwise. What a scenario asks for stands in its sensitivities.
`;

const SENSITIVITY_HELP = `${NAMES}
Examples:
  npm run model -- sensitivity scenarios/mine.yaml "prices.apt.quote: -20 %, -10 %, +10 %, +20 %"
  npm run model -- sensitivity scenarios/mine.yaml "concentrators.sarykul.recovery: ±5 pp" "capital_costs.*.amount: ±20 %"

${EXIT_CODES_HELP}`;

const TORNADO_HELP = `${NAMES}
Without INPUT all inputs of the scenario are moved: by their own range, capital costs by the accuracy of the study class,
everything else by --by.

Examples:
  npm run model -- tornado scenarios/integrated.yaml
  npm run model -- tornado scenarios/mine.yaml --results irr,npv --by 20 --most 10
  npm run model -- tornado scenarios/mine.yaml --thresholds

${EXIT_CODES_HELP}`;

const GRID_HELP = `${NAMES}
Examples:
  npm run model -- grid scenarios/mine.yaml "prices.apt.quote: -30 %..+30 % in 7" "capital_costs.*.amount: x 0.8..1.2 in 5"

${EXIT_CODES_HELP}`;

const COMPARE_HELP = `
Each change is shown alone (with what they do together beyond that), in the order in which the second side writes it, and
averaged over orders. Another instance, option, line or column is one change, "structure".

Examples:
  npm run model -- compare scenarios/mine.yaml --case base --with-case bank
  npm run model -- compare scenarios/mine.yaml scenarios/integrated.yaml --results mineco.npv

${EXIT_CODES_HELP}`;

const SOLVE_HELP = `${NAMES}
An input that moves from year to year is solved as a factor on the whole of it, or with --flat as one value in all years.
"p10 of RESULT" is the value that one trial in ten falls below in a simulation (risk); every value of the input sees the same
draws. What is exceeded in nine trials in ten, a lender's P90, is p10 here.

Examples:
  npm run model -- solve scenarios/mine.yaml prices.apt.quote "npv = 0" --flat
  npm run model -- solve scenarios/mine.yaml prices.apt.quote "irr = 15 %" --flat
  npm run model -- solve scenarios/integrated.yaml schedules.sarykul.delay "min_dscr = 1.1"
  npm run model -- solve scenarios/integrated.yaml price_supports.us_floor.strike "p10 of min_dscr = 1.3" --case collapse

${EXIT_CODES_HELP}`;

const NEGOTIATION_HELP = `${NAMES}
STEP is a change of the same kind, one or several. Without any term, those that the scenario lists under
sensitivities.negotiation are moved; without these every term of contracts, price support, loans, streams, prepayments,
shares and credits: percentages by a point, switches to their other side, dates by half a year, all else by a tenth.
Every amount is a change of net present value at the study's own rate, date and currency, so that parties add up to the chain.

Examples:
  npm run model -- negotiation scenarios/integrated.yaml
  npm run model -- negotiation scenarios/integrated.yaml "contracts.uz_concentrate.payability: +1 pp" "facilities.exim.rate: ±1 pp"
  npm run model -- negotiation scenarios/integrated.yaml "price_supports.us_floor.strike: +10 USD/mtu" --case collapse

${EXIT_CODES_HELP}`;

const STRUCTURES_HELP = `
Every file is one structure with its own debt, sized on its own sizing case and held. Values are at one rate, date and currency.
With one file, the structures that it lists under sensitivities.structures stand beside it.

Examples:
  npm run model -- structures scenarios/structures/all-equity.yaml
  npm run model -- structures scenarios/structures/*.yaml --downside-case collapse

${EXIT_CODES_HELP}`;

const commands = () => import("./analysis-commands.ts");

export function addAnalyses(program: Command, terminal: Terminal, ended: (code: ExitCode) => void): void {
  withResults(withBasis(program.command("sensitivity")))
    .description("show what values of an input make of results")
    .argument("<file>", "scenario file")
    .argument("[input...]", '"INPUT: VALUE, VALUE"; without any, what the scenario asks for')
    .addHelpText("after", SENSITIVITY_HELP)
    .action(async (file: string, asked: string[], options: AnalysisOptions) => {
      ended(await (await commands()).sensitivityCommand(file, asked, options, terminal));
    });
  withResults(withBasis(program.command("tornado")))
    .description("rank inputs by what they do to a result")
    .argument("<file>", "scenario file")
    .argument("[input...]", "paths of inputs; without any, all inputs")
    .option("--by <percent>", "how far inputs without a range of their own are moved; 10 when left out", percentage)
    .option("--most <bars>", "how many are shown", positive, 20)
    .option("--thresholds", "show where the largest movers turn the result, instead")
    .addHelpText("after", TORNADO_HELP)
    .action(async (file: string, inputs: string[], options: TornadoOptions) => {
      ended(await (await commands()).tornadoCommand(file, inputs, options, terminal));
    });
  withBasis(program.command("grid"))
    .description("show a result for every value of two inputs")
    .argument("<file>", "scenario file")
    .argument("[sides...]", '"INPUT: VALUE, VALUE" down the side, then across; without any, what the scenario asks for')
    .option("--result <name>", "the result; npv when left out")
    .addHelpText("after", GRID_HELP)
    .action(async (file: string, sides: string[], options: GridOptions) => {
      ended(await (await commands()).gridCommand(file, sides, options, terminal));
    });
  withResults(withFileOptions(program.command("compare")))
    .description("explain the difference between two cases or two scenarios, change by change")
    .argument("<file>", "scenario file")
    .argument("[other]", "the scenario compared with")
    .option("--case <name>", "case of the first")
    .option("--with-case <name>", "case of the second")
    .option("--json", "print one JSON document")
    .addHelpText("after", COMPARE_HELP)
    .action(async (file: string, other: string | undefined, options: CompareOptions) => {
      const files = other === undefined ? [file] : [file, other];
      ended(await (await commands()).compareCommand(files, options, terminal));
    });
  withBasis(program.command("solve"))
    .description("find the value of an input that makes a result what it must be")
    .argument("<file>", "scenario file")
    .argument("[input]", "path of an input; without one, what the scenario asks for")
    .argument("[wish]", '"RESULT = VALUE", or "p10 of RESULT = VALUE" for a percentile of a simulation')
    .option("--flat", "one value in all years")
    .option("--trials <number>", "trials of the simulation behind a statistic; 1000 when left out", count)
    .option("--seed <number>", "seed of that simulation", count)
    .addHelpText("after", SOLVE_HELP)
    .action(async (file: string, input: string | undefined, wish: string | undefined, options: SolveOptions) => {
      ended(
        await (await commands()).solveCommand(
          file,
          { ...(input !== undefined && { input }), ...(wish !== undefined && { wish }) },
          options,
          terminal,
        ),
      );
    });
  withBasis(program.command("negotiation"))
    .description("show what a step of each term gives to every party")
    .argument("<file>", "scenario file")
    .argument("[term...]", '"INPUT: STEP"; without any, what the scenario asks for, or every term')
    .addHelpText("after", NEGOTIATION_HELP)
    .action(async (file: string, asked: string[], options: AnalysisOptions) => {
      ended(await (await commands()).negotiationCommand(file, asked, options, terminal));
    });
  withFileOptions(program.command("structures"))
    .description("show financing structures side by side: debt, cover, and what each party gets")
    .argument("<file...>", "scenario files; one that lists others stands for all of them")
    .option("--case <name>", "the case that is shown, instead of the one each scenario selects")
    .option("--bank-case <name>", "case of the first cover ratio; the sizing case when left out")
    .option("--downside-case <name>", "case of the second; downside, or what is named most like it, when left out")
    .option("--json", "print one JSON document")
    .addHelpText("after", STRUCTURES_HELP)
    .action(async (files: string[], options: StructuresOptions) => {
      ended(await (await commands()).structuresCommand(files, options, terminal));
    });
}

function withBasis(command: Command): Command {
  return withFileOptions(command)
    .option("--case <name>", "the case, instead of the one the scenario selects")
    .addOption(new Option("--debt <how>", "what happens to debt").choices(["locked", "resize"]))
    .option("--json", "print one JSON document");
}

const withResults = (command: Command): Command =>
  command.option("--results <names>", "results, parted by commas; npv,irr when left out", (text) =>
    text.split(",").map((one) => one.trim()),
  );

function percentage(text: string): number {
  const value = Number(text.replace(/\s*%$/, ""));
  if (value > 0 && value < 100) return value;
  throw new InvalidArgumentError("It must be a percentage above 0 and below 100.");
}

function positive(text: string): number {
  if (/^[1-9]\d{0,2}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("It must be a whole number from 1 to 999.");
}

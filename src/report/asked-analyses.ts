/** What the sheets of sensitivity and risk are made from: the analyses that a scenario asks for, and the usual ones. */

import { type CompareResult, compare } from "../analysis/compare.ts";
import { type GridRequest, type GridResult, grid } from "../analysis/grid.ts";
import { defaultOutputs } from "../analysis/monte-carlo/default-outputs.ts";
import { type Simulation, simulate } from "../analysis/monte-carlo/simulate.ts";
import { readSpecification } from "../analysis/monte-carlo/specification-in-yaml.ts";
import { type NegotiationResult, negotiation } from "../analysis/negotiation.ts";
import { planEngine } from "../analysis/plan-engine.ts";
import { type SensitivityResult, sensitivity, spider } from "../analysis/sensitivity.ts";
import type { Basis } from "../analysis/session.ts";
import { type SolveResult, solve } from "../analysis/solve.ts";
import { type StructuresResult, structures } from "../analysis/structures.ts";
import { type ThresholdsResult, thresholds } from "../analysis/thresholds.ts";
import { type TornadoResult, tornado } from "../analysis/tornado.ts";
import { FeasibilityError } from "../diagnostics/diagnostic.ts";
import type { AskedChanges } from "../model/analyses.ts";
import { changesOf } from "../model/input-change.ts";
import { inputPaths } from "../model/input-paths.ts";
import type { Model } from "../model/model.ts";
import type { Scenario } from "../model/open-scenario.ts";
import { withStructures } from "../model/open-structures.ts";
import type { ScenarioRun } from "../model/run-scenario.ts";
import type { AskedStructures } from "../model/structure-files.ts";
import { findAt } from "../scenario/located.ts";
import type { FileOptions } from "../scenario/source-files.ts";
import { planStrips, type StripBlock } from "./plan-strips.ts";

/** Everything found, as plain data; the sheets only lay it out. */
export interface Analyses {
  readonly oneWay: SensitivityResult;
  readonly strips: readonly StripBlock[];
  readonly tornado: TornadoResult;
  /** The one asked for, or of the largest movers; missing when nothing that moves can be multiplied. */
  readonly spider?: SensitivityResult;
  readonly grids: readonly GridResult[];
  readonly bridges: readonly CompareResult[];
  readonly goals: readonly SolveResult[];
  readonly thresholds: ThresholdsResult;
  readonly negotiation?: NegotiationResult;
  readonly structures?: StructuresResult;
  readonly simulation?: Simulation;
}

export interface AnalysisLimits {
  /** Most trials of a simulation; as many as the scenario asks for when left out. */
  readonly trials?: number;
  /** How the files of other structures are read; from disk, below the scenario's own root, when left out. */
  readonly files?: FileOptions;
}

/** Usual changes: a fifth and a tenth each way. */
const USUAL_CHANGES = ["-20 %", "-10 %", "+10 %", "+20 %"];
/** Recoveries are known better, and end at 100 %. */
const RECOVERY_CHANGES = ["x 0.9", "x 0.95", "x 1.05", "x 1.1"];

/**
 * Runs the analyses of a workbook in the case of its run.
 *
 * One-way tables, two-way tables, tornado and goals are those of the section `sensitivities`; price, grade, operating and
 * capital costs and recovery get a table where the section has none. A negotiation table, a table of
 * structures and a simulation are made only when they are asked for there.
 *
 * @param scenario  from `loadScenario`
 * @param run       what `runScenario` returned for it
 * @returns         tables, tornado, bridge and goals of the case, and the simulation when one is asked for
 * @throws          FeasibilityError A100 and following when a simulation cannot be run as asked for, or when a structure
 *                  that is listed cannot be read or compared
 */
export async function askedAnalyses(
  scenario: Scenario,
  run: ScenarioRun,
  limits: AnalysisLimits = {},
): Promise<Analyses> {
  const { model, analyses } = scenario;
  const own = model.study.cases[run.caseIndex]?.name as string;
  const basis: Basis = { case: own, ...(analyses?.debt && { debt: analyses.debt }) };
  const covers = coverRatios(model);
  const outputs = [...new Set([...(analyses?.outputs ?? ["npv", "irr"]), ...covers])];
  // A kernel in which everything varies and all of these are wanted: the analyses that want less find it made.
  planEngine(scenario, { ...basis, vary: inputPaths(model), outputs });
  const usual = usualTables(model);
  const asked = analyses?.oneWay ?? [];
  const tables = [...asked, ...usual.filter(({ stem }) => !asked.some(({ input }) => stem.test(input)))];
  const oneWay = await sensitivity(scenario, { ...basis, outputs, tables });
  const twoWay: readonly GridRequest[] = analyses?.twoWay.length ? analyses.twoWay : usualGrid(usual);
  const grids: GridResult[] = [];
  for (const one of twoWay) grids.push(await grid(scenario, { ...basis, ...one }));
  const goals: SolveResult[] = [];
  for (const goal of analyses?.solve.length ? analyses.solve : usualGoals(usual))
    goals.push(await solve(scenario, { ...basis, ...goal }));
  const ranked = await tornado(scenario, {
    ...basis,
    ...(analyses?.outputs && { outputs: analyses.outputs }),
    ...analyses?.tornado,
  });
  const legs = analyses?.spider ?? usualLegs(ranked);
  const wantsTrials = scenario.sensitivities && findAt(scenario.sensitivities, ["monte_carlo"])?.node.kind === "map";
  return {
    oneWay,
    strips: planStrips(scenario, own, tables, covers),
    tornado: ranked,
    ...(legs.inputs.length > 0 && { spider: await spider(scenario, { ...basis, ...legs }) }),
    grids,
    bridges: await bridges(scenario, outputs),
    goals,
    thresholds: await thresholds(scenario, basis),
    ...(analyses?.negotiation.length && {
      negotiation: await negotiation(scenario, { ...basis, terms: analyses.negotiation }),
    }),
    ...(scenario.structures && { structures: await besideOthers(scenario, own, scenario.structures, limits) }),
    ...(wantsTrials && { simulation: await trials(scenario, basis, limits) }),
  };
}

/** Legs of a spider that can be told apart. */
const MOST_LEGS = 6;

/** The largest movers that can be multiplied: neither dates nor switches. */
function usualLegs({ bars, outputs }: TornadoResult): { readonly inputs: readonly string[]; readonly output: string } {
  const scaled = bars.filter(({ basis }) => basis !== "switch" && basis !== "time");
  return {
    inputs: scaled.slice(0, MOST_LEGS).map(({ input }) => input.path),
    output: (outputs[0] as TornadoResult["outputs"][number]).name,
  };
}

/** The scenario in the case of its run, and the structures that it lists. */
async function besideOthers(
  scenario: Scenario,
  shown: string,
  { files: _listed, ...cases }: AskedStructures,
  { files = {} }: AnalysisLimits,
): Promise<StructuresResult> {
  return structures(await withStructures(scenario, files), { case: shown, ...cases });
}

/**
 * One thread, so that no worker has to start: some thousand trials take less time than that. After the results that are
 * asked for stand every party, treasury and loan: how likely trouble is for whom is what the sheet is for.
 */
const trials = (scenario: Scenario, basis: Basis, { trials: most }: AnalysisLimits): Promise<Simulation> => {
  const node = scenario.sensitivities && findAt(scenario.sensitivities, ["monte_carlo", "trials"])?.node;
  const wanted = node?.kind === "scalar" && typeof node.value === "number" ? node.value : undefined;
  const count = most === undefined ? undefined : Math.min(most, wanted ?? most);
  const asked = readSpecification(scenario).specification.outputs;
  return simulate(scenario, {
    ...(basis.case !== undefined && { case: basis.case }),
    ...(asked && { outputs: [...asked, ...defaultOutputs(scenario.model)] }),
    ...(count !== undefined && { trials: count }),
    workers: 1,
  });
};

/** The first case against each other one that differs in some result. */
async function bridges(scenario: Scenario, outputs: readonly string[]): Promise<CompareResult[]> {
  const { cases } = scenario.model.study;
  const [first, ...others] = cases.map(({ name }) => name) as [string, ...string[]];
  const found: CompareResult[] = [];
  for (const other of others) {
    try {
      found.push(await compare(scenario, { case: first, withCase: other, outputs: [outputs[0] ?? "npv"] }));
    } catch (error) {
      // Cases that come to the same values have no bridge.
      if (!(error instanceof FeasibilityError) || error.diagnostics[0]?.code !== "A105") throw error;
    }
  }
  return found;
}

/** Keys of the least cover ratio of each loan of the live model. */
const coverRatios = (model: Model): string[] =>
  [...model.byKey.keys()].filter((key) => /^facility\[\w+\]\.minimum_dscr$/.test(key));

interface UsualTable extends AskedChanges {
  /** Inputs that make a table of their own needless. */
  readonly stem: RegExp;
  readonly what: "price" | "grade" | "operating" | "capital" | "recovery";
}

const USUAL: readonly (Pick<UsualTable, "stem" | "what"> & { readonly of: RegExp })[] = [
  { what: "price", stem: /^prices\./, of: /^prices\.\w+\.quote$/ },
  { what: "grade", stem: /^(?:tranches|mines)\..*\.grade$/, of: /^(?:tranches|mines)\.\w+\.grade$/ },
  {
    what: "operating",
    stem: /^operating_costs\./,
    of: /^operating_costs\.\w+\.(?:fixed|per_tonne|per_unit|power_per_tonne|power_per_unit)$/,
  },
  { what: "capital", stem: /^capital_costs\./, of: /^capital_costs\.\w+\.amount$/ },
  {
    what: "recovery",
    stem: /^(?:concentrators|refineries)\..*recovery$/,
    of: /^(?:concentrators|refineries)\.\w+\.recovery$/,
  },
];

function usualTables(model: Model): UsualTable[] {
  const paths = inputPaths(model);
  return USUAL.flatMap(({ what, stem, of }): UsualTable[] => {
    const found = paths.filter((path) => of.test(path));
    if (found.length === 0) return [];
    const input = found.length === 1 ? (found[0] as string) : [...new Set(found.map(ofAll))].join(", ");
    const values = changesOf(what === "recovery" ? RECOVERY_CHANGES : USUAL_CHANGES, input, model, {
      scenario: model.study.name,
    });
    return [{ what, stem, input, values }];
  });
}

const ofAll = (path: string): string => path.replace(/\.\w+\./, ".*.");

function usualGrid(tables: readonly UsualTable[]): GridRequest[] {
  const side = (what: UsualTable["what"]): UsualTable | undefined => tables.find((one) => one.what === what);
  const [rows, columns] = [side("price"), side("recovery") ?? side("capital")];
  return rows && columns ? [{ rows: withBase(rows), columns: withBase(columns) }] : [];
}

/** The case itself stands in the middle. */
const withBase = ({ input, values }: UsualTable): GridRequest["rows"] => ({
  input,
  values: [...values.slice(0, 2), { kind: "scale", by: 1, text: "x 1" }, ...values.slice(2)],
});

const usualGoals = (tables: readonly UsualTable[]): { input: string; target: string; flat: boolean }[] =>
  tables.filter(({ what }) => what === "price").map(({ input }) => ({ input, target: "0", flat: true }));

/** What the analyses share: an engine, how a change is made, what is said of the results, and how a long one is stopped. */

import { valuePerPeriod } from "../diagnostics/analysis-messages.ts";
import { FeasibilityError } from "../diagnostics/diagnostic.ts";
import type { InputChange } from "../model/input-change.ts";
import type { Scenario } from "../model/open-scenario.ts";
import { type Engine, openEngine } from "./engine.ts";
import type { Analysed } from "./plan-engine.ts";
import type { Debt, EngineRequest, VariedInput, WantedOutput } from "./types.ts";

/** How a caller follows and stops an analysis. */
export interface Control {
  /** Called between runs with how many are done and how many there are. */
  readonly onProgress?: (done: number, of: number) => void;
  /** Aborting rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Which case and which debt; the case that the scenario selects, and debt locked, when left out. */
export interface Basis {
  readonly case?: string;
  readonly debt?: Debt;
}

/** A result as tables and charts name it. */
export interface OutputInfo {
  readonly name: string;
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  readonly kind: WantedOutput["kind"];
}

/** What stands on every table: which scenario and case, what debt did, and the results before any change. */
export interface AnalysisHead {
  readonly scenario: string;
  readonly case: string;
  readonly debt: Debt;
  readonly outputs: readonly OutputInfo[];
  /** By output; null where blank, or where there is no single rate. */
  readonly base: readonly (number | null)[];
}

/** An input as tables and charts name it. */
export interface InputInfo {
  readonly path: string;
  readonly label: string;
  /** The author's unit. */
  readonly unit: string;
  /** The value in the case in that unit; an ISO date; null where there are several. */
  readonly base: number | string | null;
}

/** Results asked for when nobody says which. */
export const USUAL_OUTPUTS = ["npv", "irr"] as const;

/** An engine whose results have one value each. */
export function openSession(
  scenario: Scenario | Analysed,
  request: EngineRequest,
): { engine: Engine; head: AnalysisHead } {
  const engine = openEngine(scenario, request);
  const { plan } = engine;
  const rows = plan.outputs.filter(({ kind }) => kind === "row");
  if (rows.length > 0)
    throw new FeasibilityError(
      rows.map(({ name }) =>
        valuePerPeriod(name, plan.labels[plan.labels.length - 1] as string, { scenario: plan.scenario }),
      ),
    );
  engine.run();
  return { engine, head: headOf(engine) };
}

/** What a table says first, after a run of the case itself; of the first results only, where others serve it. */
export function headOf(engine: Engine, first = engine.plan.outputs.length): AnalysisHead {
  const { plan } = engine;
  const outputs = plan.outputs
    .slice(0, first)
    .map(({ name, key, label, unit, kind }) => ({ name, key, label, unit, kind }));
  const base = resultsOf(engine).slice(0, first);
  return { scenario: plan.scenario, case: plan.case, debt: plan.debt, outputs, base };
}

/** Makes a change; returns how many values were capped. */
export function apply(engine: Engine, input: number, { kind, by }: InputChange): number {
  return engine[kind](input, by);
}

/** What a change made of an input. */
export interface MadeValue {
  /** As its author would write it; null for a series that moves, a table or several instances. */
  readonly value: number | string | null;
  /** True when a limit of the input was taken instead. */
  readonly capped: boolean;
}

/** Makes a change and tells what it made. */
export function make(engine: Engine, at: number, change: InputChange): MadeValue {
  const input = engine.plan.inputs[at] as VariedInput;
  const capped = apply(engine, at, change) > 0;
  return { capped, value: input.base === null && change.kind !== "assign" ? null : amountIn(input, engine.value(at)) };
}

/** Every result after a run; null for blanks. */
export const resultsOf = (engine: Engine): (number | null)[] =>
  engine.plan.outputs.map((_, at) => orNull(engine.read(at)));

const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

export const inputInfo = (input: VariedInput): InputInfo => ({
  path: input.path,
  label: input.label,
  unit: input.shape === "date" ? "date" : input.unit,
  base: amountIn(input, input.base),
});

/** A value of an input as its author would write it: in the author's unit, or as a date. */
export function amountIn({ shape, factor, timelineStart }: VariedInput, value: number | null): number | string | null {
  if (value === null) return null;
  if (shape === "date") return dateAfter(timelineStart, value);
  return Number((value / factor).toPrecision(12));
}

/** The date so many years of twelve equal months of thirty days after another. */
function dateAfter(start: string, years: number): string {
  const [year, month, day] = start.split("-").map(Number) as [number, number, number];
  const days = Math.round(years * 360) + (day - 1);
  const months = year * 12 + (month - 1) + Math.floor(days / 30);
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${Math.floor(months / 12)}-${two((months % 12) + 1)}-${two((((days % 30) + 30) % 30) + 1)}`;
}

/** Runs between two looks at the signal: a fraction of a second. */
const RUNS_BETWEEN = 200;

/** Counts runs; lets an abort arrive from time to time, and tells how far things are. */
export function paceOf({ signal, onProgress }: Control, total: number): () => Promise<void> | undefined {
  let done = 0;
  signal?.throwIfAborted();
  return () => {
    done += 1;
    if (done % RUNS_BETWEEN !== 0 && done !== total) return undefined;
    onProgress?.(done, total);
    return new Promise<void>((resume) => setImmediate(resume)).then(() => signal?.throwIfAborted());
  };
}

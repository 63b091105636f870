/** Compiles the model to a kernel for what varies and what is wanted. */

import { type Diagnostic, FeasibilityError } from "../diagnostics/diagnostic.ts";
import { unknownCaseName } from "../diagnostics/model-messages.ts";
import { nearest } from "../diagnostics/nearest.ts";
import type { Kernel } from "../formula/kernel-memory.ts";
import { compileKernel, generateKernel, givenValues, layoutOf, type Specialisation } from "../formula/read-float.ts";
import { givenIn } from "../model/given.ts";
import type { Model } from "../model/model.ts";
import { findInput } from "./find-inputs.ts";
import { findOutput, itemsOf } from "./find-outputs.ts";
import { linesOfLockedDebt } from "./hold-debt.ts";
import type { Debt, EnginePlan, EngineRequest } from "./types.ts";

/** A model as the analysis takes it: a loaded scenario, or a model and the name of a case. */
export interface Analysed {
  readonly model: Model;
  readonly selectedCase?: string;
}

/**
 * Inputs and results that are found together: every unknown name is told at once.
 *
 * @param trials  runs side by side in the kernel's array
 */
export function planEngine({ model, selectedCase }: Analysed, request: EngineRequest, trials: 1 | 2 = 1): EnginePlan {
  const { program, study } = model;
  const { debt = "locked" } = request;
  const caseIndex = caseNumber(model, request.case ?? selectedCase);
  const layout = layoutOf(program);
  const asked = { scenario: study.name };
  const mistakes: Diagnostic[] = [];
  const collecting = <T>(names: readonly string[], find: (name: string) => T): T[] =>
    names.flatMap((name) => {
      try {
        return [find(name)];
      } catch (error) {
        if (!(error instanceof FeasibilityError)) throw error;
        mistakes.push(...error.diagnostics);
        return [];
      }
    });
  const inputs = collecting(request.vary, (path) => findInput(path, { model, caseIndex, layout, debt }, asked));
  const outputs = collecting(request.outputs, (name) => findOutput(name, model, layout, asked));
  if (mistakes.length > 0) throw new FeasibilityError(mistakes);
  const special = specialKernel(model, {
    varying: new Set(inputs.flatMap(({ entries }) => entries.map(({ item }) => item))),
    wanted: new Set([...outputs.flatMap((output) => itemsOf(output, model, layout)), ...(request.lines ?? [])]),
    debt,
    trials,
  });
  return {
    scenario: study.name,
    case: study.cases[caseIndex]?.name as string,
    debt,
    module: special.module,
    lines: special.lines,
    periods: program.periods,
    labels: study.grid.columns.map(({ label }) => label),
    calendarYears: study.grid.columns.map(({ calendarYear }) => calendarYear),
    base: baseOf(model, caseIndex),
    inputs,
    outputs,
  };
}

/** What a kernel was made for, and what came of it. */
interface SpecialKernel extends Wanted {
  readonly module: Uint8Array;
  readonly lines: number;
}

type Wanted = Required<Pick<Specialisation, "varying" | "wanted" | "trials">> & { readonly debt: Debt };

/** Kernels made last, by model: cases of a model share one, and so do analyses that want no more of it. */
const specials = new WeakMap<Model, SpecialKernel[]>();
/** Kernels that are kept. */
const KEPT = 4;

/** A kernel that varies and gives at least what is asked for: all give the same numbers. */
function specialKernel(model: Model, { debt, ...special }: Wanted): SpecialKernel {
  const known = specials.get(model) ?? [];
  const serves = (one: SpecialKernel): boolean =>
    one.debt === debt &&
    one.trials === special.trials &&
    within(special.varying, one.varying) &&
    within(special.wanted, one.wanted);
  const found = known.find(serves);
  if (found) return found;
  const { module, lines } = generateKernel(model.program, model.rings, {
    ...special,
    ...(debt === "locked" && { held: linesOfLockedDebt(model) }),
  });
  const made = { ...special, debt, module, lines };
  specials.set(model, [made, ...known].slice(0, KEPT));
  return made;
}

const within = (some: ReadonlySet<number>, all: ReadonlySet<number>): boolean =>
  some.size <= all.size && [...some].every((one) => all.has(one));

/** Number of a case by its name; the first one without a name. */
export function caseNumber({ study }: Model, name: string | undefined): number {
  const names = study.cases.map((one) => one.name);
  const found = name === undefined ? 0 : names.indexOf(name);
  if (found < 0)
    throw new FeasibilityError([unknownCaseName(name as string, study.name, names, nearest(name as string, names))]);
  return found;
}

/** Arrays after a full run, by model and case: every plan starts from a copy. */
const bases = new WeakMap<Model, Map<number, Float64Array>>();

/** What a full run gives in a case, to be copied by whoever works in it. */
export function baseOf(model: Model, caseIndex: number): Float64Array {
  const known = bases.get(model) ?? new Map<number, Float64Array>();
  bases.set(model, known);
  let values = known.get(caseIndex);
  if (!values) {
    const run = givenValues(model.program, layoutOf(model.program), givenIn(model, caseIndex));
    fullKernel(model).run(run);
    values = run.slice();
    known.set(caseIndex, values);
  }
  return values.slice();
}

/** Kernels of every line, by model: the cases of a model share one. */
const kernels = new WeakMap<Model, Kernel>();

function fullKernel(model: Model): Kernel {
  const kernel = kernels.get(model) ?? compileKernel(generateKernel(model.program, model.rings));
  kernels.set(model, kernel);
  return kernel;
}

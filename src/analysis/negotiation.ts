/** What a step of each term of contract and financing gives to one party and takes from another. */

import { changesOf, type InputChange } from "../model/input-change.ts";
import type { Model } from "../model/model.ts";
import type { Scenario } from "../model/open-scenario.ts";
import { type ValueBasis, valueBasisOf } from "../model/value-basis.ts";
import type { PartyKind } from "./party-flows.ts";
import { type Analysed, caseNumber } from "./plan-engine.ts";
import {
  type AnalysisHead,
  amountIn,
  apply,
  type Basis,
  type Control,
  type InputInfo,
  inputInfo,
  paceOf,
} from "./session.ts";
import type { VariedInput } from "./types.ts";
import { termPaths, usualStep } from "./usual-terms.ts";
import { startValuing, type Values } from "./value-parties.ts";

/** A term and the steps to try, as cases write them: `+1 pp`, `+10 USD/mtu`, `x 0.9`, `1`. */
export interface AskedTerm {
  readonly input: string;
  readonly values: readonly (string | InputChange)[];
}

export interface NegotiationRequest extends Basis {
  /** Terms by path; every term of contracts, support, loans, metal sold ahead, shares and credits when left out. */
  readonly terms?: readonly AskedTerm[];
}

/** Somebody who receives cash, and what it is worth in the case. */
export interface PartyValue {
  readonly label: string;
  readonly kind: PartyKind;
  /** Net present value on the basis of the table. */
  readonly npv: number;
}

/** A step of a term. All amounts are changes of net present value against the case. */
export interface NegotiatedTerm {
  readonly input: InputInfo;
  /** The step as written. */
  readonly change: string;
  /** The value it makes, as its author would write it; null for a series that moves, a table or several instances. */
  readonly value: number | string | null;
  /** True when a limit of the input was taken instead. */
  readonly capped: boolean;
  /** By party, in the order of the table's. */
  readonly parties: readonly number[];
  /** Of all parties together. */
  readonly sum: number;
  /** Of the chain before any state, reckoned from its own cash flow. */
  readonly chain: number;
  /** Sum less chain: what rounding leaves. */
  readonly difference: number;
  /** By outside party, in the order of the table's; no part of the sum. */
  readonly outside: readonly number[];
}

export interface NegotiationResult extends AnalysisHead {
  /** The one rate, date and currency of every amount. */
  readonly basis: ValueBasis;
  /** Calculation unit of every amount, `real USD`. */
  readonly unit: string;
  readonly parties: readonly PartyValue[];
  readonly outside: readonly PartyValue[];
  /** Net present value of the chain before any state, in the case. */
  readonly chain: number;
  readonly terms: readonly NegotiatedTerm[];
  /** Paths of terms that move nobody's cash; only of the automatic list. */
  readonly idle: readonly string[];
  /** Terms of the automatic list that were not moved, and why. */
  readonly left: readonly { readonly path: string; readonly why: string }[];
}

/**
 * A negotiation table: terms by the change of net present value of every party.
 *
 * Parties are owners, lenders, treasuries (taxes after financing, duties, withholding, less credits and grants) and what
 * companies keep. Their cash adds up to the cash flow of the chain before any state in every period; each is deflated to
 * the price date and discounted with the study's own factors, so that every row adds up to the change of the chain. Each
 * step is made alone, from the value in the case; debt is locked unless said otherwise.
 *
 * @param scenario  from `loadScenario`
 * @param request   terms by path with their steps, case, debt; all may be left out
 * @param control   progress and abort
 * @returns         parties with their values in the case, and a row per step; money of the price date, in calculation units
 * @throws          FeasibilityError A100, A103, M301, S2xx when a name or a step cannot be read
 * @example         (await negotiation(scenario, {
 *                    terms: [{ input: "contracts.uz_concentrate.payability", values: ["+1 pp"] }],
 *                  })).terms[0]
 */
export async function negotiation(
  scenario: Scenario | Analysed,
  request: NegotiationRequest = {},
  control: Control = {},
): Promise<NegotiationResult> {
  const { terms, ...asked } = request;
  const { model } = scenario;
  const valuing = startValuing(scenario, { ...asked, vary: terms?.map(({ input }) => input) ?? termPaths(model) });
  const { engine, head, parties, outside } = valuing;
  const before = valuing.value();
  const steps = engine.plan.inputs.map((input, at) => stepsOf(input, terms?.[at], model));
  const step = paceOf(control, steps.flat().length);
  const found: NegotiatedTerm[] = [];
  const left: { path: string; why: string }[] = [];
  for (const [at, changes] of steps.entries()) {
    const input = engine.plan.inputs[at] as VariedInput;
    for (const change of changes) {
      if ("why" in change) left.push({ path: input.path, why: change.why });
      else {
        const capped = apply(engine, at, change) > 0;
        engine.run();
        const value = input.base === null && change.kind !== "assign" ? null : amountIn(input, engine.value(at));
        found.push({
          input: inputInfo(input),
          change: change.text,
          value,
          capped,
          ...differences(before, valuing.value()),
        });
      }
      await step();
    }
    engine.restore(at);
  }
  const moves = terms ? () => true : movesOf(before);
  return withoutBystanders({
    ...head,
    basis: valueBasisOf(model, caseNumber(model, head.case)),
    unit: `real ${model.study.currency}`,
    parties: parties.map(({ label, kind }, at) => ({ label, kind, npv: before.parties[at] as number })),
    outside: outside.map(({ label, kind }, at) => ({ label, kind, npv: before.outside[at] as number })),
    chain: before.chain,
    terms: found.filter(moves),
    idle: found.filter((term) => !moves(term)).map(({ input }) => input.path),
    left,
  });
}

/** Without parties that have nothing in the case and that no term gives anything. */
function withoutBystanders(result: NegotiationResult): NegotiationResult {
  const { parties, terms } = result;
  const takes = parties.map(({ npv }, at) => npv !== 0 || terms.some((term) => term.parties[at] !== 0));
  const kept = <T>(values: readonly T[]): T[] => values.filter((_, at) => takes[at]);
  return {
    ...result,
    parties: kept(parties),
    terms: terms.map((term) => ({ ...term, parties: kept(term.parties) })),
  };
}

function stepsOf(
  input: VariedInput,
  asked: AskedTerm | undefined,
  model: Model,
): readonly (InputChange | { readonly why: string })[] {
  if (!asked) return [usualStep(input, model)];
  const scenario = model.study.name;
  return asked.values.flatMap((value) =>
    typeof value === "string" ? changesOf([value], input.path, model, { scenario }) : [value],
  );
}

function differences(before: Values, after: Values): Pick<NegotiatedTerm, keyof Values | "sum" | "difference"> {
  const minus = (now: readonly number[], then: readonly number[]): number[] =>
    now.map((value, at) => value - (then[at] as number));
  const parties = minus(after.parties, before.parties);
  const sum = parties.reduce((total, one) => total + one, 0);
  const chain = after.chain - before.chain;
  return { parties, outside: minus(after.outside, before.outside), sum, chain, difference: sum - chain };
}

/** What rounding leaves of values that a term does not move. */
const ROUNDING = 1e-12;

function movesOf({ parties, outside, chain }: Values): (term: NegotiatedTerm) => boolean {
  const least = ROUNDING * Math.max(...[...parties, ...outside, chain].map(Math.abs));
  return (term) => [...term.parties, ...term.outside, term.chain].some((change) => Math.abs(change) > least);
}

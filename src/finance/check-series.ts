/** Refuses series that no function here can answer for. All problems of one call are thrown together. */
import { type Diagnostic, FeasibilityError } from "../diagnostics/diagnostic.ts";
import {
  emptySeries,
  lengthOutOfRange,
  notAscending,
  notFinite,
  rateOutOfRange,
  unequalLengths,
} from "../diagnostics/finance-messages.ts";

/** Throws when there is anything to complain about. */
export function refuse(problems: readonly Diagnostic[]): void {
  if (problems.length > 0) throw new FeasibilityError(problems);
}

/** M203 for a series without entries, M201 for each entry that is not finite. */
export function amountProblems(subject: string, name: string, amounts: readonly number[]): Diagnostic[] {
  if (amounts.length === 0) return [emptySeries(subject, name)];
  const problems: Diagnostic[] = [];
  for (let index = 0; index < amounts.length; index++) {
    const amount = amounts[index]!;
    if (!Number.isFinite(amount)) problems.push(notFinite(subject, name, index, amount));
  }
  return problems;
}

/** M204 when `series` has not as many entries as there are flows. */
export function lengthProblems(
  subject: string,
  flows: readonly unknown[],
  name: string,
  series: readonly unknown[],
): Diagnostic[] {
  if (flows.length === series.length) return [];
  return [unequalLengths(subject, { name: "flows", length: flows.length }, { name, length: series.length })];
}

/** M201, M203, M204 and M205 for flows at given times, which must be strictly ascending. */
export function timedProblems(subject: string, flows: readonly number[], times: readonly number[]): Diagnostic[] {
  const problems = [
    ...amountProblems(subject, "flows", flows),
    ...lengthProblems(subject, flows, "times", times),
    ...amountProblems(subject, "times", times),
  ];
  for (let index = 1; index < times.length; index++) {
    if (times[index]! <= times[index - 1]!) {
      problems.push(notAscending(subject, "times", index, times[index - 1]!, times[index]!));
    }
  }
  return problems;
}

/** M207 when a rate is not finite or not above -100 %. */
export function rateProblems(subject: string, name: string, rate: number): Diagnostic[] {
  return Number.isFinite(rate) && rate > -1 ? [] : [rateOutOfRange(subject, name, rate)];
}

/** M201, M203, M204 and M208 for flows in periods of given lengths. */
export function periodProblems(
  subject: string,
  flows: readonly number[],
  lengths: readonly number[] | undefined,
): Diagnostic[] {
  const problems = amountProblems(subject, "flows", flows);
  if (lengths === undefined) return problems;
  problems.push(...lengthProblems(subject, flows, "lengths", lengths), ...amountProblems(subject, "lengths", lengths));
  lengths.forEach((length, index) => {
    if (length < 0) problems.push(lengthOutOfRange(subject, `lengths[${index}]`, length, "zero or more"));
  });
  return problems;
}

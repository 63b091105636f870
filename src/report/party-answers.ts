/** One sentence for each party: what it is worth to it, what it returns, what it pays; from the numbers of a run. */

import type { ScenarioRun } from "../model/run-scenario.ts";
import { rowOf, scalarOf } from "../model/summary.ts";

/** Sentences in reading order: the whole, shareholders, lenders, states, outside payers. */
export function partyAnswers(run: ScenarioRun): string[] {
  const { model } = run;
  const named = (chapter: string): string[] =>
    model.study.instances.filter((one) => one.chapter.name === chapter).map(({ name }) => name);
  return [
    ...named("returns").flatMap((name) => (subjectOf(run, name) === "chain" ? [chainAnswer(run, name)] : [])),
    ...named("partner").map((name) => partnerAnswer(run, name)),
    ...named("facility").map((name) => lenderAnswer(run, name)),
    ...named("country").flatMap((name) => stateAnswer(run, name)),
    ...named("outside_party").flatMap((name) => payerAnswer(run, name)),
  ];
}

const subjectOf = ({ model }: ScenarioRun, name: string): string | undefined =>
  model.study.instances.find((one) => one.chapter.name === "returns" && one.name === name)?.roles.subject;

const words = (name: string): string => name.replaceAll("_", " ");

const known = ({ model }: ScenarioRun, key: string): boolean => model.byKey.has(key) || model.constants.has(key);

/** A value of the whole timeline; null where there is no such line or it is blank. */
const value = (run: ScenarioRun, key: string): number | null => (known(run, key) ? scalarOf(run, key) : null);

const sum = (run: ScenarioRun, key: string): number =>
  known(run, key) ? rowOf(run, key).reduce((total, one) => total + one, 0) : 0;

function money(run: ScenarioRun, amount: number): string {
  const text = (amount / 1e6).toLocaleString("en-US", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return `${text.replace(/^-0\.0$/, "0.0")} million ${run.model.study.currency}`;
}

const percent = (rate: number): string => `${(rate * 100).toFixed(1)} %`;

/** Rates that only an outlay at the very end produces say nothing. */
const rateWords = (rate: number | null): string =>
  rate === null || rate < -0.5
    ? "no rate of return says anything, since it lays out next to nothing before it receives"
    : `it returns ${percent(rate)} a year`;

function chainAnswer(run: ScenarioRun, name: string): string {
  const of = (line: string): number | null => value(run, `returns[${name}].${line}`);
  const payback = of("payback");
  const rate = of("irr_post_tax");
  return [
    `The chain as a whole is worth ${money(run, of("npv_post_tax") ?? 0)} after tax and before financing`,
    rate === null ? "has no single rate of return" : `returns ${percent(rate)} a year`,
    `needs ${money(run, of("peak_funding") ?? 0)} at its peak`,
    payback === null ? "and never pays back." : `and pays back after ${payback.toFixed(1)} years.`,
  ].join(", ");
}

function partnerAnswer(run: ScenarioRun, name: string): string {
  const holdings = run.model.study.instances.filter(
    (one) => one.chapter.name === "holding" && one.roles.owner === name,
  );
  const total = (line: string): number =>
    holdings.reduce((all, one) => all + sum(run, `holding[${one.name}].${line}`), 0);
  const companies = holdings.map((one) => words(one.roles.company as string)).join(" and ");
  return `${words(name)}${companies ? ` (owner of ${companies})` : ""} pays in ${money(run, total("contribution"))}, is paid ${money(run, total("dividend"))}: worth ${money(run, value(run, `partner[${name}].npv`) ?? 0)}; ${rateWords(value(run, `partner[${name}].irr`))}.`;
}

function lenderAnswer(run: ScenarioRun, name: string): string {
  const of = (line: string): number => sum(run, `facility[${name}].${line}`);
  const cover = value(run, `facility[${name}].minimum_dscr`);
  const loss = of("lenders_loss");
  return [
    `${words(name)} lends ${money(run, of("drawn"))} and earns ${money(run, of("interest") + of("in_kind"))} in interest`,
    cover === null ? "" : `debt service is covered ${cover.toFixed(2)} times at least`,
    loss > 1 ? `it loses ${money(run, loss)}.` : "it is repaid in full.",
  ]
    .filter(Boolean)
    .join("; ");
}

function stateAnswer(run: ScenarioRun, name: string): string[] {
  if (!known(run, `country[${name}].take`)) return [];
  const share = value(run, `country[${name}].take_share`);
  const worth = value(run, `country[${name}].take_value`);
  return [
    `The state of ${words(name).toUpperCase()} takes ${money(run, sum(run, `country[${name}].take`))} over the life, worth ${money(run, worth ?? 0)} today${share === null ? "" : `: ${percent(share)} of the net cash flow of its companies`}.`,
  ];
}

function payerAnswer(run: ScenarioRun, name: string): string[] {
  const paid = -sum(run, `outside_party[${name}].cash_flow`);
  return [
    paid === 0
      ? `${words(name)} pays nothing in this case: its support does not come into force.`
      : `${words(name)} pays ${money(run, paid)} in support, worth ${money(run, value(run, `outside_party[${name}].support_worth`) ?? 0)} today.`,
  ];
}

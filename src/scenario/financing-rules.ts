/** Rules on terms of financing, as chapters declare them: options that exclude each other, lives, whole tables. */

import type { Chapter } from "../book/chapter.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { optionsExclude, repaidBeyondLife, tableNotWhole } from "../diagnostics/financing-messages.ts";
import { Decimal } from "../formula/decimal.ts";
import { addMonths, formatDate } from "../timeline/calendar.ts";
import { type CaseInputs, type Instance, instanceKey, type Study } from "./study.ts";

/** Every rule on financing that instances of a chapter break. */
export function financingMistakes(chapter: Chapter, study: Study): Diagnostic[] {
  const instances = study.instances.filter((instance) => instance.chapter === chapter);
  return instances.flatMap((instance) => [
    ...exclusionMistakes(instance),
    ...lifeMistakes(instance, study),
    ...tableMistakes(instance, study),
  ]);
}

const pathOf = ({ chapter, name }: Instance): string => `${chapter.section}.${name}`;

function exclusionMistakes(instance: Instance): Diagnostic[] {
  const broken = instance.chapter.excludes?.find(({ options }) =>
    Object.entries(options).every(([variant, wanted]) =>
      (typeof wanted === "string" ? [wanted] : wanted).includes(instance.variants[variant] as string),
    ),
  );
  if (!broken) return [];
  const [first, second] = Object.keys(broken.options).map((variant) => `${variant}: ${instance.variants[variant]}`);
  return [
    optionsExclude(instance.place, pathOf(instance), first as string, second as string, broken.because, broken.help),
  ];
}

/** Sections whose instances make what a company sells, by the role in which they name it. */
const PRODUCERS = new Set(["mine", "concentrator", "refinery"]);

function lifeMistakes(instance: Instance, study: Study): Diagnostic[] {
  const rule = instance.chapter.withinLife;
  const borrower = rule && instance.roles[rule.of];
  if (!rule || borrower === undefined) return [];
  const works = study.instances.filter(
    ({ chapter, roles }) => PRODUCERS.has(chapter.name) && roles.owner === borrower && roles.schedule !== undefined,
  );
  const names = new Set(works.map(({ roles }) => roles.schedule as string));
  const schedules = study.instances.filter(({ chapter, name }) => chapter.name === "schedule" && names.has(name));
  for (const one of study.cases) {
    const ends = schedules.map((schedule) =>
      sumOf(one, schedule, ["construction_start", "construction_time", "operating_life"]),
    );
    const start = amountOf(one, instance, rule.from);
    const completed = completionOf(one, instance, study);
    const from = start ?? completed?.plus(amountOf(one, instance, rule.after) ?? 0);
    const length = amountOf(one, instance, rule.length);
    if (ends.length === 0 || !from || !length) return [];
    const [maturity, end] = [from.plus(length), Decimal.max(...ends)];
    // A day of slack: dates count in months of thirty days.
    if (maturity.lte(end.plus(new Decimal(1).div(360)))) continue;
    const dated = (years: Decimal): string =>
      formatDate(addMonths(study.grid.start, years.times(12).toDecimalPlaces(0).toNumber()));
    const value = one.inputs.get(instanceKey(instance))?.[rule.length];
    const place = value?.shape === "value" ? value.quantity.provenance.place : undefined;
    const when = one === study.cases[0] ? "" : ` in case ${one.name}`;
    return [repaidBeyondLife(place ?? instance.place, pathOf(instance), dated(maturity), borrower, dated(end), when)];
  }
  return [];
}

/** When works are completed, as planned, or at the earliest where a test has to be passed. */
function completionOf(one: CaseInputs, instance: Instance, study: Study): Decimal | undefined {
  const named = (wanted: string, name: string | undefined): Instance | undefined =>
    study.instances.find(({ chapter, name: own }) => chapter.name === wanted && own === name);
  const test = instance.roles.schedule === undefined && named("completion_test", instance.roles.completion_test);
  const { concentrator, refinery } = (test || instance).roles;
  const plant = named("concentrator", concentrator) ?? named("refinery", refinery);
  const schedule = named("schedule", (test ? plant : instance)?.roles.schedule);
  const built = schedule && sumOf(one, schedule, ["construction_start", "construction_time"]);
  return test ? built?.plus(amountOf(one, test, "run_time") ?? 0) : built;
}

function amountOf(one: CaseInputs, instance: Instance, name: string): Decimal | undefined {
  const value = one.inputs.get(instanceKey(instance))?.[name];
  return value?.shape === "value" || value?.shape === "date"
    ? value.quantity.amount.times(value.quantity.factor)
    : undefined;
}

const sumOf = (one: CaseInputs, instance: Instance, names: readonly string[]): Decimal =>
  names.reduce((sum, name) => sum.plus(amountOf(one, instance, name) ?? 0), new Decimal(0));

function tableMistakes(instance: Instance, study: Study): Diagnostic[] {
  return (instance.chapter.inputs ?? []).flatMap((input): Diagnostic[] => {
    if (input.endsAt === undefined) return [];
    const wanted = new Decimal(Number.parseFloat(input.endsAt)).div(100);
    for (const one of study.cases) {
      const value = one.inputs.get(instanceKey(instance))?.[input.name];
      const last = value?.shape === "table" ? value.entries.at(-1)?.value : undefined;
      if (!last || last.amount.times(last.factor).eq(wanted)) continue;
      const what = `${input.name} of ${pathOf(instance)}`;
      return [tableNotWhole(last.provenance.place ?? instance.place, what, `${last.amount} ${last.unit}`)];
    }
    return [];
  });
}

/** Rules on instances that rank under the same parent, as chapters declare them: one only, who is last, what may not fall. */

import type { Chapter } from "../book/chapter.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { fallsByRank, oneTooMany, wrongLast } from "../diagnostics/equity-messages.ts";
import { exists } from "./instances.ts";
import { type Instance, instanceKey, type Study } from "./study.ts";

/** Second ones, wrong last ones and falling values among the instances of a chapter, in the order of the scenario. */
export function rankMistakes(chapter: Chapter, study: Study): Diagnostic[] {
  const { onePer, rankedUnder } = chapter;
  const found: Diagnostic[] = [];
  if (onePer !== undefined) {
    for (const [holder, [first, second]] of grouped(chapter, onePer, study))
      if (first && second) found.push(oneTooMany(second.place, pathOf(second), pathOf(first), onePer, holder));
  }
  if (rankedUnder !== undefined) {
    for (const [holder, group] of grouped(chapter, rankedUnder, study))
      found.push(...lastMistakes(chapter, holder, group), ...fallingMistakes(chapter, group, study));
  }
  return found;
}

const pathOf = ({ chapter, name }: Instance): string => `${chapter.section}.${name}`;

function grouped(chapter: Chapter, role: string, study: Study): ReadonlyMap<string, readonly Instance[]> {
  const groups = new Map<string, Instance[]>();
  for (const instance of study.instances) {
    const holder = instance.chapter === chapter ? instance.roles[role] : undefined;
    if (holder !== undefined) groups.set(holder, [...(groups.get(holder) ?? []), instance]);
  }
  return groups;
}

function lastMistakes({ last }: Chapter, holder: string, group: readonly Instance[]): Diagnostic[] {
  if (!last) return [];
  const needed = Object.entries(last)
    .map(([variant, option]) => `${variant}: ${option}`)
    .join(", ");
  const at = group.findIndex((one) => exists(last, one));
  const found = group[at] ?? (group[group.length - 1] as Instance);
  if (at === group.length - 1) return [];
  const behind = at < 0 ? undefined : pathOf(group[at + 1] as Instance);
  return [wrongLast(found.place, pathOf(found), needed, holder, behind)];
}

function fallingMistakes({ rising }: Chapter, group: readonly Instance[], study: Study): Diagnostic[] {
  if (!rising) return [];
  const ranked = group.filter((one) => exists(rising.under, one));
  for (const one of study.cases) {
    const quantityOf = (instance: Instance) => {
      const value = one.inputs.get(instanceKey(instance))?.[rising.input];
      return value?.shape === "value" ? value.quantity : undefined;
    };
    for (const [at, instance] of ranked.entries()) {
      const before = ranked[at - 1];
      const [own, higher] = [quantityOf(instance), before && quantityOf(before)];
      if (!before || !own || !higher) continue;
      if (own.amount.times(own.factor).gte(higher.amount.times(higher.factor))) continue;
      const what = `${rising.input} of ${pathOf(instance)}`;
      const when = one === study.cases[0] ? "" : ` in case ${one.name}`;
      const [said, above] = [own, higher].map(({ amount, unit }) => `${amount} ${unit}`) as [string, string];
      return [fallsByRank(own.provenance.place ?? instance.place, what, said, pathOf(before), above, when)];
    }
  }
  return [];
}

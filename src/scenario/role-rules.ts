/** Rules on roles, as chapters declare them: what their holder must be set up for, and who takes them together. */

import type { Chapter, RoleItem } from "../book/chapter.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { leadsElsewhere, notTogether, partMissing, sameHolder, wrongOption } from "../diagnostics/role-messages.ts";
import { type Instance, optionIn, type Study } from "./study.ts";

/** Instances set up for something else than their role needs, and roles that only some of a kind take. */
export function roleMistakes(chapter: Chapter, study: Study): Diagnostic[] {
  const instances = study.instances.filter((instance) => instance.chapter === chapter);
  const same = instances.flatMap((instance) => distinctMistakes(instance));
  const others = Object.entries(chapter.roles ?? {}).flatMap(([role, item]) =>
    instances.flatMap((instance) => [
      ...optionMistakes(role, item, instance, study),
      ...togetherMistakes(role, item, instance, study),
      ...fitMistakes(role, item, instance, study),
      ...requirementMistakes(role, item, instance, study),
    ]),
  );
  return [...same, ...others];
}

function distinctMistakes(instance: Instance): Diagnostic[] {
  const [one, other] = instance.chapter.distinct ?? [];
  const name = one === undefined ? undefined : instance.roles[one];
  if (one === undefined || other === undefined || name === undefined || instance.roles[other] !== name) return [];
  return [sameHolder(instance.place, pathOf(instance), `${one} and ${other}`, name)];
}

/** The name of the instance to which a path of roles leads. */
function leadsTo(path: string, from: Instance, study: Study): string | undefined {
  let at: Instance | undefined = from;
  for (const role of path.split(".")) {
    const chapters: readonly string[] = at?.chapter.roles?.[role]?.chapters ?? [];
    const name: string | undefined = at?.roles[role];
    at = study.instances.find((one) => one.name === name && chapters.includes(one.chapter.name));
  }
  return at?.name;
}

function fitMistakes(role: string, item: RoleItem, instance: Instance, study: Study): Diagnostic[] {
  return Object.entries(item.fits ?? {}).flatMap(([own, path]) => {
    const found = leadsTo(`${role}.${own}`, instance, study);
    const expected = leadsTo(path, instance, study);
    if (found === undefined || expected === undefined || found === expected) return [];
    return [leadsElsewhere(instance.place, `${role}.${own} of ${pathOf(instance)}`, found, path, expected)];
  });
}

const pathOf = ({ chapter, name }: Instance): string => `${chapter.section}.${name}`;

function optionMistakes(role: string, item: RoleItem, instance: Instance, study: Study): Diagnostic[] {
  const name = instance.roles[role];
  const holder = study.instances.find((one) => one.name === name && item.chapters.includes(one.chapter.name));
  if (name === undefined || !holder) return [];
  const alike = (item.alike ?? []).map((variant): [string, string] => [variant, instance.variants[variant] as string]);
  const wrong = [...Object.entries(item.option ?? {}), ...alike].find(
    ([variant, option]) => holder.variants[variant] !== option,
  );
  if (!wrong) return [];
  const [variant, option] = wrong;
  const chosen = `${variant}: ${holder.variants[variant]}`;
  return [wrongOption(instance.place, name, `${pathOf(instance)}.${role}`, `${variant}: ${option}`, chosen)];
}

function togetherMistakes(role: string, item: RoleItem, instance: Instance, study: Study): Diagnostic[] {
  const { together, only } = item;
  // An instance that cannot take the role as it is set up is none of those who should.
  if (Object.entries(only ?? {}).some(([variant, options]) => !options.includes(optionIn(instance, variant))))
    return [];
  const whole = together === undefined ? undefined : instance.roles[together];
  if (together === undefined || whole === undefined || instance.roles[role] !== undefined) return [];
  const other = study.instances.find((one) => one.roles[together] === whole && one.roles[role] !== undefined);
  return other ? [notTogether(instance.place, pathOf(instance), role, pathOf(other), whole)] : [];
}

function requirementMistakes(role: string, { requires }: RoleItem, instance: Instance, study: Study): Diagnostic[] {
  if (!requires || instance.roles[role] === undefined) return [];
  const { chapter, by, option } = requires;
  const parts = study.instances.filter((one) => one.chapter.name === chapter && one.roles[by] === instance.name);
  const [variant, needed] = Object.entries(option)[0] as [string, string];
  if (parts.length === 0 || parts.some(({ variants }) => variants[variant] === needed)) return [];
  const section = parts[0]?.chapter.section ?? chapter;
  return [partMissing(instance.place, `${pathOf(instance)}.${role}`, section, `${variant}: ${needed}`)];
}

/**
 * Rules across the structure of a study: who takes a role must notice it, and what is made of parts must have some.
 * The chapters say where they hold.
 */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { holderUnderOther, partsMissing } from "../diagnostics/physical-messages.ts";
import { exists } from "./instances.ts";
import type { Instance, Study } from "./study.ts";

/** Every rule of structure that the study breaks. */
export function structureMistakes(study: Study): Diagnostic[] {
  return study.instances.flatMap((instance) => [...holderMistakes(instance, study), ...partMistakes(instance, study)]);
}

function holderMistakes(instance: Instance, study: Study): Diagnostic[] {
  return Object.entries(instance.chapter.roles ?? {}).flatMap(([role, { chapters, holderUnder }]) => {
    const name = instance.roles[role];
    if (!holderUnder || name === undefined) return [];
    const holder = study.instances.find((one) => one.name === name && chapters.includes(one.chapter.name));
    if (!holder || exists(holderUnder, holder.variants)) return [];
    const [variant, wanted] = Object.entries(holderUnder)[0] as [string, string | readonly string[]];
    const options = typeof wanted === "string" ? [wanted] : wanted;
    return [
      holderUnderOther(instance.place, `${pathOf(instance)}.${role}`, pathOf(holder), variant, {
        chosen: holder.variants[variant] ?? "",
        wanted: options,
      }),
    ];
  });
}

function partMistakes(instance: Instance, study: Study): Diagnostic[] {
  return (instance.chapter.needs ?? []).flatMap(({ under, chapter, role }) => {
    if (!exists(under, instance.variants)) return [];
    if (study.instances.some((one) => one.chapter.name === chapter && one.roles[role] === instance.name)) return [];
    const [variant, option] = Object.entries(under)[0] as [string, string];
    const section = study.chapters.find((one) => one.name === chapter)?.section ?? chapter;
    return [partsMissing(instance.place, pathOf(instance), `${variant}: ${option}`, section, role)];
  });
}

const pathOf = ({ chapter, name }: Instance): string => `${chapter.section}.${name}`;

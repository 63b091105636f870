/** What an option makes of parts must have some. The chapters say which. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { partsMissing } from "../diagnostics/physical-messages.ts";
import { exists } from "./instances.ts";
import type { Study } from "./study.ts";

/** Instances whose option needs parts, where none names them. */
export function partMistakes(study: Study): Diagnostic[] {
  return study.instances.flatMap((instance) =>
    (instance.chapter.needs ?? []).flatMap(({ under, chapter, role }) => {
      if (!exists(under, instance)) return [];
      if (study.instances.some((one) => one.chapter.name === chapter && one.roles[role] === instance.name)) return [];
      const [variant, option] = Object.entries(under)[0] as [string, string];
      const section = study.chapters.find((one) => one.name === chapter)?.section ?? chapter;
      const whole = `${instance.chapter.section}.${instance.name}`;
      return [partsMissing(instance.place, whole, `${variant}: ${option}`, section, role)];
    }),
  );
}

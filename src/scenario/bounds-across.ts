/** Values that another value of the scenario bounds: a concentrate is never richer than its mineral. */

import type { InputItem } from "../book/chapter.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { aboveItsBound } from "../diagnostics/physical-messages.ts";
import type { Decimal } from "../formula/decimal.ts";
import { type InputValue, type Instance, instanceKey, type Quantity, type Study } from "./study.ts";

/** Every value above the bound that its chapter names. */
export function boundMistakes(study: Study): Diagnostic[] {
  return study.instances.flatMap((instance) =>
    (instance.chapter.inputs ?? []).flatMap((input) =>
      (input.atMost ?? []).flatMap((bound) => mistakeIn(instance, input, bound, study)),
    ),
  );
}

/** Said once: cases that repeat the mistake of the base add nothing. */
function mistakeIn(instance: Instance, input: InputItem, bound: string, study: Study): Diagnostic[] {
  const path = bound.split(".");
  const owner = path
    .slice(0, -1)
    .reduce<Instance | undefined>((one, role) => one && holderOf(one, role, study), instance);
  if (!owner) return [];
  for (const one of study.cases) {
    const value = quantityIn(one.inputs.get(instanceKey(instance))?.[input.name]);
    const most = quantityIn(one.inputs.get(instanceKey(owner))?.[path[path.length - 1] as string]);
    if (!value || !most || amountOf(value).lte(amountOf(most))) continue;
    const what = pathOf(instance, input.name);
    const than = pathOf(owner, path[path.length - 1] as string);
    const when = one === study.cases[0] ? "" : ` in case ${one.name}`;
    return [aboveItsBound(value.provenance.place ?? instance.place, [what, said(value)], [than, said(most)], when)];
  }
  return [];
}

function holderOf(instance: Instance, role: string, study: Study): Instance | undefined {
  const chapters = instance.chapter.roles?.[role]?.chapters ?? [];
  return study.instances.find((one) => one.name === instance.roles[role] && chapters.includes(one.chapter.name));
}

const quantityIn = (value: InputValue | undefined): Quantity | undefined =>
  value?.shape === "value" ? value.quantity : undefined;
const amountOf = ({ amount, factor }: Quantity): Decimal => amount.times(factor);
const said = ({ amount, unit }: Quantity): string => `${amount.toString()} ${unit}`;
const pathOf = ({ chapter, name }: Instance, input: string): string =>
  [chapter.section, ...(chapter.single ? [] : [name]), input].join(".");

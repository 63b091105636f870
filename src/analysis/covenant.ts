/** The debt-service cover that a loan must keep: what its own cover test says. */

import { Decimal } from "../formula/decimal.ts";
import type { InputBinding, Model } from "../model/model.ts";

/** Cover at which debt service is just paid: what a loan without a cover test is held against. */
const JUST_PAID = 1;

/**
 * The level of cover below which a loan is in default, by its cover test.
 *
 * @param facility  name of the loan
 * @returns         the highest level of its tests in the case; 1 when it has none
 */
export function covenantOf({ study, byKey, inputs }: Model, caseIndex: number, facility: string): number {
  const levels = study.instances.flatMap(({ chapter, name, roles }): number[] => {
    if (chapter.name !== "cover_test" || roles.facility !== facility) return [];
    const binding = inputs.get(byKey.get(`cover_test[${name}].default_level`) ?? -1);
    return binding ? [levelIn(binding, caseIndex)] : [];
  });
  return levels.length > 0 ? Math.max(...levels) : JUST_PAID;
}

function levelIn({ cases, caseIndex: own }: InputBinding, caseIndex: number): number {
  const value = cases[own ?? caseIndex];
  return (value?.kind === "quantity" ? value.quantity.amount.times(value.quantity.factor) : new Decimal(0)).toNumber();
}

/** The loan that a cover ratio belongs to, its own or that of its cover test; undefined for any other line. */
export function loanOf(key: string, { study }: Model): string | undefined {
  const [, chapter, name] = /^(facility|cover_test)\[(\w+)\]\.(?:\w+_)?dscr(?:@|$)/.exec(key) ?? [];
  if (chapter !== "cover_test") return name;
  return study.instances.find((one) => one.chapter.name === chapter && one.name === name)?.roles.facility;
}

/**
 * Which currencies the open words `local`, `tax` and `functional` of a chapter stand for in one of its instances.
 */

import { ownCurrency, unknownCurrency } from "../diagnostics/money-messages.ts";
import { CURRENCIES, type OpenCurrencies } from "../formula/units.ts";
import type { Report } from "./fields.ts";
import type { Draft } from "./instances.ts";
import type { Instance } from "./study.ts";

type Named = Pick<Instance, "chapter" | "name" | "roles" | "variants">;

/** The code of a currency by the name of its instance: `uzs` is UZS. */
export const codeOf = (name: string): string | undefined => CURRENCIES.find((code) => code.toLowerCase() === name);

/**
 * The open currencies of an instance.
 *
 * `local` is the currency in its role `currency` (its own in the chapter of currencies), unless it says
 * `quoted: model`; `tax` and `functional` are those of the company itself or of the one in the role `entity`.
 *
 * @returns codes of those that are not left to the model's own currency
 */
export function openCurrenciesOf(instance: Named, all: readonly Named[]): OpenCurrencies {
  const company = all.find((one) => one.chapter.name === "entity" && one.name === instance.roles.entity) ?? instance;
  const names = {
    local: instance.chapter.name === "currency" ? instance.name : localOf(instance),
    // A pool of the books stands in the model's currency, whatever the tax ledger's.
    tax: instance.variants.ledger === "books" ? undefined : company.roles.tax_currency,
    functional: company.roles.functional_currency,
  };
  return Object.fromEntries(
    Object.entries(names).flatMap(([word, name]) => {
      const code = name === undefined ? undefined : codeOf(name);
      return code === undefined ? [] : [[word, code]];
    }),
  );
}

const localOf = ({ roles, variants }: Named): string | undefined =>
  variants.quoted === "model" ? undefined : roles.currency;

/** Whether an instance is a currency by a code that has a rate against the model's; a mistake is reported. */
export function isSoundCurrency({ chapter, name, place }: Draft, model: string, report: Report): boolean {
  if (chapter.name !== "currency") return true;
  const known = CURRENCIES.filter((code) => code !== model).map((code) => code.toLowerCase());
  if (codeOf(name) === model) report(ownCurrency(place, name, model));
  else if (codeOf(name) === undefined) report(unknownCurrency(place, name, known));
  return known.includes(name);
}

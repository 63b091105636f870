/**
 * Who gets the cash of the chain before any state: owners, lenders, treasuries, and what companies keep. Their rows add
 * up to that cash in every period, so that their present values add up on any one basis.
 */

import type { Model } from "../model/model.ts";
import type { Instance } from "../scenario/study.ts";

/** `kept`: cash that companies and reserves hold on to; `other`: givers of grants and buyers of tax credits. */
export type PartyKind = "owner" | "lender" | "state" | "kept" | "other" | "outside";

/** Lines of the book added up, some with a minus. */
export type FlowLines = readonly { readonly key: string; readonly sign: 1 | -1 }[];

export interface PartyFlow {
  readonly label: string;
  readonly kind: PartyKind;
  readonly lines: FlowLines;
}

/** Instruments and the line that says what their holders receive. */
const INSTRUMENTS = ["facility", "revolver", "stream", "prepayment"] as const;

/** Parties whose cash adds up to that of the chain, in the order of tables; who never has any is left out. */
export function partiesOf(model: Model): PartyFlow[] {
  const named = namesIn(model);
  const entities = named("entity");
  const advancedByMember = new Set(
    model.study.instances.filter(({ chapter, roles }) => chapter.name === "prepayment" && roles.buyer).map(nameOf),
  );
  const party = (kind: PartyKind, label: string, keys: readonly string[], less: readonly string[] = []): PartyFlow => ({
    kind,
    label,
    lines: [...linesOf(model, keys, 1), ...linesOf(model, less, -1)],
  });
  return [
    ...named("partner").map((name) => party("owner", words(name), [`partner[${name}].cash_flow`])),
    ...["entity", "holding_company"].flatMap((chapter) =>
      named(chapter).map((name) => party("owner", `owners of ${words(name)}`, [`${chapter}[${name}].unnamed_owners`])),
    ),
    ...INSTRUMENTS.flatMap((chapter) =>
      named(chapter)
        .filter((name) => chapter !== "prepayment" || !advancedByMember.has(name))
        .map((name) => party("lender", words(name), [`${chapter}[${name}].to_lender`])),
    ),
    ...named("country").map((name) => party("state", name.toUpperCase(), [`country[${name}].cash_flow`])),
    party(
      "kept",
      "kept in companies",
      named("parties").map((name) => `parties[${name}].kept`),
    ),
    party(
      "other",
      "buyers of credits",
      [],
      entities.map((name) => `entity[${name}].credit_cash_less_cost`),
    ),
    party(
      "other",
      "other givers of grants",
      named("country").map((name) => `country[${name}].grants`),
      entities.map((name) => `entity[${name}].grants_received`),
    ),
  ].filter(({ lines }) => lines.length > 0);
}

/** Cash flow of the chain before any state: what its parties divide. */
export const chainFlow = (model: Model): FlowLines =>
  linesOf(
    model,
    namesIn(model)("country").map((name) => `country[${name}].net_flow`),
    1,
  );

/** Who trades with the chain or supports it from outside; what they gain the chain loses. */
export const outsideFlows = (model: Model): PartyFlow[] =>
  namesIn(model)("outside_party")
    .map(
      (name): PartyFlow => ({
        kind: "outside",
        label: words(name),
        lines: linesOf(model, [`outside_party[${name}].cash_flow`], 1),
      }),
    )
    .filter(({ lines }) => lines.length > 0);

const nameOf = ({ name }: Instance): string => name;
const words = (name: string): string => name.replaceAll("_", " ");

const namesIn =
  ({ study }: Model) =>
  (wanted: string): string[] =>
    study.instances.filter(({ chapter }) => chapter.name === wanted).map(nameOf);

/** Lines that there are, and that the structure does not make 0 throughout. */
const linesOf = ({ byKey }: Model, keys: readonly string[], sign: 1 | -1): { key: string; sign: 1 | -1 }[] =>
  keys.filter((key) => byKey.has(key)).map((key) => ({ key, sign }));

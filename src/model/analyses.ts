/** What a scenario asks of the analysis, read from its section `sensitivities` with every mistake located. */

import { oneInput } from "../diagnostics/analysis-messages.ts";
import { type Diagnostic, FeasibilityError, type Place } from "../diagnostics/diagnostic.ts";
import { missingKey, unknownCase, wrongKind } from "../diagnostics/input-messages.ts";
import { Decimal } from "../formula/decimal.ts";
import type { Located, LocatedEntry, LocatedMap, LocatedScalar } from "../scenario/located.ts";
import { type InputChange, readChanges } from "./input-change.ts";
import { bindingsAt, isLive } from "./input-paths.ts";
import type { InputBinding, Model } from "./model.ts";
import { findResult } from "./result-names.ts";

type Debt = "locked" | "resize";

/** An input and the changes to try. */
export interface AskedChanges {
  readonly input: string;
  readonly values: readonly InputChange[];
}

/** The section, ready to be run: each entry is a request of the function of its name. */
export interface AskedAnalyses {
  readonly debt?: Debt;
  readonly outputs?: readonly string[];
  readonly oneWay: readonly AskedChanges[];
  readonly twoWay: readonly { readonly rows: AskedChanges; readonly columns: AskedChanges; readonly output?: string }[];
  readonly tornado?: {
    readonly inputs?: readonly string[];
    readonly outputs?: readonly string[];
    readonly by?: number;
  };
  readonly spider?: {
    readonly inputs: readonly string[];
    readonly factors?: readonly number[];
    readonly output?: string;
  };
  /** Terms, each with its step. */
  readonly negotiation: readonly AskedChanges[];
  readonly solve: readonly {
    readonly input: string;
    readonly output?: string;
    readonly target: string;
    readonly statistic?: "mean" | `p${number}`;
    readonly trials?: number;
    readonly flat?: boolean;
    readonly case?: string;
    readonly debt?: Debt;
  }[];
}

/** Reads the section; its kinds and keys were held against the schema before. */
export function readAnalyses(
  section: Located,
  model: Model,
): { readonly analyses: AskedAnalyses; readonly mistakes: readonly Diagnostic[] } {
  const reader = new Reader(model);
  const map = section.kind === "map" ? section : undefined;
  const at = (key: string): Located | undefined => map?.entries.get(key)?.value;
  const [debt, outputs] = [debtIn(at("debt")), reader.outputs(at("outputs"))];
  const tornado = mapOf(at("tornado"));
  const spider = mapOf(at("spider"));
  const analyses: AskedAnalyses = {
    ...(debt && { debt }),
    ...(outputs && { outputs }),
    oneWay: entriesOf(at("one_way")).flatMap((entry) => reader.changes(entry) ?? []),
    twoWay: itemsOf(at("two_way")).flatMap((item) => reader.twoWay(item) ?? []),
    ...(tornado && { tornado: reader.tornado(tornado) }),
    ...(spider && { spider: reader.spider(spider) }),
    negotiation: entriesOf(at("negotiation")).flatMap((entry) => reader.changes(entry) ?? []),
    solve: itemsOf(at("solve")).flatMap((item) => reader.goal(item) ?? []),
  };
  return { analyses, mistakes: reader.mistakes };
}

class Reader {
  readonly mistakes: Diagnostic[] = [];
  private readonly model: Model;

  constructor(model: Model) {
    this.model = model;
  }

  /** Whatever is refused is told where it stands. */
  private trying<T>(place: Place, read: () => T): T | undefined {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof FeasibilityError)) throw error;
      this.mistakes.push(
        ...error.diagnostics.map(({ subject: _file, ...one }): Diagnostic => ({ ...one, place: one.place ?? place })),
      );
      return undefined;
    }
  }

  private asked(place: Place): { scenario: string; place: Place } {
    return { scenario: this.model.study.name, place };
  }

  input(path: string, place: Place): InputBinding | undefined {
    return this.trying(place, () =>
      bindingsAt(path, this.model, this.asked(place)).find((one) => isLive(one, this.model)),
    );
  }

  changes({ key, keyPlace, value }: LocatedEntry): AskedChanges | undefined {
    const binding = this.input(key, keyPlace);
    if (!binding) return undefined;
    const nodes = (value.kind === "list" ? value.items : [value]).filter((one) => one.kind === "scalar");
    const values = nodes.flatMap(
      (node) => this.trying(node.place, () => readChanges(node, binding, this.model, this.asked(node.place))) ?? [],
    );
    return { input: key, values };
  }

  private result(node: Located | undefined): string | undefined {
    const name = textOf(node);
    if (!node || name === undefined) return undefined;
    this.trying(node.place, () => findResult(name, this.model, this.asked(node.place)));
    return name;
  }

  outputs(node: Located | undefined): readonly string[] | undefined {
    return node?.kind === "list" ? node.items.flatMap((item) => this.result(item) ?? []) : undefined;
  }

  private paths(node: Located | undefined): readonly string[] | undefined {
    if (node?.kind !== "list") return undefined;
    return node.items.flatMap((item) => {
      const path = textOf(item);
      return path !== undefined && this.input(path, item.place) ? [path] : [];
    });
  }

  twoWay(item: Located): AskedAnalyses["twoWay"][number] | undefined {
    const map = mapOf(item);
    if (!map) return undefined;
    const [rows, columns] = [this.side(map, "rows"), this.side(map, "columns")];
    const output = this.result(map.entries.get("output")?.value);
    return rows && columns && { rows, columns, ...(output && { output }) };
  }

  private side(map: LocatedMap, key: string): AskedChanges | undefined {
    const entry = map.entries.get(key);
    if (!entry) {
      this.mistakes.push(missingKey(map.place, key, "a table of two_way", "an input and its changes."));
      return undefined;
    }
    const [only, ...others] = entriesOf(entry.value);
    if (only && others.length === 0) return this.changes(only);
    this.mistakes.push(oneInput(key, entry.keyPlace));
    return undefined;
  }

  tornado(map: LocatedMap): NonNullable<AskedAnalyses["tornado"]> {
    const inputs = this.paths(map.entries.get("inputs")?.value);
    const outputs = this.outputs(map.entries.get("outputs")?.value);
    const by = this.share(map.entries.get("by")?.value);
    return { ...(inputs && { inputs }), ...(outputs && { outputs }), ...(by !== undefined && { by }) };
  }

  private share(node: Located | undefined): number | undefined {
    const text = textOf(node);
    if (!node || text === undefined) return undefined;
    const [, amount] = /^(\d+(?:\.\d+)?)\s*%$/.exec(text) ?? [];
    const share = amount === undefined ? 0 : new Decimal(amount).div(100).toNumber();
    if (share > 0 && share < 1) return share;
    this.mistakes.push(wrongKind(node.place, text, "sensitivities.tornado.by", "a percentage such as 10 %"));
    return undefined;
  }

  spider(map: LocatedMap): NonNullable<AskedAnalyses["spider"]> {
    const inputs = this.paths(map.entries.get("inputs")?.value);
    if (!inputs) this.mistakes.push(missingKey(map.place, "inputs", "sensitivities.spider", "paths of inputs."));
    const factors = map.entries.get("factors")?.value;
    const numbers = itemsOf(factors).flatMap((item) =>
      item.kind === "scalar" && typeof item.value === "number" ? [item.value] : [],
    );
    const output = this.result(map.entries.get("output")?.value);
    return { inputs: inputs ?? [], ...(numbers.length > 0 && { factors: numbers }), ...(output && { output }) };
  }

  private statistic(node: Located | undefined): "mean" | `p${number}` | undefined {
    const text = textOf(node);
    if (!node || text === undefined) return undefined;
    const found = statisticIn(text);
    if (!found) this.mistakes.push(wrongKind(node.place, text, "statistic", "mean, or a percentile from p1 to p99"));
    return found;
  }

  private trials(node: Located | undefined): number | undefined {
    const text = textOf(node);
    if (!node || text === undefined) return undefined;
    if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
    this.mistakes.push(wrongKind(node.place, text, "trials", "a whole number from 1 to 9999999"));
    return undefined;
  }

  goal(item: Located): AskedAnalyses["solve"][number] | undefined {
    const map = mapOf(item);
    if (!map) return undefined;
    const at = (key: string): Located | undefined => map.entries.get(key)?.value;
    for (const [key, about] of [
      ["input", "the path of an input."],
      ["target", "what the result must be."],
    ] as const)
      if (!at(key)) this.mistakes.push(missingKey(map.place, key, "a goal of solve", about));
    const [input, target, run] = [at("input"), at("target"), at("case")];
    const path = textOf(input);
    const found = input && path !== undefined && this.input(path, input.place);
    const cases = this.model.study.cases.map(({ name }) => name);
    const name = textOf(run);
    if (run && name !== undefined && !cases.includes(name)) this.mistakes.push(unknownCase(run.place, name, cases));
    const output = this.result(at("output"));
    const [debt, flat] = [debtIn(at("debt")), at("flat")];
    const statistic = this.statistic(at("statistic"));
    const trials = this.trials(at("trials"));
    if (!found || !target) return undefined;
    return {
      input: path,
      target: textOf(target) ?? "0",
      ...(output && { output }),
      ...(statistic && { statistic }),
      ...(trials !== undefined && { trials }),
      ...(flat?.kind === "scalar" && flat.value === true && { flat: true }),
      ...(name !== undefined && { case: name }),
      ...(debt && { debt }),
    };
  }
}

/** A statistic as written, `mean`, `p10`, `P90`; undefined when it is none. */
export function statisticIn(text: string): "mean" | `p${number}` | undefined {
  const plain = text.trim().toLowerCase();
  return plain === "mean" || /^p[1-9]\d?$/.test(plain) ? (plain as "mean" | `p${number}`) : undefined;
}

const mapOf = (node: Located | undefined): LocatedMap | undefined => (node?.kind === "map" ? node : undefined);
const entriesOf = (node: Located | undefined): LocatedEntry[] => [...(mapOf(node)?.entries.values() ?? [])];
const itemsOf = (node: Located | undefined): readonly Located[] => (node?.kind === "list" ? node.items : []);

function textOf(node: Located | undefined): string | undefined {
  if (node?.kind !== "scalar" || node.value === null) return undefined;
  const { value, text }: LocatedScalar = node;
  return typeof value === "string" ? value.trim() : text;
}

function debtIn(node: Located | undefined): Debt | undefined {
  const text = textOf(node);
  return text === "locked" || text === "resize" ? text : undefined;
}

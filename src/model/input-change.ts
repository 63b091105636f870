/**
 * What is done to an input: scaled, shifted, or given a value, as analysts write it in cases and sensitivities.
 *
 * `x 0.9` and `x 90 %` scale; `-10 %` scales what is no percentage itself; `+5 pp` shifts a percentage, `-6 months` a date,
 * `+50 USD/mtu` what has such a unit; a plain quantity or date is the value. `±10 %` is two of them, and
 * `300..500 USD/mtu in 5` are five.
 */

import type { InputItem } from "../book/chapter.ts";
import { type Asked, relativeOrAbsolute } from "../diagnostics/analysis-messages.ts";
import { type Diagnostic, FeasibilityError, type Place } from "../diagnostics/diagnostic.ts";
import { openCurrenciesOf } from "../scenario/currencies.ts";
import { wantedOf } from "../scenario/input-values.ts";
import type { LocatedScalar } from "../scenario/located.ts";
import { readQuantity } from "../scenario/quantity.ts";
import { declaredUnit, type Reading, scalarAt, startReading } from "../scenario/reading.ts";
import { changeIn } from "../scenario/relative.ts";
import type { Instance, Quantity } from "../scenario/study.ts";
import { boundOf } from "../scenario/wanted.ts";
import { bindingsAt, isLive } from "./input-paths.ts";
import type { InputBinding, ItemInfo, Model } from "./model.ts";

/** A change in calculation units: a factor, a step, or a value. */
export interface InputChange {
  readonly kind: "scale" | "shift" | "assign";
  readonly by: number;
  /** As written. */
  readonly text: string;
}

const NUMBER = String.raw`\d+(?:\.\d+)?`;
const SIGNED_PERCENT = new RegExp(`^([+-])\\s*(${NUMBER})\\s*%$`);
const BOTH_WAYS = /^(?:±|\+\/-)\s*/;
const SIGNED = /^[+-]\s*\d/;

/** What values of an instance are read with: its units, and where mistakes go. */
export function readingFor(instance: Instance, { study }: Model, report: Reading["report"] = () => {}): Reading {
  const open = openCurrenciesOf(instance, study.instances);
  return { ...startReading(study.commodity, study.currency, study.grid, report), open };
}

/** Limits of an input in calculation units; infinite where it has none. */
export function limitsOf({ item, path }: InputBinding, model: Model): { readonly low: number; readonly high: number } {
  return boundsIn(item, path, model, "limits");
}

/** The values that are usual for an input, in calculation units; infinite where none are stated. */
export function usualOf({ item, path }: InputBinding, model: Model): { readonly low: number; readonly high: number } {
  return boundsIn(item, path, model, "usual");
}

function boundsIn(item: number, path: string, model: Model, which: "limits" | "usual") {
  const { input, instance } = model.info[item] as ItemInfo;
  const reading = readingFor(instance, model);
  const wanted = wantedOf(input as InputItem, path, reading);
  const level = /\.level_\d+$/.test(path);
  const bounds = which === "limits" ? wanted.limits : wanted.usual && [wanted.usual.from, wanted.usual.to];
  const [low, high] = level ? [] : (bounds ?? []);
  const bound = (text: string | undefined): number | undefined =>
    text === undefined ? undefined : boundOf(text, wanted, reading)?.toNumber();
  return { low: bound(low) ?? Number.NEGATIVE_INFINITY, high: bound(high) ?? Number.POSITIVE_INFINITY };
}

/**
 * Reads changes of an input; `±10 %` is two of them.
 *
 * @param node  where the text stands; on a command line `scalarAt(text, place)`
 * @throws      FeasibilityError A103 when a signed percentage could mean two things, S2xx when it is no quantity
 */
export function readChanges(node: LocatedScalar, binding: InputBinding, model: Model, asked: Asked): InputChange[] {
  const text = (typeof node.value === "string" ? node.value : node.text).trim();
  return spelledOut(text).map((one) =>
    readChange(one === text ? node : scalarAt(one, node.place), one, binding, model, asked),
  );
}

/** Changes written as texts, outside any file. */
export function changesOf(texts: readonly string[], path: string, model: Model, asked: Asked): InputChange[] {
  const binding = bindingsAt(path, model, asked).find((one) => isLive(one, model)) as InputBinding;
  return texts.flatMap((text) => readChanges(scalarAt(text, NOWHERE), binding, model, asked));
}

const NOWHERE: Place = { file: "", line: 1, column: 1, length: 1 };
const STEPS =
  /^(x\s*)?([+-]?\d+(?:\.\d+)?)\s*([^\d\s.][^.]*?)?\s*\.\.\s*([+-]?\d+(?:\.\d+)?)\s*(.*?)\s+in\s+(\d{1,3})$/;

/** `±10 %` is two changes, `300..500 USD/mtu in 5` are five. */
function spelledOut(text: string): string[] {
  if (BOTH_WAYS.test(text)) {
    const rest = text.replace(BOTH_WAYS, "");
    return [`-${rest}`, `+${rest}`];
  }
  const [, scaled = "", low, ownUnit, high, unit, count] = STEPS.exec(text) ?? [];
  const steps = Number(count);
  if (low === undefined || high === undefined || steps < 2 || (ownUnit && ownUnit !== unit)) return [text];
  const signed = /^[+-]/.test(low) || /^[+-]/.test(high);
  return Array.from({ length: steps }, (_, at) => {
    const value = Number((Number(low) + ((Number(high) - Number(low)) * at) / (steps - 1)).toPrecision(12));
    return `${scaled ? "x " : ""}${signed && value >= 0 ? "+" : ""}${value}${unit ? ` ${unit}` : ""}`;
  });
}

function readChange(
  node: LocatedScalar,
  text: string,
  { item, path }: InputBinding,
  model: Model,
  asked: Asked,
): InputChange {
  const mistakes: Diagnostic[] = [];
  const { input: declared, instance } = model.info[item] as ItemInfo;
  const input = declared as InputItem;
  const reading = readingFor(instance, model, (one) => one.severity === "error" && mistakes.push(one));
  const change = changeIn({ ...node, value: text }, input);
  if (change) return { kind: change.kind, by: change.by.toNumber(), text };
  const level = /\.level_\d+$/.test(path);
  const unit = level ? (input.levelUnit ?? "1") : input.unit;
  const percent = SIGNED_PERCENT.exec(text);
  if (percent) {
    if (declaredUnit(unit, reading).dimension.size === 0)
      throw new FeasibilityError([relativeOrAbsolute(text, path, withPlace(asked, node.place))]);
    return { kind: "scale", by: 1 + Number(`${percent[1]}${percent[2]}`) / 100, text };
  }
  const date = input.shape === "date";
  const shifts = SIGNED.test(text) && !date;
  const quantity = readQuantity({ ...node, value: text }, { what: path, unit, ...(date && { date }) }, reading);
  if (!quantity || mistakes.length > 0) throw new FeasibilityError(mistakes.map((one) => located(one, asked)));
  return { kind: shifts ? "shift" : "assign", by: inCalculationUnits(quantity), text };
}

const inCalculationUnits = ({ amount, factor }: Quantity): number => amount.times(factor).toNumber();

/** A mistake in a text that stands in no file is one of the scenario's. */
function located({ place, ...mistake }: Diagnostic, { scenario, place: asked }: Asked): Diagnostic {
  return asked && place ? { ...mistake, place } : { ...mistake, subject: `scenario ${scenario}` };
}

const withPlace = (asked: Asked, place: Place): Asked => (asked.place ? { ...asked, place } : asked);

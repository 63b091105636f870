/** Every line of a model by chapter, as `explain` without a line lists them. */

import picocolors from "picocolors";
import type { Model } from "../model/model.ts";
import { whyConstant } from "../model/why-constant.ts";
import type { Output } from "./terminal.ts";

export interface ListedLine {
  readonly chapter: string;
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  readonly kind: "input" | "line" | "fact" | "constant";
}

/** Lines and inputs of the live model in book order, helpers left out; structural constants come last in each chapter. */
export function linesOf(model: Model): ListedLine[] {
  const live = model.program.items.flatMap((item): ListedLine[] => {
    const info = model.info[item.index];
    if (info?.world.id !== "" || info.helperOf !== undefined) return [];
    return [{ chapter: info.chapter.title, key: item.key, label: info.label, unit: info.unit, kind: item.kind }];
  });
  const constants = [...model.constants.keys()]
    .filter((key) => !key.includes("@"))
    .map((key): ListedLine => {
      const { line, instance, unit } = whyConstant(model, key);
      return { chapter: instance.chapter.title, key, label: line.label, unit, kind: "constant" };
    });
  const all = [...live, ...constants];
  return [...new Set(all.map(({ chapter }) => chapter))].flatMap((chapter) =>
    all.filter((one) => one.chapter === chapter),
  );
}

const NAMES: Readonly<Record<ListedLine["kind"], string>> = {
  input: "input",
  line: "",
  fact: "timeline",
  constant: "constant here",
};

export function linesText(lines: readonly ListedLine[], output: Pick<Output, "colour">): string {
  const { bold, dim } = picocolors.createColors(output.colour);
  const widest = (pick: (one: ListedLine) => string): number => Math.max(0, ...lines.map((one) => pick(one).length));
  const [keys, units] = [widest(({ key }) => key), widest(({ unit }) => unit)];
  const text: string[] = [];
  let chapter: string | undefined;
  for (const one of lines) {
    if (one.chapter !== chapter) text.push(...(chapter === undefined ? [] : [""]), bold(one.chapter));
    chapter = one.chapter;
    const what = NAMES[one.kind];
    text.push(
      `  ${one.key.padEnd(keys)}  ${dim(one.unit.padEnd(units))}  ${one.label}${what ? dim(` (${what})`) : ""}`,
    );
  }
  return `${text.join("\n")}\n`;
}

/** What stands around an instance: the options of a world, and the instances that play a role for it. */

import type { Chapter, Formula, LineItem, Only } from "../book/chapter.ts";
import { type Instance, optionIn, type Study } from "../scenario/study.ts";
import type { World } from "./model.ts";

/** Options that copies of the model force upon chapters: by chapter, by property. */
export interface WorldVariants {
  readonly planned: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly sizing: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export class Surroundings {
  readonly study: Study;
  readonly variants: WorldVariants;
  private readonly byChapter = new Map<string, Instance[]>();

  constructor(study: Study, variants: WorldVariants) {
    this.study = study;
    this.variants = variants;
    for (const instance of study.instances) {
      const known = this.byChapter.get(instance.chapter.name);
      if (known) known.push(instance);
      else this.byChapter.set(instance.chapter.name, [instance]);
    }
  }

  instancesOf(chapter: string): readonly Instance[] {
    return this.byChapter.get(chapter) ?? [];
  }

  chapters(): readonly string[] {
    return [...this.byChapter.keys()];
  }

  /** The instance that plays a role for another. */
  inRole(instance: Instance, role: string): Instance | undefined {
    const name = instance.roles[role];
    if (name === undefined) return undefined;
    for (const chapter of instance.chapter.roles?.[role]?.chapters ?? []) {
      const found = this.byChapter.get(chapter)?.find((one) => one.name === name);
      if (found) return found;
    }
    return undefined;
  }

  /** Instances of a chapter for which another plays a role; all of them without a role. */
  servedBy(instance: Instance, chapter: string, role: string | undefined): readonly Instance[] {
    const all = this.instancesOf(chapter);
    return role === undefined
      ? all
      : all.filter((other) => other.roles[role] === instance.name && this.inRole(other, role) === instance);
  }

  /** Instances of the same chapter under the same parent, itself among them. */
  peersOf(instance: Instance): readonly Instance[] {
    const parent = instance.chapter.rankedUnder as string;
    return this.instancesOf(instance.chapter.name).filter((other) => other.roles[parent] === instance.roles[parent]);
  }

  optionOf(world: World, instance: Instance, variant: string): string {
    const { name } = instance.chapter;
    return (
      (world.planned ? this.variants.planned[name]?.[variant] : undefined) ??
      (world.pass > 0 ? this.variants.sizing[name]?.[variant] : undefined) ??
      instance.variants[variant] ??
      instance.chapter.variants?.[variant]?.default ??
      optionIn(instance, variant)
    );
  }

  included(world: World, instance: Instance, only: Only | undefined): boolean {
    for (const variant in only) {
      const options = only[variant] as string | readonly string[];
      const option = this.optionOf(world, instance, variant);
      if (typeof options === "string" ? option !== options : !options.includes(option)) return false;
    }
    return true;
  }

  textOf(world: World, instance: Instance, formula: Formula): string {
    return typeof formula === "string" ? formula : (formula[this.optionOf(world, instance, formula.by)] as string);
  }
}

/** Lines of a chapter by name; several when options decide which of them holds. */
export function linesNamed(chapter: Chapter, name: string): readonly LineItem[] {
  let byName = linesByName.get(chapter);
  if (!byName) {
    byName = new Map<string, LineItem[]>();
    for (const line of chapter.lines) byName.set(line.name, [...(byName.get(line.name) ?? []), line]);
    linesByName.set(chapter, byName);
  }
  return byName.get(name) ?? [];
}

const linesByName = new WeakMap<Chapter, Map<string, LineItem[]>>();

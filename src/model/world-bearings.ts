/**
 * What of a copy of the model a line can feel.
 *
 * A copy changes options (without early stop, in sizing), the case that it runs on, and what a pass takes over from the
 * pass before. A line that reaches none of these through whatever it names comes out the same in every copy, so it need
 * be bound in one only. Names are followed whatever the options: more may be found than is felt, never less.
 */

import type { Formula, LineItem } from "../book/chapter.ts";
import type { ParseResult } from "../formula/parse.ts";
import { childrenOf, type ParsedTree } from "../formula/tree.ts";
import type { Instance } from "../scenario/study.ts";
import type { World } from "./model.ts";
import { linesNamed, type Surroundings } from "./surroundings.ts";

const PLANNED = 1;
const SIZING = 2;
const PASS = 4;
const ALL = PLANNED | SIZING | PASS;

/** What a line or an input feels, and the lines that feel it through what they name. */
interface Name {
  felt: number;
  readonly readers: { readonly name: Name; readonly passes: number }[];
}

export class WorldBearings {
  private readonly around: Surroundings;
  private readonly live: World;
  private readonly parse: (text: string) => ParseResult;
  private readonly names = new Map<Instance, Map<string, Name>>();

  /**
   * @param live    the model itself
   * @param varies  whether an input of an instance has another value in the case of sizing
   */
  constructor(
    around: Surroundings,
    live: World,
    parse: (text: string) => ParseResult,
    varies: (instance: Instance, input: string) => boolean,
  ) {
    this.around = around;
    this.live = live;
    this.parse = parse;
    for (const instance of around.study.instances) {
      for (const line of instance.chapter.lines) this.follow(line, instance);
      for (const { name, only } of instance.chapter.inputs ?? []) {
        const felt = this.optionsFelt(instance, Object.keys(only ?? {}));
        // What no option asks for has no value.
        if (felt === 0 && !this.around.included(live, instance, only)) continue;
        this.name(instance, name).felt |= felt | (varies(instance, name) ? SIZING : 0);
      }
    }
    this.spread();
  }

  /** The pass, and whether early stop is left out, that tell a line of a world from other copies of it. */
  plainest(world: World, instance: Instance, name: string): { readonly pass: number; readonly planned: boolean } {
    const felt = this.names.get(instance)?.get(name)?.felt ?? 0;
    return {
      planned: world.planned && (felt & PLANNED) !== 0,
      pass: felt & PASS ? world.pass : felt & SIZING ? Math.min(world.pass, 1) : 0,
    };
  }

  private name(instance: Instance, name: string): Name {
    const own = this.names.get(instance) ?? new Map<string, Name>();
    const known = own.get(name) ?? { felt: 0, readers: [] };
    this.names.set(instance, own.set(name, known));
    return known;
  }

  private follow(line: LineItem, instance: Instance): void {
    const onlySomewhere = this.optionsFelt(instance, Object.keys(line.only ?? {}));
    if (onlySomewhere === 0 && !this.around.included(this.live, instance, line.only)) return;
    const reader = this.name(instance, line.name);
    const texts = this.textsOf(instance, line.formula);
    reader.felt |= onlySomewhere;
    if (typeof line.formula !== "string") reader.felt |= this.optionsFelt(instance, [line.formula.by]);
    for (const text of [...texts, line.opening, line.applies]) if (text) this.text(text, { reader, instance });
  }

  /** Every text that a formula has in some copy. */
  private textsOf(instance: Instance, formula: Formula): readonly string[] {
    if (typeof formula === "string") return [formula];
    const { planned, sizing } = this.around.variants;
    const { name } = instance.chapter;
    const options = [
      this.around.optionOf(this.live, instance, formula.by),
      planned[name]?.[formula.by],
      sizing[name]?.[formula.by],
    ];
    return [...new Set(options.flatMap((option) => (option === undefined ? [] : (formula[option] ?? []))))];
  }

  private text(text: string, site: FollowedSite): void {
    const parsed = this.parse(text);
    if ("tree" in parsed) this.tree(parsed.tree, site);
  }

  private tree(node: ParsedTree, site: FollowedSite): void {
    if (node.kind === "reference") this.path(node.target.split("."), site.instance, ALL, site);
    else if (node.kind === "call" && node.name === "total") this.total(node.args, site);
    else if (node.kind === "call" && node.name === "ahead") this.ahead(node.args, site);
    else for (const child of childrenOf(node)) this.tree(child, site);
  }

  /** A name seen from an instance; `passes` is what of the named line's bearings reaches its reader. */
  private path([head, ...rest]: readonly string[], at: Instance, passes: number, site: FollowedSite): void {
    if (head === undefined) return;
    if (rest.length === 0) {
      this.name(at, head).readers.push({ name: site.reader, passes });
    } else if (head === "planned") {
      this.path(rest, at, passes & ~PLANNED, site);
    } else if (head === "sized") {
      this.path(rest, at, passes & PLANNED, site);
    } else if (head === "before") {
      site.reader.felt |= passes & (SIZING | PASS);
      let owner: Instance | undefined = at;
      for (const role of rest.slice(0, -1)) owner = owner && this.around.inRole(owner, role);
      for (const { first } of owner ? linesNamed(owner.chapter, rest[rest.length - 1] as string) : [])
        if (first) this.text(first, site);
      this.path(rest, at, passes, site);
    } else if (at.chapter.roles?.[head]) {
      site.reader.felt |= passes & this.optionsFelt(at, Object.keys(at.chapter.roles[head]?.only ?? {}));
      const other = this.around.inRole(at, head);
      if (other) this.path(rest, other, passes, site);
    } else if (at.chapter.section === "additions") {
      for (const other of this.around.study.instances) if (other.name === head) this.path(rest, other, passes, site);
    }
  }

  private total([what, by]: readonly ParsedTree[], site: FollowedSite): void {
    const [chapter, line] = what?.kind === "reference" ? what.target.split(".") : [];
    if (chapter === undefined || line === undefined) return;
    const role = by?.kind === "reference" ? by.target : undefined;
    for (const other of this.around.servedBy(site.instance, chapter, role)) this.path([line], other, ALL, site);
  }

  private ahead([what]: readonly ParsedTree[], site: FollowedSite): void {
    const { instance, reader } = site;
    if (what?.kind !== "reference" || instance.chapter.rankedUnder === undefined) return;
    for (const other of this.around.peersOf(instance)) {
      reader.felt |= this.optionsFelt(other, Object.keys(instance.chapter.rankOrder ?? {}));
      this.path([what.target], other, ALL, site);
    }
  }

  /** Which copies give an instance another option than it has. */
  private optionsFelt(instance: Instance, properties: readonly string[]): number {
    const { planned, sizing } = this.around.variants;
    const { name } = instance.chapter;
    let felt = 0;
    for (const property of properties) {
      const [inPlanned, inSizing] = [planned[name]?.[property], sizing[name]?.[property]];
      if (inPlanned === undefined && inSizing === undefined) continue;
      const own = this.around.optionOf(this.live, instance, property);
      if (inSizing !== undefined && inSizing !== own) felt |= SIZING;
      if (inPlanned !== undefined && inPlanned !== own) felt |= PLANNED;
      // Where early stop is left out, that comes first.
      if (inPlanned !== undefined && inSizing !== undefined && inPlanned !== inSizing) felt |= PLANNED | SIZING;
    }
    return felt;
  }

  /** What a line feels, whoever names it feels. */
  private spread(): void {
    const work = [...this.names.values()].flatMap((own) => [...own.values()]).filter(({ felt }) => felt !== 0);
    for (let one = work.pop(); one !== undefined; one = work.pop())
      for (const { name, passes } of one.readers) {
        const felt = name.felt | (one.felt & passes);
        if (felt === name.felt) continue;
        name.felt = felt;
        work.push(name);
      }
  }
}

/** The line whose names are followed, and the instance that it belongs to. */
interface FollowedSite {
  readonly reader: Name;
  readonly instance: Instance;
}

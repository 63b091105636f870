/**
 * Binds a study to the book: instances, roles, totals, variants and worlds become one flat program.
 *
 * Lines are bound on demand, depth first, so that copies of the model (worlds) hold only what something needs.
 */

import type { Chapter, InputItem, LineItem } from "../book/chapter.ts";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import {
  locatedAt,
  rowWhereScalar,
  scalarWhereRow,
  unknownFunction,
  unknownName,
  wrongArgument,
  wrongArgumentCount,
} from "../diagnostics/formula-messages.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { measure } from "../formula/check-units.ts";
import { type Dimension, PLAIN, renameBases } from "../formula/dimension.ts";
import {
  type HelperOptions,
  SURFACE_FORMS,
  surfaceFormNamed,
  type TableEntry,
  type Workshop,
} from "../formula/expand.ts";
import { FUNCTIONS, type FunctionEntry, functionNamed } from "../formula/functions.ts";
import type { ParseResult } from "../formula/parse.ts";
import type { Shape } from "../formula/program.ts";
import { type BoundTree, childrenOf, mapChildren, type ParsedTree, type Span, tree } from "../formula/tree.ts";
import { bindingOfTags, UnitSystem } from "../formula/units.ts";
import { openCurrenciesOf } from "../scenario/currencies.ts";
import { type InputValue, type Instance, instanceKey, type Quantity, type Study } from "../scenario/study.ts";
import { GRID_FACTS, gridFact } from "../timeline/grid.ts";
import { CONSTANTS } from "./constants.ts";
import type { AuthorValue, InputBinding, ItemInfo, World } from "./model.ts";
import { linesNamed, Surroundings, type WorldVariants } from "./surroundings.ts";
import { WorldBearings } from "./world-bearings.ts";
import { isConstant, isZero, sameNumber, simplify, simplifyAll, ZERO } from "./zero.ts";

/** An item being bound; its final number is given when worlds have been merged. */
export interface Draft {
  readonly key: string;
  readonly localKey: string;
  kind: "input" | "fact" | "line";
  shape: Shape;
  dimension: Dimension;
  tree?: BoundTree;
  opening?: BoundTree;
  applies?: BoundTree;
  state: "open" | "done";
  /** Somebody refers to it, so that it stays although it may be constant. */
  touched: boolean;
  /** The literal 0 or 1 that the structure makes of the line; whoever refers to it gets the literal. */
  constant?: BoundTree;
  info: ItemInfo;
  input?: Omit<InputBinding, "item">;
  /** Sort key: book order. */
  readonly order: readonly number[];
}

/** Where a formula is being bound. */
interface Site {
  readonly world: World;
  readonly instance: Instance;
  readonly line: LineItem;
  readonly draft: number;
  readonly text: string;
  readonly helpers: Map<string, number>;
}

/** Where the formula being bound stands in the scenario: the line's own, or its opening value or flag. */
function placeOf({ instance, line, text }: Site): Place | undefined {
  const field = text === line.opening ? "opening" : text === line.applies ? "applies" : "formula";
  return line.places?.[field] ?? instance.place;
}

/** Units, beside masses, of what flows: periods of it add up. */
const FLOWS = new Set(["$", "real $", "local", "real local", "tax", "functional", "unit", "element", "kWh"]);

const TIMELINE: Chapter = {
  name: "timeline",
  title: "Timeline",
  sheet: "Timeline",
  about: "Facts of the fixed grid.",
  lines: [],
};

export class Binder {
  readonly drafts: Draft[] = [];
  readonly mistakes: Diagnostic[] = [];
  readonly units: UnitSystem;
  private readonly study: Study;
  private readonly around: Surroundings;
  private readonly parse: (text: string) => ParseResult;
  /** Drafts by local key, then by world. */
  private readonly byKey = new Map<string, Map<string, number>>();
  private readonly tags = new Map<Instance, ReadonlyMap<string, string>>();
  private readonly timeline: Instance = { chapter: TIMELINE, name: "", roles: {}, variants: {}, inputs: {} };
  private readonly sharedHelpers = new Map<string, readonly BoundTree[]>();
  private readonly ancestors = new Map<string, readonly string[]>();
  private readonly live: World = { id: "", title: "live", pass: 0, planned: false };
  private readonly worlds = new Map<string, World>([["", this.live]]);
  private bearings: WorldBearings | undefined;

  constructor(study: Study, variants: WorldVariants, parse: (text: string) => ParseResult) {
    this.study = study;
    this.around = new Surroundings(study, variants);
    this.parse = parse;
    this.units = new UnitSystem(study.commodity);
  }

  /** Binds every line of the live model; the worlds it refers to follow by themselves. */
  bindAll(): void {
    for (const name of [...GRID_FACTS.map((fact) => fact.name), ...CONSTANTS.map((constant) => constant.name)])
      this.fact(name);
    for (const instance of this.study.instances) {
      for (const input of instance.chapter.inputs ?? []) {
        if (this.around.included(this.live, instance, input.only)) this.inputItems(this.live, instance, input);
      }
      for (const line of instance.chapter.lines) {
        if (this.around.included(this.live, instance, line.only)) this.line(this.live, instance, line);
      }
    }
  }

  /**
   * Binds the checks of the copies in use, of sizing in its last pass, for whatever of a chapter they hold: a broken
   * sizing case must show too.
   * Which of them stay is decided when it is known what the copies need.
   */
  bindChecksOfCopies(): void {
    const inUse = new Set(this.drafts.map((draft) => draft.info.world));
    const copies = new Set(
      [...inUse].map(({ pass, planned }) => this.world(pass > 0 ? this.study.passes : 0, planned)),
    );
    copies.delete(this.live);
    for (const world of copies) {
      for (const instance of this.study.instances) {
        for (const line of instance.chapter.lines) {
          if (line.check !== "error" || !this.around.included(world, instance, line.only)) continue;
          const parsed = this.parse(this.around.textOf(world, instance, line.formula));
          if ("tree" in parsed && this.isBound(parsed.tree, world, instance)) this.line(world, instance, line);
        }
      }
    }
  }

  /** Whether a world holds every line that a formula names, so that binding it there brings nothing new. */
  private isBound(node: ParsedTree, world: World, instance: Instance): boolean {
    if (node.kind === "call" && (node.name === "total" || node.name === "ahead")) return true;
    if (node.kind !== "reference") return childrenOf(node).every((child) => this.isBound(child, world, instance));
    const path = node.target.split(".");
    let at: Instance | undefined = instance;
    for (const role of path.slice(0, -1)) at = at && this.around.inRole(at, role);
    const name = path[path.length - 1];
    const line = at && linesNamed(at.chapter, name as string)[0];
    if (!at || !line) return true;
    const where = this.plainest(world, at, line.name);
    return !this.around.included(world, at, line.only) || this.known(where, `${instanceKey(at)}.${name}`) !== undefined;
  }

  /** The item of the same name in the nearest world that a draft's own was copied from. */
  counterpartOf(draft: Draft): number | undefined {
    if (draft.info.world.id === "") return undefined;
    const copies = this.byKey.get(draft.localKey);
    for (const id of this.ancestorsOf(draft.info.world)) {
      const found = copies?.get(id);
      if (found !== undefined && !this.drafts[found]?.constant) return found;
    }
    return undefined;
  }

  /** Ids of the worlds whose items a world's own are compared with: the passes before, then the live model. */
  private ancestorsOf(world: World): readonly string[] {
    const known = this.ancestors.get(world.id);
    if (known) return known;
    const chain: World[] = [];
    for (let pass = world.pass - 1; pass > 0; pass -= 1) chain.push(this.world(pass, world.planned));
    if (world.planned) {
      if (world.pass > 0) chain.push(this.world(0, true));
      for (let pass = world.pass; pass > 0; pass -= 1) chain.push(this.world(pass, false));
    }
    const ids = [...chain.map((one) => one.id), ""];
    this.ancestors.set(world.id, ids);
    return ids;
  }

  private world(pass: number, planned: boolean): World {
    const id = [pass > 0 ? `sizing_${pass}` : "", planned ? "planned" : ""].filter(Boolean).join("_");
    const known = this.worlds.get(id);
    if (known) return known;
    const title = [pass > 0 ? `sizing, pass ${pass}` : "", planned ? "without early stop" : ""]
      .filter(Boolean)
      .join(", ");
    const caseIndex = pass > 0 ? this.sizingCase() : undefined;
    const made = { id, title, pass, planned, ...(caseIndex !== undefined && { caseIndex }) };
    this.worlds.set(id, made);
    return made;
  }

  /** The case that debt is sized on; undefined when it is sized on whichever is selected. */
  private sizingCase(): number | undefined {
    const { debt, cases, sizingCase } = this.study;
    return debt === "locked" ? cases.findIndex((one) => one.name === sizingCase) : undefined;
  }

  /** The plainest world in which a line or an input comes out as in this one: there it is bound, once for all copies. */
  private plainest(world: World, instance: Instance, name: string): World {
    if (world === this.live) return world;
    this.bearings ??= new WorldBearings(
      this.around,
      this.live,
      this.parse,
      (at, input) => this.sizingCase() !== undefined && this.varies(at, input),
    );
    const { pass, planned } = this.bearings.plainest(world, instance, name);
    return this.world(pass, planned);
  }

  /** The dimension of a unit that a chapter writes, its open words bound as the instance has it. */
  private dimension(unit: string, instance: Instance): Dimension {
    let tags = this.tags.get(instance);
    if (!tags) {
      const { commodity, currency, instances } = this.study;
      tags = bindingOfTags(commodity, currency, openCurrenciesOf(instance, instances));
      this.tags.set(instance, tags);
    }
    return renameBases(this.units.require(unit).dimension, tags);
  }

  private add(draft: Omit<Draft, "state" | "touched" | "constant">): number {
    this.drafts.push({ ...draft, state: "open", touched: false });
    const copies = this.byKey.get(draft.localKey) ?? new Map<string, number>();
    this.byKey.set(draft.localKey, copies.set(draft.info.world.id, this.drafts.length - 1));
    return this.drafts.length - 1;
  }

  private known(world: World, localKey: string): number | undefined {
    return this.byKey.get(localKey)?.get(world.id);
  }

  private orderOf(world: World, instance: Instance, part: readonly number[]): number[] {
    const at = this.study.instances.indexOf(instance);
    return [world.pass, world.planned ? 1 : 0, at, ...part];
  }

  /** A line of an instance in a world; what the structure makes 0 or 1 throughout comes back as the literal. */
  private line(asked: World, instance: Instance, line: LineItem): BoundTree {
    const world = this.plainest(asked, instance, line.name);
    const localKey = `${instanceKey(instance)}.${line.name}`;
    const known = this.known(world, localKey);
    if (known !== undefined) {
      const draft = this.drafts[known] as Draft;
      if (draft.constant) return draft.constant;
      draft.touched = true;
      return tree.reference(known);
    }
    const text = this.around.textOf(world, instance, line.formula);
    const position = instance.chapter.lines.indexOf(line);
    const index = this.add({
      key: keyIn(world, localKey),
      localKey,
      kind: "line",
      shape: line.once ? "scalar" : "row",
      dimension: this.dimension(line.unit, instance),
      order: this.orderOf(world, instance, [1, position, 0]),
      info: {
        world,
        chapter: instance.chapter,
        instance,
        line,
        label: line.label,
        unit: this.printedUnit(line.unit, instance),
        formula: text,
        kind: line.kind ?? this.kindOf(line.unit),
      },
    });
    const draft = this.drafts[index] as Draft;
    const site: Site = { world, instance, line, draft: index, text, helpers: new Map() };
    draft.tree = this.bindText(text, site);
    if (line.opening) draft.opening = this.bindText(line.opening, { ...site, text: line.opening });
    if (line.applies) draft.applies = this.bindText(line.applies, { ...site, text: line.applies });
    draft.state = "done";
    this.inheritBlanks(draft);
    const shape = this.shapeOf(draft.tree);
    if (line.once && shape === "row") this.report(rowWhereScalar(text, 0, text.length, line.name), site);
    if (draft.opening && this.shapeOf(draft.opening) === "row")
      this.report(rowWhereScalar(line.opening as string, 0, (line.opening as string).length, "an opening value"), site);
    const startsSo = draft.opening ? sameNumber(draft.opening, draft.tree) : isZero(draft.tree) || line.once === true;
    const settled = isConstant(draft.tree) && startsSo;
    if (!draft.touched && settled && !draft.applies) draft.constant = draft.tree;
    if (draft.constant) return draft.constant;
    draft.touched = true;
    return tree.reference(index);
  }

  /** A line that only hands on a helper is blank where the helper is. */
  private inheritBlanks(draft: Draft): void {
    const target = draft.tree?.kind === "reference" ? (this.drafts[draft.tree.target] as Draft) : undefined;
    if (target?.info.helperOf !== undefined && target.applies && !draft.applies) draft.applies = target.applies;
  }

  private kindOf(unit: string): "flow" | "rate" {
    return FLOWS.has(unit) || /^(t|kg)( \w+)?$/.test(unit) ? "flow" : "rate";
  }

  private printedUnit(unit: string, instance: Instance): string {
    return this.units.describe(this.dimension(unit, instance));
  }

  private bindText(text: string, site: Site): BoundTree {
    const parsed = this.parse(text);
    if ("mistake" in parsed) {
      this.report(parsed.mistake, site);
      return ZERO;
    }
    return this.bind(parsed.tree, site);
  }

  private report(diagnostic: Diagnostic, site: Site): void {
    const place: Place | undefined = site.instance.chapter.section === "additions" ? placeOf(site) : undefined;
    const located = locatedAt(diagnostic, {
      subject: `book ${site.instance.chapter.name}.${site.line.name}`,
      ...(place && { place }),
    });
    // The same line is bound again in every copy of the model: its mistake is told once.
    const told = this.mistakes.some(
      (one) =>
        one.subject === located.subject &&
        one.sentence === located.sentence &&
        one.facts?.join() === located.facts?.join(),
    );
    if (!told) this.mistakes.push(located);
  }

  private bind(node: ParsedTree, site: Site): BoundTree {
    switch (node.kind) {
      case "number":
        return node;
      case "reference":
        return this.reference(node.target, node.span, site);
      case "call":
        return this.call(node, site);
      default:
        return simplify(mapChildren(node, (child) => this.bind(child, site)));
    }
  }

  private reference(path: string, span: Span, site: Site): BoundTree {
    const bound = this.resolve(path.split("."), site.world, site.instance, site);
    if (bound === undefined) {
      this.report(unknownName(site.text, span.start, path, nearest(path, this.namesAround(site.instance))), site);
      return ZERO;
    }
    return bound.kind === "reference" ? { ...bound, span } : bound;
  }

  private resolve(path: readonly string[], world: World, instance: Instance, site: Site): BoundTree | undefined {
    const [head, ...rest] = path as [string, ...string[]];
    if (rest.length === 0) return this.ownName(head, world, instance);
    if (head === "planned") return this.resolve(rest, this.world(world.pass, true), instance, site);
    if (head === "sized") return this.resolve(rest, this.world(this.study.passes, world.planned), instance, site);
    if (head === "before") {
      if (world.pass > 1) return this.resolve(rest, this.world(world.pass - 1, world.planned), instance, site);
      let owner: Instance | undefined = instance;
      for (const role of rest.slice(0, -1)) owner = owner && this.around.inRole(owner, role);
      const line = owner && linesNamed(owner.chapter, rest[rest.length - 1] as string)[0];
      return line?.first === undefined ? undefined : this.bindText(line.first, { ...site, text: line.first });
    }
    const role = instance.chapter.roles?.[head];
    if (role) {
      if (!this.around.included(world, instance, role.only)) return undefined;
      const other = this.around.inRole(instance, head);
      if (other) return this.resolve(rest, world, other, site);
      return role.optional ? ZERO : undefined;
    }
    if (instance.chapter.section !== "additions") return undefined;
    const named = this.study.instances.filter((one) => one.name === head);
    for (const other of named) {
      const found = this.resolve(rest, world, other, site);
      if (found) return found;
    }
    return undefined;
  }

  private ownName(name: string, world: World, instance: Instance): BoundTree | undefined {
    const { chapter } = instance;
    const named = linesNamed(chapter, name);
    const line = named.find((one) => this.around.included(world, instance, one.only));
    if (line) return this.line(world, instance, line);
    const input = chapter.inputs?.find((one) => one.name === name);
    if (input)
      return this.around.included(world, instance, input.only)
        ? tree.reference(this.inputItems(world, instance, input)[0] as number)
        : ZERO;
    if (named.length > 0) return ZERO;
    const given = gridFact(name) !== undefined || CONSTANTS.some((constant) => constant.name === name);
    return given ? this.fact(name) : undefined;
  }

  private namesAround(instance: Instance): string[] {
    const own = (one: Instance): string[] => [
      ...one.chapter.lines.map((line) => line.name),
      ...(one.chapter.inputs ?? []).map((input) => input.name),
    ];
    const through = Object.keys(instance.chapter.roles ?? {}).flatMap((role) => {
      const other = this.around.inRole(instance, role);
      return other ? own(other).map((name) => `${role}.${name}`) : [];
    });
    const open =
      instance.chapter.section === "additions"
        ? this.study.instances.flatMap((one) => own(one).map((name) => `${one.name}.${name}`))
        : [];
    return [...own(instance), ...through, ...open, ...GRID_FACTS.map((fact) => fact.name)];
  }

  private fact(name: string): BoundTree {
    const localKey = `timeline.${name}`;
    const known = this.known(this.live, localKey);
    if (known !== undefined) return tree.reference(known);
    const fact = gridFact(name);
    const constant = CONSTANTS.find((one) => one.name === name);
    const { label, unit } = (fact ?? constant) as { label: string; unit: string };
    const index = this.add({
      key: localKey,
      localKey,
      kind: "fact",
      shape: fact ? "row" : "scalar",
      dimension: this.dimension(unit, this.timeline),
      order: [0, 0, -1, 0, fact ? (GRID_FACTS.includes(fact) ? GRID_FACTS.indexOf(fact) : GRID_FACTS.length) : -1, 0],
      info: { world: this.live, chapter: TIMELINE, instance: this.timeline, label, unit, kind: "rate" },
    });
    (this.drafts[index] as Draft).state = "done";
    return tree.reference(index);
  }

  /** What an input of an instance is in each case. */
  private valuesOf(instance: Instance, input: string): InputValue[] {
    const key = instanceKey(instance);
    return this.study.cases.map((one) => one.inputs.get(key)?.[input] as InputValue);
  }

  private varies(instance: Instance, input: string): boolean {
    const [first, ...others] = this.valuesOf(instance, input) as [InputValue, ...InputValue[]];
    return others.some((one) => !sameValue(one, first));
  }

  /** The items of an input: one, or one per age, or level and value alternating. */
  private inputItems(world: World, instance: Instance, input: InputItem): number[] {
    const key = instanceKey(instance);
    const cases = this.valuesOf(instance, input.name);
    const varies = this.varies(instance, input.name);
    const at = this.plainest(world, instance, input.name);
    const path = [
      instance.chapter.section ?? instance.chapter.name,
      ...(instance.chapter.single ? [] : [instance.name]),
      input.name,
    ].join(".");
    const make = (
      suffix: string,
      label: string,
      unit: string,
      entry: number,
      values: readonly AuthorValue[],
      shape: "value" | "date" | "series",
    ): number => {
      const localKey = `${key}.${input.name}${suffix}`;
      const known = this.known(at, localKey);
      if (known !== undefined) return known;
      const position = (instance.chapter.inputs ?? []).indexOf(input);
      const index = this.add({
        key: keyIn(at, localKey),
        localKey,
        kind: "input",
        shape: shape === "series" ? "row" : "scalar",
        dimension: this.dimension(unit, instance),
        order: this.orderOf(at, instance, [0, position, entry]),
        info: {
          world: at,
          chapter: instance.chapter,
          instance,
          input,
          label,
          unit: this.printedUnit(unit, instance),
          kind: "rate",
        },
        input: {
          path: `${path}${suffix}`,
          shape,
          cases: values,
          varies,
          ...(at.caseIndex !== undefined && { caseIndex: at.caseIndex }),
        },
      });
      (this.drafts[index] as Draft).state = "done";
      return index;
    };
    const quantities = (pick: (value: InputValue) => Quantity): AuthorValue[] =>
      cases.map((one) => ({ kind: "quantity", quantity: pick(one) }));
    const first = cases[0] as InputValue;
    switch (first.shape) {
      case "value":
      case "date":
        return [
          make(
            "",
            input.label,
            input.unit,
            0,
            quantities((one) => (one as typeof first).quantity),
            first.shape,
          ),
        ];
      case "series":
        return [
          make(
            "",
            input.label,
            input.unit,
            0,
            cases.map((one) => ({ kind: "series", ...(one as typeof first) })),
            "series",
          ),
        ];
      case "ages":
        return first.entries.map((_, age) =>
          make(
            `.age_${age}`,
            `${input.label}, year ${age + 1}`,
            input.unit,
            age,
            quantities((one) => (one as typeof first).entries[age] as Quantity),
            "value",
          ),
        );
      case "table":
        return first.entries.flatMap((_, row) => [
          make(
            `.level_${row + 1}`,
            `${input.label}, level ${row + 1}`,
            input.levelUnit as string,
            row * 2,
            quantities((one) => (one as typeof first).entries[row]?.level as Quantity),
            "value",
          ),
          make(
            `.value_${row + 1}`,
            `${input.label}, value ${row + 1}`,
            input.unit,
            row * 2 + 1,
            quantities((one) => (one as typeof first).entries[row]?.value as Quantity),
            "value",
          ),
        ]);
    }
  }

  private call(node: Extract<ParsedTree, { kind: "call" }>, site: Site): BoundTree {
    if (node.name === "total") return this.total(node, site);
    if (node.name === "ahead") return this.ahead(node, site);
    const form = surfaceFormNamed(node.name);
    if (form) {
      if (node.args.length !== form.arity) return this.refuseCount(node, `${form.arity} arguments`, site);
      const args = node.args.map((argument, position) =>
        position === form.tableAt ? ZERO : this.bind(argument, site),
      );
      const table = form.tableAt === undefined ? [] : this.tableEntries(node.args[form.tableAt] as ParsedTree, site);
      if (
        (isZero(args[0] as BoundTree) && form.zeroOfZero !== false) ||
        (form.tableAt !== undefined && table.length === 0)
      )
        return ZERO;
      for (const position of form.rows) {
        const argument = node.args[position] as ParsedTree;
        if (this.shapeOf(args[position] as BoundTree) === "row") continue;
        this.report(
          scalarWhereRow(
            site.text,
            argument.span.start,
            argument.span.length,
            `argument ${position + 1} of ${form.name}`,
          ),
          site,
        );
        return ZERO;
      }
      return form.expand(args, this.workshop(node.name, table, site));
    }
    const entry = functionNamed(node.name);
    if (!entry) {
      const known = [...FUNCTIONS.map((one) => one.name), ...SURFACE_FORMS.map((one) => one.name), "total", "ahead"];
      this.report(unknownFunction(site.text, node.span.start, node.name, nearest(node.name, known)), site);
      return ZERO;
    }
    const bound = node.args.map((argument) => this.bind(argument, site));
    const constant = { reaches: "tolerance", whole: "tolerance", share: "least_divisor" }[entry.name];
    const args = constant ? [...bound, this.fact(constant)] : bound;
    const fits = args.length === entry.roles.length || (entry.repeats && args.length > entry.roles.length);
    if (!fits)
      return this.refuseCount(
        node,
        `${entry.roles.length - (constant ? 1 : 0)} argument${entry.roles.length > 1 ? "s" : ""}`,
        site,
      );
    if (entry.direction === "backward" && args[0]?.kind === "number") return args[0];
    const ready = args.map((argument, position) => this.readyArgument(argument, entry, position, site, node));
    return simplify({ kind: "call", name: entry.name, args: ready, span: node.span });
  }

  private refuseCount(node: Extract<ParsedTree, { kind: "call" }>, expected: string, site: Site): BoundTree {
    this.report(wrongArgumentCount(site.text, node.span.start, node.name, expected, node.args.length), site);
    return ZERO;
  }

  /** Rows that are looked at as a whole, or shifted, must be lines: an expression there gets a helper line. */
  private readyArgument(
    argument: BoundTree,
    entry: FunctionEntry,
    position: number,
    site: Site,
    node: ParsedTree,
  ): BoundTree {
    const role = entry.roles[Math.min(position, entry.roles.length - 1)];
    if (role === "scalar" && this.shapeOf(argument) === "row") {
      this.report(rowWhereScalar(site.text, node.span.start, node.span.length, `the argument of ${entry.name}`), site);
      return ZERO;
    }
    if (role !== "row" && role !== "last") return argument;
    if (isZero(argument)) return argument;
    if (this.shapeOf(argument) === "scalar") {
      this.report(scalarWhereRow(site.text, node.span.start, node.span.length, `the argument of ${entry.name}`), site);
      return ZERO;
    }
    return this.named(argument, `part_${site.helpers.size + 1}`, "part", site);
  }

  private named(node: BoundTree, suffix: string, label: string, site: Site): BoundTree {
    if (node.kind === "reference" || node.kind === "number") return node;
    return this.helper(suffix, label, this.measured(node), () => node, site);
  }

  private measured(node: BoundTree): Dimension {
    const found = this.measureTree(node);
    return found === "any" ? PLAIN : found;
  }

  private measureTree(node: BoundTree) {
    return measure(node, {
      text: "",
      measureOf: (target) => (this.drafts[target] as Draft).dimension,
      describe: (dimension) => this.units.describe(dimension),
      scaleOf: () => 1,
      report: () => {},
    });
  }

  private helper(
    suffix: string,
    label: string,
    dimension: Dimension,
    build: (self: BoundTree) => BoundTree,
    site: Site,
    options: HelperOptions = {},
  ): BoundTree {
    const parent = this.drafts[site.draft] as Draft;
    const count = site.helpers.get(suffix) ?? 0;
    site.helpers.set(suffix, count + 1);
    const name = count === 0 ? suffix : `${suffix}_${count + 1}`;
    const localKey = `${parent.localKey}.${name}`;
    const unit = this.units.describe(dimension);
    const index = this.add({
      key: keyIn(site.world, localKey),
      localKey,
      kind: "line",
      shape: "row",
      dimension,
      order: [...parent.order.slice(0, -1), -1000 + site.helpers.size * 10 + count],
      info: {
        ...parent.info,
        helperOf: site.draft,
        label: `${site.line.label}: ${label}`,
        unit,
        formula: site.text,
        kind: options.kind ?? (options.applies ? "rate" : "stock"),
      },
    });
    const draft = this.drafts[index] as Draft;
    draft.tree = simplifyAll(build(tree.reference(index)));
    if (options.applies) draft.applies = options.applies;
    if (options.opening) draft.opening = options.opening;
    draft.shape = this.shapeOf(draft.tree);
    draft.state = "done";
    draft.touched = true;
    return tree.reference(index);
  }

  private workshop(form: string, table: readonly TableEntry[], site: Site): Workshop {
    const prefix = (suffix: string): string => (form === "irr" ? `irr_${suffix}` : suffix);
    return {
      helper: (suffix, label, dimension, build, options) =>
        this.helper(prefix(suffix), label, dimension, build, site, options),
      named: (node, suffix, label) => this.named(node, suffix, label, site),
      measure: (node) => this.measureTree(node),
      entries: () => table,
      fact: (name) => this.fact(name),
      shared: (key, make) => {
        const full = `${site.world.id} ${instanceKey(site.instance)} ${key}`;
        const known = this.sharedHelpers.get(full);
        if (known) return known;
        const made = make();
        this.sharedHelpers.set(full, made);
        return made;
      },
      reach: (window) => this.reachOf(window),
      years: this.study.grid.lastYear - this.study.grid.firstYear + 2,
      isZero,
    };
  }

  private tableEntries(node: ParsedTree, site: Site): TableEntry[] {
    const path = node.kind === "reference" ? node.target.split(".") : [];
    const instance = path.length === 2 ? this.around.inRole(site.instance, path[0] as string) : site.instance;
    const input = instance?.chapter.inputs?.find((one) => one.name === path[path.length - 1]);
    if (!instance || !input || (input.shape !== "table" && input.shape !== "ages")) {
      this.report(
        wrongArgument(site.text, node.span.start, node.span.length, "here the name of a table is needed"),
        site,
      );
      return [];
    }
    const items = this.inputItems(site.world, instance, input).map((index) => tree.reference(index));
    if (input.shape === "ages") return items.map((value) => ({ level: ZERO, value }));
    return items
      .filter((_, position) => position % 2 === 0)
      .map((level, row) => ({ level, value: items[row * 2 + 1] as BoundTree }));
  }

  /** Columns that a window reaches beyond its own, from the greatest length its input allows (a year when unlimited). */
  private reachOf(window: BoundTree): number {
    const limit =
      window.kind === "reference" ? (this.drafts[window.target] as Draft).info.input?.limits?.[1] : undefined;
    const unit = window.kind === "reference" ? (this.drafts[window.target] as Draft).info.input?.unit : undefined;
    const years = limit && unit ? this.years(limit) : 1;
    const months = Math.ceil(years * 12);
    const { columns } = this.study.grid;
    let most = 1;
    for (const [index] of columns.entries()) {
      let covered = 0;
      let steps = 0;
      for (let back = index - 1; back >= 0 && covered < months; back -= 1) {
        covered += columns[back]?.months as number;
        steps += 1;
      }
      most = Math.max(most, steps);
    }
    return Math.min(most, columns.length - 1);
  }

  private years(text: string): number {
    const [amount, ...unit] = text.split(" ");
    return Number(amount) * this.units.require(unit.join(" ")).factor.toNumber();
  }

  /** `total(chapter.line by role)`: the sum over all instances of a chapter whose role is played by me. */
  private total(node: Extract<ParsedTree, { kind: "call" }>, site: Site): BoundTree {
    const [what, by] = node.args;
    const path = what?.kind === "reference" ? what.target.split(".") : [];
    if (path.length !== 2 || node.args.length > 2 || (by && by.kind !== "reference")) {
      this.report(
        wrongArgument(site.text, node.span.start, node.span.length, "total is written total(chapter.line by role)"),
        site,
      );
      return ZERO;
    }
    const role = by?.kind === "reference" ? by.target : undefined;
    const [, line] = path as [string, string];
    const wrong = this.mistakeInTotal(node, path as [string, string], role, site);
    if (wrong) {
      this.report(wrong, site);
      return ZERO;
    }
    const terms = this.around
      .servedBy(site.instance, path[0] as string, role)
      .map((other) => this.ownName(line, site.world, other))
      .filter((term): term is BoundTree => term !== undefined && !isZero(term));
    return tree.sum(terms);
  }

  /** What a total names that there is not: a chapter, a line, a role. */
  private mistakeInTotal(
    { args: [what, by] }: Extract<ParsedTree, { kind: "call" }>,
    [wanted, line]: readonly [string, string],
    role: string | undefined,
    { text }: Site,
  ): Diagnostic | undefined {
    const instances = this.around.instancesOf(wanted);
    const chapter = instances[0]?.chapter ?? this.study.chapters.find((one) => one.name === wanted);
    const chapters = chapter ? [chapter, ...instances.map((one) => one.chapter)] : [];
    const at = what?.span.start ?? 0;
    if (!chapter) {
      const names = [...this.around.chapters(), ...this.study.chapters.map((one) => one.name)];
      return unknownName(text, at, wanted, nearest(wanted, names));
    }
    if (!chapters.some((one) => linesNamed(one, line).length > 0)) {
      const names = chapters.flatMap((one) => one.lines.map((own) => own.name));
      return unknownName(text, at, `${wanted}.${line}`, nearest(line, names));
    }
    if (role !== undefined && !chapter.roles?.[role])
      return unknownName(text, by?.span.start ?? 0, role, nearest(role, Object.keys(chapter.roles ?? {})));
    return undefined;
  }

  /** `ahead(line)`: the sum over the instances of my chapter ranked before me under the same parent. */
  private ahead(node: Extract<ParsedTree, { kind: "call" }>, site: Site): BoundTree {
    const [what] = node.args;
    const parent = site.instance.chapter.rankedUnder;
    if (what?.kind !== "reference" || node.args.length !== 1 || parent === undefined) {
      this.report(
        wrongArgument(
          site.text,
          node.span.start,
          node.span.length,
          "ahead is written ahead(line), in a chapter whose instances are ranked",
        ),
        site,
      );
      return ZERO;
    }
    if (linesNamed(site.instance.chapter, what.target).length === 0) {
      this.report(
        unknownName(
          site.text,
          what.span.start,
          what.target,
          nearest(
            what.target,
            site.instance.chapter.lines.map((one) => one.name),
          ),
        ),
        site,
      );
      return ZERO;
    }
    const { rankOrder = {} } = site.instance.chapter;
    const rankOf = (one: Instance): number =>
      Object.entries(rankOrder).reduce(
        (rank, [variant, options]) =>
          rank * options.length + options.indexOf(this.around.optionOf(site.world, one, variant)),
        0,
      );
    const peers = [...this.around.peersOf(site.instance)].sort((left, right) => rankOf(left) - rankOf(right));
    const before = peers.slice(0, peers.indexOf(site.instance));
    const terms = before
      .map((other) => this.ownName(what.target, site.world, other))
      .filter((term): term is BoundTree => term !== undefined && !isZero(term));
    return tree.sum(terms);
  }

  /** A tree is a row when it has a row reference outside a reduction, or looks back or ahead. */
  private shapeOf(node: BoundTree): Shape {
    if (node.kind === "reference") return (this.drafts[node.target] as Draft).shape;
    if (node.kind === "call") {
      const direction = functionNamed(node.name)?.direction;
      if (direction === "whole") return "scalar";
      if (direction === "backward" || direction === "forward") return "row";
    }
    return childrenOf(node).some((child) => this.shapeOf(child) === "row") ? "row" : "scalar";
  }
}

const keyIn = (world: World, localKey: string): string => (world.id === "" ? localKey : `${localKey}@${world.id}`);

/** Whether two cases give an input the same value. */
function sameValue(left: InputValue, right: InputValue): boolean {
  if (left.shape !== right.shape) return false;
  const same = (one: Quantity, other: Quantity): boolean => one.amount.eq(other.amount) && one.unit === other.unit;
  switch (left.shape) {
    case "value":
    case "date":
      return same(left.quantity, (right as typeof left).quantity);
    case "series": {
      const other = right as typeof left;
      return (
        left.unit === other.unit &&
        left.by === other.by &&
        left.amounts.length === other.amounts.length &&
        left.amounts.every((amount, at) => amount.eq(other.amounts[at] as typeof amount))
      );
    }
    case "ages": {
      const other = right as typeof left;
      return (
        left.entries.length === other.entries.length &&
        left.entries.every((entry, at) => same(entry, other.entries[at] as Quantity))
      );
    }
    case "table": {
      const other = right as typeof left;
      return (
        left.entries.length === other.entries.length &&
        left.entries.every(
          (entry, at) =>
            same(entry.level, other.entries[at]?.level as Quantity) &&
            same(entry.value, other.entries[at]?.value as Quantity),
        )
      );
    }
  }
}

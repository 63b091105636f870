/**
 * Order is derived, never written: lines that need each other form a ring, and the rings are sorted.
 *
 * A ring with same-period and backward references runs forward in time, one with same-period and forward references
 * runs backward; its same-period references must be acyclic. Anything else is a mistake that names the ring.
 */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { ringBothDirections, ringThroughWholeRow, ringWithinPeriod } from "../diagnostics/formula-messages.ts";
import { type Edge, edgesOf } from "./edges.ts";
import type { Program } from "./program.ts";

/** Lines calculated together. `once`: a single line without itself in it. */
export interface Ring {
  readonly order: "once" | "forward" | "backward";
  /** Item numbers in the order in which one period is calculated. */
  readonly lines: readonly number[];
}

/**
 * Sorts a program's lines into rings, each after everything it needs.
 *
 * @returns the rings in calculation order, and the mistakes F320 to F322
 */
export function ringsOf(program: Program): { rings: Ring[]; mistakes: Diagnostic[] } {
  const edges = program.items.map((item) => (item.kind === "line" ? edgesOf(item) : []));
  const rings: Ring[] = [];
  const mistakes: Diagnostic[] = [];
  for (const component of stronglyConnected(edges)) {
    if (component.every((index) => program.items[index]?.kind !== "line")) continue;
    const ring = orderRing(program, component, edges, mistakes);
    if (ring) rings.push(ring);
  }
  return { rings, mistakes };
}

function orderRing(
  program: Program,
  component: readonly number[],
  edges: readonly (readonly Edge[])[],
  mistakes: Diagnostic[],
): Ring | undefined {
  const members = new Set(component);
  const inner = component.flatMap((from) =>
    (edges[from] as Edge[]).filter((edge) => members.has(edge.target)).map((edge) => ({ from, ...edge })),
  );
  if (inner.length === 0) return { order: "once", lines: component };
  const key = (index: number): string => program.items[index]?.key as string;
  const names = component.map(key);
  const looks = (direction: string) => inner.find((edge) => edge.direction === direction);
  const [whole, backward, forward] = [looks("whole"), looks("backward"), looks("forward")];
  const told = (edge: { from: number; target: number }): string => `${key(edge.from)} needs ${key(edge.target)}`;
  if (whole) {
    mistakes.push(ringThroughWholeRow("book", names, told(whole)));
    return undefined;
  }
  if (backward && forward) {
    mistakes.push(ringBothDirections("book", names, told(backward), told(forward)));
    return undefined;
  }
  const sorted = sortWithinPeriod(
    component,
    inner.filter((edge) => edge.direction === "same"),
  );
  if ("cycle" in sorted) {
    mistakes.push(ringWithinPeriod("book", [...sorted.cycle, sorted.cycle[0] as number].map(key)));
    return undefined;
  }
  return { order: forward ? "backward" : "forward", lines: sorted.order };
}

/** Depth-first order along same-period references, keeping the book's order where it is free. */
function sortWithinPeriod(
  component: readonly number[],
  same: readonly { from: number; target: number }[],
): { order: number[] } | { cycle: number[] } {
  const needs = new Map<number, number[]>();
  for (const edge of same) needs.set(edge.from, [...(needs.get(edge.from) ?? []), edge.target]);
  const state = new Map<number, "open" | "done">();
  const path: number[] = [];
  const order: number[] = [];
  let cycle: number[] | undefined;
  const visit = (index: number): void => {
    if (cycle || state.get(index) === "done") return;
    if (state.get(index) === "open") {
      cycle = path.slice(path.indexOf(index));
      return;
    }
    state.set(index, "open");
    path.push(index);
    for (const target of needs.get(index) ?? []) visit(target);
    path.pop();
    state.set(index, "done");
    order.push(index);
  };
  for (const index of [...component].sort((left, right) => left - right)) visit(index);
  return cycle ? { cycle } : { order };
}

/** Tarjan's algorithm without recursion; components come out after everything they need. */
function stronglyConnected(edges: readonly (readonly Edge[])[]): number[][] {
  const count = edges.length;
  const number = new Int32Array(count).fill(-1);
  const low = new Int32Array(count);
  const onStack = new Uint8Array(count);
  const stack: number[] = [];
  const components: number[][] = [];
  let counter = 0;
  for (let root = 0; root < count; root += 1) {
    if (number[root] !== -1) continue;
    const work: { node: number; next: number }[] = [{ node: root, next: 0 }];
    while (work.length > 0) {
      const frame = work[work.length - 1] as { node: number; next: number };
      const { node } = frame;
      if (frame.next === 0) {
        number[node] = low[node] = counter;
        counter += 1;
        stack.push(node);
        onStack[node] = 1;
      }
      const edge = (edges[node] as Edge[])[frame.next];
      if (edge) {
        frame.next += 1;
        if (number[edge.target] === -1) work.push({ node: edge.target, next: 0 });
        else if (onStack[edge.target]) low[node] = Math.min(low[node] as number, number[edge.target] as number);
        continue;
      }
      work.pop();
      const parent = work[work.length - 1];
      if (parent) low[parent.node] = Math.min(low[parent.node] as number, low[node] as number);
      if (low[node] !== number[node]) continue;
      const component: number[] = [];
      let member: number;
      do {
        member = stack.pop() as number;
        onStack[member] = 0;
        component.push(member);
      } while (member !== node);
      components.push(component.reverse());
    }
  }
  return components;
}

/**
 * Rings made into few long loops: rows that may run side by side in one pass over the periods, and scalars together.
 *
 * A loop that runs forward in time may hold any row whose needs are met before it or, in the same or an earlier period,
 * within it; what looks ahead at a row of the loop, or reduces one, must wait for the next loop.
 */

import { type Edge, edgesOf } from "./edges.ts";
import type { Program } from "./program.ts";
import type { Ring } from "./rings.ts";

export interface Loop {
  /** Of `apart`, no row looks at another one's neighbouring periods: they may be computed in any order. */
  readonly kind: "scalars" | "apart" | "forward" | "backward";
  /** Item numbers in order of calculation. */
  readonly lines: readonly number[];
}

interface Node {
  readonly ring: Ring;
  readonly kind: Loop["kind"];
  readonly edges: readonly Edge[];
  /** Rings that wait for this one. */
  readonly users: number[];
  /** Rings not yet calculated that this one waits for. */
  waiting: number;
}

/**
 * Greedy: as long as something of the loop's kind is ready, the loop goes on.
 *
 * @param longest  most lines in a loop
 * @param apart    whether rows that lean on no neighbouring period get loops of their own
 */
export function fuseRings(program: Program, rings: readonly Ring[], longest: number, apart: boolean): Loop[] {
  const nodes = nodesOf(program, rings, apart);
  const ready: Record<Loop["kind"], number[]> = { scalars: [], apart: [], forward: [], backward: [] };
  for (const [at, node] of nodes.entries()) if (node.waiting === 0) ready[node.kind].push(at);
  const loops: Loop[] = [];
  for (let left = nodes.length; left > 0; ) {
    const kind = (["apart", "forward", "scalars", "backward"] as const).find(
      (one) => ready[one].length > 0,
    ) as Loop["kind"];
    const lines: number[] = [];
    const members = new Set<number>();
    const postponed: number[] = [];
    while (lines.length < longest) {
      const at = ready[kind].shift();
      if (at === undefined) break;
      const node = nodes[at] as Node;
      if (!fits(node, kind, members)) {
        postponed.push(at);
        continue;
      }
      lines.push(...node.ring.lines);
      for (const line of node.ring.lines) members.add(line);
      left -= 1;
      for (const user of node.users) {
        const waiter = nodes[user] as Node;
        waiter.waiting -= 1;
        if (waiter.waiting === 0) ready[waiter.kind].push(user);
      }
    }
    ready[kind].unshift(...postponed);
    loops.push({ kind, lines });
  }
  return loops;
}

/** Scalars run one after the other; a forward loop bears looks back, a backward loop looks ahead. */
function fits(node: Node, kind: Loop["kind"], members: ReadonlySet<number>): boolean {
  if (kind === "scalars") return true;
  const own = new Set(node.ring.lines);
  const borne = { apart: "same", forward: "backward", backward: "forward" } as const;
  return node.edges.every(
    (edge) =>
      !members.has(edge.target) || own.has(edge.target) || edge.direction === "same" || edge.direction === borne[kind],
  );
}

function nodesOf(program: Program, rings: readonly Ring[], apart: boolean): Node[] {
  const ringOf = new Map<number, number>();
  for (const [at, ring] of rings.entries()) for (const line of ring.lines) ringOf.set(line, at);
  const nodes = rings.map((ring): Node => {
    const items = ring.lines.map((index) => program.items[index] as Program["items"][number]);
    const alone = apart && ring.order === "once" && !items[0]?.opening;
    const rows = ring.order === "backward" ? "backward" : alone ? "apart" : "forward";
    const kind = items[0]?.shape === "scalar" ? "scalars" : rows;
    return { ring, kind, edges: items.flatMap(edgesOf), users: [], waiting: 0 };
  });
  for (const [at, node] of nodes.entries()) {
    const needs = new Set(
      node.edges
        .map((edge) => ringOf.get(edge.target))
        .filter((ring): ring is number => ring !== undefined && ring !== at),
    );
    node.waiting = needs.size;
    for (const need of needs) (nodes[need] as Node).users.push(at);
  }
  return nodes;
}

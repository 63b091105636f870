/**
 * Who reads whom, over every cell of every range, and the cells that end up reading themselves.
 *
 * LibreOffice computes some circular ranges without complaint, so a recalculation proves nothing here; a graph does.
 * Ranges that several formulas share are nodes of their own, which keeps whole-row sums linear instead of quadratic.
 */
import { columnName } from "../../src/report/address.ts";
import { type AnalysedBook, areaKey } from "./analyse-workbook.ts";
import type { Area } from "./read-workbook.ts";

/** Formula cells first, then shared ranges; edges run from a formula to what it reads. */
interface Graph {
  readonly names: readonly string[];
  readonly edges: readonly Int32Array[];
  readonly cellCount: number;
}

/**
 * Groups of cells that depend on each other, each as sheet and address; empty when the workbook is free of circles.
 *
 * Method: Tarjan's strongly connected components, with a stack of its own.
 * @source R. Tarjan, Depth-first search and linear graph algorithms, SIAM J. Comput. 1 (1972) 146-160
 */
export function circularCells(analysed: AnalysedBook): string[][] {
  const graph = buildGraph(analysed);
  return components(graph.edges)
    .filter((members) => members.length > 1 || graph.edges[members[0]!]!.includes(members[0]!))
    .map((members) => members.filter((node) => node < graph.cellCount).map((node) => graph.names[node]!));
}

function buildGraph({ book, formulas }: AnalysedBook): Graph {
  const names = formulas.map(({ sheet, cell }) => `${sheet}!${cell.address}`);
  const grids = new Map<string, Map<number, Map<number, number>>>();
  for (const name of book.sheets.keys()) grids.set(name, new Map());
  for (const [node, { sheet, cell }] of formulas.entries()) {
    const rows = grids.get(sheet)!;
    if (!rows.has(cell.row)) rows.set(cell.row, new Map());
    rows.get(cell.row)!.set(cell.column, node);
  }
  const nodesIn = (area: Area): Int32Array => {
    const found: number[] = [];
    const rows = grids.get(area.sheet)!;
    for (let row = area.top; row <= area.bottom; row++) {
      const columns = rows.get(row);
      if (!columns) continue;
      for (let column = area.left; column <= area.right; column++) {
        const node = columns.get(column);
        if (node !== undefined) found.push(node);
      }
    }
    return Int32Array.from(found);
  };
  const edges: Int32Array[] = [];
  const shared = new Map<string, number>();
  const rangeEdges: Int32Array[] = [];
  for (const { areas } of formulas) {
    const targets: number[] = [];
    for (const area of areas) {
      if (area.left === area.right && area.top === area.bottom) {
        const node = grids.get(area.sheet)!.get(area.top)?.get(area.left);
        if (node !== undefined) targets.push(node);
        continue;
      }
      const key = areaKey(area);
      let node = shared.get(key);
      if (node === undefined) {
        node = formulas.length + shared.size;
        shared.set(key, node);
        names.push(`${area.sheet}!${columnName(area.left)}${area.top}:${columnName(area.right)}${area.bottom}`);
        rangeEdges.push(nodesIn(area));
      }
      targets.push(node);
    }
    edges.push(Int32Array.from(targets));
  }
  return { names, edges: [...edges, ...rangeEdges], cellCount: formulas.length };
}

function components(edges: readonly Int32Array[]): number[][] {
  const size = edges.length;
  const order = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const onStack = new Uint8Array(size);
  const position = new Int32Array(size);
  const pending: number[] = [];
  const path: number[] = [];
  const found: number[][] = [];
  let counter = 0;
  const enter = (node: number) => {
    order[node] = counter;
    low[node] = counter;
    counter += 1;
    pending.push(node);
    onStack[node] = 1;
    path.push(node);
  };
  for (let root = 0; root < size; root++) {
    if (order[root] !== -1) continue;
    enter(root);
    while (path.length > 0) {
      const node = path.at(-1)!;
      const next = edges[node]![position[node]!++];
      if (next !== undefined) {
        if (order[next] === -1) enter(next);
        else if (onStack[next]) low[node] = Math.min(low[node]!, order[next]!);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent !== undefined) low[parent] = Math.min(low[parent]!, low[node]!);
      if (low[node] === order[node]) found.push(takeComponent(pending, onStack, node));
    }
  }
  return found;
}

function takeComponent(pending: number[], onStack: Uint8Array, root: number): number[] {
  const members: number[] = [];
  for (;;) {
    const node = pending.pop()!;
    onStack[node] = 0;
    members.push(node);
    if (node === root) return members;
  }
}

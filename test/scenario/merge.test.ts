import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { findAt, toPlain } from "../../src/scenario/located.ts";
import { merge, vainRemovals, withoutRemovals } from "../../src/scenario/merge.ts";
import { readYaml } from "../../src/scenario/read-yaml.ts";
import { anyMap, mapOf, type Value } from "./trees.ts";

type Plain = { [key: string]: Value };

function laid(...trees: Plain[]): unknown {
  const [first, ...others] = trees.map((tree) => mapOf(tree));
  return plain(withoutRemovals(others.reduce(merge, first!)));
}

/** With ordinary prototypes, so that toEqual compares values only. */
function plain(tree: Parameters<typeof toPlain>[0]): unknown {
  return JSON.parse(JSON.stringify(toPlain(tree)));
}

describe("merge", () => {
  test("merges maps key by key and lets the later value win", () => {
    expect(laid({ a: { x: 1, y: 2 }, b: 3 }, { a: { y: 5, z: 6 } })).toEqual({ a: { x: 1, y: 5, z: 6 }, b: 3 });
  });

  test("replaces lists, single values and values of another kind as a whole", () => {
    expect(laid({ a: [1, 2, 3], b: 1, c: { x: 1 } }, { a: [4], b: { y: 1 }, c: 2 })).toEqual({
      a: [4],
      b: { y: 1 },
      c: 2,
    });
  });

  test("removes a key that is set to ~, and lets a later file set it anew without what stood there before", () => {
    expect(laid({ a: { x: 1 }, b: 1 }, { a: null })).toEqual({ b: 1 });
    expect(laid({ a: { x: 1 } }, { a: null }, { a: { y: 2 } })).toEqual({ a: { y: 2 } });
  });

  test("takes a key with nothing after its colon for an empty value, not for a removal", () => {
    const empty = readYaml("a:\n", "empty.yaml").tree!;
    expect(plain(withoutRemovals(merge(mapOf({ a: 1 }), empty)))).toEqual({ a: null });
  });

  test("keeps the place of the file that set a value, and of the key beside it", () => {
    const base = readYaml("a:\n  x: 1\n  y: 2\n", "base.yaml").tree!;
    const over = readYaml("# bank\n\na: { y: 5 }\n", "bank.yaml").tree!;
    const merged = merge(base, over);
    expect(findAt(merged, ["a", "x"])).toMatchObject({ place: { file: "base.yaml", line: 2, column: 6 } });
    expect(findAt(merged, ["a", "y"])).toMatchObject({
      place: { file: "bank.yaml", line: 3, column: 9 },
      keyPlace: { file: "bank.yaml", line: 3, column: 6 },
    });
  });

  test("leaves its operands as they were", () => {
    const base = mapOf({ a: { x: 1 } });
    const before = JSON.stringify(toPlain(base));
    merge(base, mapOf({ a: { x: null, y: 2 } }));
    expect(JSON.stringify(toPlain(base))).toBe(before);
  });

  test("is associative, places included, even before removals are carried out", () => {
    fc.assert(
      fc.property(anyMap, anyMap, anyMap, (first, second, third) => {
        const [a, b, c] = [mapOf(first, "a"), mapOf(second, "b"), mapOf(third, "c")];
        const left = merge(merge(a, b), c);
        const right = merge(a, merge(b, c));
        expect(right).toEqual(left);
        expect(withoutRemovals(right)).toEqual(withoutRemovals(left));
      }),
      { numRuns: 1000 },
    );
  });

  test("changes nothing with an empty map on either side", () => {
    fc.assert(
      fc.property(anyMap, (value) => {
        expect(laid(value, {})).toEqual(laid(value));
        expect(laid({}, value)).toEqual(laid(value));
      }),
    );
  });
});

describe("withoutRemovals", () => {
  test("stops at paths that are laid over something else later", () => {
    const tree = mapOf({ a: null, cases: { bank: { a: null }, gone: null } });
    const settled = withoutRemovals(tree, (path) => path.length === 2 && path[0] === "cases");
    expect(plain(settled)).toEqual({ cases: { bank: { a: null } } });
  });
});

describe("vainRemovals", () => {
  test("warns of ~ on a key that is not there, and only of that", () => {
    const found = vainRemovals(
      mapOf({ a: { x: 1 }, b: 1 }),
      mapOf({ a: { x: null, y: null }, b: null, c: { z: null } }),
    );
    expect(found.map(({ sentence }) => sentence)).toEqual([
      '"~" removes a.y, which no extended file sets.',
      '"~" removes c.z, which no extended file sets.',
    ]);
  });
});

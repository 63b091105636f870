import { expect, test } from "@jest/globals";
import { findAt, findPointer, nodeAt, pathOf, toPlain } from "../../src/scenario/located.ts";
import { readYaml } from "../../src/scenario/read-yaml.ts";

const text = "mines:\n  sarykul:\n    rate/t: [1, 2]\n    a~b: yes\n";
const tree = readYaml(text, "base.yaml").tree!;

test("finds a node by its path, and nothing where there is nothing", () => {
  expect(nodeAt(tree, ["mines", "sarykul", "rate/t", "1"])).toMatchObject({ value: 2 });
  expect(nodeAt(tree, ["mines", "kara"])).toBeUndefined();
  expect(nodeAt(tree, ["mines", "sarykul", "rate/t", "x"])).toBeUndefined();
  expect(nodeAt(tree, ["mines", "sarykul", "a~b", "deeper"])).toBeUndefined();
});

test("gives the place of a value and of its key", () => {
  expect(findAt(tree, ["mines", "sarykul", "a~b"])).toMatchObject({
    place: { line: 4, column: 10, length: 3 },
    keyPlace: { line: 4, column: 5, length: 3 },
  });
});

test("reads JSON pointers with their escapes", () => {
  expect(pathOf("/mines/rate~1t/a~0b/0")).toEqual(["mines", "rate/t", "a~b", "0"]);
  expect(pathOf("")).toEqual([]);
  expect(findPointer(tree, "/mines/sarykul/rate~1t/0").node).toMatchObject({ value: 1 });
});

test("gives the nearest enclosing node when a pointer leads to something missing", () => {
  expect(findPointer(tree, "/mines/sarykul/reserve/grade").keyPlace).toMatchObject({ line: 2, column: 3 });
  expect(findPointer(tree, "/prices").node).toBe(tree);
});

test("turns into plain values without prototypes", () => {
  const plain = toPlain(tree) as Record<string, unknown>;
  expect(JSON.parse(JSON.stringify(plain))).toEqual({ mines: { sarykul: { "rate/t": [1, 2], "a~b": "yes" } } });
  expect(Object.getPrototypeOf(plain)).toBeNull();
});

import { expect, test } from "@jest/globals";
import { findAt, nodeAt, toPlain } from "../../src/scenario/located.ts";
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

test("turns into plain values without prototypes", () => {
  const plain = toPlain(tree) as Record<string, unknown>;
  expect(JSON.parse(JSON.stringify(plain))).toEqual({ mines: { sarykul: { "rate/t": [1, 2], "a~b": "yes" } } });
  expect(Object.getPrototypeOf(plain)).toBeNull();
});

import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { type Located, type LocatedScalar, nodeAt, toPlain } from "../../src/scenario/located.ts";
import { readYaml } from "../../src/scenario/read-yaml.ts";

function read(text: string) {
  return readYaml(text, "base.yaml");
}

function values(text: string): unknown {
  const { tree, diagnostics } = read(text);
  expect(diagnostics).toEqual([]);
  return JSON.parse(JSON.stringify(toPlain(tree!)));
}

/** Each mistake as `line:column code`. */
function mistakes(text: string): string[] {
  return read(text).diagnostics.map(({ code, place }) => `${place?.line}:${place?.column} ${code}`);
}

function scalarsOf(node: Located): LocatedScalar[] {
  switch (node.kind) {
    case "scalar":
      return [node];
    case "list":
      return node.items.flatMap(scalarsOf);
    case "map":
      return [...node.entries.values()].flatMap(({ value }) => scalarsOf(value));
  }
}

describe("values", () => {
  test("follow the core schema of YAML 1.2: yes, no and dates stay text", () => {
    expect(values("a: yes\nb: no\nc: 2027-01-01\nd: true\ne: 0.5\nf: 12\ng: null\nh: 340 USD/mtu\ni: 1_000\n")).toEqual(
      {
        a: "yes",
        b: "no",
        c: "2027-01-01",
        d: true,
        e: 0.5,
        f: 12,
        g: null,
        h: "340 USD/mtu",
        i: "1_000",
      },
    );
  });

  test("keep their source text beside the value", () => {
    const { tree } = read('a: 1.50\nb: "x y"\nc: |\n  two\n  lines\n');
    expect(nodeAt(tree!, ["a"])).toMatchObject({ text: "1.50", value: 1.5 });
    expect(nodeAt(tree!, ["b"])).toMatchObject({ text: '"x y"', value: "x y" });
    expect(nodeAt(tree!, ["c"])).toMatchObject({ value: "two\nlines\n", place: { line: 3, column: 4, length: 1 } });
  });

  test("may stand under years and whole numbers, which are kept as text", () => {
    expect(values("rate: { 2029: 0.55 Mt, 2031+: 1.0 Mt/year, 2030: 0.85 Mt }")).toEqual({
      rate: { "2029": "0.55 Mt", "2031+": "1.0 Mt/year", "2030": "0.85 Mt" },
    });
  });

  test("may be empty, and then stand where their key stands", () => {
    const { tree } = read("a:\nb: 1\n");
    expect(nodeAt(tree!, ["a"])).toMatchObject({ value: null, text: "", place: { line: 1, column: 1, length: 1 } });
  });

  test("may repeat others by anchor and alias", () => {
    expect(values("a: &x { b: 1 }\nc: *x\nd: [*x, &y 5, *y]\n")).toEqual({
      a: { b: 1 },
      c: { b: 1 },
      d: [{ b: 1 }, 5, 5],
    });
  });

  test("have the same places with CRLF line ends", () => {
    expect(read("a: 1\r\nb:\r\n  c: x\r\n").tree!.entries.get("b")!.value).toMatchObject({
      place: { line: 3, column: 3, length: 4 },
    });
  });
});

describe("mistakes", () => {
  test.each([
    ["an unclosed brace", "a: 1\nb: { x: 1\nc: 2\nd: 3\n", ["2:4 S101"]],
    ["brackets within each other, none closed", "a: [[[1\n", ["1:4 S101"]],
    ["an unclosed quote", 'a: 1\nb: "x\nc: 2\n', ["2:4 S101"]],
    ["an unclosed single quote", "b: 'x\nc: 2\n", ["1:4 S101"]],
    ["a line without a colon", "a: 1\nfoo bar\nb: 2\n", ["2:1 S101"]],
    ["no blank after a colon", "a:1\nb: 2\n", ["1:1 S101"]],
    ["no blank after a colon in braces", "a: { x:1, y: 2 }\n", ["1:6 S101"]],
    ["two keys on a line", "a: b: c\n", ["1:4 S101"]],
    ["a line indented too far", "a: 1\n  b: 2\nc: 3\n", ["1:4 S101"]],
    ["a line indented too little", "a:\n  b: 1\n c: 2\n", ["3:1 S101"]],
    ["a list among keys", "a: 1\n- b\n", ["2:1 S101"]],
    ["a key after a list", "- a\nb: 1\n", ["2:1 S101"]],
    ["a bracket that closes nothing", "a: 1\n}\nb: 2\n", ["2:1 S101"]],
    ["tabs for indentation on several lines", "a:\n\tb: 1\n\tc: 2\n", ["2:1 S101"]],
    ["text after a quoted value", 'a: "x" y\n', ["1:8 S101"]],
    ["a value with a comma within braces", "a: { b: 5 % (IA, 3..7), c: 1 }\n", ["1:18 S101"]],
    ["a reserved character", "a: @x\n", ["1:4 S101"]],
    ["an unknown escape", 'a: "\\q"\n', ["1:5 S101"]],
    ["an alias without anchor", "a: *x\n", ["1:4 S101"]],
    ["a directive", "%YAML 1.1\n---\na: yes\n", ["1:1 S101"]],
    ["a control character", "a: x\x07y\n", ["1:5 S101"]],
    ["an escaped control character", 'a: "x\\0y"\n', ["1:4 S101"]],
    ["a bare carriage return", "a: 1\rb: 2\n", ["1:5 S101"]],
    ["a duplicate key", "a: 1\nb: 2\na: 3\n", ["3:1 S102"]],
    ["a year twice, once in quotes", 'a: { 2029: 1, "2029": 2 }\n', ["1:15 S102"]],
    ["an empty file", "", ["1:1 S107"]],
    ["a file of comments", "# a\n---\n# b\n", ["1:1 S107"]],
    ["a second document", "a: 1\n---\nb: { \n", ["2:1 S108"]],
    ["a second document after an end mark", "a: 1\n...\nb: 1\n", ["3:1 S108"]],
    ["an alias in itself", "a: &a { b: *a }\n", ["1:12 S110"]],
    ["a list at the top", "- a\n", ["1:1 S114"]],
    ["a word at the top", "prices\n", ["1:1 S114"]],
    ["only ~", "~\n", ["1:1 S114"]],
    ["not a number", "a: .NaN\n", ["1:4 S115"]],
    ["too large a number", "a: 1e999\n", ["1:4 S115"]],
    ["a function tag", 'a: !!js/function "x"\n', ["1:4 S116"]],
    ["a custom tag on a map", "a: !mine { b: 1 }\n", ["1:4 S116"]],
    ["a merge key", "a: &x { b: 1 }\nc: { <<: *x }\n", ["2:6 S117"]],
    ["a fraction as key", "a: { 0.5: 1 }\n", ["1:6 S119"]],
    ["true as key", "true: 1\n", ["1:1 S119"]],
    ["a list as key", "? [a]\n: 1\n", ["1:3 S119"]],
    ["no key at all", "a: 1\n: 2\n", ["2:1 S119"]],
    ["an alias as key", "a: &x b\n*x : 1\n", ["2:1 S119"]],
  ])("%s gives one message", (_name, text, expected) => {
    expect(mistakes(text)).toEqual(expected);
  });

  test.each(["__proto__", "constructor", "prototype"])("key %s is refused and never set", (key) => {
    expect(mistakes(`a: { ${key}: { polluted: 1 } }\n`)).toEqual(["1:6 S112"]);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test("are all collected, and the tree stands when none has broken it", () => {
    const text = "a: .inf\na: 2\nconstructor: 1\nb: { 1.5: .nan, c: 1 }\n";
    expect(mistakes(text)).toEqual(["1:4 S115", "2:1 S102", "3:1 S112", "4:11 S115", "4:6 S119"]);
    const { tree } = read(text);
    expect(nodeAt(tree!, ["a"])).toMatchObject({ refused: true, value: ".inf" });
    expect(nodeAt(tree!, ["b", "c"])).toMatchObject({ value: 1 });
  });

  test("give no tree when they leave it in pieces", () => {
    expect(read("a: 1\nb: !x 2\n").tree).toBeUndefined();
    expect(read("a: [1\n").tree).toBeUndefined();
  });
});

describe("limits", () => {
  test("41 levels are too deep, 40 are not", () => {
    const nested = (levels: number) => `a: ${"[".repeat(levels - 1)}1${"]".repeat(levels - 1)}\n`;
    expect(mistakes(nested(40))).toEqual([]);
    expect(mistakes(nested(41))).toEqual(["1:43 S111"]);
  });

  test("aliases cannot nest deeper either", () => {
    const chain = Array.from({ length: 50 }, (_, i) => `k${i}: &a${i} [${i === 0 ? "1" : `*a${i - 1}`}]`).join("\n");
    expect(read(chain).diagnostics.map(({ code }) => code)).toContain("S111");
  });

  test("101 aliases are too many, 100 are not", () => {
    const repeated = (count: number) => `a: &a 1\nb: [${"*a, ".repeat(count)}]\n`;
    expect(mistakes(repeated(100))).toEqual([]);
    expect(mistakes(repeated(101))).toEqual(["2:405 S110"]);
  });

  test("a hundred thousand open brackets are refused in no time", () => {
    const start = performance.now();
    expect(mistakes("[".repeat(100_000))).toEqual(["1:41 S111"]);
    // Composing them would overflow the stack; a machine under load reads the tokens well within five seconds.
    expect(performance.now() - start).toBeLessThan(5000);
  });

  test("a hundred thousand keys are read in time that grows with the text", () => {
    const text = Array.from({ length: 100_000 }, (_, i) => `k${i}: ${i}`).join("\n");
    const start = performance.now();
    expect(read(text).tree!.entries.size).toBe(100_000);
    // Comparing each key with each other would take 5e9 steps.
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test("a text beyond 5 MB is not read", () => {
    expect(read(`a: ${"x".repeat(5_000_000)}`).diagnostics.map(({ code }) => code)).toEqual(["S113"]);
  });
});

describe("laws", () => {
  const yamlish = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          "a",
          "b: ",
          "- ",
          "\n",
          "\n  ",
          "\n    ",
          "{",
          "}",
          "[",
          "]",
          ",",
          ": ",
          "&x ",
          "*x",
          "!!str ",
          "? ",
          "| ",
          "> ",
          "\t",
        ),
        fc.constantFrom(
          '"',
          "'",
          "#",
          " #",
          "---\n",
          "...\n",
          "%YAML 1.1\n",
          "<<: ",
          "~",
          "2029",
          "1.5",
          ".inf",
          "\r\n",
          "\\",
          "x: 1",
          "ж",
        ),
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(""));

  function neverCrashes(text: string): void {
    const { tree, diagnostics } = read(text);
    expect(tree !== undefined || diagnostics.length > 0).toBe(true);
    for (const { code, sentence, place, help } of diagnostics) {
      expect(code).toMatch(/^S1\d\d$/);
      expect(`${sentence} ${help}`).not.toMatch(/undefined|\[object|node_modules|\n\s+at /);
      expect(sentence).toMatch(/\.$/);
      expect(place!.line).toBeGreaterThanOrEqual(1);
      expect(place!.column).toBeGreaterThanOrEqual(1);
      expect(place!.length).toBeGreaterThanOrEqual(1);
      expect(place!.line).toBeLessThanOrEqual(text.split("\n").length);
    }
  }

  test("any text is read or refused in words, never with a crash", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), neverCrashes), { numRuns: 500 });
    fc.assert(fc.property(yamlish, neverCrashes), { numRuns: 3000 });
  });

  test("every scalar stands where its place points", () => {
    fc.assert(
      fc.property(yamlish, (text) => {
        const { tree } = read(text);
        const lines = text.split("\n");
        for (const { place, text: written } of tree ? scalarsOf(tree) : []) {
          const found = lines[place.line - 1]!.slice(place.column - 1, place.column - 1 + place.length);
          const firstLine = written.split(/\r?\n/)[0]!;
          if (written !== "") expect(found).toBe(firstLine);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test("what was written as plain data is read back with every value at its place", () => {
    const leaf = fc.oneof(
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.stringMatching(/^[a-zж "'#:]{0,9}$/),
    );
    const map = fc.dictionary(
      fc.stringMatching(/^[a-z][a-z_]{0,5}$/),
      fc.oneof(leaf, fc.array(leaf, { maxLength: 3 })),
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^k[a-z]{0,5}$/), map, { noNullPrototype: true }), (data) => {
        const text = JSON.stringify(data, null, 1);
        const { tree, diagnostics } = read(text);
        expect(diagnostics).toEqual([]);
        expect(JSON.stringify(toPlain(tree!))).toBe(JSON.stringify(data));
        const lines = text.split("\n");
        for (const { place, text: written } of scalarsOf(tree!)) {
          expect(lines[place.line - 1]!.substr(place.column - 1, place.length)).toBe(written);
        }
      }),
    );
  });
});

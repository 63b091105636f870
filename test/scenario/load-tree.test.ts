import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { renderText } from "../../src/diagnostics/render.ts";
import { loadTree } from "../../src/scenario/load-tree.ts";
import { findAt, toPlain } from "../../src/scenario/located.ts";
import type { FileOptions, ReadFile } from "../../src/scenario/source-files.ts";

type Files = { readonly [file: string]: string | Uint8Array };

function memory(files: Files): ReadFile {
  return async (file) => files[file];
}

async function load(files: Files, options: FileOptions = {}) {
  const loaded = await loadTree("scenarios/base.yaml", { readFile: memory(files), ...options });
  const values = loaded.tree && JSON.parse(JSON.stringify(toPlain(loaded.tree)));
  return { ...loaded, values, codes: loaded.diagnostics.map(({ code }) => code) };
}

describe("loadTree from memory", () => {
  test("reads a scenario that extends nothing", async () => {
    const { values, files, sources, codes } = await load({ "scenarios/base.yaml": "a: 1\n" });
    expect({ values, files, codes }).toEqual({ values: { a: 1 }, files: ["scenarios/base.yaml"], codes: [] });
    expect(sources).toEqual(new Map([["scenarios/base.yaml", "a: 1\n"]]));
  });

  test("lays files over one another in the order named, each relative to the file that says it, itself last", async () => {
    const { values, files, tree } = await load({
      "scenarios/base.yaml": "extends: [parameters/uz.yaml, prices/apt.yaml]\nc: base\n",
      "scenarios/parameters/uz.yaml": "extends: ../law/tax.yaml\na: uz\nb: uz\nc: uz\n",
      "scenarios/law/tax.yaml": "a: tax\nd: tax\n",
      "scenarios/prices/apt.yaml": "b: apt\n",
    });
    expect(values).toEqual({ a: "uz", b: "apt", c: "base", d: "tax" });
    expect(files).toEqual([
      "scenarios/law/tax.yaml",
      "scenarios/parameters/uz.yaml",
      "scenarios/prices/apt.yaml",
      "scenarios/base.yaml",
    ]);
    expect(findAt(tree!, ["d"])?.place).toEqual({ file: "scenarios/law/tax.yaml", line: 2, column: 4, length: 3 });
  });

  test("lays a file that is reached twice down once, so that it does not undo what came after it", async () => {
    const { values, codes } = await load({
      "scenarios/base.yaml": "extends: [left.yaml, right.yaml]\n",
      "scenarios/left.yaml": "extends: common.yaml\na: left\n",
      "scenarios/right.yaml": "extends: ./common.yaml\nb: right\n",
      "scenarios/common.yaml": "a: common\nb: common\nc: common\n",
    });
    expect({ values, codes }).toEqual({ values: { a: "left", b: "right", c: "common" }, codes: [] });
  });

  test("keeps removals within the overlays of cases, and carries out all others", async () => {
    const { values, codes } = await load({
      "scenarios/base.yaml": "extends: x.yaml\na: ~\ncases: { bank: { b: ~ }, old: ~ }\n",
      "scenarios/x.yaml": "a: 1\nb: 2\ncases: { old: { b: 3 } }\n",
    });
    expect({ values, codes }).toEqual({ values: { b: 2, cases: { bank: { b: null } } }, codes: [] });
  });

  test("names the files of a ring, also of a file that extends itself", async () => {
    const ring = await load({
      "scenarios/base.yaml": "extends: a.yaml\n",
      "scenarios/a.yaml": "extends: b.yaml\n",
      "scenarios/b.yaml": "extends: a.yaml\n",
    });
    expect(ring.diagnostics.map(({ code, sentence, place }) => [code, place?.file, sentence])).toEqual([
      [
        "S106",
        "scenarios/b.yaml",
        "these files extend each other in a ring: scenarios/a.yaml -> scenarios/b.yaml -> scenarios/a.yaml.",
      ],
    ]);
    expect(ring.tree).toBeUndefined();
    expect((await load({ "scenarios/base.yaml": "extends: base.yaml\n" })).codes).toEqual(["S106"]);
  });

  test("collects the mistakes of all files and gives no tree", async () => {
    const { codes, tree, sources } = await load({
      "scenarios/base.yaml": "extends: [a.yaml, missing.yaml, ../outside.yaml, b.yaml, 5, [c.yaml]]\na: 1\na: 2\n",
      "scenarios/a.yaml": "a: [1\n",
      "scenarios/b.yaml": new Uint8Array([0x61, 0x3a, 0x20, 0xff, 0x0a]),
    });
    expect([...codes].sort()).toEqual(["S101", "S102", "S104", "S105", "S109", "S130", "S130"]);
    expect(tree).toBeUndefined();
    expect([...sources.keys()].sort()).toEqual(["scenarios/a.yaml", "scenarios/b.yaml", "scenarios/base.yaml"]);
  });

  test("lets files lie outside the root when asked", async () => {
    const files = { "scenarios/base.yaml": "extends: ../outside.yaml\n", "outside.yaml": "a: 1\n" };
    expect((await load(files)).codes).toEqual(["S105"]);
    expect((await load(files, { allowOutside: true })).values).toEqual({ a: 1 });
    expect((await load(files, { root: "." })).values).toEqual({ a: 1 });
  });

  test("takes the nearest folder named scenarios for the root, else the folder of the file", async () => {
    const readFile = memory({
      "scenarios/uz/base.yaml": "extends: ../law.yaml\n",
      "scenarios/law.yaml": "a: 1\n",
      "plain/base.yaml": "extends: ../scenarios/law.yaml\n",
    });
    expect((await loadTree("scenarios/uz/base.yaml", { readFile })).diagnostics).toEqual([]);
    expect((await loadTree("plain/base.yaml", { readFile })).diagnostics.map(({ code }) => code)).toEqual(["S105"]);
  });

  test("says what a reader failed of, whatever it throws", async () => {
    const failing = async (error: unknown) =>
      (await loadTree("base.yaml", { readFile: () => Promise.reject(error) })).diagnostics;
    expect(await failing(Object.assign(new Error("gone"), { code: "ENOENT" }))).toMatchObject([{ code: "S104" }]);
    expect(await failing(new Error("the server is down"))).toMatchObject([
      { code: "S118", sentence: '"base.yaml" cannot be read: the server is down.' },
    ]);
    expect(await failing("no")).toMatchObject([{ code: "S118" }]);
    expect(await failing(undefined)).toMatchObject([{ code: "S118" }]);
  });

  test("passes over a byte order mark, in bytes and in text", async () => {
    expect((await load({ "scenarios/base.yaml": "\ufeffa: 1\n" })).values).toEqual({ a: 1 });
    const { values, tree } = await load({ "scenarios/base.yaml": new TextEncoder().encode("\ufeffa: 1\n") });
    expect(values).toEqual({ a: 1 });
    expect(findAt(tree!, ["a"])?.place.column).toBe(4);
  });

  test.each([
    ["a lone byte", [0x61, 0x0a, 0xd6, 0x20], 2, "2:1"],
    ["a sequence cut off by the end", [0x61, 0xd1], 1, "1:2"],
    ["EF cut off by the end", [0x61, 0xef], 1, "1:2"],
    ["EF BF cut off by a letter", [0x61, 0xef, 0xbf, 0x41], 1, "1:2"],
    ["a surrogate", [0x61, 0xed, 0xa0, 0x80], 1, "1:2"],
    ["after a byte order mark", [0xef, 0xbb, 0xbf, 0x61, 0xff], 4, "1:2"],
    ["after Cyrillic", [0xd1, 0x84, 0xff], 2, "1:2"],
    ["UTF-16", [0xff, 0xfe, 0x61, 0x00], 0, "1:1"],
  ])("tells the first byte that is not UTF-8: %s", async (_name, bytes, offset, at) => {
    const { diagnostics } = await load({ "scenarios/base.yaml": new Uint8Array(bytes) });
    expect(diagnostics.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`)).toEqual([`S109 ${at}`]);
    expect(diagnostics[0]!.sentence).toContain(`byte ${offset} is`);
  });

  test("reads or refuses any bytes in words, and the words can be printed", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const { tree, diagnostics, sources } = await load({ "scenarios/base.yaml": bytes });
        expect(tree !== undefined || diagnostics.length > 0).toBe(true);
        const text = renderText(diagnostics, sources, { colour: false });
        expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]|\n\s+at /u);
      }),
      { numRuns: 500 },
    );
  });
});

describe("loadTree from disk", () => {
  let folder: string;
  let scenarios: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "load-tree-"));
    scenarios = path.join(folder, "scenarios");
    await mkdir(path.join(scenarios, "prices"), { recursive: true });
    await writeFile(path.join(folder, "secret.yaml"), "secret: 1\n");
    await writeFile(path.join(scenarios, "prices", "apt.yaml"), "a: 1\n");
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function codesOf(text: string, options?: FileOptions): Promise<string[]> {
    await writeFile(path.join(scenarios, "base.yaml"), text);
    const { diagnostics } = await loadTree(path.join(scenarios, "base.yaml"), options);
    return diagnostics.map(({ code }) => code);
  }

  test("follows a symbolic link within the root, and takes it for the file it leads to", async () => {
    await symlink("prices/apt.yaml", path.join(scenarios, "link.yaml"));
    expect(await codesOf("extends: [link.yaml, prices/apt.yaml]\n")).toEqual([]);
    await symlink("base.yaml", path.join(scenarios, "self.yaml"));
    expect(await codesOf("extends: self.yaml\n")).toEqual(["S106"]);
  });

  test("follows no symbolic link out of the root, neither of a file nor of a folder", async () => {
    await symlink("../secret.yaml", path.join(scenarios, "link.yaml"));
    await symlink("..", path.join(scenarios, "up"));
    expect(await codesOf("extends: [link.yaml, up/secret.yaml]\n")).toEqual(["S105", "S105"]);
    expect(await codesOf("extends: [link.yaml, up/secret.yaml]\n", { allowOutside: true })).toEqual([]);
  });

  test("says nothing about what lies outside the root, not even whether it is there", async () => {
    expect(await codesOf("extends: [../secret.yaml, ../nothing.yaml, /etc/passwd]\n")).toEqual([
      "S105",
      "S105",
      "S105",
    ]);
    await symlink("..", path.join(scenarios, "up"));
    await writeFile(path.join(scenarios, "base.yaml"), "extends: up/secert.yaml\n");
    const { diagnostics } = await loadTree(path.join(scenarios, "base.yaml"));
    expect(diagnostics).toMatchObject([{ code: "S104", help: expect.not.stringContaining("secret") }]);
  });

  test("proposes the file that was probably meant", async () => {
    await writeFile(path.join(scenarios, "base.yaml"), "extends: prices/atp.yaml\n");
    const { diagnostics } = await loadTree(path.join(scenarios, "base.yaml"));
    expect(diagnostics).toMatchObject([{ code: "S104", help: 'did you mean "prices/apt.yaml"?' }]);
  });

  test("says that the scenario itself is missing, a folder, or cannot be reached", async () => {
    const codes = async (file: string) => (await loadTree(file)).diagnostics.map(({ code }) => code);
    expect(await codes(path.join(scenarios, "nothing.yaml"))).toEqual(["S104"]);
    expect(await codes(scenarios)).toEqual(["S118"]);
    expect(await codes(path.join(scenarios, "prices", "apt.yaml", "x"))).toEqual(["S104"]);
    expect(await codes(path.join(scenarios, "a\0b"))).toEqual(["S118"]);
  });

  test("says S118 of links in a ring, of a device, and of a file without permission", async () => {
    await symlink("ring.yaml", path.join(scenarios, "ring.yaml"));
    expect(await codesOf("extends: ring.yaml\n")).toEqual(["S118"]);
    expect(await codesOf("extends: /dev/zero\n", { allowOutside: true })).toEqual(["S118"]);
    await chmod(path.join(scenarios, "prices", "apt.yaml"), 0);
    // The superuser may read every file.
    expect(await codesOf("extends: prices/apt.yaml\n")).toEqual(process.getuid?.() === 0 ? [] : ["S118"]);
  });

  test("says S113 of a file beyond 5 MB without reading it", async () => {
    await writeFile(path.join(scenarios, "large.yaml"), `a: ${"x".repeat(5_000_000)}`);
    expect(await codesOf("extends: large.yaml\n")).toEqual(["S113"]);
  });
});

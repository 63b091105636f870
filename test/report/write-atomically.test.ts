import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import type { FeasibilityError } from "../../src/diagnostics/diagnostic.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "jwg-atomic-"));
});
afterEach(async () => {
  jest.resetModules();
  jest.unstable_unmockModule("node:fs/promises");
  await rm(folder, { recursive: true, force: true });
});

async function writer() {
  return (await import("../../src/report/write-atomically.ts")).writeAtomically;
}

/** What a refused write says; fails when it is not refused. */
async function refusal(write: Promise<void>): Promise<string> {
  const error = await write.then(
    () => {
      throw new Error("the write went through");
    },
    (cause: FeasibilityError) => cause,
  );
  const [diagnostic] = error.diagnostics;
  return `${diagnostic!.code} ${diagnostic!.sentence} ${diagnostic!.help}`;
}

test("a new file is written, an old one replaced, and nothing else is left behind", async () => {
  const write = await writer();
  const path = join(folder, "model.xlsx");
  await write(path, "first");
  await write(path, new Uint8Array([65, 66]));
  expect(await readFile(path, "utf8")).toBe("AB");
  expect(await readdir(folder)).toEqual(["model.xlsx"]);
});

describe("when the target cannot be replaced", () => {
  test("a folder of that name is kept and named", async () => {
    const path = join(folder, "model.xlsx");
    await mkdir(path);
    expect(await refusal((await writer())(path, "new"))).toMatch(
      /^W101 cannot write .*a folder of that name exists \(EISDIR\)/,
    );
    expect(await readdir(folder)).toEqual(["model.xlsx"]);
  });

  test("a read-only file is kept", async () => {
    const path = join(folder, "model.xlsx");
    await writeFile(path, "old");
    await chmod(path, 0o444);
    expect(await refusal((await writer())(path, "new"))).toContain("clear the file's read-only mark");
    expect(await readFile(path, "utf8")).toBe("old");
  });

  test("a missing folder is said to be missing", async () => {
    expect(await refusal((await writer())(join(folder, "none", "model.xlsx"), "new"))).toContain(
      "its folder does not exist (ENOENT)",
    );
  });

  test.each([
    ["EBUSY", "rename", "another program holds it open"],
    ["EPERM", "rename", "the system does not allow it"],
    ["ENOSPC", "open", "the disk is full"],
    ["EWEIRD", "rename", 'the system says "EWEIRD happened"'],
  ])("%s from %s leaves the old file and no temporary one", async (code, call, reason) => {
    const path = join(folder, "model.xlsx");
    await writeFile(path, "old");
    const real = await import("node:fs/promises");
    const failing = async () => {
      throw Object.assign(new Error(`${code} happened`), { code });
    };
    jest.resetModules();
    jest.unstable_mockModule("node:fs/promises", () => ({ ...real, [call]: failing }));
    expect(await refusal((await writer())(path, "new"))).toContain(
      `cannot write ${path}: ${reason} (${code}). The file that was`,
    );
    expect(await readFile(path, "utf8")).toBe("old");
    expect(await readdir(folder)).toEqual(["model.xlsx"]);
  });
});

import { Worker } from "node:worker_threads";
import { crc32 } from "node:zlib";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { deflateSync, ZipPassThrough } from "fflate";
import { buildWorkbook } from "../../src/report/excel-file.ts";
import { type AddPart, packPart, packParts, startPackWorker } from "../../src/report/pack-parts.ts";
import { openPackage } from "../../src/report/package-parts.ts";
import { chartWorkbook } from "./small-workbook.ts";

const cells = (from: number): string =>
  Array.from({ length: 4_000 }, (_, at) => `<c r="A${at}"><v>${(at + from) / 7}</v></c>`).join("");
const contents = new Map<string, string | Uint8Array>([
  ["xl/worksheets/sheet2.xml", cells(2)],
  ["xl/worksheets/sheet1.xml", `${cells(1)}Wolfram, вольфрам, volfram`],
  ["xl/picture.png", new Uint8Array([1, 2, 3])],
  ["_rels/.rels", "<Relationships/>"],
  ["[Content_Types].xml", "<Types/>"],
]);

/** Hands the parts over with a breath in between, so that a worker can begin with them. */
const handOver = async (add: AddPart): Promise<void> => {
  for (const [name, content] of contents) {
    add(name, content);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
};
const scripted = (text: string) => () => new Worker(text, { eval: true });
const claiming = (then: string): string => `
const { parentPort } = require("node:worker_threads");
parentPort.on("message", ({ claim }) => { Atomics.compareExchange(claim, 0, 0, 1); ${then} });`;

let alone: Uint8Array;
beforeAll(async () => {
  alone = await packParts(handOver);
});

describe("parts are packed", () => {
  test("and come out as they went in, sorted, the table of contents first", async () => {
    const opened = openPackage(alone);
    expect([...opened.keys()]).toEqual([
      "[Content_Types].xml",
      "_rels/.rels",
      "xl/picture.png",
      "xl/worksheets/sheet1.xml",
      "xl/worksheets/sheet2.xml",
    ]);
    for (const [name, content] of contents)
      expect([name, Buffer.from(opened.get(name) as string)]).toEqual([name, Buffer.from(content as string)]);
  });

  test("to the same bytes beside a worker, which does take its share", async () => {
    let answers = 0;
    const counted = (): Worker =>
      startPackWorker().on("message", () => {
        answers += 1;
      });
    const together = await packParts(handOver, counted);
    expect(answers).toBeGreaterThan(0);
    expect(Buffer.compare(together, alone)).toBe(0);
  });

  test.each<[string, () => Worker]>([
    [
      "cannot be started",
      () => {
        throw new Error("threads are forbidden");
      },
    ],
    ["ends at once", scripted("process.exit(1)")],
    ["fails at once", scripted("throw new Error('no packages here')")],
    ["is never heard of", scripted("setInterval(() => {}, 1000)")],
    ["fails over its first part", scripted(claiming("throw new Error('no memory');"))],
    ["ends over its first part", scripted(claiming("process.exit(0);"))],
  ])("to the same bytes when the worker %s", async (_, startWorker) => {
    expect(Buffer.compare(await packParts(handOver, startWorker), alone)).toBe(0);
  });

  test("with the same check sum by Node and by fflate", () => {
    const bytes = Buffer.from(contents.get("xl/worksheets/sheet1.xml") as string);
    expect(packPart({ deflateSync, ZipPassThrough }, bytes)).toEqual(
      packPart({ deflateSync, ZipPassThrough, crc32 }, bytes),
    );
    expect(packPart({ deflateSync, ZipPassThrough }, Buffer.from("123456789")).crc).toBe(0xcbf43926);
  });

  test("a workbook has the same bytes with and without a worker", async () => {
    const small = await buildWorkbook(chartWorkbook());
    expect(Buffer.compare(await buildWorkbook(chartWorkbook(), startPackWorker), small)).toBe(0);
  });

  test("what stops the making stops the worker too", async () => {
    let ended = (): void => {};
    const end = new Promise<void>((resolve) => {
      ended = resolve;
    });
    const failing = packParts(
      async () => {
        throw new Error("a sheet cannot be made");
      },
      () => startPackWorker().on("exit", () => ended()),
    );
    await expect(failing).rejects.toThrow("a sheet cannot be made");
    await end;
  });
});

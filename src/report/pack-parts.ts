/**
 * Packs the parts of a package while others are still being made: a worker packs what it is handed, this thread joins in
 * when there is nothing left to make. The bytes depend on the parts alone, whoever packed which.
 */
import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import * as zlib from "node:zlib";
import { deflateSync, Zip, type ZipInputFile, ZipPassThrough } from "fflate";
import { extentOf, nameAt, type PartContent, partBytes, putCell, putPlain, putRun, spellOut } from "./part-bytes.ts";

/** A part as it stands in a package. */
interface PackedPart {
  /** Of its bytes before packing, and their check sum. */
  readonly size: number;
  readonly crc: number;
  readonly packed: Uint8Array<ArrayBuffer>;
}

interface Task {
  readonly content: PartContent;
  /** One number, shared between threads: 1 once somebody packs the part. */
  readonly claim: Int32Array;
  packed?: PackedPart;
}

/** Takes a part by its name without leading slash. */
export type AddPart = (name: string, content: PartContent) => void;

/**
 * A package as bytes: the same for the same parts on every machine, with or without a worker.
 *
 * @param make         hands over the parts, each final, in any order; the largest had better not be the last
 * @param startWorker  starts a thread to pack beside this one; one that fails, or cannot be started, is done without
 */
export async function packParts(
  make: (add: AddPart) => Promise<void>,
  startWorker?: () => Worker,
): Promise<Uint8Array> {
  const tasks = new Map<string, Task>();
  const helper = startWorker && startHelper(startWorker);
  try {
    await make((name, content) => {
      const task = { content, claim: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) };
      tasks.set(name, task);
      helper?.hand(task);
    });
    for (const task of largestFirst(tasks.values()))
      if (Atomics.compareExchange(task.claim, 0, 0, 1) === 0) task.packed = packPart(TOOLS, partBytes(task.content));
    await helper?.finished([...tasks.values()]);
    return joinParts(tasks);
  } finally {
    helper?.stop();
  }
}

const largestFirst = (tasks: Iterable<Task>): Task[] =>
  [...tasks].sort((one, other) => extentOf(other.content) - extentOf(one.content));

interface Helper {
  readonly hand: (task: Task) => void;
  /** Resolves when all that it claimed has come back, or nothing more will. */
  readonly finished: (tasks: readonly Task[]) => Promise<void>;
  readonly stop: () => void;
}

function startHelper(startWorker: () => Worker): Helper | undefined {
  let worker: Worker;
  try {
    worker = startWorker();
  } catch {
    // Threads may be forbidden, or the library bundled without its packages.
    return undefined;
  }
  const handed: Task[] = [];
  let dead = false;
  let heard = (): void => {};
  const lost = (): void => {
    dead = true;
    heard();
  };
  worker.on("message", ({ at, ...part }: PackedPart & { readonly at: number }) => {
    (handed[at] as Task).packed = part;
    heard();
  });
  worker.on("error", lost);
  worker.on("exit", lost);
  return {
    hand: (task) => {
      worker.postMessage({ at: handed.length, content: task.content, claim: task.claim });
      handed.push(task);
    },
    finished: (tasks) =>
      new Promise((resolve) => {
        heard = () => {
          if (dead || tasks.every(({ packed }) => packed)) resolve();
        };
        heard();
      }),
    stop: () => void worker.terminate(),
  };
}

/** fflate's packing, whose bytes are the same everywhere, and Node's check sum, which the first of Node 20 lack. */
const TOOLS = { deflateSync, ZipPassThrough, crc32: zlib.crc32 };

/**
 * Deflated as fast as fflate can, for a twelfth more than its usual level in less than half the time, with a table of a size that
 * stays in a near cache. Stands alone: a worker gets its text.
 */
export function packPart(
  tools: Omit<typeof TOOLS, "crc32"> & Partial<Pick<typeof TOOLS, "crc32">>,
  bytes: Uint8Array,
): PackedPart {
  const slowly = (): number => {
    const sum = new tools.ZipPassThrough("");
    sum.ondata = () => {};
    sum.push(bytes, true);
    return sum.crc >>> 0;
  };
  const crc = tools.crc32 ? tools.crc32(bytes) : slowly();
  return { size: bytes.length, crc, packed: tools.deflateSync(bytes, { level: 1, mem: 5 }) };
}

/** A thread that packs the parts handed to it, as far as nobody else has begun with them. */
export const startPackWorker = (): Worker =>
  new Worker(WORKER_TEXT, {
    eval: true,
    workerData: { fflate: createRequire(import.meta.url).resolve("fflate") },
  });

const WORKER_TEXT = `"use strict";
const { parentPort, workerData } = require("node:worker_threads");
const tools = { ...require(workerData.fflate), crc32: require("node:zlib").crc32 };
${[packPart, partBytes, spellOut, putRun, putCell, nameAt, putPlain].map(String).join("\n")}
parentPort.on("message", ({ at, content, claim }) => {
  if (Atomics.compareExchange(claim, 0, 0, 1) !== 0) return;
  const part = ${packPart.name}(tools, ${partBytes.name}(content));
  parentPort.postMessage({ at, ...part }, [part.packed.buffer]);
});`;

/**
 * The zip of packed parts: sorted, the table of contents first, with one fixed time.
 *
 * A zip stores local wall-clock time, so the fixed moment is built from local fields on purpose.
 */
function joinParts(tasks: ReadonlyMap<string, Task>): Uint8Array {
  const first = ["[Content_Types].xml", "_rels/.rels"];
  const rank = (name: string) => (first.includes(name) ? first.indexOf(name) : first.length);
  const byName = (a: string, b: string) => rank(a) - rank(b) || (a < b ? -1 : 1);
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const name of [...tasks.keys()].sort(byName)) {
    const { content, packed } = tasks.get(name) as Task;
    const { packed: bytes, size, crc } = packed ?? packPart(TOOLS, partBytes(content));
    const entry: ZipInputFile = { filename: name, size, crc, compression: 8, mtime: new Date(1980, 0, 1) };
    zip.add(entry);
    entry.ondata?.(null, bytes, true);
  }
  zip.end();
  return new Uint8Array(Buffer.concat(chunks));
}

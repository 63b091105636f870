/** Rules about the file as a whole: its XML is well-formed, and its bytes depend on nothing but the content. */
import { mkdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { build } from "esbuild";
import { openPackage } from "../../src/report/package-parts.ts";
import type { Violation } from "./analyse-workbook.ts";
import { inFreshFolder, run } from "./recalculate-outside.ts";

/** Every XML part as xmllint sees it. */
export function malformedParts(file: Uint8Array): Promise<Violation[]> {
  return inFreshFolder(async (folder) => {
    const parts = [...openPackage(file)].filter(([, content]) => typeof content === "string");
    const files = await Promise.all(
      parts.map(async ([, content], i) => {
        const path = join(folder, `part${i}.xml`);
        await writeFile(path, content);
        return path;
      }),
    );
    const output = await run("xmllint", ["--noout", "--nonet", ...files], { timeoutMs: 60_000 }).then(
      () => "",
      (cause: Error) => cause.message,
    );
    if (output === "") return [];
    const faults = [...output.matchAll(/part(\d+)\.xml:(\d+): (.*error.*)/g)];
    if (faults.length === 0) throw new Error(output);
    return faults.map(([, part, line, text]) => ({
      sheet: parts[Number(part)]![0],
      address: "",
      text: `line ${line}: ${text}`,
    }));
  });
}

/** A place and language in which a workbook is built. */
interface Surroundings {
  readonly zone: string;
  readonly language: string;
}

const hereAndThere: readonly Surroundings[] = [
  { zone: "UTC", language: "en_US.UTF-8" },
  { zone: "Asia/Tashkent", language: "ru_RU.UTF-8" },
];

/**
 * Builds a workbook in a process of its own for each surroundings and compares the bytes.
 *
 * @param source  path of a TypeScript module, and the name of the function in it that gives the bytes
 * @returns       one violation for each surroundings whose bytes differ from the first
 */
export async function irreproducibleBytes(
  source: { readonly module: string; readonly call: string },
  surroundings = hereAndThere,
): Promise<Violation[]> {
  const sums: string[] = [];
  // Under node_modules, so that the bundle finds the packages it leaves out.
  const folder = join(process.cwd(), "node_modules", ".cache", "jwg-proofs");
  await mkdir(folder, { recursive: true });
  const script = join(folder, `${basename(source.module, ".ts")}-${source.call}-${process.pid}.mjs`);
  const entry = `import { createHash } from "node:crypto"; import { ${source.call} } from ${JSON.stringify(source.module)};
    console.log("sum " + createHash("sha256").update(await ${source.call}()).digest("hex"));`;
  await build({
    stdin: { contents: entry, resolveDir: process.cwd(), loader: "ts" },
    outfile: script,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    logLevel: "silent",
  });
  for (const { zone, language } of surroundings) {
    const env = { TZ: zone, LANG: language, LC_ALL: language, NODE_OPTIONS: "" };
    const output = await run(process.execPath, [script], { timeoutMs: 120_000, env });
    sums.push(output.match(/sum ([0-9a-f]{64})/)![1]!);
  }
  return surroundings.flatMap(({ zone, language }, i) =>
    sums[i] === sums[0]
      ? []
      : [{ sheet: `${zone} ${language}`, address: "", text: `gives ${sums[i]}, not ${sums[0]}` }],
  );
}

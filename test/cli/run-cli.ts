/** The command line in child processes, on a build of its own: `dist` is rebuilt by others while tests run. */

import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import os from "node:os";
import path from "node:path";

const CHECKOUT = process.cwd();

export interface CliRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** JavaScript that runs in the process before the command line does. */
  readonly before?: string;
}

export interface Cli {
  readonly main: string;
  /** A fresh folder with the fixtures in it; commands run there. */
  readonly fresh: () => string;
  readonly run: (folder: string, args: readonly string[], options?: RunOptions) => Promise<CliRun>;
  /** A shell line in which `$CLI` stands for the command. */
  readonly shell: (folder: string, line: string) => Promise<CliRun>;
  readonly remove: () => void;
}

/** Builds the command line into a temporary folder; call `remove` when done. */
export function buildCli(): Cli {
  const root = mkdtempSync(path.join(os.tmpdir(), "jwg-cli-"));
  const main = path.join(root, "cli", "main.mjs");
  const options = ["--bundle", "--splitting", "--format=esm", "--platform=node", "--packages=external"];
  const output = [`--outdir=${path.dirname(main)}`, "--out-extension:.js=.mjs", "--log-level=error"];
  execFileSync(path.join(CHECKOUT, "node_modules", ".bin", "esbuild"), ["src/cli/main.ts", ...options, ...output]);
  symlinkSync(path.join(CHECKOUT, "node_modules"), path.join(root, "node_modules"));
  let folders = 0;
  const fresh = (): string => {
    folders += 1;
    const folder = path.join(root, `work-${folders}`);
    mkdirSync(folder);
    cpSync(path.join(CHECKOUT, "test", "cli", "fixtures"), folder, { recursive: true });
    return folder;
  };
  const run: Cli["run"] = (folder, args, { env, before } = {}) => {
    const preload = before === undefined ? [] : [`--import=data:text/javascript,${encodeURIComponent(before)}`];
    return started(process.execPath, [...preload, main, ...args], folder, env);
  };
  const shell: Cli["shell"] = (folder, line) =>
    started("bash", ["-c", line], folder, { CLI: `${process.execPath} ${main}` });
  return { main, fresh, run, shell, remove: () => rmSync(root, { recursive: true, force: true }) };
}

function started(command: string, args: readonly string[], cwd: string, env: RunOptions["env"]): Promise<CliRun> {
  const { NO_COLOR, FORCE_COLOR, JWG_DEBUG, ...rest } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...rest, ...env }, stdio: ["ignore", "pipe", "pipe"] });
    const texts = { stdout: "", stderr: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => (texts.stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (texts.stderr += text));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, ...texts }));
  });
}

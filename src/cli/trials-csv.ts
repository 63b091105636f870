/** Every trial as a line of CSV: what was drawn, and what came of it. */

import { closeSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { drawTrial, setTrial, startTrials } from "../analysis/monte-carlo/run-trials.ts";
import type { Simulation } from "../analysis/monte-carlo/simulate.ts";

/** Trials turned into text at a time. */
const BLOCK = 4096;

/** Written beside the file and renamed, so that an interrupted run leaves no half of one. */
export async function writeTrials({ planned, values, trials, outputs }: Simulation, file: string): Promise<void> {
  const unfinished = `${file}.${process.pid}.tmp`;
  const handle = openSync(unfinished, "w");
  try {
    const drawn = planned.drivers.map(({ name, unit }) => field(unit === "" ? name : `${name} [${unit}]`));
    const found = outputs.map(({ name, unit }) => field(unit === "1" ? name : `${name} [${unit}]`));
    writeSync(handle, `${["trial", ...drawn, ...found].join(",")}\n`);
    // Drawn again, for the simulation keeps seven digits of them.
    const state = startTrials(planned.plan);
    const lineOf = (trial: number): string => {
      drawTrial(planned.plan, state, trial);
      setTrial(planned.plan, state);
      return [trial, ...state.draws, ...values.map((column) => number(column[trial]))].join();
    };
    for (let first = 0; first < trials; first += BLOCK) {
      const last = Math.min(trials, first + BLOCK);
      const lines = Array.from({ length: last - first }, (_, at) => lineOf(first + at));
      writeSync(handle, `${lines.join("\n")}\n`);
    }
    closeSync(handle);
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

const number = (value: number | undefined): string => (value === undefined || Number.isNaN(value) ? "" : String(value));

/** A spreadsheet takes a text that begins so for a formula: an apostrophe keeps it a text. */
export const field = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

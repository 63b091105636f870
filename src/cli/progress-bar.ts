/** How far a run has come, with the time left; on a terminal only, and on stderr. */

import cliProgress from "cli-progress";
import type { Output } from "./terminal.ts";

export interface ProgressBar {
  readonly update: (done: number, all: number) => void;
  readonly stop: () => void;
}

export function progressBar(output: Output): ProgressBar {
  // Only a screen has a width.
  if (output.width === undefined) return { update: () => {}, stop: () => {} };
  const bar = new cliProgress.SingleBar({
    format: "{bar} {value} of {total} trials, {eta_formatted} left",
    hideCursor: true,
    clearOnComplete: true,
    stream: process.stderr,
    etaBuffer: 50,
  });
  let started = false;
  return {
    update: (done, all) => {
      if (!started) bar.start(all, 0);
      started = true;
      bar.update(done);
    },
    stop: () => {
      if (started) bar.stop();
    },
  };
}

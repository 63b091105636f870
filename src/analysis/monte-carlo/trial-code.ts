/**
 * The loop over trials as JavaScript text, for workers: no file has to be found, so that it runs from a build, a bundle,
 * a notebook and a test alike. The functions listed stand alone together; a test runs the text in a worker.
 */

import { memoryFor, moduleFrom, startModule } from "../../formula/kernel-memory.ts";
import { correlate } from "../random/correlation.ts";
import { drawn } from "../random/distribution.ts";
import { permuted, stratify } from "../random/latin-hypercube.ts";
import { normalProbability, normalQuantile } from "../random/normal.ts";
import { philox, philoxUniforms } from "../random/philox.ts";
import { pathFactors } from "../random/price-process.ts";
import { reversedBits, scrambled, sobolUniforms, sobolWord } from "../random/sobol-points.ts";
import { rankInto, sortByDigit } from "../statistics/ranks.ts";
import {
  drawTrial,
  extremeOf,
  keepOutputs,
  keepRow,
  moveTarget,
  moveTargets,
  rateNear,
  readLane,
  rowByYear,
  runTrials,
  setLane,
  setTrial,
  startPair,
  startTrials,
} from "./run-trials.ts";

const FUNCTIONS = [
  philox,
  philoxUniforms,
  permuted,
  stratify,
  sobolWord,
  reversedBits,
  scrambled,
  sobolUniforms,
  normalQuantile,
  normalProbability,
  correlate,
  drawn,
  pathFactors,
  moveTarget,
  moveTargets,
  setTrial,
  drawTrial,
  extremeOf,
  rateNear,
  keepOutputs,
  rowByYear,
  keepRow,
  memoryFor,
  moduleFrom,
  startModule,
  startPair,
  setLane,
  readLane,
  startTrials,
  runTrials,
  sortByDigit,
  rankInto,
];

/** Text of a worker: it is given a plan and results by `workerData`, and by messages ranges of trials, or columns to rank. */
export const trialWorkerText = (): string => `"use strict";
const { parentPort, workerData } = require("node:worker_threads");
${FUNCTIONS.map(String).join("\n")}
const pair = ${startPair.name}(workerData.plan);
const state = ${startTrials.name}(workerData.plan);
parentPort.on("message", (task) => {
  if (task.ranks) {
    ${rankInto.name}(task.values, task.ranks, task.sorted);
    parentPort.postMessage({});
    return;
  }
  const capped = ${runTrials.name}(workerData.plan, pair, state, workerData.results, task);
  parentPort.postMessage({ first: task.first, last: task.last, capped });
});`;

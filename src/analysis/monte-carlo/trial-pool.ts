/**
 * Runs trials in shards of a fixed size, in this thread or in workers. A trial's numbers depend on its index alone, so
 * that results are the same bytes for any number of workers.
 */

import { Worker } from "node:worker_threads";
import { rankInto } from "../statistics/ranks.ts";
import { runTrials, startPair, startTrials } from "./run-trials.ts";
import { trialWorkerText } from "./trial-code.ts";
import type { TrialPlan, TrialResults } from "./trial-plan.ts";

/** Trials handed out at a time: some 10 to 100 ms of work. */
const SHARD = 2048;

export interface TrialRange {
  readonly first: number;
  readonly last: number;
}

/** A column, and where its ranks (twice, as whole numbers) and its sorted values are put. */
export interface RankedColumn {
  readonly values: Float64Array | Float32Array;
  readonly ranks: Uint32Array;
  readonly sorted?: Float64Array;
}

export interface PoolOptions {
  /** 0 or 1: in this thread. */
  readonly workers: number;
  readonly signal?: AbortSignal;
  /** Called after every shard with the number of trials done. */
  readonly progress?: (done: number) => void;
}

export interface TrialPool {
  /** Runs a range; resolves with the number of trials done from its start without a gap, fewer when it was stopped. */
  readonly run: (range: TrialRange) => Promise<number>;
  /** Ranks columns; what is written must be shared between threads. */
  readonly rank: (columns: readonly RankedColumn[]) => Promise<void>;
  /** Values that a limit held back so far. */
  readonly capped: () => number;
  readonly close: () => Promise<void>;
}

/** Room for results, shared between threads. */
export function roomFor(plan: TrialPlan, trials: number): TrialResults {
  const shared = (length: number): Float64Array =>
    new Float64Array(new SharedArrayBuffer(length * Float64Array.BYTES_PER_ELEMENT));
  const cells = plan.rows.length * plan.years;
  return {
    outputs: shared(plan.outputs.length * trials),
    trials,
    draws: new Float32Array(new SharedArrayBuffer(plan.driverFactors.length * trials * Float32Array.BYTES_PER_ELEMENT)),
    rows: shared(cells * plan.rowTrials),
    edges: shared(2 * cells),
    counts: new Uint32Array(cells * plan.bins),
  };
}

/** Room for the counts of one worker; they are added up when all are done. */
const ownCounts = (results: TrialResults): TrialResults => ({
  ...results,
  counts: new Uint32Array(new SharedArrayBuffer(results.counts.byteLength)),
});

/** Opens a pool for a plan; results are written where they belong as shards are done. */
export function openPool(plan: TrialPlan, results: TrialResults, options: PoolOptions): TrialPool {
  return options.workers > 1 ? threaded(plan, results, options) : alone(plan, results, options);
}

function* shardsOf({ first, last }: TrialRange): Generator<TrialRange> {
  for (let from = first; from < last; from += SHARD) yield { first: from, last: Math.min(last, from + SHARD) };
}

function alone(plan: TrialPlan, results: TrialResults, { signal, progress }: PoolOptions): TrialPool {
  const pair = startPair(plan);
  const state = startTrials(plan);
  let capped = 0;
  return {
    run: async (range) => {
      let done = 0;
      for (const shard of shardsOf(range)) {
        if (signal?.aborted) break;
        capped += runTrials(plan, pair, state, results, shard);
        done += shard.last - shard.first;
        progress?.(range.first + done);
        // Lets a signal, a progress bar or Ctrl-C be heard.
        await new Promise((resolve) => setImmediate(resolve));
      }
      return done;
    },
    rank: async (columns) => {
      for (const { values, ranks, sorted } of columns) rankInto(values, ranks, sorted);
    },
    capped: () => capped,
    close: async () => {},
  };
}

function threaded(
  plan: TrialPlan,
  results: TrialResults,
  { workers: count, signal, progress }: PoolOptions,
): TrialPool {
  const text = trialWorkerText();
  const own = Array.from({ length: count }, () => ownCounts(results));
  const workers = own.map((room) => new Worker(text, { eval: true, workerData: { plan, results: room } }));
  let capped = 0;
  /** Gives each worker a message whenever it has answered the one before, until there are none left. */
  const deal = async <A>(next: () => object | undefined, answered: (answer: A) => void): Promise<void> => {
    const serve = (worker: Worker): Promise<void> =>
      new Promise((resolve, reject) => {
        const ask = (): void => {
          const message = next();
          if (message) worker.postMessage(message);
          else {
            // Only these: the worker listens to itself, and would hear nothing in the next round.
            worker.off("message", finish);
            worker.off("error", reject);
            resolve();
          }
        };
        const finish = (answer: A): void => {
          answered(answer);
          ask();
        };
        worker.on("message", finish);
        worker.on("error", reject);
        ask();
      });
    await Promise.all(workers.map(serve));
  };
  const run = async (range: TrialRange): Promise<number> => {
    const shards = shardsOf(range);
    const finished: TrialRange[] = [];
    let done = 0;
    await deal<TrialRange & { readonly capped: number }>(
      () => (signal?.aborted ? undefined : (shards.next().value as TrialRange | undefined)),
      (answer) => {
        finished.push(answer);
        capped += answer.capped;
        done += answer.last - answer.first;
        progress?.(range.first + done);
      },
    );
    // When stopped, shards of different workers may have left a gap; only what lies before it counts.
    let reached = range.first;
    for (const { first, last } of finished.sort((one, other) => one.first - other.first))
      if (first === reached) reached = last;
    return reached - range.first;
  };
  const rank = (columns: readonly RankedColumn[]): Promise<void> => {
    const left = columns.values();
    return deal(
      () => left.next().value,
      () => {},
    );
  };
  return {
    run,
    rank,
    capped: () => capped,
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
      for (const { counts } of own)
        for (let at = 0; at < counts.length; at += 1)
          results.counts[at] = (results.counts[at] as number) + (counts[at] as number);
    },
  };
}

/** Everything that running trials needs, as plain data: the same in this thread and in a worker. */

import type { Sampler } from "../random/distribution.ts";
import type { PathSampler } from "../random/price-process.ts";

export type Sampling = "random" | "latin-hypercube" | "sobol";

/** Values in the kernel's array that an uncertain thing moves, and the limits that they keep. */
export interface Target {
  readonly offset: number;
  readonly length: number;
  readonly low: number;
  readonly high: number;
}

/** How a drawn number enters: as the value, as a factor on it, or added to it. */
export type Change = "value" | "factor" | "added";

export interface PlannedInput {
  readonly sampler: Sampler;
  /** Number of the uniform variable that draws it. */
  readonly variable: number;
  readonly change: Change;
  readonly targets: readonly Target[];
}

export interface PlannedPath {
  readonly sampler: PathSampler;
  /** First of its uniform variables. */
  readonly from: number;
  /** Year of the path by period; -1 before it begins. */
  readonly years: Int32Array;
  readonly targets: readonly Target[];
}

export interface PlannedEvent {
  /** The uniform variable that decides whether it happens. */
  readonly variable: number;
  readonly probability: number;
  readonly effects: readonly PlannedInput[];
}

/** A value that keeps its ratio to another when debt is sized anew: the sizing case's copy of an input. */
export interface Follower {
  readonly offset: number;
  readonly length: number;
  readonly follows: number;
  readonly low: number;
  readonly high: number;
}

export interface PlannedOutput {
  readonly kind: "value" | "rate" | "constant" | "least" | "most";
  /** Where it stands; of a rate, where its flow does. */
  readonly offset: number;
  readonly length: number;
  /** Of a rate: where the times of its flow stand. */
  readonly times: number;
  /** Of a rate: in the case, log(1 + rate) per logarithm of inflow over outflow; NaN when it has none to go by. */
  readonly pace: number;
  /**
   * Of a rate whose times never change and lie on a raster: a mesh of it in years, and by period the meshes since the time
   * before. Empty when there is none.
   */
  readonly mesh: number;
  readonly meshes: Int32Array;
  readonly constant: number;
}

/** A row that is kept by calendar year: the sum of the year, or its least. */
export interface PlannedRow {
  readonly offset: number;
  readonly sum: boolean;
}

export interface TrialPlan {
  /** The kernel, a module of WebAssembly that runs two trials side by side. */
  readonly module: Uint8Array;
  /** The kernel's array in the case. */
  readonly base: Float64Array;
  readonly periods: number;
  readonly key: Uint32Array;
  readonly sampling: Sampling;
  /** Replicates of the sample, each randomised on its own: trial t belongs to replicate t mod replicates. 1 when random. */
  readonly replicates: number;
  /** Trials asked for: a Latin hypercube divides its strata by them. */
  readonly trials: number;
  /** Uniform numbers of a trial. */
  readonly variables: number;
  /** A word per replicate and variable: its order of strata, or its scrambling; two samples have two per variable. */
  readonly variableKeys: Uint32Array;
  readonly directions: Uint32Array;
  readonly copula?: { readonly variables: Int32Array; readonly factor: Float64Array };
  readonly inputs: readonly PlannedInput[];
  readonly paths: readonly PlannedPath[];
  readonly events: readonly PlannedEvent[];
  /** Values that only events move: taken back to the case before each trial. */
  readonly restored: readonly Target[];
  readonly followers: readonly Follower[];
  readonly outputs: readonly PlannedOutput[];
  /** What a drawn number is divided by to read as its author writes it, by driver: inputs, then events, then paths. */
  readonly driverFactors: Float64Array;
  readonly rows: readonly PlannedRow[];
  /** Number of the calendar year by period, and how many there are. */
  readonly yearOf: Int32Array;
  readonly years: number;
  /** First trials, whose rows are kept as they are; the bins of all others are laid around them. */
  readonly rowTrials: number;
  /** Bins of a row in a year, the outermost and the one for blanks among them. */
  readonly bins: number;
  /**
   * Two independent samples and their mixtures, for Sobol' indices: the group of each variable. Trial t is mixture
   * t mod (groups + 2) of point floor(t / (groups + 2)).
   */
  readonly groups?: Int32Array;
  readonly groupCount: number;
}

/** Where results go; shared memory when several threads write. */
export interface TrialResults {
  /** By output, then by trial; shape [outputs, trials]. NaN where a line is blank, -Infinity where a rate is undecided. */
  readonly outputs: Float64Array;
  readonly trials: number;
  /** By driver, then by trial: what was drawn, as its author writes it; shape [drivers, trials]. */
  readonly draws: Float32Array;
  /** By row, by trial, by year; shape [rows, rowTrials, years]. NaN where the row is blank in the year. */
  readonly rows: Float64Array;
  /** Lower end of the bins and bins per unit of value, by row and year; shape [rows, years, 2]. */
  readonly edges: Float64Array;
  /** Trials after the first ones in each bin; shape [rows, years, bins]. Bin 0 is blank, 1 below, the last above. */
  readonly counts: Uint32Array;
}

/** Codes that no folder of the gallery can show, each with the tests that prove it and the reason why. */

/** Codes that one test proves for one reason. */
interface Proof {
  readonly codes: readonly string[];
  readonly test: string;
  readonly why: string;
}

const PROOFS: readonly Proof[] = [
  { codes: ["S113"], test: "test/scenario/load-tree.test.ts", why: "a file of 5 MB does not belong in git" },
  {
    codes: ["S261"],
    test: "test/scenario/rules.test.ts",
    why: "holdings link partners to entities, so that the book as it is can form no ring",
  },
  {
    codes: ["M201", "M203", "M204", "M205", "M206", "M207"],
    test: "test/finance/net-present-value.test.ts",
    why: "said to callers of the finance functions; a model never passes such flows",
  },
  { codes: ["M208"], test: "test/finance/payback.test.ts", why: "said to callers of the finance functions" },
  {
    codes: ["M202", "M310", "M311", "M320", "S272", "S330"],
    test: "test/gallery/run-messages.test.ts",
    why: "said of a run, not of a scenario file",
  },
  {
    codes: ["M301", "M302", "M303", "M304"],
    test: "test/gallery/run-messages.test.ts",
    why: "said of a case, line or period that was asked for",
  },
  {
    codes: ["A100", "A101", "A102", "A103", "A104", "A105", "A107", "A110", "A111", "A112", "A113"],
    test: "test/analysis/messages.test.ts",
    why: "said of an input, value or result that was asked for on the command line or in a call",
  },
  {
    codes: ["A200", "A201", "A202", "A203", "A204", "A205", "A206", "A207", "A208", "A209", "A210", "A211", "A212"],
    test: "test/analysis/monte-carlo/messages.test.ts",
    why: "said when trials are planned or summarised, on the command line or in a call",
  },
  {
    codes: ["W101"],
    test: "test/report/write-atomically.test.ts",
    why: "said when the disk or the rights refuse a workbook",
  },
  {
    codes: ["W102", "W103", "W104", "W105", "W106", "W107", "W108", "W109", "W111", "W112"],
    test: "test/report/excel-file.test.ts",
    why: "said to code that describes a workbook; no scenario leads there",
  },
  {
    codes: ["W110"],
    test: "test/report/finish.test.ts",
    why: "said to code that describes a chart; no scenario leads there",
  },
];

/** Where a code without a folder is proven, by code. */
export const PROVEN_ELSEWHERE: ReadonlyMap<string, Omit<Proof, "codes">> = new Map(
  PROOFS.flatMap(({ codes, test, why }) => codes.map((code) => [code, { test, why }] as const)),
);

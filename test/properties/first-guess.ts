/** Where the first guess at a rate of return is out of bounds: finding 1 of test/cases/pending-findings.md. */

import { type Drawn, valueIn } from "./drawn-scenario.ts";

/** The bound that the book sets to every later step, the narrower of the two: continuous rates from -5 to 7. */
const BOUND = 5;

/** True unless Newton starts beyond the bounds, where doubles overflow and decimals do not. */
export function isFirstGuessBounded(drawn: Drawn, key: string): boolean {
  const [, line = key] = /^(.*?\.irr\w*)\./.exec(`${key}.`) ?? [];
  const guess = [...drawn.bound.model.byKey.keys()].find((one) => one.startsWith(`${line}.`) && one.endsWith("step_0"));
  return guess === undefined || !(Math.abs(valueIn(drawn, guess)) > BOUND);
}

/** Values of options as commands take them. */

import { InvalidArgumentError } from "commander";

/** A whole number from 0: trials, a seed, threads. */
export function count(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError("It must be a whole number.");
  return Number(text);
}

/** Every sentence about a scenario that cannot be so: parts that are missing, values that others rule out. */

import type { Diagnostic, Place } from "./diagnostic.ts";

/** S270: a value above another that bounds it. */
export const aboveItsBound = (
  place: Place | undefined,
  [what, said]: readonly [string, string],
  [than, most]: readonly [string, string],
  when: string,
): Diagnostic => ({
  code: "S270",
  severity: "error",
  ...(place && { place }),
  sentence: `${what}, ${said}, is above ${than}, ${most}${when}.`,
  help: `${what} cannot exceed it: lower it, or state what ${than} really is, with its source.`,
});

/** S271: an option that needs parts, and none are there. */
export const partsMissing = (
  place: Place | undefined,
  whole: string,
  option: string,
  section: string,
  role: string,
): Diagnostic => ({
  code: "S271",
  severity: "error",
  ...(place && { place }),
  sentence: `${whole} has ${option}, but no instance of ${section} names it as ${role}.`,
  help: `add one under ${section} with ${role}: ${whole.split(".")[1]}, or choose another option.`,
});

/** S272: a run shows that an input cannot be so. */
export const impossibleInput = (
  place: Place | undefined,
  input: string,
  what: string,
  size: string,
  when: string,
): Diagnostic => ({
  code: "S272",
  severity: "error",
  ...(place && { place }),
  sentence: `${input} cannot be so: ${what} is ${size}${when}.`,
  help: `change ${input} or what it is held against.`,
});

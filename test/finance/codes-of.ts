import { FeasibilityError } from "../../src/diagnostics/diagnostic.ts";

/** The codes a call is refused with; fails when it is not refused. */
export function codesOf(call: () => unknown): string[] {
  try {
    call();
  } catch (error) {
    if (error instanceof FeasibilityError) return error.diagnostics.map((diagnostic) => diagnostic.code);
    throw error;
  }
  throw new Error("the call was not refused");
}

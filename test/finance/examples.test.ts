/** Every `@example call // result` in the docstrings of finance/ is executed. */
import { readdirSync, readFileSync } from "node:fs";
import * as finance from "../../src/finance/index.ts";

const folder = new URL("../../src/finance/", import.meta.url);
const examples = readdirSync(folder).flatMap((file) => {
  const text = readFileSync(new URL(file, folder), "utf8");
  return [...text.matchAll(/@example\s+(.+?)\s+\/\/ (.+)/g)].map((match) => [match[1]!, match[2]!] as const);
});

const evaluate = (expression: string): unknown =>
  new Function(...Object.keys(finance), `return ${expression}`)(...Object.values(finance));

test.each(examples)("%s is %s", (call, written) => {
  compare(evaluate(call), evaluate(`(${written})`), written);
});

test("every exported function has an example", () => {
  for (const name of Object.keys(finance)) {
    expect(examples.some(([call]) => call.startsWith(`${name}(`))).toBe(true);
  }
});

/** Numbers agree to the most digits written anywhere in the result; keys that are undefined need not be written. */
function compare(found: unknown, expected: unknown, written: string): void {
  const digits = Math.max(4, ...[...written.matchAll(/\.(\d+)/g)].map((match) => match[1]!.length));
  if (typeof expected === "number") expect(found).toBeCloseTo(expected, expected > 1000 ? 2 : digits);
  else if (Array.isArray(expected)) {
    expect(found).toHaveLength(expected.length);
    expected.forEach((item, index) => {
      compare((found as unknown[])[index], item, written);
    });
  } else if (typeof expected === "object" && expected !== null) {
    const defined = Object.entries(found as object).filter(([, value]) => value !== undefined);
    expect(defined.map(([key]) => key).sort()).toEqual(Object.keys(expected).sort());
    for (const [key, value] of defined) compare(value, (expected as Record<string, unknown>)[key], written);
  } else expect(found).toBe(expected);
}

import { describe, expect, test } from "@jest/globals";
import * as messages from "../../src/diagnostics/scenario-messages.ts";

const place = { file: "base.yaml", line: 12, column: 3, length: 7 };

describe("S103 unknown key", () => {
  test("proposes the nearest key and lists the known ones, the nearest first", () => {
    expect(
      messages.unknownKey(place, "recovry", "concentrator", ["mass_pull", "recovery", "concentrate_grade"]),
    ).toEqual({
      code: "S103",
      severity: "error",
      place,
      sentence: 'unknown key "recovry" in concentrator.',
      help: 'did you mean "recovery"? Known keys: recovery, mass_pull, concentrate_grade.',
    });
  });

  test("says what to do when no key is near, and when none is allowed", () => {
    expect(messages.unknownKey(place, "zinc", "prices", ["apt"]).help).toBe("remove it or rename it. Known keys: apt.");
    expect(messages.unknownKey(place, "zinc", "prices", []).help).toBe("remove it: prices takes no keys.");
  });

  test("lists at most a dozen keys", () => {
    const many = Array.from({ length: 30 }, (_, index) => `key_number_${index}`);
    expect(messages.unknownKey(place, "zinc", "prices", many).help).toMatch(/key_number_11 and 18 more\.$/);
  });
});

test("long foreign text is cut in a sentence", () => {
  expect(messages.unknownKey(place, "x".repeat(10_000), "prices", ["apt"]).sentence.length).toBeLessThan(100);
});

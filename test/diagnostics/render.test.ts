import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { renderJson, renderText } from "../../src/diagnostics/render.ts";

const plain = { colour: false };

function at(line: number, column: number, length: number, more: Partial<Diagnostic> = {}): Diagnostic {
  const place = { file: "base.yaml", line, column, length };
  return { code: "S101", severity: "error", sentence: "something is wrong.", place, ...more };
}

function excerpt(line: string, column: number, length: number): string[] {
  const text = renderText([at(1, column, length)], new Map([["base.yaml", line]]), plain);
  return text
    .split("\n")
    .slice(1, 3)
    .map((shown) => shown.slice("   1 | ".length));
}

describe("renderText", () => {
  test("prints the layout of the style guide", () => {
    const sources = new Map([["base.yaml", "a: 1\nconcentrator:\n  recovry: 82 %\n"]]);
    const wrong = at(3, 3, 7, {
      code: "S103",
      sentence: 'unknown key "recovry" in concentrator.',
      facts: ["a fact with a value: 82 %."],
      help: 'did you mean "recovery"?',
    });
    expect(renderText([wrong], sources, plain)).toBe(
      [
        'base.yaml:3:3 error S103 unknown key "recovry" in concentrator.',
        "   3 |   recovry: 82 %",
        "     |   ^^^^^^^",
        "   a fact with a value: 82 %.",
        '   help: did you mean "recovery"?',
        "",
        "1 error",
        "",
      ].join("\n"),
    );
  });

  test("prints nothing when nothing is wrong", () => {
    expect(renderText([], new Map(), plain)).toBe("");
  });

  test("names the subject when a mistake stands in no file", () => {
    const cyclic: Diagnostic = {
      code: "F320",
      severity: "error",
      sentence: "these depend on each other.",
      subject: "book",
    };
    expect(renderText([cyclic], new Map(), plain)).toBe("book error F320 these depend on each other.\n\n1 error\n");
  });

  test("sorts by file, line and column, puts what stands in no file last and counts at the end", () => {
    const list: Diagnostic[] = [
      { code: "M202", severity: "warning", sentence: "two rates." },
      at(10, 1, 1, { sentence: "fourth." }),
      at(2, 9, 1, { sentence: "third." }),
      at(2, 3, 1, { sentence: "second." }),
      at(99, 1, 1, { sentence: "first.", place: { file: "a.yaml", line: 99, column: 1, length: 1 } }),
    ];
    const lines = renderText(list, new Map(), plain).split("\n");
    const order = lines.filter((line) => /[SM]\d{3}/.test(line)).map((line) => line.replace(/.*[SM]\d{3} /, ""));
    expect(order).toEqual(["first.", "second.", "third.", "fourth.", "two rates."]);
    expect(lines.at(-2)).toBe("4 errors, 1 warning");
  });

  test("shows a tab as an arrow and keeps the carets below their text", () => {
    expect(excerpt("a:\tb\tc", 6, 1)).toEqual(["a:→ b→  c", "        ^"]);
  });

  test("keeps carets below Cyrillic, wide and accented text", () => {
    expect(excerpt("имя: шахта", 6, 5)).toEqual(["имя: шахта", "     ^^^^^"]);
    expect(excerpt("名: 钨 x", 6, 1)).toEqual(["名: 钨 x", "       ^"]);
    expect(excerpt("e\u0301: x", 5, 1)).toEqual(["e\u0301: x", "   ^"]);
  });

  test("cuts a long line around the carets", () => {
    const [text, carets] = excerpt(`${"a".repeat(500)}WRONG${"b".repeat(500)}`, 501, 5);
    expect(text!.length).toBeLessThanOrEqual(102);
    expect(text!.slice(carets!.indexOf("^"), carets!.lastIndexOf("^") + 1)).toBe("WRONG");
    expect(text).toMatch(/^…a+WRONGb+…$/);
  });

  test("shows a line of megabytes as fast as a short one", () => {
    const [text] = excerpt("x".repeat(5_000_000), 2_500_000, 3);
    expect(text!.length).toBeLessThanOrEqual(102);
  });

  test("points behind the end of a line when something is missing there", () => {
    expect(excerpt("a: [1", 6, 1)).toEqual(["a: [1", "     ^"]);
  });

  test("spells out escape sequences and invisible characters wherever they come from", () => {
    const evil = "\x1b[31m\u202e\u200b\x07\r";
    const wrong = at(1, 1, 1, { sentence: `bad ${evil}.`, facts: [evil], help: evil });
    const place = { file: `x${evil}`, line: 1, column: 1, length: 1 };
    const text = renderText([{ ...wrong, place }], new Map([[`x${evil}`, `${evil}abc`]]), plain);
    expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
    expect(text.match(/\\x1b\[31m\\u202e\\u200b\\x07\\r/g)).toHaveLength(5);
  });

  test("stops accents from piling up", () => {
    const [text] = excerpt(`a${"\u0301".repeat(300)}`, 1, 1);
    expect(text!.match(/\u0301/g)!.length).toBeLessThanOrEqual(2);
  });

  test("prints colours only when asked", () => {
    const sources = new Map([["base.yaml", "a"]]);
    expect(renderText([at(1, 1, 1)], sources, plain)).not.toContain("\x1b");
    expect(renderText([at(1, 1, 1)], sources, { colour: true })).toContain("\x1b[31m");
  });

  test("prints only printable characters and never fails, whatever the text and the place", () => {
    const anyText = fc.string({ unit: "binary" });
    fc.assert(
      fc.property(anyText, anyText, fc.nat(30), fc.nat(30), fc.nat(30), (line, sentence, row, column, length) => {
        const text = renderText([at(row, column, length, { sentence })], new Map([["base.yaml", line]]), plain);
        expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
      }),
    );
  });
});

describe("renderJson", () => {
  test("says the same as data", () => {
    const list = [at(2, 1, 1), at(1, 1, 1, { severity: "warning" })];
    expect(JSON.parse(renderJson(list))).toEqual({ errors: 1, warnings: 1, diagnostics: [list[1], list[0]] });
  });

  test("carries no control characters and loses nothing", () => {
    const sentence = "\x1b[31m \u202e \x9b \u{e0041} é";
    const json = renderJson([at(1, 1, 1, { sentence })]);
    expect(json).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
    expect(JSON.parse(json).diagnostics[0].sentence).toBe(sentence);
  });
});

import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { all, create } from "mathjs";
import { Decimal } from "../../src/formula/decimal.ts";
import { LONGEST_FORMULA } from "../../src/formula/lexer.ts";
import { parseFormula } from "../../src/formula/parse.ts";
import { readLatex, readWords } from "../../src/formula/read-words.ts";
import {
  type BoundTree,
  childrenOf,
  mapReferences,
  type ParsedTree,
  referencesOf,
  tree,
} from "../../src/formula/tree.ts";
import { buildWorkbook } from "../../src/report/excel-file.ts";
import { recalculateInProcess } from "../support/hyperformula.ts";
import { recalculate } from "../support/libreoffice.ts";
import { asNumbers, exactly, inFloats, inWorkbook, programOf, type TinyItem, workbookOf } from "./tiny-program.ts";
import { anyTree, infix, NAMES, steadyValue, withoutSpans } from "./trees.ts";

function parsed(text: string): ParsedTree {
  const result = parseFormula(text);
  if ("mistake" in result) throw new Error(`${text}: ${result.mistake.sentence}`);
  return result.tree;
}

/** Code, and what the carets mark. */
function refused(text: string): [string, string] {
  const result = parseFormula(text);
  if ("tree" in result) throw new Error(`${text} was read as ${infix(result.tree, true)}`);
  const { code, facts = [] } = result.mistake;
  const carets = facts[1] ?? "";
  return [code, text.slice(carets.indexOf("^"), carets.length)];
}

const values: Readonly<Record<(typeof NAMES)[number], number>> = { a: 3, b: -2, c: 0.75, d: 10 };

describe("what is not of the language is refused where it stands", () => {
  test.each<[string, string]>([
    ["5 %", "%"],
    ["a % b", "%"],
    ["[1, 2]", "["],
    ["a[1]", "["],
    ["a = 2", "="],
    ["f(x) = x", "="],
    ["a === b", "="],
    ["a =< b", "="],
    ["a ? b : c", "?"],
    ["1:3", ":"],
    ["a!", "!"],
    ["3!", "!"],
    ["a # remark", "#"],
    ["a; b", ";"],
    ["a'", "'"],
    ['"text"', '"'],
    ["`a`", "`"],
    ["{a: 1}", "{"],
    ["a & b", "&"],
    ["a | b", "|"],
    ["a || b", "|"],
    ["~a", "~"],
    ["$a", "$"],
    ["a @ b", "@"],
    ["a \\ b", "\\"],
    ["a .* b", "."],
    ["a.^b", "."],
    ["a..b", "."],
    [".a", "."],
    ["1.", "."],
    ["π", "π"],
    ["½", "½"],
    ["a × b", "×"],
    ["a − b", "−"],
    ["a ≤ b", "≤"],
    ["größe", "ö"],
    ["a\u200bb", "\u200b"],
    ["import('fs')", "'"],
  ])("%s (F101)", (text, marked) => {
    expect(refused(text)).toEqual(["F101", marked]);
  });

  test.each<[string, string]>([
    // products that nobody wrote
    ["2a", "a"],
    ["2 a", "a"],
    ["a b", "b"],
    ["(a)(b)", "("],
    ["2(a)", "("],
    ["(a)b", "b"],
    ["price per mtu", "per"],
    ["1 / 2 a", "a"],
    // units, operators and keywords of mathjs
    ["5 kg", "kg"],
    ["5 USD", "USD"],
    ["a to b", "to"],
    ["a in b", "in"],
    ["a mod b", "mod"],
    ["a xor b", "xor"],
    ["0x10", "x10"],
    ["1_000", "_000"],
    ["1,000", ","],
    ["+a", "+"],
    ["a + + b", "+"],
    ["a < b < c", "a"],
    ["a == b == c", "a"],
    // misplaced and missing
    ["a ** b", "*"],
    ["a // b", "/"],
    ["a <> b", ">"],
    ["a, b", ","],
    ["(a, b)", ","],
    ["()", ")"],
    ["a)", ")"],
    ["(a", "("],
    ["a +", "+"],
    ["* a", "*"],
    ["min(a", "("],
    ["min(a,)", ")"],
    ["min(,a)", ","],
    ["a not b", "not"],
    ["not", "not"],
    ["a by b", "by"],
    ["if a", "a"],
    ["a(b)(c)", "("],
  ])("%s (F102)", (text, marked) => {
    expect(refused(text)).toEqual(["F102", marked]);
  });

  test("an empty formula (F104), and one that is too long (F103)", () => {
    expect(parseFormula("")).toMatchObject({ mistake: { code: "F104" } });
    expect(parseFormula(" \t ")).toMatchObject({ mistake: { code: "F104" } });
    expect(parseFormula(`a${" + a".repeat(LONGEST_FORMULA / 4)}`)).toMatchObject({ mistake: { code: "F103" } });
    expect(parsed(`a${" + a".repeat(LONGEST_FORMULA / 4 - 1)}`).kind).toBe("arithmetic");
  });

  test("whatever the tokens, there is a tree or one mistake, never an exception", () => {
    const token = fc.constantFrom(
      "a",
      "b.c",
      "1",
      "2.5",
      "+",
      "-",
      "*",
      "/",
      "^",
      "(",
      ")",
      ",",
      "<",
      "==",
      "!=",
      "and",
      "or",
      "not",
      "by",
      "min",
      "if",
      "%",
      "=",
      "[",
      "]",
      "é",
      "mod",
      "to",
      "i",
      "end",
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 12 }), fc.constantFrom("", " "), (tokens, gap) => {
        const text = tokens.join(gap);
        const result = parseFormula(text);
        if ("tree" in result) return;
        expect(result.mistake.code).toMatch(/^F10[124]$/);
        expect(result.mistake.sentence.endsWith(".")).toBe(true);
      }),
      { numRuns: 1000, seed: 1 },
    );
  });

  test("names that mean something to mathjs or to JavaScript are plain names", () => {
    for (const name of [
      "i",
      "e",
      "pi",
      "true",
      "null",
      "NaN",
      "Infinity",
      "end",
      "constructor",
      "__proto__",
      "USD",
      "e5",
      "mod_",
      "v0",
    ]) {
      expect(withoutSpans(parsed(`${name} * 2`))).toMatchObject({ left: { kind: "reference", target: name } });
    }
  });
});

describe("every node knows where it stands", () => {
  test("the stretch of a node reads as that node", () => {
    fc.assert(
      fc.property(anyTree, fc.boolean(), (made, roomy) => {
        const text = infix(made, roomy);
        if (text.length > LONGEST_FORMULA) return;
        const visit = (node: ParsedTree): void => {
          const { start, length } = node.span;
          expect(length).toBeGreaterThan(0);
          expect(withoutSpans(parsed(text.slice(start, start + length)))).toEqual(withoutSpans(node));
          for (const child of childrenOf(node)) visit(child);
        };
        visit(parsed(text));
      }),
      { numRuns: 200, seed: 2 },
    );
  });

  test("brackets belong to the node around them", () => {
    const product = parsed("  (a + b) * -c") as Extract<ParsedTree, { kind: "arithmetic" }>;
    expect([product.span, product.left.span, product.right.span]).toEqual([
      { start: 2, length: 12 },
      { start: 3, length: 5 },
      { start: 12, length: 2 },
    ]);
  });
});

describe("precedence", () => {
  test.each<[string, string]>([
    ["-2^2", "-(2 ^ 2)"],
    ["2^-1", "2 ^ (-1)"],
    ["a^b^c", "a ^ (b ^ c)"],
    ["a - b - c", "(a - b) - c"],
    ["a / b * c", "(a / b) * c"],
    ["-a * b", "(-a) * b"],
    ["a - -b", "a - (-b)"],
    ["a + b < c * d", "(a + b) < (c * d)"],
    ["a and b or c", "(a and b) or c"],
    ["a or b and c", "a or (b and c)"],
    ["a < b and not c", "(a < b) and (not c)"],
    ["not a and b", "(not a) and b"],
    ["not a == b", "(not a) == b"],
  ])("%s is %s", (text, meaning) => {
    expect(infix(parsed(text), true)).toBe(meaning);
  });

  test("parsing inverts printing, with as few brackets as possible and with all of them", () => {
    fc.assert(
      fc.property(anyTree, fc.boolean(), (made, roomy) => {
        const text = infix(made, roomy);
        if (text.length <= LONGEST_FORMULA) expect(withoutSpans(parsed(text))).toEqual(withoutSpans(made));
      }),
      { numRuns: 1000, seed: 3 },
    );
  });

  test("mathjs's own evaluation in 64 digits is a second opinion on the exact reading", () => {
    const second = create(all!, { number: "BigNumber", precision: 64, relTol: 1e-60, absTol: 1e-60 });
    const scope = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, second.bignumber(value)]));
    let compared = 0;
    fc.assert(
      fc.property(anyTree, fc.boolean(), (made, roomy) => {
        if (steadyValue(made, values) === undefined) return;
        const text = infix(made, roomy);
        const ours = asNumbers(exactly(programOf("p", [...inputs, { tree: asBound(parsed(text)) }], 1)))[
          NAMES.length
        ]![0]!;
        const theirs = Number(
          second
            .evaluate(text, { ...scope })
            .toString()
            .replace("true", "1")
            .replace("false", "0"),
        );
        // Numbers stay within 1e-6 and 1e9: five operations lose at most 15 of 34 digits to cancellation.
        expect(Math.abs(ours - theirs)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(theirs)));
        compared += 1;
      }),
      { numRuns: 1500, seed: 4 },
    );
    expect(compared).toBeGreaterThan(700);
  });
});

const inputs: readonly TinyItem[] = NAMES.map((name) => ({ given: values[name] }));
const asBound = (node: ParsedTree): BoundTree =>
  mapReferences<string, number>(node, (target) => tree.reference(NAMES.indexOf(target as (typeof NAMES)[number])));

const isTruth = ({ kind }: ParsedTree): boolean => kind === "compare" || kind === "logic" || kind === "not";
/**
 * Truths that Excel and LibreOffice would have to take for numbers outside arithmetic: TRUE is above every number in
 * Excel, and LibreOffice hands on -TRUE and ABS(TRUE) as truths.
 */
const usesTruthAsNumber = (node: ParsedTree): boolean =>
  ((node.kind === "compare" || node.kind === "negate" || node.kind === "call") && childrenOf(node).some(isTruth)) ||
  childrenOf(node).some(usesTruthAsNumber);

describe("the printed Excel formula means the same", () => {
  const texts = [
    "-2^2",
    "(-2)^2",
    "2^-1",
    "a-(b-c)",
    "a-(b+c)",
    "a/(b*c)",
    "a/(b/c)",
    "a*(b/c)",
    "2^(3^2)",
    "(2^3)^2",
    "-(a+b)",
    "-(-a)",
    "a--b",
    "a*-b",
    "-a^2",
    "(a<b)*d",
    "(a and b)+(c or 0)",
    "not (a<b)",
    "not a+1",
    "min((a<b)+0, 2)",
    "abs(a)-abs(b-a)",
    "1-(a>b)*2",
  ];
  const random = fc
    .sample(anyTree, { numRuns: 900, seed: 5 })
    .filter((made) => steadyValue(made, values) !== undefined && infix(made).length < 400 && !usesTruthAsNumber(made));
  const made = [...texts.map(parsed), ...random];
  const readable = programOf("formulas", [...inputs, ...made.map((one): TinyItem => ({ tree: asBound(one) }))], 1);

  test("in decimals, kernel, HyperFormula and LibreOffice, for tricky brackets and for random formulas", async () => {
    expect(random.length).toBeGreaterThan(400);
    const exact = asNumbers(exactly(readable));
    const file = await buildWorkbook(workbookOf([readable]));
    const readings = {
      kernel: inFloats(readable),
      HyperFormula: inWorkbook(readable, recalculateInProcess(file)),
      LibreOffice: inWorkbook(readable, await recalculate(file)),
    };
    for (const [reading, found] of Object.entries(readings)) {
      for (const [index, one] of made.entries()) {
        const at = NAMES.length + index;
        const [ours, theirs] = [exact[at]![0]!, found[at]![0]!];
        // Five operations on numbers up to 1e9 keep six digits behind the point in floats.
        const fits = typeof theirs === "number" && Math.abs(ours - theirs) <= 1e-6 * Math.max(1, Math.abs(ours));
        expect({ reading, formula: infix(one), value: fits ? ours : theirs }).toEqual({
          reading,
          formula: infix(one),
          value: ours,
        });
      }
    }
  }, 60_000);

  test("known values", () => {
    const found = Object.fromEntries(
      texts.map((text, index) => [text, asNumbers(exactly(readable))[NAMES.length + index]![0]]),
    );
    // a = 3, b = -2, c = 0.75, d = 10
    expect(found).toMatchObject({
      "-2^2": -4,
      "(-2)^2": 4,
      "2^-1": 0.5,
      "a-(b-c)": 5.75,
      "a/(b*c)": -2,
      "2^(3^2)": 512,
      "(2^3)^2": 64,
      "(a<b)*d": 0,
      "1-(a>b)*2": -1,
      "not a+1": 1,
    });
  });
});

describe("the reading in words", () => {
  test("has every bracket that its meaning needs", () => {
    fc.assert(
      fc.property(anyTree, (made) => {
        if (!arithmeticOnly(made)) return;
        const words = readWords(made, (name) => name);
        expect(withoutSpans(parsed(words.replaceAll(" x ", " * ")))).toEqual(withoutSpans(made));
      }),
      { numRuns: 1000, seed: 6 },
    );
  });

  test("is what a person would say", () => {
    const say = (text: string): string => readWords(parsed(text), (name) => name.replaceAll("_", " "));
    expect(say("ore * (grade - loss)")).toBe("ore x (grade - loss)");
    expect(say("min(ore, prev(ore_left) - reserve)")).toBe("the smaller of ore and (the previous ore left - reserve)");
    expect(say("if(open, price, 0)")).toBe("price if open, else 0");
    expect(readLatex(parsed("price_a / (1 + rate)^2"), (name) => name)).toBe(
      "\\frac{\\text{price\\_a}}{\\left(1 + \\text{rate}\\right)^2}",
    );
  });
});

const arithmeticOnly = (node: ParsedTree): boolean =>
  ["number", "reference", "negate", "arithmetic"].includes(node.kind) ? childrenOf(node).every(arithmeticOnly) : false;

describe("trees", () => {
  test("references come in reading order, with repetitions", () => {
    expect(referencesOf(parsed("b + min(a, owner.c) * b"))).toEqual(["b", "a", "owner.c", "b"]);
  });

  test("numbers keep the digits of their author", () => {
    const digits = "0.1234567890123456789012345678901234";
    expect(asNumbers(exactly(programOf("p", [{ tree: asBound(parsed(digits)) }], 1)))).toEqual([[Number(digits)]]);
    expect(exactly(programOf("p", [{ tree: asBound(parsed(digits)) }], 1))[0]![0]!.eq(new Decimal(digits))).toBe(true);
  });
});

import { describe, expect, test } from "@jest/globals";
import { FeasibilityError } from "../../src/diagnostics/diagnostic.ts";
import { loadScenario } from "../../src/scenario/check-scenario.ts";
import { brief, check } from "./read-small.ts";
import { SMALL_BOOK } from "./small-book.ts";

describe("shares make a whole", () => {
  const holdings = (...shares: string[]) =>
    `{ ${shares.map((share, index) => `h${index}: { owner: holdco, company: mineco, share: ${share} }`).join(", ")} }`;

  test("thirds to a dozen digits do", async () => {
    const { diagnostics } = await check({
      holdings: holdings("33.3333333333 %", "33.3333333333 %", "33.3333333334 %"),
    });
    expect(brief(diagnostics)).toEqual([]);
  });

  test("thirds to two digits do not: the sum and every part are said", async () => {
    const { diagnostics } = await check({ holdings: holdings("33.33 %", "33.33 %", "33.33 %") });
    expect(brief(diagnostics)).toEqual([
      "S260 7:58 the values of share in holdings for mineco add to 99.99 %, not 100 %.",
    ]);
    expect(diagnostics[0]?.facts).toEqual([
      "h0: 33.33 % (small.yaml:7)",
      "h1: 33.33 % (small.yaml:7)",
      "h2: 33.33 % (small.yaml:7)",
    ]);
  });

  test("a case that breaks them is named", async () => {
    const { diagnostics } = await check({
      holdings: holdings("60 %", "40 %"),
      cases: "{ base: {}, bank: { holdings.h0.share: 50 % } }",
    });
    expect(brief(diagnostics)).toEqual([
      "S260 8:47 the values of share in holdings for mineco add to 90 %, not 100 % in case bank.",
    ]);
  });
});

test("links may not form a ring, and the ring is named", async () => {
  const link = (owner: string, company: string) => `{ owner: ${owner}, company: ${company}, share: 100 % }`;
  const sound = await check({ holdings: `{ a: ${link("holdco", "mineco")} }` });
  expect(brief(sound.diagnostics)).toEqual([]);
  const { diagnostics } = await check({
    holdings: `{ a: ${link("holdco", "mineco")}, b: ${link("mineco", "holdco")} }`,
  });
  expect(brief(diagnostics)).toEqual(["S261 7:66 the links of holdings form a ring: holdco -> mineco -> holdco."]);
});

describe("fiscal years end on column edges", () => {
  test("a year that ends with June fits quarters only", async () => {
    const quarters = { timeline: "{ start: 2027-01-01, columns: [{ count: 8, length: quarter }] }" };
    const entities = "{ mineco: { fiscal_year_end: 6 }, holdco: {} }";
    expect(brief((await check({ ...quarters, entities })).diagnostics)).toEqual([]);
    expect(brief((await check({ entities })).diagnostics)).toEqual([
      "S265 4:40 the fiscal year of mineco ends with June, within the column 2028.",
    ]);
  });

  test("a month that is none is refused", async () => {
    const { diagnostics } = await check({ entities: "{ mineco: { fiscal_year_end: 6.5 }, holdco: {} }" });
    expect(diagnostics.map(({ code }) => code)).toEqual(["S265"]);
  });
});

test("a date that no column holds is a warning, said once for all cases", async () => {
  const { diagnostics, study } = await check({
    conventions: "{ discount_date: 2072-01-01 }",
    cases: "{ base: {}, bank: {} }",
  });
  expect(brief(diagnostics)).toEqual([
    "S266 7:31 conventions.discount_date, 2072-01-01, lies after the timeline, which ends on 2030-12-31.",
  ]);
  expect(study).toBeDefined();
});

test("loading a scenario with mistakes throws all of them, loading a sound one gives a study", async () => {
  const options = (text: string) => ({ book: SMALL_BOOK, readFile: async () => text });
  const sound =
    "scenario: { title: x }\nmetal: { contained: WO3, trade_unit: mtu, element: W }\ntimeline: { start: 2027-01-01, columns: [{ count: 1, length: year }] }\n";
  expect((await loadScenario("small.yaml", options(sound))).study.name).toBe("small");
  const failure = await loadScenario("small.yaml", options(sound.replace("WO3", "wo3").replace("year", "yaer"))).catch(
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(FeasibilityError);
  expect((failure as FeasibilityError).diagnostics.map(({ code }) => code)).toEqual(["S244", "S244"]);
});

import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Chapter } from "../../src/book/chapter.ts";
import { itemOf, type Model } from "../../src/model/model.ts";
import { checkTolerance, runModel } from "../../src/model/run.ts";
import { rowOf, scalarOf } from "../../src/model/summary.ts";
import type { WorldVariants } from "../../src/model/surroundings.ts";
import {
  bound,
  chapter,
  exactOf,
  input,
  line,
  mistakesOf,
  studyOf,
  type TinyInstance,
  textOf,
  years,
} from "../support/tiny-study.ts";

const keysOf = (model: Model): string[] =>
  model.program.items.map(({ key }) => key).filter((key) => !key.startsWith("timeline."));
const codes = (...args: Parameters<typeof studyOf>): string[] =>
  mistakesOf(studyOf(...args)).map(({ code, subject }) => `${subject ?? ""} ${code}`.trim());

const company = chapter(
  "company",
  [line("cash", "$", "sales - interest"), line("interest", "$", "total(loan.interest by borrower)")],
  {
    inputs: [input("sales", "$", { shape: "series", default: ["100 USD", "200 USD", "300 USD"] })],
  },
);
const loan = chapter(
  "loan",
  [
    line("interest", "$", "amount * rate"),
    line("cover", "1", "share(borrower.cash + interest, interest)"),
    line("fee", "$", "guarantor.premium + 1 * interest"),
  ],
  {
    roles: {
      borrower: { chapters: ["company"], about: "who borrows" },
      guarantor: { chapters: ["fund"], optional: true, about: "who guarantees" },
    },
    inputs: [input("amount", "$", { default: "50 USD" }), input("rate", "1", { default: "10 %" })],
  },
);
const fund = chapter("fund", [line("premium", "$", "7 * unit_fee")], {
  inputs: [input("unit_fee", "$", { default: "1 USD" })],
});

describe("roles", () => {
  const two: TinyInstance[] = [
    { chapter: "company", name: "mine" },
    { chapter: "company", name: "mill", inputs: { sales: ["10 USD", "20 USD", "30 USD"] } },
    { chapter: "loan", name: "bank", roles: { borrower: "mine" } },
    { chapter: "loan", name: "bond", roles: { borrower: "mill", guarantor: "state" }, inputs: { amount: "20 USD" } },
    { chapter: "fund", name: "state" },
  ];
  const model = bound(studyOf([company, loan, fund], two, years(3)));

  test("bind each instance to its own partners", () => {
    expect(exactOf(model, "company[mine].cash")).toEqual([95, 195, 295]);
    expect(exactOf(model, "company[mill].cash")).toEqual([8, 18, 28]);
    // (95 + 5) / 5; (8 + 2) / 2
    expect(exactOf(model, "loan[bank].cover")).toEqual([20, 40, 60]);
    expect(exactOf(model, "loan[bond].cover")).toEqual([5, 10, 15]);
  });

  test("that are optional and absent are structurally 0: no row, no trace in formulas", () => {
    expect(exactOf(model, "loan[bond].fee")).toEqual([9, 9, 9]);
    expect(exactOf(model, "loan[bank].fee")).toEqual([5, 5, 5]);
    const fee = itemOf(model, "loan[bank].fee")!;
    expect(JSON.stringify(fee.tree)).not.toContain("+");
  });

  test("that are not optional must be given: whatever goes through them is unknown", () => {
    expect(codes([company, loan, fund], [{ chapter: "loan", name: "bank" }], years(3))).toEqual([
      "book loan.cover F201",
    ]);
  });

  test("reach further than one step", () => {
    const plan = chapter("plan", [line("twice", "$", "debt.borrower.sales * 2")], {
      roles: { debt: { chapters: ["loan"], about: "its loan" } },
    });
    const deep = bound(
      studyOf([company, loan, plan], [...two.slice(0, 3), { chapter: "plan", roles: { debt: "bank" } }], years(3)),
    );
    expect(exactOf(deep, "plan[plan].twice")).toEqual([200, 400, 600]);
  });

  test("take the first chapter that has an instance of the name", () => {
    const either = chapter("either", [line("seen", "$", "other.premium")], {
      roles: { other: { chapters: ["company", "fund"], about: "whoever" } },
    });
    expect(
      exactOf(
        bound(
          studyOf(
            [company, fund, either],
            [
              { chapter: "fund", name: "state" },
              { chapter: "either", roles: { other: "state" } },
            ],
            years(3),
          ),
        ),
        "either[either].seen",
      ),
    ).toEqual([7, 7, 7]);
  });
});

describe("total", () => {
  const debts = (count: number): TinyInstance[] =>
    Array.from({ length: count }, (_, at) => ({
      chapter: "loan",
      name: `loan_${at}`,
      roles: { borrower: "mine" },
      inputs: { amount: `${10 * (at + 1)} USD` },
    }));
  const withLoans = (count: number): Model =>
    bound(studyOf([company, loan, fund], [{ chapter: "company", name: "mine" }, ...debts(count)], years(3)));

  test("adds over every instance whose role I play", () => {
    // 10 % of 10 + 20 + 30
    expect(exactOf(withLoans(3), "company[mine].interest")).toEqual([6, 6, 6]);
  });

  test("of nothing is a zero without a row", () => {
    const model = withLoans(0);
    expect(keysOf(model)).toEqual(["company[mine].sales", "company[mine].cash"]);
    expect(model.constants.get("company[mine].interest")).toBe("0");
    expect(exactOf(model, "company[mine].cash")).toEqual([100, 200, 300]);
    expect(scalarOf(runModel(model), "company[mine].interest")).toBe(0);
    expect(rowOf(runModel(model), "company[mine].interest")).toEqual([0, 0, 0]);
  });

  test("leaves out what belongs to others, also to one of the same name in another chapter", () => {
    const other: Chapter = { ...company, name: "person", section: "persons" };
    const either: Chapter = {
      ...loan,
      roles: { ...loan.roles!, borrower: { chapters: ["company", "person"], about: "who borrows" } },
    };
    const model = bound(
      studyOf(
        [company, other, either, fund],
        [
          { chapter: "company", name: "same" },
          { chapter: "person", name: "same" },
          { chapter: "loan", name: "one", roles: { borrower: "same" } },
        ],
        years(3),
      ),
    );
    expect(exactOf(model, "company[same].interest")).toEqual([5, 5, 5]);
    expect(model.constants.get("person[same].interest")).toBe("0");
  });

  test("without a role adds over all", () => {
    const all = chapter("all", [line("everything", "$", "total(loan.interest)")]);
    const model = bound(
      studyOf(
        [company, loan, fund, all],
        [{ chapter: "company", name: "mine" }, ...debts(2), { chapter: "all" }],
        years(3),
      ),
    );
    expect(exactOf(model, "all[all].everything")).toEqual([3, 3, 3]);
  });
});

describe("ahead", () => {
  const tier = chapter("tier", [line("paid", "$", "min(want, max(0, pot.cash - ahead(paid)))")], {
    rankedUnder: "pot",
    roles: { pot: { chapters: ["pot"], about: "what is paid out" } },
    inputs: [input("want", "$")],
  });
  const pot = chapter("pot", [line("left", "$", "cash - total(tier.paid by pot)")], {
    inputs: [input("cash", "$", { shape: "series", default: ["10 USD", "50 USD", "500 USD"] })],
  });
  const tiers = (...wants: string[]): TinyInstance[] =>
    wants.map((want, at) => ({
      chapter: "tier",
      name: `tier_${at}`,
      roles: { pot: "pot" },
      inputs: { want: `${want} USD` },
    }));

  test("ranks instances in the order of the scenario: the first is served first", () => {
    const model = bound(studyOf([pot, tier], [{ chapter: "pot" }, ...tiers("30", "40", "100")], years(3)));
    expect([0, 1, 2].map((at) => exactOf(model, `tier[tier_${at}].paid`))).toEqual([
      [10, 30, 30],
      [0, 20, 40],
      [0, 0, 100],
    ]);
    expect(exactOf(model, "pot[pot].left")).toEqual([0, 0, 330]);
  });

  test("ranks only those under the same parent", () => {
    const model = bound(
      studyOf(
        [pot, tier],
        [
          { chapter: "pot" },
          { chapter: "pot", name: "other" },
          ...tiers("30"),
          { chapter: "tier", name: "alone", roles: { pot: "other" }, inputs: { want: "30 USD" } },
        ],
        years(3),
      ),
    );
    expect(exactOf(model, "tier[alone].paid")).toEqual([10, 30, 30]);
  });

  test("a waterfall pays out what comes in, whatever is wanted", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(300), { minLength: 1, maxLength: 5 }), (wants) => {
        const model = bound(studyOf([pot, tier], [{ chapter: "pot" }, ...tiers(...wants.map(String))], years(3)));
        const paid = (t: number): number =>
          wants.reduce((sum, _, at) => {
            const key = `tier[tier_${at}].paid`;
            return sum + (rowOf(runModel(model), key)[t] as number);
          }, 0);
        for (const [t, cash] of [10, 50, 500].entries())
          expect(paid(t)).toBe(
            Math.min(
              cash,
              wants.reduce((sum, want) => sum + want, 0),
            ),
          );
      }),
      { numRuns: 20, seed: 1 },
    );
  });
});

describe("variants", () => {
  const levy = chapter(
    "levy",
    [
      line("due", "$", { by: "basis", revenue: "sales * rate", volume: "tonnes * fee" }),
      line("shown", "$", "due + allowance"),
      line("allowance", "$", "0 - rate * sales", { only: { basis: "revenue" } }),
    ],
    {
      variants: {
        basis: {
          about: "what it is levied on",
          default: "revenue",
          options: { revenue: "on revenue", volume: "on tonnes" },
        },
      },
      inputs: [
        input("sales", "$", { default: "100 USD" }),
        input("rate", "1", { default: "10 %", only: { basis: "revenue" } }),
        input("tonnes", "t", { default: "5 t", only: { basis: ["volume"] } }),
        input("fee", "$/t", { default: "3 USD/t", only: { basis: "volume" } }),
      ],
    },
  );

  test("select the text of a line, and the inputs that it needs", () => {
    const [revenue, volume] = ["revenue", "volume"].map((basis) =>
      bound(studyOf([levy], [{ chapter: "levy", variants: { basis } }], years(2))),
    ) as [Model, Model];
    expect(exactOf(revenue, "levy[levy].due")).toEqual([10, 10]);
    expect(exactOf(volume, "levy[levy].due")).toEqual([15, 15]);
    expect(keysOf(volume)).toEqual([
      "levy[levy].sales",
      "levy[levy].tonnes",
      "levy[levy].fee",
      "levy[levy].due",
      "levy[levy].shown",
    ]);
    expect(keysOf(revenue)).not.toContain("levy[levy].fee");
  });

  test("leave out lines; who refers to one of these finds 0", () => {
    expect(exactOf(bound(studyOf([levy], [{ chapter: "levy" }], years(2))), "levy[levy].shown")).toEqual([0, 0]);
    expect(
      exactOf(
        bound(studyOf([levy], [{ chapter: "levy", variants: { basis: "volume" } }], years(2))),
        "levy[levy].shown",
      ),
    ).toEqual([15, 15]);
  });

  test("default to what the chapter says", () => {
    expect(exactOf(bound(studyOf([levy], [{ chapter: "levy" }], years(2))), "levy[levy].due")).toEqual([10, 10]);
  });
});

describe("worlds", () => {
  const site = chapter(
    "site",
    [
      line("income", "$", "price * 10"),
      line("running", "1", { by: "stop", never: "1 * open", early: "open * reaches(planned.income, threshold)" }),
      line("earned", "$", "income * running"),
      line("could_earn", "$", "planned.earned"),
    ],
    {
      variants: {
        stop: { about: "whether it may stop", default: "early", options: { never: "runs on", early: "stops early" } },
      },
      inputs: [
        input("price", "$", { shape: "series", default: ["5 USD", "1 USD", "3 USD"] }),
        input("threshold", "$", { default: "25 USD" }),
        input("open", "1", { shape: "series", default: ["1", "1", "1"] }),
      ],
    },
  );
  const variants: WorldVariants = { planned: { site: { stop: "never" } }, sizing: { debt: { state: "sizing" } } };

  test("planned is a copy without early stop; what comes out the same there is one line", () => {
    const model = bound(studyOf([site], [{ chapter: "site" }], years(3)), variants);
    expect(exactOf(model, "site[site].earned")).toEqual([50, 0, 30]);
    expect(exactOf(model, "site[site].could_earn")).toEqual([50, 10, 30]);
    // income is shared; running only hands on `open` there, which earned reads itself
    expect(keysOf(model).filter((key) => key.endsWith("@planned"))).toEqual(["site[site].earned@planned"]);
    expect(model.byKey.has("site[site].income@planned")).toBe(false);
  });

  /** A loan sized so that the present value of service covers it; each pass halves the error of the one before. */
  const debt = chapter(
    "debt",
    [
      line("size", "$", { by: "state", held: "sized.corrected", sizing: "before.corrected" }, { once: true }),
      line("corrected", "$", "size + (capacity - size) / 2", { once: true, first: "0", only: { state: "sizing" } }),
      line("capacity", "$", "sum(cash) * gearing", { once: true }),
      line("used", "1", "share(size, capacity)", { once: true }),
    ],
    {
      variants: {
        state: { about: "held or being sized", default: "held", options: { held: "held", sizing: "being sized" } },
      },
      inputs: [
        input("cash", "$", { shape: "series", default: ["100 USD", "100 USD", "200 USD"] }),
        input("gearing", "1", { default: "50 %" }),
      ],
    },
  );
  const sizing = (passes: number, cases = {}) =>
    bound(
      studyOf(
        [debt],
        [{ chapter: "debt" }],
        years(3),
        { base: {}, ...cases },
        { passes, sizingCase: Object.keys(cases)[0] ?? "base" },
      ),
      variants,
    );

  test("sized refers to the last pass, before to the pass before, and the first pass starts from `first`", () => {
    // capacity 200: 0 -> 100 -> 150 -> 175
    expect([1, 2, 3].map((passes) => exactOf(sizing(passes), "debt[debt].size"))).toEqual([[100], [150], [175]]);
  });

  test("passes share what they do not change: with one case, everything but the correction, which the next pass reads itself", () => {
    const model = sizing(3);
    expect(keysOf(model).filter((key) => key.includes("@"))).toEqual([
      "debt[debt].corrected@sizing_1",
      "debt[debt].corrected@sizing_2",
      "debt[debt].corrected@sizing_3",
    ]);
    expect(model.byKey.has("debt[debt].capacity@sizing_3")).toBe(false);
  });

  test("passes run on the sizing case, whatever case is shown: the size is locked", () => {
    const model = sizing(3, { bank: { "debt.cash": ["80 USD", "80 USD", "160 USD"] } });
    // capacity of the bank's case 160, after three passes 140; of the base case 200
    expect([0, 1].map((at) => exactOf(model, "debt[debt].size", at))).toEqual([[140], [140]]);
    expect([0, 1].map((at) => exactOf(model, "debt[debt].capacity", at))).toEqual([[200], [160]]);
    expect(exactOf(model, "debt[debt].used", 0)).toEqual([0.7]);
    // the varying input has a copy for the sizing case, shared by all passes
    expect(keysOf(model).filter((key) => key.startsWith("debt[debt].cash"))).toEqual([
      "debt[debt].cash",
      "debt[debt].cash@sizing_1",
    ]);
    expect(model.inputs.get(model.byKey.get("debt[debt].cash@sizing_1")!)).toMatchObject({
      varies: true,
      caseIndex: 1,
    });
  });

  test("an input that does not vary has no copy", () => {
    expect(
      keysOf(sizing(3, { bank: { "debt.cash": ["80 USD", "80 USD", "160 USD"] } })).filter((key) =>
        key.startsWith("debt[debt].gearing"),
      ),
    ).toEqual(["debt[debt].gearing"]);
  });

  test("lines of the live model come first, then copies in the order of their passes", () => {
    const worlds = sizing(3).info.map(({ world }) => world.pass);
    expect(worlds).toEqual([...worlds].sort((left, right) => left - right));
  });
});

describe("cases", () => {
  const shop = chapter("shop", [line("sales", "$", "price * quantity")], {
    inputs: [
      input("price", "$/t", { default: "2 USD/t" }),
      input("quantity", "t", { shape: "series", default: ["10 t", "20 t"] }),
    ],
  });
  const model = bound(
    studyOf([shop], [{ chapter: "shop" }], years(2), {
      base: {},
      low: { "shop.price": "1 USD/t" },
      slow: { "shop.quantity": ["5 t", "5 t"] },
    }),
  );

  test("share one structure and differ in values", () => {
    expect([0, 1, 2].map((at) => exactOf(model, "shop[shop].sales", at))).toEqual([
      [20, 40],
      [10, 20],
      [10, 10],
    ]);
    expect(keysOf(model)).toEqual(["shop[shop].price", "shop[shop].quantity", "shop[shop].sales"]);
  });

  test("are told by input: what varies has a value for each", () => {
    const price = model.inputs.get(model.byKey.get("shop[shop].price")!)!;
    expect(price).toMatchObject({ path: "shops.shop.price", varies: true, shape: "value" });
    expect(price.cases).toHaveLength(3);
  });

  test("that write the same value in another unit do not convert twice", () => {
    const other = bound(
      studyOf([shop], [{ chapter: "shop" }], years(2), { base: {}, cents: { "shop.price": "0.002 USD/kg" } }),
    );
    expect(exactOf(other, "shop[shop].sales", 1)).toEqual([20, 40]);
  });
});

describe("opening values", () => {
  const account = chapter(
    "account",
    [
      line("balance", "$", "prev(balance) + paid_in", { opening: "start + 1 * bonus" }),
      line("grown", "$", "prev(balance) * 2"),
      line("handed_on", "$", "balance"),
      line("seen", "$", "prev(handed_on)"),
    ],
    {
      inputs: [
        input("start", "$", { default: "100 USD" }),
        input("bonus", "$", { default: "5 USD" }),
        input("paid_in", "$", { shape: "series", default: ["1 USD", "2 USD", "3 USD"] }),
      ],
    },
  );
  const model = bound(studyOf([account], [{ chapter: "account" }], years(3)));

  test("are what prev sees before the first period", () => {
    expect(exactOf(model, "account[account].balance")).toEqual([106, 108, 111]);
    expect(exactOf(model, "account[account].grown")).toEqual([210, 212, 216]);
  });

  test("belong to the line that states them: a line that hands another on starts from 0", () => {
    expect(exactOf(model, "account[account].seen")).toEqual([0, 106, 108]);
  });
});

describe("applies", () => {
  const loanBook = chapter(
    "book",
    [
      line("owing", "1", "not reaches(0, debt)"),
      line("cover", "1", "share(cash, debt)", { applies: "owing" }),
      line("spare", "1", "cover - 1", { applies: "owing" }),
      line("shown", "1", "or_zero(cover)"),
      line("ever", "1", "not reaches(0, sum(owing))", { once: true }),
      line("least", "1", "min_over(cover)", { once: true, applies: "ever" }),
      line("again", "1", "cover", { applies: "owing" }),
    ],
    {
      inputs: [
        input("cash", "$", { shape: "series", default: ["10 USD", "20 USD", "30 USD"] }),
        input("debt", "$", { shape: "series", default: ["0 USD", "10 USD", "20 USD"] }),
      ],
    },
  );
  const model = bound(studyOf([loanBook], [{ chapter: "book" }], years(3)));

  test("leaves blanks where the flag is 0, which or_zero and min_over understand", () => {
    expect(exactOf(model, "book[book].cover")).toEqual([null, 2, 1.5]);
    expect(exactOf(model, "book[book].shown")).toEqual([0, 2, 1.5]);
    expect(exactOf(model, "book[book].least")).toEqual([1.5]);
  });

  test("a line under the same flag may calculate with another", () => {
    expect(exactOf(model, "book[book].spare")).toEqual([null, 1, 0.5]);
    expect(exactOf(model, "book[book].again")).toEqual([null, 2, 1.5]);
  });
});

describe("structural constants", () => {
  test("a line that is 0 or 1 throughout has no row, and readers of the model still find its value", () => {
    const flags = chapter(
      "flags",
      [
        line("never", "1", "0"),
        line("always", "1", "1", { opening: "1" }),
        line("unused", "$", "never * amount"),
        line("kept", "$", "amount * always - unused"),
      ],
      { inputs: [input("amount", "$", { default: "9 USD" })] },
    );
    const model = bound(studyOf([flags], [{ chapter: "flags" }], years(2)));
    expect(keysOf(model)).toEqual(["flags[flags].amount", "flags[flags].kept"]);
    expect(Object.fromEntries(model.constants)).toMatchObject({
      "flags[flags].never": "0",
      "flags[flags].always": "1",
      "flags[flags].unused": "0",
    });
    expect(rowOf(runModel(model), "flags[flags].always")).toEqual([1, 1]);
    expect(() => scalarOf(runModel(model), "flags[flags].nothing")).toThrow("there is no line flags[flags].nothing");
  });
});

describe("what an analyst adds", () => {
  const addition = (lines: Parameters<typeof line>[], more: Partial<Chapter> = {}): Chapter =>
    chapter(
      "addition",
      lines.map((one) => line(...one)),
      { section: "additions", ...more },
    );
  const place = { file: "scenarios/base.yaml", line: 12, column: 3, length: 4 };
  const found = (lines: Parameters<typeof line>[], more: Partial<Chapter> = {}): string => {
    const study = studyOf(
      [company, loan, fund, addition(lines, more)],
      [
        { chapter: "company", name: "mine" },
        { chapter: "loan", name: "bank", roles: { borrower: "mine" } },
        { chapter: "addition", name: "royalty" },
      ],
      years(3),
    );
    return textOf(
      mistakesOf({
        ...study,
        instances: study.instances.map((one) => (one.name === "royalty" ? { ...one, place } : one)),
      }),
    );
  };

  test("may refer to any instance by its name, which chapters of the book may not", () => {
    expect(found([["amount", "$", "mine.sales * 0.05"]])).toBe("");
    const stranger = chapter("stranger", [line("amount", "$", "mine.sales * 0.05")]);
    expect(
      codes([company, loan, stranger], [{ chapter: "company", name: "mine" }, { chapter: "stranger" }], years(3)),
    ).toEqual(["book stranger.amount F201"]);
  });

  test("F201 names the nearest reference, and the place in the scenario", () => {
    expect(
      found([["amount", "$", "mine.seles * 0.05"]]),
    ).toBe(`scenarios/base.yaml:12:3 error F201 unknown reference "mine.seles".
   mine.seles * 0.05
   ^^^^^^^^^^
   help: did you mean "mine.sales"?

1 error
`);
  });

  test("F302 for a wrong unit", () => {
    expect(
      found([["amount", "t", "mine.sales * 0.05"]]),
    ).toBe(`scenarios/base.yaml:12:3 error F302 the formula gives USD, the line declares t.
   mine.sales * 0.05
   help: multiply USD by something in t/USD.

1 error
`);
  });

  test("F304 for a comparison of a computed value", () => {
    expect(
      found([["amount", "$", "if(bank.cover > 1, mine.sales, 0)"]]),
    ).toBe(`scenarios/base.yaml:12:3 error F304 loan[bank].cover is computed, and comparing computed values jumps at ties that readings decide differently.
   if(bank.cover > 1, mine.sales, 0)
      ^^^^^^^^^^
   help: write reaches(x, y), which is true when x is at least y within 1e-9 in every reading.

1 error
`);
  });

  test("F305 for a blank used as a number", () => {
    const text = found([
      ["owed", "1", "reaches(bank.interest, mine.sales)"],
      ["cover", "1", "share(mine.sales, bank.interest)", { applies: "owed" }],
      ["amount", "1", "cover * 2"],
    ]);
    expect(text).toContain(
      "scenarios/base.yaml:12:3 error F305 addition[royalty].cover is blank where it does not apply, so it cannot enter arithmetic.",
    );
    expect(text).toContain("1 error\n");
  });

  test("all mistakes of all formulas come at once", () => {
    const text = found([
      ["one", "$", "mine.nothing_like_it"],
      ["two", "$", "mine.sales %"],
      ["three", "$", "summ(mine.sales)"],
    ]);
    expect([...text.matchAll(/F\d{3}/g)].map(([code]) => code)).toEqual(["F201", "F101", "F105"]);
  });
});

describe("a run of a model", () => {
  const ledger = chapter(
    "ledger",
    [
      line("gap", "$", "left - right", { check: "error" }),
      line("hint", "1", "share(left, right) - 1", { check: "alert" }),
    ],
    { inputs: [input("left", "$", { default: "100.005 USD" }), input("right", "$", { default: "100 USD" })] },
  );

  test("judges checks by the size of what they check: money to a cent, plain numbers to a millionth", () => {
    const model = bound(
      studyOf([ledger], [{ chapter: "ledger" }], years(2), { base: {}, off: { "ledger.left": "100.02 USD" } }),
    );
    const passed = (at: number) => runModel(model, at).checks.map(({ kind, passed }) => [kind, passed]);
    expect(passed(0)).toEqual([
      ["error", true],
      ["alert", false],
    ]);
    expect(passed(1)).toEqual([
      ["error", false],
      ["alert", false],
    ]);
    expect(["gap", "hint"].map((name) => checkTolerance(itemOf(model, `ledger[ledger].${name}`)!).toNumber())).toEqual([
      0.01, 1e-6,
    ]);
  });

  test("reports a jump that came closer than readings can tell", () => {
    const tie = (value: string) =>
      bound(
        studyOf(
          [
            chapter("tie", [line("over", "1", "reaches(value, 1)")], {
              inputs: [input("value", "1", { default: value })],
            }),
          ],
          [{ chapter: "tie" }],
          years(2),
        ),
      );
    expect(runModel(tie("1")).closeJumps).toEqual([]);
    expect(runModel(tie("0.5")).closeJumps).toEqual([]);
    // the edge lies 1e-9 below 1
    expect(runModel(tie("0.99999999900001")).closeJumps).toHaveLength(1);
  });
});

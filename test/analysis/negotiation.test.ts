/** Negotiation tables: by hand where two parties divide a price, and adding up wherever anything is financed. */

import { describe, expect, test } from "@jest/globals";
import { type NegotiationResult, negotiation } from "../../src/analysis/negotiation.ts";
import { FeasibilityError } from "../../src/diagnostics/diagnostic.ts";
import { loadScenario, type Scenario } from "../../src/model/open-scenario.ts";
import { runScenario } from "../../src/model/run-scenario.ts";
import { scalarOf } from "../../src/model/summary.ts";
import { scenarioOf } from "../cases/read-cases.ts";

const TAXED = {
  profit_taxes: { mineco: { entity: "mineco", losses: "unlimited" } },
  partners: { founder: {} },
  holdings: { founder: { owner: "founder", company: "mineco", share: "100 %", residence: "home" } },
};
/** Present value of 1 a year from 2028 to 2032, at the end of each year, at 10 % to the start of 2027. */
const ANNUITY = [2, 3, 4, 5, 6].reduce((worth, year) => worth + 1.1 ** -year, 0);

const byLabel = ({ parties }: NegotiationResult, amounts: readonly number[]): Record<string, number> =>
  Object.fromEntries(parties.map(({ label }, at) => [label, amounts[at] as number]));

describe("one point of payability at a fixed price", () => {
  // 240 mtu a year at 100 USD/mtu: one point is worth 240 USD a year. A fifth of it is profit tax, the rest the owner's.
  test("divides between owner and treasury by the rate of tax", async () => {
    const result = await negotiation(await scenarioOf(TAXED), {
      terms: [{ input: "contracts.sale.payable", values: ["+1 pp", "-2 pp"] }],
    });
    const [more, less] = result.terms;
    expect(byLabel(result, more!.parties).founder).toBeCloseTo(192 * ANNUITY, 6);
    expect(byLabel(result, more!.parties).HOME).toBeCloseTo(48 * ANNUITY, 6);
    expect(more!.chain).toBeCloseTo(240 * ANNUITY, 6);
    expect(more!.value).toBe(81);
    expect(less!.chain).toBeCloseTo(-480 * ANNUITY, 6);
    expect(
      byLabel(
        result,
        result.parties.map(({ npv }) => npv),
      ).founder,
    ).toBeCloseTo(0.8 * 19_200 * ANNUITY, 6);
    expect([result.debt, result.unit, result.basis.discountRate]).toEqual(["locked", "real USD", 0.1]);
  });

  test("is taken from the buyer, cent for cent, where both are of the chain", async () => {
    const both = {
      ...TAXED,
      entities: { refineco: { country: "home" } },
      contracts: { sale: { buyer: "refineco" } },
    };
    const result = await negotiation(await scenarioOf(both), {
      terms: [{ input: "contracts.sale.payable", values: ["+1 pp"] }],
    });
    const moved = byLabel(result, result.terms[0]!.parties);
    expect(moved["owners of refineco"]).toBeCloseTo(-240 * ANNUITY, 6);
    expect(moved.founder! + moved.HOME!).toBeCloseTo(240 * ANNUITY, 6);
    expect(result.terms[0]!.chain).toBeCloseTo(0, 6);
  });

  test("is gained by the chain and lost by an outside buyer, who is no part of the sum", async () => {
    const outside = {
      ...TAXED,
      outside_parties: { smelter: { country: "home" } },
      contracts: { sale: { buyer: "smelter" } },
    };
    const { terms, outside: apart } = await negotiation(await scenarioOf(outside), {
      terms: [{ input: "contracts.sale.payable", values: ["+1 pp"] }],
    });
    expect(apart.map(({ label, kind }) => [label, kind])).toEqual([["smelter", "outside"]]);
    expect(terms[0]!.outside[0]).toBeCloseTo(-240 * ANNUITY, 6);
    expect(terms[0]!.sum).toBeCloseTo(240 * ANNUITY, 6);
  });
});

describe("parties add up to the chain", () => {
  const SCENARIOS = [
    "test/fixtures/slice.yaml",
    "scenarios/integrated.yaml",
    "scenarios/structures/all-equity.yaml",
    "scenarios/structures/export-credit.yaml",
    "scenarios/structures/prepayment.yaml",
    "scenarios/structures/stream-and-senior.yaml",
    "scenarios/structures/sovereign-preferred.yaml",
    "scenarios/variants/tolling.yaml",
  ];

  // Rounding of some thousand additions of amounts of a hundred million: 1e-12 of the largest party, far below a cent.
  const isDust = (amount: number, { parties }: NegotiationResult): boolean =>
    Math.abs(amount) <= 1e-12 * parties.length * Math.max(1e6, ...parties.map(({ npv }) => Math.abs(npv)));

  test.each(SCENARIOS)(
    "%s",
    async (file) => {
      const scenario = await loadScenario(file);
      for (const { name } of scenario.model.study.cases.slice(0, 2)) {
        const result = await negotiation(scenario, { case: name });
        const sum = result.parties.reduce((total, { npv }) => total + npv, 0);
        expect([name, isDust(sum - result.chain, result)]).toEqual([name, true]);
        expect(result.terms.length).toBeGreaterThan(3);
        for (const { input, difference } of result.terms)
          expect([input.path, isDust(difference, result)]).toEqual([input.path, true]);
      }
    },
    60_000,
  );

  test("whatever debt does", async () => {
    const result = await negotiation(await loadScenario("scenarios/structures/export-credit.yaml"), {
      debt: "resize",
      terms: [
        { input: "facilities.exim.cover", values: ["+0.05"] },
        { input: "facilities.exim.gearing", values: ["-5 pp"] },
        { input: "fees.*.rate", values: ["x 2"] },
      ],
    });
    expect(result.debt).toBe("resize");
    for (const { difference } of result.terms) expect(isDust(difference, result)).toBe(true);
    expect(result.terms.some(({ parties }) => parties.some((change) => Math.abs(change) > 1000))).toBe(true);
  }, 60_000);
});

describe("a table", () => {
  test("values partners as the book does, before and after a step", async () => {
    const scenario = await loadScenario("scenarios/integrated.yaml");
    const result = await negotiation(scenario, { terms: [{ input: "facilities.exim.rate", values: ["+1 pp"] }] });
    const run = runScenario(scenario);
    for (const name of ["tmk", "us_jv", "uz_nif", "reelement", "american_resources"]) {
      const at = result.parties.findIndex(({ label }) => label === name.replaceAll("_", " "));
      expect(result.parties[at]!.npv).toBeCloseTo(scalarOf(run, `partner[${name}].npv`) as number, 2);
    }
  }, 60_000);

  test("names what it left out when nobody says which terms", async () => {
    const { terms, idle, left } = await negotiation(await loadScenario("scenarios/integrated.yaml"));
    expect(terms.map(({ input }) => input.path)).toContain("tiers.over_hurdle.promote");
    expect(idle).toContain("price_supports.us_floor.strike");
    expect(left.map(({ why }) => why)).toContain("the values of all contracts must add to 100 %");
  }, 60_000);

  test("can be stopped, and tells how far it is", async () => {
    const seen: number[] = [];
    const terms = [{ input: "contracts.sale.payable", values: ["+1 pp", "+2 pp"] }];
    await negotiation(await scenarioOf(TAXED), { terms }, { onProgress: (done) => seen.push(done) });
    expect(seen).toEqual([2]);
    const signal = AbortSignal.abort(new Error("enough"));
    await expect(negotiation(await scenarioOf(TAXED), { terms }, { signal })).rejects.toThrow("enough");
  });

  test.each([
    ["contracts.sale.payble", "+1 pp", "A100"],
    ["contracts.sale.payable", "+1 %", "A103"],
    ["contracts.sale.payable", "3 USD", "S204"],
  ])("refuses %s: %s", async (input, step, code) => {
    const scenario: Scenario = await scenarioOf(TAXED);
    await expect(negotiation(scenario, { terms: [{ input, values: [step] }] })).rejects.toThrow(FeasibilityError);
    await negotiation(scenario, { terms: [{ input, values: [step] }] }).catch(({ diagnostics }: FeasibilityError) =>
      expect(diagnostics.map((one) => one.code)).toEqual([code]),
    );
  });
});

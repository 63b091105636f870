import { expect, test } from "@jest/globals";
import { evidence } from "../../src/analysis/evidence.ts";
import { loadScenario } from "../../src/model/open-scenario.ts";
import { scenarioOf } from "../cases/read-cases.ts";

test("revenue of a mine hangs alike on tonnes, grade, recovery, price and payability", async () => {
  // 240 mtu x 100 x 80 %: five factors of one product. Reserve and throughput bind together with the rate only at their
  // edges, where a step of 1 % is cut on one side; they are kept out of the way here by giving them room.
  const scenario = await scenarioOf({
    mines: { pit: { reserve: "9000 t (S25)", grade: "0.30 % (S25)", rate: "900 t/year (AG)" } },
    concentrators: { mill: { recovery: "80 % (IA)" } },
    prices: { apt: { quote: "100 USD/mtu (IA)" } },
    contracts: { sale: { payable: "80 % (IA)" } },
  });
  const [revenue] = evidence(scenario, { outputs: ["chain[chain].revenue"] });
  const { shares, heaviest } = revenue as NonNullable<typeof revenue>;
  // The price runs through two lines alike; life and share of the contract are factors of the sum over the years too.
  expect(heaviest[0]?.share).toBeCloseTo(shares.agreed, 9);
  expect(shares.illustrative / shares.sourced).toBeCloseTo(3, 9);
  expect(shares.agreed).toBeCloseTo(shares.sourced, 9);
});

test("shares of a shipped scenario add to one, and a case of its own may be asked for", async () => {
  const scenario = await loadScenario("scenarios/mine.yaml");
  for (const results of [evidence(scenario), evidence(scenario, { case: "high" })]) {
    expect(results).toHaveLength(4);
    for (const { shares } of results)
      expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  }
  expect(evidence(scenario)).toEqual(evidence(scenario));
});

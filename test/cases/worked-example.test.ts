import { describe, expect, test } from "@jest/globals";
import { runScenario } from "../../src/model/run-scenario.ts";
import { rowOf } from "../../src/model/summary.ts";
import { scenarioOf } from "./read-cases.ts";

/**
 * The worked example of the domain handbook, end of section 9; section 11.21: "checks line by line".
 *
 * One year of 1 Mt of ore at 0.325 % WO3 and 80 % recovery makes its 4,000 dry tonnes at 65 %.
 */
const OVERLAY = {
  countries: { home: { subsoil_tax_rate: "2.7 %" } },
  entities: { agent: { country: "home" }, refineco: { country: "home" } },
  schedules: { site: { operating_life: "1 year" } },
  mines: { pit: { reserve: "1 Mt", grade: "0.325 %", rate: "1 Mt/year" } },
  concentrators: { mill: { throughput: "1 Mt/year", concentrate_grade: "65 %", moisture: "0.5 %" } },
  prices: { apt: { quote: "350 USD/mtu" } },
  contracts: { sale: { payable: "78 %", broker: "agent", broker_fee: "3 %", buyer: "refineco", plant: "works" } },
  freight: { door_to_door: { contract: "sale", rate: "520 USD/wmt" } },
  subsoil_taxes: { mineco: { entity: "mineco", base: "gross" } },
  refineries: {
    works: { owner: "refineco", schedule: "site", capacity: "260000 mtu/year", intermediate_yield: "95.5 %" },
  },
  products: { powder: { plant: "works", benchmark: "apt", share: "100 %", yield: "98.0096 %" } }, // 0.992 x 0.988
};

/** The handbook prints so many decimals of a million or of a tonne: half a unit of the last is its own rounding. */
const MTU_PER_TONNE_OF_APT = 88.5;

describe("the worked example of the handbook", () => {
  test("comes out line by line, from 4,000 dry tonnes to 1,929.8 t of tungsten", async () => {
    const run = runScenario(await scenarioOf(OVERLAY));
    const first = (key: string): number => rowOf(run, key)[1] as number;
    expect(run.summary.checksFailed).toEqual([]);

    expect(first("concentrator[mill].concentrate")).toBeCloseTo(4000, 9);
    expect(first("contract[sale].sold")).toBeCloseTo(260_000, 6); // 4,000 t x 65 % = 2,600 t WO3
    expect(first("contract[sale].payable_price")).toBeCloseTo(273.0, 9); // 350 x 0.78
    expect(first("contract[sale].gross_value")).toBeCloseTo(70_980_000, 4); // 260,000 x 273
    expect(first("contract[sale].brokerage")).toBeCloseTo(2_129_400, 4); // 3 %
    expect(first("contract[sale].freight_by_seller")).toBeCloseTo((4000 / 0.995) * 520, 4);
    expect(Math.abs(first("contract[sale].freight_by_seller") - 2.0905e6)).toBeLessThanOrEqual(50);
    expect(first("contract[sale].netback")).toBeCloseTo(70_980_000 - 2_129_400 - (4000 / 0.995) * 520, 4);
    expect(Math.abs(first("contract[sale].netback") - 66.7601e6)).toBeLessThanOrEqual(50);
    expect(first("subsoil_tax[mineco].tax")).toBeCloseTo(1_916_460, 4); // 2.7 % of gross
    expect(Math.abs(first("subsoil_tax[mineco].tax") - 1.9165e6)).toBeLessThanOrEqual(50);
  });

  test("goes on through the refinery: 248,300 mtu, 2,805.65 t of APT or 1,929.8 t of W as powder", async () => {
    const run = runScenario(await scenarioOf(OVERLAY));
    const first = (key: string): number => rowOf(run, key)[1] as number;

    const intermediate = first("refinery[works].intermediate");
    expect(intermediate).toBeCloseTo(248_300, 6); // 260,000 x 0.955
    expect(Math.abs(intermediate / MTU_PER_TONNE_OF_APT - 2805.65)).toBeLessThanOrEqual(0.005);
    const kilograms = first("product[powder].element");
    expect(kilograms).toBeCloseTo(248_300 * 0.992 * 0.988 * 7.93, 4);
    expect(Math.abs(kilograms / 1000 - 1929.8)).toBeLessThanOrEqual(0.05);
  });
});

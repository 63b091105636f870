/** What cannot be so in ore, concentrate and products is refused at its line, whichever case says it. */

import { expect, test } from "@jest/globals";
import { FeasibilityError } from "../../src/diagnostics/diagnostic.ts";
import { scenarioOf } from "../cases/read-cases.ts";

/** Codes and sentences of what is refused. */
async function refused(overlay: Readonly<Record<string, unknown>>): Promise<string[]> {
  try {
    await scenarioOf(overlay);
  } catch (error) {
    if (error instanceof FeasibilityError) return error.diagnostics.map(({ code, sentence }) => `${code} ${sentence}`);
    throw error;
  }
  return [];
}

const refinery = {
  entities: { refineco: { country: "home" } },
  contracts: { sale: { buyer: "refineco", plant: "works" } },
  refineries: { works: { owner: "refineco", schedule: "site", capacity: "300 mtu/year", intermediate_yield: "95 %" } },
};
const product = { plant: "works", benchmark: "apt" };

test("a product mix must make a whole in every year", async () => {
  const products = {
    apt: { ...product, share: { "..2029": "60 %", "2030+": "70 %" } },
    oxide: { ...product, share: "40 %" },
  };
  expect(await refused({ ...refinery, products })).toEqual([
    "S260 the values of share in products for works add to 110 %, not 100 % in 2030.",
  ]);
});

test("more of a product than there is cannot be made into others; less may", async () => {
  const made = (powder: string, carbide: string) => ({
    ...refinery,
    products: {
      oxide: { ...product, share: "100 %" },
      powder: { ...product, from: "oxide", converted: powder },
      carbide: { ...product, from: "oxide", converted: carbide },
    },
  });
  expect(await refused(made("40 %", "50 %"))).toEqual([]);
  expect(await refused(made("60 %", "50 %"))).toEqual([
    "S281 the values of converted in products for oxide add to 110 %, more than 100 % in 2027.",
  ]);
});

test("neither concentrate nor ore is richer than what it is made of, in any case", async () => {
  const mineral = { metal: { mineral_content: "76.6 %" } };
  const cases = { base: {}, rich: { "concentrators.mill.concentrate_grade": "78 %" } };
  expect(await refused(mineral)).toEqual([]);
  expect(await refused({ ...mineral, cases })).toEqual([
    "S270 concentrators.mill.concentrate_grade, 78 %, is above metal.mineral_content, 76.6 % in case rich.",
  ]);
  const own = { mineral: "own", mineral_content: "50 %" };
  expect(await refused({ concentrators: { mill: own } })).toEqual([
    "S270 concentrators.mill.concentrate_grade, 60 %, is above concentrators.mill.mineral_content, 50 %.",
  ]);
  expect(await refused({ mines: { pit: { grade: "65 %" } } })).toContain(
    "S270 mines.pit.grade, 65 %, is above concentrators.mill.concentrate_grade, 60 %.",
  );
});

test("a stockpile belongs to a mine that stores its low-grade ore", async () => {
  const stockpiles = { low: { mine: "pit", concentrator: "mill", stored_share: "20 %", relative_grade: "50 %" } };
  expect(await refused({ stockpiles, mines: { pit: { low_grade: "stockpiled" } } })).toEqual([]);
  expect((await refused({ stockpiles })).map((one) => one.slice(0, 4))).toEqual(["S300"]);
  expect(await refused({ mines: { pit: { low_grade: "stockpiled" } } })).toEqual([
    "S271 mines.pit has low_grade: stockpiled, but no instance of stockpiles names it as mine.",
  ]);
});

/** The depreciation tables kept as data can be laid over a scenario, and each adds to the whole of a cost. */

import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { loadScenario } from "../../src/model/open-scenario.ts";

const FOLDER = "scenarios/parameters/us";
const BASE = readFileSync("test/cases/base.yaml", "utf8");
const files = readdirSync(FOLDER).filter((name) => name.startsWith("macrs"));

test("there are tables of three classes and two conventions", () => {
  expect(files).toHaveLength(5);
});

test.each(files)("%s opens under a scenario that says whose ledger it is", async (file) => {
  const text = readFileSync(`${FOLDER}/${file}`, "utf8");
  const pools = Object.keys(parse(text).depreciation_pools);
  const mine = { entity: "mineco", schedule: "site" };
  const ledger = { us_plant_state: { ...mine, ledger: "second" } };
  const scenario = {
    extends: ["base.yaml", "table.yaml"],
    depreciation_pools: { ...Object.fromEntries(pools.map((name) => [name, mine])), ...(pools.length > 1 && ledger) },
    capital_costs: {
      plant: {
        ...mine,
        pool: pools[0],
        ...(pools.length > 1 && { second_pool: "us_plant_state" }),
        amount: "1 MUSD",
      },
    },
  };
  const files = new Map([
    ["base.yaml", BASE],
    ["table.yaml", text],
    ["case.yaml", JSON.stringify(scenario)],
  ]);
  const opened = await loadScenario("case.yaml", { readFile: async (name) => files.get(name) as string });
  expect(opened.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const table = opened.model.study.instances.filter(({ chapter }) => chapter.name === "depreciation_pool");
  expect(table.map(({ name }) => name).sort()).toEqual([...pools].sort());
});

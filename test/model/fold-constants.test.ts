import { expect, test } from "@jest/globals";
import { scenarioOf } from "../cases/read-cases.ts";

test("a line that is 1 throughout leaves no row, and whoever read it reads the literal", async () => {
  const { model } = await scenarioOf();
  expect(model.constants.get("entity[mineco].functional_exchange")).toBe("1");
  expect(model.constants.get("entity[mineco].tax_exchange")).toBe("1");
  // The check can fail: with a currency of its own the same line is a row.
  const foreign = await scenarioOf({
    currencies: { uzs: { inflation: "6 %", rate: "12000 UZS/USD" } },
    entities: { mineco: { functional_currency: "uzs" } },
  });
  expect(foreign.model.byKey.has("entity[mineco].functional_exchange")).toBe(true);
});

test("no line of a model is a literal", async () => {
  const { model } = await scenarioOf();
  const literals = model.program.items.filter(
    ({ kind, tree, applies }) => kind === "line" && tree?.kind === "number" && !applies,
  );
  expect(literals.map(({ key }) => key)).toEqual([]);
});

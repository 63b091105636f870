/** What the readings are given: inputs in a case, facts of the grid, declared constants. */

import type { Decimal } from "../formula/decimal.ts";
import type { GivenValue, Item } from "../formula/program.ts";
import { gridFact } from "../timeline/grid.ts";
import { CONSTANTS } from "./constants.ts";
import { inputValue, type Model } from "./model.ts";

/** @returns a function from an item (input or fact) to its value in calculation units */
export function givenIn(model: Model, caseIndex: number): (item: Item) => GivenValue<Decimal> {
  const { grid } = model.study;
  return (item) => {
    const binding = model.inputs.get(item.index);
    if (binding) return inputValue(model, binding, caseIndex);
    const name = item.key.slice("timeline.".length);
    const fact = gridFact(name);
    if (fact) return grid.columns.map((column) => fact.value(column, grid));
    const constant = CONSTANTS.find((one) => one.name === name);
    if (!constant) throw new Error(`nothing is given for ${item.key}`);
    return constant.value;
  };
}

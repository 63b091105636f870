/** Declared constants of the model: the only numbers that formulas use and no author chooses. */

import { Decimal } from "../formula/decimal.ts";

export const CONSTANTS = [
  {
    name: "tolerance",
    label: "Tolerance of ties",
    unit: "1",
    about: "relative slack of `reaches`, the same in every reading",
    value: new Decimal("1e-9"),
  },
  {
    name: "lowest_rate",
    label: "Lowest continuous rate tried",
    unit: "1/year",
    about: "rates of return are sought from -99.3 % a year",
    value: new Decimal("-5"),
  },
  {
    name: "highest_rate",
    label: "Highest continuous rate tried",
    unit: "1/year",
    about: "rates of return are sought up to 109,000 % a year",
    value: new Decimal("7"),
  },
  {
    name: "one_year",
    label: "One year",
    unit: "year",
    about: "over which a continuous rate becomes a yearly one",
    value: new Decimal(1),
  },
  {
    name: "least_divisor",
    label: "Least divisor",
    unit: "1",
    about:
      "`share` takes a divisor for 0 when it is smaller, relative to what is divided: it is then nothing but rounding",
    value: new Decimal("1e-12"),
  },
] as const;

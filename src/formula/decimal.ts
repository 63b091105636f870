/** Our decimal arithmetic: 34 significant digits, half even, as in IEEE 754 decimal128. */

import { Decimal as Base } from "decimal.js";

export const Decimal = Base.clone({ precision: 34, rounding: Base.ROUND_HALF_EVEN, toExpNeg: -40, toExpPos: 40 });
export type Decimal = Base;

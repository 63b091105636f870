/** Values drawn at random for every input of a bound model: the same seed and key draw the same value on any grid. */

import type { Item } from "../../src/formula/program.ts";
import { type CompiledKernel, givenValues } from "../../src/formula/read-float.ts";
import { givenIn } from "../../src/model/given.ts";
import type { Model } from "../../src/model/model.ts";

/** Lowest and highest value in calculation units, by chapter and input; `whole` draws whole numbers. */
interface Range {
  readonly from: number;
  readonly to: number;
  readonly whole?: true;
}

const range = (from: number, to: number): Range => ({ from, to });
const whole = (from: number, to: number): Range => ({ from, to, whole: true });
const days = (most: number): Range => range(0, most / 365);

/** Inputs that are not listed stay as the structure has them: shares of a whole, tables, tax years, dates of value. */
const RANGES: Readonly<Record<string, Range>> = {
  "conventions.inflation": range(0, 0.08),
  "conventions.discount_rate": range(0.03, 0.15),
  "currency.rate": range(0.5, 20_000),
  "currency.inflation": range(0, 0.2),
  "currency.real_appreciation": range(-0.05, 0.05),
  "currency.path": range(5000, 20_000),
  "country.profit_tax_rate": range(0, 0.35),
  "country.loss_use_limit": range(0.3, 1),
  "country.loss_life": whole(1, 8),
  "country.subsoil_tax_rate": range(0, 0.12),
  "country.rent_tax_rate": range(0, 0.3),
  "country.rent_uplift": range(0, 0.15),
  "country.export_duty_rate": range(0, 0.08),
  "country.import_duty": range(0, 5),
  "country.import_tariff": range(0, 0.2),
  "country.dividend_withholding": range(0, 0.15),
  "entity.payable_days": days(90),
  "entity.recognised_losses": range(0, 1),
  "schedule.construction_start": range(0, 1.5),
  "schedule.construction_time": range(0.5, 2.5),
  "schedule.delay": range(0, 1.5),
  "schedule.operating_life": range(1, 8),
  "schedule.closure_time": range(0.25, 2),
  "price.quote": range(100, 900),
  "mine.reserve": range(0.2e6, 9e6),
  "mine.grade": range(0.1, 1),
  "mine.dilution": range(0, 0.25),
  "mine.mining_recovery": range(0.8, 1),
  "mine.strip_ratio": range(0, 6),
  "mine.rate": range(0.1e6, 1.2e6),
  "mine.plan": range(0, 1.2e6),
  "mine.count_inferred": whole(0, 1),
  "mine.count_resources": whole(0, 1),
  "mine.pre_strip": range(0, 5e6),
  "tranche.reserve": range(0, 3e6),
  "tranche.grade": range(0.1, 1),
  "tranche.dilution": range(0, 0.25),
  "tranche.mining_recovery": range(0.8, 1),
  "stockpile.stored_share": range(0, 0.5),
  "stockpile.relative_grade": range(0, 1),
  "stockpile.reclaim_plan": range(0, 0.4e6),
  "concentrator.availability": range(0.7, 1),
  "concentrator.mass_pull": range(0.4, 1),
  "concentrator.sorting_recovery": range(0.85, 1),
  "concentrator.yearly_recovery": range(0.5, 0.92),
  "concentrator.recovery_base": range(0.7, 1),
  "concentrator.recovery_slope": range(0, 0.15),
  "concentrator.recovery_cap": range(0.8, 0.95),
  "third_party_ore.offered": range(0, 0.5e6),
  "third_party_ore.grade": range(0.2, 2),
  "third_party_ore.price_per_tonne": range(5, 60),
  "third_party_ore.price_per_unit": range(20, 150),
  "by_product.head_grade": range(0, 0.003),
  "by_product.recovery": range(0.2, 0.9),
  "by_product.payable": range(0.6, 1),
  "by_product.quote": range(1000, 40000),
  "by_product.treatment_charge": range(0, 300),
  "by_product.refining_charge": range(0, 300),
  "by_product.freight_rate": range(0, 200),
  "by_product.royalty_rate": range(0, 0.1),
  "concentrator.throughput": range(0.3e6, 1.5e6),
  "concentrator.recovery": range(0.5, 0.92),
  "concentrator.concentrate_grade": range(30, 72),
  "concentrator.moisture": range(0, 0.1),
  "contract.payable": range(0.6, 0.9),
  "contract.agreed_yield": range(0.9, 0.99),
  "contract.agreed_charge": range(20, 120),
  "contract.treatment_charge": range(0, 500),
  "contract.quotation_delay": range(0, 4 / 12),
  "contract.weight_loss": range(0, 0.01),
  "contract.broker_fee": range(0, 0.05),
  "contract.insurance": range(0, 0.01),
  "contract.days_to_title": days(120),
  "contract.days_after_title": days(120),
  "contract.provisional_share": range(0.5, 1),
  "contract.provisional_days": days(60),
  "contract.final_days": days(180),
  "contract.grade": range(30, 72),
  "contract.yearly_limit": range(2e4, 3e5),
  "contract.franchise": range(0, 0.01),
  "contract.assay_franchise": range(0, 0.5),
  "penalty.content": range(0, 0.02),
  "penalty.charge": range(0, 10),
  "commitment.quantity": range(0, 2e5),
  "commitment.payment_share": range(0, 1),
  "commitment.start": range(0, 4),
  "commitment.term": range(0, 8),
  "price_clause.floor": range(100, 300),
  "price_clause.ceiling": range(400, 700),
  "price_clause.upside_from": range(300, 400),
  "price_clause.upside_share": range(0, 0.5),
  "grade_scale.typical_grade": range(50, 70),
  "grade_scale.deduction_per_grade": range(0, 0.004),
  "toll.charge": range(20, 80),
  "toll.guaranteed_return": range(0.9, 1),
  "toll.share": range(0, 1),
  "toll.payment_days": days(60),
  "contract.moisture": range(0, 0.1),
  "freight_leg.rate": range(0, 500),
  "price_support.strike": range(200, 500),
  "price_support.upside_from": range(500, 800),
  "price_support.upside_share": range(0, 0.5),
  "price_support.start": range(0, 5),
  "price_support.term": range(0, 10),
  "refinery.capacity": range(2e4, 4e5),
  "refinery.intermediate_yield": range(0.9, 0.99),
  "refinery.availability": range(0.7, 1),
  "refinery.progress_ratio": range(0.7, 1),
  "refinery.learning_start": range(1e4, 2e5),
  "refinery.learning_limit": range(0.4, 0.9),
  "refinery_module.capacity": range(2e4, 2e5),
  "refining_step.yield": range(0.9, 1),
  "reagent.use_per_tonne": range(0, 2),
  "reagent.use_per_gangue": range(0, 2),
  "reagent.price": range(50, 800),
  "residue.per_tonne": range(0, 0.5),
  "residue.per_gangue": range(0, 1.2),
  "residue.disposal": range(50, 500),
  "third_party_concentrate.offered": range(0, 800),
  "third_party_concentrate.grade": range(30, 115),
  "third_party_concentrate.price_per_unit": range(100, 400),
  "third_party_concentrate.price_per_tonne": range(2000, 20000),
  "product.converted": range(0, 1),
  "refinery.feed_stock_time": days(90),
  "product.yield": range(0.95, 1),
  "product.premium": range(0, 0.3),
  "product.margin": range(0, 20),
  "product.conversion": range(0, 30),
  "product.receivable_days": days(90),
  "operating_cost.fixed": range(0, 6e6),
  "operating_cost.per_tonne": range(1, 25),
  "operating_cost.per_tonne_moved": range(1, 4),
  "operating_cost.per_unit": range(10, 60),
  "operating_cost.power_per_tonne": range(0, 40),
  "operating_cost.tariff": range(0.03, 0.12),
  "operating_cost.persons": range(0, 900),
  "operating_cost.cost_per_person": range(2e7, 2e8),
  "operating_cost.power_per_unit": range(0, 50),
  "operating_cost.local_share": range(0, 1),
  "operating_cost.real_escalation": range(-0.03, 0.05),
  "value_added_tax.rate": range(0, 0.25),
  "value_added_tax.cost_share": range(0, 1),
  "value_added_tax.domestic_share": range(0, 0.6),
  "value_added_tax.import_relief": range(0, 1),
  "value_added_tax.refund_delay": range(0, 1.2),
  "store.material_share": range(0, 1),
  "store.cover": range(0, 0.6),
  "capital_cost.size": range(200, 2000),
  "capital_cost.exponent": range(0.4, 0.9),
  "capital_cost.local_share": range(0, 1),
  "capital_cost.real_escalation": range(-0.02, 0.05),
  "capital_cost.residual_share": range(0, 0.3),
  "sustaining_cost.interval": range(1.2, 6),
  "capital_cost.amount": range(5e6, 1.5e8),
  "capital_cost.contingency": range(0, 0.3),
  "sustaining_cost.yearly": range(0, 5e6),
  "closure.amount": range(1e6, 3e7),
  "closure.build_up": range(0.5, 10),
  "closure.fund_interest": range(0, 0.06),
  "closure.provision_rate": range(0, 0.12),
  "depreciation_pool.life": whole(1, 12),
  "facility.rate": range(0.03, 0.12),
  "facility.cover": range(1.1, 2),
  "facility.first_repayment": range(2, 5),
  "facility.repayment_time": range(2, 8),
  "reserve_account.cover_time": range(0, 1),
  "valuation.rate": range(0, 0.2),
};

/** Draws that a test needs otherwise, by chapter and input or by instance and input. */
export type Ranges = Readonly<Record<string, Range>>;
/** Dates on the edges of yearly columns: no column mixes two steps of a ramp-up. */
export const wholeYears: Ranges = {
  "schedule.construction_start": whole(0, 1),
  "schedule.construction_time": whole(1, 2),
  "schedule.delay": whole(0, 1),
  "schedule.operating_life": whole(1, 8),
  "schedule.closure_time": whole(1, 2),
};
/** A refinery that stands before the mine does, outlives it and takes whatever comes. */
export const ampleWorks: Ranges = {
  "refinery.capacity": range(1e7, 2e7),
  "refinery_module.capacity": range(1e7, 2e7),
  "schedule[works].construction_start": range(0, 0),
  "schedule[works].construction_time": range(1, 1),
  "schedule[works].delay": range(0, 0),
  "schedule[works].operating_life": range(14, 14),
};

/** A value in [0, 1) from a seed and a text: FNV-1a, then the finisher of MurmurHash3. */
function fraction(seed: number, text: string): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** One draw in six is the lower end, one in twelve the upper: nothing at all, and the most, are where rules end. */
function draw({ from, to, whole: isWhole }: Range, seed: number, text: string): number {
  const place = fraction(seed, text);
  const end = fraction(seed, `${text} end`);
  const at = end < 1 / 6 ? 0 : end > 11 / 12 ? 1 : place;
  const value = from + at * (to - from);
  return isWhole ? Math.round(value) : value;
}

/** The array of a kernel with every input drawn and every line still at 0. */
export function drawValues(model: Model, kernel: CompiledKernel, seed: number, other: Ranges = {}): Float64Array {
  const values = plainValues(model, kernel).slice();
  for (const item of inputsOf(model)) {
    const drawn = rangeOf(model, item, other);
    if (!drawn) continue;
    const at = kernel.layout.offsets[item.index] as number;
    if (item.shape === "scalar") {
      values[at] = draw(drawn, seed, item.key);
      continue;
    }
    let year = Number.NaN;
    let value = Number.NaN;
    for (const [t, column] of model.study.grid.columns.entries()) {
      if (column.calendarYear !== year) value = draw(drawn, seed, `${item.key} ${column.calendarYear}`);
      year = column.calendarYear;
      values[at + t] = value;
    }
  }
  return values;
}

/** What the structure gives, before anything is drawn: the same for every scenario of it. */
const plain = new WeakMap<CompiledKernel, Float64Array>();
function plainValues(model: Model, kernel: CompiledKernel): Float64Array {
  const known = plain.get(kernel) ?? givenValues(model.program, kernel.layout, givenIn(model, 0));
  plain.set(kernel, known);
  return known;
}

const inputs = new WeakMap<Model, readonly Item[]>();
function inputsOf(model: Model): readonly Item[] {
  const known = inputs.get(model) ?? model.program.items.filter(({ kind }) => kind === "input");
  inputs.set(model, known);
  return known;
}

function rangeOf(model: Model, item: Item, other: Ranges): Range | undefined {
  const { input, chapter, instance } = model.info[item.index] ?? {};
  if (item.kind !== "input" || !input || !chapter || input.shape === "table" || input.shape === "ages")
    return undefined;
  const name = `${chapter.name}.${input.name}`;
  return other[`${chapter.name}[${instance?.name}].${input.name}`] ?? other[name] ?? RANGES[name];
}

/**
 * Units as authors write them, `340 USD/mtu` or `1.2 Mt ore/year`, and the one calculation unit of each base quantity.
 *
 * Calculations run in t, USD (or the currency named), years, kWh, m3 and counts; the contained metal runs in the unit
 * its market quotes (mtu of WO3, kg of germanium), which the commodity's data chooses.
 */

import { Decimal } from "./decimal.ts";
import { type Dimension, dimensionOf, equal, quantityOf, untagged } from "./dimension.ts";

/** A metal as a market names it: the contained form that is traded and the element in it. Data, never code. */
export interface Commodity {
  /** Substance in which grades, quotes and recoveries are stated, e.g. `WO3`. */
  readonly contained: string;
  /** Unit in which that substance is quoted, e.g. `mtu`. */
  readonly tradeUnit: string;
  /** The pure element, e.g. `W`. */
  readonly element: string;
}

/** A unit text understood: its dimension with tags, and the factor from it to base units (t, years, kWh, money). */
export interface Unit {
  readonly text: string;
  readonly dimension: Dimension;
  readonly factor: Decimal;
}

interface UnitWord {
  readonly base: string;
  readonly factor: Decimal;
}

const word = (base: string, numerator: string, denominator = "1"): UnitWord => ({
  base,
  factor: new Decimal(numerator).div(denominator),
});

const PHYSICAL: ReadonlyMap<string, UnitWord> = new Map(
  Object.entries({
    t: word("mass", "1"),
    kt: word("mass", "1000"),
    Mt: word("mass", "1000000"),
    kg: word("mass", "0.001"),
    g: word("mass", "0.000001"),
    lb: word("mass", "0.00045359237"),
    oz: word("mass", "0.0000311034768"), // troy, as precious metals are quoted
    year: word("time", "1"),
    years: word("time", "1"),
    quarter: word("time", "1", "4"),
    quarters: word("time", "1", "4"),
    month: word("time", "1", "12"),
    months: word("time", "1", "12"),
    day: word("time", "1", "365"),
    days: word("time", "1", "365"),
    hour: word("time", "1", "8760"),
    hours: word("time", "1", "8760"),
    kWh: word("energy", "1"),
    MWh: word("energy", "1000"),
    GWh: word("energy", "1000000"),
    m3: word("volume", "1"),
    person: word("count:person", "1"),
    persons: word("count:person", "1"),
    module: word("count:module", "1"),
    modules: word("count:module", "1"),
    mtu: word("mass:WO3", "0.01"),
    stu: word("mass:WO3", "0.0090718474"),
    dmt: word("mass:concentrate", "1"),
    wmt: word("mass:wet", "1"),
  }),
);

const PLAIN_WORDS: ReadonlyMap<string, Decimal> = new Map([
  ["%", new Decimal("0.01")],
  ["pp", new Decimal("0.01")],
  ["1", new Decimal(1)],
  ["ppm", new Decimal("0.000001")],
]);

/** Currencies that may be written; a new one is one more word here. */
export const CURRENCIES = ["USD", "UZS", "EUR", "CNY", "GBP", "CAD", "AUD", "KZT", "RUB", "JPY"] as const;
const SCALES: ReadonlyMap<string, string> = new Map([
  ["", "1"],
  ["k", "1000"],
  ["M", "1000000"],
  ["G", "1000000000"],
  ["B", "1000000000"],
  ["T", "1000000000000"],
]);

/**
 * Currencies that a chapter leaves open, bound for each instance to the code of the currency in one of its roles: `local`
 * that of its costs, `tax` that of its tax ledger, `functional` that of its books.
 */
export const OPEN_CURRENCIES = ["local", "tax", "functional"] as const;
/** Codes of the open currencies where they are not the model's. */
export type OpenCurrencies = Readonly<Partial<Record<(typeof OPEN_CURRENCIES)[number], string>>>;

/** Substances a mass may be tagged with, beside those of the commodity. */
export const SUBSTANCES = ["ore", "waste", "rock", "concentrate", "wet", "product", "reagent", "residue"] as const;

const MONEY_WORD = new RegExp(`^([kMGBT]?)(${CURRENCIES.join("|")})$`);

/** Every word that may stand in a unit, for suggestions and for the units page. */
export const UNIT_WORDS: readonly string[] = [
  ...PHYSICAL.keys(),
  ...PLAIN_WORDS.keys(),
  ...CURRENCIES.flatMap((currency) => [currency, `k${currency}`, `M${currency}`]),
];

/** Reads units for one commodity. */
export class UnitSystem {
  readonly commodity: Commodity;
  private readonly cache = new Map<string, Unit | { unknown: string }>();

  constructor(commodity: Commodity) {
    this.commodity = commodity;
  }

  /**
   * Reads a unit text.
   *
   * Grammar: terms divided by `/`; a term is unit words with an optional substance behind a mass: `USD/t ore`,
   * `kWh/t`, `t WO3/t ore`, `MUSD/year`. `real USD` marks money of the price date. Chapters also write `$`, `real $`,
   * `unit` (the trade unit of the contained metal), `element`, and the open currencies `local`, `tax`, `functional`.
   *
   * @returns the unit, or the word that is not one
   */
  read(text: string): Unit | { unknown: string } {
    const known = this.cache.get(text);
    if (known) return known;
    const unit = this.readAnew(text);
    this.cache.set(text, unit);
    return unit;
  }

  /** A unit text that our own code wrote: an unknown word in it is a broken invariant. */
  require(text: string): Unit {
    const unit = this.read(text);
    if ("unknown" in unit) throw new Error(`unit "${text}": unknown word "${unit.unknown}"`);
    return unit;
  }

  /** Size of the calculation unit of a dimension in base units: 0.01 for one mtu of WO3, which is 0.01 t. */
  calculationScale(dimension: Dimension): Decimal {
    let scale = new Decimal(1);
    for (const [base, exponent] of dimension) {
      const size = this.calculationUnit(base).factor;
      if (!size.eq(1)) scale = scale.times(size.pow(exponent));
    }
    return scale;
  }

  /** The calculation unit of a dimension in words: `USD/mtu`, `mtu/t ore`, or `1` for a plain number. */
  describe(dimension: Dimension): string {
    const name = (base: string): string => this.calculationUnit(base).text;
    const side = (sign: number): string[] =>
      [...dimension]
        .filter(([, exponent]) => Math.sign(exponent) === sign)
        .flatMap(([base, exponent]) => Array<string>(Math.abs(exponent)).fill(name(base)))
        .sort((left, right) => rank(left) - rank(right) || (left < right ? -1 : 1));
    const [above, below] = [side(1), side(-1)];
    return [above.length ? above.join("*") : "1", ...below].join("/");
  }

  /** Whether a written unit can stand for a declared dimension: written tags must match, left-out ones are taken over. */
  matches(written: Dimension, declared: Dimension): boolean {
    if (equal(written, declared)) return true;
    if (!equal(untagged(written), untagged(declared))) return false;
    const tagsOf = (dimension: Dimension, quantity: string): Set<string> =>
      new Set(
        [...dimension]
          .filter(([base]) => quantityOf(base) === quantity && base.includes(":"))
          .map(([base, exponent]) => `${plainMoney(base)} ${Math.sign(exponent)}`),
      );
    for (const quantity of new Set([...written.keys()].map(quantityOf))) {
      const allowed = tagsOf(declared, quantity);
      for (const tag of tagsOf(written, quantity)) if (!allowed.has(tag)) return false;
    }
    return true;
  }

  private calculationUnit(base: string): { text: string; factor: Decimal } {
    const [quantity, ...tags] = base.split(":") as [string, ...string[]];
    const tag = tags[0];
    switch (quantity) {
      case "mass": {
        if (tag === this.commodity.contained) {
          const trade = PHYSICAL.get(this.commodity.tradeUnit);
          const named = trade?.base === `mass:${tag}` ? this.commodity.tradeUnit : `${this.commodity.tradeUnit} ${tag}`;
          return { text: named, factor: trade?.factor ?? new Decimal(1) };
        }
        if (tag === this.commodity.element) return { text: `kg ${tag}`, factor: new Decimal("0.001") };
        return { text: tag ? `t ${tag}` : "t", factor: new Decimal(1) };
      }
      case "money":
        return { text: tags[1] === "real" ? `real ${tag}` : (tag as string), factor: new Decimal(1) };
      case "time":
        return { text: "year", factor: new Decimal(1) };
      case "energy":
        return { text: "kWh", factor: new Decimal(1) };
      case "volume":
        return { text: "m3", factor: new Decimal(1) };
      default:
        return { text: tag ?? quantity, factor: new Decimal(1) };
    }
  }

  private readAnew(text: string): Unit | { unknown: string } {
    const bases: [string, number][] = [];
    let factor = new Decimal(1);
    const terms = text.trim().split("/");
    for (const [position, term] of terms.entries()) {
      const sign = position === 0 ? 1 : -1;
      const words = term.trim().split(/[\s*]+/);
      for (let index = 0; index < words.length; index += 1) {
        const read = this.readWord(words, index);
        if ("unknown" in read) return read;
        if (read.base) bases.push([read.base, sign]);
        factor = sign === 1 ? factor.times(read.factor) : factor.div(read.factor);
        index += read.used - 1;
      }
    }
    return { text, dimension: dimensionOf(bases), factor };
  }

  /** Reads one unit word and, behind a mass, its substance. */
  private readWord(
    words: readonly string[],
    index: number,
  ): { base?: string; factor: Decimal; used: number } | { unknown: string } {
    const text = words[index] as string;
    const following = words[index + 1];
    if (text === "real" && following !== undefined) {
      const money = this.readWord(words, index + 1);
      if (!("unknown" in money) && money.base?.startsWith("money:"))
        return { ...money, base: `${money.base}:real`, used: 2 };
      return { unknown: text };
    }
    if (text === "$") return { base: "money:$", factor: new Decimal(1), used: 1 };
    if (OPEN_CURRENCIES.some((open) => open === text))
      return { base: `money:${text}`, factor: new Decimal(1), used: 1 };
    if (text === "unit") return { base: "mass:contained", factor: new Decimal(1), used: 1 };
    if (text === "element") return { base: "mass:element", factor: new Decimal(1), used: 1 };
    const plain = PLAIN_WORDS.get(text);
    const substances: readonly string[] = [...SUBSTANCES, this.commodity.contained, this.commodity.element];
    if (plain) {
      const tagged = following !== undefined && substances.includes(following);
      return { factor: plain, used: tagged ? 2 : 1 };
    }
    const money = MONEY_WORD.exec(text);
    if (money)
      return { base: `money:${money[2]}`, factor: new Decimal(SCALES.get(money[1] as string) as string), used: 1 };
    const unit = PHYSICAL.get(text);
    if (!unit) return { unknown: text };
    if (unit.base !== "mass" || following === undefined) return { base: unit.base, factor: unit.factor, used: 1 };
    if (!substances.includes(following)) return { base: unit.base, factor: unit.factor, used: 1 };
    return { base: `mass:${following}`, factor: unit.factor, used: 2 };
  }
}

/** Money without its price basis: an author who writes `USD` means the basis the input declares. */
const plainMoney = (base: string): string => base.replace(/:real$/, "");

/** Order of units in a printed product: money, energy, mass, time, the rest. */
function rank(text: string): number {
  if (/^(real )?(\$|[A-Z]{3})$/.test(text)) return 0;
  if (text === "kWh") return 1;
  return text === "year" ? 3 : 2;
}

/** The chapter's open tags and what one scenario binds them to. */
export function bindingOfTags(
  commodity: Commodity,
  currency: string,
  open: OpenCurrencies = {},
): ReadonlyMap<string, string> {
  const monies = [["$", currency], ...OPEN_CURRENCIES.map((word) => [word, open[word] ?? currency])];
  return new Map([
    ...monies.flatMap(([word, code]): [string, string][] => [
      [`money:${word}`, `money:${code}`],
      [`money:${word}:real`, `money:${code}:real`],
    ]),
    ["mass:contained", `mass:${commodity.contained}`],
    ["mass:element", `mass:${commodity.element}`],
  ]);
}

/** Random structures of whole scenarios: who owns, mines, sells, refines, lends and taxes, on which grid. */

import fc from "fast-check";
import { type Physicals, physicals, withPhysicals } from "./random-physicals.ts";

/** What decides the structure; values are drawn later, for many scenarios of one structure. */
export interface Structure {
  /** Years in months, in quarters and in half-years before the yearly columns. */
  readonly fineYears: readonly [number, number, number];
  /** One length of column throughout. */
  readonly uniform?: "quarter" | "half-year" | "year";
  readonly juneYear: boolean;
  readonly mills: 1 | 2;
  readonly mines: 1 | 2 | 3;
  readonly plan: boolean;
  readonly stop: boolean;
  readonly refinery: "none" | "fed" | "buys";
  readonly broker: "none" | "outside" | "inside" | "principal";
  readonly incoterm: "exw" | "fca" | "fob" | "cif" | "cip" | "dap" | "ddp";
  /** Whether the output is sold by shares, or by rank and quantity with the remainder to spot. */
  readonly offtake: "shares" | "ranked";
  /** Penalties, a grade scale, limits of the price and a quantity agreed under the first contract. */
  readonly clauses: boolean;
  /** Whether the refinery works on the metal of another. */
  readonly tolled: boolean;
  readonly pricing: "table" | "flat" | "yield_less_charge";
  readonly support: "none" | "outside" | "inside";
  readonly loan: boolean;
  readonly losses: "unlimited" | "expire";
  readonly depreciation: Depreciation;
  /** Sales before commercial production: none apart, income, or credited against the plant. */
  readonly testing: "none" | "income" | "against_cost";
  readonly subsoil: "gross" | "netback";
  readonly fund: "kept" | "none";
  readonly timing: "start" | "mid" | "end" | "actual_days";
  /** Steps of ramp-up in months: whole years suit comparisons between grids. */
  readonly ramp: readonly [number, number];
  readonly split: number;
  /** Whether costs, value added tax and a ledger are in a second currency, with stores, wages and renewals beside. */
  readonly money: "dollar" | "parity" | "path";
  readonly physicals: Physicals;
}

const DEPRECIATIONS = [
  "straight_line",
  "table",
  "declining_balance",
  "declining_switch",
  "units_of_production",
] as const;
type Depreciation = (typeof DEPRECIATIONS)[number];

/** Long enough for the latest start, the longest delay, life and closure drawn, and a year for the last payment. */
const YEARS = 18;

export const structures: fc.Arbitrary<Structure> = fc.record({
  fineYears: fc.tuple(fc.nat(1), fc.nat(2), fc.nat(2)),
  uniform: fc.option(fc.constantFrom("quarter" as const, "half-year" as const, "year" as const), {
    nil: undefined,
    freq: 2,
  }),
  juneYear: fc.boolean(),
  mills: fc.constantFrom(1 as const, 2 as const),
  mines: fc.constantFrom(1 as const, 2 as const, 3 as const),
  plan: fc.boolean(),
  stop: fc.boolean(),
  refinery: fc.constantFrom("none" as const, "fed" as const, "buys" as const),
  broker: fc.constantFrom("none" as const, "outside" as const, "inside" as const, "principal" as const),
  incoterm: fc.constantFrom(
    "exw" as const,
    "fca" as const,
    "fob" as const,
    "cif" as const,
    "cip" as const,
    "dap" as const,
    "ddp" as const,
  ),
  offtake: fc.constantFrom("shares" as const, "ranked" as const),
  clauses: fc.boolean(),
  tolled: fc.boolean(),
  pricing: fc.constantFrom("table" as const, "flat" as const, "yield_less_charge" as const),
  support: fc.constantFrom("none" as const, "outside" as const, "inside" as const),
  loan: fc.boolean(),
  losses: fc.constantFrom("unlimited" as const, "expire" as const),
  depreciation: fc.constantFrom(...DEPRECIATIONS),
  testing: fc.constantFrom("none" as const, "income" as const, "against_cost" as const),
  subsoil: fc.constantFrom("gross" as const, "netback" as const),
  fund: fc.constantFrom("kept" as const, "none" as const),
  timing: fc.constantFrom("start" as const, "mid" as const, "end" as const, "actual_days" as const),
  ramp: fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 13, max: 30 })),
  split: fc.integer({ min: 0, max: 100 }),
  money: fc.constantFrom("dollar" as const, "parity" as const, "path" as const),
  physicals,
});

export type Tree = Record<string, unknown>;

/** The scenario of a structure as plain data; its values are plain middles, drawn anew by `draw-values.ts`. */
export function scenarioTree(structure: Structure): Tree {
  return withPhysicals(plainTree(structure), structure.physicals);
}

/** The same with the plainest mine, mill and refinery. */
function plainTree(structure: Structure): Tree {
  const mills = Array.from({ length: structure.mills }, (_, at) => `mill_${at + 1}`);
  const refines = structure.refinery !== "none";
  const yearsToo = !structure.uniform || structure.uniform === "year";
  const june = structure.juneYear && !yearsToo ? { fiscal_year_end: 6 } : {};
  return {
    scenario: { title: "Drawn at random" },
    metal: { contained: "WO3", trade_unit: "mtu", element: "W", element_content: "79.3 %" },
    timeline: { start: "2027-01-01", columns: columnsOf(structure) },
    conventions: { price_date: "2026-01-01", discount_date: "2027-01-01", timing: structure.timing },
    countries: { home: { profit_tax_rate: "15 %" }, abroad: { profit_tax_rate: "25 %" } },
    entities: {
      mineco: { country: "home", stop: structure.stop ? "loss" : "never", ...june },
      ...(refines && { refineco: { country: "abroad" } }),
      ...((structure.broker === "inside" || structure.broker === "principal") && { agent: { country: "abroad" } }),
      ...(isTolled(structure) && { merchant: { country: "home" } }),
      ...(structure.support === "inside" && !refines && { guarantor: { country: "abroad" } }),
    },
    schedules: { site: scheduleOf(structure), ...(refines && { works: scheduleOf(structure) }) },
    prices: { apt: { quote: "350 USD/mtu" } },
    mines: Object.fromEntries(
      Array.from({ length: structure.mines }, (_, at) => [`mine_${at + 1}`, mineOf(at, mills, structure)]),
    ),
    concentrators: Object.fromEntries(mills.map((name) => [name, millOf(structure)])),
    contracts: contractsOf(structure, mills),
    freight: {
      rail: { contract: "sale_1", rate: "200 USD/wmt" },
      sea: { contract: firstToPlant(structure), rate: "150 USD/wmt", place: "ocean" },
      truck: { contract: firstToPlant(structure), rate: "80 USD/wmt", place: "inland_destination", payer: "buyer" },
    },
    ...(structure.clauses && clausesOf()),
    ...(isTolled(structure) && {
      tolls: {
        works: {
          metal_owner: "merchant",
          plant: "works",
          benchmark: "apt",
          charge: "50 USD/mtu",
          guaranteed_return: "95 %",
        },
      },
    }),
    ...(structure.support !== "none" && { price_supports: { floor: supportOf(structure) } }),
    ...(refines && { refineries: { works: refineryOf() }, products: PRODUCTS }),
    operating_costs: { ...costsOf(refines), ...(structure.money !== "dollar" && LOCAL_COSTS) },
    ...capitalOf(structure, refines),
    ...(structure.money !== "dollar" && moneyOf(structure)),
    subsoil_taxes: { mineco: { entity: "mineco", base: structure.subsoil } },
    rent_taxes: { mineco: { entity: "mineco" } },
    profit_taxes: {
      mineco: { entity: "mineco", losses: structure.losses },
      ...(structure.loan && { mineco_geared: { entity: "mineco", losses: structure.losses, debt: "with" } }),
      ...(refines && { refineco: { entity: "refineco", losses: structure.losses } }),
    },
    ...(structure.loan && {
      facilities: { bank: LOAN },
      reserve_accounts: { bank: { facility: "bank", borrower: "mineco" } },
    }),
    returns: { chain: { subject: "chain" }, mineco: { subject: "mineco" } },
    valuations: { other: { returns: "chain", rate: "5 %" } },
    unit_costs: { mineco: { entity: "mineco" } },
    ...(refines && {
      refining_spreads: {
        works: {
          plant: "works",
          entity: "refineco",
          contract: structure.refinery === "fed" ? firstToPlant(structure) : "buying",
        },
      },
    }),
    partners: { one: {}, two: {} },
    holdings: {
      one: { owner: "one", company: "mineco", share: `${structure.split} %`, residence: "home" },
      two: { owner: "two", company: "mineco", share: `${100 - structure.split} %` },
    },
    ...(structure.loan && {
      cases: { base: {}, bank: { prices: { apt: { quote: "300 USD/mtu" } } } },
      run: { case: "base", debt_sized_on: "bank" },
    }),
  };
}

function columnsOf({ uniform, fineYears: [months, quarters, halves] }: Structure): Tree[] {
  const perYear = { quarter: 4, "half-year": 2, year: 1 };
  if (uniform) return [{ count: YEARS * perYear[uniform], length: uniform }];
  const runs = [
    { count: months * 12, length: "month" },
    { count: quarters * 4, length: "quarter" },
    { count: halves * 2, length: "half-year" },
    { count: YEARS - months - quarters - halves, length: "year" },
  ];
  return runs.filter(({ count }) => count > 0);
}

const scheduleOf = ({ ramp: [first, second] }: Structure): Tree => ({
  construction_start: "2027-04-01",
  construction_time: "18 months",
  operating_life: "6 years",
  ramp_up: { "0 months": "50 %", [`${first} months`]: "80 %", [`${second} months`]: "100 %" },
});

const mineOf = (at: number, mills: readonly string[], { plan }: Structure): Tree => ({
  owner: "mineco",
  schedule: "site",
  concentrator: mills[at % mills.length],
  reserve: "4 Mt",
  grade: "0.4 %",
  ...(plan && at === 0 ? { depletion: "plan", plan: "0.5 Mt/year" } : { rate: "0.5 Mt/year" }),
});

const millOf = ({ ramp: [first, second] }: Structure): Tree => ({
  owner: "mineco",
  schedule: "site",
  throughput: "0.8 Mt/year",
  recovery: "78 %",
  recovery_shortfall: { "0 months": "9 pp", [`${first} months`]: "4 pp", [`${second} months`]: "0 pp" },
  concentrate_grade: "60 %",
});

function contractsOf(structure: Structure, mills: readonly string[]): Tree {
  const pricing = {
    table: { payability: { "200 USD/mtu": "70 %", "400 USD/mtu": "78 %", "900 USD/mtu": "85 %" } },
    flat: { payable: "78 %" },
    yield_less_charge: { agreed_yield: "96 %", agreed_charge: "60 USD/mtu" },
  }[structure.pricing];
  const terms = { benchmark: "apt", pricing: structure.pricing, ...pricing };
  const buyer =
    structure.refinery === "fed" ? { buyer: isTolled(structure) ? "merchant" : "refineco", plant: "works" } : {};
  const broker = structure.broker === "inside" ? { broker: "agent" } : {};
  const share = structure.split / 100;
  const onward = { incoterm: structure.incoterm, ...(structure.clauses && { provisional: "shipment" }) };
  return Object.fromEntries([
    ...mills.flatMap((mill, at) => [
      [
        `sale_${at + 1}`,
        {
          seller: "mineco",
          source: mill,
          ...terms,
          ...(structure.broker === "principal" ? { buyer: "agent", incoterm: "fca" } : { ...onward, ...buyer }),
          ...broker,
          ...(structure.offtake === "ranked"
            ? { volume: "rank", yearly_limit: "90000 mtu/year" }
            : { share: `${structure.split} %` }),
        },
      ],
      ...(structure.broker === "principal"
        ? [
            [
              `onward_${at + 1}`,
              { seller: "agent", volume: "resale", origin: `sale_${at + 1}`, ...terms, ...onward, ...buyer },
            ],
          ]
        : []),
      [
        `spot_${at + 1}`,
        {
          seller: "mineco",
          source: mill,
          benchmark: "apt",
          pricing: "flat",
          payable: "70 %",
          ...(structure.offtake === "ranked"
            ? { volume: "remainder" }
            : { share: `${Math.round((1 - share) * 100)} %` }),
        },
      ],
    ]),
    ...(structure.refinery === "buys"
      ? [["buying", { buyer: "refineco", plant: "works", volume: "need", grade: "60 %", ...terms }]]
      : []),
  ]);
}

const isTolled = ({ refinery, tolled }: Structure): boolean => refinery === "fed" && tolled;

/** The contract under which the first mill's concentrate goes to the buyer who uses it. */
const firstToPlant = ({ broker }: Structure): string => (broker === "principal" ? "onward_1" : "sale_1");

const clausesOf = (): Tree => ({
  penalties: {
    arsenic: { contract: "sale_1", content: "0.17 %", free_limit: "0.10 %", step: "0.05 %", charge: "3 USD/dmt" },
    sulphur: {
      contract: "sale_1",
      content: "1 %",
      free_limit: "0.8 %",
      step: "0.1 %",
      charge: "2 USD/dmt",
      steps: "whole",
    },
  },
  grade_scales: {
    first: { contract: "sale_1", typical_grade: "65 %", reject_grade: "20 %", deduction_per_grade: "0.002 dmt/mtu" },
  },
  price_clauses: {
    first: {
      contract: "sale_1",
      lower: "floor",
      floor: "200 USD/mtu",
      upper: "ceiling",
      ceiling: "500 USD/mtu",
      sharing: "upside",
      upside_from: "400 USD/mtu",
      upside_share: "30 %",
    },
  },
  commitments: { first: { contract: "sale_1", quantity: "100000 mtu/year", start: "2029-01-01", term: "6 years" } },
  nsr_stacks: { first: { contract: "sale_1" } },
});

const supportOf = ({ support, refinery }: Structure): Tree => ({
  contract: "sale_1",
  receiver: "mineco",
  ...(support === "inside" && { payer: refinery === "none" ? "guarantor" : "refineco" }),
  in_force: 1,
  strike: "350 USD/mtu",
  upside_from: "600 USD/mtu",
  start: "2029-01-01",
  term: "6 years",
});

const refineryOf = (): Tree => ({
  owner: "refineco",
  schedule: "works",
  capacity: "150000 mtu/year",
  intermediate_yield: "95 %",
});

const PRODUCTS = {
  apt: { plant: "works", benchmark: "apt", share: "45 %" },
  oxide: { plant: "works", benchmark: "apt", share: "30 %", yield: "99 %", premium: "3 %" },
  powder: { plant: "works", benchmark: "apt", share: "25 %", yield: "98 %", premium: "20 %" },
};

const costsOf = (refines: boolean): Tree => ({
  mining: { entity: "mineco", schedule: "site", mine: "mine_1", driver: "ore_mined", category: "mining" },
  moving: { entity: "mineco", schedule: "site", mine: "mine_1", driver: "rock_moved", category: "mining" },
  milling: { entity: "mineco", schedule: "site", concentrator: "mill_1", driver: "ore_milled", category: "processing" },
  site: { entity: "mineco", schedule: "site", driver: "time", category: "site" },
  office: { entity: "mineco", schedule: "site", driver: "time", category: "corporate" },
  ...(refines && {
    refining: { entity: "refineco", schedule: "works", plant: "works", driver: "metal_fed", category: "refining" },
  }),
});

/** Costs in another currency, by persons, by electricity, rising against prices, and before production. */
const LOCAL_COSTS: Tree = {
  crew: {
    ...at("mineco", "site"),
    driver: "head_count",
    currency: "uzs",
    quoted: "local",
    persons: "300 persons",
    cost_per_person: "90 MUZS/person/year",
  },
  leach: {
    ...at("mineco", "site"),
    concentrator: "mill_1",
    driver: "metal_recovered",
    category: "processing",
    currency: "uzs",
    local_share: "60 %",
    per_unit: "4 USD/mtu",
    supply: "power",
    power_per_unit: "10 kWh/mtu",
  },
  power: {
    ...at("mineco", "site"),
    driver: "power",
    category: "processing",
    tariff: "0.08 USD/kWh",
    escalation: "rate",
    real_escalation: "3 %",
  },
  training: { ...at("mineco", "site"), driver: "time", treatment: "capitalised", pool: "mine", fixed: "0.5 MUSD/year" },
};

const moneyOf = ({ money }: Structure): Tree => ({
  currencies: {
    uzs: {
      exchange: money === "path" ? "given" : "ppp",
      rate: "12000 UZS/USD",
      inflation: "6 %",
      ...(money === "path" && { path: "13000 UZS/USD" }),
    },
  },
  value_added_taxes: {
    mineco: {
      entity: "mineco",
      currency: "uzs",
      rate: "12 %",
      cost_share: "50 %",
      capital_share: "30 %",
      import_share: "40 %",
    },
  },
  stores: { mineco: { entity: "mineco", cover: "60 days" } },
});

/** Areas in another currency, scaled, as shares of others, and sold at the end; a fleet that is renewed. */
const areasOf = ({ money }: Structure, mine: Tree): { capital: Tree; sustaining: Tree } =>
  money === "dollar"
    ? { capital: {}, sustaining: {} }
    : {
        capital: {
          mill: {
            ...mine,
            pool: "mine",
            area: "concentrator",
            basis: "scaled",
            reference_cost: "30 MUSD",
            reference_size: 600,
            size: 800,
            currency: "uzs",
            local_share: "40 %",
            residual: "sold",
            residual_share: "10 %",
          },
          indirects: {
            ...mine,
            pool: "mine",
            area: "indirects",
            basis: "share_of_directs",
            share_of_directs: "15 %",
            escalation: "rate",
            real_escalation: "1 %",
          },
        },
        sustaining: {
          fleet: { ...mine, pool: "mine", basis: "renewal", asset: "indirects", interval: "3 years" },
        },
      };

function at(entity: string, schedule: string): Tree {
  return { entity, schedule };
}

function capitalOf(structure: Structure, refines: boolean): Tree {
  const { depreciation, fund, testing } = structure;
  const pool = {
    straight_line: { life: 7 },
    table: { shares: ["20 %", "32 %", "19.2 %", "11.52 %", "11.52 %", "5.76 %"] },
    declining_balance: { rate: "35 %" },
    declining_switch: { rate: "40 %", life: 7 },
    units_of_production: {},
  }[depreciation];
  const curve = { "0 %": "0 %", "40 %": "25 %", "80 %": "85 %", "100 %": "100 %" };
  const closure = { amount: "10 MUSD", fund, ...(fund === "kept" && { build_up: "5 years" }) };
  const [mine, plant] = [at("mineco", "site"), at("refineco", "works")];
  const more = areasOf(structure, mine);
  return {
    depreciation_pools: {
      mine: { ...mine, method: depreciation, ...pool },
      ...(refines && { plant: { ...plant, life: 5 } }),
    },
    capital_costs: {
      mine: { ...mine, pool: "mine", amount: "60 MUSD", curve },
      ...(refines && { plant: { ...plant, pool: "plant", amount: "40 MUSD" } }),
      ...more.capital,
    },
    sustaining_costs: { mine: { ...mine, pool: "mine", yearly: "2 MUSD/year" }, ...more.sustaining },
    ...(testing !== "none" && {
      pre_productions: {
        // A few days only: the plant costs more than their sales bring, whatever prices are drawn.
        mine: { ...mine, treatment: testing, test_time: "5 days", ...(testing === "against_cost" && { pool: "mine" }) },
      },
    }),
    closures: {
      mine: { ...mine, ...closure },
      ...(refines && { plant: { ...plant, amount: "3 MUSD", fund: "none" } }),
    },
  };
}

const LOAN = { borrower: "mineco", rate: "8 %", cover: 1.4, first_repayment: "2030-01-01", repayment_time: "4 years" };

/** What decides how ore, metal and products flow in a random structure, and what it changes in a scenario. */

import fc from "fast-check";

export interface Physicals {
  readonly tranches: boolean;
  readonly stockpiles: 0 | 1 | 2;
  readonly preStripping: boolean;
  readonly sorting: boolean;
  readonly recoveryBy: "constant" | "year" | "grade";
  readonly oreOfOthers: boolean;
  readonly byProduct: "none" | "outside" | "inside";
  readonly modules: boolean;
  readonly steps: boolean;
  readonly learning: boolean;
  readonly tracked: boolean;
  readonly scrap: boolean;
  readonly carbide: boolean;
}

export const physicals: fc.Arbitrary<Physicals> = fc.record({
  tranches: fc.boolean(),
  stockpiles: fc.constantFrom(0 as const, 1 as const, 2 as const),
  preStripping: fc.boolean(),
  sorting: fc.boolean(),
  recoveryBy: fc.constantFrom("constant" as const, "year" as const, "grade" as const),
  oreOfOthers: fc.boolean(),
  byProduct: fc.constantFrom("none" as const, "outside" as const, "inside" as const),
  modules: fc.boolean(),
  steps: fc.boolean(),
  learning: fc.boolean(),
  tracked: fc.boolean(),
  scrap: fc.boolean(),
  carbide: fc.boolean(),
});

type Tree = Record<string, unknown>;
type Section = Record<string, Tree>;

/** A scenario with the physical variants of a structure laid over it. */
export function withPhysicals(tree: Tree, drawn: Physicals): Tree {
  return { ...tree, ...oreOf(tree, drawn), ...millsOf(tree, drawn), ...refiningOf(tree, drawn) };
}

function oreOf({ mines, concentrators }: Tree, drawn: Physicals): Tree {
  const { mine_1: first, ...others } = mines as Section;
  const { reserve, grade, ...rest } = first as Tree;
  const mine = {
    ...(drawn.tranches ? { ...rest, reserve_from: "tranches" } : first),
    ...(drawn.stockpiles > 0 && { low_grade: "stockpiled" }),
    ...(drawn.preStripping && { pre_stripping: "progress", pre_strip: "0.4 Mt" }),
  };
  const mills = Object.keys(concentrators as Section);
  const pile = (mill: number, share: string): Tree => ({
    mine: "mine_1",
    concentrator: mills[mill % mills.length],
    stored_share: share,
    relative_grade: "50 %",
  });
  return {
    mines: { mine_1: mine, ...others },
    ...(drawn.tranches && {
      tranches: {
        upper: { mine: "mine_1", class: "proven", reserve: "1 Mt", grade },
        middle: { mine: "mine_1", class: "indicated", source_category: "c1", reserve: "1 Mt", grade: "0.3 %" },
        lower: { mine: "mine_1", class: "inferred", source_category: "c2", reserve, grade: "0.2 %" },
      },
    }),
    ...(drawn.stockpiles > 0 && {
      stockpiles: {
        low: pile(0, "20 %"),
        ...(drawn.stockpiles === 2 && {
          lower: { ...pile(1, "10 %"), reclaim: "plan", reclaim_plan: "0.1 Mt/year" },
        }),
      },
    }),
  };
}

function millsOf({ concentrators }: Tree, drawn: Physicals): Tree {
  const mills = concentrators as Section;
  const recovery = {
    constant: {},
    year: { recovery_by: "year", recovery: undefined, yearly_recovery: "78 %" },
    grade: {
      recovery_by: "grade",
      recovery: undefined,
      recovery_base: "85 %",
      recovery_slope: "6 %",
      recovery_cap: "90 %",
    },
  }[drawn.recoveryBy];
  const sorting = drawn.sorting ? { sorting: "sorter", mass_pull: "60 %", sorting_recovery: "95 %" } : {};
  const ore = { entity: "mineco", concentrator: "mill_1", offered: "0.2 Mt/year", grade: "0.6 %" };
  const terms = { entity: "mineco", concentrator: "mill_1", recovery: "60 %" };
  return {
    concentrators: Object.fromEntries(
      Object.entries(mills).map(([name, mill]) => [name, { ...mill, ...recovery, ...sorting }]),
    ),
    ...(drawn.oreOfOthers && {
      third_party_ores: {
        near: { ...ore, price_per_tonne: "25 USD/t" },
        far: { ...ore, pricing: "per_unit", price_per_unit: "70 USD/mtu" },
      },
    }),
    ...(drawn.byProduct !== "none" && {
      by_products: {
        copper: { ...terms, head_grade: "0.2 %", quote: "8000 USD/t", subsoil_base: drawn.byProduct },
        gold: { ...terms, head_grade: "0.4 g/t", quote: "2000 USD/oz" },
      },
    }),
  };
}

function refiningOf({ refineries, products, schedules }: Tree, drawn: Physicals): Tree {
  if (!refineries) return {};
  const { works } = refineries as Section;
  const { capacity, intermediate_yield, ...rest } = works as Tree;
  const plant = { plant: "works" };
  return {
    refineries: {
      works: {
        ...rest,
        ...(drawn.modules ? { capacity_from: "modules" } : { capacity }),
        ...(drawn.steps ? { yield_from: "steps" } : { intermediate_yield }),
        ...(drawn.learning && { learning: "wright", progress_ratio: "90 %", learning_start: "50000 mtu" }),
        ...(drawn.tracked && { feed_quality: "tracked" }),
      },
    },
    ...(drawn.modules && {
      schedules: {
        ...(schedules as Section),
        later: { ...(schedules as Section).works, construction_start: "2029-01-01" },
      },
      refinery_modules: {
        one: { ...plant, schedule: "works", capacity: "100000 mtu/year" },
        two: { ...plant, schedule: "later", capacity: "80000 mtu/year" },
      },
    }),
    ...(drawn.steps && {
      refining_steps: { digestion: { ...plant, yield: "98 %" }, crystallisation: { ...plant, yield: "97 %" } },
    }),
    ...(drawn.tracked && {
      reagents: { soda: { ...plant, use_per_tonne: "0.6 t/t", use_per_gangue: "0.8 t/t", price: "300 USD/t" } },
      residues: { slag: { ...plant, per_tonne: "0.1 t/t", per_gangue: "1 t/t", disposal: "200 USD/t" } },
    }),
    ...(drawn.scrap && {
      third_party_concentrates: {
        scrap: { entity: "refineco", ...plant, offered: "200 t/year", grade: "110 %", price_per_unit: "200 USD/mtu" },
        ashes: {
          entity: "refineco",
          ...plant,
          offered: "100 t/year",
          grade: "40 %",
          pricing: "per_tonne",
          price_per_tonne: "5000 USD/t",
        },
      },
    }),
    products: {
      ...(products as Section),
      ...(drawn.carbide && {
        carbide: { ...plant, benchmark: "apt", from: "powder", converted: "40 %", yield: "99 %", premium: "25 %" },
      }),
    },
  };
}

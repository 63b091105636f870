import type { ChapterPart } from "./chapter.ts";

/** What a contract ships, when title passes and when it arrives. */
export const contractQuantity: ChapterPart = {
  inputs: [
    { name: "share", label: "Share of the quantity", unit: "1", sharesOf: [{ role: "source", restIn: { volume: ["rank", "remainder"] } }, { role: "plant", restIn: { volume: ["output", "rank", "remainder", "resale"] } }], only: { volume: ["output", "rank", "need"] }, default: "100 %", about: "share of the output, or of the need, under this contract", limits: ["0 %", "100 %"] },
    { name: "yearly_limit", label: "Quantity a year", unit: "unit/year", only: { volume: "rank" }, about: "most that the contract takes in a year, spread evenly over it", limits: ["0 t/year", "1e9 t/year"] },
    { name: "grade", label: "Grade of purchased concentrate", unit: "unit/t concentrate", only: { volume: "need" }, about: "contained metal form per dry tonne", limits: ["0 %", "100 %"] },
    { name: "moisture", label: "Moisture of purchased concentrate", unit: "1", only: { volume: "need" }, default: "0 %", about: "water in a wet tonne", limits: ["0 %", "50 %"] },
    { name: "weight_loss", label: "Loss in transit", unit: "1", default: "0 %", about: "share of the metal shipped that does not arrive", limits: ["0 %", "100 %"], usual: { from: "0 %", to: "1 %", source: "weight franchise about 0.2 %" } },
    { name: "days_to_title", label: "Time until title passes", unit: "year", default: "0 days", about: "time from shipment until the buyer owns the goods", limits: ["0 days", "180 days"] },
    { name: "days_after_title", label: "Time from title to arrival", unit: "year", default: "0 days", about: "time from title until the goods reach the buyer's plant", limits: ["0 days", "180 days"] },
  ],
  lines: [
    { name: "goods_grade", label: "Grade of the concentrate sold", unit: "unit/t concentrate", once: true, formula: { by: "volume", output: "source.concentrate_grade", rank: "source.concentrate_grade", remainder: "source.concentrate_grade", need: "grade", resale: "origin.goods_grade" } },
    { name: "dry_share", label: "Dry share of the concentrate sold", unit: "t concentrate/t wet", once: true, formula: { by: "volume", output: "source.dry_share", rank: "source.dry_share", remainder: "source.dry_share", need: "relabel(1 - moisture)", resale: "origin.dry_share" } },
    { name: "accepted", label: "Accepted under the contract", unit: "1", once: true, formula: "1 - total(grade_scale.rejected by contract)", kind: "flag" },
    { name: "shipped", label: "Contained metal shipped", unit: "unit", formula: { by: "volume", output: "source.recovered * share * accepted", rank: "min(source.recovered * share, yearly_limit * period_years, source.recovered - ahead(shipped)) * accepted", remainder: "(source.recovered - ahead(shipped)) * accepted", need: "plant.feed_required * share / (1 - weight_loss) * accepted", resale: "origin.arrived * accepted" }, source: "shares come off the output first, then quantities in the order of the contracts, then the remainder" },
    { name: "shipped_dry", label: "Concentrate shipped, dry", unit: "t concentrate", formula: "shipped / goods_grade" },
    { name: "shipped_wet", label: "Concentrate shipped, wet", unit: "t wet", formula: "shipped_dry / dry_share" },
    { name: "untitled", label: "Shipped, title not yet passed", unit: "unit", formula: "within_last(shipped, days_to_title)", kind: "stock" },
    { name: "titled", label: "Contained metal whose title passes", unit: "unit", formula: "shipped + prev(untitled) - untitled" },
    { name: "lost", label: "Contained metal lost in transit", unit: "unit", formula: "titled * weight_loss" },
    { name: "sold", label: "Contained metal sold", unit: "unit", formula: "titled * (1 - weight_loss)", key: true },
    { name: "afloat", label: "Sold, not yet at the plant", unit: "unit", formula: "within_last(sold, days_after_title)", kind: "stock" },
    { name: "arrived", label: "Contained metal arrived", unit: "unit", formula: "sold + prev(afloat) - afloat" },
    { name: "from_outside", label: "Contained metal shipped from outside the model", unit: "unit", formula: "shipped", only: { volume: "need" } },
    { name: "resold", label: "Contained metal sold on", unit: "unit", formula: "shipped", only: { volume: "resale" } },
    { name: "arrived_dry", label: "Concentrate arrived, dry", unit: "t concentrate", formula: "arrived / goods_grade", only: { plant: "given" } },
    { name: "quantity_check", label: "Shipped against sold, lost and under way", unit: "unit", formula: "cum(shipped) - cum(sold) - cum(lost) - untitled", check: "error" },
    { name: "arrival_check", label: "Sold against arrived and afloat", unit: "unit", formula: "cum(sold) - cum(arrived) - afloat", check: "error" },
    { name: "volume_check", label: "Shipped against its source", unit: "unit", formula: { by: "volume", output: "shipped - source.contained_in_feed * source.recovery_achieved * share * (1 - total(grade_scale.rejected by contract))", rank: "abs(min(source.recovered * share * (1 - total(grade_scale.rejected by contract)) - shipped, yearly_limit * period_years * (1 - total(grade_scale.rejected by contract)) - shipped, (source.recovered - ahead(shipped)) * (1 - total(grade_scale.rejected by contract)) - shipped))", remainder: "shipped - (source.contained_in_feed * source.recovery_achieved - ahead(shipped)) * (1 - total(grade_scale.rejected by contract))", need: "shipped * (1 - weight_loss) - plant.feed_required * share * (1 - total(grade_scale.rejected by contract))", resale: "shipped - (origin.sold + prev(origin.afloat) - origin.afloat) * (1 - total(grade_scale.rejected by contract))" }, check: "error" },
    { name: "dry_check", label: "Metal in dry concentrate against shipped", unit: "unit", formula: { by: "volume", output: "shipped_dry * source.concentrate_grade - shipped", rank: "shipped_dry * source.concentrate_grade - shipped", remainder: "shipped_dry * source.concentrate_grade - shipped", need: "shipped_dry * grade - shipped", resale: "shipped_dry * origin.goods_grade - shipped" }, check: "error" },
    { name: "wet_check", label: "Dry concentrate in wet against shipped", unit: "t concentrate", formula: { by: "volume", output: "shipped_wet * source.dry_share - shipped_dry", rank: "shipped_wet * source.dry_share - shipped_dry", remainder: "shipped_wet * source.dry_share - shipped_dry", need: "shipped_wet * dry_share - shipped_dry", resale: "shipped_wet * origin.dry_share - shipped_dry" }, check: "error" },
    { name: "arrived_dry_check", label: "Metal in dry concentrate arrived against arrived", unit: "unit", formula: "arrived_dry * goods_grade - arrived", check: "error", only: { plant: "given" } },
    { name: "title_check", label: "Stock before title by what is out of it", unit: "unit", formula: "untitled - within_last_by_rest(shipped, days_to_title)", check: "error" },
    { name: "afloat_check", label: "Goods afloat by what has arrived", unit: "unit", formula: "afloat - within_last_by_rest(sold, days_after_title)", check: "error" },
  ],
};

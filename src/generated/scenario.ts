/** Types of a scenario file, generated from the formula book by `npm run generate`; do not edit. */

/**
 * Files that this one is laid over, relative to it.
 */
export type Extends = (string | string[])
/**
 * what the study is called
 */
export type Title = string
/**
 * what it is to answer
 */
export type Question = string
/**
 * how far the study has come
 */
export type StudyClass = ("concept" | "PEA" | "PFS" | "FS")
/**
 * of the scenario
 */
export type Version = (string | number)
/**
 * e.g. draft
 */
export type Status = string
/**
 * what readers should know
 */
export type Notes = string
/**
 * substance in which grades and prices are stated, e.g. WO3
 */
export type ContainedForm = string
/**
 * unit in which it is quoted, e.g. mtu
 */
export type TradeUnit = string
/**
 * pure element in it, e.g. W
 */
export type Element = string
/**
 * Mass of pure element per unit of the traded form. Unit: element/unit. Possible: 0 % to 100 %.
 */
export type PureElementInTheTradedForm = (string | number | {

})
/**
 * Traded form per tonne of the richest mineral from which concentrate is made. Unit: unit/t concentrate. Default: 100 %. Possible: 0 % to 100 %.
 */
export type TradedFormInThePureMineral = (string | number | {

})
/**
 * currency of the model; USD unless said otherwise
 */
export type Currency = ("USD" | "UZS" | "EUR" | "CNY" | "GBP" | "CAD" | "AUD" | "KZT" | "RUB" | "JPY")
/**
 * first day, the first of a month
 */
export type Start = string
/**
 * how many columns
 */
export type Count = number
/**
 * how long each is
 */
export type Length = ("month" | "quarter" | "half-year" | "year")
/**
 * Stretches of columns of one length, at most 400 columns in all; none may run across New Year.
 */
export type Columns = StretchOfColumns[]
/**
 * A named series that inputs refer to by { deck: name }. A constant; a list with one value per calendar year; a map by year (2029, 2027..2030, ..2028, 2031+) or by date; { by_year }, { csv, column, unit }, { formula, unit }, { deck }, each with basis, source, note and range, `-20 %..+30 %` of every amount.
 */
export type Deck = (string | number | {

} | unknown[])
/**
 * what the case is called
 */
export type Title1 = string
/**
 * case that is shown
 */
export type Case1 = string
/**
 * case on which debt is sized
 */
export type DebtSizedOn = string
/**
 * whether debt is held as sized on its case, or sized anew in the case that is shown
 */
export type Debt = ("locked" | "resize")
/**
 * passes that correct the size of each facility, 8 unless said otherwise
 */
export type SizingPasses = number
/**
 * kept as sized, or sized anew with every change
 */
export type Debt1 = ("locked" | "resize")
/**
 * results: npv, irr, min_dscr, or keys of lines
 */
export type Outputs = string[]
/**
 * Changes of an input as cases write them, one or a list: -10 %, x 0.9, +5 pp, 6 months, 350 USD/mtu; ±10 % is two, 300..500 USD/mtu in 5 are five.
 */
export type Changes = (string | number | (string | number)[])
/**
 * a result: npv, irr, min_dscr, mineco.npv, or the key of a line
 */
export type Output = string
/**
 * Tables of one result for every value of two inputs.
 */
export type TwoWayTables = TwoWayTable[]
/**
 * paths; all inputs when left out
 */
export type Inputs = string[]
/**
 * how far inputs without a range are moved, e.g. 10 %
 */
export type By = (string | number)
/**
 * scenario files, relative to this one
 */
export type Files = string[]
/**
 * case in which cover is told first; the sizing case when left out
 */
export type BankSCase = string
/**
 * worse case in which cover is told
 */
export type DownsideCase = string
/**
 * paths
 */
export type Inputs1 = string[]
/**
 * e.g. [0.8, 0.9, 1, 1.1, 1.2]
 */
export type Factors = number[]
/**
 * path
 */
export type Input = string
/**
 * 0, 15 %, 1.3, 20 MUSD
 */
export type Target = (string | number)
/**
 * of a simulation with the draws of monte_carlo instead of the one run: mean, or p1 to p99 (p10: one trial in ten falls below)
 */
export type Statistic = string
/**
 * trials of that simulation; 1000 when left out
 */
export type Trials = number
/**
 * one value in all years
 */
export type Flat = boolean
/**
 * the case in which it must hold
 */
export type Case2 = string
/**
 * Break-evens and goals: which value of an input makes a result what it must be.
 */
export type Solve = Goal[]
/**
 * how many; at most, where there is a stop rule
 */
export type Trials1 = number
/**
 * same seed, same numbers
 */
export type Seed = number
/**
 * how trials cover the possibilities
 */
export type Sampling = ("random" | "latin-hypercube" | "sobol")
/**
 * kept as sized, or sized anew in every trial
 */
export type Debt2 = ("locked" | "resize")
/**
 * shape of inputs that have a range and no distribution of their own; triangular unless said otherwise
 */
export type Ranges = ("triangular" | "pert" | "uniform" | "none")
/**
 * inputs whose ranges count: paths, * for every instance; all but the discount rate when left out
 */
export type Only = string[]
/**
 * form of the distribution
 */
export type Shape = ("uniform" | "triangular" | "pert" | "normal" | "lognormal" | "beta" | "discrete" | "empirical")
/**
 * as the value itself, as a factor on it, or added to it
 */
export type Enters = ("value" | "factor" | "added")
/**
 * lowest value
 */
export type Low = (string | number)
/**
 * likeliest value; that of the case when left out
 */
export type Mode = (string | number)
/**
 * highest value
 */
export type High = (string | number)
/**
 * of the number itself
 */
export type Mean = (string | number)
/**
 * standard deviation of the number itself
 */
export type Deviation = (string | number)
/**
 * value that one trial in ten falls below; lognormal only
 */
export type P10 = (string | number)
/**
 * value that nine trials in ten fall below; lognormal only
 */
export type P90 = (string | number)
/**
 * first shape of a beta distribution
 */
export type Alpha = number
/**
 * second shape of a beta distribution
 */
export type Beta = number
/**
 * of a discrete or an empirical distribution
 */
export type Values = (string | number)[]
/**
 * one per value; equal when left out
 */
export type Weights = number[]
/**
 * nothing below is drawn
 */
export type From = (string | number)
/**
 * nothing above is drawn
 */
export type To = (string | number)
/**
 * two paths
 */
export type Between = string[]
/**
 * from -1 to 1
 */
export type Rank = number
/**
 * rank correlations of two inputs each
 */
export type Correlations = Correlation[]
/**
 * deviation of the logarithm over a year
 */
export type Volatility = (string | number)
/**
 * time in which half of a deviation is gone; left out, it stays
 */
export type HalfLife = (string | number)
/**
 * expected number
 */
export type JumpsPerYear = number
/**
 * of the logarithm
 */
export type MeanJump = (string | number)
/**
 * of the logarithm
 */
export type DeviationOfJumps = (string | number)
/**
 * first calendar year that differs from the deck
 */
export type From1 = number
/**
 * what happens
 */
export type Title2 = string
/**
 * from 0 % to 100 %
 */
export type Probability = (string | number)
/**
 * How a number is drawn: a shape, and the numbers that it needs in the unit of the input.
 */
export type Distribution1 = (string | number | {
shape: Shape
enters?: Enters
low?: Low
mode?: Mode
high?: High
mean?: Mean
deviation?: Deviation
p10?: P10
p90?: P90
alpha?: Alpha
beta?: Beta
values?: Values
weights?: Weights
from?: From
to?: To
})
/**
 * results: npv, irr, min_dscr, or keys of lines; worth and cover of everybody when left out
 */
export type Outputs1 = string[]
/**
 * rows whose percentiles by year are shown
 */
export type Fans = string[]
/**
 * in its unit
 */
export type Threshold = (string | number)
/**
 * a result
 */
export type Output1 = string
/**
 * of its trials
 */
export type Statistic1 = ("mean" | "p10" | "p50" | "p90")
/**
 * half the width of its 95 % confidence interval
 */
export type Within = (string | number)
/**
 * a quantity, series or date
 */
export type Value = (string | number | {

} | unknown[])
/**
 * where the range comes from
 */
export type Source = string
/**
 * When within a period its cash is thought to move. start: at the start of each period; mid: in the middle of each period; end: at the end of each period; actual_days: at the end of each period, by actual days over 365.
 */
export type Timing = ("start" | "mid" | "end" | "actual_days")
/**
 * Date of the money in which inputs are quoted.
 */
export type PriceDate = (string | {

})
/**
 * Date to which present values are taken.
 */
export type DiscountDate = (string | {

})
/**
 * Yearly rise of the price level. Unit: 1. Default: 0 %. Possible: -20 % to 200 %. Usual: 0 % to 15 % (consumer prices of the two countries, 2020 to 2025).
 */
export type Inflation2 = (string | number | {

} | unknown[])
/**
 * Yearly real rate at which the decision is taken: flows are deflated to the price date before they are discounted. Unit: 1. Default: 8 %. Possible: -50 % to 200 %. Usual: 0 % to 20 % (project 8 % real after tax, country risk 10 to 12 %).
 */
export type DiscountRate2 = (string | number | {

})
/**
 * Price date and price level of the model's currency. The name of an instance of conventions.
 */
export type Conventions1 = string
/**
 * What the rate of exchange follows. ppp: relative purchasing-power parity from the price date, apart from real appreciation; given: a series of its own.
 */
export type Exchange = ("ppp" | "given")
/**
 * How much of the currency buys one unit of the model's currency at the price date. Unit: real local/real $. Possible: 1e-6 to 1e9.
 */
export type RateOfExchangeAtThePriceDate1 = (string | number | {

})
/**
 * Yearly rise of the price level in the currency. Unit: 1. Possible: -20 % to 1000 %. Usual: 0 % to 30 % (consumer prices of emerging markets, 2015 to 2025).
 */
export type Inflation3 = (string | number | {

} | unknown[])
/**
 * Yearly rise of costs in the currency against those in the model's, at one rate of exchange; below 0 a real depreciation. Unit: 1. Default: 0 %. Possible: -50 % to 100 %. Usual: -10 % to 10 % (real exchange rates of emerging markets). Only where exchange is ppp.
 */
export type RealAppreciation1 = (string | number | {

} | unknown[])
/**
 * How much of the currency buys one unit of the model's currency. Unit: local/$. Possible: 1e-6 to 1e9. Only where exchange is given.
 */
export type RateOfExchangeByYear1 = (string | number | {

} | unknown[])
/**
 * First day of construction.
 */
export type StartOfConstruction = (string | {

})
/**
 * Planned time from start to first production. Unit: year. Possible: 1 month to 20 years. Usual: 6 months to 5 years (published studies of mines and refineries).
 */
export type TimeOfConstruction1 = (string | number | {

})
/**
 * Time by which construction takes longer than planned; revenue and operation move with it. Unit: year. Default: 0 months. Possible: 0 months to 10 years.
 */
export type Delay1 = (string | number | {

})
/**
 * Longest time of operation; a mine may end earlier with its reserve. Unit: year. Possible: 0 months to 60 years.
 */
export type OperatingLife1 = (string | number | {

})
/**
 * Time over which closure cost is spent after operation. Unit: year. Default: 1 year. Possible: 1 month to 20 years.
 */
export type TimeOfClosure1 = (string | number | {

})
/**
 * Share of full throughput from each time since first production on. Unit: 1. Default: 0 years: 100 %. Possible: 0 % to 100 %.
 */
export type RampUpOfThroughput1 = ({

} | unknown[])
/**
 * Price level. The name of an instance of conventions.
 */
export type Conventions2 = string
/**
 * Price per unit of contained metal at the stated delivery point, money of the price date. Unit: real $/unit. Possible: 0 USD/t to 1e9 USD/t.
 */
export type BenchmarkQuotation1 = (string | number | {

} | unknown[])
/**
 * Added for another delivery point, form or lot: CIF Rotterdam against FOB China. Unit: real $/unit. Default: 0 USD/t. Possible: -1e9 USD/t to 1e9 USD/t.
 */
export type DifferentialToTheQuotation1 = (string | number | {

})
/**
 * Company that mines. The name of an instance of entity.
 */
export type Owner = string
/**
 * Construction and operation. The name of an instance of schedule.
 */
export type Schedule2 = string
/**
 * Plant that takes the ore; mines named first are served first. The name of an instance of concentrator.
 */
export type Concentrator = string
/**
 * How much is mined when. rate: a yearly rate, ramped up from first production; plan: a mine plan by calendar year.
 */
export type Depletion = ("rate" | "plan")
/**
 * Where tonnes and grade in the ground stand. own: with the mine; tranches: in tranches of ore, each with its class.
 */
export type ReserveFrom = ("own" | "tranches")
/**
 * What decides the grade of the ore mined in a period. reserve: the reserve: its grade, or those of the tranches in turn; plan: a plan of grades by calendar year.
 */
export type GradeFrom = ("reserve" | "plan")
/**
 * What becomes of low-grade ore. milled: it is milled with the rest; stockpiled: it is stored on stockpiles and fed back later.
 */
export type LowGrade = ("milled" | "stockpiled")
/**
 * Whether waste is moved before first production. none: no; progress: yes, along the progress of construction.
 */
export type PreStripping1 = ("none" | "progress")
/**
 * Ore before dilution and mining losses. Unit: t ore. Possible: 0 t to 1e12 t. Usual: 0.1 Mt to 500 Mt (published studies of mines, small and large). Only where reserve_from is own.
 */
export type ReserveInTheGround1 = (string | number | {

})
/**
 * Contained metal form per tonne of ore in the ground. Unit: unit/t ore. Possible: 0 % to 100 %. Only where reserve_from is own.
 */
export type GradeInTheGround2 = (string | number | {

})
/**
 * Barren rock mined with the ore, per tonne of ore. Unit: 1. Default: 0 %. Possible: 0 % to 200 %. Usual: 0 % to 30 % (5 to 20 % is common). Only where reserve_from is own.
 */
export type Dilution2 = (string | number | {

})
/**
 * Share of the reserve that is extracted. Unit: 1. Default: 100 %. Possible: 0 % to 100 %. Usual: 70 % to 100 % (85 to 97 % is common). Only where reserve_from is own.
 */
export type MiningRecovery2 = (string | number | {

})
/**
 * Tonnes of waste moved per tonne of ore mined. Unit: 1. Default: 0. Possible: 0 to 100. Usual: 0 to 20 (open pits).
 */
export type StripRatio1 = (string | number | {

} | unknown[])
/**
 * Ore mined in a year at full throughput. Unit: t ore/year. Possible: 0 t/year to 1e10 t/year. Usual: 10 kt/year to 20 Mt/year (published studies of mines, small and large). Only where depletion is rate.
 */
export type MiningRate1 = (string | number | {

})
/**
 * Ore to be mined by calendar year. Unit: t ore/year. Possible: 0 t/year to 1e10 t/year. Only where depletion is plan.
 */
export type MinePlan1 = (string | number | {

} | unknown[])
/**
 * Contained metal form per tonne of ore mined, dilution included, by calendar year. Unit: unit/t ore. Possible: 0 % to 100 %. Only where grade_from is plan.
 */
export type PlannedGradeAsMined1 = (string | number | {

} | unknown[])
/**
 * 1 to mine inferred tranches, 0 to leave them in the ground; a case may set it. Unit: 1. Default: 1. Possible: 0 to 1. Only where reserve_from is tranches.
 */
export type InferredResourcesThatCount1 = (string | number | {

})
/**
 * 1 to mine measured and indicated tranches outside the reserve, 0 to plan on reserves only, as a lender does; a case may set it. Unit: 1. Default: 1. Possible: 0 to 1. Only where reserve_from is tranches.
 */
export type MeasuredAndIndicatedResourcesThatCount1 = (string | number | {

})
/**
 * Waste to be moved before first production. Unit: t rock. Possible: 0 t to 1e12 t. Only where pre_stripping is progress.
 */
export type PreStripping2 = (string | number | {

})
/**
 * Share moved by share of construction completed, straight lines between. Unit: 1. Default: 0 %: 0 %, 100 %: 100 %. Possible: 0 % to 100 %. Only where pre_stripping is progress.
 */
export type PreStrippingByProgress1 = ({

} | unknown[])
/**
 * Mine to which the tranche belongs. The name of an instance of mine.
 */
export type Mine2 = string
/**
 * Confidence in tonnes and grade; proven and probable are reserves, the others resources. proven: proven reserve; probable: probable reserve; measured: measured resource, outside the reserve; indicated: indicated resource, outside the reserve; inferred: inferred resource.
 */
export type Class = ("proven" | "probable" | "measured" | "indicated" | "inferred")
/**
 * Category in the Soviet classification from which the class was read; for information. none: not classified so; a: A; b: B; c1: C1; c2: C2.
 */
export type SourceCategory = ("none" | "a" | "b" | "c1" | "c2")
/**
 * Ore of the tranche before dilution and mining losses. Unit: t ore. Possible: 0 t to 1e12 t. Usual: 0.01 Mt to 500 Mt (published studies of mines, small and large).
 */
export type OreInTheGround1 = (string | number | {

})
/**
 * Contained metal form per tonne of ore in the ground. Unit: unit/t ore. Possible: 0 % to 100 %.
 */
export type GradeInTheGround3 = (string | number | {

})
/**
 * Barren rock mined with the ore, per tonne of ore. Unit: 1. Default: 0 %. Possible: 0 % to 200 %. Usual: 0 % to 30 % (5 to 20 % is common).
 */
export type Dilution3 = (string | number | {

})
/**
 * Share of the tranche that is extracted. Unit: 1. Default: 100 %. Possible: 0 % to 100 %. Usual: 70 % to 100 % (85 to 97 % is common).
 */
export type MiningRecovery3 = (string | number | {

})
/**
 * Mine whose low-grade ore is stored. The name of an instance of mine.
 */
export type Mine3 = string
/**
 * Plant that it feeds; stockpiles named first are reclaimed first. The name of an instance of concentrator.
 */
export type Concentrator1 = string
/**
 * How much is reclaimed when. room: whatever the mill has room for; plan: a plan by calendar year, as far as there is room.
 */
export type Reclaim = ("room" | "plan")
/**
 * By calendar year. Unit: 1. Possible: 0 % to 100 %.
 */
export type ShareOfTheOreMinedThatIsStored1 = (string | number | {

} | unknown[])
/**
 * Grade of the ore that is stored over the average grade of the ore mined. Unit: 1. Possible: 0 % to 100 %. Usual: 20 % to 80 % (low-grade ore between two cut-off grades; general knowledge).
 */
export type GradeStoredAgainstGradeMined1 = (string | number | {

})
/**
 * By calendar year. Unit: t ore/year. Possible: 0 t/year to 1e10 t/year. Only where reclaim is plan.
 */
export type OreToBeReclaimed1 = (string | number | {

} | unknown[])
/**
 * Price level. The name of an instance of conventions.
 */
export type Conventions3 = string
/**
 * Company that buys. The name of an instance of entity.
 */
export type Entity = string
/**
 * Plant that mills it; ores named first come first. The name of an instance of concentrator.
 */
export type Concentrator2 = string
/**
 * How it is priced. per_tonne: per tonne received; per_unit: per unit of contained metal.
 */
export type Pricing = ("per_tonne" | "per_unit")
/**
 * By calendar year; taken as far as the mill has room. Unit: t ore/year. Possible: 0 t/year to 1e10 t/year.
 */
export type OreOffered1 = (string | number | {

} | unknown[])
/**
 * Contained metal form per tonne. Unit: unit/t ore. Possible: 0 % to 100 %.
 */
export type GradeOfTheOre1 = (string | number | {

})
/**
 * Delivered. Unit: real $/t ore. Possible: 0 USD/t to 1e6 USD/t. Only where pricing is per_tonne.
 */
export type PricePerTonne2 = (string | number | {

})
/**
 * Per unit of contained metal, delivered. Unit: real $/unit. Possible: 0 USD/t to 1e9 USD/t. Only where pricing is per_unit.
 */
export type PricePerUnit2 = (string | number | {

})
/**
 * Company that runs the plant. The name of an instance of entity.
 */
export type Owner1 = string
/**
 * Construction and operation. The name of an instance of schedule.
 */
export type Schedule3 = string
/**
 * Content of the mineral. The name of an instance of metal.
 */
export type Metal1 = string
/**
 * What bounds the grade of concentrate. metal: the richest mineral of the metal; own: the mineral of this ore.
 */
export type Mineral = ("metal" | "own")
/**
 * Whether ore is sorted before it is milled. none: no; sorter: yes: barren pieces are rejected by sensor.
 */
export type Sorting = ("none" | "sorter")
/**
 * What decides recovery after ramp-up. constant: one figure; year: a figure for each calendar year; grade: the head grade: a + b x ln(grade in per cent), capped.
 */
export type RecoveryBy = ("constant" | "year" | "grade")
/**
 * Ore the plant can mill in a year. Unit: t ore/year. Possible: 0 t/year to 1e10 t/year. Usual: 10 kt/year to 20 Mt/year (published studies of mines, small and large).
 */
export type Throughput1 = (string | number | {

})
/**
 * Share of the time for which the plant runs at its throughput; 100 % when throughput already counts stops. Unit: 1. Default: 100 %. Possible: 0 % to 100 %. Usual: 70 % to 100 % (mills 88 to 94 %, crushing circuits 65 to 75 %; general knowledge).
 */
export type Availability2 = (string | number | {

})
/**
 * Share of the ore received that goes on to the mill. Unit: 1. Possible: 1 % to 100 %. Usual: 40 % to 70 % (sorters reject 30 to 60 % of the mass). Only where sorting is sorter.
 */
export type MassPullOfTheSorter1 = (string | number | {

})
/**
 * Share of the metal received that goes on to the mill. Unit: 1. Possible: 0 % to 100 %. Usual: 90 % to 97 % (general knowledge). Only where sorting is sorter.
 */
export type MetalKeptByTheSorter1 = (string | number | {

})
/**
 * Share of the metal in the feed that reaches the concentrate, after ramp-up. Unit: 1. Possible: 0 % to 100 %. Usual: 50 % to 92 % (gravity 65 to 80 %, flotation 75 to 87 %). Only where recovery_by is constant.
 */
export type Recovery2 = (string | number | {

})
/**
 * Share of the metal in the feed that reaches the concentrate, before the shortfall of ramp-up. Unit: 1. Possible: 0 % to 100 %. Usual: 50 % to 92 % (gravity 65 to 80 %, flotation 75 to 87 %). Only where recovery_by is year.
 */
export type RecoveryByYear1 = (string | number | {

} | unknown[])
/**
 * A in a + b x ln(head grade in per cent). Unit: 1. Possible: -500 % to 500 %. Only where recovery_by is grade.
 */
export type RecoveryAtAHeadGradeOf11 = (string | number | {

})
/**
 * B in a + b x ln(head grade in per cent): recovery gained when the grade rises e-fold. Unit: 1. Possible: -100 % to 100 %. Usual: 0 % to 20 % (general knowledge: richer feed recovers better). Only where recovery_by is grade.
 */
export type SlopeOfRecoveryByGrade1 = (string | number | {

})
/**
 * Recovery that the curve does not exceed; without one a curve above 100 % is an error. Unit: 1. Default: 100 %. Possible: 0 % to 100 %. Only where recovery_by is grade.
 */
export type HighestRecovery1 = (string | number | {

})
/**
 * Head grade at which the logarithm is 0. Unit: unit/t ore. Default: 1 %. Possible: 0.0001 % to 100 %. Only where recovery_by is grade.
 */
export type GradeThatTheCurveCountsIn1 = (string | number | {

})
/**
 * Head grade below which recovery falls no further with the curve. Unit: unit/t ore. Default: 0.01 %. Possible: 0.0001 % to 100 %. Only where recovery_by is grade.
 */
export type LowestGradeOfTheCurve1 = (string | number | {

})
/**
 * Recovery lost from each time since first production on. Unit: 1. Default: 0 years: 0 pp. Possible: 0 % to 100 %.
 */
export type RecoveryShortfallInRampUp1 = ({

} | unknown[])
/**
 * Contained metal form per dry tonne of concentrate. Unit: unit/t concentrate. Possible: 0 % to 100 %.
 */
export type ConcentrateGrade1 = (string | number | {

})
/**
 * What the mineral itself holds: no concentrate is richer. Unit: unit/t concentrate. Possible: 0 % to 100 %. Only where mineral is own.
 */
export type ContainedMetalFormInThePureMineral1 = (string | number | {

})
/**
 * Water in a wet tonne. Unit: 1. Default: 0 %. Possible: 0 % to 50 %. Usual: 0 % to 12 % (dried 0.5 %, filter cake up to 8 %).
 */
export type MoistureOfConcentrate1 = (string | number | {

})
/**
 * Price level. The name of an instance of conventions.
 */
export type Conventions4 = string
/**
 * Company that sells it. The name of an instance of entity.
 */
export type Entity1 = string
/**
 * Plant that recovers it. The name of an instance of concentrator.
 */
export type Concentrator5 = string
/**
 * Whether its value enters the base of the subsoil-use tax of the main metal. outside: no: it bears its own royalty, if any; inside: yes, beside its own royalty.
 */
export type SubsoilBase = ("outside" | "inside")
/**
 * By-product per tonne of ore milled, by calendar year. Unit: t product/t ore. Possible: 0 % to 100 %.
 */
export type HeadGrade1 = (string | number | {

} | unknown[])
/**
 * Share of the by-product in the feed that is recovered in saleable form. Unit: 1. Possible: 0 % to 100 %. Usual: 10 % to 95 % (general knowledge: scavenged from the circuits of another metal).
 */
export type Recovery3 = (string | number | {

})
/**
 * Share of the contained by-product that is paid for. Unit: 1. Default: 100 %. Possible: 0 % to 100 %. Usual: 50 % to 100 % (smelter terms; general knowledge).
 */
export type PayableShare1 = (string | number | {

})
/**
 * Price of the contained by-product by calendar year, money of the price date. Unit: real $/t product. Possible: 0 USD/t to 1e10 USD/t.
 */
export type Quotation1 = (string | number | {

} | unknown[])
/**
 * Per tonne of contained by-product delivered. Unit: real $/t product. Default: 0 USD/t. Possible: 0 USD/t to 1e9 USD/t.
 */
export type TreatmentCharge2 = (string | number | {

})
/**
 * Per tonne of by-product paid for. Unit: real $/t product. Default: 0 USD/t. Possible: 0 USD/t to 1e9 USD/t.
 */
export type RefiningCharge1 = (string | number | {

})
/**
 * Per tonne of contained by-product delivered. Unit: real $/t product. Default: 0 USD/t. Possible: 0 USD/t to 1e9 USD/t.
 */
export type Freight1 = (string | number | {

})
/**
 * Share of the payable value. Unit: 1. Default: 0 %. Possible: 0 % to 100 %. Usual: 0 % to 15 % (royalties by metal; general knowledge).
 */
export type Royalty1 = (string | number | {

})
/**
 * Price level. The name of an instance of conventions.
 */
export type Conventions5 = string
/**
 * Company that sells; left out when the seller stands outside the model and its cash is not asked for. The name of an instance of entity or outside_party.
 */
export type Seller = string
/**
 * Company that buys; left out when the buyer stands outside the model and its cash is not asked for. The name of an instance of entity or outside_party.
 */
export type Buyer = string
/**
 * Company in the model that earns the broker's fee. The name of an instance of entity.
 */
export type Broker = string
/**
 * Plant whose concentrate is sold. The name of an instance of concentrator. Only where volume is output or rank or remainder.
 */
export type Source1 = string
/**
 * Contract under which the seller bought what it sells on. The name of an instance of contract. Only where volume is resale.
 */
export type Origin = string
/**
 * Refinery to which the concentrate goes. The name of an instance of refinery.
 */
export type Plant = string
/**
 * Quotation the contract refers to. The name of an instance of price.
 */
export type Benchmark = string
/**
 * What decides the quantity. output: a share of a concentrator's output; rank: a share of the output up to a quantity a year, after the shares and the contracts ranked before; remainder: whatever other contracts leave: spot; need: a share of what the refinery needs; resale: what arrived under the contract it was bought under: a broker as principal.
 */
export type Volume = ("output" | "rank" | "remainder" | "need" | "resale")
/**
 * How concentrate is priced from the benchmark. table: a share of the benchmark that slides with its level; yield_less_charge: benchmark x agreed yield - agreed charge; flat: a fixed share of the benchmark; fixed: a fixed price that follows the price level; fixed_nominal: a fixed price in money of the day.
 */
export type Pricing1 = ("table" | "yield_less_charge" | "flat" | "fixed" | "fixed_nominal")
/**
 * Delivery term: who pays which leg, insurance and duty. exw: at the mill's gate: the buyer pays everything from there; fca: with the carrier at the place of origin; fob: on board at the port of origin; cif: sea freight and insurance paid to the port of arrival; cip: carriage and insurance paid to the buyer's place; dap: at the buyer's place, import duty unpaid; ddp: at the buyer's place, import duty paid.
 */
export type Incoterm = ("exw" | "fca" | "fob" | "cif" | "cip" | "dap" | "ddp")
/**
 * What the broker's fee is reckoned on. share: a share of the invoice; provisional: a share of the provisional invoice; per_unit: an amount per unit sold.
 */
export type Fee = ("share" | "provisional" | "per_unit")
/**
 * Who pays the broker. seller: the seller; buyer: the buyer.
 */
export type FeePayer = ("seller" | "buyer")
/**
 * Whether the goods leave the seller's country; at home unasked when seller and buyer are of one country. export: they do: export and import duty, no value added tax; home: they do not: no duty, value added tax where the seller is registered.
 */
export type Trade = ("export" | "home")
/**
 * The price of the provisional invoice. quotation: that of the quotational period; shipment: the benchmark at shipment; the final invoice settles the difference.
 */
export type Provisional = ("quotation" | "shipment")
/**
 * Share of the output, or of the need, under this contract. Unit: 1. Default: 100 %. Possible: 0 % to 100 %. Only where volume is output or rank or need.
 */
export type ShareOfTheQuantity1 = (string | number | {

})
/**
 * Most that the contract takes in a year, spread evenly over it. Unit: unit/year. Possible: 0 t/year to 1e9 t/year. Only where volume is rank.
 */
export type QuantityAYear1 = (string | number | {

})
/**
 * Contained metal form per dry tonne. Unit: unit/t concentrate. Possible: 0 % to 100 %. Only where volume is need.
 */
export type GradeOfPurchasedConcentrate1 = (string | number | {

})
/**
 * Water in a wet tonne. Unit: 1. Default: 0 %. Possible: 0 % to 50 %. Only where volume is need.
 */
export type MoistureOfPurchasedConcentrate1 = (string | number | {

})
/**
 * Share of the metal shipped that does not arrive. Unit: 1. Default: 0 %. Possible: 0 % to 100 %. Usual: 0 % to 1 % (weight franchise about 0.2 %).
 */
export type LossInTransit1 = (string | number | {

})
/**
 * Time from shipment until the buyer owns the goods. Unit: year. Default: 0 days. Possible: 0 days to 180 days.
 */
export type TimeUntilTitlePasses1 = (string | number | {

})
/**
 * Time from title until the goods reach the buyer's plant. Unit: year. Default: 0 days. Possible: 0 days to 180 days.
 */
export type TimeFromTitleToArrival1 = (string | number | {

})
/**
 * Share of the benchmark paid, straight lines between levels. Unit: 1. Possible: 0 % to 150 %. Only where pricing is table.
 */
export type PayabilityByLevelOfTheBenchmark1 = ({

} | unknown[])
/**
 * Share of the benchmark paid. Unit: 1. Possible: 0 % to 150 %. Usual: 60 % to 95 % (discounts of 20 to 40 % in 2013; 82 to 86 % at the end of 2025). Only where pricing is flat.
 */
export type Payability1 = (string | number | {

})
/**
 * Yield of refining that the parties agree upon. Unit: 1. Possible: 0 % to 100 %. Only where pricing is yield_less_charge.
 */
export type AgreedYield1 = (string | number | {

})
/**
 * What the refiner keeps per unit of contained metal. Unit: real $/unit. Possible: 0 USD/t to 1e9 USD/t. Only where pricing is yield_less_charge.
 */
export type AgreedRefiningCharge1 = (string | number | {

})
/**
 * Price per unit of contained metal, money of the price date; it follows the price level. Unit: real $/unit. Possible: 0 USD/t to 1e9 USD/t. Only where pricing is fixed.
 */
export type FixedPrice1 = (string | number | {

})
/**
 * Price per unit of contained metal that inflation does not touch. Unit: $/unit. Possible: 0 USD/t to 1e9 USD/t. Only where pricing is fixed_nominal.
 */
export type FixedPriceMoneyOfTheDay1 = (string | number | {

})
/**
 * Time after shipment at which the benchmark is taken. Unit: year. Default: 0 months. Possible: 0 months to 6 months. Usual: 0 months to 4 months (M+1 to M+3).
 */
export type QuotationalPeriod1 = (string | number | {

})
/**
 * Share of the delivered weight that is not paid for. Unit: 1. Default: 0 %. Possible: 0 % to 100 %. Usual: 0 % to 1 % (0.2 to 0.5 % on weight).
 */
export type WeightFranchise1 = (string | number | {

})
/**
 * Deducted from the assayed grade: what splitting limits and umpire assays cost the seller on average. Unit: unit/t concentrate. Default: 0 %. Possible: 0 % to 100 %.
 */
export type AssayFranchise1 = (string | number | {

})
/**
 * Deducted per dry tonne delivered. Unit: real $/t concentrate. Default: 0 USD/t. Possible: 0 USD/t to 1e7 USD/t.
 */
export type TreatmentCharge3 = (string | number | {

})
/**
 * Share of the invoice. Unit: 1. Default: 0 %. Possible: 0 % to 100 %. Usual: 0 % to 5 % (1 to 5 %). Only where fee is share or provisional.
 */
export type BrokerSFee1 = (string | number | {

})
/**
 * Per unit of contained metal sold. Unit: real $/unit. Possible: 0 USD/t to 1e9 USD/t. Only where fee is per_unit.
 */
export type BrokerSFeePerUnit1 = (string | number | {

})
/**
 * Share of the gross value. Unit: 1. Default: 0 %. Possible: 0 % to 10 %.
 */
export type CargoInsurance1 = (string | number | {

})
/**
 * Share of the invoice paid first. Unit: 1. Default: 100 %. Possible: 0 % to 100 %. Usual: 70 % to 100 % (80 to 90 % at bill of lading).
 */
export type ProvisionalPayment1 = (string | number | {

})
/**
 * Time from title to the first payment. Unit: year. Default: 0 days. Possible: 0 days to 180 days.
 */
export type TimeToTheProvisionalPayment1 = (string | number | {

})
/**
 * Time from title to the balance, after assays and quotation. Unit: year. Default: 0 days. Possible: 0 days to 180 days.
 */
export type TimeToTheFinalPayment1 = (string | number | {

})
/**
 * Price level. The name of an instance of conventions.
 */
export type Conventions6 = string
/**
 * Contract whose price is limited. The name of an instance of contract.
 */
export type Contract2 = string
/**
 * Whether there is a floor. none: no floor; floor: a floor.
 */
export type Lower = ("none" | "floor")
/**
 * Whether there is a ceiling. none: no ceiling; ceiling: a ceiling.
 */
export type Upper = ("none" | "ceiling")
/**
 * Whether the buyer keeps part of the upside. none: it does not; upside: it keeps a share of what is above a strike.
 */
export type Sharing = ("none" | "upside")
/**
 * The buyer pays no less per unit of contained metal. Unit: real $/unit. Possible: 0 USD/t to 1e9 USD/t. Only where lower is floor.
 */
export type Floor1 = (string | number | {

})
/**
 * The buyer pays no more per unit of contained metal. Unit: real $/unit. Possible: 0 USD/t to 1e9 USD/t. Only where upper is ceiling.
 */
export type Ceiling1 = (string | number | {

})
/**
 * Price above which the buyer keeps a share. Unit: real $/unit. Possible: 0 USD/t to 1e9 USD/t. Only where sharing is upside.
 */
export type UpsideFrom2 = (string | number | {

})
/**
 * Share of the price above the strike that the buyer keeps. Unit: 1. Possible: 0 % to 100 %. Usual: 10 % to 50 % (30 % in the price support of MP Materials, 2025). Only where sharing is upside.
 */
export type ShareOfTheUpside2 = (string | number | {

})
/**
 * Contract whose price depends on grade. The name of an instance of contract.
 */
export type Contract3 = string
/**
 * Grade from which on nothing is deducted. Unit: unit/t concentrate. Possible: 0 % to 100 %.
 */
export type TypicalGrade1 = (string | number | {

})
/**
 * Fall of the payability per unit of contained metal that a dry tonne lacks to the typical grade. Unit: t concentrate/unit. Possible: 0 t/t to 10 t/t. Usual: 0 t/t to 2 t/t (half a point of payability per 1 % of grade).
 */
export type PayabilityLostPerGrade1 = (string | number | {

})
/**
 * Grade below which the buyer rejects. Unit: unit/t concentrate. Possible: 0 % to 100 %.
 */
export type MinimumGrade1 = (string | number | {

})
/**
 * Price level. The name of an instance of conventions.
 */
export type Conventions7 = string
/**
 * Contract that charges it. The name of an instance of contract.
 */
export type Contract4 = string
/**
 * How a part of a step is charged. pro_rata: in proportion; whole: not at all: whole steps only.
 */
export type Steps = ("pro_rata" | "whole")
/**
 * Share of the dry concentrate. Unit: 1. Possible: 0 % to 100 %.
 */
export type ContentOfTheImpurity1 = (string | number | {

})
/**
 * Content that is not charged. Unit: 1. Possible: 0 % to 100 %.
 */
export type FreeLimit1 = (string | number | {

})
/**
 * Content for which the charge is made once. Unit: 1. Possible: 0.0001 % to 100 %. Usual: 0.001 % to 1 % (steps of 0.01 to 0.1 %).
 */
export type Step1 = (string | number | {

})
/**
 * Per dry tonne and step. Unit: real $/t concentrate. Possible: 0 USD/t to 1e6 USD/t. Usual: 0 USD/t to 100 USD/t (2 to 10 USD per dry tonne and step).
 */
export type ChargePerStep1 = (string | number | {

})
/**
 * Price level. The name of an instance of conventions.
 */
export type Conventions8 = string
/**
 * Contract whose quantity is agreed. The name of an instance of contract.
 */
export type Contract5 = string
/**
 * Who owes the quantity. buyer: the buyer: take or pay; seller: the seller: deliver or pay.
 */
export type Bound = ("buyer" | "seller")
/**
 * At whose option the quantity may vary within the tolerance. bound: of the party that owes it: it may do with less; other: of the other party: it may call for more; none: of nobody.
 */
export type Option = ("bound" | "other" | "none")
/**
 * Contained metal a year. Unit: unit/year. Possible: 0 t/year to 1e9 t/year.
 */
export type QuantityAgreed1 = (string | number | {

})
/**
 * Share of the quantity by which it may vary. Unit: 1. Default: 5 %. Possible: 0 % to 100 %. Usual: 0 % to 10 % (5 to 10 % at the buyer's or seller's option). Only where option is bound or other.
 */
export type Tolerance2 = (string | number | {

})
/**
 * Share of the price of contained metal paid for each unit missing. Unit: 1. Default: 100 %. Possible: 0 % to 200 %.
 */
export type PaymentForWhatIsMissing1 = (string | number | {

})
/**
 * First day.
 */
export type StartOfTheCommitment = (string | {

})
/**
 * Time for which it holds. Unit: year. Possible: 0 years to 60 years.
 */
export type TermOfTheCommitment1 = (string | number | {

})
/**
 * 1 for January to 12 for December. Unit: 1. Default: 12. Possible: 1 to 12.
 */
export type LastMonthOfTheContractYear1 = (string | number | {

})
/**
 * Price level. The name of an instance of conventions.
 */
export type Conventions9 = string
/**
 * Contract whose goods travel. The name of an instance of contract.
 */
export type Contract6 = string
/**
 * Where the leg lies on the way. to_carrier: from the mill to the carrier; inland_origin: from the carrier to the port of origin; port: handling and loading at the port of origin; ocean: main carriage; arrival: discharge and handling at the port of arrival; inland_destination: from the port of arrival to the buyer.
 */
export type Place = ("to_carrier" | "inland_origin" | "port" | "ocean" | "arrival" | "inland_destination")
/**
 * Who pays this leg. incoterm: whom the delivery term binds; seller: the seller; buyer: the buyer.
 */
export type Payer = ("incoterm" | "seller" | "buyer")
/**
 * Per wet tonne. Unit: real $/t wet. Possible: 0 USD/t to 1e5 USD/t. Usual: 5 USD/t to 1000 USD/t (400 to 650 USD/t door to door from Samarkand to the US Midwest).
 */
export type FreightRate1 = (string | number | {

})
/**
 * Price level. The name of an instance of conventions.
 */
export type Conventions10 = string
/**
 * Contract whose quantity is supported. The name of an instance of contract.
 */
export type Contract7 = string
/**
 * Company that receives the top-up. The name of an instance of entity.
 */
export type Receiver = string
/**
 * Who pays it; left out when the payer stands outside the model and its cash is not asked for. The name of an instance of entity or outside_party.
 */
export type Payer1 = string
/**
 * What is agreed. floor: the payer tops up to a floor and takes a share of the upside; difference: contract for difference: the payer pays what is missing to the strike and takes what is above it.
 */
export type Instrument = ("floor" | "difference")
/**
 * Whether the quantity supported is limited. none: whatever is sold; yearly: up to a quantity a year.
 */
export type Cap = ("none" | "yearly")
/**
 * Whether the state of the receiver's own country pays; unasked when the payer acts for that state. elsewhere: it does not; own_state: it does: the cash flow before the state is without it.
 */
export type Origin1 = ("elsewhere" | "own_state")
/**
 * Price that is held against the strike. benchmark: the contract's benchmark; payable: the price of contained metal under the contract.
 */
export type Reference = ("benchmark" | "payable")
/**
 * 1 when the support is agreed, 0 when it is not. Unit: 1. Default: 0. Possible: 0 to 1.
 */
export type InForce1 = (string | number | {

})
/**
 * Price up to which the payer tops up. Unit: real $/unit. Possible: 0 USD/t to 1e9 USD/t.
 */
export type Strike1 = (string | number | {

})
/**
 * Price above which the payer takes a share. Unit: real $/unit. Possible: 0 USD/t to 1e9 USD/t. Only where instrument is floor.
 */
export type UpsideFrom3 = (string | number | {

})
/**
 * Payer's share above. Unit: 1. Default: 0 %. Possible: 0 % to 100 %. Only where instrument is floor.
 */
export type ShareOfTheUpside3 = (string | number | {

})
/**
 * Most that is supported in a year, spread evenly over it. Unit: unit/year. Possible: 0 t/year to 1e9 t/year. Only where cap is yearly.
 */
export type QuantitySupportedAYear1 = (string | number | {

})
/**
 * First day.
 */
export type StartOfTheSupport = (string | {

})
/**
 * Time for which it holds. Unit: year. Possible: 0 years to 60 years.
 */
export type TermOfTheSupport1 = (string | number | {

})
/**
 * Company that runs the plant. The name of an instance of entity.
 */
export type Owner2 = string
/**
 * Construction and operation. The name of an instance of schedule.
 */
export type Schedule4 = string
/**
 * Content of the mineral. The name of an instance of metal.
 */
export type Metal2 = string
/**
 * What capacity consists of. own: one plant with one start; modules: modules, each with a start and a ramp-up of its own.
 */
export type CapacityFrom = ("own" | "modules")
/**
 * Where the yield to the intermediate stands. own: with the refinery; steps: with its steps, multiplied.
 */
export type YieldFrom = ("own" | "steps")
/**
 * Whether grade and tonnes of the feed are followed, as reagents and residue need them. ignored: no; tracked: yes.
 */
export type FeedQuality = ("ignored" | "tracked")
/**
 * Whether cost per unit falls with what has been fed so far. none: no; wright: yes: by the same share each time the quantity doubles.
 */
export type Learning = ("none" | "wright")
/**
 * Contained metal the plant can take in a year. Unit: unit/year. Possible: 0 t/year to 1e9 t/year. Only where capacity_from is own.
 */
export type Capacity1 = (string | number | {

})
/**
 * Share of the metal fed that reaches the intermediate. Unit: 1. Possible: 0 % to 100 %. Only where yield_from is own.
 */
export type YieldToTheIntermediate1 = (string | number | {

})
/**
 * Time of feeding kept in stock. Unit: year. Default: 0 days. Possible: 0 days to 180 days.
 */
export type StockOfFeed1 = (string | number | {

})
/**
 * Share of the time for which the plant runs at its capacity; 100 % when capacity already counts stops. Unit: 1. Default: 100 %. Possible: 0 % to 100 %. Usual: 70 % to 100 % (hydrometallurgical plants 85 to 95 %; general knowledge).
 */
export type Availability3 = (string | number | {

})
/**
 * Cost per unit when twice as much has been fed, over cost before. Unit: 1. Possible: 50 % to 100 %. Usual: 80 % to 100 % (learning curves of process industries 80 to 95 %; general knowledge). Only where learning is wright.
 */
export type CostAfterEachDoubling1 = (string | number | {

})
/**
 * Metal fed so far at which cost per unit is as estimated. Unit: unit. Possible: 0.001 t to 1e9 t. Only where learning is wright.
 */
export type QuantityFromWhichLearningCounts1 = (string | number | {

})
/**
 * Share of the estimated cost per unit. Unit: 1. Default: 50 %. Possible: 0 % to 100 %. Only where learning is wright.
 */
export type LowestCostThatLearningCanReach1 = (string | number | {

})
/**
 * Refinery of which it is a part. The name of an instance of refinery.
 */
export type Plant1 = string
/**
 * Construction and operation of the module. The name of an instance of schedule.
 */
export type Schedule5 = string
/**
 * Contained metal it can take in a year. Unit: unit/year. Possible: 0 t/year to 1e9 t/year.
 */
export type CapacityOfTheModule1 = (string | number | {

})
/**
 * Refinery whose step it is. The name of an instance of refinery.
 */
export type Plant2 = string
/**
 * Share of the metal taken in that goes on. Unit: 1. Possible: 0 % to 100 %. Usual: 90 % to 100 % (digestion 96 to 99 %, purification 98.5 to 99.5 %; general knowledge).
 */
export type YieldOfTheStep1 = (string | number | {

})
/**
 * Price level. The name of an instance of conventions.
 */
export type Conventions11 = string
/**
 * Refinery that uses it. The name of an instance of refinery.
 */
export type Plant3 = string
/**
 * Whatever the grade. Unit: t reagent/t concentrate. Default: 0 %. Possible: 0 t/t to 100 t/t.
 */
export type UsePerTonneOfConcentrate1 = (string | number | {

})
/**
 * Per tonne of concentrate that is not the mineral: consumption rises as grade falls. Unit: t reagent/t concentrate. Default: 0 %. Possible: 0 t/t to 100 t/t. Usual: 0 t/t to 5 t/t (general knowledge).
 */
export type UsePerTonneOfGangue1 = (string | number | {

})
/**
 * Per tonne, delivered. Unit: real $/t reagent. Possible: 0 USD/t to 1e7 USD/t. Usual: 1 USD/t to 5000 USD/t (general knowledge).
 */
export type Price1 = (string | number | {

})
/**
 * Price level. The name of an instance of conventions.
 */
export type Conventions12 = string
/**
 * Refinery that leaves it. The name of an instance of refinery.
 */
export type Plant4 = string
/**
 * Whatever the grade. Unit: t residue/t concentrate. Default: 0 %. Possible: 0 t/t to 20 t/t.
 */
export type ResiduePerTonneOfConcentrate1 = (string | number | {

})
/**
 * Per tonne of concentrate that is not the mineral: residue grows as grade falls. Unit: t residue/t concentrate. Default: 0 %. Possible: 0 t/t to 20 t/t. Usual: 0 t/t to 3 t/t (general knowledge).
 */
export type ResiduePerTonneOfGangue1 = (string | number | {

})
/**
 * Per tonne, transport and landfill of hazardous waste. Unit: real $/t residue. Possible: 0 USD/t to 1e6 USD/t. Usual: 20 USD/t to 2000 USD/t (general knowledge).
 */
export type Disposal1 = (string | number | {

})
/**
 * Price level. The name of an instance of conventions.
 */
export type Conventions13 = string
/**
 * Company that buys. The name of an instance of entity.
 */
export type Entity2 = string
/**
 * Refinery that takes it; feeds named first come first. The name of an instance of refinery.
 */
export type Plant5 = string
/**
 * How it is priced. per_tonne: per dry tonne received; per_unit: per unit of contained metal.
 */
export type Pricing2 = ("per_tonne" | "per_unit")
/**
 * Dry tonnes by calendar year; taken as far as the refinery needs feed. Unit: t concentrate/year. Possible: 0 t/year to 1e9 t/year.
 */
export type ConcentrateOffered1 = (string | number | {

} | unknown[])
/**
 * Contained metal form per dry tonne; scrap of pure metal holds more than 100 % where the traded form is an oxide. Unit: unit/t concentrate. Possible: 1 % to 130 %.
 */
export type GradeOfTheConcentrate1 = (string | number | {

})
/**
 * Per dry tonne, delivered. Unit: real $/t concentrate. Possible: 0 USD/t to 1e8 USD/t. Only where pricing is per_tonne.
 */
export type PricePerTonne3 = (string | number | {

})
/**
 * Per unit of contained metal, delivered. Unit: real $/unit. Possible: 0 USD/t to 1e9 USD/t. Only where pricing is per_unit.
 */
export type PricePerUnit3 = (string | number | {

})
/**
 * Price level. The name of an instance of conventions.
 */
export type Conventions14 = string
/**
 * Content of pure element. The name of an instance of metal.
 */
export type Metal3 = string
/**
 * Refinery that makes it. The name of an instance of refinery.
 */
export type Plant6 = string
/**
 * Product from which it is made; left out when it is made from the intermediate. The name of an instance of product.
 */
export type From2 = string
/**
 * Quotation its price refers to. The name of an instance of price.
 */
export type Benchmark1 = string
/**
 * Country where it is sold, for the import duty there. The name of an instance of country.
 */
export type Market = string
/**
 * Whether the product crosses the border of its market. inside: it does not; abroad: it does, and the seller pays the duty.
 */
export type SoldFrom = ("inside" | "abroad")
/**
 * Share of the metal in the intermediate that becomes this product, by calendar year. Unit: 1. Possible: 0 % to 100 %. Only where from is left_out.
 */
export type ShareOfTheIntermediate1 = (string | number | {

} | unknown[])
/**
 * Share of the metal in the other product that becomes this one, by calendar year; what remains of the other is sold. Unit: 1. Possible: 0 % to 100 %. Only where from is given.
 */
export type ShareOfTheOtherProduct1 = (string | number | {

} | unknown[])
/**
 * Share of that metal that reaches the product. Unit: 1. Default: 100 %. Possible: 0 % to 100 %. Usual: 95 % to 100 % (oxide 99 to 99.5 %, powder 98.5 to 99.5 %).
 */
export type Yield1 = (string | number | {

})
/**
 * Over the benchmark, per unit of contained metal. Unit: 1. Default: 0 %. Possible: -100 % to 500 %. Usual: 0 % to 40 % (oxides 2 to 6 %, powder and carbide 15 to 30 %).
 */
export type Premium1 = (string | number | {

})
/**
 * Part of the market's import duty that the price carries: 100 % where imports that pay it set the price. Unit: 1. Default: 0 %. Possible: 0 % to 100 %. Only where market is given.
 */
export type ImportParity1 = (string | number | {

})
/**
 * Fixed addition to the price. Unit: real $/unit. Default: 0 USD/t. Possible: -1e9 USD/t to 1e9 USD/t.
 */
export type ConversionMargin1 = (string | number | {

})
/**
 * Cost per unit of metal taken. Unit: real $/unit. Default: 0 USD/t. Possible: 0 USD/t to 1e9 USD/t.
 */
export type ConversionCost1 = (string | number | {

})
/**
 * Time from sale to payment. Unit: year. Default: 0 days. Possible: 0 days to 180 days.
 */
export type TimeToPayment2 = (string | number | {

})
/**
 * Price level. The name of an instance of conventions.
 */
export type Conventions15 = string
/**
 * Who owns the metal, buys the concentrate and sells the products. The name of an instance of entity or outside_party.
 */
export type MetalOwner = string
/**
 * Plant that refines it. The name of an instance of refinery.
 */
export type Plant7 = string
/**
 * Market price at which the return is settled. The name of an instance of price.
 */
export type Benchmark2 = string
/**
 * Share of what the plant is fed that is tolled. Unit: 1. Default: 100 %. Possible: 0 % to 100 %.
 */
export type ShareOfTheFeed1 = (string | number | {

})
/**
 * Per unit of contained metal fed. Unit: real $/unit. Possible: 0 USD/t to 1e9 USD/t.
 */
export type TollingCharge1 = (string | number | {

})
/**
 * Share of the metal fed that the products must hold. Unit: 1. Possible: 0 % to 100 %.
 */
export type GuaranteedReturn1 = (string | number | {

})
/**
 * Time from refining to the payment of charge and settlement. Unit: year. Default: 0 days. Possible: 0 days to 180 days.
 */
export type TimeToPayment3 = (string | number | {

})
/**
 * Price level. The name of an instance of conventions.
 */
export type Conventions16 = string
/**
 * Company that bears it. The name of an instance of entity.
 */
export type Entity3 = string
/**
 * Time in operation. The name of an instance of schedule.
 */
export type Schedule6 = string
/**
 * Currency in which its local share is incurred. The name of an instance of currency.
 */
export type Currency1 = string
/**
 * Mine whose tonnes drive it. The name of an instance of mine. Only where driver is ore_mined or rock_moved.
 */
export type Mine4 = string
/**
 * Plant whose feed or metal drives it. The name of an instance of concentrator. Only where driver is ore_milled or metal_recovered.
 */
export type Concentrator6 = string
/**
 * Refinery whose feed drives it. The name of an instance of refinery. Only where driver is metal_fed.
 */
export type Plant8 = string
/**
 * Item that pays for its electricity, where it does not itself. The name of an instance of operating_cost. Only where driver is ore_mined or ore_milled or metal_recovered or metal_fed.
 */
export type Supply = string
/**
 * Pool in which it is depreciated for tax. The name of an instance of depreciation_pool. Only where treatment is capitalised.
 */
export type Pool = string
/**
 * Pool in which it is depreciated for a second profit tax; left out when that follows the first. The name of an instance of depreciation_pool. Only where treatment is capitalised.
 */
export type SecondPool = string
/**
 * Pool in which the books depreciate it; left out when they follow tax. The name of an instance of depreciation_pool. Only where treatment is capitalised.
 */
export type BookPool = string
/**
 * What the variable part follows. time: nothing but time; head_count: persons employed; ore_mined: ore mined; rock_moved: ore and waste moved; ore_milled: ore milled; metal_recovered: metal recovered in the concentrator; metal_sold: metal sold in concentrate; metal_fed: metal fed to the refinery; power: electricity of the items that name it as their supply.
 */
export type Driver = ("time" | "head_count" | "ore_mined" | "rock_moved" | "ore_milled" | "metal_recovered" | "metal_sold" | "metal_fed" | "power")
/**
 * Where unit costs count it. mining: mining; processing: processing; site: site general and administration; refining: refining; corporate: corporate; outside C1.
 */
export type Category = ("mining" | "processing" | "site" | "refining" | "corporate")
/**
 * In which currency its rates are written, where it has a currency. model: in the model's; local: in its own.
 */
export type Quoted = ("model" | "local")
/**
 * Whether it rises against prices, before its currency is counted. none: it rises with prices; rate: by a yearly rate beyond prices, from the price date; index: along an index of its own, money of the price date.
 */
export type Escalation = ("none" | "rate" | "index")
/**
 * Whether it is deducted at once. expensed: an operating cost, by time in operation; capitalised: a cost before production, by time of construction, capitalised into a pool.
 */
export type Treatment = ("expensed" | "capitalised")
/**
 * Per year of operation, or of construction where capitalised. Unit: real local/year. Default: 0 USD/year. Possible: 0 USD/year to 1e11 USD/year.
 */
export type FixedCost1 = (string | number | {

})
/**
 * Per tonne of ore. Unit: real local/t ore. Default: 0 USD/t. Possible: 0 USD/t to 1e5 USD/t. Usual: 0 USD/t to 120 USD/t (open pit 2 to 4 per tonne moved, underground 25 to 60, processing 6 to 20). Only where driver is ore_mined or ore_milled.
 */
export type CostPerTonne1 = (string | number | {

})
/**
 * Per tonne of ore and waste. Unit: real local/t rock. Default: 0 USD/t. Possible: 0 USD/t to 1e5 USD/t. Usual: 0 USD/t to 10 USD/t (open pit 2 to 4 per tonne moved). Only where driver is rock_moved.
 */
export type CostPerTonneMoved1 = (string | number | {

})
/**
 * Per unit of contained metal recovered, sold or fed; fed to a refinery that learns, it falls along its curve. Unit: real local/unit. Default: 0 USD/t. Possible: 0 USD/t to 1e9 USD/t. Only where driver is metal_recovered or metal_sold or metal_fed.
 */
export type CostPerUnitOfMetal1 = (string | number | {

})
/**
 * Head count by year. Unit: person. Possible: 0 persons to 1e6 persons. Usual: 0 persons to 2000 persons (350 to 600 for a mine of 1 Mt a year in Central Asia). Only where driver is head_count.
 */
export type PersonsEmployed1 = (string | number | {

} | unknown[])
/**
 * Yearly wage with what goes with it, before social tax. Unit: real local/person/year. Possible: 0 USD/person/year to 1e6 USD/person/year. Only where driver is head_count.
 */
export type CostPerPerson1 = (string | number | {

})
/**
 * Electricity per tonne of ore. Unit: kWh/t ore. Default: 0 kWh/t. Possible: 0 kWh/t to 1e4 kWh/t. Usual: 0 kWh/t to 80 kWh/t (grinding 15 to 25 kWh/t). Only where driver is ore_mined or ore_milled.
 */
export type PowerPerTonne1 = (string | number | {

})
/**
 * Electricity per unit of contained metal. Unit: kWh/unit. Default: 0 kWh/t. Possible: 0 kWh/t to 1e9 kWh/t. Only where driver is metal_recovered or metal_fed.
 */
export type PowerPerUnitOfMetal1 = (string | number | {

})
/**
 * Price of electricity. Unit: real local/kWh. Default: 0 USD/kWh. Possible: 0 USD/kWh to 10 USD/kWh. Usual: 0 USD/kWh to 0.3 USD/kWh (business tariffs, from own hydropower to diesel at a remote site). Only where driver is ore_mined or ore_milled or metal_recovered or metal_fed or power and supply is left_out.
 */
export type PowerTariff1 = (string | number | {

})
/**
 * Share of the cost that is incurred in its currency; the rest follows the model's price level. Unit: 1. Default: 100 %. Possible: 0 % to 100 %. Only where currency is given.
 */
export type LocalShare3 = (string | number | {

})
/**
 * Yearly rise beyond the price level, from the price date on. Unit: 1. Possible: -50 % to 100 %. Usual: -5 % to 10 % (tariff reforms and productivity of mining countries). Only where escalation is rate.
 */
export type RealEscalation2 = (string | number | {

} | unknown[])
/**
 * Cost in money of the price date, 1 for the cost quoted. Unit: 1. Possible: 0 to 100. Usual: 0.5 to 2 (halving or doubling against prices). Only where escalation is index.
 */
export type RealIndex2 = (string | number | {

} | unknown[])
/**
 * Company whose cash flow it enters. The name of an instance of entity.
 */
export type Entity4 = string
/**
 * Price level and discounting. The name of an instance of conventions.
 */
export type Conventions17 = string
/**
 * Where the line `amount` enters the cash flow. revenue: as revenue; operating_cost: as an operating cost; capital_cost: as a capital cost, deducted for tax when spent; nothing: nowhere: for information.
 */
export type Enters1 = ("revenue" | "operating_cost" | "capital_cost" | "nothing")
/**
 * what it is called
 */
export type Label = string
/**
 * why it is here
 */
export type Note = string
/**
 * what it is called
 */
export type Label1 = string
/**
 * its unit, e.g. USD, t, % or "1" for a plain number
 */
export type Unit = string
/**
 * what it means
 */
export type About = string
/**
 * one value, a series by year, or a date
 */
export type Shape1 = ("value" | "series" | "date")
/**
 * sourced, illustrative or agreed
 */
export type Basis = string
/**
 * where it comes from
 */
export type Source2 = string
/**
 * what a reader should know
 */
export type Note1 = string
/**
 * lowest..highest
 */
export type Range = string
/**
 * what it is called
 */
export type Label2 = string
/**
 * its unit, e.g. USD, t, % or "1" for a plain number
 */
export type Unit1 = string
/**
 * in the language of the book
 */
export type Formula = (string | number)
/**
 * one value for the whole timeline
 */
export type Once = boolean
/**
 * value before the first period
 */
export type Opening = (string | number)
/**
 * flag; blank where it is 0
 */
export type Applies = (string | number)
/**
 * how the workbook shows it
 */
export type Kind = ("flow" | "stock" | "rate" | "flag")
/**
 * where it comes from
 */
export type Source3 = string
/**
 * what a reader should know
 */
export type Note2 = string
/**
 * Price level. The name of an instance of conventions.
 */
export type Conventions18 = string
/**
 * Company that pays. The name of an instance of entity.
 */
export type Entity5 = string
/**
 * Construction. The name of an instance of schedule.
 */
export type Schedule7 = string
/**
 * Mine whose waste is moved. The name of an instance of mine. Only where basis is stripping.
 */
export type Mine5 = string
/**
 * Currency in which its local share is incurred. The name of an instance of currency.
 */
export type Currency2 = string
/**
 * Pool in which it is depreciated for tax. The name of an instance of depreciation_pool.
 */
export type Pool1 = string
/**
 * Pool in which it is depreciated for a second profit tax; left out when that follows the first. The name of an instance of depreciation_pool.
 */
export type SecondPool1 = string
/**
 * Pool in which the books depreciate it; left out when they follow tax. The name of an instance of depreciation_pool.
 */
export type BookPool1 = string
/**
 * Area of the estimate; mining to refinery are direct costs. mining: mine and pre-production stripping; concentrator: concentrator; tailings: tailings and water; infrastructure: infrastructure; refinery: refinery; indirects: indirect costs of construction; epcm: engineering, procurement and construction management; owner: owner's costs; first_fills: first fills and spares; development: cost before financial close; other: something else.
 */
export type Area = ("mining" | "concentrator" | "tailings" | "infrastructure" | "refinery" | "indirects" | "epcm" | "owner" | "first_fills" | "development" | "other")
/**
 * How the estimate is made. amount: an amount; share_of_directs: a share of the direct costs of the same company; scaled: from the cost of another size, by a power of the ratio of sizes; stripping: per tonne of waste that a mine moves before first production.
 */
export type Basis1 = ("amount" | "share_of_directs" | "scaled" | "stripping")
/**
 * When it is spent. curve: along a curve over the progress of construction; years: by given shares of calendar years, whatever construction does; sunk: before the study: stated, and in no cash flow; stripping: as the waste is moved.
 */
export type Phasing = ("curve" | "years" | "sunk" | "stripping")
/**
 * In which currency its amount is written, where it has a currency. model: in the model's; local: in its own.
 */
export type Quoted1 = ("model" | "local")
/**
 * Whether it rises against prices, before its currency is counted. none: it rises with prices; rate: by a yearly rate beyond prices, from the price date; index: along an index of its own, money of the price date.
 */
export type Escalation1 = ("none" | "rate" | "index")
/**
 * What comes back when the site is closed. none: nothing; sold: a share of the budget: salvage, or first fills used up and spares sold.
 */
export type Residual = ("none" | "sold")
/**
 * Estimate of the area. Unit: real local. Possible: 0 USD to 1e12 USD. Only where basis is amount.
 */
export type AmountBeforeContingency1 = (string | number | {

})
/**
 * Estimate as a share of the direct costs of the company, before contingency. Unit: 1. Possible: 0 % to 200 %. Usual: 3 % to 30 % (indirects 15 to 25 %, EPCM 10 to 15 %, owner's 5 to 8 %, first fills and spares 3 to 5 %). Only where basis is share_of_directs.
 */
export type ShareOfDirectCosts1 = (string | number | {

})
/**
 * Cost of a plant of the reference size, money of the price date. Unit: real local. Possible: 0 USD to 1e12 USD. Only where basis is scaled.
 */
export type CostOfTheReferenceSize1 = (string | number | {

})
/**
 * Size of that plant, in any unit that both sizes share. Unit: 1. Possible: 1e-9 to 1e12. Only where basis is scaled.
 */
export type ReferenceSize1 = (string | number | {

})
/**
 * Size of the plant estimated. Unit: 1. Possible: 1e-9 to 1e12. Only where basis is scaled.
 */
export type Size1 = (string | number | {

})
/**
 * Power by which cost follows size. Unit: 1. Default: 0.6. Possible: 0 to 2. Usual: 0.4 to 0.9 (the six-tenths rule and its spread by kind of plant). Only where basis is scaled.
 */
export type ExponentOfSize1 = (string | number | {

})
/**
 * Per tonne of waste moved before first production. Unit: real local/t rock. Possible: 0 USD/t to 1e5 USD/t. Usual: 1 USD/t to 10 USD/t (open pit 2 to 4 per tonne moved). Only where basis is stripping.
 */
export type CostPerTonneStripped1 = (string | number | {

})
/**
 * On the estimate. Unit: 1. Default: 0 %. Possible: 0 % to 200 %. Usual: 0 % to 35 % (concept 25 to 35 %, PFS 15 to 20 %, FS 8 to 12 %).
 */
export type Contingency1 = (string | number | {

})
/**
 * Share spent by share of construction completed, straight lines between. Unit: 1. Default: 0 %: 0 %, 100 %: 100 %. Possible: 0 % to 100 %. Only where phasing is curve.
 */
export type SpendingCurve1 = ({

} | unknown[])
/**
 * Share of the budget spent in each calendar year. Unit: 1. Possible: 0 % to 100 %. Only where phasing is years.
 */
export type ShareByYear1 = (string | number | {

} | unknown[])
/**
 * Share of the cost that is incurred in its currency; the rest follows the model's price level. Unit: 1. Default: 100 %. Possible: 0 % to 100 %. Only where currency is given.
 */
export type LocalShare4 = (string | number | {

})
/**
 * Yearly rise beyond the price level, from the price date on. Unit: 1. Possible: -50 % to 100 %. Usual: -5 % to 10 % (plant cost indices against consumer prices). Only where escalation is rate.
 */
export type RealEscalation3 = (string | number | {

} | unknown[])
/**
 * Cost in money of the price date, 1 for the cost quoted. Unit: 1. Possible: 0 to 100. Usual: 0.5 to 2 (halving or doubling against prices). Only where escalation is index.
 */
export type RealIndex3 = (string | number | {

} | unknown[])
/**
 * Share of the budget that its sale brings, money of the price date. Unit: 1. Possible: 0 % to 100 %. Only where residual is sold.
 */
export type ShareThatComesBack1 = (string | number | {

})
/**
 * Price level. The name of an instance of conventions.
 */
export type Conventions19 = string
/**
 * Company that pays. The name of an instance of entity.
 */
export type Entity6 = string
/**
 * Time in operation. The name of an instance of schedule.
 */
export type Schedule8 = string
/**
 * Currency in which its local share is incurred. The name of an instance of currency.
 */
export type Currency3 = string
/**
 * Mine whose ore drives it. The name of an instance of mine. Only where basis is per_tonne.
 */
export type Mine6 = string
/**
 * Area of the estimate that is renewed. The name of an instance of capital_cost. Only where basis is renewal.
 */
export type Asset = string
/**
 * Pool in which it is depreciated for tax. The name of an instance of depreciation_pool.
 */
export type Pool2 = string
/**
 * Pool in which it is depreciated for a second profit tax; left out when that follows the first. The name of an instance of depreciation_pool.
 */
export type SecondPool2 = string
/**
 * Pool in which the books depreciate it; left out when they follow tax. The name of an instance of depreciation_pool.
 */
export type BookPool2 = string
/**
 * What it follows. yearly: time in operation; per_tonne: ore mined; plan: a plan by calendar year; renewal: the age of an area of the capital estimate, renewed whenever it is so old while operation goes on.
 */
export type Basis2 = ("yearly" | "per_tonne" | "plan" | "renewal")
/**
 * Per year of operation. Unit: real $/year. Possible: 0 USD/year to 1e11 USD/year. Only where basis is yearly.
 */
export type SustainingCapital3 = (string | number | {

})
/**
 * Per tonne of ore mined. Unit: real $/t ore. Possible: 0 USD/t to 1e5 USD/t. Usual: 0 USD/t to 20 USD/t (sustaining capital of open pits and underground mines). Only where basis is per_tonne.
 */
export type SustainingCapitalPerTonne1 = (string | number | {

})
/**
 * Per year, by calendar year, while the company runs. Unit: real $/year. Possible: 0 USD/year to 1e11 USD/year. Only where basis is plan.
 */
export type SustainingCapitalByYear1 = (string | number | {

} | unknown[])
/**
 * Time in operation after which it is renewed, at least as long as a column. Unit: year. Possible: 1 month to 60 years. Usual: 3 years to 25 years (mobile fleet 5 to 10 years, plant 15 to 25). Only where basis is renewal.
 */
export type LifeOfWhatIsRenewed1 = (string | number | {

})
/**
 * Share of the budget of the area that is spent anew. Unit: 1. Default: 100 %. Possible: 0 % to 200 %. Only where basis is renewal.
 */
export type ShareRenewed1 = (string | number | {

})
/**
 * Share of the cost that is incurred in its currency; the rest follows the model's price level. Unit: 1. Default: 100 %. Possible: 0 % to 100 %. Only where currency is given.
 */
export type LocalShare5 = (string | number | {

})
/**
 * Price level. The name of an instance of conventions.
 */
export type Conventions20 = string
/**
 * Company that pays. The name of an instance of entity.
 */
export type Entity7 = string
/**
 * Operation and closure. The name of an instance of schedule.
 */
export type Schedule9 = string
/**
 * Mine whose tonnes build up the fund. The name of an instance of mine. Only where fund is per_tonne.
 */
export type Mine7 = string
/**
 * Whether a fund secures the cost. per_tonne: a fund takes a sum per tonne of ore and pays for closure as far as it reaches; kept: a fund is built up in operation and pays for closure; none: closure is paid when it happens.
 */
export type Fund = ("per_tonne" | "kept" | "none")
/**
 * When the books provide for closure. as_built: as construction proceeds and disturbs the site; at_operation: when operation begins.
 */
export type Recognition = ("as_built" | "at_operation")
/**
 * Cost of closing the site. Unit: real $. Possible: 0 USD to 1e11 USD.
 */
export type ClosureCost1 = (string | number | {

})
/**
 * Time from first production until the fund covers the cost. Unit: year. Possible: 1 month to 60 years. Only where fund is kept.
 */
export type TimeToBuildUpTheFund1 = (string | number | {

})
/**
 * Paid into the fund per tonne of ore mined. Unit: real $/t ore. Possible: 0 USD/t to 1000 USD/t. Usual: 0 USD/t to 5 USD/t (closure cost over reserve of open pits). Only where fund is per_tonne.
 */
export type SumPerTonne1 = (string | number | {

})
/**
 * Yearly rate, on the opening balance. Unit: 1. Default: 0 %. Possible: 0 % to 100 %. Only where fund is kept or per_tonne.
 */
export type InterestOfTheFund1 = (string | number | {

})
/**
 * Yearly rate before tax at which the books discount the closure cost to come, money of the day. Unit: 1. Default: 5 %. Possible: 0 % to 100 %. Usual: 0 % to 12 % (IAS 37.47: rates of the time value of money and the risks of the obligation, yields of dollar bonds 2 to 6 %).
 */
export type RateOfTheProvision1 = (string | number | {

})
/**
 * Company that receives it. The name of an instance of entity.
 */
export type Entity8 = string
/**
 * Country whose state pays; left out when no state of the model does. The name of an instance of country.
 */
export type Payer2 = string
/**
 * Works whose progress it follows. The name of an instance of schedule. Only where milestone is progress.
 */
export type Schedule10 = string
/**
 * Pool whose cost it lowers for tax. The name of an instance of depreciation_pool. Only where treatment is against_cost.
 */
export type Pool3 = string
/**
 * Pool whose cost it lowers for a second tax. The name of an instance of depreciation_pool. Only where treatment is against_cost.
 */
export type SecondPool3 = string
/**
 * Pool whose cost it lowers in the books. The name of an instance of depreciation_pool. Only where treatment is against_cost.
 */
export type BookPool3 = string
/**
 * What it counts as. against_cost: it lowers the cost of fixed assets; income: it is income when received.
 */
export type Treatment1 = ("against_cost" | "income")
/**
 * When it is paid. date: at a date; progress: along with construction.
 */
export type Milestone = ("date" | "progress")
/**
 * Money of the day. Unit: $. Possible: 0 USD to 1e12 USD.
 */
export type Amount4 = (string | number | {

})
/**
 * Day on which the milestone is met and paid. Only where milestone is date.
 */
export type DateOfPayment = (string | {

})
/**
 * Company that sells. The name of an instance of entity.
 */
export type Entity9 = string
/**
 * First production and ramp-up. The name of an instance of schedule.
 */
export type Schedule11 = string
/**
 * Pool whose cost it lowers for tax. The name of an instance of depreciation_pool. Only where treatment is against_cost.
 */
export type Pool4 = string
/**
 * Pool whose cost it lowers for a second tax. The name of an instance of depreciation_pool. Only where treatment is against_cost.
 */
export type SecondPool4 = string
/**
 * Pool whose cost it lowers in the books. The name of an instance of depreciation_pool. Only where treatment is against_cost.
 */
export type BookPool4 = string
/**
 * What the net proceeds count as. income: proceeds are revenue and their cost an expense; against_cost: proceeds less their cost lower the cost of the plant; a loss raises it.
 */
export type Treatment2 = ("income" | "against_cost")
/**
 * Time from first production to the day on which commercial production is declared. Unit: year. Possible: 0 days to 3 years. Usual: 1 month to 12 months (declared after some weeks at 60 to 80 % of capacity).
 */
export type TimeToCommercialProduction1 = (string | number | {

})
/**
 * Company whose ledger it is. The name of an instance of entity.
 */
export type Entity10 = string
/**
 * First production and closure. The name of an instance of schedule.
 */
export type Schedule12 = string
/**
 * What it is reckoned for. tax: profit tax; second: a second profit tax, such as a state's that does not follow federal allowances; books: the books: statements and dividends.
 */
export type Ledger = ("tax" | "second" | "books")
/**
 * How it is written down. straight_line: evenly over a life, a full year in the first; table: by a table of shares, such as MACRS; mid_quarter: by four tables of shares, one for each quarter of placing in service; declining_balance: by a share of what is left, to the end; declining_switch: by a share of what is left, or evenly over the life left once that is more; units_of_production: by what is produced, of all that is still to be produced.
 */
export type Method = ("straight_line" | "table" | "mid_quarter" | "declining_balance" | "declining_switch" | "units_of_production")
/**
 * What a table of shares supposes. as_given: nothing is tested; half_year: placing in service in the middle of the year: reported when too much falls into the last quarter.
 */
export type Convention = ("as_given" | "half_year")
/**
 * What production is counted in. metal_recovered: metal in concentrate; metal_refined: metal fed to the refinery.
 */
export type Units = ("metal_recovered" | "metal_refined")
/**
 * What is deducted at once. none: nothing beside the method; bonus: a share of the cost, the rest by the method; extra: a share of the cost on top: all of it is written down as well.
 */
export type FirstYear = ("none" | "bonus" | "extra")
/**
 * Tax years. Unit: 1. Possible: 1 to 100. Only where method is straight_line or declining_switch.
 */
export type Life1 = (string | number | {

})
/**
 * Share of the cost written down in each tax year from placing in service. Unit: 1. Possible: 0 % to 100 %. Only where method is table.
 */
export type ShareByTaxYear1 = (unknown[] | {

})
/**
 * Share of the cost written down in each tax year, when placed in service in the first quarter. Unit: 1. Possible: 0 % to 100 %. Only where method is mid_quarter.
 */
export type ShareByTaxYearFirstQuarter1 = (unknown[] | {

})
/**
 * The same for the second quarter. Unit: 1. Possible: 0 % to 100 %. Only where method is mid_quarter.
 */
export type ShareByTaxYearSecondQuarter1 = (unknown[] | {

})
/**
 * The same for the third quarter. Unit: 1. Possible: 0 % to 100 %. Only where method is mid_quarter.
 */
export type ShareByTaxYearThirdQuarter1 = (unknown[] | {

})
/**
 * The same for the last quarter. Unit: 1. Possible: 0 % to 100 %. Only where method is mid_quarter.
 */
export type ShareByTaxYearLastQuarter1 = (unknown[] | {

})
/**
 * Share of the value at the start of the tax year that is written down in it; 40 % for twice the even rate over five years. Unit: 1. Possible: 0 % to 100 %. Only where method is declining_balance or declining_switch.
 */
export type RateOnWhatIsLeft1 = (string | number | {

})
/**
 * Share of the cost deducted in the year of placing in service; only the rest is written down. Unit: 1. Possible: 0 % to 100 %. Only where first_year is bonus.
 */
export type DeductedAtOnce1 = (string | number | {

})
/**
 * Share of the cost deducted in the year of placing in service beside the full depreciation. Unit: 1. Possible: 0 % to 100 %. Usual: 10 % to 20 % (investment deductions for new equipment). Only where first_year is extra.
 */
export type DeductedAtOnceOnTop1 = (string | number | {

})
/**
 * Beyond it the mid-quarter tables apply. Unit: 1. Default: 40 %. Possible: 0 % to 100 %. Only where convention is half_year.
 */
export type MostThatMayBePlacedInTheLastQuarter1 = (string | number | {

})
/**
 * Price level and discounting. The name of an instance of conventions.
 */
export type Conventions21 = string
/**
 * Share of taxable profit, all levels of government together. Unit: 1. Possible: 0 % to 100 %. Usual: 0 % to 40 % (corporate income taxes of mining countries).
 */
export type ProfitTaxRate1 = (string | number | {

} | unknown[])
/**
 * Largest share of a year's profit that earlier losses may cover. Unit: 1. Default: 100 %. Possible: 0 % to 100 %.
 */
export type LimitOnTheUseOfLosses1 = (string | number | {

})
/**
 * Share of taxable profit that a state or region takes beside the country. Unit: 1. Default: 0 %. Possible: 0 % to 100 %. Usual: 0 % to 15 % (corporate income taxes of states and provinces).
 */
export type ProfitTaxRateOfTheSecondLevel1 = (string | number | {

} | unknown[])
/**
 * Largest share of a year's profit that earlier losses may cover in the second ledger. Unit: 1. Default: 100 %. Possible: 0 % to 100 %.
 */
export type LimitOnTheUseOfLossesSecondLevel1 = (string | number | {

})
/**
 * Largest share of income before interest and depreciation that interest may take, where it is limited so. Unit: 1. Default: 30 %. Possible: 0 % to 100 %.
 */
export type LimitOnInterest1 = (string | number | {

})
/**
 * Multiple of paid-in capital up to which interest on debt is deducted, where it is limited so. Unit: 1. Default: 3. Possible: 0 to 100.
 */
export type DebtToEquity1 = (string | number | {

})
/**
 * Share of revenue that is the least profit tax, where there is one. Unit: 1. Default: 0 %. Possible: 0 % to 100 %.
 */
export type LeastProfitTax1 = (string | number | {

} | unknown[])
/**
 * Share of the profit tax of a tax year paid by advance payments within it, where an entity's tax is settled later. Unit: 1. Default: 100 %. Possible: 0 % to 100 %.
 */
export type ProfitTaxPaidInAdvance1 = (string | number | {

})
/**
 * Time from the end of the tax year to the payment of what advance payments leave, where an entity's tax is settled later. Unit: year. Default: 0 months. Possible: 0 months to 12 months. Usual: 0 months to 10 months (returns are due 2 to 9 months after the year; general knowledge).
 */
export type TimeToSettleProfitTax1 = (string | number | {

})
/**
 * Time from the sale that is taxed to the payment of subsoil-use tax, where an entity's tax is settled later. Unit: year. Default: 0 days. Possible: 0 days to 180 days. Usual: 0 days to 90 days (returns by month or quarter; general knowledge).
 */
export type TimeToPaySubsoilUseTax1 = (string | number | {

})
/**
 * Tax years for which a loss may be used, where losses expire. Unit: 1. Default: 10. Possible: 1 to 100.
 */
export type LifeOfLosses1 = (string | number | {

})
/**
 * Share of the value of minerals sold. Unit: 1. Default: 0 %. Possible: 0 % to 100 %. Usual: 0 % to 15 % (mineral royalties).
 */
export type SubsoilUseTaxRate1 = (string | number | {

} | unknown[])
/**
 * Share of the rent of a deposit. Unit: 1. Default: 0 %. Possible: 0 % to 100 %.
 */
export type SpecialRentTaxRate1 = (string | number | {

} | unknown[])
/**
 * Yearly rate by which outlays not yet recovered grow before rent is taxed. Unit: 1. Default: 0 %. Possible: 0 % to 100 %.
 */
export type UpliftOfUnrecoveredOutlays1 = (string | number | {

})
/**
 * Share of the value of concentrate exported. Unit: 1. Default: 0 %. Possible: 0 % to 100 %.
 */
export type ExportDutyRate1 = (string | number | {

} | unknown[])
/**
 * Duty per unit of metal contained in imported concentrate, money of the day. Unit: $/unit. Default: 0 USD/t.
 */
export type ImportDutyOnConcentrate1 = (string | number | {

} | unknown[])
/**
 * Share of the value of imported concentrate, temporary tariffs as dated rows. Unit: 1. Default: 0 %. Possible: 0 % to 200 %.
 */
export type ImportTariffOnConcentrate1 = (string | number | {

} | unknown[])
/**
 * Share of the value of refined products imported, temporary tariffs as dated rows. Unit: 1. Default: 0 %. Possible: 0 % to 200 %.
 */
export type ImportDutyOnProducts1 = (string | number | {

} | unknown[])
/**
 * Share of a dividend kept back when it leaves the country. Unit: 1. Default: 0 %. Possible: 0 % to 100 %.
 */
export type WithholdingTaxOnDividends1 = (string | number | {

} | unknown[])
/**
 * Share of interest kept back when it leaves the country, where no treaty says less. Unit: 1. Default: 0 %. Possible: 0 % to 100 %.
 */
export type WithholdingTaxOnInterest3 = (string | number | {

} | unknown[])
/**
 * Share of royalties kept back when they leave the country, where no treaty says less. Unit: 1. Default: 0 %. Possible: 0 % to 100 %.
 */
export type WithholdingTaxOnRoyalties1 = (string | number | {

} | unknown[])
/**
 * Yearly real rate for the second present value of what the state takes. Unit: 1. Default: 8 %. Possible: -50 % to 200 %.
 */
export type RateAtWhichTakeIsCompared1 = (string | number | {

})
/**
 * Country where the payer lives. The name of an instance of country.
 */
export type From3 = string
/**
 * Country where the receiver lives. The name of an instance of country.
 */
export type To1 = string
/**
 * Share of a dividend; 100 % where the treaty gives no relief. Unit: 1. Default: 100 %. Possible: 0 % to 100 %.
 */
export type MostOnDividends1 = (string | number | {

} | unknown[])
/**
 * Share of interest; 100 % where the treaty gives no relief. Unit: 1. Default: 100 %. Possible: 0 % to 100 %.
 */
export type MostOnInterest1 = (string | number | {

} | unknown[])
/**
 * Share of royalties; 100 % where the treaty gives no relief. Unit: 1. Default: 100 %. Possible: 0 % to 100 %.
 */
export type MostOnRoyalties1 = (string | number | {

} | unknown[])
/**
 * Price level. The name of an instance of conventions.
 */
export type Conventions22 = string
/**
 * Company that pays. The name of an instance of entity.
 */
export type Entity11 = string
/**
 * Site whose time it follows. The name of an instance of schedule. Only where base is payroll or time.
 */
export type Schedule13 = string
/**
 * Mine whose ore it follows. The name of an instance of mine. Only where base is ore.
 */
export type Mine8 = string
/**
 * Plant that uses the water. The name of an instance of concentrator. Only where base is water.
 */
export type Concentrator7 = string
/**
 * What it is levied on. payroll: a payroll that is given, while the site operates; wages: the payroll of the company's cost items by head count, before production too; property: net value of fixed assets in the books; time: time from the start of construction to the end of operation; water: water used per tonne of ore milled; ore: ore mined; once: nothing: an amount paid once.
 */
export type Base = ("payroll" | "wages" | "property" | "time" | "water" | "ore" | "once")
/**
 * Whether profit tax deducts it. yes: it does; no: it does not.
 */
export type Deductible = ("yes" | "no")
/**
 * Share of the payroll, or of the value of fixed assets in a year. Unit: 1. Possible: 0 % to 100 %. Usual: 0 % to 40 % (social taxes 12 to 40 % of payroll, property taxes 0.5 to 3 % of value). Only where base is payroll or wages or property.
 */
export type Rate4 = (string | number | {

})
/**
 * Wages a year on which it is levied. Unit: real $/year. Possible: 0 USD/year to 1e11 USD/year. Only where base is payroll.
 */
export type Payroll1 = (string | number | {

})
/**
 * Area times rate, or the fee of the licence. Unit: real $/year. Possible: 0 USD/year to 1e11 USD/year. Only where base is time.
 */
export type ChargeAYear1 = (string | number | {

})
/**
 * Fresh water per tonne of ore milled. Unit: m3/t ore. Possible: 0 m3/t to 1000 m3/t. Usual: 0.2 m3/t to 5 m3/t (make-up water of concentrators with and without return from tailings). Only where base is water.
 */
export type WaterUsed1 = (string | number | {

})
/**
 * Rate of the water-use tax. Unit: real $/m3. Possible: 0 USD/m3 to 1000 USD/m3. Only where base is water.
 */
export type ChargePerCubicMetre1 = (string | number | {

})
/**
 * Environmental compensation and the like. Unit: real $/t ore. Possible: 0 USD/t to 1e5 USD/t. Only where base is ore.
 */
export type ChargePerTonneOfOre1 = (string | number | {

})
/**
 * Price at auction, bonus, fee. Unit: real $. Possible: 0 USD to 1e12 USD. Only where base is once.
 */
export type Amount5 = (string | number | {

})
/**
 * Day on which it is paid. Only where base is once.
 */
export type DateOfPayment1 = (string | {

})
/**
 * Price level. The name of an instance of conventions.
 */
export type Conventions23 = string
/**
 * Company that pays. The name of an instance of entity.
 */
export type Entity12 = string
/**
 * Quotation at which metal is valued. The name of an instance of price. Only where base is benchmark.
 */
export type Benchmark3 = string
/**
 * Least tax. none: none; per_unit: an amount per unit of metal sold.
 */
export type Floor2 = ("none" | "per_unit")
/**
 * Value on which it is levied. gross: gross value of the contained metal sold; netback: net smelter return; benchmark: contained metal sold at the full benchmark, whatever share of it is paid; cost: cost of mining and processing, where nothing is sold at a price.
 */
export type Base1 = ("gross" | "netback" | "benchmark" | "cost")
/**
 * Per unit of contained metal sold. Unit: real $/unit. Possible: 0 USD/t to 1e9 USD/t. Only where floor is per_unit.
 */
export type LeastTaxPerUnit1 = (string | number | {

})
/**
 * Price level. The name of an instance of conventions.
 */
export type Conventions24 = string
/**
 * Company that pays. The name of an instance of entity.
 */
export type Entity13 = string
/**
 * Quotation that is compared with the threshold. The name of an instance of price. Only where base is price.
 */
export type Benchmark4 = string
/**
 * What counts as rent. cash_flow: cash flow once outlays, with an uplift, are recovered; price: what the benchmark brings beyond a threshold; profit: profit of the tax year, losses not carried forward.
 */
export type Base2 = ("cash_flow" | "price" | "profit")
/**
 * Benchmark from which rent begins. Unit: real $/unit. Possible: 0 USD/t to 1e9 USD/t. Only where base is price.
 */
export type Threshold2 = (string | number | {

})
/**
 * Company that produces. The name of an instance of entity.
 */
export type Entity14 = string
/**
 * Refinery that makes the eligible form. The name of an instance of refinery.
 */
export type Plant9 = string
/**
 * Production from which the years of direct pay count. The name of an instance of schedule. Only where use is direct_pay.
 */
export type Schedule14 = string
/**
 * Profit tax that it lowers. The name of an instance of profit_tax. Only where use is carry_forward.
 */
export type Tax = string
/**
 * The same tax with debt. The name of an instance of profit_tax. Only where use is carry_forward.
 */
export type GearedTax = string
/**
 * How it becomes money. direct_pay: paid out for its first tax years, sold after them; transfer: sold at a discount; carry_forward: set against profit tax, the rest carried forward.
 */
export type Use = ("direct_pay" | "transfer" | "carry_forward")
/**
 * Whether an investment credit was taken for the plant. none: none was; taken: one was: no production credit is due.
 */
export type FacilityCredit = ("none" | "taken")
/**
 * Whether profit tax counts it as income. untaxed: it does not; taxed: it does.
 */
export type Income = ("untaxed" | "taxed")
/**
 * Share of eligible cost. Unit: 1. Default: 10 %. Possible: 0 % to 100 %.
 */
export type RateOfTheCredit1 = (string | number | {

})
/**
 * Share of the rate by calendar year. Unit: 1. Possible: 0 % to 100 %.
 */
export type ShareInForce1 = (string | number | {

} | unknown[])
/**
 * 1 when the credit is claimed, 0 when not. Unit: 1. Default: 1. Possible: 0 to 1.
 */
export type Claimed1 = (string | number | {

})
/**
 * Share of the plant's cost that counts. Unit: 1. Default: 100 %. Possible: 0 % to 100 %.
 */
export type EligibleShareOfTheCostOfConversion1 = (string | number | {

})
/**
 * Share of its cost that counts; 0 % in a bank case. Unit: 1. Possible: 0 % to 100 %.
 */
export type EligibleShareOfPurchasedConcentrate1 = (string | number | {

})
/**
 * Tax years from first production for which the state pays it out. Unit: 1. Default: 5. Possible: 0 to 20. Only where use is direct_pay.
 */
export type TaxYearsOfDirectPay1 = (string | number | {

})
/**
 * Per unit of credit. Unit: 1. Default: 93 %. Possible: 0 % to 100 %. Usual: 85 % to 98 % (credits sold at 90 to 95 cents). Only where use is direct_pay or transfer.
 */
export type PriceWhenSold1 = (string | number | {

})
/**
 * Share of the cost of materials that comes from suppliers that are not prohibited. Unit: 1. Default: 100 %. Possible: 0 % to 100 %.
 */
export type MaterialAssistanceCostRatio1 = (string | number | {

})
/**
 * By calendar year. Unit: 1. Default: 0 %. Possible: 0 % to 100 %.
 */
export type LeastRatioAskedFor1 = (string | number | {

} | unknown[])
/**
 * Credit that it counts for. The name of an instance of production_credit.
 */
export type Credit = string
/**
 * Product. The name of an instance of product.
 */
export type Product = string
/**
 * 100 % for a form that the law names; less where the form is doubtful. Unit: 1. Default: 100 %. Possible: 0 % to 100 %.
 */
export type ShareThatCounts1 = (string | number | {

})
/**
 * Company registered for it. The name of an instance of entity.
 */
export type Entity15 = string
/**
 * Currency of the claim, where not the model's. The name of an instance of currency.
 */
export type Currency4 = string
/**
 * Whether tax on inputs is paid at all. refunded: paid and refunded after the delay; exempt: inputs are exempt, for example of a listed investment project.
 */
export type Regime = ("refunded" | "exempt")
/**
 * Share of the price before tax. Unit: 1. Possible: 0 % to 100 %. Usual: 0 % to 27 % (general rates of value added tax).
 */
export type Rate5 = (string | number | {

} | unknown[])
/**
 * Share of operating costs other than payroll bought from registered suppliers. Unit: 1. Default: 0 %. Possible: 0 % to 100 %. Only where regime is refunded.
 */
export type OperatingCostsThatBearIt1 = (string | number | {

})
/**
 * Share of capital and sustaining costs bought at home. Unit: 1. Default: 0 %. Possible: 0 % to 100 %. Only where regime is refunded.
 */
export type CapitalCostsThatBearIt1 = (string | number | {

})
/**
 * Share of capital and sustaining costs that is imported plant. Unit: 1. Default: 0 %. Possible: 0 % to 100 %. Only where regime is refunded.
 */
export type CapitalCostsImported1 = (string | number | {

})
/**
 * Share of imported plant free of tax on import. Unit: 1. Default: 0 %. Possible: 0 % to 100 %. Only where regime is refunded.
 */
export type ImportedPlantExempt1 = (string | number | {

})
/**
 * Share of ore and concentrate bought outside contracts at home that is taxed: from registered suppliers, or on import. Unit: 1. Default: 0 %. Possible: 0 % to 100 %. Only where regime is refunded.
 */
export type OtherOreAndConcentrateBoughtThatBearsIt1 = (string | number | {

})
/**
 * Share of the sales of concentrate and products outside contracts at home that is taxed; the rest is exported at the rate of 0. Unit: 1. Default: 0 %. Possible: 0 % to 100 %. Only where regime is refunded.
 */
export type SalesAtHome1 = (string | number | {

})
/**
 * Time from the payment of tax on inputs to its refund. Unit: year. Default: 60 days. Possible: 0 days to 2 years. Usual: 30 days to 180 days (30 to 60 days in law, up to 180 in practice). Only where regime is refunded.
 */
export type TimeToRefund1 = (string | number | {

})
/**
 * Company that pays. The name of an instance of entity.
 */
export type Entity16 = string
/**
 * Tax from whose base this one is deducted, as a state's from the federal one. The name of an instance of profit_tax.
 */
export type DeductibleFrom = string
/**
 * Production from which the holiday counts. The name of an instance of schedule. Only where holiday is from_production.
 */
export type Schedule15 = string
/**
 * Which depreciation and rate. tax: the tax ledger and the country's rate; second: the second ledger where there is one, and the rate of the second level of government.
 */
export type Ledger1 = ("tax" | "second")
/**
 * How much interest is deducted, where debt counts. none: all of it; share_of_earnings: up to a share of income before interest and depreciation; the rest is carried forward; thin_capitalisation: interest on debt up to a multiple of equity; the rest is lost.
 */
export type InterestLimit = ("none" | "share_of_earnings" | "thin_capitalisation")
/**
 * Whether rent tax is deducted. deducted: it is deducted; not_deducted: it is not.
 */
export type RentTax = ("deducted" | "not_deducted")
/**
 * Relief for a time. none: none; by_year: a share of the tax by calendar year; from_production: a share of the tax by time since first production.
 */
export type Holiday = ("none" | "by_year" | "from_production")
/**
 * Credits set against it. none: none; used: production credits, the rest carried forward.
 */
export type Credits = ("none" | "used")
/**
 * Least tax. none: none; turnover: a share of revenue.
 */
export type Minimum = ("none" | "turnover")
/**
 * Whether interest is deducted. without: without debt: the tax of an unlevered project; with: with debt: interest is deducted.
 */
export type Debt3 = ("without" | "with")
/**
 * How long losses last. unlimited: until used; expire: for the country's life of losses, oldest used first.
 */
export type Losses = ("unlimited" | "expire")
/**
 * Share of the profit that the second level of government taxes, as by sales within the state. Unit: 1. Default: 100 %. Possible: 0 % to 100 %. Only where ledger is second.
 */
export type ShareOfProfitApportioned1 = (string | number | {

})
/**
 * Share of the tax forgiven, by calendar year. Unit: 1. Possible: 0 % to 100 %. Only where holiday is by_year.
 */
export type Relief1 = (string | number | {

} | unknown[])
/**
 * Share of the tax forgiven from each time since first production on. Unit: 1. Possible: 0 % to 100 %. Only where holiday is from_production.
 */
export type ReliefByTimeInProduction1 = ({

} | unknown[])
/**
 * Company that keeps them. The name of an instance of entity.
 */
export type Entity17 = string
/**
 * Share of the costs of mining, processing and refining that is materials and spares. Unit: 1. Default: 40 %. Possible: 0 % to 100 %. Usual: 20 % to 70 % (cost structure of open pits and concentrators).
 */
export type ShareOfMaterials1 = (string | number | {

})
/**
 * Time of consumption kept in store. Unit: year. Possible: 0 days to 1 year. Usual: 15 days to 180 days (30 to 90 days at sites with long supply routes).
 */
export type TimeCovered3 = (string | number | {

})
/**
 * Country whose law applies. The name of an instance of country.
 */
export type Country2 = string
/**
 * Currency of its books, where not the model's. The name of an instance of currency.
 */
export type FunctionalCurrency = string
/**
 * Chain whose peak of working capital it helps to fund. The name of an instance of chain.
 */
export type Chain = string
/**
 * Price level. The name of an instance of conventions.
 */
export type Conventions25 = string
/**
 * Currency of its tax ledger, where not the model's; its books then have pools of their own. The name of an instance of currency.
 */
export type TaxCurrency = string
/**
 * Whether operation ends early. never: operation runs to its end; loss: operation stops for good once what remains, at its best, only loses cash.
 */
export type Stop = ("never" | "loss")
/**
 * When profit tax and subsoil-use tax are paid. at_once: when it is assessed, at the end of the tax year; settled: a share by advance payments of the tax year, the rest some time after its end, and subsoil-use tax some time after the sale, as the country's law says.
 */
export type TaxPayment = ("at_once" | "settled")
/**
 * 1 for January to 12 for December. Unit: 1. Default: 12. Possible: 1 to 12.
 */
export type LastMonthOfTheTaxYear1 = (string | number | {

})
/**
 * Time from an operating cost to its payment. Unit: year. Default: 0 days. Possible: 0 days to 180 days.
 */
export type TimeToPaySuppliers1 = (string | number | {

})
/**
 * Share of the losses to be used that the books expect to use, and show as deferred tax. Unit: 1. Default: 100 %. Possible: 0 % to 100 %.
 */
export type TaxLossesRecognised1 = (string | number | {

})
/**
 * Content of pure element. The name of an instance of metal.
 */
export type Metal4 = string
/**
 * Company that borrows. The name of an instance of entity.
 */
export type Borrower = string
/**
 * The weight of a sizing pass, one for all loans. The name of an instance of chain.
 */
export type Chain2 = string
/**
 * Works whose planned completion starts the grace period. The name of an instance of schedule. Only where repayment_from is grace.
 */
export type Schedule16 = string
/**
 * Test of completion, which ends the sponsors' guarantee and a facility for overruns, and from which repayment may count. The name of an instance of completion_test.
 */
export type CompletionTest = string
/**
 * Currency in which it is owed. The name of an instance of currency. Only where denomination is foreign.
 */
export type Currency5 = string
/**
 * Country where the lender lives, not the borrower's: the tax on interest is then that of the borrower's law. The name of an instance of country. Only where withholding is borne or grossed_up.
 */
export type LenderCountry = string
/**
 * Treaty between the borrower's country and the lender's; without one the law's own rate applies. The name of an instance of treaty. Only where withholding is borne or grossed_up and lender_country is given.
 */
export type Treaty = string
/**
 * Whether the loan is held as sized, or being sized. held: amounts and schedule as sized on the sizing case; sizing: a sizing pass.
 */
export type State = ("held" | "sizing")
/**
 * What decides its amount. sculpted: what the cash flow of the sizing case carries at the cover ratio; given: an amount; least_of: the least of what the cover ratio and the limits chosen allow.
 */
export type Size2 = ("sculpted" | "given" | "least_of")
/**
 * Whether a share of all uses limits it. without: no; with: at most a share of uses.
 */
export type GearingLimit = ("without" | "with")
/**
 * Whether the loan-life cover ratio limits it. without: no; with: the present value of cash flow to final maturity covers it.
 */
export type LoanLifeLimit = ("without" | "with")
/**
 * Whether eligible cost limits it. without: no; with: at most a share of eligible cost.
 */
export type EligibleLimit = ("without" | "with")
/**
 * Whether the lender's commitment limits it. without: no; with: at most an amount.
 */
export type CommitmentLimit = ("without" | "with")
/**
 * How it is repaid. sculpted: service in proportion to the cash flow of the sizing case; annuity: equal service per year; level: equal principal per year; bullet: all at final maturity; balloon: equal principal per year, and a part at final maturity; table: by a table of what has been repaid by each time.
 */
export type Repayment = ("sculpted" | "annuity" | "level" | "bullet" | "balloon" | "table")
/**
 * From when it is repaid; a delay of the works moves neither date. date: from a date; grace: from some time after planned completion; completion: from some time after physical completion on the sizing case, or after the longstop date where that is earlier.
 */
export type RepaymentFrom = ("date" | "grace" | "completion")
/**
 * When it is drawn. pro_rata: in proportion to spending; first: before equity: all spending until it is drawn; last: after equity: the last spending; schedule: by year, whatever is spent; overruns: for spending beyond that of the sizing case only.
 */
export type Drawing = ("pro_rata" | "first" | "last" | "schedule" | "overruns")
/**
 * What gearing is reckoned on, and what drawings follow. capital: capital costs; all: uses of funds until repayment starts: capital costs, interest and fees, working capital with value added tax, losses of ramp-up, reserves; less, for drawings, what operation brings in by then.
 */
export type Uses = ("capital" | "all")
/**
 * How the rate is set. fixed: one rate; floating: a base curve and a margin by year.
 */
export type InterestRate4 = ("fixed" | "floating")
/**
 * How a period's interest is reckoned from the yearly rate. compound: effective yearly rate: (1 + rate)^years - 1; thirty_360: rate times months over 12; actual_360: rate times calendar days over 360; actual_365: rate times calendar days over 365.
 */
export type DayCount = ("compound" | "thirty_360" | "actual_360" | "actual_365")
/**
 * Balance that bears interest. opening: the opening balance; average: the mean of opening and closing balance, solved in closed form.
 */
export type InterestOn = ("opening" | "average")
/**
 * Interest before repayment starts. capitalised: added to the loan; paid: paid in cash.
 */
export type ConstructionInterest = ("capitalised" | "paid")
/**
 * Whether further interest is added to the loan for good. without: no; with: at a rate of its own.
 */
export type PayInKind = ("without" | "with")
/**
 * Currency of the loan. home: the model's; foreign: another: balance and service follow its rate of exchange.
 */
export type Denomination = ("home" | "foreign")
/**
 * Withholding tax on interest. exempt: none; borne: kept back from the lender; grossed_up: paid by the borrower on top, so that the lender receives its interest in full.
 */
export type Withholding = ("exempt" | "borne" | "grossed_up")
/**
 * Whether spare cash repays it early. without: no; with: a share of the cash left after service and reserves.
 */
export type Sweep = ("without" | "with")
/**
 * Whether sponsors stand in for service until completion. without: no; with: they pay what cash does not cover before completion.
 */
export type Guarantee = ("without" | "with")
/**
 * Amount of the loan. Unit: $. Possible: 0 USD to 1e12 USD. Only where size is given.
 */
export type Amount6 = (string | number | {

})
/**
 * Yearly rate. Unit: 1. Possible: 0 % to 100 %. Usual: 2 % to 25 % (USD 7 to 12 %, UZS 20 to 24 %). Only where interest_rate is fixed.
 */
export type InterestRate5 = (string | number | {

})
/**
 * Base curve, e.g. SOFR or a CIRR. Unit: 1. Possible: -2 % to 100 %. Usual: 0 % to 20 % (policy rates since 2000). Only where interest_rate is floating.
 */
export type BaseRate1 = (string | number | {

} | unknown[])
/**
 * Over the base rate; steps up by year. Unit: 1. Possible: 0 % to 50 %. Usual: 0.5 % to 8 % (SOFR + 3.0 to 4.5 %, CIRR + 1 to 2.5 %). Only where interest_rate is floating.
 */
export type Margin1 = (string | number | {

} | unknown[])
/**
 * Yearly rate of interest that is added to the loan for good. Unit: 1. Possible: 0 % to 100 %. Usual: 2 % to 12 % (mezzanine at 12 to 16 % including interest in kind). Only where pay_in_kind is with.
 */
export type RateOfInterestInKind1 = (string | number | {

})
/**
 * Cash flow available / debt service on the sizing case; by year where cash of some years is less certain. Unit: 1. Possible: 1 to 20. Usual: 1.05 to 3 (1.30 base, 1.15 lender downside). Only where size is sculpted or least_of.
 */
export type CoverRatio1 = (string | number | {

} | unknown[])
/**
 * Loan with its capitalised interest / uses: capital costs or all uses, with interest before repayment, fees and what is drawn for a reserve. Unit: 1. Possible: 0 % to 100 %. Usual: 30 % to 85 % (50 to 70 % of capital costs; export credit to 85 %). Only where size is least_of and gearing_limit is with.
 */
export type Gearing1 = (string | number | {

})
/**
 * Present value of cash flow to final maturity / loan at the start of repayment, on the sizing case. Unit: 1. Possible: 1 to 20. Usual: 1.1 to 3 (1.4). Only where size is least_of and loan_life_limit is with.
 */
export type LoanLifeCoverRatio1 = (string | number | {

})
/**
 * Cost that the lender recognises, e.g. goods from its country. Unit: $. Possible: 0 USD to 1e12 USD. Only where size is least_of and eligible_limit is with.
 */
export type EligibleCost1 = (string | number | {

})
/**
 * Share that the lender finances. Unit: 1. Possible: 0 % to 100 %. Usual: 50 % to 85 % (export credit to 85 %). Only where size is least_of and eligible_limit is with.
 */
export type ShareOfEligibleCost1 = (string | number | {

})
/**
 * Largest amount that the lender offers. Unit: $. Possible: 0 USD to 1e12 USD. Only where size is least_of and commitment_limit is with.
 */
export type Commitment1 = (string | number | {

})
/**
 * First day of the repayment time. Only where repayment_from is date.
 */
export type StartOfRepayment = (string | {

})
/**
 * Time from completion, as planned or as tested, to the start of repayment. Unit: year. Possible: 0 months to 10 years. Usual: 0 months to 3 years (6 to 12 months). Only where repayment_from is grace or completion.
 */
export type GraceAfterCompletion1 = (string | number | {

})
/**
 * From the start of repayment to final maturity. Unit: year. Possible: 1 month to 30 years.
 */
export type RepaymentTime1 = (string | number | {

})
/**
 * Share of the loan at the start of repayment. Unit: 1. Possible: 0 % to 100 %. Only where repayment is balloon.
 */
export type PartRepaidAtFinalMaturity1 = (string | number | {

})
/**
 * Share repaid by share of the repayment time, straight lines between; 100 % at its end. Unit: 1. Possible: 0 % to 100 %. Only where repayment is table.
 */
export type RepaidByTime1 = ({

} | unknown[])
/**
 * Share of the amount by calendar year; weights that need not add up. Unit: 1. Possible: 0 % to 100 %. Only where drawing is schedule.
 */
export type DrawnByYear1 = (string | number | {

} | unknown[])
/**
 * Share of interest. Unit: 1. Possible: 0 % to 99 %. Usual: 0 % to 30 % (10 % under most treaties). Only where withholding is borne or grossed_up and lender_country is left_out.
 */
export type WithholdingTaxOnInterest4 = (string | number | {

})
/**
 * Share of the cash left after service and reserves that repays the loan early. Unit: 1. Possible: 0 % to 100 %. Usual: 25 % to 100 % (25 to 50 % of excess). Only where sweep is with.
 */
export type ShareOfSpareCash1 = (string | number | {

})
/**
 * Share of the loan at which the sweep ends. Unit: 1. Default: 100 %. Possible: 0 % to 100 %. Only where sweep is with.
 */
export type SweepUntilRepaid1 = (string | number | {

})
/**
 * Day of the completion test, until which sponsors stand in. Only where guarantee is with and completion_test is left_out.
 */
export type Completion = (string | {

})
/**
 * Loan for which it is paid. The name of an instance of facility.
 */
export type Facility2 = string
/**
 * What the fee is for. upfront: a share of the amount, on signing; commitment: a yearly share of what is not yet drawn, from signing to the start of repayment or until it may no longer be drawn; agency: an amount a year, from signing to final maturity; premium: an exposure premium: a share of each drawing.
 */
export type Kind1 = ("upfront" | "commitment" | "agency" | "premium")
/**
 * How it is paid. cash: in cash; financed: added to the loan.
 */
export type Payment = ("cash" | "financed")
/**
 * Share; of a commitment fee, by year. Unit: 1. Possible: 0 % to 100 %. Usual: 0.1 % to 15 % (upfront 1 to 2 %, commitment 0.5 to 1 %, exposure premium 5 to 12 %). Only where kind is upfront or commitment or premium.
 */
export type Rate6 = (string | number | {

})
/**
 * Money of the day. Unit: $/year. Possible: 0 USD/year to 1e9 USD/year. Only where kind is agency.
 */
export type FeeAYear1 = (string | number | {

})
/**
 * Loan whose service it covers. The name of an instance of facility.
 */
export type Facility3 = string
/**
 * Company that funds it. The name of an instance of entity.
 */
export type Borrower1 = string
/**
 * Whether its loan is held as sized, or being sized. held: as the loan is held; sizing: a sizing pass: its interest is left out.
 */
export type State1 = ("held" | "sizing")
/**
 * Whether it bears interest. without: no; with: at a rate of its own.
 */
export type Interest = ("without" | "with")
/**
 * How it is filled. before_repayment: by sponsors before repayment starts, then from cash; drawings: as a use of funds before repayment starts, which the loan is drawn for as for other spending; then from cash; cash: from cash left after service only.
 */
export type Funded = ("before_repayment" | "drawings" | "cash")
/**
 * Debt service of so long a time ahead is held. Unit: year. Default: 6 months. Possible: 0 months to 12 months.
 */
export type TimeCovered4 = (string | number | {

})
/**
 * Yearly rate, on the opening balance. Unit: 1. Possible: 0 % to 50 %. Usual: 0 % to 8 % (money-market rates). Only where interest is with.
 */
export type InterestOfTheAccount2 = (string | number | {

})
/**
 * Company that keeps it. The name of an instance of entity.
 */
export type Borrower2 = string
/**
 * Sustaining capital of so long a time ahead counts. Unit: year. Default: 12 months. Possible: 0 months to 12 months.
 */
export type TimeCovered5 = (string | number | {

})
/**
 * Share of it that is held. Unit: 1. Default: 100 %. Possible: 0 % to 100 %.
 */
export type ShareHeld1 = (string | number | {

})
/**
 * Yearly rate, on the opening balance. Unit: 1. Default: 0 %. Possible: 0 % to 50 %. Usual: 0 % to 8 % (money-market rates).
 */
export type InterestOfTheAccount3 = (string | number | {

})
/**
 * Company that borrows. The name of an instance of entity.
 */
export type Borrower3 = string
/**
 * Most that may be drawn. Unit: $. Possible: 0 USD to 1e11 USD.
 */
export type Limit1 = (string | number | {

})
/**
 * Share of opening receivables that may be drawn. Unit: 1. Possible: 0 % to 100 %. Usual: 50 % to 90 % (borrowing bases of metal traders).
 */
export type ShareOfReceivables1 = (string | number | {

})
/**
 * Share of opening stock at cost that may be drawn. Unit: 1. Default: 0 %. Possible: 0 % to 100 %. Usual: 0 % to 80 % (borrowing bases of metal traders).
 */
export type ShareOfStock1 = (string | number | {

})
/**
 * Yearly rate, on the opening balance. Unit: 1. Possible: 0 % to 100 %. Usual: 2 % to 25 % (USD 7 to 12 %, UZS 20 to 24 %).
 */
export type InterestRate6 = (string | number | {

})
/**
 * Yearly rate on the part of the limit not drawn. Unit: 1. Default: 0 %. Possible: 0 % to 20 %.
 */
export type CommitmentFee1 = (string | number | {

})
/**
 * First day of its term.
 */
export type AvailableFrom = (string | {

})
/**
 * Day by which it is repaid.
 */
export type AvailableUntil = (string | {

})
/**
 * Company that receives the advance and delivers. The name of an instance of entity.
 */
export type Seller1 = string
/**
 * Company that advances it, where it stands in the model. The name of an instance of entity.
 */
export type Buyer1 = string
/**
 * Contract whose deliveries repay it. The name of an instance of contract.
 */
export type Contract8 = string
/**
 * What is deducted from deliveries. per_unit: an amount per unit of metal; discount: a share of the price.
 */
export type Deduction = ("per_unit" | "discount")
/**
 * What happens to the rest on the final day. cash: it is due in cash, after debt service; carried: deductions go on.
 */
export type Shortfall = ("cash" | "carried")
/**
 * Cash up front. Unit: $. Possible: 0 USD to 1e11 USD.
 */
export type Advance1 = (string | number | {

})
/**
 * Day on which it is received.
 */
export type DayOfTheAdvance = (string | {

})
/**
 * Yearly rate, on the opening balance, added to what is owed. Unit: 1. Possible: 0 % to 100 %. Usual: 2 % to 20 % (SOFR + 4 to 7 %).
 */
export type InterestRate7 = (string | number | {

})
/**
 * Money of the day per unit delivered. Unit: $/unit. Possible: 0 USD/t to 1e9 USD/t. Only where deduction is per_unit.
 */
export type DeductionPerUnit1 = (string | number | {

})
/**
 * Share of the price of each unit delivered. Unit: 1. Possible: 0 % to 100 %. Only where deduction is discount.
 */
export type DiscountOnThePrice1 = (string | number | {

})
/**
 * From when what is left is due in cash. Only where shortfall is cash.
 */
export type FinalDay = (string | {

})
/**
 * Company that receives the deposit and delivers. The name of an instance of entity.
 */
export type Seller2 = string
/**
 * Contract whose metal and price count. The name of an instance of contract.
 */
export type Contract9 = string
/**
 * What is sold. metal: units of metal at a share of the benchmark (a stream); netback: a share of the net smelter return (a royalty).
 */
export type Of = ("metal" | "netback")
/**
 * Whether the share falls once a volume has been delivered. without: no; with: it does.
 */
export type StepDown = ("without" | "with")
/**
 * How tax sees the deposit. deferred: income as metal is delivered; receipt: income when it is received; loan: no income; what is delivered is deducted all the same.
 */
export type DepositTax = ("deferred" | "receipt" | "loan")
/**
 * Cash up front. Unit: $. Possible: 0 USD to 1e11 USD.
 */
export type Deposit1 = (string | number | {

})
/**
 * Day on which it is received.
 */
export type DayOfTheDeposit = (string | {

})
/**
 * Share delivered or paid. Unit: 1. Possible: 0.0001 % to 100 %. Usual: 0.5 % to 50 % (1 to 3 % of net smelter return for royalties).
 */
export type ShareOfMetalOrNetSmelterReturn1 = (string | number | {

})
/**
 * What the buyer pays per unit delivered. Unit: 1. Possible: 0 % to 100 %. Usual: 5 % to 50 % (20 to 30 % of spot). Only where of is metal.
 */
export type PricePaidPerBenchmark1 = (string | number | {

})
/**
 * Units delivered at the first share. Unit: unit. Possible: 0 t to 1e9 t. Only where of is metal and step_down is with.
 */
export type VolumeBeforeTheStep1 = (string | number | {

})
/**
 * Share delivered once the volume has been delivered. Unit: 1. Possible: 0 % to 100 %. Only where of is metal and step_down is with.
 */
export type ShareAfterTheStep1 = (string | number | {

})
/**
 * Plant that is tested. The name of an instance of concentrator. Only where works is concentrator.
 */
export type Concentrator8 = string
/**
 * Plant that is tested. The name of an instance of refinery. Only where works is refinery.
 */
export type Refinery2 = string
/**
 * Reserve that must be full; without one the test is physical. The name of an instance of reserve_account.
 */
export type Reserve = string
/**
 * What is tested. concentrator: a concentrator: throughput, recovery and grade; refinery: a refinery with one start: throughput and yield.
 */
export type Works = ("concentrator" | "refinery")
/**
 * Ore milled, or metal fed, / what the plant is designed to take in the time. Unit: 1. Possible: 1 % to 100 %. Usual: 75 % to 100 % (lenders ask for 80 to 95 % of design; general knowledge).
 */
export type ThroughputWanted1 = (string | number | {

})
/**
 * Recovery / recovery after ramp-up. Unit: 1. Default: 95 %. Possible: 0 % to 100 %. Usual: 85 % to 100 % (lenders ask for 90 to 98 % of design; general knowledge). Only where works is concentrator.
 */
export type RecoveryWanted1 = (string | number | {

})
/**
 * Contained metal form per dry tonne that the product must hold, e.g. that of the offtake contract. Unit: unit/t concentrate. Default: 0 %. Possible: 0 % to 100 %. Only where works is concentrator.
 */
export type ConcentrateGradeWanted1 = (string | number | {

})
/**
 * Metal in the intermediate / metal fed. Unit: 1. Default: 0 %. Possible: 0 % to 100 %. Usual: 80 % to 100 % (yields of refineries less some points; general knowledge). Only where works is refinery.
 */
export type YieldWanted1 = (string | number | {

})
/**
 * Time for which all of it must hold without a break; a longer column counts whole. Unit: year. Default: 3 months. Possible: 1 day to 3 years. Usual: 1 month to 12 months (30 to 180 days; general knowledge).
 */
export type TimeOfTheTest1 = (string | number | {

})
/**
 * Day by which completion must be reached.
 */
export type LongstopDate = (string | {

})
/**
 * Loan that is tested. The name of an instance of facility.
 */
export type Facility4 = string
/**
 * Company that borrows. The name of an instance of entity.
 */
export type Borrower4 = string
/**
 * Test of completion, from which covenants are tested and before which nothing is distributed. The name of an instance of completion_test.
 */
export type CompletionTest3 = string
/**
 * Day of the completion test, from which covenants are tested. Only where completion_test is left_out.
 */
export type Completion1 = (string | {

})
/**
 * Debt-service cover ratio below which nothing is distributed. Unit: 1. Default: 1.20. Possible: 0 to 20. Usual: 1.05 to 1.5 (lock-up 1.20).
 */
export type LockUp1 = (string | number | {

})
/**
 * Debt-service cover ratio below which the loan is in default. Unit: 1. Default: 1.05. Possible: 0 to 20. Usual: 1 to 1.3 (default 1.05 to 1.10).
 */
export type Default1 = (string | number | {

})
/**
 * Company that is funded. The name of an instance of entity.
 */
export type Company = string
/**
 * Test of completion until which uses count. The name of an instance of completion_test.
 */
export type CompletionTest4 = string
/**
 * Whether sponsors have committed a limited amount. open: they bring whatever is lacking; limited: what goes beyond their commitment is a gap.
 */
export type Commitment2 = ("open" | "limited")
/**
 * Day until which uses count. Only where completion_test is left_out.
 */
export type Completion2 = (string | {

})
/**
 * Cost before the timeline, brought by sponsors and counted on both sides. Unit: $. Default: 0 USD. Possible: 0 USD to 1e11 USD.
 */
export type SpentBeforeFinancialClose1 = (string | number | {

})
/**
 * Yearly return that sponsors ask for, money of the day, for the weighted cost of capital. Unit: 1. Default: 12 %. Possible: 0 % to 100 %. Usual: 6 % to 30 % (12 to 15 % nominal for levered equity).
 */
export type CostOfEquity1 = (string | number | {

})
/**
 * Most that sponsors bring, over the whole timeline. Unit: $. Possible: 0 USD to 1e12 USD. Only where commitment is limited.
 */
export type SponsorsCommitment1 = (string | number | {

})
/**
 * Time of flows. The name of an instance of conventions.
 */
export type Conventions26 = string
/**
 * What it has financed. The name of an instance of facility or stream or prepayment or revolver.
 */
export type Instrument1 = string
/**
 * Yearly rate, money of the day, at which the lender values its cash. Unit: 1. Default: 6 %. Possible: -50 % to 200 %. Usual: 0 % to 20 % (cost of funds of banks, streamers and traders).
 */
export type LenderSOwnRate1 = (string | number | {

})
/**
 * Discounting. The name of an instance of conventions.
 */
export type Conventions27 = string
/**
 * Whose cash flow it is. The name of an instance of chain or entity.
 */
export type Subject = string
/**
 * Discounting. The name of an instance of conventions.
 */
export type Conventions28 = string
/**
 * Flows to be valued. The name of an instance of returns.
 */
export type Returns2 = string
/**
 * Yearly rate. Unit: 1. Possible: -50 % to 200 %.
 */
export type DiscountRate3 = (string | number | {

})
/**
 * Price level. The name of an instance of conventions.
 */
export type Conventions29 = string
/**
 * Producer. The name of an instance of entity.
 */
export type Entity18 = string
/**
 * Price in which the all-in sustaining cost is also said. The name of an instance of price.
 */
export type Benchmark5 = string
/**
 * Contract between two members of the chain. The name of an instance of contract.
 */
export type Contract10 = string
/**
 * Price that strangers pay for concentrate. The name of an instance of price. Only where benchmark is price.
 */
export type Market1 = string
/**
 * What strangers pay. payability: a share of the contract's benchmark that slides with its level; price: a quoted price of concentrate.
 */
export type Benchmark6 = ("payability" | "price")
/**
 * Share of the benchmark that strangers pay, straight lines between levels. Unit: 1. Possible: 0 % to 150 %. Only where benchmark is payability.
 */
export type ArmSLengthPayabilityByLevelOfTheBenchmark1 = ({

} | unknown[])
/**
 * Distance from the benchmark, either way, that is still at arm's length. Unit: 1. Default: 5 %. Possible: 0 % to 100 %. Usual: 0 % to 20 % (interquartile ranges of comparable prices).
 */
export type ArmSLengthRange1 = (string | number | {

})
/**
 * Contract under which the concentrate is sold. The name of an instance of contract.
 */
export type Contract11 = string
/**
 * Refinery. The name of an instance of refinery.
 */
export type Plant10 = string
/**
 * Its company. The name of an instance of entity.
 */
export type Entity19 = string
/**
 * Contract that supplies it. The name of an instance of contract.
 */
export type Contract12 = string
/**
 * Discounting. The name of an instance of conventions.
 */
export type Conventions30 = string
/**
 * Country whose duties apply to its imports and exports. The name of an instance of country.
 */
export type Country3 = string
/**
 * Country for whose state it acts: support that it pays lowers what that state takes. The name of an instance of country.
 */
export type TreasuryOf = string
/**
 * Discounting. The name of an instance of conventions.
 */
export type Conventions31 = string
/**
 * Country where it lives. The name of an instance of country.
 */
export type Country4 = string
/**
 * Its currency, where not the model's. The name of an instance of currency.
 */
export type FunctionalCurrency1 = string
/**
 * How consolidated statements show its share. owner: as one of the owners in control; minority: apart, as a minority interest.
 */
export type Control = ("owner" | "minority")
/**
 * At what rate it values its cash beside that of the study. study: none of its own; own_rate: a nominal rate of its own, in its own currency.
 */
export type ValuedAt = ("study" | "own_rate")
/**
 * Yearly rate, money of the day of its currency. Unit: 1. Possible: -50 % to 200 %. Usual: 4 % to 30 % (12 to 15 % nominal for levered equity). Only where valued_at is own_rate.
 */
export type OwnRate1 = (string | number | {

})
/**
 * Country whose law applies. The name of an instance of country.
 */
export type Country5 = string
/**
 * Share of dividends received that its profit tax counts; nothing under a full participation exemption. Unit: 1. Default: 0 %. Possible: 0 % to 100 %.
 */
export type ShareOfDividendsTaxed1 = (string | number | {

})
/**
 * Partner or holding company that owns. The name of an instance of partner or holding_company.
 */
export type Owner3 = string
/**
 * Company that is owned. The name of an instance of entity or holding_company.
 */
export type Company1 = string
/**
 * Treaty between the company's country and the owner's; without one the country's own rate applies. The name of an instance of treaty. Only where residence is abroad.
 */
export type Treaty1 = string
/**
 * Whether dividends leave the company's country; at home unasked when owner and company are of one country. abroad: they do: withholding tax is kept back; home: they do not.
 */
export type Residence = ("abroad" | "home")
/**
 * How much of what the company needs the owner pays in. pro_rata: by its share; carried: nothing: the others pay for it; own: by a weight of its own.
 */
export type Funding = ("pro_rata" | "carried" | "own")
/**
 * Share of the company. Unit: 1. Possible: 0 % to 100 %.
 */
export type Share1 = (string | number | {

})
/**
 * Part in what owners pay in, in proportion to the shares and weights of the others who pay. Unit: 1. Possible: 0 % to 100 %. Only where funding is own.
 */
export type WeightInFunding1 = (string | number | {

})
/**
 * Company that distributes. The name of an instance of entity.
 */
export type Company2 = string
/**
 * What beside cash limits payments. cash: nothing; reserves: distributable reserves: profits of the books not yet paid out; capital: distributable reserves, and beyond them the capital paid in, which is redeemed.
 */
export type Limit2 = ("cash" | "reserves" | "capital")
/**
 * Balance below which nothing is paid out; set free in the last period. Unit: $. Default: 0 USD. Possible: 0 USD to 1e11 USD.
 */
export type CashToBeKept1 = (string | number | {

})
/**
 * Share of what may be paid out that is; all of it in the last period. Unit: 1. Default: 100 %. Possible: 0 % to 100 %. Usual: 20 % to 100 % (shareholders' agreements of joint ventures).
 */
export type SharePaidOut1 = (string | number | {

})
/**
 * Company that borrows. The name of an instance of entity.
 */
export type Company3 = string
/**
 * Holding of the owner that lends, of whatever share. The name of an instance of holding.
 */
export type Holder = string
/**
 * Whether it counts, or debt ahead of it is being sized. held: it counts; sizing: a sizing pass: it does not.
 */
export type State2 = ("held" | "sizing")
/**
 * How interest is paid. cash: each period, as far as cash goes; in_kind: added to the loan and repaid with it.
 */
export type InterestPaid = ("cash" | "in_kind")
/**
 * Withholding tax on interest. exempt: none; borne: kept back from the owner.
 */
export type Withholding1 = ("exempt" | "borne")
/**
 * Share of what owners pay in, after preferred shares of a fixed amount, that is lent. Unit: 1. Possible: 0 % to 100 %.
 */
export type ShareOfFunding2 = (string | number | {

})
/**
 * Effective yearly rate. Unit: 1. Possible: 0 % to 100 %. Usual: 4 % to 15 % (8 to 10 %).
 */
export type InterestRate8 = (string | number | {

})
/**
 * Share of the cash left after interest that repays the loan; all of it in the last period. Unit: 1. Default: 100 %. Possible: 0 % to 100 %.
 */
export type ShareOfCashThatRepays1 = (string | number | {

})
/**
 * Share of interest paid. Unit: 1. Possible: 0 % to 99 %. Usual: 0 % to 30 % (10 % under most treaties). Only where withholding is borne.
 */
export type WithholdingTaxOnInterest5 = (string | number | {

})
/**
 * Company that issues them. The name of an instance of entity.
 */
export type Company4 = string
/**
 * Holding of the owner that subscribes, of whatever share. The name of an instance of holding.
 */
export type Holder1 = string
/**
 * How much is subscribed. share: a share of what owners pay in; amount: an amount, before anything else is paid in.
 */
export type Size3 = ("share" | "amount")
/**
 * What of the coupon is not paid. cumulative: waits without interest; in_kind: is added to the shares and earns the coupon.
 */
export type CouponPaid = ("cumulative" | "in_kind")
/**
 * Share of what owners pay in, after fixed amounts, that is subscribed. Unit: 1. Possible: 0 % to 100 %. Only where size is share.
 */
export type ShareOfFunding3 = (string | number | {

})
/**
 * Most that is subscribed. Unit: $. Possible: 0 USD to 1e12 USD. Only where size is amount.
 */
export type Amount7 = (string | number | {

})
/**
 * Yearly rate on what is subscribed and not redeemed. Unit: 1. Possible: 0 % to 100 %. Usual: 4 % to 16 % (7 to 12 % cumulative).
 */
export type Coupon1 = (string | number | {

})
/**
 * Share of the cash left after coupon that redeems the shares; all of it in the last period. Unit: 1. Default: 100 %. Possible: 0 % to 100 %.
 */
export type ShareOfCashThatRedeems1 = (string | number | {

})
/**
 * Company that distributes. The name of an instance of entity.
 */
export type Company5 = string
/**
 * Time of flows. The name of an instance of conventions.
 */
export type Conventions32 = string
/**
 * Holding through which the promoter is paid, of whatever share. The name of an instance of holding. Only where kind is catch_up or hurdle or residual.
 */
export type Promoter = string
/**
 * What it pays. return_of_capital: what owners paid in and have not had back; preferred_return: a yearly return on capital not returned and on what of the return waits; simple_return: a yearly return on capital not returned only; catch_up: the promoter, until it has its part of all profit; hurdle: until the owners' flows have earned a rate of return; residual: what is left.
 */
export type Kind2 = ("return_of_capital" | "preferred_return" | "simple_return" | "catch_up" | "hurdle" | "residual")
/**
 * Yearly return, money of the day. Unit: 1. Possible: 0 % to 100 %. Usual: 4 % to 30 % (preferred returns of 6 to 10 %, hurdles of 10 to 25 %). Only where kind is preferred_return or simple_return or hurdle.
 */
export type Rate7 = (string | number | {

})
/**
 * 100 % is a full catch-up, less a partial one. Unit: 1. Default: 100 %. Possible: 0 % to 100 %. Only where kind is catch_up and promoter is given.
 */
export type PromoterSShareWhileItCatchesUp1 = (string | number | {

})
/**
 * Part at which it has caught up, below its share while it catches up. Unit: 1. Possible: 0 % to 99 %. Usual: 5 % to 40 % (20 % is customary). Only where kind is catch_up and promoter is given.
 */
export type PromoterSPartOfAllProfit1 = (string | number | {

})
/**
 * Share of what the tier pays. Unit: 1. Default: 0 %. Possible: 0 % to 99 %. Usual: 0 % to 50 % (80/20 and 70/30 are customary). Only where kind is hurdle or residual and promoter is given.
 */
export type PromoterSShare1 = (string | number | {

})
/**
 * Holding that changes hands. The name of an instance of holding.
 */
export type Holding = string
/**
 * Owner of the holding. The name of an instance of partner.
 */
export type Seller3 = string
/**
 * Partner that takes it over. The name of an instance of partner.
 */
export type Buyer2 = string
/**
 * Time of flows. The name of an instance of conventions.
 */
export type Conventions33 = string
/**
 * Day of the exit; the price is paid in the period that it ends or falls into.
 */
export type Date = (string | {

})
/**
 * Yearly rate that the seller has earned with the price, money of the day. Unit: 1. Possible: 0 % to 100 %. Usual: 4 % to 30 % (put and call of sovereign funds at 8 to 12 %).
 */
export type RateOfReturn1 = (string | number | {

})
/**
 * Company that applies. The name of an instance of entity.
 */
export type Entity20 = string
/**
 * Whose conditions they are. export_credit: a supply-chain loan of an export credit agency, sized by offtake; defence_procurement: purchases of a defence ministry, by where metal was mined and made; production_credit: a production credit with rules on foreign entities and material assistance.
 */
export type Programme = ("export_credit" | "defence_procurement" | "production_credit")
/**
 * Share of the company held, directly or not, by parties of such countries. Unit: 1. Possible: 0 % to 100 %. Only where programme is export_credit or production_credit.
 */
export type OwnershipByCountriesOfConcern1 = (string | number | {

})
/**
 * Largest share with which the programme is open; a production credit allows 25 % to one holder. Unit: 1. Default: 0 %. Possible: 0 % to 100 %. Only where programme is export_credit or production_credit.
 */
export type OwnershipAllowed1 = (string | number | {

})
/**
 * Share of key equipment and licences from parties of such countries, by value. Unit: 1. Possible: 0 % to 100 %. Only where programme is export_credit.
 */
export type RelianceOnTheirTechnology1 = (string | number | {

})
/**
 * Largest share with which the programme is open. Unit: 1. Default: 0 %. Possible: 0 % to 100 %. Only where programme is export_credit.
 */
export type RelianceAllowed1 = (string | number | {

})
/**
 * Share of sales to parties of such countries. Unit: 1. Possible: 0 % to 100 %. Only where programme is export_credit.
 */
export type SalesToTheirCustomers1 = (string | number | {

})
/**
 * Largest share with which the programme is open; published texts say no large share and give no number. Unit: 1. Default: 20 %. Possible: 0 % to 100 %. Only where programme is export_credit.
 */
export type SalesToThemAllowed1 = (string | number | {

})
/**
 * Share of output under contract to buyers of the lender's country. Unit: 1. Possible: 0 % to 100 %. Only where programme is export_credit.
 */
export type OfftakeOfTheLenderSCountry1 = (string | number | {

})
/**
 * Share of the metal that was mined, refined, separated or melted in a covered country. Unit: 1. Possible: 0 % to 100 %. Only where programme is defence_procurement.
 */
export type MetalFromCoveredCountries1 = (string | number | {

})
/**
 * Largest share that may be bought. Unit: 1. Default: 0 %. Possible: 0 % to 100 %. Only where programme is defence_procurement.
 */
export type ShareOfSuchMetalAllowed1 = (string | number | {

})
/**
 * First day on which mining and refining count, and not the last melting alone. Default: 2027-01-01. Only where programme is defence_procurement.
 */
export type RuleOnOriginInForceFrom = (string | {

})
/**
 * Share of material cost that does not go to prohibited foreign entities. Unit: 1. Possible: 0 % to 100 %. Only where programme is production_credit.
 */
export type CostFreeOfProhibitedEntities1 = (string | number | {

})
/**
 * Least such share by calendar year; for critical minerals as read from published summaries. Unit: 1. Default: 2030: 25 %, 2031: 30 %, 2032: 40 %, ..2029: 0 %, 2033+: 50 %. Possible: 0 % to 100 %. Only where programme is production_credit.
 */
export type ShareWanted1 = (string | number | {

} | unknown[])
/**
 * Content of pure element. The name of an instance of metal.
 */
export type MetalForm = string
/**
 * Plant with whose recovery and feed they are compared. The name of an instance of concentrator.
 */
export type Concentrator9 = string
/**
 * Quotation with which the price is compared. The name of an instance of price. Only where revenue is announced.
 */
export type Benchmark7 = string
/**
 * Whether ore was announced. announced: ore milled in a year; silent: nothing was said.
 */
export type Ore = ("announced" | "silent")
/**
 * Whether revenue was announced. announced: revenue of a year; silent: nothing was said.
 */
export type Revenue = ("announced" | "silent")
/**
 * Whether metal and life were announced. announced: metal in the ground and years of operation; silent: nothing was said.
 */
export type Metal5 = ("announced" | "silent")
/**
 * Dry tonnes in a year. Unit: t concentrate/year. Possible: 0 t/year to 1e9 t/year.
 */
export type ConcentrateAnnounced1 = (string | number | {

})
/**
 * Contained metal form per dry tonne. Unit: unit/t concentrate. Possible: 0 % to 100 %.
 */
export type ItsGrade1 = (string | number | {

})
/**
 * Ore milled in a year. Unit: t ore/year. Possible: 0 t/year to 1e10 t/year. Only where ore is announced.
 */
export type OreAnnounced1 = (string | number | {

})
/**
 * Revenue of a year from concentrate. Unit: real $/year. Possible: 0 USD/year to 1e12 USD/year. Only where revenue is announced.
 */
export type RevenueAnnounced1 = (string | number | {

})
/**
 * Pure element in the ground. Unit: element. Possible: 0 t to 1e10 t. Only where metal is announced.
 */
export type MetalAnnounced1 = (string | number | {

})
/**
 * Years of operation. Unit: year. Possible: 0 years to 200 years. Only where metal is announced.
 */
export type LifeAnnounced1 = (string | number | {

})
/**
 * Difference that rounding and the way of counting may explain. Unit: 1. Default: 15 %. Possible: 0 % to 100 %.
 */
export type Tolerance3 = (string | number | {

})
/**
 * Lowest price of concentrate, as a share of the benchmark, that is believed. Unit: 1. Default: 60 %. Possible: 0 % to 100 %. Only where revenue is announced.
 */
export type LeastShareOfTheBenchmark1 = (string | number | {

})

/**
 * A scenario with all that it extends.
 */
export interface Scenario {
extends?: Extends
scenario: AboutTheScenario
metal: Metal
currency?: Currency
timeline: Timeline
decks?: Decks
cases?: Cases
run?: Run
sensitivities?: Sensitivities
usual?: UsualValues
conventions?: Conventions
currencies?: Currencies
schedules?: Schedule
prices?: Prices
mines?: Mine
tranches?: OreTranches
stockpiles?: Stockpile
third_party_ores?: ThirdPartyOre
concentrators?: Concentrator3
by_products?: ByProducts
contracts?: Contract
price_clauses?: PriceLimitsOfAContract
grade_scales?: GradeScaleOfAContract
penalties?: Penalties
commitments?: QuantitiesAgreed
freight?: Freight2
price_supports?: PriceSupport
refineries?: Refinery
refinery_modules?: Modules
refining_steps?: RefiningSteps
reagents?: Reagents
residues?: Residue
third_party_concentrates?: ThirdPartyConcentrateAndScrap
products?: Products
tolls?: Tolling
operating_costs?: OperatingCosts
additions?: Additions
capital_costs?: CapitalCosts
sustaining_costs?: SustainingCapital1
closures?: Closure
grants?: Grants
pre_productions?: SalesBeforeCommercialProduction
depreciation_pools?: Depreciation
countries?: Country
treaties?: Treaties
levies?: ChargesOfTheState
subsoil_taxes?: SubsoilUseTax
rent_taxes?: SpecialRentTax
production_credits?: ProductionCredit
credited_products?: CreditedProducts
value_added_taxes?: ValueAddedTax
profit_taxes?: ProfitTax
stores?: Stores
entities?: Entities
chain?: Chain1
metal_balance?: MetalBalance
facilities?: Facility
fees?: Fees
reserve_accounts?: ReserveAccount
maintenance_reserves?: MaintenanceReserve
revolvers?: Revolver
prepayments?: Prepayments
streams?: StreamsAndRoyaltiesSold
completion_tests?: CompletionTest1
cover_tests?: CoverRatios
sources_and_uses?: SourcesAndUses
lenders?: Lenders
returns?: Returns
valuations?: NetPresentValueByRate
unit_costs?: UnitCosts
transfer_prices?: TransferPrice
nsr_stacks?: NetSmelterReturnLineByLine
refining_spreads?: RefiningSpread
outside_parties?: OutsideParties
partners?: Partners
holding_companies?: HoldingCompanies
holdings?: Holdings
distributions?: Distributions1
shareholder_loans?: ShareholderLoans
preferred_shares?: PreferredShares
tiers?: Waterfall
exits?: Exits
eligibility?: Eligibility
announcements?: AnnouncedFigures
}
/**
 * What the study is called and asks.
 */
export interface AboutTheScenario {
title: Title
question?: Question
study_class?: StudyClass
version?: Version
status?: Status
notes?: Notes
}
/**
 * What is mined, as its market names it. Content of pure element in the traded form (less than all when that is an oxide). No concentrate is richer than the mineral it is made of. Families: content.
 */
export interface Metal {
contained: ContainedForm
trade_unit: TradeUnit
element: Element
element_content: PureElementInTheTradedForm
mineral_content?: TradedFormInThePureMineral
}
/**
 * The fixed grid of columns.
 */
export interface Timeline {
start: Start
columns: Columns
}
/**
 * A number of columns of one length.
 */
export interface StretchOfColumns {
count: Count
length: Length
}
/**
 * Named series, e.g. price decks.
 */
export interface Decks {
[k: string]: Deck
}
/**
 * Overlays that change values only; the first is the base.
 */
export interface Cases {
[k: string]: Case
}
/**
 * A title, and values to change: nested or with dotted keys, * for every instance, x 1.10 to scale, +5 pp to shift.
 */
export interface Case {
title?: Title1
[k: string]: unknown
}
/**
 * Which case is shown, and on which debt is sized.
 */
export interface Run {
case?: Case1
debt_sized_on?: DebtSizedOn
debt?: Debt
sizing_passes?: SizingPasses
}
/**
 * What to vary: tables, tornado, spider, break-evens, Monte Carlo.
 */
export interface Sensitivities {
debt?: Debt1
outputs?: Outputs
one_way?: OneWayTables
two_way?: TwoWayTables
tornado?: Tornado
negotiation?: Negotiation
structures?: Structures
spider?: Spider
solve?: Solve
monte_carlo?: MonteCarlo
}
/**
 * By path of the input, * for every instance: the changes to try.
 */
export interface OneWayTables {
[k: string]: Changes
}
/**
 * One input down the side, one across.
 */
export interface TwoWayTable {
rows: Rows
columns: Columns1
output?: Output
}
/**
 * One input and its changes.
 */
export interface Rows {
[k: string]: Changes
}
/**
 * One input and its changes.
 */
export interface Columns1 {
[k: string]: Changes
}
/**
 * Inputs ranked by what they do to a result.
 */
export interface Tornado {
inputs?: Inputs
outputs?: Outputs
by?: By
}
/**
 * By path of a term of contracts or financing: the step that is made, and what it gives to every party.
 */
export interface Negotiation {
[k: string]: Changes
}
/**
 * Scenarios that finance the same study otherwise, side by side with this one.
 */
export interface Structures {
files: Files
bank_case?: BankSCase
downside_case?: DownsideCase
}
/**
 * Several inputs, each multiplied by the same factors.
 */
export interface Spider {
inputs: Inputs1
factors?: Factors
output?: Output
}
/**
 * An input, a result, and what it must be.
 */
export interface Goal {
input: Input
output?: Output
target: Target
statistic?: Statistic
trials?: Trials
flat?: Flat
case?: Case2
debt?: Debt1
}
/**
 * Many trials, each with inputs drawn from their distributions.
 */
export interface MonteCarlo {
trials?: Trials1
seed?: Seed
sampling?: Sampling
debt?: Debt2
ranges?: Ranges
only?: Only
distributions?: Distributions
correlate?: Correlations
paths?: Paths
events?: Events
outputs?: Outputs1
fans?: Fans
thresholds?: Thresholds
stop?: StopRule
}
/**
 * by path of the input
 */
export interface Distributions {
[k: string]: Distribution
}
/**
 * How a number is drawn: a shape, and the numbers that it needs in the unit of the input.
 */
export interface Distribution {
shape: Shape
enters?: Enters
low?: Low
mode?: Mode
high?: High
mean?: Mean
deviation?: Deviation
p10?: P10
p90?: P90
alpha?: Alpha
beta?: Beta
values?: Values
weights?: Weights
from?: From
to?: To
}
/**
 * Rank correlation of two inputs.
 */
export interface Correlation {
between: Between
rank: Rank
}
/**
 * random paths by calendar year, as factors with mean 1 on a series, by path of the input
 */
export interface Paths {
[k: string]: PricePath
}
/**
 * A random walk of the logarithm, drawn back or not, with jumps or without.
 */
export interface PricePath {
volatility: Volatility
half_life?: HalfLife
jumps_per_year?: JumpsPerYear
jump_mean?: MeanJump
jump_deviation?: DeviationOfJumps
from?: From1
}
/**
 * what happens or not, by a name of yours
 */
export interface Events {
[k: string]: Event
}
/**
 * Effects that come together, or not at all.
 */
export interface Event {
title?: Title2
probability: Probability
effects: Effects
}
/**
 * by input: 12 months, +6 months, x 1.2, or a distribution
 */
export interface Effects {
[k: string]: Distribution1
}
/**
 * by result: the probability of falling below is told; 0 for worth and the covenant of its cover test for a loan when left out
 */
export interface Thresholds {
[k: string]: Threshold
}
/**
 * Ends the run when a statistic is known well enough.
 */
export interface StopRule {
output: Output1
statistic: Statistic1
within: Within
}
/**
 * Ranges outside which a value earns a warning: data of a metal and its market.
 */
export interface UsualValues {
conventions?: UsualValuesConventions
currencies?: UsualValuesCurrencies
metal?: UsualValuesMetal
schedules?: UsualValuesSchedule
prices?: UsualValuesPrices
mines?: UsualValuesMine
tranches?: UsualValuesOreTranches
stockpiles?: UsualValuesStockpile
third_party_ores?: UsualValuesThirdPartyOre
concentrators?: UsualValuesConcentrator
by_products?: UsualValuesByProducts
contracts?: UsualValuesContract
price_clauses?: UsualValuesPriceLimitsOfAContract
grade_scales?: UsualValuesGradeScaleOfAContract
penalties?: UsualValuesPenalties
commitments?: UsualValuesQuantitiesAgreed
freight?: UsualValuesFreight
price_supports?: UsualValuesPriceSupport
refineries?: UsualValuesRefinery
refinery_modules?: UsualValuesModules
refining_steps?: UsualValuesRefiningSteps
reagents?: UsualValuesReagents
residues?: UsualValuesResidue
third_party_concentrates?: UsualValuesThirdPartyConcentrateAndScrap
products?: UsualValuesProducts
tolls?: UsualValuesTolling
operating_costs?: UsualValuesOperatingCosts
capital_costs?: UsualValuesCapitalCosts
sustaining_costs?: UsualValuesSustainingCapital
closures?: UsualValuesClosure
grants?: UsualValuesGrants
pre_productions?: UsualValuesSalesBeforeCommercialProduction
depreciation_pools?: UsualValuesDepreciation
countries?: UsualValuesCountry
treaties?: UsualValuesTreaties
levies?: UsualValuesChargesOfTheState
subsoil_taxes?: UsualValuesSubsoilUseTax
rent_taxes?: UsualValuesSpecialRentTax
production_credits?: UsualValuesProductionCredit
credited_products?: UsualValuesCreditedProducts
value_added_taxes?: UsualValuesValueAddedTax
profit_taxes?: UsualValuesProfitTax
stores?: UsualValuesStores
entities?: UsualValuesEntities
facilities?: UsualValuesFacility
fees?: UsualValuesFees
reserve_accounts?: UsualValuesReserveAccount
maintenance_reserves?: UsualValuesMaintenanceReserve
revolvers?: UsualValuesRevolver
prepayments?: UsualValuesPrepayments
streams?: UsualValuesStreamsAndRoyaltiesSold
completion_tests?: UsualValuesCompletionTest
cover_tests?: UsualValuesCoverRatios
sources_and_uses?: UsualValuesSourcesAndUses
lenders?: UsualValuesLenders
valuations?: UsualValuesNetPresentValueByRate
transfer_prices?: UsualValuesTransferPrice
partners?: UsualValuesPartners
holding_companies?: UsualValuesHoldingCompanies
holdings?: UsualValuesHoldings
distributions?: UsualValuesDistributions
shareholder_loans?: UsualValuesShareholderLoans
preferred_shares?: UsualValuesPreferredShares
tiers?: UsualValuesWaterfall
exits?: UsualValuesExits
eligibility?: UsualValuesEligibility
announcements?: UsualValuesAnnouncedFigures
}
/**
 * Ranges by input.
 */
export interface UsualValuesConventions {
inflation?: Inflation
discount_rate?: DiscountRate
}
/**
 * Usual values of inflation.
 */
export interface Inflation {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of discount_rate.
 */
export interface DiscountRate {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesCurrencies {
rate?: RateOfExchangeAtThePriceDate
inflation?: Inflation1
real_appreciation?: RealAppreciation
path?: RateOfExchangeByYear
}
/**
 * Usual values of rate.
 */
export interface RateOfExchangeAtThePriceDate {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of inflation.
 */
export interface Inflation1 {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of real_appreciation.
 */
export interface RealAppreciation {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of path.
 */
export interface RateOfExchangeByYear {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesMetal {
element_content?: PureElementInTheTradedForm1
mineral_content?: TradedFormInThePureMineral1
}
/**
 * Usual values of element_content.
 */
export interface PureElementInTheTradedForm1 {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of mineral_content.
 */
export interface TradedFormInThePureMineral1 {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesSchedule {
construction_time?: TimeOfConstruction
delay?: Delay
operating_life?: OperatingLife
closure_time?: TimeOfClosure
ramp_up?: RampUpOfThroughput
}
/**
 * Usual values of construction_time.
 */
export interface TimeOfConstruction {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of delay.
 */
export interface Delay {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of operating_life.
 */
export interface OperatingLife {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of closure_time.
 */
export interface TimeOfClosure {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of ramp_up.
 */
export interface RampUpOfThroughput {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesPrices {
quote?: BenchmarkQuotation
differential?: DifferentialToTheQuotation
}
/**
 * Usual values of quote.
 */
export interface BenchmarkQuotation {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of differential.
 */
export interface DifferentialToTheQuotation {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesMine {
reserve?: ReserveInTheGround
grade?: GradeInTheGround
dilution?: Dilution
mining_recovery?: MiningRecovery
strip_ratio?: StripRatio
rate?: MiningRate
plan?: MinePlan
plan_grade?: PlannedGradeAsMined
count_inferred?: InferredResourcesThatCount
count_resources?: MeasuredAndIndicatedResourcesThatCount
pre_strip?: PreStripping
pre_strip_curve?: PreStrippingByProgress
}
/**
 * Usual values of reserve.
 */
export interface ReserveInTheGround {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of grade.
 */
export interface GradeInTheGround {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of dilution.
 */
export interface Dilution {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of mining_recovery.
 */
export interface MiningRecovery {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of strip_ratio.
 */
export interface StripRatio {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of rate.
 */
export interface MiningRate {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of plan.
 */
export interface MinePlan {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of plan_grade.
 */
export interface PlannedGradeAsMined {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of count_inferred.
 */
export interface InferredResourcesThatCount {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of count_resources.
 */
export interface MeasuredAndIndicatedResourcesThatCount {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of pre_strip.
 */
export interface PreStripping {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of pre_strip_curve.
 */
export interface PreStrippingByProgress {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesOreTranches {
reserve?: OreInTheGround
grade?: GradeInTheGround1
dilution?: Dilution1
mining_recovery?: MiningRecovery1
}
/**
 * Usual values of reserve.
 */
export interface OreInTheGround {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of grade.
 */
export interface GradeInTheGround1 {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of dilution.
 */
export interface Dilution1 {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of mining_recovery.
 */
export interface MiningRecovery1 {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesStockpile {
stored_share?: ShareOfTheOreMinedThatIsStored
relative_grade?: GradeStoredAgainstGradeMined
reclaim_plan?: OreToBeReclaimed
}
/**
 * Usual values of stored_share.
 */
export interface ShareOfTheOreMinedThatIsStored {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of relative_grade.
 */
export interface GradeStoredAgainstGradeMined {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of reclaim_plan.
 */
export interface OreToBeReclaimed {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesThirdPartyOre {
offered?: OreOffered
grade?: GradeOfTheOre
price_per_tonne?: PricePerTonne
price_per_unit?: PricePerUnit
}
/**
 * Usual values of offered.
 */
export interface OreOffered {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of grade.
 */
export interface GradeOfTheOre {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of price_per_tonne.
 */
export interface PricePerTonne {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of price_per_unit.
 */
export interface PricePerUnit {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesConcentrator {
throughput?: Throughput
availability?: Availability
mass_pull?: MassPullOfTheSorter
sorting_recovery?: MetalKeptByTheSorter
recovery?: Recovery
yearly_recovery?: RecoveryByYear
recovery_base?: RecoveryAtAHeadGradeOf1
recovery_slope?: SlopeOfRecoveryByGrade
recovery_cap?: HighestRecovery
reference_grade?: GradeThatTheCurveCountsIn
lowest_grade?: LowestGradeOfTheCurve
recovery_shortfall?: RecoveryShortfallInRampUp
concentrate_grade?: ConcentrateGrade
mineral_content?: ContainedMetalFormInThePureMineral
moisture?: MoistureOfConcentrate
}
/**
 * Usual values of throughput.
 */
export interface Throughput {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of availability.
 */
export interface Availability {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of mass_pull.
 */
export interface MassPullOfTheSorter {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of sorting_recovery.
 */
export interface MetalKeptByTheSorter {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of recovery.
 */
export interface Recovery {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of yearly_recovery.
 */
export interface RecoveryByYear {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of recovery_base.
 */
export interface RecoveryAtAHeadGradeOf1 {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of recovery_slope.
 */
export interface SlopeOfRecoveryByGrade {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of recovery_cap.
 */
export interface HighestRecovery {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of reference_grade.
 */
export interface GradeThatTheCurveCountsIn {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of lowest_grade.
 */
export interface LowestGradeOfTheCurve {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of recovery_shortfall.
 */
export interface RecoveryShortfallInRampUp {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of concentrate_grade.
 */
export interface ConcentrateGrade {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of mineral_content.
 */
export interface ContainedMetalFormInThePureMineral {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of moisture.
 */
export interface MoistureOfConcentrate {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesByProducts {
head_grade?: HeadGrade
recovery?: Recovery1
payable?: PayableShare
quote?: Quotation
treatment_charge?: TreatmentCharge
refining_charge?: RefiningCharge
freight_rate?: Freight
royalty_rate?: Royalty
}
/**
 * Usual values of head_grade.
 */
export interface HeadGrade {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of recovery.
 */
export interface Recovery1 {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of payable.
 */
export interface PayableShare {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of quote.
 */
export interface Quotation {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of treatment_charge.
 */
export interface TreatmentCharge {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of refining_charge.
 */
export interface RefiningCharge {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of freight_rate.
 */
export interface Freight {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of royalty_rate.
 */
export interface Royalty {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesContract {
share?: ShareOfTheQuantity
yearly_limit?: QuantityAYear
grade?: GradeOfPurchasedConcentrate
moisture?: MoistureOfPurchasedConcentrate
weight_loss?: LossInTransit
days_to_title?: TimeUntilTitlePasses
days_after_title?: TimeFromTitleToArrival
payability?: PayabilityByLevelOfTheBenchmark
payable?: Payability
agreed_yield?: AgreedYield
agreed_charge?: AgreedRefiningCharge
fixed_price?: FixedPrice
fixed_nominal_price?: FixedPriceMoneyOfTheDay
quotation_delay?: QuotationalPeriod
franchise?: WeightFranchise
assay_franchise?: AssayFranchise
treatment_charge?: TreatmentCharge1
broker_fee?: BrokerSFee
broker_charge?: BrokerSFeePerUnit
insurance?: CargoInsurance
provisional_share?: ProvisionalPayment
provisional_days?: TimeToTheProvisionalPayment
final_days?: TimeToTheFinalPayment
}
/**
 * Usual values of share.
 */
export interface ShareOfTheQuantity {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of yearly_limit.
 */
export interface QuantityAYear {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of grade.
 */
export interface GradeOfPurchasedConcentrate {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of moisture.
 */
export interface MoistureOfPurchasedConcentrate {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of weight_loss.
 */
export interface LossInTransit {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of days_to_title.
 */
export interface TimeUntilTitlePasses {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of days_after_title.
 */
export interface TimeFromTitleToArrival {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of payability.
 */
export interface PayabilityByLevelOfTheBenchmark {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of payable.
 */
export interface Payability {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of agreed_yield.
 */
export interface AgreedYield {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of agreed_charge.
 */
export interface AgreedRefiningCharge {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of fixed_price.
 */
export interface FixedPrice {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of fixed_nominal_price.
 */
export interface FixedPriceMoneyOfTheDay {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of quotation_delay.
 */
export interface QuotationalPeriod {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of franchise.
 */
export interface WeightFranchise {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of assay_franchise.
 */
export interface AssayFranchise {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of treatment_charge.
 */
export interface TreatmentCharge1 {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of broker_fee.
 */
export interface BrokerSFee {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of broker_charge.
 */
export interface BrokerSFeePerUnit {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of insurance.
 */
export interface CargoInsurance {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of provisional_share.
 */
export interface ProvisionalPayment {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of provisional_days.
 */
export interface TimeToTheProvisionalPayment {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of final_days.
 */
export interface TimeToTheFinalPayment {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesPriceLimitsOfAContract {
floor?: Floor
ceiling?: Ceiling
upside_from?: UpsideFrom
upside_share?: ShareOfTheUpside
}
/**
 * Usual values of floor.
 */
export interface Floor {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of ceiling.
 */
export interface Ceiling {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of upside_from.
 */
export interface UpsideFrom {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of upside_share.
 */
export interface ShareOfTheUpside {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesGradeScaleOfAContract {
typical_grade?: TypicalGrade
deduction_per_grade?: PayabilityLostPerGrade
reject_grade?: MinimumGrade
}
/**
 * Usual values of typical_grade.
 */
export interface TypicalGrade {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of deduction_per_grade.
 */
export interface PayabilityLostPerGrade {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of reject_grade.
 */
export interface MinimumGrade {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesPenalties {
content?: ContentOfTheImpurity
free_limit?: FreeLimit
step?: Step
charge?: ChargePerStep
}
/**
 * Usual values of content.
 */
export interface ContentOfTheImpurity {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of free_limit.
 */
export interface FreeLimit {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of step.
 */
export interface Step {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of charge.
 */
export interface ChargePerStep {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesQuantitiesAgreed {
quantity?: QuantityAgreed
tolerance?: Tolerance
payment_share?: PaymentForWhatIsMissing
term?: TermOfTheCommitment
fiscal_year_end?: LastMonthOfTheContractYear
}
/**
 * Usual values of quantity.
 */
export interface QuantityAgreed {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of tolerance.
 */
export interface Tolerance {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of payment_share.
 */
export interface PaymentForWhatIsMissing {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of term.
 */
export interface TermOfTheCommitment {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of fiscal_year_end.
 */
export interface LastMonthOfTheContractYear {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesFreight {
rate?: FreightRate
}
/**
 * Usual values of rate.
 */
export interface FreightRate {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesPriceSupport {
in_force?: InForce
strike?: Strike
upside_from?: UpsideFrom1
upside_share?: ShareOfTheUpside1
yearly_limit?: QuantitySupportedAYear
term?: TermOfTheSupport
}
/**
 * Usual values of in_force.
 */
export interface InForce {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of strike.
 */
export interface Strike {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of upside_from.
 */
export interface UpsideFrom1 {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of upside_share.
 */
export interface ShareOfTheUpside1 {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of yearly_limit.
 */
export interface QuantitySupportedAYear {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of term.
 */
export interface TermOfTheSupport {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesRefinery {
capacity?: Capacity
intermediate_yield?: YieldToTheIntermediate
feed_stock_time?: StockOfFeed
availability?: Availability1
progress_ratio?: CostAfterEachDoubling
learning_start?: QuantityFromWhichLearningCounts
learning_limit?: LowestCostThatLearningCanReach
}
/**
 * Usual values of capacity.
 */
export interface Capacity {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of intermediate_yield.
 */
export interface YieldToTheIntermediate {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of feed_stock_time.
 */
export interface StockOfFeed {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of availability.
 */
export interface Availability1 {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of progress_ratio.
 */
export interface CostAfterEachDoubling {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of learning_start.
 */
export interface QuantityFromWhichLearningCounts {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of learning_limit.
 */
export interface LowestCostThatLearningCanReach {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesModules {
capacity?: CapacityOfTheModule
}
/**
 * Usual values of capacity.
 */
export interface CapacityOfTheModule {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesRefiningSteps {
yield?: YieldOfTheStep
}
/**
 * Usual values of yield.
 */
export interface YieldOfTheStep {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesReagents {
use_per_tonne?: UsePerTonneOfConcentrate
use_per_gangue?: UsePerTonneOfGangue
price?: Price
}
/**
 * Usual values of use_per_tonne.
 */
export interface UsePerTonneOfConcentrate {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of use_per_gangue.
 */
export interface UsePerTonneOfGangue {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of price.
 */
export interface Price {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesResidue {
per_tonne?: ResiduePerTonneOfConcentrate
per_gangue?: ResiduePerTonneOfGangue
disposal?: Disposal
}
/**
 * Usual values of per_tonne.
 */
export interface ResiduePerTonneOfConcentrate {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of per_gangue.
 */
export interface ResiduePerTonneOfGangue {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of disposal.
 */
export interface Disposal {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesThirdPartyConcentrateAndScrap {
offered?: ConcentrateOffered
grade?: GradeOfTheConcentrate
price_per_tonne?: PricePerTonne1
price_per_unit?: PricePerUnit1
}
/**
 * Usual values of offered.
 */
export interface ConcentrateOffered {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of grade.
 */
export interface GradeOfTheConcentrate {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of price_per_tonne.
 */
export interface PricePerTonne1 {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of price_per_unit.
 */
export interface PricePerUnit1 {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesProducts {
share?: ShareOfTheIntermediate
converted?: ShareOfTheOtherProduct
yield?: Yield
premium?: Premium
import_parity?: ImportParity
margin?: ConversionMargin
conversion?: ConversionCost
receivable_days?: TimeToPayment
}
/**
 * Usual values of share.
 */
export interface ShareOfTheIntermediate {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of converted.
 */
export interface ShareOfTheOtherProduct {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of yield.
 */
export interface Yield {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of premium.
 */
export interface Premium {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of import_parity.
 */
export interface ImportParity {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of margin.
 */
export interface ConversionMargin {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of conversion.
 */
export interface ConversionCost {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of receivable_days.
 */
export interface TimeToPayment {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesTolling {
share?: ShareOfTheFeed
charge?: TollingCharge
guaranteed_return?: GuaranteedReturn
payment_days?: TimeToPayment1
}
/**
 * Usual values of share.
 */
export interface ShareOfTheFeed {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of charge.
 */
export interface TollingCharge {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of guaranteed_return.
 */
export interface GuaranteedReturn {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of payment_days.
 */
export interface TimeToPayment1 {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesOperatingCosts {
fixed?: FixedCost
per_tonne?: CostPerTonne
per_tonne_moved?: CostPerTonneMoved
per_unit?: CostPerUnitOfMetal
persons?: PersonsEmployed
cost_per_person?: CostPerPerson
power_per_tonne?: PowerPerTonne
power_per_unit?: PowerPerUnitOfMetal
tariff?: PowerTariff
local_share?: LocalShare
real_escalation?: RealEscalation
real_index?: RealIndex
}
/**
 * Usual values of fixed.
 */
export interface FixedCost {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of per_tonne.
 */
export interface CostPerTonne {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of per_tonne_moved.
 */
export interface CostPerTonneMoved {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of per_unit.
 */
export interface CostPerUnitOfMetal {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of persons.
 */
export interface PersonsEmployed {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of cost_per_person.
 */
export interface CostPerPerson {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of power_per_tonne.
 */
export interface PowerPerTonne {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of power_per_unit.
 */
export interface PowerPerUnitOfMetal {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of tariff.
 */
export interface PowerTariff {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of local_share.
 */
export interface LocalShare {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of real_escalation.
 */
export interface RealEscalation {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of real_index.
 */
export interface RealIndex {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesCapitalCosts {
amount?: AmountBeforeContingency
share_of_directs?: ShareOfDirectCosts
reference_cost?: CostOfTheReferenceSize
reference_size?: ReferenceSize
size?: Size
exponent?: ExponentOfSize
per_tonne?: CostPerTonneStripped
contingency?: Contingency
curve?: SpendingCurve
shares?: ShareByYear
local_share?: LocalShare1
real_escalation?: RealEscalation1
real_index?: RealIndex1
residual_share?: ShareThatComesBack
}
/**
 * Usual values of amount.
 */
export interface AmountBeforeContingency {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of share_of_directs.
 */
export interface ShareOfDirectCosts {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of reference_cost.
 */
export interface CostOfTheReferenceSize {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of reference_size.
 */
export interface ReferenceSize {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of size.
 */
export interface Size {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of exponent.
 */
export interface ExponentOfSize {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of per_tonne.
 */
export interface CostPerTonneStripped {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of contingency.
 */
export interface Contingency {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of curve.
 */
export interface SpendingCurve {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of shares.
 */
export interface ShareByYear {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of local_share.
 */
export interface LocalShare1 {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of real_escalation.
 */
export interface RealEscalation1 {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of real_index.
 */
export interface RealIndex1 {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of residual_share.
 */
export interface ShareThatComesBack {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesSustainingCapital {
yearly?: SustainingCapital
per_tonne?: SustainingCapitalPerTonne
plan?: SustainingCapitalByYear
interval?: LifeOfWhatIsRenewed
renewed_share?: ShareRenewed
local_share?: LocalShare2
}
/**
 * Usual values of yearly.
 */
export interface SustainingCapital {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of per_tonne.
 */
export interface SustainingCapitalPerTonne {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of plan.
 */
export interface SustainingCapitalByYear {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of interval.
 */
export interface LifeOfWhatIsRenewed {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of renewed_share.
 */
export interface ShareRenewed {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of local_share.
 */
export interface LocalShare2 {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesClosure {
amount?: ClosureCost
build_up?: TimeToBuildUpTheFund
per_tonne?: SumPerTonne
fund_interest?: InterestOfTheFund
provision_rate?: RateOfTheProvision
}
/**
 * Usual values of amount.
 */
export interface ClosureCost {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of build_up.
 */
export interface TimeToBuildUpTheFund {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of per_tonne.
 */
export interface SumPerTonne {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of fund_interest.
 */
export interface InterestOfTheFund {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of provision_rate.
 */
export interface RateOfTheProvision {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesGrants {
amount?: Amount
}
/**
 * Usual values of amount.
 */
export interface Amount {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesSalesBeforeCommercialProduction {
test_time?: TimeToCommercialProduction
}
/**
 * Usual values of test_time.
 */
export interface TimeToCommercialProduction {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesDepreciation {
life?: Life
shares?: ShareByTaxYear
shares_1?: ShareByTaxYearFirstQuarter
shares_2?: ShareByTaxYearSecondQuarter
shares_3?: ShareByTaxYearThirdQuarter
shares_4?: ShareByTaxYearLastQuarter
rate?: RateOnWhatIsLeft
bonus?: DeductedAtOnce
extra?: DeductedAtOnceOnTop
quarter_limit?: MostThatMayBePlacedInTheLastQuarter
}
/**
 * Usual values of life.
 */
export interface Life {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of shares.
 */
export interface ShareByTaxYear {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of shares_1.
 */
export interface ShareByTaxYearFirstQuarter {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of shares_2.
 */
export interface ShareByTaxYearSecondQuarter {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of shares_3.
 */
export interface ShareByTaxYearThirdQuarter {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of shares_4.
 */
export interface ShareByTaxYearLastQuarter {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of rate.
 */
export interface RateOnWhatIsLeft {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of bonus.
 */
export interface DeductedAtOnce {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of extra.
 */
export interface DeductedAtOnceOnTop {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of quarter_limit.
 */
export interface MostThatMayBePlacedInTheLastQuarter {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesCountry {
profit_tax_rate?: ProfitTaxRate
loss_use_limit?: LimitOnTheUseOfLosses
second_profit_tax_rate?: ProfitTaxRateOfTheSecondLevel
second_loss_use_limit?: LimitOnTheUseOfLossesSecondLevel
interest_limit?: LimitOnInterest
debt_to_equity?: DebtToEquity
minimum_tax_rate?: LeastProfitTax
tax_advances?: ProfitTaxPaidInAdvance
tax_settlement?: TimeToSettleProfitTax
subsoil_settlement?: TimeToPaySubsoilUseTax
loss_life?: LifeOfLosses
subsoil_tax_rate?: SubsoilUseTaxRate
rent_tax_rate?: SpecialRentTaxRate
rent_uplift?: UpliftOfUnrecoveredOutlays
export_duty_rate?: ExportDutyRate
import_duty?: ImportDutyOnConcentrate
import_tariff?: ImportTariffOnConcentrate
product_duty?: ImportDutyOnProducts
dividend_withholding?: WithholdingTaxOnDividends
interest_withholding?: WithholdingTaxOnInterest
royalty_withholding?: WithholdingTaxOnRoyalties
comparison_rate?: RateAtWhichTakeIsCompared
}
/**
 * Usual values of profit_tax_rate.
 */
export interface ProfitTaxRate {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of loss_use_limit.
 */
export interface LimitOnTheUseOfLosses {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of second_profit_tax_rate.
 */
export interface ProfitTaxRateOfTheSecondLevel {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of second_loss_use_limit.
 */
export interface LimitOnTheUseOfLossesSecondLevel {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of interest_limit.
 */
export interface LimitOnInterest {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of debt_to_equity.
 */
export interface DebtToEquity {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of minimum_tax_rate.
 */
export interface LeastProfitTax {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of tax_advances.
 */
export interface ProfitTaxPaidInAdvance {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of tax_settlement.
 */
export interface TimeToSettleProfitTax {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of subsoil_settlement.
 */
export interface TimeToPaySubsoilUseTax {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of loss_life.
 */
export interface LifeOfLosses {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of subsoil_tax_rate.
 */
export interface SubsoilUseTaxRate {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of rent_tax_rate.
 */
export interface SpecialRentTaxRate {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of rent_uplift.
 */
export interface UpliftOfUnrecoveredOutlays {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of export_duty_rate.
 */
export interface ExportDutyRate {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of import_duty.
 */
export interface ImportDutyOnConcentrate {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of import_tariff.
 */
export interface ImportTariffOnConcentrate {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of product_duty.
 */
export interface ImportDutyOnProducts {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of dividend_withholding.
 */
export interface WithholdingTaxOnDividends {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of interest_withholding.
 */
export interface WithholdingTaxOnInterest {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of royalty_withholding.
 */
export interface WithholdingTaxOnRoyalties {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of comparison_rate.
 */
export interface RateAtWhichTakeIsCompared {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesTreaties {
dividends?: MostOnDividends
interest?: MostOnInterest
royalties?: MostOnRoyalties
}
/**
 * Usual values of dividends.
 */
export interface MostOnDividends {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of interest.
 */
export interface MostOnInterest {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of royalties.
 */
export interface MostOnRoyalties {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesChargesOfTheState {
rate?: Rate
payroll?: Payroll
yearly?: ChargeAYear
water_use?: WaterUsed
charge_per_volume?: ChargePerCubicMetre
charge_per_tonne?: ChargePerTonneOfOre
price?: Amount1
}
/**
 * Usual values of rate.
 */
export interface Rate {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of payroll.
 */
export interface Payroll {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of yearly.
 */
export interface ChargeAYear {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of water_use.
 */
export interface WaterUsed {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of charge_per_volume.
 */
export interface ChargePerCubicMetre {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of charge_per_tonne.
 */
export interface ChargePerTonneOfOre {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of price.
 */
export interface Amount1 {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesSubsoilUseTax {
minimum?: LeastTaxPerUnit
}
/**
 * Usual values of minimum.
 */
export interface LeastTaxPerUnit {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesSpecialRentTax {
threshold?: Threshold1
}
/**
 * Usual values of threshold.
 */
export interface Threshold1 {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesProductionCredit {
rate?: RateOfTheCredit
phase?: ShareInForce
claimed?: Claimed
conversion_share?: EligibleShareOfTheCostOfConversion
concentrate_share?: EligibleShareOfPurchasedConcentrate
direct_years?: TaxYearsOfDirectPay
transfer_price?: PriceWhenSold
assistance_ratio?: MaterialAssistanceCostRatio
assistance_threshold?: LeastRatioAskedFor
}
/**
 * Usual values of rate.
 */
export interface RateOfTheCredit {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of phase.
 */
export interface ShareInForce {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of claimed.
 */
export interface Claimed {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of conversion_share.
 */
export interface EligibleShareOfTheCostOfConversion {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of concentrate_share.
 */
export interface EligibleShareOfPurchasedConcentrate {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of direct_years.
 */
export interface TaxYearsOfDirectPay {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of transfer_price.
 */
export interface PriceWhenSold {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of assistance_ratio.
 */
export interface MaterialAssistanceCostRatio {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of assistance_threshold.
 */
export interface LeastRatioAskedFor {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesCreditedProducts {
share?: ShareThatCounts
}
/**
 * Usual values of share.
 */
export interface ShareThatCounts {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesValueAddedTax {
rate?: Rate1
cost_share?: OperatingCostsThatBearIt
capital_share?: CapitalCostsThatBearIt
import_share?: CapitalCostsImported
import_relief?: ImportedPlantExempt
purchase_share?: OtherOreAndConcentrateBoughtThatBearsIt
domestic_share?: SalesAtHome
refund_delay?: TimeToRefund
}
/**
 * Usual values of rate.
 */
export interface Rate1 {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of cost_share.
 */
export interface OperatingCostsThatBearIt {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of capital_share.
 */
export interface CapitalCostsThatBearIt {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of import_share.
 */
export interface CapitalCostsImported {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of import_relief.
 */
export interface ImportedPlantExempt {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of purchase_share.
 */
export interface OtherOreAndConcentrateBoughtThatBearsIt {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of domestic_share.
 */
export interface SalesAtHome {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of refund_delay.
 */
export interface TimeToRefund {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesProfitTax {
apportionment?: ShareOfProfitApportioned
relief_by_year?: Relief
relief_by_age?: ReliefByTimeInProduction
}
/**
 * Usual values of apportionment.
 */
export interface ShareOfProfitApportioned {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of relief_by_year.
 */
export interface Relief {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of relief_by_age.
 */
export interface ReliefByTimeInProduction {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesStores {
material_share?: ShareOfMaterials
cover?: TimeCovered
}
/**
 * Usual values of material_share.
 */
export interface ShareOfMaterials {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of cover.
 */
export interface TimeCovered {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesEntities {
fiscal_year_end?: LastMonthOfTheTaxYear
payable_days?: TimeToPaySuppliers
recognised_losses?: TaxLossesRecognised
}
/**
 * Usual values of fiscal_year_end.
 */
export interface LastMonthOfTheTaxYear {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of payable_days.
 */
export interface TimeToPaySuppliers {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of recognised_losses.
 */
export interface TaxLossesRecognised {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesFacility {
given_amount?: Amount2
rate?: InterestRate
base_rate?: BaseRate
margin?: Margin
pay_in_kind_rate?: RateOfInterestInKind
cover?: CoverRatio
gearing?: Gearing
loan_life_cover?: LoanLifeCoverRatio
eligible_cost?: EligibleCost
eligible_share?: ShareOfEligibleCost
commitment?: Commitment
grace?: GraceAfterCompletion
repayment_time?: RepaymentTime
balloon?: PartRepaidAtFinalMaturity
repaid_by?: RepaidByTime
drawing_plan?: DrawnByYear
withholding_rate?: WithholdingTaxOnInterest1
sweep_share?: ShareOfSpareCash
sweep_until?: SweepUntilRepaid
}
/**
 * Usual values of given_amount.
 */
export interface Amount2 {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of rate.
 */
export interface InterestRate {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of base_rate.
 */
export interface BaseRate {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of margin.
 */
export interface Margin {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of pay_in_kind_rate.
 */
export interface RateOfInterestInKind {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of cover.
 */
export interface CoverRatio {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of gearing.
 */
export interface Gearing {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of loan_life_cover.
 */
export interface LoanLifeCoverRatio {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of eligible_cost.
 */
export interface EligibleCost {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of eligible_share.
 */
export interface ShareOfEligibleCost {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of commitment.
 */
export interface Commitment {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of grace.
 */
export interface GraceAfterCompletion {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of repayment_time.
 */
export interface RepaymentTime {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of balloon.
 */
export interface PartRepaidAtFinalMaturity {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of repaid_by.
 */
export interface RepaidByTime {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of drawing_plan.
 */
export interface DrawnByYear {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of withholding_rate.
 */
export interface WithholdingTaxOnInterest1 {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of sweep_share.
 */
export interface ShareOfSpareCash {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of sweep_until.
 */
export interface SweepUntilRepaid {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesFees {
rate?: Rate2
yearly?: FeeAYear
}
/**
 * Usual values of rate.
 */
export interface Rate2 {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of yearly.
 */
export interface FeeAYear {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesReserveAccount {
cover_time?: TimeCovered1
rate?: InterestOfTheAccount
}
/**
 * Usual values of cover_time.
 */
export interface TimeCovered1 {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of rate.
 */
export interface InterestOfTheAccount {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesMaintenanceReserve {
cover_time?: TimeCovered2
share?: ShareHeld
rate?: InterestOfTheAccount1
}
/**
 * Usual values of cover_time.
 */
export interface TimeCovered2 {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of share.
 */
export interface ShareHeld {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of rate.
 */
export interface InterestOfTheAccount1 {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesRevolver {
limit?: Limit
receivables_share?: ShareOfReceivables
stock_share?: ShareOfStock
rate?: InterestRate1
commitment_fee?: CommitmentFee
}
/**
 * Usual values of limit.
 */
export interface Limit {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of receivables_share.
 */
export interface ShareOfReceivables {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of stock_share.
 */
export interface ShareOfStock {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of rate.
 */
export interface InterestRate1 {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of commitment_fee.
 */
export interface CommitmentFee {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesPrepayments {
advance?: Advance
rate?: InterestRate2
per_unit?: DeductionPerUnit
discount?: DiscountOnThePrice
}
/**
 * Usual values of advance.
 */
export interface Advance {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of rate.
 */
export interface InterestRate2 {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of per_unit.
 */
export interface DeductionPerUnit {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of discount.
 */
export interface DiscountOnThePrice {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesStreamsAndRoyaltiesSold {
deposit?: Deposit
share?: ShareOfMetalOrNetSmelterReturn
price_share?: PricePaidPerBenchmark
step_volume?: VolumeBeforeTheStep
share_after?: ShareAfterTheStep
}
/**
 * Usual values of deposit.
 */
export interface Deposit {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of share.
 */
export interface ShareOfMetalOrNetSmelterReturn {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of price_share.
 */
export interface PricePaidPerBenchmark {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of step_volume.
 */
export interface VolumeBeforeTheStep {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of share_after.
 */
export interface ShareAfterTheStep {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesCompletionTest {
throughput_share?: ThroughputWanted
recovery_share?: RecoveryWanted
least_grade?: ConcentrateGradeWanted
least_yield?: YieldWanted
run_time?: TimeOfTheTest
}
/**
 * Usual values of throughput_share.
 */
export interface ThroughputWanted {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of recovery_share.
 */
export interface RecoveryWanted {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of least_grade.
 */
export interface ConcentrateGradeWanted {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of least_yield.
 */
export interface YieldWanted {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of run_time.
 */
export interface TimeOfTheTest {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesCoverRatios {
lock_up?: LockUp
default_level?: Default
}
/**
 * Usual values of lock_up.
 */
export interface LockUp {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of default_level.
 */
export interface Default {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesSourcesAndUses {
spent_before?: SpentBeforeFinancialClose
cost_of_equity?: CostOfEquity
committed?: SponsorsCommitment
}
/**
 * Usual values of spent_before.
 */
export interface SpentBeforeFinancialClose {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of cost_of_equity.
 */
export interface CostOfEquity {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of committed.
 */
export interface SponsorsCommitment {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesLenders {
rate?: LenderSOwnRate
}
/**
 * Usual values of rate.
 */
export interface LenderSOwnRate {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesNetPresentValueByRate {
rate?: DiscountRate1
}
/**
 * Usual values of rate.
 */
export interface DiscountRate1 {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesTransferPrice {
payability?: ArmSLengthPayabilityByLevelOfTheBenchmark
tolerance?: ArmSLengthRange
}
/**
 * Usual values of payability.
 */
export interface ArmSLengthPayabilityByLevelOfTheBenchmark {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of tolerance.
 */
export interface ArmSLengthRange {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesPartners {
own_rate?: OwnRate
}
/**
 * Usual values of own_rate.
 */
export interface OwnRate {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesHoldingCompanies {
taxed_share?: ShareOfDividendsTaxed
}
/**
 * Usual values of taxed_share.
 */
export interface ShareOfDividendsTaxed {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesHoldings {
share?: Share
own_weight?: WeightInFunding
}
/**
 * Usual values of share.
 */
export interface Share {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of own_weight.
 */
export interface WeightInFunding {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesDistributions {
minimum_cash?: CashToBeKept
pay_out?: SharePaidOut
}
/**
 * Usual values of minimum_cash.
 */
export interface CashToBeKept {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of pay_out.
 */
export interface SharePaidOut {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesShareholderLoans {
funded_share?: ShareOfFunding
rate?: InterestRate3
repayment_share?: ShareOfCashThatRepays
withholding_rate?: WithholdingTaxOnInterest2
}
/**
 * Usual values of funded_share.
 */
export interface ShareOfFunding {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of rate.
 */
export interface InterestRate3 {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of repayment_share.
 */
export interface ShareOfCashThatRepays {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of withholding_rate.
 */
export interface WithholdingTaxOnInterest2 {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesPreferredShares {
funded_share?: ShareOfFunding1
amount?: Amount3
coupon?: Coupon
redemption?: ShareOfCashThatRedeems
}
/**
 * Usual values of funded_share.
 */
export interface ShareOfFunding1 {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of amount.
 */
export interface Amount3 {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of coupon.
 */
export interface Coupon {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of redemption.
 */
export interface ShareOfCashThatRedeems {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesWaterfall {
rate?: Rate3
catch_up_share?: PromoterSShareWhileItCatchesUp
profit_share?: PromoterSPartOfAllProfit
promote?: PromoterSShare
}
/**
 * Usual values of rate.
 */
export interface Rate3 {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of catch_up_share.
 */
export interface PromoterSShareWhileItCatchesUp {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of profit_share.
 */
export interface PromoterSPartOfAllProfit {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of promote.
 */
export interface PromoterSShare {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesExits {
rate?: RateOfReturn
}
/**
 * Usual values of rate.
 */
export interface RateOfReturn {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesEligibility {
ownership?: OwnershipByCountriesOfConcern
most_ownership?: OwnershipAllowed
technology?: RelianceOnTheirTechnology
most_technology?: RelianceAllowed
customers?: SalesToTheirCustomers
most_customers?: SalesToThemAllowed
offtake?: OfftakeOfTheLenderSCountry
origin?: MetalFromCoveredCountries
most_origin?: ShareOfSuchMetalAllowed
material_ratio?: CostFreeOfProhibitedEntities
least_material_ratio?: ShareWanted
}
/**
 * Usual values of ownership.
 */
export interface OwnershipByCountriesOfConcern {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of most_ownership.
 */
export interface OwnershipAllowed {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of technology.
 */
export interface RelianceOnTheirTechnology {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of most_technology.
 */
export interface RelianceAllowed {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of customers.
 */
export interface SalesToTheirCustomers {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of most_customers.
 */
export interface SalesToThemAllowed {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of offtake.
 */
export interface OfftakeOfTheLenderSCountry {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of origin.
 */
export interface MetalFromCoveredCountries {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of most_origin.
 */
export interface ShareOfSuchMetalAllowed {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of material_ratio.
 */
export interface CostFreeOfProhibitedEntities {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of least_material_ratio.
 */
export interface ShareWanted {
from: Value
to: Value
source?: Source
}
/**
 * Ranges by input.
 */
export interface UsualValuesAnnouncedFigures {
concentrate?: ConcentrateAnnounced
grade?: ItsGrade
ore_milled?: OreAnnounced
yearly_revenue?: RevenueAnnounced
contained?: MetalAnnounced
life?: LifeAnnounced
tolerance_of_figures?: Tolerance1
least_payability?: LeastShareOfTheBenchmark
}
/**
 * Usual values of concentrate.
 */
export interface ConcentrateAnnounced {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of grade.
 */
export interface ItsGrade {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of ore_milled.
 */
export interface OreAnnounced {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of yearly_revenue.
 */
export interface RevenueAnnounced {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of contained.
 */
export interface MetalAnnounced {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of life.
 */
export interface LifeAnnounced {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of tolerance_of_figures.
 */
export interface Tolerance1 {
from: Value
to: Value
source?: Source
}
/**
 * Usual values of least_payability.
 */
export interface LeastShareOfTheBenchmark {
from: Value
to: Value
source?: Source
}
/**
 * Statements, taxes and debt run in money of the day; inputs are money of the price date and follow one price level. Present values count from the discount date. Families: price level, discounting.
 */
export interface Conventions {
timing?: Timing
price_date: PriceDate
discount_date: DiscountDate
inflation?: Inflation2
discount_rate?: DiscountRate2
}
/**
 * Named by its code in lower case. Prices in it rise by its own inflation; by purchasing-power parity its rate follows the two price levels, apart from a real appreciation. Families: price level, exchange, costs.
 */
export interface Currencies {
[k: string]: Currencies1
}
/**
 * Named by its code in lower case. Prices in it rise by its own inflation; by purchasing-power parity its rate follows the two price levels, apart from a real appreciation. Families: price level, exchange, costs.
 */
export interface Currencies1 {
conventions?: Conventions1
exchange?: Exchange
rate: RateOfExchangeAtThePriceDate1
inflation: Inflation3
real_appreciation?: RealAppreciation1
path?: RateOfExchangeByYear1
}
/**
 * From a start date, durations and a delay follow the shares of each period in construction, operation and closure; nothing depends on a column's position. Families: dates, progress, operation, closure.
 */
export interface Schedule {
[k: string]: Schedule1
}
/**
 * From a start date, durations and a delay follow the shares of each period in construction, operation and closure; nothing depends on a column's position. Families: dates, progress, operation, closure.
 */
export interface Schedule1 {
construction_start: StartOfConstruction
construction_time: TimeOfConstruction1
delay?: Delay1
operating_life: OperatingLife1
closure_time?: TimeOfClosure1
ramp_up?: RampUpOfThroughput1
}
/**
 * A benchmark with its quotation basis; contracts and products refer to it. Families: quote, price.
 */
export interface Prices {
[k: string]: Prices1
}
/**
 * A benchmark with its quotation basis; contracts and products refer to it. Families: quote, price.
 */
export interface Prices1 {
conventions?: Conventions2
quote: BenchmarkQuotation1
differential?: DifferentialToTheQuotation1
}
/**
 * Reserve in the ground, dilution and mining recovery give mineable ore and its grade; ore is mined as planned while it lasts and while the concentrator has room. Families: reserve, ore, waste, contained metal.
 */
export interface Mine {
[k: string]: Mine1
}
/**
 * Reserve in the ground, dilution and mining recovery give mineable ore and its grade; ore is mined as planned while it lasts and while the concentrator has room. Families: reserve, ore, waste, contained metal.
 */
export interface Mine1 {
owner?: Owner
schedule?: Schedule2
concentrator?: Concentrator
depletion?: Depletion
reserve_from?: ReserveFrom
grade_from?: GradeFrom
low_grade?: LowGrade
pre_stripping?: PreStripping1
reserve?: ReserveInTheGround1
grade?: GradeInTheGround2
dilution?: Dilution2
mining_recovery?: MiningRecovery2
strip_ratio?: StripRatio1
rate?: MiningRate1
plan?: MinePlan1
plan_grade?: PlannedGradeAsMined1
count_inferred?: InferredResourcesThatCount1
count_resources?: MeasuredAndIndicatedResourcesThatCount1
pre_strip?: PreStripping2
pre_strip_curve?: PreStrippingByProgress1
}
/**
 * A mine that takes its reserve from tranches empties them in the order of the scenario; each carries its class and, where it has one, its Soviet category. Families: reserve, ore mined, metal left by class.
 */
export interface OreTranches {
[k: string]: OreTranches1
}
/**
 * A mine that takes its reserve from tranches empties them in the order of the scenario; each carries its class and, where it has one, its Soviet category. Families: reserve, ore mined, metal left by class.
 */
export interface OreTranches1 {
mine?: Mine2
class?: Class
source_category?: SourceCategory
reserve: OreInTheGround1
grade: GradeInTheGround3
dilution?: Dilution3
mining_recovery?: MiningRecovery3
}
/**
 * A share of the ore mined, poorer than the rest, is laid aside and reclaimed once mines leave room in the mill, at the average grade of the pile. Families: ore stored and reclaimed, metal, grade.
 */
export interface Stockpile {
[k: string]: Stockpile1
}
/**
 * A share of the ore mined, poorer than the rest, is laid aside and reclaimed once mines leave room in the mill, at the average grade of the pile. Families: ore stored and reclaimed, metal, grade.
 */
export interface Stockpile1 {
mine?: Mine3
concentrator?: Concentrator1
reclaim?: Reclaim
stored_share: ShareOfTheOreMinedThatIsStored1
relative_grade: GradeStoredAgainstGradeMined1
reclaim_plan?: OreToBeReclaimed1
}
/**
 * Ore of others is milled as far as there is room, and paid when received. Families: quantity, cost.
 */
export interface ThirdPartyOre {
[k: string]: ThirdPartyOre1
}
/**
 * Ore of others is milled as far as there is room, and paid when received. Families: quantity, cost.
 */
export interface ThirdPartyOre1 {
conventions?: Conventions3
entity?: Entity
concentrator?: Concentrator2
pricing?: Pricing
offered: OreOffered1
grade: GradeOfTheOre1
price_per_tonne?: PricePerTonne2
price_per_unit?: PricePerUnit2
}
/**
 * Ore comes from mines, stockpiles and third parties, is sorted where there is a sorter, and milled; throughput ramps up with its schedule, recovery with its own shortfall; concentrate has a grade and a moisture. Families: capacity, ore received, feed, recovery, concentrate.
 */
export interface Concentrator3 {
[k: string]: Concentrator4
}
/**
 * Ore comes from mines, stockpiles and third parties, is sorted where there is a sorter, and milled; throughput ramps up with its schedule, recovery with its own shortfall; concentrate has a grade and a moisture. Families: capacity, ore received, feed, recovery, concentrate.
 */
export interface Concentrator4 {
owner?: Owner1
schedule?: Schedule3
metal?: Metal1
mineral?: Mineral
sorting?: Sorting
recovery_by?: RecoveryBy
throughput: Throughput1
availability?: Availability2
mass_pull?: MassPullOfTheSorter1
sorting_recovery?: MetalKeptByTheSorter1
recovery?: Recovery2
yearly_recovery?: RecoveryByYear1
recovery_base?: RecoveryAtAHeadGradeOf11
recovery_slope?: SlopeOfRecoveryByGrade1
recovery_cap?: HighestRecovery1
reference_grade?: GradeThatTheCurveCountsIn1
lowest_grade?: LowestGradeOfTheCurve1
recovery_shortfall?: RecoveryShortfallInRampUp1
concentrate_grade: ConcentrateGrade1
mineral_content?: ContainedMetalFormInThePureMineral1
moisture?: MoistureOfConcentrate1
}
/**
 * Head grade, recovery and payable share give what is paid for; charges and freight are deducted from the invoice. Its own substance is stated per tonne of the by-product: grades in % or g/t, prices per t, lb or oz. Families: quantity, value, royalty.
 */
export interface ByProducts {
[k: string]: ByProducts1
}
/**
 * Head grade, recovery and payable share give what is paid for; charges and freight are deducted from the invoice. Its own substance is stated per tonne of the by-product: grades in % or g/t, prices per t, lb or oz. Families: quantity, value, royalty.
 */
export interface ByProducts1 {
conventions?: Conventions4
entity?: Entity1
concentrator?: Concentrator5
subsoil_base?: SubsoilBase
head_grade: HeadGrade1
recovery: Recovery3
payable?: PayableShare1
quote: Quotation1
treatment_charge?: TreatmentCharge2
refining_charge?: RefiningCharge1
freight_rate?: Freight1
royalty_rate?: Royalty1
}
/**
 * Quantity, quotation, payability, charges, broker, freight and duty of one contract, when title passes and when money does. Penalties, price limits, grade scales and quantities agreed are chapters of their own, bound to it. Families: quantity and title, price, invoice and deductions, settlement.
 */
export interface Contract {
[k: string]: Contract1
}
/**
 * Quantity, quotation, payability, charges, broker, freight and duty of one contract, when title passes and when money does. Penalties, price limits, grade scales and quantities agreed are chapters of their own, bound to it. Families: quantity and title, price, invoice and deductions, settlement.
 */
export interface Contract1 {
conventions?: Conventions5
seller?: Seller
buyer?: Buyer
broker?: Broker
source?: Source1
origin?: Origin
plant?: Plant
benchmark?: Benchmark
volume?: Volume
pricing?: Pricing1
incoterm?: Incoterm
fee?: Fee
fee_payer?: FeePayer
trade?: Trade
provisional?: Provisional
share?: ShareOfTheQuantity1
yearly_limit?: QuantityAYear1
grade?: GradeOfPurchasedConcentrate1
moisture?: MoistureOfPurchasedConcentrate1
weight_loss?: LossInTransit1
days_to_title?: TimeUntilTitlePasses1
days_after_title?: TimeFromTitleToArrival1
payability?: PayabilityByLevelOfTheBenchmark1
payable?: Payability1
agreed_yield?: AgreedYield1
agreed_charge?: AgreedRefiningCharge1
fixed_price?: FixedPrice1
fixed_nominal_price?: FixedPriceMoneyOfTheDay1
quotation_delay?: QuotationalPeriod1
franchise?: WeightFranchise1
assay_franchise?: AssayFranchise1
treatment_charge?: TreatmentCharge3
broker_fee?: BrokerSFee1
broker_charge?: BrokerSFeePerUnit1
insurance?: CargoInsurance1
provisional_share?: ProvisionalPayment1
provisional_days?: TimeToTheProvisionalPayment1
final_days?: TimeToTheFinalPayment1
}
/**
 * Changes the price of contained metal that the formula gives: never below the floor nor above the ceiling, and part of what is above a strike stays with the buyer. Families: floor, ceiling, upside.
 */
export interface PriceLimitsOfAContract {
[k: string]: PriceLimitsOfAContract1
}
/**
 * Changes the price of contained metal that the formula gives: never below the floor nor above the ceiling, and part of what is above a strike stays with the buyer. Families: floor, ceiling, upside.
 */
export interface PriceLimitsOfAContract1 {
conventions?: Conventions6
contract?: Contract2
lower?: Lower
upper?: Upper
sharing?: Sharing
floor?: Floor1
ceiling?: Ceiling1
upside_from?: UpsideFrom2
upside_share?: ShareOfTheUpside2
}
/**
 * Payability falls for every point of grade below the typical one; concentrate below the minimum is rejected: nothing is sold under the contract, its part of the output stays unsold unless another contract takes it, and an alert says so. Families: deduction, rejection.
 */
export interface GradeScaleOfAContract {
[k: string]: GradeScaleOfAContract1
}
/**
 * Payability falls for every point of grade below the typical one; concentrate below the minimum is rejected: nothing is sold under the contract, its part of the output stays unsold unless another contract takes it, and an alert says so. Families: deduction, rejection.
 */
export interface GradeScaleOfAContract1 {
contract?: Contract3
typical_grade: TypicalGrade1
deduction_per_grade: PayabilityLostPerGrade1
reject_grade: MinimumGrade1
}
/**
 * Content above the free limit is charged per dry tonne, by whole steps or in proportion. One instance per impurity and contract. Families: steps, cost.
 */
export interface Penalties {
[k: string]: Penalties1
}
/**
 * Content above the free limit is charged per dry tonne, by whole steps or in proportion. One instance per impurity and contract. Families: steps, cost.
 */
export interface Penalties1 {
conventions?: Conventions7
contract?: Contract4
steps?: Steps
content: ContentOfTheImpurity1
free_limit: FreeLimit1
step: Step1
charge: ChargePerStep1
}
/**
 * Take-or-pay binds the buyer, deliver-or-pay the seller: once a contract year ends, the quantity missing below the tolerance is paid for at a share of the price of the day. Making up for it in later years is not modelled: what was paid stays paid. Families: quantity, deficiency.
 */
export interface QuantitiesAgreed {
[k: string]: QuantitiesAgreed1
}
/**
 * Take-or-pay binds the buyer, deliver-or-pay the seller: once a contract year ends, the quantity missing below the tolerance is paid for at a share of the price of the day. Making up for it in later years is not modelled: what was paid stays paid. Families: quantity, deficiency.
 */
export interface QuantitiesAgreed1 {
conventions?: Conventions8
contract?: Contract5
bound?: Bound
option?: Option
quantity: QuantityAgreed1
tolerance?: Tolerance2
payment_share?: PaymentForWhatIsMissing1
start: StartOfTheCommitment
term: TermOfTheCommitment1
fiscal_year_end?: LastMonthOfTheContractYear1
}
/**
 * Freight is paid per wet tonne when the goods are shipped, by whom the delivery term says for the place of the leg, or by whom the leg itself says. Families: cost.
 */
export interface Freight2 {
[k: string]: Freight3
}
/**
 * Freight is paid per wet tonne when the goods are shipped, by whom the delivery term says for the place of the leg, or by whom the leg itself says. Families: cost.
 */
export interface Freight3 {
conventions?: Conventions9
contract?: Contract6
place?: Place
payer?: Payer
rate: FreightRate1
}
/**
 * A payer tops up a reference price to a strike and takes a share above a second strike, for a term. A payer that stands in the chain nets to nothing there. Families: term, top-up, upside.
 */
export interface PriceSupport {
[k: string]: PriceSupport1
}
/**
 * A payer tops up a reference price to a strike and takes a share above a second strike, for a term. A payer that stands in the chain nets to nothing there. Families: term, top-up, upside.
 */
export interface PriceSupport1 {
conventions?: Conventions10
contract?: Contract7
receiver?: Receiver
payer?: Payer1
instrument?: Instrument
cap?: Cap
origin?: Origin1
reference?: Reference
in_force?: InForce1
strike: Strike1
upside_from?: UpsideFrom3
upside_share?: ShareOfTheUpside3
yearly_limit?: QuantitySupportedAYear1
start: StartOfTheSupport
term: TermOfTheSupport1
}
/**
 * Feed arrives under contracts, a stock is kept, and what is fed becomes an intermediate that is divided among products. Families: capacity, feed, intermediate, products.
 */
export interface Refinery {
[k: string]: Refinery1
}
/**
 * Feed arrives under contracts, a stock is kept, and what is fed becomes an intermediate that is divided among products. Families: capacity, feed, intermediate, products.
 */
export interface Refinery1 {
owner?: Owner2
schedule?: Schedule4
metal?: Metal2
capacity_from?: CapacityFrom
yield_from?: YieldFrom
feed_quality?: FeedQuality
learning?: Learning
capacity?: Capacity1
intermediate_yield?: YieldToTheIntermediate1
feed_stock_time?: StockOfFeed1
availability?: Availability3
progress_ratio?: CostAfterEachDoubling1
learning_start?: QuantityFromWhichLearningCounts1
learning_limit?: LowestCostThatLearningCanReach1
}
/**
 * Modules add up to the capacity of their refinery, each from its own start and with its own ramp-up. Families: capacity.
 */
export interface Modules {
[k: string]: Modules1
}
/**
 * Modules add up to the capacity of their refinery, each from its own start and with its own ramp-up. Families: capacity.
 */
export interface Modules1 {
plant?: Plant1
schedule?: Schedule5
capacity: CapacityOfTheModule1
}
/**
 * Each step takes what the steps named before it leave. Families: metal in, metal lost.
 */
export interface RefiningSteps {
[k: string]: RefiningSteps1
}
/**
 * Each step takes what the steps named before it leave. Families: metal in, metal lost.
 */
export interface RefiningSteps1 {
plant?: Plant2
yield: YieldOfTheStep1
}
/**
 * Use per tonne of concentrate and per tonne of its gangue: poorer concentrate needs more. Families: use, cost.
 */
export interface Reagents {
[k: string]: Reagents1
}
/**
 * Use per tonne of concentrate and per tonne of its gangue: poorer concentrate needs more. Families: use, cost.
 */
export interface Reagents1 {
conventions?: Conventions11
plant?: Plant3
use_per_tonne?: UsePerTonneOfConcentrate1
use_per_gangue?: UsePerTonneOfGangue1
price: Price1
}
/**
 * Tonnes per tonne of concentrate and per tonne of its gangue, disposed of at a price. Families: tonnes, cost.
 */
export interface Residue {
[k: string]: Residue1
}
/**
 * Tonnes per tonne of concentrate and per tonne of its gangue, disposed of at a price. Families: tonnes, cost.
 */
export interface Residue1 {
conventions?: Conventions12
plant?: Plant4
per_tonne?: ResiduePerTonneOfConcentrate1
per_gangue?: ResiduePerTonneOfGangue1
disposal: Disposal1
}
/**
 * What others offer is taken as far as the refinery needs feed, and paid when received; contracts supply the rest. Families: quantity, cost.
 */
export interface ThirdPartyConcentrateAndScrap {
[k: string]: ThirdPartyConcentrateAndScrap1
}
/**
 * What others offer is taken as far as the refinery needs feed, and paid when received; contracts supply the rest. Families: quantity, cost.
 */
export interface ThirdPartyConcentrateAndScrap1 {
conventions?: Conventions13
entity?: Entity2
plant?: Plant5
pricing?: Pricing2
offered: ConcentrateOffered1
grade: GradeOfTheConcentrate1
price_per_tonne?: PricePerTonne3
price_per_unit?: PricePerUnit3
}
/**
 * Each product takes a share of the intermediate, or of another product, and sells at benchmark x (1 + premium) + margin, per unit of contained metal. Families: quantity, price, cost.
 */
export interface Products {
[k: string]: Products1
}
/**
 * Each product takes a share of the intermediate, or of another product, and sells at benchmark x (1 + premium) + margin, per unit of contained metal. Families: quantity, price, cost.
 */
export interface Products1 {
conventions?: Conventions14
metal?: Metal3
plant?: Plant6
from?: From2
benchmark?: Benchmark1
market?: Market
sold_from?: SoldFrom
share?: ShareOfTheIntermediate1
converted?: ShareOfTheOtherProduct1
yield?: Yield1
premium?: Premium1
import_parity?: ImportParity1
margin?: ConversionMargin1
conversion?: ConversionCost1
receivable_days?: TimeToPayment2
}
/**
 * The plant works on metal that belongs to another: it earns a charge per unit fed and guarantees a return; what the products hold less or more than that is settled at the market price. Concentrate is bought and products are sold by the owner of the metal, conversion is paid for by the plant. Families: return, charge, what belongs to the owner.
 */
export interface Tolling {
[k: string]: Tolling1
}
/**
 * The plant works on metal that belongs to another: it earns a charge per unit fed and guarantees a return; what the products hold less or more than that is settled at the market price. Concentrate is bought and products are sold by the owner of the metal, conversion is paid for by the plant. Families: return, charge, what belongs to the owner.
 */
export interface Tolling1 {
conventions?: Conventions15
metal_owner?: MetalOwner
plant?: Plant7
benchmark?: Benchmark2
share?: ShareOfTheFeed1
charge: TollingCharge1
guaranteed_return: GuaranteedReturn1
payment_days?: TimeToPayment3
}
/**
 * Each cost item belongs to an entity and follows one driver; owner's and contractor's mining are two items. A local share follows its currency, and an item may rise faster than prices. Families: level, fixed, variable, power, by category.
 */
export interface OperatingCosts {
[k: string]: OperatingCosts1
}
/**
 * Each cost item belongs to an entity and follows one driver; owner's and contractor's mining are two items. A local share follows its currency, and an item may rise faster than prices. Families: level, fixed, variable, power, by category.
 */
export interface OperatingCosts1 {
conventions?: Conventions16
entity?: Entity3
schedule?: Schedule6
currency?: Currency1
mine?: Mine4
concentrator?: Concentrator6
plant?: Plant8
supply?: Supply
pool?: Pool
second_pool?: SecondPool
book_pool?: BookPool
driver?: Driver
category?: Category
quoted?: Quoted
escalation?: Escalation
treatment?: Treatment
fixed?: FixedCost1
per_tonne?: CostPerTonne1
per_tonne_moved?: CostPerTonneMoved1
per_unit?: CostPerUnitOfMetal1
persons?: PersonsEmployed1
cost_per_person?: CostPerPerson1
power_per_tonne?: PowerPerTonne1
power_per_unit?: PowerPerUnitOfMetal1
tariff?: PowerTariff1
local_share?: LocalShare3
real_escalation?: RealEscalation2
real_index?: RealIndex2
}
/**
 * The line `amount` of an addition enters the cash flow of its entity as the scenario says. Families: amount.
 */
export interface Additions {
[k: string]: Additions1
}
/**
 * The line `amount` of an addition enters the cash flow of its entity as the scenario says. Families: amount.
 */
export interface Additions1 {
entity?: Entity4
conventions?: Conventions17
enters?: Enters1
label?: Label
note?: Note
inputs?: Inputs2
lines?: Lines
[k: string]: unknown
}
/**
 * inputs of the analyst's own
 */
export interface Inputs2 {
[k: string]: AddedInput
}
/**
 * An input of the analyst's own.
 */
export interface AddedInput {
label?: Label1
unit: Unit
about?: About
shape?: Shape1
value?: Value
basis?: Basis
source?: Source2
note?: Note1
range?: Range
}
/**
 * lines of the analyst's own
 */
export interface Lines {
[k: string]: AddedLine
}
/**
 * A line of the analyst's own.
 */
export interface AddedLine {
label?: Label2
unit: Unit1
formula: Formula
once?: Once
opening?: Opening
applies?: Applies
kind?: Kind
source?: Source3
note?: Note2
}
/**
 * Spending follows the progress of construction along a curve, which a delay stretches, or given shares by year, or the waste stripped; it is escalated to the date of spending. An expansion is an area with a schedule of its own. Families: estimate, level, spending, residual, by area.
 */
export interface CapitalCosts {
[k: string]: CapitalCosts1
}
/**
 * Spending follows the progress of construction along a curve, which a delay stretches, or given shares by year, or the waste stripped; it is escalated to the date of spending. An expansion is an area with a schedule of its own. Families: estimate, level, spending, residual, by area.
 */
export interface CapitalCosts1 {
conventions?: Conventions18
entity?: Entity5
schedule?: Schedule7
mine?: Mine5
currency?: Currency2
pool?: Pool1
second_pool?: SecondPool1
book_pool?: BookPool1
area?: Area
basis?: Basis1
phasing?: Phasing
quoted?: Quoted1
escalation?: Escalation1
residual?: Residual
amount?: AmountBeforeContingency1
share_of_directs?: ShareOfDirectCosts1
reference_cost?: CostOfTheReferenceSize1
reference_size?: ReferenceSize1
size?: Size1
exponent?: ExponentOfSize1
per_tonne?: CostPerTonneStripped1
contingency?: Contingency1
curve?: SpendingCurve1
shares?: ShareByYear1
local_share?: LocalShare4
real_escalation?: RealEscalation3
real_index?: RealIndex3
residual_share?: ShareThatComesBack1
}
/**
 * Spent while the site operates. Families: age, level, spending.
 */
export interface SustainingCapital1 {
[k: string]: SustainingCapital2
}
/**
 * Spent while the site operates. Families: age, level, spending.
 */
export interface SustainingCapital2 {
conventions?: Conventions19
entity?: Entity6
schedule?: Schedule8
currency?: Currency3
mine?: Mine6
asset?: Asset
pool?: Pool2
second_pool?: SecondPool2
book_pool?: BookPool2
basis?: Basis2
yearly?: SustainingCapital3
per_tonne?: SustainingCapitalPerTonne1
plan?: SustainingCapitalByYear1
interval?: LifeOfWhatIsRenewed1
renewed_share?: ShareRenewed1
local_share?: LocalShare5
}
/**
 * A fund is built up during operation, pays for closure as far as it reaches, and is handed back when closure is complete. In the books the cost is provided for as the site is built, as part of its cost, and the provision unwinds until it is spent. Families: cost, fund, provision.
 */
export interface Closure {
[k: string]: Closure1
}
/**
 * A fund is built up during operation, pays for closure as far as it reaches, and is handed back when closure is complete. In the books the cost is provided for as the site is built, as part of its cost, and the provision unwinds until it is spent. Families: cost, fund, provision.
 */
export interface Closure1 {
conventions?: Conventions20
entity?: Entity7
schedule?: Schedule9
mine?: Mine7
fund?: Fund
recognition?: Recognition
amount: ClosureCost1
build_up?: TimeToBuildUpTheFund1
per_tonne?: SumPerTonne1
fund_interest?: InterestOfTheFund1
provision_rate?: RateOfTheProvision1
}
/**
 * One milestone each: paid at its date when its condition is met. Against cost it lowers what is spent and what is depreciated; as income it is taxed. Families: payment.
 */
export interface Grants {
[k: string]: Grants1
}
/**
 * One milestone each: paid at its date when its condition is met. Against cost it lowers what is spent and what is depreciated; as income it is taxed. Families: payment.
 */
export interface Grants1 {
entity?: Entity8
payer?: Payer2
schedule?: Schedule10
pool?: Pool3
second_pool?: SecondPool3
book_pool?: BookPool3
treatment?: Treatment1
milestone?: Milestone
amount: Amount4
paid_on?: DateOfPayment
}
/**
 * A plant is tested for some time before its owner declares commercial production. What it makes meanwhile is sold; by policy the proceeds and their cost are income and expense, or their difference lowers what the plant cost, in the books and for tax alike. Cash is the same. Families: share of the output, net proceeds.
 */
export interface SalesBeforeCommercialProduction {
[k: string]: SalesBeforeCommercialProduction1
}
/**
 * A plant is tested for some time before its owner declares commercial production. What it makes meanwhile is sold; by policy the proceeds and their cost are income and expense, or their difference lowers what the plant cost, in the books and for tax alike. Cash is the same. Families: share of the output, net proceeds.
 */
export interface SalesBeforeCommercialProduction1 {
entity?: Entity9
schedule?: Schedule11
pool?: Pool4
second_pool?: SecondPool4
book_pool?: BookPool4
treatment?: Treatment2
test_time: TimeToCommercialProduction1
}
/**
 * Outlays wait until first production, are placed in service, and are written down by tax year; what is left when the site is closed is written off. One asset may stand in several ledgers, each with its own method. Families: additions, depreciation, value.
 */
export interface Depreciation {
[k: string]: Depreciation1
}
/**
 * Outlays wait until first production, are placed in service, and are written down by tax year; what is left when the site is closed is written off. One asset may stand in several ledgers, each with its own method. Families: additions, depreciation, value.
 */
export interface Depreciation1 {
entity?: Entity10
schedule?: Schedule12
ledger?: Ledger
method?: Method
convention?: Convention
units?: Units
first_year?: FirstYear
life?: Life1
shares?: ShareByTaxYear1
shares_1?: ShareByTaxYearFirstQuarter1
shares_2?: ShareByTaxYearSecondQuarter1
shares_3?: ShareByTaxYearThirdQuarter1
shares_4?: ShareByTaxYearLastQuarter1
rate?: RateOnWhatIsLeft1
bonus?: DeductedAtOnce1
extra?: DeductedAtOnceOnTop1
quarter_limit?: MostThatMayBePlacedInTheLastQuarter1
}
/**
 * Rates, credits and limits that the law of a country sets; the mechanics that use them stand in the tax chapters. What the state takes from all of them together is reckoned here. Families: profit tax, minerals, trade, distributions, take.
 */
export interface Country {
[k: string]: Country1
}
/**
 * Rates, credits and limits that the law of a country sets; the mechanics that use them stand in the tax chapters. What the state takes from all of them together is reckoned here. Families: profit tax, minerals, trade, distributions, take.
 */
export interface Country1 {
conventions?: Conventions21
profit_tax_rate: ProfitTaxRate1
loss_use_limit?: LimitOnTheUseOfLosses1
second_profit_tax_rate?: ProfitTaxRateOfTheSecondLevel1
second_loss_use_limit?: LimitOnTheUseOfLossesSecondLevel1
interest_limit?: LimitOnInterest1
debt_to_equity?: DebtToEquity1
minimum_tax_rate?: LeastProfitTax1
tax_advances?: ProfitTaxPaidInAdvance1
tax_settlement?: TimeToSettleProfitTax1
subsoil_settlement?: TimeToPaySubsoilUseTax1
loss_life?: LifeOfLosses1
subsoil_tax_rate?: SubsoilUseTaxRate1
rent_tax_rate?: SpecialRentTaxRate1
rent_uplift?: UpliftOfUnrecoveredOutlays1
export_duty_rate?: ExportDutyRate1
import_duty?: ImportDutyOnConcentrate1
import_tariff?: ImportTariffOnConcentrate1
product_duty?: ImportDutyOnProducts1
dividend_withholding?: WithholdingTaxOnDividends1
interest_withholding?: WithholdingTaxOnInterest3
royalty_withholding?: WithholdingTaxOnRoyalties1
comparison_rate?: RateAtWhichTakeIsCompared1
}
/**
 * Law as data: one direction each, from the country where a company pays to the country where the receiver lives. A treaty never raises the rate of the country's own law. Families: rates.
 */
export interface Treaties {
[k: string]: Treaties1
}
/**
 * Law as data: one direction each, from the country where a company pays to the country where the receiver lives. A treaty never raises the rate of the country's own law. Families: rates.
 */
export interface Treaties1 {
from?: From3
to?: To1
dividends?: MostOnDividends1
interest?: MostOnInterest1
royalties?: MostOnRoyalties1
}
/**
 * Each charge is a rate on one base: payroll or wages (social tax), book value (property tax), time (land, licence), water, ore (environment), or an amount paid once (auction price). It goes to the company's country and counts among its duties. Families: base, amount.
 */
export interface ChargesOfTheState {
[k: string]: ChargesOfTheState1
}
/**
 * Each charge is a rate on one base: payroll or wages (social tax), book value (property tax), time (land, licence), water, ore (environment), or an amount paid once (auction price). It goes to the company's country and counts among its duties. Families: base, amount.
 */
export interface ChargesOfTheState1 {
conventions?: Conventions22
entity?: Entity11
schedule?: Schedule13
mine?: Mine8
concentrator?: Concentrator7
base?: Base
deductible?: Deductible
rate?: Rate4
payroll?: Payroll1
yearly?: ChargeAYear1
water_use?: WaterUsed1
charge_per_volume?: ChargePerCubicMetre1
charge_per_tonne?: ChargePerTonneOfOre1
price?: Amount5
due?: DateOfPayment1
}
/**
 * Rate by calendar year from the country, on the value of minerals sold in the period. Families: base, tax.
 */
export interface SubsoilUseTax {
[k: string]: SubsoilUseTax1
}
/**
 * Rate by calendar year from the country, on the value of minerals sold in the period. Families: base, tax.
 */
export interface SubsoilUseTax1 {
conventions?: Conventions23
entity?: Entity12
benchmark?: Benchmark3
floor?: Floor2
base?: Base1
minimum?: LeastTaxPerUnit1
}
/**
 * Outlays not yet recovered are carried forward with an uplift; what a tax year earns beyond them is rent. Families: flow, pool, tax.
 */
export interface SpecialRentTax {
[k: string]: SpecialRentTax1
}
/**
 * Outlays not yet recovered are carried forward with an uplift; what a tax year earns beyond them is rent. Families: flow, pool, tax.
 */
export interface SpecialRentTax1 {
conventions?: Conventions24
entity?: Entity13
benchmark?: Benchmark4
base?: Base2
threshold?: Threshold2
}
/**
 * A share of the eligible cost of production, phased out by calendar year: cost of conversion and, as far as the law allows, of purchased concentrate, in proportion to the metal that leaves in an eligible form. Families: eligible cost, credit, uses.
 */
export interface ProductionCredit {
[k: string]: ProductionCredit1
}
/**
 * A share of the eligible cost of production, phased out by calendar year: cost of conversion and, as far as the law allows, of purchased concentrate, in proportion to the metal that leaves in an eligible form. Families: eligible cost, credit, uses.
 */
export interface ProductionCredit1 {
entity?: Entity14
plant?: Plant9
schedule?: Schedule14
tax?: Tax
geared_tax?: GearedTax
use?: Use
facility_credit?: FacilityCredit
income?: Income
rate?: RateOfTheCredit1
phase: ShareInForce1
claimed?: Claimed1
conversion_share?: EligibleShareOfTheCostOfConversion1
concentrate_share: EligibleShareOfPurchasedConcentrate1
direct_years?: TaxYearsOfDirectPay1
transfer_price?: PriceWhenSold1
assistance_ratio?: MaterialAssistanceCostRatio1
assistance_threshold?: LeastRatioAskedFor1
}
/**
 * Which products leave in a form that the credit names, and how much of each counts. Families: metal.
 */
export interface CreditedProducts {
[k: string]: CreditedProducts1
}
/**
 * Which products leave in a form that the credit names, and how much of each counts. Families: metal.
 */
export interface CreditedProducts1 {
credit?: Credit
product?: Product
share?: ShareThatCounts1
}
/**
 * Exports are zero-rated, so that the tax on inputs comes back, after a delay; it is a claim in the currency of the state and loses with it. What a domestic sale brings in is set off first. Sales and purchases at home bear it by contract, between those who are registered. It is claimed when invoiced. Families: input, output, claim.
 */
export interface ValueAddedTax {
[k: string]: ValueAddedTax1
}
/**
 * Exports are zero-rated, so that the tax on inputs comes back, after a delay; it is a claim in the currency of the state and loses with it. What a domestic sale brings in is set off first. Sales and purchases at home bear it by contract, between those who are registered. It is claimed when invoiced. Families: input, output, claim.
 */
export interface ValueAddedTax1 {
entity?: Entity15
currency?: Currency4
regime?: Regime
rate: Rate5
cost_share?: OperatingCostsThatBearIt1
capital_share?: CapitalCostsThatBearIt1
import_share?: CapitalCostsImported1
import_relief?: ImportedPlantExempt1
purchase_share?: OtherOreAndConcentrateBoughtThatBearsIt1
domestic_share?: SalesAtHome1
refund_delay?: TimeToRefund1
}
/**
 * Income of the tax year less depreciation, minerals taxes and, where debt counts, interest up to a limit; losses cover later profits up to a limit and may expire, oldest first. A second level of government is a second tax with its own depreciation, losses and rate, deductible from the first where it says so. Families: interest, income, losses, relief, tax.
 */
export interface ProfitTax {
[k: string]: ProfitTax1
}
/**
 * Income of the tax year less depreciation, minerals taxes and, where debt counts, interest up to a limit; losses cover later profits up to a limit and may expire, oldest first. A second level of government is a second tax with its own depreciation, losses and rate, deductible from the first where it says so. Families: interest, income, losses, relief, tax.
 */
export interface ProfitTax1 {
entity?: Entity16
deductible_from?: DeductibleFrom
schedule?: Schedule15
ledger?: Ledger1
interest_limit?: InterestLimit
rent_tax?: RentTax
holiday?: Holiday
credits?: Credits
minimum?: Minimum
debt?: Debt3
losses?: Losses
apportionment?: ShareOfProfitApportioned1
relief_by_year?: Relief1
relief_by_age?: ReliefByTimeInProduction1
}
/**
 * Materials kept for so many days of consumption, as part of working capital. Families: value.
 */
export interface Stores {
[k: string]: Stores1
}
/**
 * Materials kept for so many days of consumption, as part of working capital. Families: value.
 */
export interface Stores1 {
entity?: Entity17
material_share?: ShareOfMaterials1
cover: TimeCovered3
}
/**
 * Gathers every contract, cost, tax and loan in which the company has a part. Families: tax year, sales and purchases, operating costs, margin and stopping, capital, working capital, taxes, cash flow, debt, books.
 */
export interface Entities {
[k: string]: Entities1
}
/**
 * Gathers every contract, cost, tax and loan in which the company has a part. Families: tax year, sales and purchases, operating costs, margin and stopping, capital, working capital, taxes, cash flow, debt, books.
 */
export interface Entities1 {
country?: Country2
functional_currency?: FunctionalCurrency
chain?: Chain
conventions?: Conventions25
tax_currency?: TaxCurrency
stop?: Stop
tax_payment?: TaxPayment
fiscal_year_end?: LastMonthOfTheTaxYear1
payable_days?: TimeToPaySuppliers1
recognised_losses?: TaxLossesRecognised1
}
/**
 * Sums of all entities; what one sells to another nets out. Families: revenue, costs, taxes, cash flow, sizing of debt, production.
 */
export interface Chain1 {

}
/**
 * All mines, plants and contracts together, node by node, in contained metal as traded and in the pure element. Families: ground, ore, concentrate, refinery, totals, pure element.
 */
export interface MetalBalance {
metal?: Metal4
}
/**
 * The amount is given, what a cover ratio carries, or the least of several limits; the schedule is that of the sizing case, as the part of the balance due in each period. Service that cash does not cover stays owed, bears interest, and is due first; what is left at the end is the lender's loss. A sculpted loan is sized in passes: each measures what the cash flow of the pass carries and corrects the pass before. Families: dates, schedule, drawing, interest, size, service, account, cover.
 */
export interface Facility {
[k: string]: Facility1
}
/**
 * The amount is given, what a cover ratio carries, or the least of several limits; the schedule is that of the sizing case, as the part of the balance due in each period. Service that cash does not cover stays owed, bears interest, and is due first; what is left at the end is the lender's loss. A sculpted loan is sized in passes: each measures what the cash flow of the pass carries and corrects the pass before. Families: dates, schedule, drawing, interest, size, service, account, cover.
 */
export interface Facility1 {
borrower?: Borrower
chain?: Chain2
schedule?: Schedule16
completion_test?: CompletionTest
currency?: Currency5
lender_country?: LenderCountry
treaty?: Treaty
state?: State
size?: Size2
gearing_limit?: GearingLimit
loan_life_limit?: LoanLifeLimit
eligible_limit?: EligibleLimit
commitment_limit?: CommitmentLimit
repayment?: Repayment
repayment_from?: RepaymentFrom
drawing?: Drawing
uses?: Uses
interest_rate?: InterestRate4
day_count?: DayCount
interest_on?: InterestOn
construction_interest?: ConstructionInterest
pay_in_kind?: PayInKind
denomination?: Denomination
withholding?: Withholding
sweep?: Sweep
guarantee?: Guarantee
given_amount?: Amount6
rate?: InterestRate5
base_rate?: BaseRate1
margin?: Margin1
pay_in_kind_rate?: RateOfInterestInKind1
cover?: CoverRatio1
gearing?: Gearing1
loan_life_cover?: LoanLifeCoverRatio1
eligible_cost?: EligibleCost1
eligible_share?: ShareOfEligibleCost1
commitment?: Commitment1
first_repayment?: StartOfRepayment
grace?: GraceAfterCompletion1
repayment_time: RepaymentTime1
balloon?: PartRepaidAtFinalMaturity1
repaid_by?: RepaidByTime1
drawing_plan?: DrawnByYear1
withholding_rate?: WithholdingTaxOnInterest4
sweep_share?: ShareOfSpareCash1
sweep_until?: SweepUntilRepaid1
guarantee_until?: Completion
}
/**
 * Signing is in the period in which capital spending begins; fees before repayment are uses of funds, later ones are part of debt service. Families: signing, fee.
 */
export interface Fees {
[k: string]: Fees1
}
/**
 * Signing is in the period in which capital spending begins; fees before repayment are uses of funds, later ones are part of debt service. Families: signing, fee.
 */
export interface Fees1 {
facility?: Facility2
kind?: Kind1
payment?: Payment
rate?: Rate6
yearly?: FeeAYear1
}
/**
 * Holds the debt service scheduled for some time ahead, by the schedule of the sized loan. It is filled before repayment starts from funds of the sponsors or drawings of the loan, afterwards from cash left after service; it pays service that cash does not cover. Families: target, account.
 */
export interface ReserveAccount {
[k: string]: ReserveAccount1
}
/**
 * Holds the debt service scheduled for some time ahead, by the schedule of the sized loan. It is filled before repayment starts from funds of the sponsors or drawings of the loan, afterwards from cash left after service; it pays service that cash does not cover. Families: target, account.
 */
export interface ReserveAccount1 {
facility?: Facility3
borrower?: Borrower1
state?: State1
interest?: Interest
funded?: Funded
cover_time?: TimeCovered4
rate?: InterestOfTheAccount2
}
/**
 * Holds a share of the sustaining capital of some time ahead. Families: target, account.
 */
export interface MaintenanceReserve {
[k: string]: MaintenanceReserve1
}
/**
 * Holds a share of the sustaining capital of some time ahead. Families: target, account.
 */
export interface MaintenanceReserve1 {
borrower?: Borrower2
cover_time?: TimeCovered5
share?: ShareHeld1
rate?: InterestOfTheAccount3
}
/**
 * The borrowing base is a share of receivables and of stock at the start of the period, within a limit and a term. It stands before other loans: its cash counts as available for their service. Families: base, account.
 */
export interface Revolver {
[k: string]: Revolver1
}
/**
 * The borrowing base is a share of receivables and of stock at the start of the period, within a limit and a term. It stands before other loans: its cash counts as available for their service. Families: base, account.
 */
export interface Revolver1 {
borrower?: Borrower3
limit: Limit1
receivables_share: ShareOfReceivables1
stock_share?: ShareOfStock1
rate: InterestRate6
commitment_fee?: CommitmentFee1
available_from: AvailableFrom
available_until: AvailableUntil
}
/**
 * Advanced once, it bears interest and falls with every unit delivered. What deliveries leave on the final day is paid in cash after debt service, or goes on being deducted. Families: advance, deductions, account.
 */
export interface Prepayments {
[k: string]: Prepayments1
}
/**
 * Advanced once, it bears interest and falls with every unit delivered. What deliveries leave on the final day is paid in cash after debt service, or goes on being deducted. Families: advance, deductions, account.
 */
export interface Prepayments1 {
seller?: Seller1
buyer?: Buyer1
contract?: Contract8
deduction?: Deduction
shortfall?: Shortfall
advance: Advance1
received_on: DayOfTheAdvance
rate: InterestRate7
per_unit?: DeductionPerUnit1
discount?: DiscountOnThePrice1
final_day?: FinalDay
}
/**
 * The deposit is received once; the seller then delivers units of metal at a share of the benchmark, or pays a share of the net smelter return. Deliveries come before debt service. Families: deposit, deliveries, tax, financier.
 */
export interface StreamsAndRoyaltiesSold {
[k: string]: StreamsAndRoyaltiesSold1
}
/**
 * The deposit is received once; the seller then delivers units of metal at a share of the benchmark, or pays a share of the net smelter return. Deliveries come before debt service. Families: deposit, deliveries, tax, financier.
 */
export interface StreamsAndRoyaltiesSold1 {
seller?: Seller2
contract?: Contract9
of?: Of
step_down?: StepDown
deposit_tax?: DepositTax
deposit: Deposit1
received_on: DayOfTheDeposit
share: ShareOfMetalOrNetSmelterReturn1
price_share?: PricePaidPerBenchmark1
step_volume?: VolumeBeforeTheStep1
share_after?: ShareAfterTheStep1
}
/**
 * Completion is reached at the end of the first period by which the plant has run, recovered and yielded what it must for long enough without a break, and, where a reserve is named, the reserve is full; once reached it stays so. Nothing of the physical part depends on debt. Loans, cover tests and sources and uses that name the test follow it: sponsors' support, standby and uses end, covenants begin, and nothing is distributed before. Families: physical part, financial part, completion.
 */
export interface CompletionTest1 {
[k: string]: CompletionTest2
}
/**
 * Completion is reached at the end of the first period by which the plant has run, recovered and yielded what it must for long enough without a break, and, where a reserve is named, the reserve is full; once reached it stays so. Nothing of the physical part depends on debt. Loans, cover tests and sources and uses that name the test follow it: sponsors' support, standby and uses end, covenants begin, and nothing is distributed before. Families: physical part, financial part, completion.
 */
export interface CompletionTest2 {
concentrator?: Concentrator8
refinery?: Refinery2
reserve?: Reserve
works?: Works
throughput_share: ThroughputWanted1
recovery_share?: RecoveryWanted1
least_grade?: ConcentrateGradeWanted1
least_yield?: YieldWanted1
run_time?: TimeOfTheTest1
longstop: LongstopDate
}
/**
 * Ratios do not apply without debt service; tests start at completion. Cash flow counts after service of loans ahead. Families: twelve months, loan life, project life, least values, tests, reserve tail.
 */
export interface CoverRatios {
[k: string]: CoverRatios1
}
/**
 * Ratios do not apply without debt service; tests start at completion. Cash flow counts after service of loans ahead. Families: twelve months, loan life, project life, least values, tests, reserve tail.
 */
export interface CoverRatios1 {
facility?: Facility4
borrower?: Borrower4
completion_test?: CompletionTest3
tested_from?: Completion1
lock_up?: LockUp1
default_level?: Default1
}
/**
 * Uses are capital costs, interest and fees before completion, working capital, value added tax, reserves and what operation loses before completion; the sponsors bring what other sources leave. Families: completion, uses, sources, gap.
 */
export interface SourcesAndUses {
[k: string]: SourcesAndUses1
}
/**
 * Uses are capital costs, interest and fees before completion, working capital, value added tax, reserves and what operation loses before completion; the sponsors bring what other sources leave. Families: completion, uses, sources, gap.
 */
export interface SourcesAndUses1 {
company?: Company
completion_test?: CompletionTest4
commitment?: Commitment2
completion?: Completion2
spent_before?: SpentBeforeFinancialClose1
cost_of_equity?: CostOfEquity1
committed?: SponsorsCommitment1
}
/**
 * Cash of a lender, streamer or buyer that prepays, in money of the day, after withholding tax. Families: cash, return.
 */
export interface Lenders {
[k: string]: Lenders1
}
/**
 * Cash of a lender, streamer or buyer that prepays, in money of the day, after withholding tax. Families: cash, return.
 */
export interface Lenders1 {
conventions?: Conventions26
instrument?: Instrument1
rate?: LenderSOwnRate1
}
/**
 * Measures of the cash flow of an entity or of the chain, in money of the price date where rates are quoted real. Families: flows, present value, rate of return, payback, funding, tax.
 */
export interface Returns {
[k: string]: Returns1
}
/**
 * Measures of the cash flow of an entity or of the chain, in money of the price date where rates are quoted real. Families: flows, present value, rate of return, payback, funding, tax.
 */
export interface Returns1 {
conventions?: Conventions27
subject?: Subject
}
/**
 * One rate each. Families: present value.
 */
export interface NetPresentValueByRate {
[k: string]: NetPresentValueByRate1
}
/**
 * One rate each. Families: present value.
 */
export interface NetPresentValueByRate1 {
conventions?: Conventions28
returns?: Returns2
rate: DiscountRate3
}
/**
 * Per unit of contained metal sold in concentrate, compared with the realised price of concentrate and not with the benchmark. Families: by period, over the life, by category, as a benchmark price, capital intensity.
 */
export interface UnitCosts {
[k: string]: UnitCosts1
}
/**
 * Per unit of contained metal sold in concentrate, compared with the realised price of concentrate and not with the benchmark. Families: by period, over the life, by category, as a benchmark price, capital intensity.
 */
export interface UnitCosts1 {
conventions?: Conventions29
entity?: Entity18
benchmark?: Benchmark5
}
/**
 * Holds the price of a contract against an arm's-length benchmark: the distance per unit and in all, whether it leaves the range, and the tax that it moves from the buyer's state to the seller's before loss pools. It reports and changes nothing. Families: distance, what it moves.
 */
export interface TransferPrice {
[k: string]: TransferPrice1
}
/**
 * Holds the price of a contract against an arm's-length benchmark: the distance per unit and in all, whether it leaves the range, and the tax that it moves from the buyer's state to the seller's before loss pools. It reports and changes nothing. Families: distance, what it moves.
 */
export interface TransferPrice1 {
contract?: Contract10
market?: Market1
benchmark?: Benchmark6
payability?: ArmSLengthPayabilityByLevelOfTheBenchmark1
tolerance?: ArmSLengthRange1
}
/**
 * Per unit of contained metal sold, from the benchmark down to the net smelter return after royalty; each line is taken from the one before. Families: by period.
 */
export interface NetSmelterReturnLineByLine {
[k: string]: NetSmelterReturnLineByLine1
}
/**
 * Per unit of contained metal sold, from the benchmark down to the net smelter return after royalty; each line is taken from the one before. Families: by period.
 */
export interface NetSmelterReturnLineByLine1 {
contract?: Contract11
}
/**
 * Value of the products less payment for concentrate, cost of conversion, freight and duty, per unit of contained metal. Families: by period.
 */
export interface RefiningSpread {
[k: string]: RefiningSpread1
}
/**
 * Value of the products less payment for concentrate, cost of conversion, freight and duty, per unit of contained metal. Families: by period.
 */
export interface RefiningSpread1 {
plant?: Plant10
entity?: Entity19
contract?: Contract12
}
/**
 * What it pays into the chain and takes from it under contracts and price support; it has no costs or taxes of its own here. Families: trade, support, worth.
 */
export interface OutsideParties {
[k: string]: OutsideParties1
}
/**
 * What it pays into the chain and takes from it under contracts and price support; it has no costs or taxes of its own here. Families: trade, support, worth.
 */
export interface OutsideParties1 {
conventions?: Conventions30
country?: Country3
treasury_of?: TreasuryOf
}
/**
 * Cash by partner after debt and tax: what it pays in and receives through its holdings, less withholding on what leaves the country. Families: cash, worth, multiple, payback.
 */
export interface Partners {
[k: string]: Partners1
}
/**
 * Cash by partner after debt and tax: what it pays in and receives through its holdings, less withholding on what leaves the country. Families: cash, worth, multiple, payback.
 */
export interface Partners1 {
conventions?: Conventions31
country?: Country4
functional_currency?: FunctionalCurrency1
control?: Control
valued_at?: ValuedAt
own_rate?: OwnRate1
}
/**
 * Between partners and the companies that work, in any country: dividends come in less withholding, what its country taxes of them is taken, the rest goes to its own owners less the withholding of its own country; what its companies call it calls from its owners. It has no debt and no books here; consolidation takes out what it passes from one of its companies to another. Families: cash, owners.
 */
export interface HoldingCompanies {
[k: string]: HoldingCompanies1
}
/**
 * Between partners and the companies that work, in any country: dividends come in less withholding, what its country taxes of them is taken, the rest goes to its own owners less the withholding of its own country; what its companies call it calls from its owners. It has no debt and no books here; consolidation takes out what it passes from one of its companies to another. Families: cash, owners.
 */
export interface HoldingCompanies1 {
country?: Country5
taxed_share?: ShareOfDividendsTaxed1
}
/**
 * What a company's owners pay in and what it pays out to them after debt, by share; who is carried pays nothing in, and the others bear it. A promoter's part of a tier is paid through its holding. Dividends that leave the country lose the withholding tax. Families: contribution, dividend.
 */
export interface Holdings {
[k: string]: Holdings1
}
/**
 * What a company's owners pay in and what it pays out to them after debt, by share; who is carried pays nothing in, and the others bear it. A promoter's part of a tier is paid through its holding. Dividends that leave the country lose the withholding tax. Families: contribution, dividend.
 */
export interface Holdings1 {
owner?: Owner3
company?: Company1
treaty?: Treaty1
residence?: Residence
funding?: Funding
share: Share1
own_weight?: WeightInFunding1
}
/**
 * The cash account of one company. Owners pay in what lacks; out goes what exceeds the cash to be kept, unless a loan locks it up or the law of reserves holds it back. A company without one pays out and draws in all at once. Families: cash, limits, account.
 */
export interface Distributions1 {
[k: string]: Distributions2
}
/**
 * The cash account of one company. Owners pay in what lacks; out goes what exceeds the cash to be kept, unless a loan locks it up or the law of reserves holds it back. A company without one pays out and draws in all at once. Families: cash, limits, account.
 */
export interface Distributions2 {
company?: Company2
limit?: Limit2
minimum_cash?: CashToBeKept1
pay_out?: SharePaidOut1
}
/**
 * Subordinated to every other debt: served only from cash that may be distributed, whatever the books' reserves. Interest is deducted as it accrues, within the limits of the profit tax; debt ahead of it is sized without that relief. Families: drawing, interest, service, account.
 */
export interface ShareholderLoans {
[k: string]: ShareholderLoans1
}
/**
 * Subordinated to every other debt: served only from cash that may be distributed, whatever the books' reserves. Interest is deducted as it accrues, within the limits of the profit tax; debt ahead of it is sized without that relief. Families: drawing, interest, service, account.
 */
export interface ShareholderLoans1 {
company?: Company3
holder?: Holder
state?: State2
interest_paid?: InterestPaid
withholding?: Withholding1
funded_share: ShareOfFunding2
rate: InterestRate8
repayment_share?: ShareOfCashThatRepays1
withholding_rate?: WithholdingTaxOnInterest5
}
/**
 * Subscribed out of what owners pay in; coupon and redemption come from what is left for shares after shareholder loans, before tiers and ordinary shares. Unpaid coupon is owed on. Families: subscription, coupon, redemption.
 */
export interface PreferredShares {
[k: string]: PreferredShares1
}
/**
 * Subscribed out of what owners pay in; coupon and redemption come from what is left for shares after shareholder loans, before tiers and ordinary shares. Unpaid coupon is owed on. Families: subscription, coupon, redemption.
 */
export interface PreferredShares1 {
company?: Company4
holder?: Holder1
size?: Size3
coupon_paid?: CouponPaid
funded_share?: ShareOfFunding3
amount?: Amount7
coupon: Coupon1
redemption?: ShareOfCashThatRedeems1
}
/**
 * Tiers are served in the order of the scenario, each from what those before it leave; the last takes the rest. Owners share by holding; the promoter, who may be one of them, takes its part on top. Hurdles are balances that grow at their rate, never rates of return; time counts as for discounting. Families: claim, payment, division.
 */
export interface Waterfall {
[k: string]: Waterfall1
}
/**
 * Tiers are served in the order of the scenario, each from what those before it leave; the last takes the rest. Owners share by holding; the promoter, who may be one of them, takes its part on top. Hurdles are balances that grow at their rate, never rates of return; time counts as for discounting. Families: claim, payment, division.
 */
export interface Waterfall1 {
company?: Company5
conventions?: Conventions32
promoter?: Promoter
kind?: Kind2
rate?: Rate7
catch_up_share?: PromoterSShareWhileItCatchesUp1
profit_share?: PromoterSPartOfAllProfit1
promote?: PromoterSShare1
}
/**
 * On its date the seller has earned the rate on all it paid in and received, the price included; from the next period on the buyer pays in and receives instead. A holding that has earned more changes hands for nothing. Families: time, price, cash moved.
 */
export interface Exits {
[k: string]: Exits1
}
/**
 * On its date the seller has earned the rate on all it paid in and received, the price included; from the next period on the buyer pays in and receives instead. A holding that has earned more changes hands for nothing. Families: time, price, cash moved.
 */
export interface Exits1 {
holding?: Holding
seller?: Seller3
buyer?: Buyer2
conventions?: Conventions33
exit_date: Date
rate: RateOfReturn1
}
/**
 * Facts of the project as an analyst states them are held against the thresholds of a programme; what is beyond them is said, and changes no cash flow. Families: foreign influence, offtake, origin, material assistance.
 */
export interface Eligibility {
[k: string]: Eligibility1
}
/**
 * Facts of the project as an analyst states them are held against the thresholds of a programme; what is beyond them is said, and changes no cash flow. Families: foreign influence, offtake, origin, material assistance.
 */
export interface Eligibility1 {
entity?: Entity20
programme?: Programme
ownership?: OwnershipByCountriesOfConcern1
most_ownership?: OwnershipAllowed1
technology?: RelianceOnTheirTechnology1
most_technology?: RelianceAllowed1
customers?: SalesToTheirCustomers1
most_customers?: SalesToThemAllowed1
offtake?: OfftakeOfTheLenderSCountry1
origin?: MetalFromCoveredCountries1
most_origin?: ShareOfSuchMetalAllowed1
origin_from?: RuleOnOriginInForceFrom
material_ratio?: CostFreeOfProhibitedEntities1
least_material_ratio?: ShareWanted1
}
/**
 * Output of concentrate is held against the ore, the revenue and the metal in the ground that were announced with it; what does not fit is said, and changes no cash flow. Families: output, grade, price, life.
 */
export interface AnnouncedFigures {
[k: string]: AnnouncedFigures1
}
/**
 * Output of concentrate is held against the ore, the revenue and the metal in the ground that were announced with it; what does not fit is said, and changes no cash flow. Families: output, grade, price, life.
 */
export interface AnnouncedFigures1 {
metal_form?: MetalForm
concentrator?: Concentrator9
benchmark?: Benchmark7
ore?: Ore
revenue?: Revenue
metal?: Metal5
concentrate: ConcentrateAnnounced1
grade: ItsGrade1
ore_milled?: OreAnnounced1
yearly_revenue?: RevenueAnnounced1
contained?: MetalAnnounced1
life?: LifeAnnounced1
tolerance_of_figures?: Tolerance3
least_payability?: LeastShareOfTheBenchmark1
}

/** The formula book: its chapters in reading order. */

import { addition } from "./addition.ts";
import { announcement } from "./announcement.ts";
import { balanceSheet } from "./balance-sheet.ts";
import { byProduct } from "./by-product.ts";
import { capitalCost } from "./capital-cost.ts";
import { cashFlowStatement } from "./cash-flow-statement.ts";
import { chain } from "./chain.ts";
import type { Chapter } from "./chapter.ts";
import { closure } from "./closure.ts";
import { commitment } from "./commitment.ts";
import { completionTest } from "./completion-test.ts";
import { concentrator } from "./concentrator.ts";
import { consolidation } from "./consolidation.ts";
import { contract } from "./contract.ts";
import { conventions } from "./conventions.ts";
import { country } from "./country.ts";
import { coverTest } from "./cover-test.ts";
import { creditedProduct } from "./credited-product.ts";
import { currency } from "./currency.ts";
import { deferredTax } from "./deferred-tax.ts";
import { depreciationPool } from "./depreciation-pool.ts";
import { distribution } from "./distribution.ts";
import { eligibility } from "./eligibility.ts";
import { entity } from "./entity.ts";
import { exit } from "./exit.ts";
import { facility } from "./facility.ts";
import { fee } from "./fee.ts";
import { freightLeg } from "./freight-leg.ts";
import { funding } from "./funding.ts";
import { gradeScale } from "./grade-scale.ts";
import { grant } from "./grant.ts";
import { holding } from "./holding.ts";
import { holdingCompany } from "./holding-company.ts";
import { incomeStatement } from "./income-statement.ts";
import { lender } from "./lender.ts";
import { levy } from "./levy.ts";
import { maintenanceReserve } from "./maintenance-reserve.ts";
import { metal } from "./metal.ts";
import { metalBalance } from "./metal-balance.ts";
import { mine } from "./mine.ts";
import { nsrStack } from "./nsr-stack.ts";
import { operatingCost } from "./operating-cost.ts";
import { outsideParty } from "./outside-party.ts";
import { parties } from "./parties.ts";
import { partner } from "./partner.ts";
import { penalty } from "./penalty.ts";
import { preProduction } from "./pre-production.ts";
import { preferred } from "./preferred.ts";
import { prepayment } from "./prepayment.ts";
import { price } from "./price.ts";
import { priceClause } from "./price-clause.ts";
import { priceSupport } from "./price-support.ts";
import { product } from "./product.ts";
import { productionCredit } from "./production-credit.ts";
import { profitTax } from "./profit-tax.ts";
import { reagent } from "./reagent.ts";
import { refinery } from "./refinery.ts";
import { refineryModule } from "./refinery-module.ts";
import { refiningSpread } from "./refining-spread.ts";
import { refiningStep } from "./refining-step.ts";
import { rentTax } from "./rent-tax.ts";
import { reserveAccount } from "./reserve-account.ts";
import { residue } from "./residue.ts";
import { returns } from "./returns.ts";
import { revolver } from "./revolver.ts";
import { schedule } from "./schedule.ts";
import { shareholderLoan } from "./shareholder-loan.ts";
import { stockpile } from "./stockpile.ts";
import { store } from "./store.ts";
import { stream } from "./stream.ts";
import { subsoilTax } from "./subsoil-tax.ts";
import { sustainingCost } from "./sustaining-cost.ts";
import { thirdPartyConcentrate } from "./third-party-concentrate.ts";
import { thirdPartyOre } from "./third-party-ore.ts";
import { tier } from "./tier.ts";
import { toll } from "./toll.ts";
import { tranche } from "./tranche.ts";
import { transferPrice } from "./transfer-price.ts";
import { translation } from "./translation.ts";
import { treaty } from "./treaty.ts";
import { unitCost } from "./unit-cost.ts";
import { valuation } from "./valuation.ts";
import { valueAddedTax } from "./value-added-tax.ts";

export const BOOK: readonly Chapter[] = [
  conventions,
  currency,
  metal,
  schedule,
  price,
  mine,
  tranche,
  stockpile,
  thirdPartyOre,
  concentrator,
  byProduct,
  contract,
  priceClause,
  gradeScale,
  penalty,
  commitment,
  freightLeg,
  priceSupport,
  refinery,
  refineryModule,
  refiningStep,
  reagent,
  residue,
  thirdPartyConcentrate,
  product,
  toll,
  operatingCost,
  addition,
  capitalCost,
  sustainingCost,
  closure,
  grant,
  preProduction,
  depreciationPool,
  country,
  treaty,
  levy,
  subsoilTax,
  rentTax,
  productionCredit,
  creditedProduct,
  valueAddedTax,
  profitTax,
  store,
  entity,
  chain,
  metalBalance,
  facility,
  fee,
  reserveAccount,
  maintenanceReserve,
  revolver,
  prepayment,
  stream,
  completionTest,
  coverTest,
  funding,
  lender,
  incomeStatement,
  deferredTax,
  cashFlowStatement,
  balanceSheet,
  translation,
  consolidation,
  returns,
  valuation,
  unitCost,
  transferPrice,
  nsrStack,
  refiningSpread,
  outsideParty,
  partner,
  holdingCompany,
  holding,
  distribution,
  shareholderLoan,
  preferred,
  tier,
  exit,
  parties,
  eligibility,
  announcement,
];

import type { Chapter } from "./chapter.ts";

/** Preferred shares: a coupon and redemption out of what is distributed, ahead of ordinary shares. */
export const preferred: Chapter = {
  name: "preferred",
  section: "preferred_shares",
  title: "Preferred shares",
  sheet: "Equity",
  about:
    "Subscribed out of what owners pay in; coupon and redemption come from what is left for shares after shareholder loans, before tiers and ordinary shares. Unpaid coupon is owed on. Families: subscription, coupon, redemption.",
  rankedUnder: "company",
  roles: {
    company: { chapters: ["entity"], about: "company that issues them" },
    holder: { chapters: ["holding"], fits: { company: "company" }, about: "holding of the owner that subscribes, of whatever share" },
  },
  variants: {
    size: {
      about: "how much is subscribed",
      default: "share",
      options: { share: "a share of what owners pay in", amount: "an amount, before anything else is paid in" },
    },
    coupon_paid: {
      about: "what of the coupon is not paid",
      default: "cumulative",
      options: { cumulative: "waits without interest", in_kind: "is added to the shares and earns the coupon" },
    },
  },
  inputs: [
    { name: "funded_share", label: "Share of funding", unit: "1", only: { size: "share" }, sharesOf: [{ role: "company", restRemains: true }], about: "share of what owners pay in, after fixed amounts, that is subscribed", limits: ["0 %", "100 %"] },
    { name: "amount", label: "Amount", unit: "$", only: { size: "amount" }, about: "most that is subscribed", limits: ["0 USD", "1e12 USD"] },
    { name: "coupon", label: "Coupon", unit: "1", about: "yearly rate on what is subscribed and not redeemed", limits: ["0 %", "100 %"], usual: { from: "4 %", to: "16 %", source: "7 to 12 % cumulative" } },
    { name: "redemption", label: "Share of cash that redeems", unit: "1", default: "100 %", about: "share of the cash left after coupon that redeems the shares; all of it in the last period", limits: ["0 %", "100 %"] },
  ],
  lines: [
    { name: "subscribed_amount", label: "Subscribed of the amount", unit: "$", formula: "min(company.paid_in - ahead(subscribed_amount), amount - prev(subscribed_so_far))", only: { size: "amount" } },
    { name: "subscribed", label: "Subscribed", unit: "$", formula: { by: "size", share: "company.funding_by_share * funded_share", amount: "subscribed_amount" } },
    { name: "subscribed_so_far", label: "Subscribed so far", unit: "$", formula: "prev(subscribed_so_far) + subscribed", kind: "stock" },
    { name: "coupon_due", label: "Coupon of the period", unit: "$", formula: { by: "coupon_paid", cumulative: "prev(face) * coupon * period_years / one_year", in_kind: "(prev(face) + prev(arrears)) * (compound(coupon, period_years) - 1)" } },
    { name: "cash_left", label: "Cash left for shares by those ahead", unit: "$", formula: "company.for_shares - ahead(paid)" },
    { name: "coupon_out", label: "Coupon paid", unit: "$", formula: "min(cash_left, prev(arrears) + coupon_due)", key: true },
    { name: "arrears", label: "Coupon owed", unit: "$", formula: "prev(arrears) + coupon_due - coupon_out", kind: "stock" },
    { name: "redeeming", label: "Share of cash that redeems", unit: "1", formula: "redemption + (1 - redemption) * last_column", kind: "rate" },
    { name: "redeemed", label: "Redeemed", unit: "$", formula: "min((cash_left - coupon_out) * redeeming, prev(face))" },
    { name: "face", label: "Subscribed and not redeemed", unit: "$", formula: "prev(face) + subscribed - redeemed", kind: "stock", key: true },
    { name: "paid", label: "Coupon and redemption", unit: "$", formula: "coupon_out + redeemed", key: true },
    { name: "unpaid", label: "Coupon and capital not paid at the end", unit: "$", once: true, formula: "at_end(face) + at_end(arrears)", check: "alert" },
    { name: "coupon_check", label: "Coupon against rate and time", unit: "$", formula: { by: "coupon_paid", cumulative: "arrears - prev(arrears) + coupon_out - (subscribed_so_far - subscribed - cum(redeemed) + redeemed) * period_years / one_year * coupon", in_kind: "arrears + coupon_out - (prev(arrears) + prev(face)) * compound(coupon, period_years) + prev(face)" }, check: "error" },
    { name: "order_check", label: "Paid while cash or claim remains", unit: "$", formula: "min(company.for_shares - ahead(paid) - coupon_out, arrears) + min((company.for_shares - ahead(paid) - coupon_out) * redeeming - redeemed, face - subscribed)", check: "error" },
  ],
};

import type { Chapter } from "./chapter.ts";

/** A loan of an owner: part of what owners pay in, served from what may be distributed, ahead of all shares. */
export const shareholderLoan: Chapter = {
  name: "shareholder_loan",
  section: "shareholder_loans",
  title: "Shareholder loans",
  sheet: "Equity",
  about:
    "Subordinated to every other debt: served only from cash that may be distributed, whatever the books' reserves. Interest is deducted as it accrues, within the limits of the profit tax; debt ahead of it is sized without that relief. Families: drawing, interest, service, account.",
  rankedUnder: "company",
  roles: {
    company: { chapters: ["entity"], about: "company that borrows" },
    holder: { chapters: ["holding"], fits: { company: "company" }, about: "holding of the owner that lends, of whatever share" },
  },
  variants: {
    state: {
      about: "whether it counts, or debt ahead of it is being sized",
      default: "held",
      options: { held: "it counts", sizing: "a sizing pass: it does not" },
    },
    interest_paid: {
      about: "how interest is paid",
      default: "cash",
      options: { cash: "each period, as far as cash goes", in_kind: "added to the loan and repaid with it" },
    },
    withholding: {
      about: "withholding tax on interest",
      default: "exempt",
      options: { exempt: "none", borne: "kept back from the owner" },
    },
  },
  inputs: [
    { name: "funded_share", label: "Share of funding", unit: "1", sharesOf: [{ role: "company", restRemains: true }], about: "share of what owners pay in, after preferred shares of a fixed amount, that is lent", limits: ["0 %", "100 %"] },
    { name: "rate", label: "Interest rate", unit: "1", about: "effective yearly rate", limits: ["0 %", "100 %"], usual: { from: "4 %", to: "15 %", source: "8 to 10 %" } },
    { name: "repayment_share", label: "Share of cash that repays", unit: "1", default: "100 %", about: "share of the cash left after interest that repays the loan; all of it in the last period", limits: ["0 %", "100 %"] },
    { name: "withholding_rate", label: "Withholding tax on interest", unit: "1", only: { withholding: "borne" }, about: "share of interest paid", limits: ["0 %", "99 %"], usual: { from: "0 %", to: "30 %", source: "10 % under most treaties" } },
  ],
  lines: [
    { name: "drawn", label: "Lent", unit: "$", formula: "company.funding_by_share * funded_share", only: { state: "held" } },
    { name: "interest", label: "Interest", unit: "$", formula: "prev(balance) * (compound(rate, period_years) - 1)", only: { state: "held" } },
    { name: "cash_left", label: "Cash left by loans ahead", unit: "$", formula: "company.distributable - ahead(paid)", kind: "stock", only: { state: "held" } },
    { name: "repaying", label: "Share of cash that repays", unit: "1", formula: "repayment_share + (1 - repayment_share) * last_column", kind: "rate", only: { state: "held" } },
    { name: "interest_paid_out", label: "Interest paid", unit: "$", formula: { by: "interest_paid", cash: "min(cash_left, prev(accrued) + interest)", in_kind: "min(cash_left * repaying, prev(accrued) + interest)" }, only: { state: "held" } },
    { name: "accrued", label: "Interest accrued and not paid", unit: "$", formula: "prev(accrued) + interest - interest_paid_out", kind: "stock", only: { state: "held" } },
    { name: "repaid", label: "Repaid", unit: "$", formula: { by: "interest_paid", cash: "min((cash_left - interest_paid_out) * repaying, prev(balance) - prev(accrued))", in_kind: "min(cash_left * repaying - interest_paid_out, prev(balance) - prev(accrued))" }, only: { state: "held" } },
    { name: "paid", label: "Interest and repayment", unit: "$", formula: "interest_paid_out + repaid", key: true, only: { state: "held" } },
    { name: "balance", label: "Loan with accrued interest", unit: "$", formula: "prev(balance) + drawn + interest - paid", kind: "stock", key: true, only: { state: "held" } },
    { name: "withheld", label: "Withholding tax", unit: "$", formula: { by: "withholding", exempt: "0", borne: "interest_paid_out * withholding_rate" }, only: { state: "held" } },
    { name: "to_holder", label: "Cash to the owner", unit: "$", formula: "paid - withheld - drawn", key: true, only: { state: "held" } },
    { name: "unpaid", label: "Owed and not paid at the end", unit: "$", once: true, formula: "at_end(balance)", check: "alert", only: { state: "held" } },
    { name: "growth_check", label: "Loan against what grew at its rate", unit: "$", formula: "balance - drawn + interest_paid_out + repaid - prev(balance) * compound(rate, period_years)", check: "error", only: { state: "held" } },
    { name: "order_check", label: "Principal repaid while cash for it or principal remains", unit: "$", formula: { by: "interest_paid", cash: "min((company.distributable - ahead(paid) - interest_paid_out) * repaying - repaid, prev(balance) - prev(accrued) - repaid) + min(company.distributable - ahead(paid) - interest_paid_out, accrued)", in_kind: "min((company.distributable - ahead(paid)) * repaying - paid, prev(balance) - prev(accrued) - repaid) + min((company.distributable - ahead(paid)) * repaying - interest_paid_out, accrued)" }, check: "error", only: { state: "held" } },
    { name: "holder_check", label: "Cash of the owner against loan and tax", unit: "$", once: true, formula: { by: "withholding", exempt: "sum(to_holder) - sum(interest) + at_end(balance)", borne: "sum(to_holder) - sum(interest) + at_end(balance) + (sum(interest) - at_end(accrued)) * withholding_rate" }, check: "error", only: { state: "held" } },
  ],
};

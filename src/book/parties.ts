import type { Chapter } from "./chapter.ts";

/** Where the cash of the chain goes: to states, lenders and owners, or it stays. */
export const parties: Chapter = {
  name: "parties",
  each: "chain",
  title: "Cash by party",
  sheet: "Parties",
  about:
    "Cash of the chain before profit tax is the cash of all parties in every period: what each class receives less what it pays in. Duties, subsoil tax and contracts are taken before; a country's own cash has all that its treasury receives. Families: parties, kept, identity.",
  roles: { chain: { chapters: ["chain"], about: "chain whose cash is divided" } },
  lines: [
    { name: "states", label: "States: profit and rent tax after interest, and withholding", unit: "$", formula: "total(entity.rent_tax) + total(entity.booked_profit_tax) - total(entity.tax_payable_change) + total(holding.withheld) + total(holding_company.tax) + total(facility.withheld) + total(shareholder_loan.withheld)" },
    { name: "lenders", label: "Lenders, streamers and buyers that prepay", unit: "$", formula: "total(facility.to_lender) + total(revolver.to_lender) + total(stream.to_lender) + total(prepayment.to_lender) - total(entity.advanced)" },
    { name: "partners", label: "Partners", unit: "$", formula: "total(partner.cash_flow)", key: true },
    { name: "other_owners", label: "Owners of companies without partners", unit: "$", formula: "total(entity.unnamed_owners) + total(holding_company.unnamed_owners)" },
    { name: "kept", label: "Kept by companies and in reserves", unit: "$", formula: "total(entity.cash_kept) - prev(total(entity.cash_kept)) + total(reserve_account.funding) + total(maintenance_reserve.funding)" },
    { name: "all", label: "Cash of all parties", unit: "$", formula: "states + lenders + partners + other_owners + kept", key: true },
    { name: "cash_check", label: "Cash of all parties against cash of the chain", unit: "$", formula: "all - chain.pre_tax_cash_flow", check: "error" },
    { name: "treasuries_check", label: "Cash to states by country against by kind", unit: "$", formula: "total(country.cash_flow) - states - total(entity.subsoil_tax) + total(entity.subsoil_put_off) - total(entity.duties) + total(entity.credit_cost) + total(country.grants)", check: "error" },
  ],
};

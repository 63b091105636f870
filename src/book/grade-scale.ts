import type { Chapter } from "./chapter.ts";

/** What a contract pays less for concentrate below its typical grade, and below which grade it takes none. */
export const gradeScale: Chapter = {
  name: "grade_scale",
  section: "grade_scales",
  title: "Grade scale of a contract",
  sheet: "Contract",
  about:
    "Payability falls for every point of grade below the typical one; concentrate below the minimum is rejected: nothing is sold under the contract, its part of the output stays unsold unless another contract takes it, and an alert says so. Families: deduction, rejection.",
  orders: [["reject_grade", "typical_grade"]],
  roles: { contract: { chapters: ["contract"], about: "contract whose price depends on grade" } },
  inputs: [
    { name: "typical_grade", label: "Typical grade", unit: "unit/t concentrate", about: "grade from which on nothing is deducted", limits: ["0 %", "100 %"] },
    { name: "deduction_per_grade", label: "Payability lost per grade", unit: "t concentrate/unit", about: "fall of the payability per unit of contained metal that a dry tonne lacks to the typical grade", limits: ["0 t/t", "10 t/t"], usual: { from: "0 t/t", to: "2 t/t", source: "half a point of payability per 1 % of grade" } },
    { name: "reject_grade", label: "Minimum grade", unit: "unit/t concentrate", about: "grade below which the buyer rejects", limits: ["0 %", "100 %"] },
  ],
  lines: [
    { name: "rejected", label: "Rejected", unit: "1", once: true, formula: "1 - reaches(contract.goods_grade, reject_grade)", kind: "flag" },
    { name: "payability_lost", label: "Payability lost by grade", unit: "1", once: true, formula: "max(0, typical_grade - contract.goods_grade) * deduction_per_grade" },
    { name: "deduction", label: "Deduction for grade", unit: "$/unit", formula: "contract.quoted_price * payability_lost", kind: "rate", key: true },
    { name: "rejection", label: "Concentrate rejected for its grade", unit: "1", once: true, formula: "rejected", check: "alert", note: "nothing is sold under the contract" },
    { name: "rejected_check", label: "Rejection that is neither 0 nor 1", unit: "1", once: true, formula: "abs(rejected * (1 - rejected))", check: "error" },
    { name: "deduction_check", label: "Deduction for grade another way", unit: "$/unit", formula: "deduction - contract.quoted_price * deduction_per_grade * (max(typical_grade, contract.goods_grade) - contract.goods_grade)", check: "error" },
  ],
};

import type { Chapter } from "./chapter.ts";

/** What the traded form of the metal contains; the metal itself is data. */
export const metal: Chapter = {
  name: "metal",
  section: "metal",
  single: true,
  title: "Metal",
  sheet: "Timeline",
  about: "Content of pure element in the traded form (less than all when that is an oxide). No concentrate is richer than the mineral it is made of. Families: content.",
  inputs: [
    { name: "element_content", label: "Pure element in the traded form", unit: "element/unit", about: "mass of pure element per unit of the traded form", limits: ["0 %", "100 %"] },
    { name: "mineral_content", label: "Traded form in the pure mineral", unit: "unit/t concentrate", default: "100 %", about: "traded form per tonne of the richest mineral from which concentrate is made", limits: ["0 %", "100 %"] },
  ],
  lines: [],
};

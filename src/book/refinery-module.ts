import type { Chapter } from "./chapter.ts";

/** A module of a refinery: capacity that starts when its own construction is complete. */
export const refineryModule: Chapter = {
  name: "refinery_module",
  section: "refinery_modules",
  title: "Modules",
  sheet: "Refinery",
  about: "Modules add up to the capacity of their refinery, each from its own start and with its own ramp-up. Families: capacity.",
  roles: {
    plant: { chapters: ["refinery"], option: { capacity_from: "modules" }, about: "refinery of which it is a part" },
    schedule: { chapters: ["schedule"], about: "construction and operation of the module" },
  },
  inputs: [
    { name: "capacity", label: "Capacity of the module", unit: "unit/year", about: "contained metal it can take in a year", limits: ["0 t/year", "1e9 t/year"] },
  ],
  lines: [
    { name: "capacity_available", label: "Capacity of the module available", unit: "unit", formula: "capacity * schedule.full_years" },
    { name: "capacity_check", label: "Capacity of the module against time", unit: "unit", once: true, formula: "sum(capacity_available) - capacity * at_end(schedule.full_time)", check: "error" },
  ],
};

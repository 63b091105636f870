/** The section `sensitivities.monte_carlo` of a scenario as a specification; its shape was checked by the schema. */

import { findAt, type Located, toPlain } from "../../scenario/located.ts";
import type { Locate, SimulationSpecification } from "./specification.ts";

/** What of a scenario holds the section. */
export interface WithSensitivities {
  readonly model: { readonly study: { readonly name: string } };
  readonly sensitivities?: Located;
}

/** Names that authors choose stay as they are below these keys. */
const BY_NAME = new Set(["distributions", "paths", "events", "thresholds", "effects"]);

export function readSpecification({ model, sensitivities }: WithSensitivities): {
  readonly specification: SimulationSpecification;
  readonly locate: Locate;
} {
  const node = sensitivities && findAt(sensitivities, ["monte_carlo"])?.node;
  const subject = { subject: `scenario ${model.study.name}` };
  if (node?.kind !== "map") return { specification: {}, locate: () => subject };
  const plain = toPlain(node) as Readonly<Record<string, unknown>>;
  return {
    specification: inCamelCase(plain, false) as SimulationSpecification,
    locate: (trail) => {
      // The nearest enclosing key that stands in the file.
      for (let length = trail.length; length > 0; length -= 1) {
        const place = findAt(node, trail.slice(0, length).map(snakeCase))?.place;
        if (place) return { place };
      }
      return subject;
    },
  };
}

const camelCase = (key: string): string => key.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
const snakeCase = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function inCamelCase(value: unknown, named: boolean): unknown {
  if (Array.isArray(value)) return value.map((one) => inCamelCase(one, false));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== null)
      .map(([key, one]) => [named ? key : camelCase(key), inCamelCase(one, !named && BY_NAME.has(key))]),
  );
}

/** What a value rests on, in a few words. */

import type { Provenance } from "../scenario/study.ts";

export const basisText = (provenance: Provenance): string => provenance.basis ?? "not stated";

/** `scenarios/base.yaml:12`, or that nobody set it. */
export const placeText = ({ place, basis }: Provenance): string =>
  place ? `${place.file}:${place.line}` : basis === "default" ? "default of the book" : "";

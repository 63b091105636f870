/** What a study takes from general knowledge and nobody has confirmed: listed on the cover, since a bank would ask. */

import type { InputValue, Instance, Provenance } from "../scenario/study.ts";

/** How authors mark such a value, in its source or its note. */
const MARKS = /general knowledge|verify before relying on it/;

/**
 * Every input whose provenance rests on general knowledge, as one sentence each: its path, what the author notes.
 *
 * @param instances of a study, in the order of the book
 */
export function unconfirmedLaw(instances: readonly Instance[]): string[] {
  return instances.flatMap(({ chapter, name, inputs }) =>
    Object.entries(inputs).flatMap(([input, value]) => {
      const provenance = provenanceOf(value);
      const said = [provenance?.source, provenance?.note].filter((text) => text !== undefined && MARKS.test(text));
      if (said.length === 0) return [];
      const path = [chapter.section, chapter.single ? undefined : name, input].filter(Boolean).join(".");
      const note = (provenance?.note ?? "").replace(/[;,]? ?verify before relying on it/, "");
      return [`${path}: ${note === "" ? "no more is known" : note}.`];
    }),
  );
}

function provenanceOf(value: InputValue): Provenance | undefined {
  switch (value.shape) {
    case "value":
    case "date":
      return value.quantity.provenance;
    case "series":
      return value.provenance;
    case "ages":
      return value.entries[0]?.provenance;
    case "table":
      return value.entries[0]?.value.provenance;
  }
}

import { looks, type StyleClass } from "../../src/report/styles.ts";
import type { ReadStyle } from "./read-workbook.ts";

const known = new WeakMap<ReadStyle, StyleClass | "none">();

/** Class of a cell, told from how it looks in the file; undefined when it looks like none of ours. */
export function classOf(style: ReadStyle): StyleClass | undefined {
  let found = known.get(style);
  if (found === undefined) {
    found = (Object.keys(looks) as StyleClass[]).find((name) => matches(style, name)) ?? "none";
    known.set(style, found);
  }
  return found === "none" ? undefined : found;
}

function matches({ font, fill }: ReadStyle, name: StyleClass): boolean {
  const look = looks[name];
  return (
    font.colour === look.font &&
    fill === look.fill &&
    font.size === (look.size ?? 10) &&
    font.bold === (look.bold ?? false) &&
    font.italic === (look.italic ?? false)
  );
}

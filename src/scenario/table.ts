/**
 * Tables of levels and values, and values by age.
 */

import { levelsNotAscending, nothingListed, wrongKind } from "../diagnostics/input-messages.ts";
import { inWords } from "./in-words.ts";
import type { Located, LocatedMap } from "./located.ts";
import { knownKeys, provenanceIn } from "./provenance.ts";
import { readQuantity } from "./quantity.ts";
import type { Reading } from "./reading.ts";
import { scalarAt } from "./reading.ts";
import type { InputValue, Provenance, Quantity } from "./study.ts";
import type { Wanted } from "./wanted.ts";

type Table = Extract<InputValue, { shape: "table" }>;
type Ages = Extract<InputValue, { shape: "ages" }>;

/** A pair as written: the level may be a key or the first of two list items. */
interface Pair {
  readonly level: Located;
  readonly value: Located;
}

const ABOUT = ["basis", "source", "note"];
/** More entries than any honest table has: every entry is a row of the workbook. */
const MOST_ENTRIES = 100;

/**
 * Reads a table: `{350 USD/mtu: 78 %, 500 USD/mtu: 81 %}`, a list of pairs `[350 USD/mtu, 78 %]`, or either as the
 * `table` of a map that also says basis, source and note. Levels must ascend.
 */
export function readTable(node: Located, wanted: Wanted, level: Wanted, reading: Reading): Table | undefined {
  const long = node.kind === "map" && node.entries.has("table") ? node : undefined;
  if (long && !knownKeys(long, ["table", ...ABOUT], wanted.what, reading)) return undefined;
  const said = long ? provenanceIn(long, wanted.what, reading) : {};
  const pairs = pairsOf(long?.entries.get("table")?.value ?? node, wanted, reading);
  if (!pairs || !said || !countFits(pairs.length, node, wanted, reading)) return undefined;
  const entries = pairs.map(({ level: at, value }) => ({
    level: readQuantity(at, level, reading),
    value: readQuantity(value, wanted, reading),
  }));
  if (
    !entries.every((entry): entry is Table["entries"][number] => entry.level !== undefined && entry.value !== undefined)
  )
    return undefined;
  for (const [index, entry] of entries.entries()) {
    const before = entries[index - 1];
    if (!before || size(entry.level).gt(size(before.level))) continue;
    const place = (pairs[index] as Pair).level.place;
    reading.report(levelsNotAscending(place, shown(entry.level), shown(before.level), wanted.what));
    return undefined;
  }
  return {
    shape: "table",
    entries: entries.map((entry) => ({ level: entry.level, value: withAbout(entry.value, said) })),
  };
}

/** Reads values by age, the first being age 0: a list, or the `values` of a map that also says where they come from. */
export function readAges(node: Located, wanted: Wanted, reading: Reading): Ages | undefined {
  const long = node.kind === "map" ? node : undefined;
  if (long && !knownKeys(long, ["values", ...ABOUT], wanted.what, reading)) return undefined;
  const said = long ? provenanceIn(long, wanted.what, reading) : {};
  const list = long ? long.entries.get("values")?.value : node;
  if (list?.kind !== "list") {
    reading.report(
      wrongKind((list ?? node).place, list ? inWords(list) : "no values", wanted.what, "a list of values by age"),
    );
    return undefined;
  }
  if (!said || !countFits(list.items.length, list, wanted, reading)) return undefined;
  const entries = list.items.map((item, age) =>
    readQuantity(item, { ...wanted, what: `${wanted.what} in year ${age + 1}` }, reading),
  );
  if (!entries.every((entry): entry is Quantity => entry !== undefined)) return undefined;
  return { shape: "ages", entries: entries.map((entry) => withAbout(entry, said)) };
}

function pairsOf(node: Located, wanted: Wanted, reading: Reading): Pair[] | undefined {
  if (node.kind === "map") return mapPairs(node);
  const expected = "a map or a list of pairs, level and value";
  if (node.kind === "scalar") {
    if (!node.refused) reading.report(wrongKind(node.place, inWords(node), wanted.what, expected));
    return undefined;
  }
  const pairs: Pair[] = [];
  for (const item of node.items) {
    const [level, value] = item.kind === "list" ? item.items : [];
    if (item.kind !== "list" || item.items.length !== 2 || !level || !value) {
      reading.report(
        wrongKind(
          item.place,
          item.kind === "list" ? `a list of ${item.items.length}` : inWords(item),
          wanted.what,
          "a pair, [level, value],",
        ),
      );
      return undefined;
    }
    pairs.push({ level, value });
  }
  return pairs;
}

const mapPairs = (map: LocatedMap): Pair[] =>
  Array.from(map.entries.values(), ({ key, keyPlace, value }) => ({ level: scalarAt(key, keyPlace), value }));

function countFits(count: number, node: Located, wanted: Wanted, reading: Reading): boolean {
  if (count === 0) reading.report(nothingListed(node.place, wanted.what));
  if (count > MOST_ENTRIES)
    reading.report(wrongKind(node.place, `${count} entries`, wanted.what, `at most ${MOST_ENTRIES}`));
  return count > 0 && count <= MOST_ENTRIES;
}

const size = ({ amount, factor }: Quantity) => amount.times(factor);
const shown = ({ amount, unit }: Quantity): string => (unit === "1" ? String(amount) : `${amount} ${unit}`);
const withAbout = (quantity: Quantity, said: Provenance): Quantity => ({
  ...quantity,
  provenance: { ...said, ...quantity.provenance, place: quantity.provenance.place },
});

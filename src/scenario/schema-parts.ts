/**
 * Parts that the schema of a scenario is made of.
 */

/** A JSON schema, or a part of one. */
export interface Schema {
  readonly [keyword: string]: unknown;
}

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
export const wordsOf = (name: string): string => capital(name.replaceAll("_", " "));

export const text = (title: string, description: string): Schema => ({ title, description, type: "string" });
export const choice = (title: string, description: string, options: readonly string[]): Schema => ({
  title,
  description,
  type: "string",
  enum: options,
});
export const texts = (keys: readonly string[]): Record<string, Schema> =>
  Object.fromEntries(keys.map((key) => [key, text(wordsOf(key), FIELDS[key] ?? `${wordsOf(key)} of it`)]));

const FIELDS: Readonly<Record<string, string>> = {
  label: "what it is called",
  unit: 'its unit, e.g. USD, t, % or "1" for a plain number',
  about: "what it means",
  basis: "sourced, illustrative or agreed",
  source: "where it comes from",
  note: "what a reader should know",
};

export const ANY_VALUE: Schema = {
  title: "Value",
  description: "a quantity, series or date",
  type: ["string", "number", "object", "array"],
};

export const QUANTITY: Schema = {
  title: "Quantity",
  description:
    "Number and unit, then optionally a bracket: `340 USD/mtu (IA, 300..380)`. In the bracket: IA or illustrative, AG or agreed, sourced, S25 (a source), low..high, a note. Or a map with value, basis, source, note, range.",
  type: ["string", "number", "object"],
};
export const DATE: Schema = {
  title: "Date",
  description: "Year-month-day, `2029-07-01`, or a map with value, basis, source, note, range.",
  type: ["string", "object"],
};
export const SERIES: Schema = {
  title: "Series",
  description:
    "A constant; a list with one value per calendar year; a map by year (2029, 2027..2030, ..2028, 2031+) or by date; { by_year }, { csv, column, unit }, { formula, unit }, { deck }, each with basis, source, note and range, `-20 %..+30 %` of every amount.",
  type: ["string", "number", "object", "array"],
};
export const TABLE: Schema = {
  title: "Table",
  description:
    "Levels and values, levels ascending: `{350 USD/mtu: 78 %, 500 USD/mtu: 81 %}` or a list of pairs; { table, basis, source, note } at length.",
  type: ["object", "array"],
};
export const AGES: Schema = {
  title: "Values by age",
  description: "A list of quantities, the first for the first year; { values, basis, source, note } at length.",
  type: ["array", "object"],
};
export const DECK: Schema = {
  ...SERIES,
  title: "Deck",
  description: `A named series that inputs refer to by { deck: name }. ${SERIES.description}`,
};

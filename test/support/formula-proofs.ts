/** Rules about what stands inside formulas. Each proof returns the places that break its rule. */
import { type AnalysedBook, type Violation, violationAt } from "./analyse-workbook.ts";
import { type Conventions, safeFunctions, timeSheetsOf, universalNumbers } from "./proof-conventions.ts";
import { isError } from "./read-workbook.ts";

/** Every cell along the time columns of a row holds the same formula, the first one included. */
export function rowsOfSeveralFormulas(analysed: AnalysedBook, conventions: Conventions): Violation[] {
  const { firstTimeColumn, lastTimeColumn } = conventions;
  const violations: Violation[] = [];
  for (const name of timeSheetsOf(analysed, conventions)) {
    const formulas = analysed.byPlace.get(name)!;
    for (const [row, cells] of analysed.book.sheets.get(name)!.rows) {
      const inTime = cells.filter(({ column }) => column >= firstTimeColumn && column <= lastTimeColumn);
      const found = inTime.flatMap((cell) => formulas.get(cell.address) ?? []);
      const first = found[0];
      if (!first) continue;
      const wanted = lastTimeColumn - firstTimeColumn + 1;
      if (found.length < wanted) {
        violations.push(
          violationAt(first, `only ${found.length} of ${wanted} time columns of row ${row} hold a formula`),
        );
      }
      const odd = found.find(({ shape }) => shape !== first.shape);
      if (odd) violations.push(violationAt(odd, `=${odd.text} breaks the row, which begins with =${first.text}`));
    }
  }
  return violations;
}

/** No number in a formula but the universal ones; `5%` counts as a hidden 0.05. */
export function hardNumbersInFormulas({ formulas }: AnalysedBook, allowed = universalNumbers): Violation[] {
  return formulas.flatMap((formula) => {
    const hard = formula.numbers.find((number) => !allowed.has(Number(number)));
    if (hard !== undefined) return [violationAt(formula, `holds the number ${hard}: =${formula.text}`)];
    return formula.percent ? [violationAt(formula, `holds a per cent sign: =${formula.text}`)] : [];
  });
}

/** Only functions on which all calculators agree. */
export function unsafeFunctions({ formulas }: AnalysedBook, allowed = safeFunctions): Violation[] {
  return formulas.flatMap((formula) => {
    const unsafe = formula.functions.filter((name) => !allowed.has(name));
    return unsafe.map((name) => violationAt(formula, `uses ${name}: =${formula.text}`));
  });
}

/** No other workbook, table, whole column, unknown name or bare TRUE; no macro, link or connection in the file. */
export function outsideReferences({ book, formulas }: AnalysedBook): Violation[] {
  const violations = formulas.flatMap((formula) =>
    formula.strange.map((token) => violationAt(formula, `refers to ${token}, which is no cell of this workbook`)),
  );
  const here = (sheet: string, text: string) => violations.push({ sheet, address: "", text });
  for (const [part, content] of book.parts) {
    if (
      /vbaProject|externalLinks\/|connections\.xml|macrosheets\/|queryTables\/|activeX|ctrlProps|embeddings\//.test(
        part,
      )
    ) {
      here(part, "is a part that can run or fetch something");
    }
    if (part.endsWith(".rels") && (content as string).includes('TargetMode="External"'))
      here(part, "links outside the file");
    if (part === "[Content_Types].xml" && /macroEnabled/.test(content as string)) here(part, "declares macros");
  }
  for (const [name, reference] of book.names) {
    if (reference.includes("[") || reference.includes("#REF!")) here("xl/workbook.xml", `${name} is ${reference}`);
  }
  return violations;
}

/** Formulas stay within what Excel takes, and IF within IF stays readable. */
export function overgrownFormulas(
  { formulas }: AnalysedBook,
  { longest = 8_192, deepestIf = 2 }: { readonly longest?: number; readonly deepestIf?: number } = {},
): Violation[] {
  return formulas.flatMap((formula) => {
    const { length } = formula.text;
    if (length > longest) return [violationAt(formula, `has ${length} characters, ${longest} are allowed`)];
    if (formula.nestedIfs <= deepestIf) return [];
    return [violationAt(formula, `nests IF ${formula.nestedIfs} deep, ${deepestIf} are allowed: =${formula.text}`)];
  });
}

/** No cell shows an error, calculated or not. */
export function errorValues({ book }: AnalysedBook): Violation[] {
  const violations: Violation[] = [];
  for (const [sheet, { cells }] of book.sheets) {
    for (const { address, value } of cells.values())
      if (isError(value)) violations.push({ sheet, address, text: `shows ${value.error}` });
  }
  return violations;
}

/** Every formula text of the book: what is parsed ahead of time, so that ordinary runs need no parser. */

import type { Chapter } from "./chapter.ts";

export function formulaTexts(book: readonly Chapter[]): string[] {
  const texts = new Set<string>();
  for (const chapter of book) {
    for (const line of chapter.lines) {
      const { formula } = line;
      const variants =
        typeof formula === "string"
          ? [formula]
          : Object.entries(formula).flatMap(([key, text]) => (key === "by" ? [] : [text]));
      for (const text of [...variants, line.opening, line.applies, line.first]) if (text !== undefined) texts.add(text);
    }
  }
  return [...texts];
}

/** Defined names of input cells: the keys under which a reviewer's edits are read back. */

/** `in_mines_sarykul_grade` for `mines.sarykul.grade`; letters beyond a to z are spelled as numbers, so that no two paths meet by accident of alphabet. */
export function inputName(path: string, suffix = ""): string {
  const slug = `${path}${suffix ? `.case.${suffix}` : ""}`
    .toLowerCase()
    .replace(/[^a-z0-9_.]/g, (character) => `u${character.codePointAt(0)?.toString(16)}`)
    .replaceAll(".", "_");
  return `in_${slug}`.slice(0, 250);
}

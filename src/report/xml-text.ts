/** Escaping of text for XML, both ways. */

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};
const characters: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

// Built from code points, because control characters in a regular expression are easily lost by editors.
const forbidden = new RegExp(
  `[${characterRange(0, 8)}${characterRange(11, 12)}${characterRange(14, 31)}\ufffe\uffff]`,
  "g",
);

/** What a text must hold to be written otherwise than it stands: most hold nothing of it. */
const special = new RegExp(`[&<>"']|${forbidden.source}`);

function characterRange(first: number, last: number): string {
  return `${String.fromCharCode(first)}-${String.fromCharCode(last)}`;
}

/** Text as it may stand in an element or an attribute; control characters that XML forbids are dropped. */
export function escapeXml(text: string): string {
  if (!special.test(text)) return text;
  return text.replace(forbidden, "").replace(/[&<>"']/g, (c) => entities[c]!);
}

export function unescapeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(amp|lt|gt|quot|apos));/g, (_, hex, decimal, name) =>
    name ? characters[name]! : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
  );
}

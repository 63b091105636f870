/** The parts of an Office Open XML package: names and texts. */
import { strFromU8, unzipSync } from "fflate";
import { unescapeXml } from "./xml-text.ts";

/** XML parts as text, all others as bytes, by part name without leading slash. */
export type PackageParts = Map<string, string | Uint8Array>;

export function openPackage(file: Uint8Array): PackageParts {
  const parts: PackageParts = new Map();
  for (const [name, bytes] of Object.entries(unzipSync(file))) {
    if (!name.endsWith("/")) parts.set(name, /\.(xml|rels|vml)$/.test(name) ? strFromU8(bytes) : bytes);
  }
  return parts;
}

/** The text of a part that must be there. */
export function textPart(parts: PackageParts, name: string): string {
  const text = parts.get(name);
  if (typeof text !== "string") throw new Error(`The package has no XML part ${name}.`);
  return text;
}

/** Sheets in the order of their tabs, each with the name of its part. */
export function sheetParts(parts: PackageParts): Map<string, string> {
  const targets = new Map<string, string>();
  for (const { id, target } of relationships(textPart(parts, "xl/_rels/workbook.xml.rels"))) {
    targets.set(id, target.startsWith("/") ? target.slice(1) : `xl/${target}`);
  }
  const sheets = new Map<string, string>();
  for (const [tag] of textPart(parts, "xl/workbook.xml").matchAll(/<sheet [^>]*>/g)) {
    sheets.set(unescapeXml(attribute(tag, "name")!), targets.get(attribute(tag, "r:id")!)!);
  }
  return sheets;
}

export function relationships(rels: string): { id: string; type: string; target: string; external: boolean }[] {
  return [...rels.matchAll(/<Relationship [^>]*>/g)].map(([tag]) => ({
    id: attribute(tag, "Id")!,
    type: attribute(tag, "Type")!,
    target: unescapeXml(attribute(tag, "Target")!),
    external: attribute(tag, "TargetMode") === "External",
  }));
}

/** Raw value of an attribute of one tag. */
export function attribute(tag: string, name: string): string | undefined {
  const start = tag.indexOf(` ${name}="`);
  if (start < 0) return undefined;
  const from = start + name.length + 3;
  return tag.slice(from, tag.indexOf('"', from));
}

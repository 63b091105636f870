/**
 * What a node holds, for sentences.
 */

import type { Located } from "./located.ts";

export function inWords(node: Located): string {
  switch (node.kind) {
    case "map":
      return "a map";
    case "list":
      return "a list";
    case "scalar":
      if (node.value === null) return "nothing";
      return typeof node.value === "string" ? "text" : node.text;
  }
}

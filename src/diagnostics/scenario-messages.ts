/**
 * Every sentence about reading scenario files: S101 to S119 on YAML and files, S120 to S129 on CSV tables, S130 and
 * on about inheritance.
 */

import type { Diagnostic, Place } from "./diagnostic.ts";
import { nearest } from "./nearest.ts";
import { quoted } from "./printable.ts";

/** Known keys listed in one help line; a longer list helps nobody. */
const MOST_KEYS_LISTED = 12;

type Rest = Pick<Diagnostic, "facts" | "help">;

function error(code: string, place: Place | undefined, sentence: string, rest: Rest = {}): Diagnostic {
  return { code, severity: "error", sentence, ...(place ? { place } : {}), ...rest };
}

// YAML -----------------------------------------------------------------------------------------------------------

/** S101: the text is not YAML; `mistake` says in words what the parser tripped over, `help` how to mend it. */
export function yamlSyntax(place: Place, mistake: string, help: string): Diagnostic {
  return error("S101", place, `${mistake}.`, { help });
}

/** S102: the same key twice in one map; `first` is where it stood before. */
export function duplicateKey(place: Place, key: string, where: string, first: Place): Diagnostic {
  return error("S102", place, `key ${quoted(key)} is set twice in ${where}.`, {
    facts: [`it was set first at ${first.file}:${first.line}:${first.column}.`],
    help: "keep one of the two.",
  });
}

/** S103: a key that the schema does not know; `where` names the map, e.g. `concentrator`. */
export function unknownKey(place: Place, key: string, where: string, knownKeys: readonly string[]): Diagnostic {
  const meant = nearest(key, knownKeys);
  const known = `Known keys: ${listed(meant ? [meant, ...knownKeys.filter((k) => k !== meant)] : knownKeys)}.`;
  const help = meant ? `did you mean ${quoted(meant)}? ${known}` : `remove it or rename it. ${known}`;
  return error("S103", place, `unknown key ${quoted(key)} in ${where}.`, {
    help: knownKeys.length > 0 ? help : `remove it: ${where} takes no keys.`,
  });
}

/** S107: nothing but blanks and comments. */
export function emptyFile(place: Place): Diagnostic {
  return error("S107", place, "this file is empty.", {
    help: "write at least one section, or remove the file and what refers to it.",
  });
}

/** S108: a second YAML document after `---` or `...`. */
export function severalDocuments(place: Place): Diagnostic {
  return error("S108", place, "a second document starts here, and a scenario file holds one.", {
    help: "remove this line, or move what follows to a file of its own and name it under extends.",
  });
}

/** S110: aliases that would blow the tree up: too many, or repeating too much. */
export function tooManyAliases(place: Place, alias: string, limit: number, counted: string): Diagnostic {
  return error("S110", place, `with alias *${alias} this file goes beyond ${limit} ${counted}.`, {
    help: "write shared values once, in a file of their own, and name it under extends.",
  });
}

/** S110: an alias within the very value that it repeats. */
export function aliasOfItself(place: Place, alias: string): Diagnostic {
  return error("S110", place, `alias *${alias} stands inside the value &${alias} that it repeats.`, {
    help: "write the value out in place of the alias.",
  });
}

/** S111: maps and lists within one another beyond the limit. */
export function nestedTooDeep(place: Place, limit: number): Diagnostic {
  return error("S111", place, `maps and lists are nested more than ${limit} deep here.`, {
    help: "move inner values up: no section of a scenario needs more than a few levels.",
  });
}

/** S112: a key that JavaScript objects reserve. */
export function reservedKey(place: Place, key: string): Diagnostic {
  return error("S112", place, `key ${quoted(key)} is reserved.`, {
    help: `rename it, e.g. "${key.replaceAll("_", "")}_1".`,
  });
}

/** S114: the file holds a list or a single value. */
export function topLevelNotMap(place: Place, found: "list" | "value"): Diagnostic {
  return error("S114", place, `the file holds a ${found} where sections are expected.`, {
    help: 'begin with a section name and a colon, e.g. "prices:".',
  });
}

/** S115: `.nan`, `.inf`, or a number too large to compute with. */
export function notFinite(place: Place, text: string): Diagnostic {
  return error("S115", place, `${quoted(text)} is not a finite number.`, {
    help: "write the number itself, or leave the key out when there is none.",
  });
}

/** S116: a YAML tag. */
export function tagNotAllowed(place: Place, tag: string): Diagnostic {
  return error("S116", place, `tag ${quoted(tag)} is not allowed, because a scenario holds plain data only.`, {
    help: "remove the tag; put a value that must stay text in quotes.",
  });
}

/** S117: the merge key of YAML 1.1. */
export function mergeKey(place: Place): Diagnostic {
  return error("S117", place, 'merge key "<<" is not supported.', {
    help: "move the shared values to a file of their own and name it under extends.",
  });
}

/** S119: a key that is no text: a list, a map, true, ~, 1.5, an alias. */
export function keyNotText(place: Place, text: string): Diagnostic {
  return error("S119", place, `key ${quoted(text)} is neither a name nor a whole number.`, {
    help: text === "" ? "write a name before the colon." : "put the key in quotes, or rename it.",
  });
}

// Files ----------------------------------------------------------------------------------------------------------

/** S104: no such file. `nearby` are the files that do exist in its folder. */
export function missingFile(
  place: Place | undefined,
  file: string,
  said: string,
  nearby: readonly string[],
): Diagnostic {
  const meant = nearest(said, nearby);
  const slashes = "use forward slashes between folders.";
  const ask = meant ? `did you mean ${quoted(meant)}?` : "correct the name; it is relative to the file that says it.";
  const help = place ? ask : "correct the path; it is relative to the current folder.";
  return {
    ...error("S104", place, `there is no file ${quoted(file)}.`, { help: said.includes("\\") ? slashes : help }),
  };
}

/** S105: the path, or what a symbolic link on it points to, lies outside the root folder. */
export function outsideRoot(place: Place | undefined, file: string, root: string): Diagnostic {
  return error("S105", place, `${quoted(file)} lies outside the folder of this scenario.`, {
    facts: [`files may be read from ${quoted(root)} and below.`],
    help: "move the file below that folder, or allow files outside it when you load the scenario.",
  });
}

/** S106: files that extend each other; `ring` begins and ends with the same file. */
export function ringOfExtends(place: Place, ring: readonly string[]): Diagnostic {
  return error("S106", place, `these files extend each other in a ring: ${ring.join(" -> ")}.`, {
    help: `remove ${quoted(ring[ring.length - 1]!)} here, or move what both need to a third file.`,
  });
}

/** S109: a byte that is not UTF-8; `offset` counts bytes from 0. */
export function notUtf8(place: Place, offset: number, byte: number): Diagnostic {
  const hex = byte.toString(16).padStart(2, "0");
  return error("S109", place, `the file is not UTF-8: byte ${offset} is 0x${hex}.`, {
    help: "save the file again with encoding UTF-8.",
  });
}

/** S113: more bytes than a scenario file may have. */
export function fileTooLarge(place: Place | undefined, file: string, bytes: number, limit: number): Diagnostic {
  const size = `${(bytes / 1e6).toFixed(1)} MB`;
  return error("S113", place, `${quoted(file)} has ${size}, more than the limit of ${limit / 1e6} MB.`, {
    help: "keep long tables in several CSV files.",
  });
}

/** S118: the file is there and cannot be read. */
export function unreadable(place: Place | undefined, file: string, reason: string): Diagnostic {
  return error("S118", place, `${quoted(file)} cannot be read: ${reason}.`, {
    help: "name a file that you may read.",
  });
}

// CSV tables -----------------------------------------------------------------------------------------------------

/** S120: rows with more or fewer fields than the header; `others` are the lines of further such rows. */
export function raggedRow(place: Place, fields: number, columns: number, others: readonly number[]): Diagnostic {
  const facts =
    others.length > 0 ? [`the same on ${others.length > 1 ? "lines" : "line"} ${listed(others.map(String))}.`] : [];
  return error(
    "S120",
    place,
    `this row has ${plural(fields, "field")}, and the header has ${plural(columns, "column")}.`,
    {
      facts,
      help:
        fields > columns
          ? "put a field that contains a comma in double quotes, and write decimals with a point."
          : "add the missing fields; an empty field still needs its comma.",
    },
  );
}

/** S121: a field that should be a number. */
export function notNumber(place: Place, text: string, column: string): Diagnostic {
  return error("S121", place, `${quoted(text)} in column ${quoted(column)} is not a number.`, {
    help: 'write digits with a decimal point and nothing else, e.g. "1250.5".',
  });
}

/** S122: a column that the reader of the table needs. */
export function missingColumn(place: Place, column: string, header: readonly string[]): Diagnostic {
  const meant = nearest(column, header);
  return error("S122", place, `there is no column ${quoted(column)}.`, {
    help: meant
      ? `rename column ${quoted(meant)} to ${quoted(column)}.`
      : `add it. The columns are: ${listed(header)}.`,
  });
}

/** S123: two columns of one name. */
export function duplicateColumn(place: Place, column: string, first: Place): Diagnostic {
  return error("S123", place, `column ${quoted(column)} appears twice.`, {
    facts: [`it appears first at ${first.file}:${first.line}:${first.column}.`],
    help: "rename or remove one of the two.",
  });
}

/** S124: a quote that is never closed, or that stands where none may. */
export function misplacedQuote(place: Place, kind: "unclosed" | "inside" | "after"): Diagnostic {
  const sentences = {
    unclosed: "this quote is never closed.",
    inside: "a quote stands inside a field without quotes.",
    after: "text follows the closing quote of a field.",
  };
  return error("S124", place, sentences[kind], {
    help: 'put the whole field in double quotes and double each quote within it: "a ""b"" c".',
  });
}

/** S125: a column without a name. */
export function unnamedColumn(place: Place, position: number): Diagnostic {
  return error("S125", place, `column ${position} has no name.`, { help: "name it in the first line, or remove it." });
}

/** S126: a table separated by something else than commas. */
export function wrongSeparator(place: Place, separator: ";" | "\t"): Diagnostic {
  const name = separator === ";" ? "semicolons" : "tabs";
  return error("S126", place, `the columns are separated by ${name}, not by commas.`, {
    help: 'save the table again as "CSV UTF-8 (comma delimited)", with decimal points.',
  });
}

/** S127: a line that ends in a bare carriage return, or a control character. */
export function csvControlCharacter(place: Place, character: string): Diagnostic {
  return error("S127", place, `the table contains the control character ${quoted(character)}.`, {
    help: "remove it; lines end in a line feed, with or without a carriage return before it.",
  });
}

// Inheritance ----------------------------------------------------------------------------------------------------

/** S130: `extends` is something else than file names. */
export function extendsNotFiles(place: Place, found: string): Diagnostic {
  return error("S130", place, `extends holds ${found} where a file name is expected.`, {
    help: 'write one file name or a list of them, e.g. "extends: [prices/apt.yaml]".',
  });
}

/** S131: `~` on a key that no file below has set. */
export function removesNothing(place: Place, path: string): Diagnostic {
  return {
    code: "S131",
    severity: "warning",
    sentence: `"~" removes ${path}, which no extended file sets.`,
    place,
    help: "correct the name, or remove this line.",
  };
}

function listed(words: readonly string[]): string {
  const more = words.length - MOST_KEYS_LISTED;
  return more > 0 ? `${words.slice(0, MOST_KEYS_LISTED).join(", ")} and ${more} more` : words.join(", ");
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

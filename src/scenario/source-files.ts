/**
 * Source files: which may be read, how they are found, and their bytes as text. The only place where scenarios touch
 * the disk.
 */

import { readdir, readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import { fileTooLarge, missingFile, notUtf8, outsideRoot, unreadable } from "../diagnostics/scenario-messages.ts";
import { indexLines, placeBetween } from "../diagnostics/text-lines.ts";
import { LARGEST_FILE } from "./limits.ts";

/** The folder whose name marks it as the root of everything that belongs to a scenario. */
const ROOT_NAME = "scenarios";

/** The content of a file by the name that places show; undefined, or an error of code ENOENT, when there is none. */
export type ReadFile = (file: string) => Promise<Uint8Array | string | undefined>;

export interface FileOptions {
  /** Folder that no file may leave; by default the nearest folder above named `scenarios`, else the file's own. */
  readonly root?: string;
  /** Lets files lie outside the root. */
  readonly allowOutside?: boolean;
  /** Reads from somewhere else than the disk, e.g. from memory; then no symbolic links are followed. */
  readonly readFile?: ReadFile;
}

/** Options with the root settled. */
export interface FileAccess {
  readonly root: string;
  readonly allowOutside: boolean;
  readonly readFile?: ReadFile;
}

/** A file that somebody asks for. */
export interface FileRequest {
  /** The name that places show: as the user gave it, or relative to where the user's own path starts. */
  readonly file: string;
  /** The words that ask for it, at `place` when they stand in a file. */
  readonly said: string;
  readonly place?: Place;
}

/** A file that may be read; `identity` is the same for every path that leads to it. */
export interface LocatedFile {
  readonly file: string;
  readonly identity: string;
}

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly diagnostic: Diagnostic; readonly text?: string };

export function accessFor(mainFile: string, options: FileOptions): FileAccess {
  return {
    root: path.resolve(options.root ?? defaultRoot(path.dirname(path.resolve(mainFile)))),
    allowOutside: options.allowOutside ?? false,
    readFile: options.readFile,
  };
}

/** The request for a file that `from` names; paths are relative to the file that says them. */
export function requestFrom(from: string, said: string, place?: Place): FileRequest {
  const file = path.isAbsolute(said) ? path.normalize(said) : path.join(path.dirname(from), said);
  return { file: forwardSlashes(file), said, place };
}

export function requestOf(file: string): FileRequest {
  return { file: forwardSlashes(file), said: file };
}

/** Finds the file and makes sure that it may be read: S104 when it is missing, S105 outside the root. */
export async function locateFile(request: FileRequest, access: FileAccess): Promise<Outcome<LocatedFile>> {
  const { file, place } = request;
  const absolute = path.resolve(file);
  const outside = refuse(outsideRoot(place, file, fromHere(access.root)));
  if (!access.allowOutside && !isWithin(access.root, absolute)) return outside;
  if (access.readFile) return { ok: true, value: { file, identity: absolute } };
  try {
    const identity = await realpath(absolute);
    const allowed = access.allowOutside || isWithin(await realpath(access.root), identity);
    return allowed ? { ok: true, value: { file, identity } } : outside;
  } catch (error) {
    return refuse(await failure(error, request, access));
  }
}

/** The text of a located file without byte order mark: S109, S113, S118 when it has none. */
export async function readText(
  located: LocatedFile,
  request: FileRequest,
  access: FileAccess,
): Promise<Outcome<string>> {
  const { file, place } = request;
  try {
    const content = access.readFile ? await access.readFile(file) : await readFromDisk(located, request);
    if (content === undefined) return refuse(missingFile(place, file, request.said, []));
    if (typeof content !== "string" && !ArrayBuffer.isView(content)) return refuse(content);
    if (content.length > LARGEST_FILE) return refuse(fileTooLarge(place, file, content.length, LARGEST_FILE));
    return typeof content === "string" ? { ok: true, value: withoutMark(content) } : decode(content, file);
  } catch (error) {
    return refuse(await failure(error, request, access));
  }
}

/** Measured before it is read, and only regular files: a pipe or a device would never end. */
async function readFromDisk({ identity }: LocatedFile, { file, place }: FileRequest): Promise<Uint8Array | Diagnostic> {
  const status = await stat(identity);
  if (status.isDirectory()) return unreadable(place, file, "it is a folder");
  if (!status.isFile()) return unreadable(place, file, "it is no regular file");
  return status.size > LARGEST_FILE ? fileTooLarge(place, file, status.size, LARGEST_FILE) : readFile(identity);
}

/**
 * UTF-8 to text. The first wrong byte is where the bytes and their own decoding part, since a decoder puts U+FFFD in
 * the place of what it cannot read.
 */
function decode(bytes: Uint8Array, file: string): Outcome<string> {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const again = new TextEncoder().encode(text);
  if (Buffer.compare(bytes, again) === 0) return { ok: true, value: withoutMark(text) };
  const offset = firstDifference(bytes, again);
  const at = withoutMark(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(0, offset))).length;
  const shown = withoutMark(text);
  const place = placeBetween(indexLines(shown), file, at, at + 1);
  return { ok: false, diagnostic: notUtf8(place, offset, bytes[offset] ?? 0), text: shown };
}

function firstDifference(bytes: Uint8Array, again: Uint8Array): number {
  const index = bytes.findIndex((byte, at) => byte !== again[at]);
  const offset = index === -1 ? bytes.length : index;
  // U+FFFD is EF BF BD: a sequence that begins like it goes wrong one or two bytes before the bytes differ.
  if (bytes[offset - 1] === 0xef) return offset - 1;
  return bytes[offset - 2] === 0xef && bytes[offset - 1] === 0xbf ? offset - 2 : offset;
}

async function failure(error: unknown, request: FileRequest, access: FileAccess): Promise<Diagnostic> {
  const { file, said, place } = request;
  const { code, message } = describe(error);
  if (code === "ENOENT" || code === "ENOTDIR") return missingFile(place, file, said, await neighbours(request, access));
  const reasons: Record<string, string> = {
    EACCES: "permission is denied",
    EPERM: "permission is denied",
    EISDIR: "it is a folder",
    ELOOP: "its symbolic links lead in a ring",
    ENAMETOOLONG: "the name is too long",
  };
  return unreadable(place, file, reasons[code] ?? message);
}

/** Whatever was thrown, perhaps by somebody else's reader. */
function describe(error: unknown): { code: string; message: string } {
  if (typeof error !== "object" || error === null) return { code: "", message: String(error) };
  return {
    code: "code" in error ? String(error.code) : "",
    message: "message" in error ? String(error.message) : "the reader failed",
  };
}

/** The files beside a missing one, as the author would have to write them. */
async function neighbours({ file, said }: FileRequest, access: FileAccess): Promise<string[]> {
  if (access.readFile) return [];
  try {
    const folder = await realpath(path.dirname(path.resolve(file)));
    if (!access.allowOutside && !isWithin(await realpath(access.root), folder)) return [];
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => forwardSlashes(path.join(path.dirname(said), entry.name)))
      .sort();
  } catch {
    return []; // The folder is missing too: there is nothing to propose.
  }
}

function defaultRoot(folder: string): string {
  for (let above = folder; ; above = path.dirname(above)) {
    if (path.basename(above) === ROOT_NAME) return above;
    if (path.dirname(above) === above) return folder;
  }
}

function isWithin(root: string, file: string): boolean {
  const way = path.relative(root, file);
  return way !== ".." && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

function fromHere(folder: string): string {
  const way = path.relative(process.cwd(), folder);
  return forwardSlashes(way.startsWith("..") ? folder : way || ".");
}

function forwardSlashes(file: string): string {
  return path.sep === "\\" ? file.replaceAll("\\", "/") : file;
}

function withoutMark(text: string): string {
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}

function refuse(diagnostic: Diagnostic): { readonly ok: false; readonly diagnostic: Diagnostic } {
  return { ok: false, diagnostic };
}

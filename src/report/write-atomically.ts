/** Replaces a file as a whole or not at all. */
import { open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { FeasibilityError } from "../diagnostics/diagnostic.ts";
import { cannotReplaceFile } from "../diagnostics/workbook-messages.ts";

const explanations: Readonly<Record<string, readonly [reason: string, help: string]>> = {
  EBUSY: ["another program holds it open", "close it in Excel and run again, or write to another name."],
  EPERM: ["the system does not allow it", "close it in Excel, clear its read-only mark, or write to another name."],
  EACCES: ["you have no right to write there", "choose a folder you may write to, or clear the file's read-only mark."],
  EROFS: ["the disk is read-only", "choose a folder on another disk."],
  EISDIR: ["a folder of that name exists", "choose another file name."],
  ENOTEMPTY: ["a folder of that name exists", "choose another file name."],
  EEXIST: ["something else of that name exists", "choose another file name."],
  ENOENT: ["its folder does not exist", "create the folder first, or correct its name."],
  ENOTDIR: ["part of the path is a file, not a folder", "correct the path."],
  ENAMETOOLONG: ["the name is too long", "choose a shorter name."],
  ENOSPC: ["the disk is full", "free some space and run again."],
  EDQUOT: ["your disk quota is used up", "free some space and run again."],
};

/**
 * Writes a file by way of a temporary one in the same folder, so that a reader sees the old content or the new,
 * never a half.
 *
 * @throws FeasibilityError W101 when the target cannot be replaced; the temporary file is removed and the old one kept
 */
export async function writeAtomically(path: string, content: Uint8Array | string): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    await refuseLocked(path);
    const file = await open(temporary, "w");
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => {});
    throw new FeasibilityError([describe(path, cause)]);
  }
}

/** A rename would replace even a read-only file; somebody who marked it so meant to keep it. */
async function refuseLocked(path: string): Promise<void> {
  const present = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT") return undefined;
    throw cause;
  });
  if (present?.isDirectory()) throw Object.assign(new Error("is a directory"), { code: "EISDIR" });
  if (present && (present.mode & 0o222) === 0) throw Object.assign(new Error("is read-only"), { code: "EACCES" });
}

function describe(path: string, cause: unknown) {
  const { code, message } = cause as NodeJS.ErrnoException;
  const [reason, help] = explanations[code ?? ""] ?? [`the system says "${message}"`, "write to another folder."];
  return cannotReplaceFile(path, code ? `${reason} (${code})` : reason, help);
}

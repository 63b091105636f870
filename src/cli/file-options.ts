/** Options of every command that reads scenarios. */

import type { Command } from "commander";

export function withFileOptions(command: Command): Command {
  return command
    .option("--root <folder>", "folder that no file of a scenario may leave; by default the scenarios folder above it")
    .option("--allow-outside", "let files lie outside that folder");
}

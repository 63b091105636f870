/** What the exit code says; the same in every command, and printed by `--help`. */
export const EXIT = {
  ok: 0,
  /** A check of the model failed, or a workbook could not be written. */
  failed: 1,
  /** A scenario has mistakes; nothing was written. */
  invalid: 2,
  /** The command line asks for something that there is not. */
  usage: 64,
  /** A defect of the program. */
  internal: 70,
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export const EXIT_CODES_HELP = `Exit codes:
  0    all is well; warnings may have been printed
  1    a check of the model failed, or a workbook could not be written
  2    a scenario has mistakes; nothing was written
  64   the command line asks for an option, file, case, line or period that there is not
  70   a defect of the program
  130  interrupted with Ctrl-C`;

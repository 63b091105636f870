/** The command line asks for something that there is not: one sentence, and what to do. */
export class UsageError extends Error {
  readonly help: string;

  constructor(sentence: string, help: string) {
    super(sentence);
    this.name = "UsageError";
    this.help = help;
  }
}

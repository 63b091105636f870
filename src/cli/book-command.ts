/** `npm run model -- book`: the formula book as Markdown. */

import { bookPage } from "../report/book-page.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import type { Terminal } from "./terminal.ts";

export async function bookCommand(terminal: Terminal): Promise<ExitCode> {
  terminal.out.write(await bookPage());
  return EXIT.ok;
}

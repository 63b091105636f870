/** The two streams of a command, whether each may be coloured, and how Ctrl-C ends it. */

import { EXIT } from "./exit-codes.ts";

export interface Output {
  readonly write: (text: string) => void;
  readonly colour: boolean;
  /** Columns of the screen; undefined in a pipe or file, where lines may have any length. */
  readonly width?: number;
}

export interface Terminal {
  /** Results. */
  readonly out: Output;
  /** Everything else. */
  readonly err: Output;
  /** Runs what must not be cut in half: Ctrl-C is obeyed when it has ended. */
  readonly uninterrupted: <T>(action: () => Promise<T>) => Promise<T>;
  /** Runs what can stop early and still has something to tell: the first Ctrl-C asks it to, a second one ends it. */
  readonly stoppable: <T>(action: (signal: AbortSignal) => Promise<T>) => Promise<T>;
}

/** Binds a terminal to this process: closed pipes are silent, Ctrl-C exits with 130. */
export function openTerminal(): Terminal {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", ignoreClosedPipe);
  return { out: outputTo(process.stdout), err: outputTo(process.stderr), ...obeyInterrupts() };
}

function outputTo(stream: NodeJS.WriteStream): Output {
  return {
    write: (text) => void stream.write(text),
    colour: mayColour(stream),
    ...(stream.isTTY && { width: stream.columns }),
  };
}

/** NO_COLOR wins over FORCE_COLOR; without either, only a terminal is coloured. */
function mayColour(stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== "0";
  return stream.isTTY === true && TERM !== "dumb";
}

/** `npm run model | head` closes the pipe when it has seen enough: that is no mistake. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}

function obeyInterrupts(): Pick<Terminal, "uninterrupted" | "stoppable"> {
  let busy = 0;
  let asked = false;
  let stop: AbortController | undefined;
  process.on("SIGINT", () => {
    if (stop && !stop.signal.aborted) {
      stop.abort();
      return;
    }
    if (busy === 0 || asked) process.exit(EXIT.interrupted);
    asked = true;
  });
  return {
    uninterrupted: async (action) => {
      busy += 1;
      try {
        return await action();
      } finally {
        busy -= 1;
        if (asked && busy === 0) process.exit(EXIT.interrupted);
      }
    },
    stoppable: async (action) => {
      const controller = new AbortController();
      stop = controller;
      try {
        return await action(controller.signal);
      } finally {
        stop = undefined;
      }
    },
  };
}

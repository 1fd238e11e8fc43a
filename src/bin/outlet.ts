import { writeSync } from "node:fs";
import { isatty } from "node:tty";

/** One of the two streams of this process, to whoever reads it: a person, a pipe, a file. */
export interface Outlet {
  /** All of the text is handed over when this returns; false once nobody reads any more, or it cannot be written. */
  write(text: string): boolean;
  /** What kept the text from arriving. A reader who has gone (`| head`) had seen enough: that is none. */
  readonly failure: NodeJS.ErrnoException | undefined;
}

export function outlet(descriptor: 1 | 2): Outlet {
  let isClosed = false;
  let failure: NodeJS.ErrnoException | undefined;
  const fail = (error: NodeJS.ErrnoException) => {
    if (["EPIPE", "EOF"].includes(error.code ?? "")) isClosed = true;
    else failure ??= error;
  };
  const terminal = isatty(descriptor) ? terminalOf(descriptor).on("error", fail) : undefined;
  return {
    write(text) {
      if (isClosed || failure) return false;
      try {
        if (terminal) terminal.write(text);
        else writeAll(descriptor, text);
      } catch (error) {
        fail(error as NodeJS.ErrnoException);
      }
      return !isClosed && !failure;
    },
    get failure() {
      return failure;
    },
  };
}

/** Windows writes Japanese to a terminal only through Node's own stream. */
const terminalOf = (descriptor: 1 | 2) => (descriptor === 1 ? process.stdout : process.stderr);

/** Node's stream to a file takes the part that a full disk still took for the whole. */
function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
      // A pipe that somebody else has set not to wait: its reader is slower.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

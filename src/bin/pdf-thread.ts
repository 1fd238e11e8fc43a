import { once } from "node:events";
import { availableParallelism } from "node:os";
import { MessageChannel, Worker } from "node:worker_threads";
import type { PdfThread } from "../kind/desk.js";
import type { Drawers } from "../kind/draw.js";

/** One thread for all that a command draws, which ends without waiting for it. */
let thread: Drawers | undefined;

function begun(): Drawers {
  const worker = new Worker(new URL("./kaiji.cjs", import.meta.url));
  worker.unref();
  const broken = once(worker, "error").then(([error]) => Promise.reject(error));
  // A command that ends before it has something to draw need not know.
  broken.catch(() => {});
  const asked = async (name: keyof Drawers, job: unknown) => {
    const { port1, port2 } = new MessageChannel();
    worker.postMessage({ name, job, answer: port2 }, [port2]);
    try {
      const [outcome] = await Promise.race([once(port1, "message"), broken]);
      return outcome;
    } finally {
      // An open port would keep the command from ending.
      port1.close();
    }
  };
  return { pdf: (job) => asked("pdf", job), svgs: (graphics) => asked("svgs", graphics) };
}

/** Absent where the machine has one core only: two threads would take turns. */
export const pdfThread: PdfThread | undefined =
  availableParallelism() > 1
    ? () => {
        thread ??= begun();
        return thread;
      }
    : undefined;

import { once } from "node:events";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { SecondThread, Share, Task } from "../command/share.js";

let thread: Worker | undefined;
let last: Promise<unknown> = Promise.resolve();

/** One thread for as long as the command runs, a task after the other; the command ends without what it does not ask for. */
const inOneThread: SecondThread = (task) => {
  thread ??= started();
  const worker = thread;
  const share = last.then(() => ask(worker, task));
  last = share.catch(() => {
    thread = undefined;
  });
  return async () => {
    worker.ref();
    try {
      return await share;
    } finally {
      worker.unref();
    }
  };
};

function started(): Worker {
  const worker = new Worker(new URL("./share.js", import.meta.url));
  worker.unref();
  return worker;
}

async function ask(worker: Worker, task: Task): Promise<Share> {
  worker.postMessage(task);
  const [share] = await once(worker, "message");
  return share;
}

/** Absent where the machine has one core only: two threads would take turns. */
export const secondThread: SecondThread | undefined = availableParallelism() > 1 ? inOneThread : undefined;

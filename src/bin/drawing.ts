import { type MessagePort, parentPort } from "node:worker_threads";
import { type Drawers, drawers } from "../kind/draw.js";

/** What is to be drawn, by the name of what draws it. */
interface Asked {
  readonly name: keyof Drawers;
  readonly job: unknown;
  readonly answer: MessagePort;
}

// The thread that `pdf-thread.ts` begins: draws what it is sent and answers with the outcome.
parentPort?.on("message", async ({ name, job, answer }: Asked) => {
  answer.postMessage(await drawers[name](job as never));
  answer.close();
});

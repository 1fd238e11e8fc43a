import { type MessagePort, parentPort } from "node:worker_threads";
import { type DrawingJob, draw } from "../kind/draw.js";

// The thread that `pdf-thread.ts` begins: draws each document it is sent and answers with the outcome.
parentPort?.on("message", async ({ drawing, answer }: { drawing: DrawingJob; answer: MessagePort }) => {
  answer.postMessage(await draw(drawing));
  answer.close();
});

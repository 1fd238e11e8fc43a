import { parentPort } from "node:worker_threads";
import { makeShare } from "../command/association-outputs.js";
import type { Task } from "../command/share.js";
import { fileEffects } from "../effects.js";

// The second thread (`second-thread.ts`): answers each task with its share.
parentPort?.on("message", async (task: Task) => {
  parentPort?.postMessage(await makeShare(task, fileEffects));
});

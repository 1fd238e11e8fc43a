/** The thread in which inputs are tried, one after the other: it may hang or run out of memory, and is then ended. */
import { parentPort, workerData } from "node:worker_threads";
import { inputOf } from "./input.js";
import { faultOf } from "./judge.js";
import { originals } from "./originals.js";

/** What the thread is given: every `step`th number from one to before another. */
export interface Task {
  readonly seed: number;
  readonly from: number;
  readonly end: number;
  readonly step: number;
}

/** What it tells: that it begins with an input, and what was wrong with it, if anything. */
export type Report = { readonly begins: number } | { readonly fault: string; readonly number: number };

const { seed, from, end, step } = workerData as Task;
const tell = (report: Report): void => parentPort?.postMessage(report);

const all = await originals();
for (let number = from; number < end; number += step) {
  tell({ begins: number });
  const fault = await faultOf(inputOf(all, seed, number));
  if (fault !== undefined) tell({ number, fault });
}

import type { Effects } from "../effects.js";
import { UsageError } from "../problem/usage-error.js";
import { unreadable } from "./disk.js";

/** 思わぬ不具合: what broke while a dataset was at work, which dataset, and the file of it that was read last. */
class DatasetFault extends Error {
  constructor(folder: string, lastRead: string | undefined, fault: unknown) {
    const [message] = String(fault instanceof Error ? fault.message : fault).split("\n");
    super(`${folder}${lastRead === undefined ? "" : `（最後に読んだのは ${lastRead}）`}: ${message}`);
    if (fault instanceof Error && fault.stack !== undefined) this.stack = fault.stack;
  }
}

/** Works on a dataset; a fault of ours is thrown with the name of the dataset, a refused call or file as it is. */
export async function atDataset<T>(
  folder: string,
  effects: Effects,
  work: (effects: Effects) => Promise<T>,
): Promise<T> {
  let lastRead: string | undefined;
  const readFile: Effects["readFile"] = (file, room) => {
    if (file.startsWith(`${folder}/`)) lastRead = file;
    return effects.readFile(file, room);
  };
  try {
    return await work({ ...effects, readFile });
  } catch (error) {
    if (error instanceof UsageError || unreadable(error)) throw error;
    throw new DatasetFault(folder, lastRead, error);
  }
}

/**
 * Works on one dataset after the other, and reports what was done: a fault in a dataset keeps neither the others from being
 * done nor what they came to from being reported. The faults are thrown in the end.
 */
export async function eachDataset<T, Reported>(
  folders: readonly string[],
  effects: Effects,
  work: (folder: string, effects: Effects) => Promise<T>,
  report: (done: readonly T[]) => Reported,
): Promise<Reported> {
  const done: T[] = [];
  const faults: DatasetFault[] = [];
  for (const folder of folders) {
    try {
      done.push(await atDataset(folder, effects, (watched) => work(folder, watched)));
    } catch (error) {
      if (!(error instanceof DatasetFault)) throw error;
      faults.push(error);
    }
  }
  if (done.length === 0) throw new AggregateError(faults);
  const reported = report(done);
  if (faults.length > 0) throw new AggregateError(faults);
  return reported;
}

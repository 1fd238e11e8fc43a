import type { Effects } from "../effects.js";
import { UsageError } from "../problem/usage-error.js";
import { slashed } from "./slashed.js";

/** 新しいフォルダ: a folder that an argument names and that is not there yet, or is empty; anything else is left alone. */
export async function newFolder(argument: string, effects: Pick<Effects, "look">): Promise<string> {
  if (argument.trim() === "") throw new UsageError("新しいフォルダの名前を書いてください。");
  const folder = slashed(argument);
  const there = await effects.look(folder);
  if (there.kind === "nothing" || (there.kind === "folder" && there.names.length === 0)) return folder;
  throw new UsageError(`「${folder}」はもうあります。新しいフォルダの名前を書いてください。`);
}

import type { Problem } from "../../problem/problem.js";
import { namesIn } from "../file.js";
import type { Reader } from "../reader.js";

/** Every file below a folder, in order, but for what nobody put there (hidden files, locks of open workbooks). */
export async function filesBelow(folder: string, reader: Reader, problems: Problem[]): Promise<string[]> {
  const files: string[] = [];
  for (const name of await namesIn(folder, reader, problems)) {
    const path = `${folder}/${name}`;
    const { kind } = await reader.look(path);
    if (kind === "folder") files.push(...(await filesBelow(path, reader, problems)));
    else if (kind === "file") files.push(path);
  }
  return files;
}

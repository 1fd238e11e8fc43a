import { sameFileName } from "../model/file-name.js";
import type { Problem } from "../problem/problem.js";
import { brokenLink, isDevice, leadsOutside } from "../problem/rules/disk.js";
import { isFile, isFolder, sameName } from "../problem/rules/file.js";
import type { Reader } from "./reader.js";

const instead = {
  folder: isFolder,
  device: isDevice,
  "broken-link": brokenLink,
  outside: leadsOutside,
} as const;

/** Whether a file stands at a path. What stands there in its place is a problem; that nothing does is for the caller to report. */
export async function isFileAt(file: string, reader: Reader, problems: Problem[]): Promise<boolean> {
  const { kind } = await reader.look(file);
  if (kind !== "file" && kind !== "nothing") problems.push(instead[kind]({}, { file }));
  return kind === "file";
}

/** The bytes of a file, in `room` where they may lie there; undefined where there is none. */
export async function bytesOf(
  file: string,
  reader: Reader,
  problems: Problem[],
  room?: Uint8Array,
): Promise<Uint8Array | undefined> {
  return (await isFileAt(file, reader, problems)) ? reader.readFile(file, room) : undefined;
}

/** What people and their computers leave in a folder: hidden files, the lock of an open workbook. */
const noise = /^(\.|~\$|thumbs\.db$|desktop\.ini$)/iu;

/** The names in a folder, without what nobody put there; none where there is no folder. */
export async function namesIn(folder: string, reader: Reader, problems: Problem[]): Promise<string[]> {
  const found = await reader.look(folder);
  if (found.kind === "nothing") return [];
  if (found.kind !== "folder") {
    problems.push((found.kind === "file" ? isFile : instead[found.kind])({}, { file: folder }));
    return [];
  }
  const names = found.names.filter((name) => !noise.test(name));
  const firsts = new Map<string, string>();
  for (const name of names) {
    const first = firsts.get(sameFileName(name));
    if (first === undefined) firsts.set(sameFileName(name), name);
    else
      problems.push(
        sameName({ other: first }, { file: `${folder}/${name}` }, [{ file: `${folder}/${first}` }]),
      );
  }
  return names;
}

import type { Problem } from "../problem/problem.js";
import { unreadableFile, unwritableOutput } from "../problem/rules/disk.js";

/** What the system says when it refuses a file, in words for the person at the desk. */
const refusals: Readonly<Record<string, string>> = {
  EACCES: "読み書きの許可がありません",
  EPERM: "読み書きの許可がないか、ほかのソフトで開かれています",
  EBUSY: "ほかのソフト（Excelなど）で開かれています",
  ENOSPC: "ディスクの空きがありません",
  EDQUOT: "使えるディスクの量を超えました",
  EROFS: "書き込みのできないディスクです",
  ENOTDIR: "途中にフォルダでないものがあります",
  EEXIST: "同じ名前のファイルがあります",
  ENAMETOOLONG: "名前が長すぎます",
  EMFILE: "開いているファイルが多すぎます",
  EIO: "ディスクの読み書きに失敗しました",
};

/** What the disk refused to read, as a problem; undefined for what is no refusal of the disk. */
export function unreadable(error: unknown): Problem | undefined {
  const { code = "", path } = error as NodeJS.ErrnoException;
  const reason = refusals[code];
  if (reason === undefined) return undefined;
  return unreadableFile({ reason }, path === undefined ? undefined : { file: path });
}

/** Writes below a folder; what the disk refuses is told, and false. */
export async function written(
  folder: string,
  problems: Problem[],
  write: () => Promise<void>,
): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    const reason = refusals[(error as NodeJS.ErrnoException).code ?? ""];
    if (reason === undefined) throw error;
    problems.push(unwritableOutput({ reason }, { file: folder }));
    return false;
  }
}

import type { Problem } from "../problem/problem.js";
import { unreadableFile, unwritableOutput } from "../problem/rules/disk.js";

/** What the system says when it refuses a file, in words for the person at the desk. */
const refusals: Readonly<Record<string, string>> = {
  EACCES: "読み書きの許可がありません",
  EPERM: "読み書きの許可がないか、ほかのソフトで開かれています",
  EBUSY: "ほかのソフト（Excel、Acrobatなど）で開かれています",
  ENOSPC: "ディスクの空きがありません",
  EDQUOT: "使えるディスクの量を超えました",
  EFBIG: "ファイルの大きさの上限を超えました",
  EROFS: "書き込みのできないディスクです",
  ENOENT: "その場所がありません",
  ENOTDIR: "途中にフォルダでないものがあります",
  EISDIR: "ファイルがあるはずのところに、フォルダがあります",
  EEXIST: "同じ名前のものがもうあります",
  ELOOP: "リンクが輪になっています",
  EINVAL: "使えない名前です",
  ENAMETOOLONG: "名前が長すぎます",
  EMFILE: "開いているファイルが多すぎます",
  EIO: "ディスクの読み書きに失敗しました",
  NOT_A_FOLDER: "同じ名前のファイルがあります",
  CURRENT_FOLDER: "今いるフォルダか、それを含むフォルダです",
  NO_CURRENT_FOLDER: "今いるフォルダが、もうありません",
};

const close = "書き出し先のファイルを開いているソフトを閉じるか、別のフォルダに書き出してください";
const move = "ほかのフォルダに移ってから、実行してください";

/** What to do where nothing can be written; for all else, to write elsewhere. */
const remedies: Readonly<Record<string, string>> = {
  EACCES: close,
  EPERM: close,
  EBUSY: close,
  ENOSPC: "不要なファイルを消すか、別のディスクに書き出してください",
  ENOENT: "ドライブ、フォルダの名前、リンクの先を確かめてください",
  CURRENT_FOLDER: move,
  NO_CURRENT_FOLDER: move,
};

const codeOf = (error: unknown): string => {
  const { code = "", syscall } = error as NodeJS.ErrnoException;
  return syscall === "uv_cwd" ? "NO_CURRENT_FOLDER" : code;
};

/** Why the system refused; undefined for what is a fault of the program. */
export function refusalOf(error: unknown): string | undefined {
  const { code, syscall } = error as NodeJS.ErrnoException;
  return refusals[codeOf(error)] ?? (syscall === undefined ? undefined : `システムのエラーです（${code}）`);
}

/** What the disk refused to read, as a problem; undefined for what is no refusal of the disk. */
export function unreadable(error: unknown): Problem | undefined {
  const reason = refusalOf(error);
  if (reason === undefined) return undefined;
  const { path } = error as NodeJS.ErrnoException;
  return unreadableFile({ reason }, path === undefined ? undefined : { file: path });
}

/** What was written below a folder; what the disk refuses is reported, at the file where it is known. */
export async function written<T>(
  folder: string,
  problems: Problem[],
  write: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await write();
  } catch (error) {
    const reason = refusalOf(error);
    if (reason === undefined) throw error;
    const { path } = error as NodeJS.ErrnoException;
    const remedy = remedies[codeOf(error)];
    problems.push(unwritableOutput({ reason, remedy }, { file: path?.startsWith(folder) ? path : folder }));
    return undefined;
  }
}

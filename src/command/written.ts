import stringWidth from "fast-string-width";
import { groupBy } from "../calculate/group-by.js";

/** A file that was written: its whole path, and its path below the dataset's output folder. */
export interface WrittenFile {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
}

/** More files in a folder than these (a chamber's forms) are told as one line. */
const mostListed = 60;

/** The closing table: what was written, and how large it is. */
export function writtenText(files: readonly WrittenFile[]): string {
  if (files.length === 0) return "何も書き出しませんでした。";
  const lines = [...groupBy(files, folderOf)].flatMap(([folder, inside]) =>
    inside.length <= mostListed
      ? inside.map(({ path, bytes }) => ({ path, bytes }))
      : [
          {
            path: `${folder}（${inside.length}ファイル）`,
            bytes: inside.reduce((total, { bytes }) => total + bytes, 0),
          },
        ],
  );
  const width = Math.max(...lines.map(({ path }) => stringWidth(path)));
  return lines
    .map(({ path, bytes }) => {
      const room = " ".repeat(width - stringWidth(path));
      return `${path}${room}  ${String(Math.ceil(bytes / 1024)).padStart(6)} KB`;
    })
    .join("\n");
}

/** Where a file is told: in its dataset's folder, or in the outermost one below that. */
function folderOf({ path, name }: WrittenFile): string {
  return path.slice(0, path.length - name.length + name.indexOf("/") + 1);
}

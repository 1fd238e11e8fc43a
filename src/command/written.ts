import stringWidth from "fast-string-width";
import { groupBy } from "../calculate/group-by.js";
import type { Output, Standing } from "../effects.js";
import { isOf, type OutputPlan } from "./output-plan.js";

/** A file of an output folder, and what a build did to it. */
export interface WrittenFile {
  readonly done: "written" | "kept" | "removed";
  readonly path: string;
  /** Its path below the dataset's output folder. */
  readonly name: string;
  /** Absent where it is there no more. */
  readonly bytes?: number;
  /** Why it stands there, or does no more, though it was not written. */
  readonly note?: string;
}

/** What a build did to the files of an output folder. */
export function writtenFiles(
  folder: string,
  outputs: readonly Output[],
  { kept, removed }: Standing,
  plan: Pick<OutputPlan, "outputs">,
): WrittenFile[] {
  const noteOf = (path: string) =>
    isOf(plan.outputs, path) ? "前に作ったまま" : "kaijiの出力ではないので、そのまま";
  return [
    ...outputs.map(({ path, bytes }) => ({ done: "written" as const, name: path, bytes: bytes.length })),
    ...kept.map(({ path, bytes }) => ({ done: "kept" as const, name: path, bytes, note: noteOf(path) })),
    ...removed.map((path) => ({
      done: "removed" as const,
      name: path,
      note: "今回は作らないので、消しました",
    })),
  ].map((file) => ({ ...file, path: `${folder}/${file.name}` }));
}

/** The same for machines: what is new, what stands as it stood, what is gone. */
export function writtenJson(files: readonly WrittenFile[]): Record<WrittenFile["done"], unknown> {
  const pathsOf = (wanted: WrittenFile["done"]) =>
    files.filter(({ done }) => done === wanted).map(({ path, bytes }) => ({ path, bytes }));
  return { written: pathsOf("written"), kept: pathsOf("kept"), removed: pathsOf("removed") };
}

/** More files in a folder than these (a chamber's forms) are printed as one line. */
const mostListed = 60;

/** The closing table: what was written, and how large it is; what was not, and why it stands there or is gone. */
export function writtenText(files: readonly WrittenFile[]): string {
  if (files.length === 0) return "何も書き出しませんでした。";
  const lines = [...groupBy(files, groupOf).values()].flatMap((inside) =>
    inside.length <= mostListed ? inside : [asOne(inside)],
  );
  const width = Math.max(...lines.map(({ path }) => stringWidth(path)));
  return lines
    .map(({ path, bytes, note }) => {
      const room = " ".repeat(width - stringWidth(path));
      const size = bytes === undefined ? "" : `${Math.ceil(bytes / 1024)} KB`;
      return `${path}${room}  ${size.padStart(9)}${note === undefined ? "" : `  ${note}`}`;
    })
    .join("\n");
}

/** Files of one folder of which all was done that was done to the first. */
function asOne(inside: readonly WrittenFile[]): Pick<WrittenFile, "path" | "bytes" | "note"> {
  const [first] = inside;
  const sizes = inside.flatMap(({ bytes }) => bytes ?? []);
  return {
    path: `${first ? folderOf(first) : ""}（${inside.length}ファイル）`,
    ...(sizes.length > 0 && { bytes: sizes.reduce((total, bytes) => total + bytes, 0) }),
    ...(first?.note !== undefined && { note: first.note }),
  };
}

const groupOf = (file: WrittenFile): string => `${folderOf(file)} ${file.note ?? ""}`;

/** Where a file is listed: in its dataset's folder, or in the outermost folder below that. */
function folderOf({ path, name }: WrittenFile): string {
  return path.slice(0, path.length - name.length + name.indexOf("/") + 1);
}

import type { FontFamily, FontFile, Theme } from "../model/theme.js";
import type { Problem } from "../problem/problem.js";
import { missingFile } from "../problem/rules/file.js";
import { unusableTypeface } from "../problem/rules/settings.js";
import { bytesOf } from "./file.js";
import type { Reader } from "./reader.js";
import type { YamlFile } from "./yaml-file.js";

/** A family as `theme.yaml` names it: one of ours, or the files of the corporation's own beside it. */
export type WrittenFamily =
  | Exclude<FontFamily, object>
  | { readonly regular: string; readonly bold?: string | undefined };

export interface WrittenFonts {
  readonly prose: WrittenFamily;
  readonly display: WrittenFamily;
}

/** 書体: the families of a theme with their files read; undefined where one of them cannot be used. */
export async function loadFonts(
  written: WrittenFonts,
  folder: string,
  yaml: YamlFile,
  reader: Reader,
  problems: Problem[],
): Promise<Theme["fonts"] | undefined> {
  const fileAt = async (name: string, key: readonly PropertyKey[]): Promise<FontFile | undefined> => {
    const file = `${folder}/${name}`;
    const before = problems.length;
    const bytes = await bytesOf(file, reader, problems);
    if (problems.length > before) return undefined;
    if (!bytes) problems.push(missingFile({ what: "書体のファイル" }, { file }));
    const fault = bytes && faultOf(bytes);
    if (fault !== undefined) problems.push(unusableTypeface({ name, fault }, yaml.placeOf(key)));
    return bytes && fault === undefined ? { file, bytes } : undefined;
  };
  const family = async (own: WrittenFamily, key: keyof WrittenFonts): Promise<FontFamily | undefined> => {
    if (typeof own === "string") return own;
    const regular = await fileAt(own.regular, ["fonts", key, "regular"]);
    const bold = own.bold === undefined ? regular : await fileAt(own.bold, ["fonts", key, "bold"]);
    return regular && bold && { regular, bold };
  };
  const [prose, display] = [await family(written.prose, "prose"), await family(written.display, "display")];
  return prose && display && { prose, display };
}

/** What a font file begins with: TrueType in two spellings, and others that are met. */
const kinds: Readonly<Record<string, string | undefined>> = {
  "\0\x01\0\0": undefined,
  true: undefined,
  OTTO: "輪郭がPostScript（CFF）のOpenTypeです",
  ttcf: "いくつもの書体をまとめたファイル（.ttc）です",
  wOFF: "ウェブ用の書体（WOFF）です",
  wOF2: "ウェブ用の書体（WOFF2）です",
};

/** Why a file cannot be embedded; undefined where it can. */
function faultOf(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 4)).toString("latin1");
  if (!(head in kinds)) return "書体のファイルではありません";
  return kinds[head] ?? (isRestricted(bytes) ? "書体の権利者が、文書への埋めこみを禁じています" : undefined);
}

/** Where the table `OS/2` says that the font must not be embedded (fsType, bit 1 alone). */
function isRestricted(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = bytes.length >= 12 ? view.getUint16(4) : 0;
  for (let at = 12; at + 16 <= Math.min(bytes.length, 12 + 16 * count); at += 16) {
    if (Buffer.from(bytes.subarray(at, at + 4)).toString("latin1") !== "OS/2") continue;
    const offset = view.getUint32(at + 8);
    return offset + 10 <= bytes.length && (view.getUint16(offset + 8) & 0xf) === 2;
  }
  return false;
}

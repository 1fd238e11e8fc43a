import { builtInFormat } from "../../number-format/built-in.js";
import type { CellStyle } from "../cell.js";
import type { Font } from "../text-runs.js";
import { scanPart } from "../xml/part.js";
import type { StartTag } from "../xml/tag.js";
import type { Archive } from "../zip/archive.js";
import { isTrue, spreadsheet } from "./vocabulary.js";

/** The styles of a workbook in their order; none where it has no such part. Cells name them by number. */
export function readStyles(archive: Archive, path: string | undefined): readonly CellStyle[] {
  const entry = path === undefined ? undefined : archive.find(path);
  if (!entry) return [];
  const formats = new Map<number, string>();
  const fonts: Font[] = [];
  const cells: { format: number; font: number }[] = [];
  const inside: string[] = [];
  scanPart(archive, entry, spreadsheet, {
    open: (name, tag) => {
      const parent = inside.at(-1);
      inside.push(name);
      if (name === "numFmt" && parent === "numFmts")
        formats.set(Number(tag.get("numFmtId")), tag.get("formatCode") ?? "General");
      if (name === "font" && parent === "fonts") fonts.push({});
      if (parent === "font" && inside.at(-3) === "fonts")
        fonts.push(withFontTag(fonts.pop() ?? {}, name, tag));
      if (name === "xf" && parent === "cellXfs")
        cells.push({ format: Number(tag.get("numFmtId") ?? 0), font: Number(tag.get("fontId") ?? 0) });
    },
    close: () => inside.pop(),
  });
  return cells.map(({ format, font }) => ({
    format: formats.get(format) || builtInFormat(format) || "General",
    font: fonts[font] ?? {},
  }));
}

/** A font, with what one of its tags says. */
export function withFontTag(font: Font, name: string, tag: Pick<StartTag, "get">): Font {
  if (name === "strike" && isTrue(tag.get("val"), true)) return { ...font, struck: true };
  if (name !== "vertAlign") return font;
  const value = tag.get("val");
  if (value === "superscript") return { ...font, position: "raised" };
  return value === "subscript" ? { ...font, position: "lowered" } : font;
}

import { type Figure, operationText } from "../../model/figure.js";
import { inOneWidth } from "../../model/normal-form.js";
import { publishedPlace } from "../../model/report.js";
import { placeText } from "../../problem/place.js";
import { figureWord } from "./form-figure.js";
import { tableAsked } from "./form-list.js";
import { type FormProse, proseNamed } from "./form-prose.js";
import type { FormSource } from "./form-source.js";
import type { FormTable } from "./form-table.js";
import type { Resolved } from "./resolved.js";

/** The list of that name: a chapter's paragraphs, the figures that the form shows one by one, or a table. */
export function listAsked(name: string, shown: readonly Figure[], source: FormSource): Resolved<FormTable> {
  if (inOneWidth(name) === figureWord) return { value: shownTable(shown, source) };
  const chapter = /^文章\s+(?<chapter>.+)$/su.exec(name)?.groups?.chapter;
  if (chapter === undefined) return tableAsked(name, source);
  const found = proseNamed(source.prose, chapter);
  return found ? { value: paragraphTable(found) } : { near: undefined };
}

const paragraphTable = ({ name, paragraphs }: FormProse): FormTable => ({
  name: `文章 ${name}`,
  id: "",
  length: paragraphs.length,
  columns: [{ name: "段落", of: (row) => paragraphs[row] ?? null }],
});

/** 数値の一覧: the exact figures that a form shows one by one, for a sheet that its cells point at. */
function shownTable(shown: readonly Figure[], { dataset: { folder } }: FormSource): FormTable {
  const figures = [...new Map(shown.map((figure) => [figure.id, figure])).values()];
  return {
    name: figureWord,
    id: "",
    length: figures.length,
    columns: [
      { name: "ID", of: (row) => figures[row]?.id ?? null },
      { name: "項目", of: (row) => figures[row]?.label ?? null },
      { name: "値", of: (row) => figures[row] ?? null },
      { name: "単位", of: (row) => figures[row]?.unit ?? null },
      { name: "出どころ", of: (row) => originText(figures[row], folder) },
    ],
  };
}

function originText(figure: Figure | undefined, folder: string): string | null {
  if (!figure) return null;
  const { origin, unit } = figure;
  if (origin.kind === "read") return placeText(publishedPlace(origin.place, folder));
  return origin.kind === "given" ? origin.by : operationText(origin.operation, unit);
}

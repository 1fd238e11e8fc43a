import type { PlaceInFile } from "./printed.js";

/** 「booklet.pdf 12ページ」, 「statements.xlsx!収支計算書!D14」, 「charts/trend.svg」. */
export function whereText({ file, page, sheet, cell }: PlaceInFile): string {
  if (page !== undefined)
    return `${file} ${page}ページ${sheet === undefined ? "" : `（様式の${sheet}!${cell}）`}`;
  return [file, sheet, cell].filter((part) => part !== undefined).join("!");
}

const kindNames = {
  table: "表",
  tiles: "主要計数",
  chart: "図",
  diagram: "図",
  sentence: "文",
  cell: "",
} as const;

/** 「表3 保証承諾の推移」: what it stands in. */
export function aroundText({ kind, number, title }: PlaceInFile): string {
  if (kind === "cell") return "";
  if (kind === "sentence" && !number && !title) return kindNames.sentence;
  return [number || kindNames[kind], title].filter(Boolean).join(" ");
}

/** 「令和7年度・金額「298,423」」: as what, and how it is written; of what is drawn only, that it is. */
export function asWhatText({ row, column, text, sentence, kind }: PlaceInFile): string {
  const cell = [row, column].filter(Boolean).join("・");
  const written = text === undefined ? "（数字はなく、図だけ）" : `「${text}」`;
  if (kind === "sentence" || sentence !== undefined) return `${written}　${sentence ?? ""}`.trim();
  return `${cell}${written}`;
}

/** A place in one line. */
export const placeLine = (place: PlaceInFile): string =>
  [whereText(place), aroundText(place), asWhatText(place)].filter((part) => part !== "").join("　");

import { fiscalYearName } from "../../model/fiscal-year.js";
import type { ReturnForm } from "../../model/return.js";
import type { ComparedGroup, ComparedReturn, LeftOutReturn } from "../../model/side-by-side.js";
import type { Column, Row, Table } from "../../model/table.js";
import { doubtNotes } from "./doubt.js";

/** 何を比べたか: by what it is called, as covers say it. */
export function comparisonFacts(
  returns: readonly ComparedReturn[],
  newest: ComparedGroup,
  leftOut: readonly LeftOutReturn[],
): [name: string, text: string][] {
  const years = returns.map(({ fiscalYear }) => fiscalYear);
  const [oldest, latest] = [Math.min(...years), Math.max(...years)];
  const span =
    oldest === latest ? fiscalYearName(latest) : `${fiscalYearName(oldest)}から${fiscalYearName(latest)}まで`;
  return [
    ["協会", `${newest.returns.length}協会`],
    ["年度", `${span}（${returns.length}件）`],
    ["除いたもの", leftOut.length > 0 ? `${leftOut.length}件。この比較はその分だけ欠けています` : "なし"],
  ];
}

/** 比べ方: what readers have to know of how it was made. */
export function comparisonNotes(
  returns: readonly ComparedReturn[],
  { isAddedUp, returns: own }: ComparedGroup,
): string[] {
  return [
    ...(own.length > 1 && !isAddedUp
      ? ["協会によって年度が違うので、計は置きません。順位と分布は、各協会の最新の年度どうしのものです。"]
      : []),
    "「…」は、渡されたものにその数値や科目がないことを示します。0とは違います。",
    `比率は、それぞれの元の数値から計算し直したもので、比率どうしの平均はとりません。${isAddedUp ? "計の比率は、分子の計を分母の計で割ったものです。" : ""}`,
    "順位は大きい順で、良し悪しの順ではありません。同じ値には同じ順位を付けます。",
    "四分位は、値を小さい順に並べ、最小から最大までを四等分した位置の値です（位置が二つの値の間に落ちるときは、その間を直線で結びます。ExcelのQUARTILE.INCと同じ方法）。",
    ...doubtNotes(returns),
  ];
}

const forms: Readonly<Record<ReturnForm, string>> = {
  dataset: "データ",
  figures: "figures.json",
  workbook: "ブック",
  "open-data": "オープンデータ",
};

/** 資料: every return, and what was left out with the reason. */
export function sourceTable(returns: readonly ComparedReturn[], leftOut: readonly LeftOutReturn[]): Table {
  const words = (id: string, label: string): Column => ({ id, label, kind: "text", unit: "", digits: 0 });
  const row = (id: string, label: string, cells: Row["cells"]): Row => ({
    id,
    label,
    level: 0,
    role: "item",
    cells,
  });
  return {
    id: "compare/sources",
    title: "資料",
    period: "",
    rowHeading: "協会",
    columns: [words("year", "年度"), words("form", "形"), words("file", "ファイル"), words("state", "扱い")],
    rows: [
      ...returns.map(({ scope, name, fiscalYear, returned, file }) =>
        row(scope, name, [fiscalYearName(fiscalYear), forms[returned.form], file, "比べました"]),
      ),
      ...leftOut.map(({ file, reason }) => row(file, "…", ["…", "", file, `除きました: ${reason}`])),
    ],
    notes: [],
  };
}

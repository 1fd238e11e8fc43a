import type { Workbook } from "exceljs";
import { borders, fonts, headFill } from "../../src/render/excel/style.js";
import { linesIn } from "../../src/render/excel/text-width.js";

/** 使い方: what a template is, and what it leaves to whoever uses it. */
export interface Instructions {
  readonly title: string;
  /** What it is for, and what stands in it. */
  readonly about: readonly string[];
  /** What has to be looked up, since we do not know it. */
  readonly toCheck: readonly string[];
}

const width = 88;
const lineHeight = 15;

/** The sheet that no paper is made of: it says that the layout is ours, and lists the names that the form uses. */
export function drawHowTo(workbook: Workbook, { title, about, toCheck }: Instructions): void {
  const names = askedNamesIn(workbook);
  const sheet = workbook.addWorksheet("使い方", { views: [{ showGridLines: false }] });
  sheet.getColumn(1).width = width;
  const lines: readonly { text: string; as: "title" | "heading" | "text" }[] = [
    { text: `${title}の使い方`, as: "title" },
    { text: "この様式について", as: "heading" },
    ...[...about, ownLayout].map((text) => ({ text, as: "text" as const })),
    { text: "確かめていただくこと", as: "heading" },
    ...toCheck.map((text) => ({ text: `・${text}`, as: "text" as const })),
    { text: "直し方", as: "heading" },
    ...howToChange.map((text) => ({ text: `・${text}`, as: "text" as const })),
    { text: "使っている名前", as: "heading" },
    ...names.map((name) => ({ text: name, as: "text" as const })),
  ];
  lines.forEach(({ text, as }, index) => {
    const cell = sheet.getCell(index + 1, 1);
    cell.value = text;
    cell.font = as === "title" ? fonts.title : as === "heading" ? fonts.strong : fonts.text;
    cell.alignment = { wrapText: true, vertical: "middle" };
    if (as === "heading") {
      cell.fill = headFill;
      cell.border = borders.cell;
    }
    sheet.getRow(index + 1).height = as === "title" ? 26 : lineHeight * linesIn(text, width) + 3;
  });
  sheet.pageSetup = { paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
}

const ownLayout =
  "レイアウトはkaijiのもので、国や県、連合会が定めた様式ではありません。定められた様式があるときは、その様式のExcelファイルの欄に、この様式と同じ名前を書き入れて、データの forms フォルダに置いてください。";

const howToChange: readonly string[] = [
  "波かっこ（{ }）を二つずつ重ねて囲んだ名前のところに値が入ります。そのほかの文字、列の幅、罫線、印刷の設定は、Excelで自由に直せます。",
  "「｜」の後の文字は、値のないときに入ります。使える名前は docs/forms.md にあります。",
  "一覧の行は、データの行の数だけ増えます。一つの行には、一つの一覧の項目だけを置いてください。",
  "このシートは、PDFになりません。提出するブックには要らないので、消してかまいません。",
];

/** The names between the braces, each once, without them: here they are not to be filled. */
function askedNamesIn(workbook: Workbook): string[] {
  const names = new Set<string>();
  workbook.eachSheet((sheet) =>
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        for (const { groups } of String(cell.value ?? "").matchAll(/\{\{(?<name>[^{}｜]+)[^{}]*\}\}/gu))
          names.add(groups?.name ?? "");
      }),
    ),
  );
  return [...names];
}

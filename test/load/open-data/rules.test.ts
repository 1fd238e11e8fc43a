import type { CellValue, Worksheet } from "exceljs";
import { unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { check } from "../../../src/command/check.js";
import { ruleRooms } from "../../../src/problem/rules/index.js";
import { memoryEffects } from "../../support/memory.js";
import { workbookBytes } from "../../support/workbook.js";

// 機械判読の規則: a small table that is right, and for each rule of the Ministry's one that breaks it alone.

const head = ["地域", "年度", "業種", "件数（件）"];
const first = ["みなと県", 2024, "製造業", 10];
const second = ["みなと県", 2024, "建設業", 20];
const right: readonly (readonly CellValue[])[] = [head, first, second];

const csv = (rows: readonly (readonly CellValue[])[]): string =>
  rows.map((row) => row.map((cell) => cell ?? "").join(",")).join("\n");

/** What `kaiji check --open-data` prints. */
async function printed(file: string, content: string | Uint8Array): Promise<string[]> {
  const effects = memoryEffects({ [file]: content });
  await check([], { format: "text", colour: false, openData: [file] }, effects);
  return effects.printed.join("\n").split("\n");
}

/** Without the hints. */
const faults = (lines: readonly string[]): string[] =>
  lines.filter((line) => line.includes("【") || line.includes("["));

test("a table that is right has no fault, as CSV and as a workbook", async () => {
  expect(await printed("a.csv", csv(right))).toEqual(["エラー0件、警告0件"]);
  expect(await printed("a.xlsx", await workbookBytes([["表", right]]))).toEqual(["エラー0件、警告0件"]);
});

/** The right table with some cells changed: by row and column from 0. */
const changed = (...changes: readonly [row: number, column: number, value: CellValue][]) =>
  right.map((row, r) =>
    row.map((cell, c) => {
      const change = changes.find(([atRow, atColumn]) => atRow === r && atColumn === c);
      return change ? change[2] : cell;
    }),
  );

interface Broken {
  readonly rule: string;
  readonly rows: readonly (readonly CellValue[])[];
  readonly dress?: (sheet: Worksheet) => void;
  readonly told: readonly string[];
}

/** Broken in a workbook. */
const books: readonly Broken[] = [
  {
    rule: "1-3-number-as-text",
    rows: changed([1, 3, "▲1,234円"]),
    told: [
      "x.xlsx[表]!D2: エラー: 【1-3】数値の列に文字「▲1,234円」があります（数値-1234のはず）。 [open-data/1-3-number-as-text]",
    ],
  },
  {
    rule: "1-3-number-as-text",
    rows: changed([1, 3, "10"]),
    told: [
      "x.xlsx[表]!D2: エラー: 【1-3】数値の列に文字「10」があります（数値10のはず）。 [open-data/1-3-number-as-text]",
    ],
  },
  {
    rule: "1-4-merged-cells",
    rows: right,
    dress: (sheet) => sheet.mergeCells("A2:A3"),
    told: [
      "x.xlsx[表]!A2: エラー: 【1-4】セルA2:A3が結合されています（結合はないはず）。 [open-data/1-4-merged-cells]",
    ],
  },
  {
    rule: "1-5-spaces",
    rows: changed([1, 2, "　製造業"]),
    told: [
      "x.xlsx[表]!C2: エラー: 【1-5】「　製造業」に体裁のための空白や改行があります（「製造業」のはず）。 [open-data/1-5-spaces]",
    ],
  },
  {
    rule: "1-5-spaces",
    rows: changed([0, 3, "件数\n（件）"]),
    told: [
      "x.xlsx[表]!D1: エラー: 【1-5】「件数⏎（件）」に体裁のための空白や改行があります（「件数（件）」のはず）。 [open-data/1-5-spaces]",
    ],
  },
  {
    rule: "1-7-formula",
    rows: changed([2, 3, { formula: "D2*2", result: 20 }]),
    told: ["x.xlsx[表]!D3: エラー: 【1-7】数式「=D2*2」が残っています（値のはず）。 [open-data/1-7-formula]"],
  },
];

test.each(books)("$rule in a workbook: $told", async ({ rows, dress, told }) => {
  expect(faults(await printed("x.xlsx", await workbookBytes([["表", rows]], dress)))).toEqual(told);
});

const files: readonly {
  readonly rule: string;
  readonly rows: Broken["rows"];
  readonly told: Broken["told"];
}[] = [
  {
    rule: "1-2-several-data",
    rows: changed([1, 3, "10 (33.3%)"]),
    told: [
      "x.csv!D2: エラー: 【1-2】「10 (33.3%)」と、一つのセルに数が二つ以上あります（1セルに1データのはず）。 [open-data/1-2-several-data]",
    ],
  },
  {
    rule: "1-3-number-as-text",
    rows: changed([1, 3, '"1,234"']),
    told: [
      "x.csv!D2: エラー: 【1-3】数値の列に文字「1,234」があります（数値1234のはず）。 [open-data/1-3-number-as-text]",
    ],
  },
  {
    rule: "1-5-spaces",
    rows: changed([2, 2, "合　計"]),
    told: [
      "x.csv!C3: エラー: 【1-5】「合　計」に体裁のための空白や改行があります（「合計」のはず）。 [open-data/1-5-spaces]",
    ],
  },
  {
    rule: "1-6-omitted-name",
    rows: changed([2, 0, ""]),
    told: [
      "x.csv!A3: エラー: 【1-6】「地域」が空です（項目名を省かずに書くはず）。 [open-data/1-6-omitted-name]",
    ],
  },
  {
    rule: "1-6-omitted-name",
    rows: changed([2, 0, "〃"]),
    told: [
      "x.csv!A3: エラー: 【1-6】「地域」が「〃」です（項目名を省かずに書くはず）。 [open-data/1-6-omitted-name]",
    ],
  },
  {
    rule: "1-6-omitted-name",
    rows: changed([0, 2, ""]),
    told: [
      "x.csv!C1: エラー: 【1-6】C列に見出しがありません（項目名を省かずに書くはず）。 [open-data/1-6-omitted-name]",
    ],
  },
  {
    rule: "1-9-unit",
    rows: changed([0, 3, "金額"]),
    told: [
      "x.csv!D1: エラー: 【1-9】数値の列「金額」に単位がありません（「金額（円）」のように書くはず）。 [open-data/1-9-unit]",
    ],
  },
  {
    rule: "1-10-platform-characters",
    rows: changed([1, 2, "㈱みなと製造"]),
    told: [
      "x.csv!C2: エラー: 【1-10】「㈱みなと製造」に機種依存文字「㈱」があります（「(株)みなと製造」のはず）。 [open-data/1-10-platform-characters]",
    ],
  },
  {
    rule: "1-11-era-alone",
    rows: changed([1, 1, "令和6年度"]),
    told: [
      "x.csv!B2: エラー: 【1-11】「令和6年度」に西暦がありません（「令和6年度（2024年度）」のはず）。 [open-data/1-11-era-alone]",
    ],
  },
  {
    rule: "1-11-no-time",
    rows: right.map(([region, , ...others]) => [region, ...others] as CellValue[]),
    told: [
      "x.csv!A1: 警告: 【1-11】いつの数値かが分かりません（西暦の年か日の列があるはず）。 [open-data/1-11-no-time]",
    ],
  },
  {
    rule: "1-12-region",
    rows: right.map(([, ...others]) => others as CellValue[]),
    told: [
      "x.csv!A1: 警告: 【1-12】どこの数値かが分かりません（地域コードか地域名称の列があるはず）。 [open-data/1-12-region]",
    ],
  },
  {
    rule: "1-13-special-mark",
    rows: [...right, ["みなと県", 2024, "運輸業", "n/a"]],
    told: [
      "x.csv!D4: エラー: 【1-13】数値の列に「n/a」があります（数値か、「-」「***」「…」「X」「x」のはず）。 [open-data/1-13-special-mark]",
    ],
  },
  {
    rule: "2-1-divided",
    rows: [head, first, [], second],
    told: ["x.csv!A4: エラー: 【2-1】空の行で分かれています（一続きの表のはず）。 [open-data/2-1-divided]"],
  },
  {
    rule: "2-1-divided",
    rows: [head, first, head, second],
    told: [
      "x.csv!A3: エラー: 【2-1】見出しがくり返されています（一続きの表のはず）。 [open-data/2-1-divided]",
    ],
  },
  {
    rule: "2-1-divided",
    rows: right.map(([a = "", b = "", c = "", d = ""]) => [a, b, c, "", d]),
    told: [
      "x.csv!E1: エラー: 【2-1】D列が空で、表が左右に分かれています（一続きの表のはず）。 [open-data/2-1-divided]",
    ],
  },
  {
    rule: "2-2-several-tables",
    rows: [...right, [], ["地域", "年度", "規模", "金額（円）"], ["みなと県", 2024, "小規模", 5]],
    told: [
      "x.csv!A5: エラー: 【2-2】空の行の下に、別の見出しの表があります（1ファイルに1つの表のはず）。 [open-data/2-2-several-tables]",
    ],
  },
  {
    rule: "2-2-beside-table",
    rows: [["業種別の保証承諾"], ...right],
    told: [
      "x.csv!A1: エラー: 【2-2】表のほかに「業種別の保証承諾」があります（ファイルの1行目が項目名で、あとはデータだけのはず）。 [open-data/2-2-beside-table]",
    ],
  },
  {
    rule: "2-2-beside-table",
    rows: [...right, ["注: 速報値"]],
    told: [
      "x.csv!A4: エラー: 【2-2】表のほかに「注: 速報値」があります（ファイルの1行目が項目名で、あとはデータだけのはず）。 [open-data/2-2-beside-table]",
    ],
  },
];

test.each(files)("$rule in a CSV: $told", async ({ rows, told }) => {
  expect(faults(await printed("x.csv", csv(rows)))).toEqual(told);
});

test("1-1-file-format: a workbook with macros, whatever it is called", async () => {
  const parts = unzipSync(await workbookBytes([["表", right]]));
  const types = new TextDecoder().decode(parts["[Content_Types].xml"]);
  const macro = types.replace(
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
    "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
  );
  parts["[Content_Types].xml"] = new TextEncoder().encode(macro);
  expect(faults(await printed("x.xlsm", zipSync(parts)))).toEqual([
    "x.xlsm: エラー: 【1-1】ファイル形式が.xlsmです（.xlsxかCSVのはず）。 [open-data/1-1-file-format]",
  ]);
});

test("1-8-object: a picture on the sheet", async () => {
  const bytes = await workbookBytes([["表", right]], (sheet) => {
    const image = sheet.workbook.addImage({ base64: "iVBORw0KGgo=", extension: "png" });
    sheet.addImage(image, "F1:G3");
  });
  expect(faults(await printed("x.xlsx", bytes))).toEqual([
    "x.xlsx[表]: エラー: 【1-8】シートに図形・画像・グラフがあります（セルの値だけのはず）。 [open-data/1-8-object]",
  ]);
});

test("every rule is broken by an example here", () => {
  const shown = [...books, ...files].map(({ rule }) => `open-data/${rule}`);
  const own = ["open-data/1-1-file-format", "open-data/1-8-object"];
  const ids = ruleRooms.openData.map(({ id }) => id);
  expect(ids.length).toBe(17);
  expect(ids.filter((id) => ![...shown, ...own].includes(id))).toEqual([]);
});

test.each([
  ["空のファイル", ""],
  ["空の行だけ", "\n\n\n"],
  ["一つの語だけ", "あ"],
  ["見出しだけ", csv([head])],
  ["引用符が閉じていない", '"あ'],
  ["列の数が違う行", "a,b\n1\n1,2,3\n"],
])("%s: is told or taken, never a crash", async (_, content) => {
  expect((await printed("x.csv", content)).at(-1)).toMatch(/^エラー\d+件、警告\d+件/u);
});

test("a file that is not there, and a call without one", async () => {
  const effects = memoryEffects({});
  expect(await check([], { format: "json", colour: false, openData: ["no.csv"] }, effects)).toBe(2);
  await expect(check([], { format: "text", colour: false }, effects)).rejects.toThrow("--open-data");
  await expect(
    check(["minato"], { format: "text", colour: false, openData: ["a.csv"] }, effects),
  ).rejects.toThrow("一緒に");
});

import type { CellValue } from "exceljs";
import { unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { run } from "../../../src/bin/run.js";
import { filesOf, under } from "../../support/dataset.js";
import { type MemoryEffects, memoryEffects } from "../../support/memory.js";
import { indexIn, untruePlaces } from "../../support/printed-index.js";
import { workbookBytes, workbookCells } from "../../support/workbook.js";

// 協会の様式: forms of the smallest dataset (test/error/base), with figures that are reckoned here by hand.

let base: Record<string, Uint8Array>;
beforeAll(async () => {
  const text = (content: string) => new TextEncoder().encode(content);
  base = {
    ...(await filesOf("test/error/base")),
    "profile/officers.csv": text(
      "役職,氏名,常勤・非常勤,就任年月日\n会長,山田 花子,常勤,令和5年6月1日\n監事,佐藤 次郎,非常勤,\n",
    ),
    "profile/profile.csv": text(
      '項目,内容\n設立,昭和24年9月12日\n残高,"{{figure ""balance-sheet/guarantee-liability"" unit=""百万円""}}"\n',
    ),
    "profile/history.csv": text("年月日,できごと\n昭和24年9月12日,設立\n昭和30年,支所を開設\n"),
  };
});

type Rows = readonly (readonly CellValue[])[];
const sheets = (...rows: Rows) => workbookBytes([["様式", rows]]);

/** A dataset with those forms, and other files beside it; built with these options. */
async function built(
  forms: Readonly<Record<string, Uint8Array>>,
  options: readonly string[] = ["--only", "forms"],
  beside: Readonly<Record<string, Uint8Array>> = {},
) {
  const effects = memoryEffects({ ...under("d", { ...base, ...under("forms", forms) }), ...beside });
  const code = await run(["build", "d", ...options], effects);
  return { code, effects, talk: effects.said.join("\n") };
}

/** What stands in the cells of a form that was filled. */
const cellsOf = ({ files }: MemoryEffects, name: string) =>
  workbookCells(files.get(`output/d/forms/${name}`) ?? Uint8Array.of());

const filled = async (...rows: Rows) => {
  const { code, effects, talk } = await built({ "様式.xlsx": await sheets(...rows) });
  expect({ code, talk: code === 0 ? "" : talk }).toEqual({ code: 0, talk: "" });
  return Object.fromEntries(await cellsOf(effects, "様式.xlsx"));
};

test("figures by label, by id, of another year, in another unit and width", async () => {
  // trend.csv: 保証債務残高 is 50,000,000円 and 15件 in 令和7年度, 55,000,000円 in 令和6年度; 50 ÷ 55 = 90.909…％.
  expect(
    await filled(
      ["{{数値 保証債務残高}}", "{{数値 保証債務残高 令和7年度 金額}}", "{{数値　保証債務残高　件数}}"],
      ["{{数値 保証債務残高 前年度}}", "{{数値 保証債務残高 R6}}", "{{数値 保証債務残高 2024年度 金額}}"],
      ["{{数値 保証債務残高（百万円）}}", "{{数値 保証債務残高(千円)}}", "{{数値 保証債務残高 前年度比}}"],
      [
        "{{数値 trend/outstanding/@year-1/amount}}",
        "{{数値 balance-sheet/fund}}",
        "{{数値 前期 基金準備金}}",
      ],
      // 基本財産 is 1,900,000円: 2百万円, rounded half up.
      ["{{数値 基本財産（百万円）}}", "残高は{{数値 保証債務残高（百万円）}}百万円"],
    ),
  ).toEqual({
    "様式!A1": 50_000_000,
    "様式!B1": 50_000_000,
    "様式!C1": 15,
    "様式!A2": 55_000_000,
    "様式!B2": 55_000_000,
    "様式!C2": 55_000_000,
    "様式!A3": 50,
    "様式!B3": 50_000,
    "様式!C3": 90.9,
    "様式!A4": 55_000_000,
    "様式!B4": 1_000_000,
    "様式!C4": 800_000,
    "様式!A5": 2,
    "様式!B5": "残高は50百万円",
  });
});

test("facts, days, items of the profile; words where there is no value", async () => {
  expect(
    await filled(
      ["{{協会名}}", "{{年度}}", "{{前年度}}", "{{年度 -2}}"],
      ["{{年度末日}}", "{{6月末日}}", "{{期間}}", "{{発行年月}}"],
      ["{{代表者役職}}", "{{会長}}", "{{理事長｜不在}}", "{{概要 設立}}"],
      ["{{概要 残高}}", "{{数値 回収率｜─}}", "{{所在地｜―}}"],
    ),
  ).toEqual({
    "様式!A1": "みなと県信用保証協会",
    "様式!B1": "令和7年度",
    "様式!C1": "令和6年度",
    "様式!D1": "令和5年度",
    "様式!A2": "令和8年3月31日",
    "様式!B2": "令和8年6月30日",
    "様式!C2": "令和7年4月1日から令和8年3月31日まで",
    "様式!D2": "令和8年7月",
    "様式!A3": "会長",
    "様式!B3": "山田 花子",
    "様式!C3": "不在",
    "様式!D3": "昭和24年9月12日",
    "様式!A4": 50,
    "様式!B4": "─",
    "様式!C4": "―",
  });
});

test("lists: of the report, of the dataset, notes; a row for each", async () => {
  expect(
    await filled(
      ["{{業種別保証債務残高.業種}}", "{{業種別保証債務残高.件数}}", "{{業種別保証債務残高.金額（千円）}}"],
      ["{{役員.役職}}", "{{役員.氏名}}", "{{役員.就任年月日}}"],
      ["{{沿革.年月日}}", "{{沿革.できごと}}"],
      ["{{収支計算書（収入の部）.科目（字下げ）}}", "{{収支計算書（収入の部）.金額（円）}}"],
      ["{{年度経営計画.項目}}", "{{年度経営計画.計画額（百万円）}}"],
    ),
  ).toMatchObject({
    "様式!A1": "製造業",
    "様式!B1": 10,
    "様式!C1": 30_000,
    "様式!A2": "建設業",
    "様式!A3": "合計",
    "様式!C3": 50_000,
    "様式!A4": "会長",
    "様式!B5": "佐藤 次郎",
    "様式!A6": "昭和24年9月12日",
    // Of the day only the year is known.
    "様式!A7": "昭和30年",
    "様式!A8": "経常収入",
    "様式!B8": 1_000_000,
    "様式!A9": "　保証料",
    // 経常収入 1 and 経常外収入 with its five rows, 保険金 and 損失補償補填金 below their sum.
    "様式!A16": "保証承諾",
    "様式!B16": 60,
  });
});

test("a sheet データ with the list of figures: the cells point at it", async () => {
  const form = await workbookBytes([
    ["様式", [["{{数値 保証債務残高（百万円）}}", "{{数値 基本財産}}"]]],
    ["データ", [["{{数値.項目}}", "{{数値.値}}", "{{数値.単位}}", "{{数値.出どころ}}"]]],
  ]);
  const { effects } = await built({ "様式.xlsx": form });
  const cells = Object.fromEntries(await cellsOf(effects, "様式.xlsx"));
  expect(cells).toEqual({
    "様式!A1": 50,
    "様式!B1": 1_900_000,
    "データ!A1": "保証債務残高 令和7年度 金額",
    "データ!B1": 50_000_000,
    "データ!C1": "円",
    "データ!D1": "d/statistics/trend.csv!D3",
    "データ!A2": "基本財産",
    "データ!B2": 1_900_000,
    "データ!C2": "円",
    "データ!D2": "合計",
  });
  const parts = unzipSync(effects.files.get("output/d/forms/様式.xlsx") ?? Uint8Array.of());
  const sheet = new TextDecoder().decode(parts["xl/worksheets/sheet1.xml"]);
  expect(sheet).toContain("<f>ROUND('データ'!B1/1000000,0)</f>");
  expect(sheet).toContain("<f>'データ'!B2</f>");
});

test("a header and a sheet's name are filled, too", async () => {
  const form = await workbookBytes([["{{年度}}", [["{{協会名}}"]]]], (sheet) => {
    sheet.headerFooter = { oddHeader: "&R残高{{数値 保証債務残高（百万円）}}百万円" };
  });
  const { code, effects, talk } = await built({ "様式.xlsx": form });
  expect({ code, talk: code === 0 ? "" : talk }).toEqual({ code: 0, talk: "" });
  const parts = unzipSync(effects.files.get("output/d/forms/様式.xlsx") ?? Uint8Array.of());
  expect(new TextDecoder().decode(parts["xl/worksheets/sheet1.xml"])).toContain("残高50百万円");
  expect(new TextDecoder().decode(parts["xl/workbook.xml"])).toContain('name="令和7年度"');
});

describe("files", () => {
  test("each form with its paper, macros kept, printed places read back", async () => {
    const form = await sheets(["残高", "{{数値 保証債務残高（百万円）}}"]);
    const macro = zipSync({ ...unzipSync(form), "xl/vbaProject.bin": Uint8Array.of(1, 2, 3) });
    const { code, effects } = await built({ "甲.xlsx": form, "乙.xlsm": macro, "覚書.md": Uint8Array.of() });
    expect(code).toBe(0);
    const made = [...effects.files.keys()].filter((path) => path.startsWith("output/d/forms/")).sort();
    expect(made.map((path) => path.slice("output/d/forms/".length))).toEqual(
      ["甲.xlsx", "甲.pdf", "乙.xlsm", "乙.pdf"].sort(),
    );
    const kept = unzipSync(effects.files.get("output/d/forms/乙.xlsm") ?? Uint8Array.of());
    expect(kept["xl/vbaProject.bin"]).toEqual(Uint8Array.of(1, 2, 3));
    const { files } = indexIn(effects.files, "output/d");
    const placed = files.filter(({ file }) => file.startsWith("forms/甲"));
    expect(placed.map(({ file, places }) => [file, places.length])).toEqual([
      ["forms/甲.xlsx", 1],
      ["forms/甲.pdf", 1],
    ]);
    for (const file of placed) expect(await untruePlaces(file, effects.files, "output/d")).toEqual([]);
    const asked = { ...effects, printed: [] as string[] };
    asked.print = (text) => void asked.printed.push(text);
    expect(await run(["trace", "d", "甲.xlsx!様式!B1"], asked)).toBe(0);
    expect(asked.printed.join()).toContain("d/statistics/trend.csv!D3");
  });

  test("--form: a file from elsewhere, alone; the others stay", async () => {
    const own = await sheets(["{{協会名}}"]);
    const sent = await sheets(["{{数値 保証債務残高（万円）}}"]);
    const { effects } = await built({ "甲.xlsx": own });
    effects.files.set("届いた/調査票.xlsx", sent);
    expect(await run(["build", "d", "--form", "届いた\\調査票.xlsx"], effects)).toBe(0);
    expect(Object.fromEntries(await cellsOf(effects, "調査票.xlsx"))).toEqual({ "様式!A1": 5_000 });
    expect(effects.files.has("output/d/forms/甲.xlsx")).toBe(true);
    // What nobody else prints in 万円 is told by what it was rounded from.
    effects.printed.length = 0;
    expect(await run(["trace", "d", "調査票.xlsx!様式!A1"], effects)).toBe(0);
    expect(effects.printed.join()).toContain("保証債務残高 令和7年度 金額 50,000,000円");
    // By its name, one of the dataset's own.
    expect(await run(["build", "d", "--form", "甲"], effects)).toBe(0);
  });

  test("--form that is nowhere: refused, with what there is", async () => {
    const { code, talk } = await built({ "報告書.xlsx": await sheets(["{{協会名}}"]) }, ["--form", "報告所"]);
    expect(code).toBe(2);
    expect(talk).toContain(
      "--formの「報告所」という様式はありません。「報告書」のつもりではありませんか。Excelファイルの場所か、forms/ にある様式の名を書いてください（ある様式: 報告書）。",
    );
  });

  test("check finds what build would, and nothing is written", async () => {
    const form = await sheets(["{{数値 保証債務残額}}"]);
    const { code, effects } = await built({ "甲.xlsx": form });
    expect(code).toBe(1);
    expect([...effects.files.keys()].filter((path) => path.startsWith("output/"))).toEqual([]);
    effects.printed.length = 0;
    expect(await run(["check", "d"], effects)).toBe(1);
    expect(effects.printed.join("\n")).toContain(
      "d/forms/甲.xlsx[様式]!A1: エラー: 様式の「{{数値 保証債務残額}}」に入れる値がありません。 [form/unknown-placeholder]\n    「数値 保証債務残高」のつもりではありませんか。",
    );
  });
});

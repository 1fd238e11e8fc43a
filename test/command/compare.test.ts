import exceljs, { type Worksheet } from "exceljs";
import { beforeAll, describe, expect, test } from "vitest";
import { compareCorporations } from "../../src/command/compare.js";
import { returnPaths } from "../../src/command/return-paths.js";
import type { FiguresFile } from "../../src/model/figures-file.js";
import { yearPeriod } from "../../src/model/figures-file.js";
import { filesOf, under } from "../support/dataset.js";
import { type Files, type MemoryEffects, memoryEffects } from "../support/memory.js";
import { readPdf } from "../support/read-pdf.js";

const called = async (files: Files, ...paths: string[]): Promise<MemoryEffects & { code: number }> => {
  const effects = memoryEffects(files);
  const code = await compareCorporations(paths, { output: "output", colour: false }, effects);
  return { ...effects, code };
};

const bookOf = async ({ files }: MemoryEffects): Promise<exceljs.Workbook> => {
  const book = new exceljs.Workbook();
  await book.xlsx.load(Uint8Array.from(files.get("output/comparison/comparison.xlsx") ?? []).buffer);
  return book;
};

/** A cell by the words at the head of its row and of its column. */
function valueAt(sheet: Worksheet | undefined, row: string, column: string): unknown {
  const heads = sheet?.getRow(4).values as (string | undefined)[];
  // Its unit, and what is in brackets, may stand on lines of their own.
  const isOver = (head = "") =>
    [head, head.replace(/\n（[円件％]）$/u, "")].some((words) => words.replaceAll("\n", "") === column);
  const at = heads.findIndex(isOver);
  let found: unknown;
  sheet?.eachRow((line) => {
    if (line.getCell(1).value === row) found = line.getCell(at).result ?? line.getCell(at).value;
  });
  return found;
}

describe("青森県2024, 佐賀県2014 and the sample, as their booklets have them", () => {
  const names = ["aomori-2024", "saga-2014", "sample-2025"];
  let effects: MemoryEffects & { code: number };
  let book: exceljs.Workbook;
  beforeAll(async () => {
    const files = await Promise.all(
      names.map(async (name) => under(`data/${name}`, await filesOf(`data/${name}`))),
    );
    effects = await called(Object.assign({}, ...files), ...names.map((name) => `data/${name}`));
    book = await bookOf(effects);
  });

  test("no case is special: nothing is told, both files are there", () => {
    expect(effects.code).toBe(0);
    expect(effects.said).toEqual(["3件を読んで照合: 3件を比べます"]);
    expect(effects.printed.join()).toMatch(/comparison\.xlsx.*\n.*comparison\.pdf/u);
  });

  // Typed from the printed statements: 青森 pp. 貸借対照表・収支計算書 令和6年度, 佐賀 平成26年度.
  test.each([
    ["主要数値", "青森県（令和6年度）", "保証債務残高", 224_177_675_246],
    ["主要数値", "青森県（令和6年度）", "基本財産", 22_300_155_217],
    ["主要数値", "青森県（令和6年度）", "当期収支差額", 317_566_091],
    ["主要数値", "佐賀県（平成26年度）", "保証債務残高", 91_885_983_726],
    ["主要数値", "佐賀県（平成26年度）", "経常収支差額", 26_344_149],
    ["主要数値", "佐賀県（平成26年度）", "当期収支差額", 175_700_103],
    // Handed over as 64,102百万円; that of 代位弁済 was not handed over, which is not nought.
    ["主要数値", "青森県（令和6年度）", "保証承諾", 64_102_000_000],
    ["主要数値", "青森県（令和6年度）", "代位弁済", "…"],
    // The middle one of 224,177,675,246, 91,885,983,726 and 298,423,061,000.
    ["主要数値", "中央値", "保証債務残高", 224_177_675_246],
    // Half way between it and 298,423,061,000: 261,300,368,123.
    ["主要数値", "第3四分位", "保証債務残高", 261_300_368_123],
    ["順位", "佐賀県（平成26年度）", "保証債務残高", 3],
    ["順位", "青森県（令和6年度）", "経常収支率", 1],
    ["収支計算書", "調査料", "科目のある協会", "3のうち2"],
    ["貸借対照表", "国債", "青森県（令和6年度）", 0],
    ["貸借対照表", "その他有価証券", "青森県（令和6年度）", "…"],
    ["貸借対照表", "その他有価証券", "佐賀県（平成26年度）", 0],
  ])("%s %s %s is %s", (sheet, row, column, expected) => {
    expect(valueAt(book.getWorksheet(sheet), row, column)).toBe(expected);
  });

  test("a ratio is reckoned from the accounts: 2,916,806,491 ÷ 2,202,396,721 is 132.4378…", () => {
    expect(valueAt(book.getWorksheet("指標"), "青森県（令和6年度）", "経常収支率")).toBeCloseTo(
      132.437833,
      6,
    );
  });

  test("a corporation and its year stand on two lines over a column of numbers", () => {
    const heads = book.getWorksheet("収支計算書")?.getRow(4).values as string[];
    expect(heads.slice(1)).toEqual([
      "科目",
      "青森県\n（令和6年度）",
      "佐賀県\n（平成26年度）",
      "みなと県\n（令和7年度）",
      "科目のある協会",
    ]);
  });

  test("three years are not added up, and that is said", () => {
    expect(valueAt(book.getWorksheet("主要数値"), "計", "保証債務残高")).toBeUndefined();
    expect(book.getWorksheet("表紙")?.getCell("B6").value).toContain("計は置きません");
  });

  test("出典 has the cell of every figure", () => {
    const sheet = book.getWorksheet("出典");
    const rows = sheet?.getRows(5, sheet.rowCount - 4) ?? [];
    const liability = rows.find(
      (row) => row.getCell(7).value === "青森県信用保証協会/2024/balance-sheet/guarantee-liability",
    );
    expect(liability?.getCell(5).value).toMatch(
      /^aomori-2024\/ledger\/trial-balance\.xlsx\[残高試算表\]!D\d+$/u,
    );
  });

  test("the PDF has one page a corporation, with its place among the others", async () => {
    const { pageTexts } = await readPdf(
      effects.files.get("output/comparison/comparison.pdf") ?? Uint8Array.of(),
    );
    const pagesOf = (title: string) => pageTexts.filter((text) => text.startsWith(title));
    for (const title of [
      "青森県信用保証協会　令和6年度",
      "佐賀県信用保証協会　平成26年度",
      "みなと県信用保証協会　令和7年度",
    ])
      expect([title, pagesOf(title).length]).toEqual([title, 1]);
    const [saga = ""] = pagesOf("佐賀県信用保証協会　平成26年度");
    expect(saga).toContain("91,886百万円");
    expect(saga).toContain("3位／3協会");
    // 91,885,983,726 − 224,177,675,246 = −132,291,691,520
    expect(saga).toContain("▲132,292百万円");
    // 102.11 − 123.81: percentages are points apart, not percent.
    expect(saga).toContain("▲21.70ポイント");
    expect(saga).toContain("比べたのは各協会の最新の年度で、協会によって違います。");
    // Charts say of which year each bar is, and nothing is said of totals where there are none.
    const [spread = ""] = pagesOf("分布");
    expect(spread.match(/佐賀県（平成26年度）/gu)).not.toBeNull();
    const [about = ""] = pagesOf("信用保証協会の比較");
    expect(about).not.toContain("計の比率");
    expect(about.match(/資料/gu)).toHaveLength(1);
  });
});

/** `figures.json` of a small corporation, changed as told. */
function figuresFile(name: string, fees: string, change: Partial<FiguresFile> = {}): string {
  const figure = (id: string, label: string) => ({
    id,
    label,
    value: fees,
    unit: "円",
    origin: { given: "試験" },
  });
  const file: FiguresFile = {
    format: 1,
    kaiji: "0.1.0",
    kind: "association",
    entity: { name },
    period: yearPeriod(2024),
    figures: [
      figure("income-statement/guarantee-fees", "保証料"),
      figure("balance-sheet/guarantee-liability", "保証債務"),
    ],
    ...change,
  };
  return JSON.stringify(file, null, 1);
}

describe("what cannot be taken is told and left out; the others are compared, and it is said that some are missing", () => {
  const good = {
    "in/a.json": figuresFile("甲県信用保証協会", "100"),
    "in/b.json": figuresFile("乙県信用保証協会", "300"),
  };

  test("a torn file, another kind, two that disagree", async () => {
    const effects = await called(
      {
        ...good,
        "in/torn.json": figuresFile("丙県信用保証協会", "5").slice(0, 300),
        "in/chamber.json": figuresFile("丁商工会議所", "5", { kind: "chamber" }),
        "in/e1.json": figuresFile("戊県信用保証協会", "5"),
        "in/e2.json": figuresFile("戊県信用保証協会", "6"),
      },
      "in",
    );
    expect(effects.code).toBe(1);
    const said = effects.said.join("\n");
    expect(said).toContain("in/torn.json: エラー: JSONとして読めません。 [return/broken-json]");
    expect(said).toContain("in/chamber.json: エラー: データの種類が「chamber」です");
    expect(said).toContain("戊県信用保証協会の令和6年度のものが二つあり、「保証料」が6円と5円で違います。");
    const book = await bookOf(effects);
    expect(book.getWorksheet("表紙")?.getCell("B5").value).toBe("4件。この比較はその分だけ欠けています");
    expect(valueAt(book.getWorksheet("主要数値"), "計", "保証料")).toBe(400);
    expect(valueAt(book.getWorksheet("資料"), "…", "ファイル")).toBe("in/e2.json");
    const pdf = await readPdf(effects.files.get("output/comparison/comparison.pdf") ?? Uint8Array.of());
    expect(pdf.pageTexts[0]).toContain("この比較は欠けています");
    expect(pdf.pageTexts[0]).toContain("in/torn.json");
  });

  test("51 files of which three are damaged: each is told with its file, 48 are compared and added up", async () => {
    const files = Array.from({ length: 51 }, (_, at): [string, string] => [
      `in/${`${at + 1}`.padStart(2, "0")}.json`,
      figuresFile(`第${at + 1}県信用保証協会`, "100"),
    ]);
    const damage: Readonly<Record<string, (text: string) => string>> = {
      "in/07.json": (text) => text.slice(0, -40),
      "in/21.json": (text) => text.replace('"100"', '"1O0"'),
      "in/40.json": () => "PK",
    };
    const damaged = files.map(([path, text]) => [path, damage[path]?.(text) ?? text]);
    const effects = await called(Object.fromEntries(damaged), "in");
    expect(effects.code).toBe(1);
    const said = effects.said.join("\n");
    expect(
      [...said.matchAll(/^(?<file>in\/\d\d\.json)(?::\d+)?: エラー/gmu)].map(({ groups }) => groups?.file),
    ).toEqual(Object.keys(damage));
    const book = await bookOf(effects);
    expect(book.getWorksheet("表紙")?.getCell("B3").value).toBe("48協会");
    expect(book.getWorksheet("表紙")?.getCell("B5").value).toBe("3件。この比較はその分だけ欠けています");
    expect(valueAt(book.getWorksheet("主要数値"), "計", "保証料")).toBe(4800);
  });

  test("none that can be taken: nothing is written, an earlier comparison stays", async () => {
    const old = { "output/comparison/comparison.pdf": "old" };
    const effects = await called({ ...old, "in/a.json": "{", "in/b.json": "5" }, "in");
    expect(effects.code).toBe(1);
    expect([...effects.files.keys()]).toEqual(["output/comparison/comparison.pdf", "in/a.json", "in/b.json"]);
    expect((await called({}, "nothing")).code).toBe(2);
  });

  test("the same returns give the same bytes", async () => {
    const [one, two] = [await called(good, "in"), await called(good, "in")];
    for (const name of ["xlsx", "pdf"]) {
      const path = `output/comparison/comparison.${name}`;
      expect(one.files.get(path)?.length).toBeGreaterThan(1000);
      expect(Buffer.compare(one.files.get(path) ?? Buffer.of(), two.files.get(path) ?? Buffer.of(1))).toBe(0);
    }
  });
});

test("paths: datasets, files, folders of files, and what kaiji build wrote, each once", async () => {
  const effects = memoryEffects({
    "data/a/kaiji.yaml": "",
    "data/b/kaiji.yaml": "",
    "in/x.json": "",
    "in/y.xlsx": "",
    "in/~$y.xlsx": "",
    "in/readme.txt": "",
    "output/a/figures.json": "",
    "output/a/statements.xlsx": "",
    "output/comparison/comparison.xlsx": "",
  });
  expect(await returnPaths(["data", "in/x.json", "in", "output", "gone.json"], effects)).toEqual([
    "data/a",
    "data/b",
    "in/x.json",
    "in/y.xlsx",
    "output/a/figures.json",
    "gone.json",
  ]);
});

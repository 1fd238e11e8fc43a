import exceljs from "exceljs";
import { beforeAll, describe, expect, test } from "vitest";
import { run } from "../../../src/bin/run.js";
import { filesOf, under } from "../../support/dataset.js";
import { memoryEffects } from "../../support/memory.js";
import { agree, formulas, hasLibreOffice, recalculate } from "../../support/recalculate.js";

// 様式の数式: totals, rates and counts of the chambers' and prefectures' workbooks are reckoned by the spreadsheet.

const isThere = await hasLibreOffice();
const books: Record<string, Uint8Array> = {};

beforeAll(async () => {
  await build("sample-chamber-2025h1", ["half-year-report", "follow-ups"]);
  await build("sample-prefecture-2025h1", ["consolidated"]);
});

async function build(dataset: string, names: readonly string[]): Promise<void> {
  const folder = `data/${dataset}`;
  const effects = memoryEffects(under(folder, await filesOf(folder)));
  const only = names.map((name) => `${name}.xlsx`).join(",");
  expect(await run(["build", folder, "--only", only], effects)).toBe(0);
  for (const name of names) books[name] = effects.files.get(`output/${dataset}/${name}.xlsx`) as Uint8Array;
}

const formulaAt = async (book: string, sheet: string, cell: string): Promise<string | undefined> =>
  (await opened(book)).getWorksheet(sheet)?.getCell(cell).formula;

async function opened(book: string): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(Uint8Array.from(books[book] ?? []).buffer);
  return workbook;
}

describe("live formulas", () => {
  test("a report's lines point at its data, its totals at its lines, and thousands are rounded from yen", async () => {
    const at = (cell: string) => formulaAt("half-year-report", "推薦実績報告書", cell);
    expect(await at("Q18")).toBe("'データ'!D2");
    expect(await at("T18")).toBe("ROUND('データ'!E2/1000,0)");
    expect(await at("A13")).toBe("SUM(Q18:Q21)");
    expect(await at("J13")).toBe("ROUND(SUM('データ'!E2:E5)/1000,0)");
    expect(await at("T28")).toBe("J13");
  });

  test("a prefecture's lines are sums over its data, the rate a quotient of two cells", async () => {
    const at = (cell: string) => formulaAt("consolidated", "団体別", cell);
    expect(await at("B5")).toBe("SUM('データ'!E2:E5)");
    expect(await at("F5")).toBe("ROUND((D5*100/B5),1)");
    expect(await formulaAt("consolidated", "提出状況", "C3")).toBe('COUNTIF(D5:D8,"未提出")');
  });

  test("the counts over the list of visits count its rows", async () => {
    expect(await formulaAt("follow-ups", "融資後指導", "A3")).toMatch(/^COUNTIF\(B5:B\d+,"期限超過"\)$/u);
  });

  test("what machines read holds the numbers themselves", async () => {
    const data = [...(await formulas(books.consolidated)).keys()].filter((cell) => cell.startsWith("データ"));
    expect(data).toEqual([]);
  });
});

describe.skipIf(!isThere)("LibreOffice", () => {
  test("finds what stands beside every formula, and moves the totals with a number that was corrected", async () => {
    // 若葉商工会議所's first programme gets 1,000,000 yen more: its line and the totals get 1,000 (千円) more.
    const corrected = await opened("half-year-report");
    const cell = corrected.getWorksheet("データ")?.getCell("E2");
    if (cell) cell.value = Number(cell.value) + 1_000_000;
    const found = await recalculate({
      ...books,
      corrected: new Uint8Array(await corrected.xlsx.writeBuffer()),
    });
    for (const [name, bytes] of Object.entries(books)) {
      const [ours, theirs] = [await formulas(bytes), await formulas(found[name])];
      expect(ours.size).toBeGreaterThan(3);
      const differing = [...ours].filter(([at, value]) => !agree(value, theirs.get(at)));
      expect({ name, differing }).toEqual({ name, differing: [] });
    }
    const [before, after] = [await formulas(books["half-year-report"]), await formulas(found.corrected)];
    const moved = [...before].flatMap(([at, value]) => {
      const by = Number(after.get(at)) - Number(value);
      return by === 0 ? [] : [`${at} ${by}`];
    });
    expect(new Set(moved)).toEqual(new Set(["J13", "T18", "T28"].map((at) => `推薦実績報告書!${at} 1000`)));
  }, 180_000);
});

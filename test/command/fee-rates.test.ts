import exceljs from "exceljs";
import { beforeAll, describe, expect, it } from "vitest";
import { calculate } from "../../src/calculate/report.js";
import { printRates } from "../../src/command/fee/rates.js";
import { feeRatesPdf, feeRatesXlsx } from "../../src/kind/association/fee-rates.js";
import type { Publication } from "../../src/kind/association/publication.js";
import { feeReportTables } from "../../src/model/fee-report.js";
import { tableFigures } from "../../src/model/table.js";
import { renderPdf } from "../../src/render/pdf/index.js";
import { disk, published } from "../support/publication.js";

describe.each(["aomori-2024", "saga-2014", "sample-2025"])("%s", (dataset) => {
  let made: Publication;
  beforeAll(async () => {
    made = await published(dataset);
  });

  it("料率表の数値は、どれも figures.json にただ一つある", () => {
    const ids = made.report.figures.map(({ id }) => id).filter((id) => id.startsWith("fees/"));
    expect(new Set(ids).size).toBe(ids.length);
    const shown = made.report.fees ? feeReportTables(made.report.fees).flatMap(tableFigures) : [];
    expect(shown.length).toBeGreaterThan(100);
    expect(shown.filter((figure) => !made.report.figures.includes(figure))).toEqual([]);
  });

  it("fee-rates.xlsx: 特殊保証の料率は、基準料率からの数式", async () => {
    const { value } = await feeRatesXlsx(made);
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(value?.[0]?.bytes.buffer as ArrayBuffer);
    const sheet = workbook.getWorksheet("区分ごとの信用保証料率");
    const special = sheet?.getColumn(1).values.findIndex((text) => String(text).includes("特殊")) ?? 0;
    const cell = sheet?.getRow(special).getCell(10);
    expect(cell?.result).toBe(0.39);
    expect(cell?.formula).toMatch(/^ROUNDUP\(/u);
  });

  it("fee-rates.pdf: 同じ入力から同じ内容", async () => {
    const { feeRates } = made;
    if (!feeRates) throw new Error("no rates");
    const [one, two] = [await feeRatesPdf(feeRates, renderPdf), await feeRatesPdf(feeRates, renderPdf)];
    expect(one.problems).toEqual([]);
    expect(one.value?.[0]?.path).toBe("fee-rates.pdf");
    expect(Buffer.compare(one.value?.[0]?.bytes ?? Buffer.of(), two.value?.[0]?.bytes ?? Buffer.of(1))).toBe(
      0,
    );
  });
});

describe("二つの日の比較", () => {
  it("架空の協会: 前の版から変わったところだけ", async () => {
    const { report } = await published("sample-2025");
    const rows = report.fees?.comparison?.rows.map(({ label, cells }) => [
      label,
      ...cells.map((cell) => (typeof cell === "object" ? (cell?.value?.toString() ?? "") : cell)),
    ]);
    expect(rows).toEqual([
      ["創業枠", "0.9", "0.85", "-0.05"],
      ["若者・女性・移住者枠", "0.9", "0.85", "-0.05"],
      ["創業関連保証", "0.9", "0.85", "-0.05"],
      ["震災復旧特別保証", "0.5", "廃止", ""],
      ["分割納入できる保証料の下限", "300,000円", "200,000円", ""],
    ]);
  });

  it("佐賀県: 導入前と導入後の差", async () => {
    const { report } = await published("saga-2014");
    const change = report.fees?.introduction?.rows
      .at(-1)
      ?.cells.map((cell) => typeof cell === "object" && cell?.value?.toString());
    expect(change).toEqual(["-0.3", "-0.25", "-0.25", "-0.25", "-0.2", "-0.1", "-0.1", "-0.1", "-0.05"]);
    // What Saga's earlier version does not record is not called a change.
    expect(report.fees?.comparison).toBeUndefined();
  });
});

describe("kaiji fee rates", () => {
  it("その日の料率表を出す", async () => {
    const effects = {
      ...disk,
      printed: [] as string[],
      print: (text: string) => void effects.printed.push(text),
    };
    const options = {
      schedule: "data/saga-2014",
      date: "2007-09-30",
      format: "text",
      colour: false,
    } as const;
    expect(await printRates(options, effects)).toBe(0);
    expect(effects.printed.join("\n")).toContain(
      "責任共有対象外\t2.20\t2.00\t1.80\t1.60\t1.35\t1.10\t0.90\t0.70\t0.50",
    );
    expect(effects.printed.join("\n")).not.toContain("責任共有\t");
    expect(await printRates({ ...options, date: "2001-01-01" }, effects)).toBe(1);
    expect(await printRates({ ...options, compare: "2001-01-01" }, effects)).toBe(1);
  });
});

it("選んだ二つの日のあいだに変わったところ", async () => {
  const effects = {
    ...disk,
    printed: [] as string[],
    print: (text: string) => void effects.printed.push(text),
  };
  const options = { schedule: "data/sample-2025", format: "text", colour: false } as const;
  expect(await printRates({ ...options, date: "2026-04-01", compare: "2024-03-31" }, effects)).toBe(0);
  expect(effects.printed[0]).toContain("スタートアップ創出促進保証\t1.10\t1.05\t-0.05");
  expect(effects.printed[0]).toContain("上乗せ 経営者保証なし（財務要件の両方を満たす）\tなし\t0.25\t");
  expect(await printRates({ ...options, date: "2026-05-01", compare: "2026-04-01" }, effects)).toBe(0);
  expect(effects.printed[1]).toBe("変わったところはありません。");
});

it("発行月に有効な料率表がなければ、料率の印刷物はない", async () => {
  const { dataset } = await published("sample-2025");
  const early = { ...dataset, settings: { ...dataset.settings, published: "2019-07" } };
  expect(calculate(early).value?.fees).toBeUndefined();
});

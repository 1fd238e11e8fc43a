import type exceljs from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { openTemplate } from "../../src/render/form/template.js";
import { memoryEffects } from "../support/memory.js";
import { bookIn, called, headingsOf } from "./begun.js";

test("a chamber's register has drop-downs, checks of days and amounts, a frozen head and a sheet that says how to use it", async () => {
  const effects = memoryEffects({});
  await called(effects, "init", "mine", "--kind", "chamber");
  expect([...effects.files.keys()].sort()).toEqual(["mine/kaiji.yaml", "mine/register.xlsx"]);
  const book = await bookIn(effects, "mine/register.xlsx");
  expect(book.worksheets.map(({ name }) => name)).toEqual([
    "使い方",
    "受払簿",
    "融資後指導",
    "融資制度",
    "支援計画",
  ]);
  const sheet = book.getWorksheet("受払簿") as exceljs.Worksheet;
  expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
  const headings = headingsOf(sheet);
  const checkOf = (heading: string) => sheet.getCell(2, headings.indexOf(heading) + 1).dataValidation;
  expect(checkOf("推薦")).toMatchObject({ type: "list", formulae: ['"推薦,推薦せず"'] });
  expect(checkOf("融資制度")).toMatchObject({ type: "list", formulae: ["融資制度!$A$2:$A$200"] });
  expect(checkOf("申込日")?.type).toBe("date");
  expect(checkOf("申込金額（円）")?.type).toBe("decimal");
  const bytes = effects.files.get("mine/register.xlsx") ?? new Uint8Array();
  expect(openTemplate(bytes, "register.xlsx", [])?.sheets.length).toBe(5);
  // One check a column, down to the last row that Excel has.
  const xml = strFromU8(unzipSync(bytes)["xl/worksheets/sheet2.xml"] ?? new Uint8Array());
  const ranges = [...xml.matchAll(/<dataValidation [^>]*sqref="([A-Z]+)2:\1(\d+)"/gu)];
  expect(ranges.map(([, , last]) => last)).toEqual(headings.map(() => "1048576"));
});

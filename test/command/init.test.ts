import exceljs from "exceljs";
import { expect, test } from "vitest";
import { run } from "../../src/bin/run.js";
import { readSheets } from "../../src/render/excel/read-sheets.js";
import { memoryEffects } from "../support/memory.js";

test("the register of kaiji init loads without change", async () => {
  const effects = memoryEffects({});
  expect(await run(["init", "mine", "--kind", "chamber"], effects)).toBe(0);
  expect([...effects.files.keys()].sort()).toEqual(["mine/kaiji.yaml", "mine/register.xlsx"]);
  expect(await run(["check", "mine"], effects)).toBe(0);
});

test("it has drop-downs, checks of days and amounts, a frozen head and a sheet that says how to use it", async () => {
  const effects = memoryEffects({});
  await run(["init", "mine", "--kind", "chamber"], effects);
  const book = new exceljs.Workbook();
  const bytes = effects.files.get("mine/register.xlsx") ?? new Uint8Array();
  await book.xlsx.load(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
  );
  expect(book.worksheets.map(({ name }) => name)).toEqual(["使い方", "受払簿", "融資後指導", "融資制度"]);
  const sheet = book.getWorksheet("受払簿");
  expect(sheet?.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
  const headings = (sheet?.getRow(1).values as string[]) ?? [];
  const checkOf = (heading: string) => sheet?.getCell(2, headings.indexOf(heading)).dataValidation;
  expect(checkOf("推薦")).toMatchObject({ type: "list", formulae: ['"推薦,推薦せず"'] });
  expect(checkOf("融資制度")).toMatchObject({ type: "list", formulae: ["融資制度!$A$2:$A$200"] });
  expect(checkOf("申込日")?.type).toBe("date");
  expect(checkOf("申込金額（円）")?.type).toBe("decimal");
  expect((await readSheets(bytes, "register.xlsx", []))?.length).toBe(4);
});

test("a folder that is there is left alone", async () => {
  const effects = memoryEffects({ "mine/kaiji.yaml": "kind: chamber\n" });
  expect(await run(["init", "mine", "--kind", "chamber"], effects)).toBe(2);
  expect(effects.files.size).toBe(1);
});

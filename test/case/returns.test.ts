import { describe, expect, test } from "vitest";
import { allBlocks } from "../../src/model/block-parts.js";
import type { Figure } from "../../src/model/figure.js";
import { isFigure } from "../../src/model/table.js";
import { country, handedOver, written } from "../support/filed.js";
import { overviewFrom } from "../support/overview.js";

/*
 * Aomori, Saga and the sample as returns of one made-up year. Every sum was worked out by hand from their own printed
 * statements and statistics; the addends stand beside it, in the order Aomori, Saga, sample.
 */

const handed = {
  "returns/2023/02.json": written(await handedOver("aomori-2024")),
  "returns/2023/41.json": written(await handedOver("saga-2014")),
  "returns/2023/00.json": written(await handedOver("sample-2025")),
};
const mapping = {
  "mapping.csv": [
    "協会コード,表,区分,共通の区分",
    ",金融機関群別,都市銀行,銀行",
    ",金融機関群別,地方銀行,銀行",
    ",金融機関群別,第二地方銀行,銀行",
    ",金融機関群別,信用金庫,信用金庫・信用組合",
    ",金融機関群別,信用組合,信用金庫・信用組合",
    ",金融機関群別,政府系金融機関,政府系・系統金融機関",
    ",金融機関群別,農業協同組合,政府系・系統金融機関",
    "00,金融機関群別,商工組合中央金庫,政府系・系統金融機関",
    ",金融機関群別,その他,その他",
    "",
  ].join("\n"),
};
const { value, problems } = await overviewFrom({ ...country, ...handed, ...mapping });
if (!value) throw new Error(problems.map(({ message }) => message).join("\n"));
const { report } = value;

const figure = (id: string): Figure | undefined => report.figures.find((one) => one.id === id);
const table = (id: string) => report.tables.find((one) => one.id === id);

test("nothing is wrong with them but that one withholds a number, which no sum of its parts can have", () => {
  expect(problems.map(({ rule, message }) => [rule, message.split("、提出された")[0]])).toEqual([
    // The sample withholds 代位弁済 of 商工組合中央金庫 and of その他: 15 of 436 cases (15 + 200 + 48 + 132 + 26 are given),
    // and 140,594,536 yen in all.
    ["federation/unlike-filed", "合わせた「あけぼの県 金融機関群別」は421件ですが"],
    ["federation/unlike-filed", "合わせた「あけぼの県 金融機関群別」は4,064,160,526円ですが"],
  ]);
  const notes = table("returns/mix/subrogations/金融機関群別")?.notes.join() ?? "";
  for (const gap of [
    "（421件）は、提出された計（436件）",
    "（4,064,160,526円）は、提出された計（4,204,755,062円）",
  ])
    expect(notes).toContain(`あけぼの県の区分の和${gap}と違います。`);
});

describe("combined statements", () => {
  test.each([
    // 258,859,266,039 + 120,819,222,954 + 349,575,112,302
    ["balance-sheet/total-assets", "729253601295"],
    ["balance-sheet/total-liabilities-and-net-worth", "729253601295"],
    // 224,177,675,246 + 91,885,983,726 + 298,423,061,000
    ["balance-sheet/guarantee-liability", "614486719972"],
    // 10,483,490,000 + 4,343,315,100 + 12,070,300,000
    ["balance-sheet/fund", "26897105100"],
    // 22,300,155,217 + 11,485,181,490 + 27,614,491,130
    ["balance-sheet/base-property", "61399827837"],
    // 2,401,999,908 + 884,123,958 + 3,238,899,405
    ["income-statement/guarantee-fees", "6525023271"],
    // 2,916,806,491 + 1,275,135,622 + 3,870,443,506
    ["income-statement/ordinary-income", "8062385619"],
    // 317,566,091 + 175,700,103 + 198,508,190
    ["income-statement/surplus", "691774384"],
  ])("%s is %s yen", (id, sum) => {
    expect([figure(id)?.value?.toString(), figure(id)?.unit]).toEqual([sum, "円"]);
  });

  test("each account traces to the line of every return that has it", () => {
    const { origin } = figure("balance-sheet/guarantee-liability") as Figure;
    const inputs = origin.kind === "derived" ? origin.inputs : [];
    expect(inputs.map(({ id }) => id).toSorted()).toEqual(
      ["00", "02", "41"].map((code) => `filed/${code}/balance-sheet/guarantee-liability`),
    );
    const places = inputs.map((input) => (input.origin.kind === "read" ? input.origin.place : undefined));
    expect(places.map((place) => place?.file).toSorted()).toEqual(
      ["00", "02", "41"].map((code) => `country/returns/2023/${code}.json`),
    );
    expect(places.every((place) => (place?.row ?? 0) > 1)).toBe(true);
  });

  test("what each contributed stands beside the others'; an account that one has not is empty, not zero", () => {
    const contributed = table("returns/balance-sheet");
    expect(contributed?.columns.map(({ label }) => label)).toEqual(["青森県", "佐賀県", "あけぼの県"]);
    const row = (label: string) => contributed?.rows.find((one) => one.label === label)?.cells;
    expect(row("保証債務")?.map((cell) => (cell && isFigure(cell) ? cell.value?.toString() : cell))).toEqual([
      "224177675246",
      "91885983726",
      "298423061000",
    ]);
    expect(row("当座預金")?.map((cell) => (cell && isFigure(cell) ? cell.value?.toString() : cell))).toEqual([
      "0",
      "0",
      null,
    ]);
  });
});

describe("measures", () => {
  test.each([
    // 64,102百万円 + 22,938,941千円 + 101,903,800,000円
    ["returns/total/trend/approvals/amount", "188944741000", "円"],
    // not handed over by Aomori; 2,515 + 6,211
    ["returns/total/trend/approvals/count", "8726", "件"],
    // 224,178百万円 + 91,885,984千円 + 298,423,061,000円
    ["returns/total/trend/outstanding/amount", "614487045000", "円"],
  ])("%s is %s %s", (id, sum, unit) => {
    expect([figure(id)?.value?.toString(), figure(id)?.unit]).toEqual([sum, unit]);
  });

  test("are printed in the unit of the table: 188,944,741,000 yen are 188,945 millions", () => {
    const measures = table("returns/measures");
    const at = measures?.columns.findIndex(({ id }) => id === "trend/approvals/amount") ?? -1;
    const total = measures?.rows.at(-1)?.cells[at] as Figure;
    expect([total.value?.toString(), total.unit]).toEqual(["188945", "百万円"]);
  });

  test("what is missing is said, and stays empty", () => {
    const measures = table("returns/measures");
    const at = measures?.columns.findIndex(({ id }) => id === "trend/approvals/count") ?? -1;
    expect(measures?.rows.find(({ label }) => label === "青森県")?.cells[at]).toBeNull();
    expect(measures?.notes[0]).toContain("保証承諾の件数は2協会");
    const [, , , remark] =
      table("returns/status")?.rows.find(({ cells: [code] }) => code === "02")?.cells ?? [];
    expect(remark).toBe(
      "保証申込の件数、保証申込の金額、保証承諾の件数、保証債務残高の件数、償還の件数、償還の金額、代位弁済の件数、代位弁済の金額、回収の件数、回収の金額、利用企業者数の企業数",
    );
  });
});

test("who has handed over and who has not", () => {
  expect(table("returns/summary")?.rows.map(({ label, cells }) => [label, ...cells])).toEqual([
    ["提出", "3協会", "青森県、佐賀県、あけぼの県"],
    ["未提出", "1協会", "沖縄県"],
  ]);
  const note = "4協会のうち3協会の提出による、途中の集計です。ほかの協会の分は推し量っていません。";
  for (const id of ["returns/summary", "returns/measures", "returns/balance-sheet"])
    expect(table(id)?.notes).toContain(note);
  expect(report.statements.map(({ left }) => left.notes.includes(note))).toEqual([true, true, true]);
});

test("mixes are added up by the common categories", () => {
  const mix = table("returns/mix/approvals/金融機関群別");
  const printed = mix?.rows.map(({ label, cells }) => [
    label,
    ...cells.map((cell) => (cell as Figure)?.value?.toString()),
  ]);
  expect(printed).toEqual([
    // 8 + 1,059 + 354 and 185 + 2,914 + 738; 426,000 + 10,565,090 + 2,921,237千円 and 3,108.5 + 47,125.8 + 11,999.8百万円
    ["銀行", "5258", "76146"],
    // 689 + 382 and 1,740 + 443; 5,404,938 + 3,241,520千円 and 28,986.9 + 7,358.6百万円
    ["信用金庫・信用組合", "3254", "44992"],
    // 23 + 0 and 135; 380,156千円 and 2,306.7百万円
    ["政府系・系統金融機関", "158", "2687"],
    // 56; 1,017.5百万円
    ["その他", "56", "1018"],
    // 2,515 and 6,211; 22,938,941千円 and 101,903.8百万円
    ["合計", "8726", "124843"],
  ]);
  expect(mix?.notes[0]).toBe("青森県は、この内訳の提出がなく、入っていません。");
});

test("and stand in the overview, a table and a drawing each", () => {
  const chapter = value.slides.chapters.find(({ id }) => id === "filed-mixes");
  const blocks = allBlocks(chapter?.blocks ?? []);
  const ids = (kind: "table" | "chart") =>
    blocks.flatMap((block) => (block.kind === kind ? [block.caption?.id.replace(/\/chart$/u, "")] : []));
  expect(ids("table")).toEqual(
    ["approvals", "outstanding", "subrogations"].map((measure) => `returns/mix/${measure}/金融機関群別`),
  );
  expect(ids("chart")).toEqual(ids("table"));
});

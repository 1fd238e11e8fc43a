import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, test } from "vitest";
import type { Block, GridBlock } from "../../../src/model/block.js";
import type { Document } from "../../../src/model/document.js";
import type { TableSize } from "../../../src/model/theme.js";
import { leastType } from "../../../src/render/pdf/setting/bands.js";
import { matterhornFaults } from "../../support/matterhorn.js";
import { readPdf } from "../../support/read-pdf.js";
import { documentOf, render } from "./printing.js";
import { statementTable, table } from "./sample/figures.js";

const sizes = ["large", "medium", "small"] as const;

/** Where the items of a page's text stand whose words match, in points from the foot, and in what type. */
async function set(document: Document, words: RegExp) {
  const { bytes, problems } = await render(document);
  expect(problems).toEqual([]);
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const { items } = await (await pdf.getPage(1)).getTextContent();
  return items.flatMap((item) =>
    "str" in item && words.test(item.str)
      ? [{ size: Math.abs(item.transform[3] as number), at: item.transform[5] as number }]
      : [],
  );
}

/** Eight columns of words, whose cells have one line each. */
const grid = (columns: number): GridBlock => ({
  kind: "grid",
  widths: Array.from({ length: columns }, () => 1),
  headerRows: 1,
  headerColumns: 0,
  rows: ["見", "値", "値"].map((text) =>
    Array.from({ length: columns }, () => ({
      content: [{ kind: "paragraph", role: "body", content: [text] }],
    })),
  ),
  notes: [],
});

describe("a table", () => {
  // Amounts of three rows and a total; prose of 9.5 points.
  test.each<[TableSize, type: number, pitch: number]>([
    // 9.5 × 1 = 9.5; a row is 9.5 × 1.5 + 2 × 4.4 = 23.05, and its rule of 0.35.
    ["large", 9.5, 23.4],
    // 9.5 × 0.86 = 8.17; 8.17 × 1.42 + 2 × 2.6 + 0.35 = 17.15.
    ["medium", 8.17, 17.15],
    // 9.5 × 0.77 = 7.315; 7.315 × 1.42 + 2 × 2 + 0.35 = 14.74.
    ["small", 7.315, 14.74],
  ])("that is %s has the type and the room of its size", async (size, type, pitch) => {
    const amounts = await set(documentOf({ kind: "table", size, table: table(3) }), /^\d,\d{3}$/u);
    const [first, second] = amounts;
    expect(first?.size).toBeCloseTo(type, 2);
    expect((first?.at ?? 0) - (second?.at ?? 0)).toBeCloseTo(pitch, 1);
  });

  test("says the same in every size", async () => {
    const said = await Promise.all(
      sizes.map(async (size) => {
        const { bytes } = await render(documentOf({ kind: "table", size, table: table(3) }));
        return (await readPdf(bytes)).structure;
      }),
    );
    expect(said[1]).toEqual(said[0]);
    expect(said[2]).toEqual(said[0]);
  });

  test.each(sizes)("too wide for its place becomes smaller, from %s", async (size) => {
    const years = Array.from({ length: 10 }, (_, at) => ({
      ...(table(1).rows[0] as ReturnType<typeof table>["rows"][number]),
      id: String(at),
      label: `平成${12 + at}年度`,
      cells: ["1,234,567"],
    }));
    const wide: Block = {
      kind: "table",
      size,
      across: true,
      table: { ...table(0), columns: table(0).columns.slice(1, 2), rows: years },
    };
    const amounts = await set(documentOf(wide), /^1,234,567$/u);
    expect(amounts).toHaveLength(10);
    for (const { size: type } of amounts) {
      expect(type).toBeGreaterThanOrEqual(leastType);
      expect(type).toBeLessThan(7.4);
    }
  });

  test("is never set in type that is not read, however small prose is", async () => {
    const document = documentOf({ kind: "table", size: "small", table: table(3) });
    const tiny = { ...document, theme: { ...document.theme, fontSize: 7 } };
    // 7 × 0.77 = 5.39.
    for (const { size } of await set(tiny, /^\d,\d{3}$/u)) expect(size).toBeCloseTo(leastType, 2);
  });

  test("of words is small where it has eight columns, unless its author names a size", async () => {
    const type = async (block: Block) => (await set(documentOf(block), /^値$/u))[0]?.size;
    expect(await type(grid(7))).toBeCloseTo(8.17, 2);
    expect(await type(grid(8))).toBeCloseTo(7.315, 2);
    expect(await type({ ...grid(8), size: "medium" })).toBeCloseTo(8.17, 2);
    expect(await type({ ...grid(3), size: "large" })).toBeCloseTo(9.5, 2);
  });
});

test("both sides of a statement have a caption, of which the first is that of the whole", async () => {
  const side = (title: string) =>
    statementTable(title, title, [[title, `${title}の科目`, "1000", "item", 0]]);
  const block: Block = {
    kind: "statement",
    caption: { id: "balance-sheet", number: "表1", text: "貸借対照表" },
    statement: {
      id: "balance-sheet",
      title: "貸借対照表",
      period: "",
      left: side("借方"),
      right: side("貸方"),
    },
    balances: [],
  };
  const { structure } = await readPdf((await render(documentOf(block))).bytes);
  const tables = structure.children[0]?.children.filter(({ type }) => type === "Table") ?? [];
  expect(tables.map(({ children }) => children.map(({ type, reading }) => `${type} ${reading}`))).toEqual([
    ["Caption 表1　貸借対照表（単位：円）借方", "THead 科目金額", "TBody 借方の科目1,000"],
    ["Caption 貸方", "THead 科目金額", "TBody 貸方の科目1,000"],
  ]);
});

test("a table of words has its title as the caption in the structure, read before its rows", async () => {
  const block: Block = { ...grid(2), caption: { id: "窓口", number: "表1", text: "相談の窓口" } };
  const { bytes } = await render(documentOf(block));
  const { structure } = await readPdf(bytes);
  const [made] = structure.children[0]?.children.filter(({ type }) => type === "Table") ?? [];
  expect(made?.children.map(({ type, reading }) => `${type} ${reading}`)).toEqual([
    "Caption 表1　相談の窓口",
    "THead 見見",
    "TBody 値値値値",
  ]);
  expect(await matterhornFaults(bytes)).toEqual([]);
});

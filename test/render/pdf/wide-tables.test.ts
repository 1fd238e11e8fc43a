import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, test } from "vitest";
import type { Block, GridBlock } from "../../../src/model/block.js";
import type { Statement } from "../../../src/model/statement.js";
import type { Table } from "../../../src/model/table.js";
import { leastType } from "../../../src/render/pdf/setting/bands.js";
import { flattened, readPdf } from "../../support/read-pdf.js";
import { documentOf, render } from "./printing.js";
import { figure, table } from "./sample/figures.js";

const place = { file: "templates/results.md", row: 7 };

/** A table of so many years, its amounts of seven digits; years below each other unless they stand across. */
const years = (count: number): Table => ({
  ...table(0),
  id: "trend/approvals",
  rowHeading: "年度",
  columns: [{ id: "amount", label: "金額", kind: "amount", unit: "百万円", digits: 0 }],
  rows: Array.from({ length: count }, (_, at) => ({
    id: String(2000 + at),
    label: `平成${12 + at}年度`,
    level: 0,
    role: "item",
    cells: [figure(`f${at}`, String(1_234_560 + at))],
  })),
  notes: [],
});

/** A table of so many columns of seven digits, in groups of three under one head. */
const grouped = (count: number): Block => ({
  kind: "table",
  caption: { id: "wide", number: "表1", text: "部門別" },
  heads: Array.from({ length: count / 3 }, (_, at) => ({ label: `部門${at + 1}`, span: 3 })),
  table: {
    ...years(0),
    columns: Array.from({ length: count }, (_, at) => ({
      id: `c${at}`,
      label: `列${at + 1}`,
      kind: "amount" as const,
      unit: "百万円" as const,
      digits: 0,
    })),
    rows: ["一", "二"].map((label) => ({
      id: label,
      label,
      level: 0,
      role: "item" as const,
      cells: Array.from({ length: count }, (_, at) => figure(`${label}${at}`, String(1_234_560 + at))),
    })),
  },
});

/** Words as an author's Markdown table gives them: a row of heads over rows of cells. */
const grid = (rows: readonly (readonly string[])[]): GridBlock => ({
  kind: "grid",
  widths: (rows[0] ?? []).map(() => 1),
  headerRows: 1,
  headerColumns: 0,
  rows: rows.map((row) =>
    row.map((text) => ({ content: [{ kind: "paragraph", role: "body", content: [text] }] })),
  ),
  notes: [],
});

/** The tables of a document with their cells' texts, and in how many pieces each cell's text is drawn. */
async function printed(...blocks: Block[]) {
  const { bytes, problems } = await render(documentOf(...blocks));
  expect(problems).toEqual([]);
  const tables = flattened((await readPdf(bytes)).structure).filter(({ type }) => type === "Table");
  return {
    bytes,
    tables: tables.map((one) =>
      flattened(one)
        .filter(({ type }) => type === "TR")
        .map(({ children }) => children.map(({ reading }) => reading)),
    ),
    pieces: tables.flatMap((one) =>
      flattened(one)
        .filter(({ type, reading }) => type === "TD" && /\d/u.test(reading))
        .map((cell) => flattened(cell).reduce((sum, { strings }) => sum + strings, 0)),
    ),
  };
}

/** The smallest type in which digits stand on a page, in points. */
async function smallestDigits(bytes: Uint8Array): Promise<number> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const { items } = await (await document.getPage(1)).getTextContent();
  const sizes = items.flatMap((item) =>
    "str" in item && /\d,\d{3}/u.test(item.str) ? [Math.abs(item.transform[3] as number)] : [],
  );
  expect(sizes.length).toBeGreaterThan(0);
  return Math.min(...sizes);
}

describe("a table wider than its page", () => {
  test("is set in smaller type first", async () => {
    const { bytes, tables, pieces } = await printed({ kind: "table", table: years(10), across: true });
    expect(tables).toHaveLength(1);
    expect(new Set(pieces)).toEqual(new Set([1]));
    const size = await smallestDigits(bytes);
    expect(size).toBeLessThan(8);
    expect(size).toBeGreaterThanOrEqual(leastType);
  });

  test("is then parted into bands of years, each with the heads of its rows", async () => {
    const caption = { id: "wide", number: "表1", text: "保証承諾の推移" };
    const { bytes, tables, pieces } = await printed({
      kind: "table",
      caption,
      table: years(20),
      across: true,
    });
    expect(tables).toHaveLength(2);
    expect(tables.map((rows) => rows[0]?.length)).toEqual([11, 11]);
    expect(tables.map((rows) => rows[1]?.[0])).toEqual(["金額", "金額"]);
    expect(tables.flatMap((rows) => rows[1]?.slice(1) ?? [])).toEqual(
      Array.from({ length: 20 }, (_, at) => `1,234,5${60 + at}`),
    );
    expect(new Set(pieces)).toEqual(new Set([1]));
    expect(await smallestDigits(bytes)).toBeGreaterThanOrEqual(leastType);
    const { pageTexts } = await readPdf(bytes);
    expect(pageTexts[0]).toContain("表1　保証承諾の推移（つづき）");
  });

  test("keeps together what stands under one head", async () => {
    const { tables } = await printed(grouped(15));
    expect(tables.map((rows) => rows[0])).toEqual([
      ["", "部門1", "部門2", "部門3"],
      ["", "部門4", "部門5"],
    ]);
    expect(tables.map((rows) => rows[1]?.at(-1))).toEqual(["列9", "列15"]);
  });

  test("of an author's own words is parted where no cell reaches over", async () => {
    const heads = ["項目", ...Array.from({ length: 16 }, (_, at) => `令和${at + 1}年度`)];
    const { tables, pieces } = await printed(
      grid([heads, ["区分", ...heads.slice(1).map(() => "1,234,567")]]),
    );
    expect(tables.map((rows) => rows[0]?.length)).toEqual([9, 9]);
    expect(tables.flatMap((rows) => rows[0]?.slice(1) ?? [])).toEqual(heads.slice(1));
    expect(tables.map((rows) => rows[1]?.[0])).toEqual(["区分", "区分"]);
    expect(new Set(pieces)).toEqual(new Set([1]));
  });

  const wideNumber = `1,${"234,".repeat(40)}567`;
  test.each<[string, Block]>([
    [
      "a table",
      {
        kind: "table",
        table: { ...years(0), rows: [{ ...years(1).rows[0], cells: [wideNumber] }] },
      } as Block,
    ],
    [
      "a table across",
      {
        kind: "table",
        across: true,
        table: { ...years(0), rows: [{ ...years(1).rows[0], cells: [wideNumber] }] },
      } as Block,
    ],
    [
      "a grid",
      grid([
        ["項目", "値"],
        ["区分", wideNumber],
      ]),
    ],
    ["a statement", { kind: "statement", statement: sides(wideNumber), balances: [] }],
  ])("is refused at its line where not even one of its columns fits: %s", async (_, block) => {
    const { bytes, problems } = await render(documentOf({ ...block, place }));
    expect(bytes).toBeUndefined();
    expect(problems).toMatchObject([{ rule: "paper/table-too-wide", place }]);
  });
});

/** A statement with one row on each side. */
function sides(number: string): Statement {
  const side = (title: string): Table => ({
    ...years(0),
    title,
    columns: [{ id: "amount", label: "金額", kind: "text", unit: "", digits: 0 }],
    rows: [{ id: title, label: title, level: 0, role: "item", cells: [number] }],
  });
  return {
    id: "balance-sheet",
    title: "貸借対照表",
    period: "",
    left: side("借方"),
    right: side("貸方"),
  } as never;
}

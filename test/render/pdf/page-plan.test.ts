import { describe, expect, test } from "vitest";
import { type Graphic, type Node, tableLayout } from "../../../src/render/pdf/engine/node.js";
import { planPages } from "../../../src/render/pdf/page-plan.js";

// A page of 500 points, and nodes whose heights are known: drawings that bend, and pictures that do not.
const [width, height] = [300, 500];

const chart = (usual: number, least: number): Node => {
  const draw = (high: number): Graphic => ({
    width,
    height: high,
    drawing: { width, height: high, shapes: [] },
    least,
    redraw: draw,
  });
  return { stack: [{ svg: draw(usual) }], unbreakable: true };
};
const stiff = (high: number, more: Partial<Node> = {}): Node => ({
  svg: { width, height: high, drawing: { width, height: high, shapes: [] } },
  unbreakable: true,
  ...more,
});
const heights = (nodes: readonly Node[]): number[] =>
  planPages(nodes, width, height).map((node) => node.svg?.height ?? node.stack?.[0]?.svg?.height ?? 0);

describe("charts give", () => {
  test("two that are a little too high for a page are both drawn lower, by what each can give", () => {
    // 300 + 260 is 60 too many. They can give 100 and 20, together 120: half of it each.
    expect(heights([chart(300, 200), chart(260, 240)])).toEqual([250, 250]);
  });

  test("those before it make room for what cannot be lower", () => {
    expect(heights([chart(300, 200), stiff(240)])).toEqual([260, 240]);
  });

  test("where they cannot give enough, the page is turned, and what it leaves is filled up to a third more", () => {
    // 300 + 320 lacks 120, and only 50 + 20 can be given. The first page then has room for 90 more: 300 × 0.3.
    expect(heights([chart(300, 250), chart(320, 300)])).toEqual([390, 320]);
  });

  test("a chart is kept with the table that follows it", () => {
    // 350 + 200 of the table lack 50; the chart can give 60.
    expect(heights([{ ...chart(350, 290), followed: 200 }, stiff(200)])).toEqual([300, 200]);
  });
});

const rows = (count: number, high: number): Node => ({
  table: { widths: [width], body: Array.from({ length: count }, () => [stiff(high)]), dontBreakRows: true },
});

test("charts give so that a table below them is not parted, where they can give enough", () => {
  // 300 + 7 × 30 are 10 too many; 300 + 11 × 30 are 130, and the chart has no more than 100.
  expect(heights([chart(300, 200), rows(7, 30)])[0]).toBe(290);
  expect(heights([chart(300, 200), rows(11, 30)])[0]).toBe(300);
});

test("a page nearly empty among others has more of the table that ends there", () => {
  // 13 of 16 rows of 36 on a page leave 108 on the next, where 480 find no room. Eleven leave 180, more than 166.7:
  // 500 − 166.7 + 108 = 441.3 hold twelve, twelve points less eleven.
  const [table] = planPages([rows(16, 36), stiff(480)], width, height);
  expect(table?.foot).toBeCloseTo(500 / 3 - 108 + 12);
  expect(planPages([rows(18, 36), stiff(480)], width, height)[0]?.foot).toBeUndefined();
});

describe("charts take", () => {
  test("what a forced page turn leaves over, by their heights, but for a little at the foot", () => {
    // 500 − 100 − 200 − 10 at the foot are 190, of which 300 × 0.3 = 90 are taken: 30 and 60.
    const nodes = [chart(100, 80), chart(200, 150), stiff(50, { pageBreak: "before" })];
    expect(heights(nodes)).toEqual([130, 260, 50]);
    expect(heights([chart(300, 200), stiff(150), stiff(50, { pageBreak: "before" })])).toEqual([
      340, 150, 50,
    ]);
  });

  test("not at the end of the document, and not where only stiff things stand", () => {
    expect(heights([chart(300, 200)])).toEqual([300]);
    expect(heights([stiff(300), stiff(250)])).toEqual([300, 250]);
  });
});

test("after a table whose rows may be broken nothing is bent until a page is turned on purpose", () => {
  const row: Node = stiff(70);
  const table: Node = {
    table: { widths: [width], body: Array.from({ length: 10 }, () => [row]) },
  };
  // 700 points of table: 200 of them on the second page, the chart after it as it is, though 300 would be left.
  expect(heights([table, chart(200, 100), stiff(50, { pageBreak: "before" })])).toEqual([0, 200, 50]);
  expect(heights([table, stiff(50, { pageBreak: "before" }), chart(300, 100), stiff(250)])).toEqual([
    0, 50, 200, 250,
  ]);
});

test("after a table of whole rows it is known how much of its last page is left", () => {
  const table = (headerRows: number): Node => ({
    table: {
      widths: [width],
      body: Array.from({ length: 10 }, () => [stiff(70)]),
      headerRows,
      dontBreakRows: true,
    },
  });
  // Seven rows of 70 are 490, three on the second page: 210, and 290 are left for 300 and 100.
  expect(heights([table(0), chart(200, 100), stiff(100)])).toEqual([0, 190, 100]);
  // With a head repeated four rows stand there: 280, and 220 are left.
  expect(heights([table(1), chart(200, 100), stiff(100)])).toEqual([0, 120, 100]);
  // Below 70 and room of 20 above it 410 are left: five rows, not six, and five on the second page leave 150.
  const below = { ...table(0), margin: [0, 20, 0, 0] as const };
  expect(heights([stiff(70), below, chart(200, 100)])).toEqual([70, 0, 150]);
});

describe("tables", () => {
  // Ten rows of 30 with a padding of 3 above and below: 360. With a padding of 1: 320.
  const layout = (along: number) => tableLayout({ padding: [0, along] });
  const table = (rows: number, more: Partial<Node> = {}): Node => ({
    table: { widths: [width], body: Array.from({ length: rows }, () => [stiff(30)]) },
    layout: layout(3),
    tighter: layout(1),
    ...more,
  });
  const paddings = (nodes: readonly Node[], sheet = 1): (number | undefined)[] =>
    planPages(nodes, width, height, sheet).map((node) => node.layout?.paddingTop(0));

  test("stand closer where all of a table then stands on the page", () => {
    expect(paddings([stiff(140), table(10)])).toEqual([undefined, 3]);
    expect(paddings([stiff(150), table(10)])).toEqual([undefined, 1]);
    expect(paddings([stiff(180), table(10)])).toEqual([undefined, 1]);
    // It would not help: the rest goes over the page as it is.
    expect(paddings([stiff(181), table(10)])).toEqual([undefined, 3]);
  });

  test("above give way to what would not find room", () => {
    // 360 + 160 are 20 too many: the table gives 40.
    expect(paddings([table(10), stiff(160)])).toEqual([1, undefined]);
    // 360 + 181 are more than it can give, so the next page begins with it.
    expect(paddings([table(10), stiff(181)])).toEqual([3, undefined]);
    // Of two both give, so that the tables of a page are alike.
    expect(paddings([table(5), table(5), stiff(150)])).toEqual([1, 1, undefined]);
    expect(paddings([table(5), table(9)])).toEqual([1, 1]);
  });

  test("above and the table itself give together", () => {
    // 360 + 180 are 40 too many: the second gives 20, which is not enough, and the first 40.
    expect(paddings([table(10), table(5)])).toEqual([1, 1]);
    // 360 + 218 are 78 too many: together they give 40 + 20.
    expect(paddings([table(10), stiff(38), table(5)])).toEqual([3, undefined, 3]);
  });

  test("of a run stand closer where the booklet would otherwise have a page more than whole sheets", () => {
    const first = [stiff(400), stiff(400, { pageBreak: "before" })];
    const long = (rows: number) =>
      table(rows, {
        table: {
          widths: [width],
          body: Array.from({ length: rows }, () => [stiff(30)]),
          dontBreakRows: true,
        },
        pageBreak: "before",
      });
    // Rows of 36: 13 of 20 on a page, 7 of 252 on the next, and 250 would not fit below: with the two before it five.
    // Rows of 32: 15 on a page, 5 of 160 on the next, and 250 below: four.
    const padding = (sheet: number, ...nodes: Node[]) => paddings([...first, ...nodes], sheet)[2];
    expect(padding(1, long(20), stiff(250))).toBe(3);
    expect(padding(4, long(20), stiff(250))).toBe(1);
    // Six pages are two over; one less would leave three of the sheet empty instead of two.
    expect(padding(4, long(20), stiff(250), stiff(400, { pageBreak: "before" }))).toBe(3);
    // 240 find room below 252, too: it has four pages as it is.
    expect(padding(4, long(20), stiff(240))).toBe(3);
  });

  test("beside a chart give, too", () => {
    const pair: Node = {
      columns: [
        { stack: [table(10, { need: 360 })], width },
        { ...stiff(100), width },
      ],
      need: 360,
    };
    const [, planned] = planPages([stiff(150), pair], width, height);
    expect(planned?.columns?.[0]?.stack?.[0]?.layout?.paddingTop(0)).toBe(1);
    expect([planned?.need, planned?.columns?.[0]?.stack?.[0]?.need]).toEqual([320, 320]);
    // It is drawn as it is where nothing is lacking.
    expect(planPages([stiff(140), pair], width, height)[1]).toBe(pair);
  });

  test("give first, charts what is still wanted", () => {
    // 180 + 200 + 150 are 30 too many: the chart alone would give 20, the table gives 20, and the chart 10.
    const nodes = [table(5), chart(200, 180), stiff(150)];
    expect(paddings(nodes)).toEqual([1, undefined, undefined]);
    expect(heights(nodes)).toEqual([0, 190, 150]);
  });

  test("a table that is kept whole asks for as much less room", () => {
    const [, kept] = planPages([stiff(150), table(10, { need: 370 })], width, height);
    expect(kept?.need).toBe(330);
  });
});

describe("no page is thin", () => {
  const rows = (count: number, more: Partial<Node> = {}): Node => ({
    table: {
      widths: [width],
      body: Array.from({ length: count }, () => [stiff(30)]),
      dontBreakRows: true,
    },
    ...more,
  });

  test("where the last page would be, the page before is turned earlier, before what stands last on it", () => {
    // 300 + 180 fill the first, and 100 are less than a third of 500; with the 180 they are 280.
    const planned = planPages([stiff(300), stiff(180), stiff(100)], width, height);
    expect(planned.map(({ pageBreak }) => pageBreak)).toEqual([undefined, "before", undefined]);
    // 170 are more than a third.
    const usual = [stiff(300), stiff(180), stiff(170)];
    expect(planPages(usual, width, height)).toEqual(usual);
  });

  test("a table gives more of its rows to the last page", () => {
    // 20 rows of 30: 16 on the first page, 120 points on the second. It lacks 47, and 12 more leave 441: 14 rows.
    const [table] = planPages([rows(20)], width, height);
    expect(table?.foot).toBeCloseTo(500 / 3 - 120 + 12);
    // 22 rows leave 6 for the second page: 180.
    expect(planPages([rows(22)], width, height)[0]?.foot).toBeUndefined();
  });

  test("so does one whose cells span rows", () => {
    const spanning = rows(20);
    const body = spanning.table?.body.map((row, at) =>
      at % 2 === 0 ? [{ ...stiff(30), rowSpan: 2 }, ...row] : [{ text: "" }, ...row],
    );
    const made = { ...spanning, table: { widths: [width, width], body: body ?? [], dontBreakRows: true } };
    expect(planPages([made], width, height)[0]?.foot).toBeCloseTo(500 / 3 - 120 + 12);
  });

  test("tables that then end a page earlier are set closer", () => {
    // 28 rows of 36: 13, 13 and 2. Closer they are 32 high: 15 and 13.
    const padded = (along: number) => tableLayout({ padding: [0, along] });
    const table = rows(28, { layout: padded(3), tighter: padded(1) });
    const [planned] = planPages([table, stiff(50, { pageBreak: "before" })], width, height);
    expect(planned?.layout?.paddingTop(0)).toBe(1);
  });
});

describe("chapters", () => {
  const chapter: Node = stiff(50, { pageBreak: "before", sharing: stiff(60, { need: 120 }) });

  test("share the page of the one before where that leaves more than half of it", () => {
    expect(heights([stiff(240), chapter, stiff(80)])).toEqual([240, 60, 80]);
    expect(heights([stiff(260), chapter, stiff(130)])).toEqual([260, 50, 130]);
  });

  test("that would leave a page thin go on, and what stands before them comes over", () => {
    // 250 and 200 fill the first page; 100 alone is less than a third of 500. The 200 come over to it: 300.
    const nodes = [stiff(250), stiff(200), { ...stiff(100, { pageBreak: "before" }), sharing: stiff(100) }];
    const planned = planPages(nodes, width, height);
    expect(planned.map(({ pageBreak }) => pageBreak)).toEqual([undefined, "before", undefined]);
  });

  test("begin a page of their own where no page is then left over in the sheet", () => {
    // Shared they fill one page of a sheet of two, and one would be blank.
    const nodes = [stiff(240), chapter, stiff(130)];
    expect(planPages(nodes, width, height, 2).map((node) => node.svg?.height)).toEqual([240, 50, 130]);
    expect(planPages(nodes, width, height, 1).map((node) => node.svg?.height)).toEqual([240, 60, 130]);
  });

  test("that go on begin a page, too, where that fills the sheet", () => {
    const turning = stiff(50, { pageBreak: "before" });
    const nodes = [stiff(240), stiff(60, { turning }), stiff(130)];
    const pages = (sheet: number) => planPages(nodes, width, height, sheet).map((node) => node.pageBreak);
    expect(pages(1)).toEqual([undefined, undefined, undefined]);
    expect(pages(2)).toEqual([undefined, "before", undefined]);
  });

  test("leave no page nearly empty to fill the sheet", () => {
    // Turned, the first page would hold 150 of 500, less than a third: rather one is blank.
    const nodes = [stiff(150), stiff(60, { turning: stiff(50, { pageBreak: "before" }) }), stiff(130)];
    expect(planPages(nodes, width, height, 2).map((node) => node.pageBreak)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

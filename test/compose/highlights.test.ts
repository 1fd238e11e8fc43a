import { expect, test } from "vitest";
import type { Block, Tiles } from "../../src/model/block.js";
import { composer } from "../support/booklet.js";

/** The sample is of 令和7年度 and prints 百万円; so many yen are typed here in its place. */
const trend = (rows: readonly string[]): string => `年度,項目,件数,金額（円）\n${rows.join("\n")}\n`;

async function tilesOf(rows: readonly string[], more: Readonly<Record<string, string>> = {}) {
  const compose = await composer({ "statistics/trend.csv": trend(rows), ...more });
  const blocks: readonly Block[] = compose("::highlights").value ?? [];
  return blocks.flatMap((block): Tiles["tiles"] => (block.kind === "tiles" ? block.tiles : []));
}

const said = ({ label, text, unit, note = [] }: Tiles["tiles"][number]): string =>
  `${label} ${text}${unit} ${note.map((part) => (typeof part === "string" ? part : "text" in part ? part.text : "")).join("")}`;

test("a measure's amount of the year, its count, and its change against the year before", async () => {
  // 101,904,400,000 yen are 101,904 百万円; 101,904,400,000 ÷ 92,790,300,000 is 1.09822…, 109.8 %.
  const [approvals] = await tilesOf([
    "令和6年度,保証承諾,5904,92790300000",
    "令和7年度,保証承諾,6211,101904400000",
  ]);
  expect(approvals && said(approvals)).toBe("保証承諾 101,904百万円 6,211件　前年度比 109.8％");
  expect(approvals?.trend?.years).toEqual(["R6", "R7"]);
  expect(approvals?.trend?.values.map((figure) => figure?.value?.toString())).toEqual(["92790", "101904"]);
  expect(approvals?.trend?.alternative).toContain("令和6年度の92,790百万円から令和7年度の101,904百万円");
});

test("measures stand in their order, then the base property; one without this year is left out", async () => {
  const tiles = await tilesOf([
    "令和7年度,回収,973,930882639",
    "令和7年度,保証承諾,6211,101904400000",
    // It ends a year before: the card would tell last year's amount as this year's.
    "令和6年度,代位弁済,463,4646418236",
  ]);
  expect(tiles.map(({ label }) => label)).toEqual(["保証承諾", "回収", "基本財産"]);
  // 12,070,300,000 + 15,544,191,130 = 27,614,491,130 yen, 27,614 百万円, of last year's 27,515 百万円 100.36…％.
  expect(tiles.map(said).at(-1)).toBe("基本財産 27,614百万円 前年度比 100.4％");
});

test("a single year has no trend, eleven years have their last ten, and years to come are not drawn", async () => {
  const [one] = await tilesOf(["令和7年度,保証承諾,6211,101904400000"]);
  expect(one?.trend).toBeUndefined();
  const years = Array.from({ length: 11 }, (_, index) => `${2015 + index}年度,保証承諾,1,${index + 1}000000`);
  const [many] = await tilesOf(years);
  expect(many?.trend?.years).toEqual(["H28", "H29", "H30", "R1", "R2", "R3", "R4", "R5", "R6", "R7"]);
});

test("a year that the table lacks is a gap, not closed up", async () => {
  const [tile] = await tilesOf([
    "令和4年度,保証承諾,1,1000000",
    "令和5年度,保証承諾,1,2000000",
    "令和7年度,保証承諾,1,4000000",
  ]);
  expect(tile?.trend?.years).toEqual(["R4", "R5", "R6", "R7"]);
  expect(tile?.trend?.values.map((figure) => figure?.value?.toString())).toEqual(["1", "2", undefined, "4"]);
});

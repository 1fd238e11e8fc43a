import type { Block, Tiles } from "../../model/block.js";
import type { ItemStrip } from "../../model/diagram.js";
import type { Chapter } from "../../model/document.js";
import { fiscalYearName } from "../../model/fiscal-year.js";
import { printNumber } from "../../model/print.js";
import {
  comparisonStyle,
  type ItemLine,
  type RankedCorporation,
  type RankedItem,
  type SideBySide,
} from "../../model/side-by-side.js";
import { printed, printedGap } from "./printed.js";
import { stripOf, stripsKey } from "./strips.js";

/** The items that stand large at the head of a page, where the corporation has them. */
const large = ["approvals", "outstanding", "base-property"];

/** 協会の頁: one page a corporation, with its place among the others. */
export function corporationChapter(
  standing: RankedCorporation,
  index: number,
  { lines, newest }: SideBySide,
): Chapter {
  const { one } = standing;
  const strips = lines.flatMap((line, at) => {
    const own = standing.lines[at];
    return own ? [ownStrip(line, own, index)] : [];
  });
  const isOfSeveralYears = newest.returns.some(({ fiscalYear }) => fiscalYear !== one.fiscalYear);
  const hasHistory = strips.some(({ own }) => (own?.history.length ?? 0) > 1);
  const blocks: Block[] = [
    { kind: "tiles", tiles: tilesOf(standing, lines) },
    {
      kind: "diagram",
      caption: { id: `corporation-${index}-strips`, number: "", text: "各協会の中での位置" },
      diagram: { kind: "strips", strips },
      alternative: `${one.name}の位置。${strips.map(toldOf).join("、")}。${stripsKey}`,
    },
    {
      kind: "paragraph",
      role: "note",
      content: [
        `色の点がこの協会。${stripsKey}数値の下は中央値との差です。${hasHistory ? "折れ線は、この協会の年度ごとの推移です。" : ""}${isOfSeveralYears ? "比べたのは各協会の最新の年度で、協会によって違います。" : ""}`,
      ],
    },
  ];
  const title = `${one.name}　${fiscalYearName(one.fiscalYear)}`;
  return { id: `corporation-${index}`, title, start: "next", listed: true, blocks };
}

function ownStrip(
  line: ItemLine,
  { value, rank, gap, among, history }: RankedItem,
  index: number,
): ItemStrip {
  const said = rank?.value
    ? `${printNumber(rank.value, 0, comparisonStyle)}位／${among}協会`
    : `…／${among}協会`;
  return {
    ...stripOf(line, said),
    own: {
      figure: line.values[index] ?? null,
      text: value ? printed(value) : "…",
      gap: gap ? printedGap(gap) : "",
      history: history.map((year) => year.value),
    },
  };
}

const toldOf = ({ label, own, said, least, greatest }: ItemStrip): string =>
  `${label}は${own?.text ?? ""}（${said}、中央値との差${own?.gap || "なし"}、最小${least}、最大${greatest}）`;

function tilesOf(standing: RankedCorporation, lines: readonly ItemLine[]): Tiles["tiles"] {
  return lines.flatMap(({ item }, index) => {
    const line = standing.lines[index];
    if (!line?.value || !large.includes(item.id)) return [];
    return [
      {
        label: item.label,
        figure: line.value,
        text: printNumber(line.value.value, 0, comparisonStyle),
        unit: line.value.unit,
        note: line.rank?.value
          ? [`${line.among}協会のうち${printNumber(line.rank.value, 0, comparisonStyle)}位`]
          : [],
      },
    ];
  });
}

import type { Block } from "../../../../src/model/block.js";
import { figure, statementTable } from "./figures.js";

const cell = (text: string, more: object = {}) => ({
  content: [{ kind: "paragraph", role: "body", content: [text] } as Block],
  ...more,
});

/** 計算書 and 罫線表. */
export const tables: Block[] = [
  {
    kind: "statement",
    caption: { id: "table-2", number: "表2", text: "収支計算書" },
    statement: {
      id: "income-statement",
      title: "収支計算書",
      period: "令和7年4月1日から令和8年3月31日まで",
      left: statementTable("left", "収入", [
        ["a", "経常収入", "2916806491", "subtotal", 0],
        ["b", "保証料", "2401999908", "item", 1],
        ["c", "有価証券利息・配当金", "285228732", "item", 1],
        ["d", "経常外収入", "4580000000", "subtotal", 0],
        ["e", "求償権償却準備金戻入", "163997969", "item", 1],
      ]),
      right: statementTable("right", "支出", [
        ["a", "経常支出", "2202396721", "subtotal", 0],
        ["b", "業務費", "1097782928", "item", 1],
        ["c", "信用保険料", "1104613793", "item", 1],
        ["c2", "責任共有負担金納付金", "0", "item", 1],
        ["d", "経常外支出", "4976843679", "subtotal", 0],
        ["e", "求償権償却", "4747824", "item", 1],
      ]),
    },
    balances: [
      {
        label: "経常収支差額",
        figure: figure("bal/1", "714409770", "円"),
        after: { left: "c", right: "c2" },
      },
      {
        label: "当期収支差額",
        figure: figure("bal/2", "-396843679", "円"),
        after: { left: "e", right: "e" },
      },
    ],
  },
  {
    kind: "grid",
    caption: { id: "table-3", number: "表3", text: "主な保証制度" },
    widths: [2, 3, 2, 4],
    headerRows: 1,
    headerColumns: 1,
    notes: ["詳しくは最寄りの窓口にお尋ねください。"],
    rows: [
      [cell("区分"), cell("制度名"), cell("限度額"), cell("資金使途・期間")],
      [
        cell("県制度", { rowSpan: 2 }),
        cell("経営安定資金（セーフティネット枠）"),
        cell("8,000万円", { align: "right" }),
        cell("運転資金　10年以内（うち据置2年以内）"),
      ],
      [cell("創業支援資金"), cell("3,500万円", { align: "right" }), cell("運転・設備資金　10年以内")],
      [
        cell("協会制度"),
        cell(
          "スタートアップ創出促進保証のうち経営者保証を不要とする地域独自の六十文字に及ぶ非常に長い名前をもつ制度",
        ),
        cell("1億円", { align: "right" }),
        cell("運転・設備資金　両方に利用できます。", {}),
      ],
    ],
  },
];

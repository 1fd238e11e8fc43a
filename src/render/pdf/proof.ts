import { type Figure, firstPlace, operationName } from "../../model/figure.js";
import { publishedPlace } from "../../model/report.js";
import { placeText } from "../../problem/place.js";
import { type Tag, under } from "../paper/tag.js";
import { type Node, tableLayout, textNode } from "./engine/node.js";
import type { PageBox } from "./engine/page-box.js";
import { textRun } from "./setting/runs.js";
import type { Setting } from "./setting/setting.js";

/** The columns of the list, and the share of the page's width for each. */
const columns = [
  { head: "番号", share: 0.07, align: "right" },
  { head: "名称", share: 0.33, align: "left" },
  { head: "値", share: 0.15, align: "right" },
  { head: "出所", share: 0.45, align: "left" },
] as const;

/** The list stands after the chapters, as a chapter of its own. */
export const proofList = { id: "proof-list", title: "読み合わせ表" } as const;

/** 校正刷り: gives every figure a short id in the order of reading, and lists them at the end. */
export class Proof {
  private readonly folder: string;
  private readonly figures = new Map<string, { number: number; figure: Figure; printed: string }>();

  /** `folder`: the dataset's, as it was named; places are printed from its own name on. */
  constructor(folder: string) {
    this.folder = folder;
  }

  /** 「[12]」, the same wherever the figure is printed; `printed` is how it stands on the page. */
  mark(figure: Figure, printed: string): string {
    const known = this.figures.get(figure.id);
    if (known) return `[${known.number}]`;
    const number = this.figures.size + 1;
    this.figures.set(figure.id, { number, figure, printed });
    return `[${number}]`;
  }

  /** 「番号 → 名称 → 値 → 出所」, to be read aloud against the sources. */
  nodes(box: PageBox, section: Tag, setting: Setting): Node[] {
    const { chapter, cell, cellHead } = setting.scale;
    const title = textNode([textRun(proofList.title, chapter, setting)], chapter, under(section, "H1"), {
      anchors: [proofList.id],
      margin: [0, 0, 0, chapter.size * 0.6],
    });
    const table = under(section, "Table");
    const headRow = under(under(table, "THead"), "TR");
    const body = under(table, "TBody");
    const small = { ...cell, size: cell.size * 0.88, leading: cell.leading * 0.88 };
    const across = 3;
    const rows = [...this.figures.values()].map(({ number, figure, printed }) => {
      const row = under(body, "TR");
      const said = [String(number), figure.label, withUnit(figure, printed), sourceText(figure, this.folder)];
      return columns.map(({ align }, index) => {
        const cell = index === 0 ? under(row, "TH", { scope: "Row" }) : under(row, "TD");
        return textNode([textRun(said[index] ?? "", small, setting)], small, cell, { align });
      });
    });
    const { accent, line, tint } = setting.theme.colours;
    return [
      { ...title, pageBreak: "before" },
      {
        table: {
          widths: columns.map(({ share }) => share * box.textWidth - 2 * across),
          body: [
            columns.map(({ head, align }) =>
              textNode(
                [textRun(head, cellHead, setting)],
                cellHead,
                under(headRow, "TH", { scope: "Column" }),
                {
                  align,
                },
              ),
            ),
            ...rows,
          ],
          headerRows: 1,
          dontBreakRows: true,
        },
        layout: tableLayout({
          padding: [across, 1.6],
          rule: (at) => (at <= 1 ? [0.6, accent] : [0.3, line]),
          ground: (row) => (row === 0 ? tint : undefined),
        }),
      },
    ];
  }
}

/** A printed figure with its unit, which stands at the head of its table or after it in a sentence. */
function withUnit({ value, unit }: Figure, printed: string): string {
  return value === null || printed.endsWith(unit) ? printed : `${printed}${unit}`;
}

/** Where a figure was read, or what it was made by and the first place below it. */
function sourceText(figure: Figure, folder: string): string {
  const place = firstPlace(figure);
  const where = place ? placeText(publishedPlace(place, folder)) : "";
  const { origin } = figure;
  if (origin.kind === "read") return `${where}「${origin.text}」`;
  if (origin.kind === "given") return origin.by;
  return `${operationName[origin.operation.name]}${where === "" ? "" : `（${where} ほか）`}`;
}

import type { Block, ChartBlock } from "../../model/block.js";
import type { Chapter, Document } from "../../model/document.js";
import { comparisonStyle, type ItemLine, type SideBySide } from "../../model/side-by-side.js";
import type { Table } from "../../model/table.js";
import { defaultTheme } from "../../model/theme-presets.js";
import { comparisonChart } from "./chart.js";
import { corporationChapter } from "./corporation.js";
import { comparisonScatters } from "./scatter.js";
import { stripOf, stripsKey } from "./strips.js";

const title = "信用保証協会の比較";

/** `comparison.pdf` as a document: what was compared and how, the tables, how they are spread, a page a corporation. */
export function comparisonDocument(compared: SideBySide): Document {
  const { newest, date, standings } = compared;
  return {
    title: `${title} ${newest.title}`,
    author: title,
    subject: `${newest.returns.length}協会の主要数値、指標、計算書の比較（${newest.title}）`,
    keywords: ["信用保証協会", "比較", newest.title],
    language: "ja-JP",
    date,
    theme: defaultTheme,
    numbers: comparisonStyle,
    runningHead: `${title}　${newest.title}`,
    chapters: [
      about(compared),
      figures(compared),
      ...spread(compared),
      statements(compared),
      ...standings.map((standing, index) => corporationChapter(standing, index, compared)),
    ],
  };
}

/** 資料 of the newest returns: those of other years are listed in the workbook. */
function newestSources({ paper, newest, returns }: SideBySide): Table {
  const scopes = new Set(newest.returns.map(({ scope }) => scope));
  const others = returns.length - scopes.size;
  return {
    ...paper.sources,
    rows: paper.sources.rows.filter(({ id }) => scopes.has(id)),
    notes: others > 0 ? [`ほかの年度の${others}件は、ブックの「資料」に挙げます。`] : [],
  };
}

function about(compared: SideBySide): Chapter {
  const { facts, notes, leftOut } = compared;
  const warning: Block[] =
    leftOut.length === 0
      ? []
      : [
          {
            kind: "box",
            title: "この比較は欠けています",
            content: [
              {
                kind: "list",
                marker: "bullet",
                items: leftOut.map(({ file, reason }) => [paragraph(`${file}: ${reason}`)]),
              },
            ],
          },
        ];
  return {
    id: "about",
    title,
    start: "next",
    listed: true,
    blocks: [
      {
        kind: "definitions",
        layout: "beside",
        entries: facts.map(([term, text]) => ({ term, content: [paragraph(text)] })),
      },
      ...warning,
      heading("notes", "比べ方"),
      { kind: "list", marker: "bullet", items: notes.map((note) => [paragraph(note)]) },
      tableBlock(newestSources(compared)),
    ],
  };
}

function figures({ paper: { items, ratios, ranks } }: SideBySide): Chapter {
  return {
    id: "figures",
    title: "主要数値と指標",
    start: "next",
    listed: true,
    blocks: [items, ratios, ranks].filter(({ columns }) => columns.length > 0).map(tableBlock),
  };
}

/** The charts of some items, where there are several corporations to be seen in them. */
function spread(compared: SideBySide): Chapter[] {
  const { newest, lines } = compared;
  if (newest.returns.length < 2) return [];
  const drawn = lines.flatMap((line): ChartBlock[] => comparisonChart(line, newest));
  return [
    {
      id: "spread",
      title: "分布",
      start: "next",
      listed: true,
      blocks: [
        {
          kind: "diagram",
          caption: { id: "strips", number: "", text: "各項目の散らばり" },
          diagram: { kind: "strips", strips: lines.map((line) => stripOf(line, amongText(line))) },
          alternative: `各項目の最小から最大まで。${stripsKey}`,
        },
        paragraph(stripsKey, "note"),
        ...drawn,
        ...comparisonScatters(compared),
      ],
    },
  ];
}

const amongText = ({ values }: ItemLine): string =>
  `${values.filter((value) => value?.value != null).length}協会`;

function statements({ paper }: SideBySide): Chapter {
  return {
    id: "statements",
    title: "計算書",
    start: "next",
    listed: true,
    blocks: paper.statements.map(tableBlock),
  };
}

const tableBlock = (table: Table): Block => ({
  kind: "table",
  caption: { id: table.id, number: "", text: table.title },
  table,
});

const paragraph = (text: string, role: "body" | "note" = "body"): Block => ({
  kind: "paragraph",
  role,
  content: [text],
});

const heading = (id: string, text: string): Block => ({ kind: "heading", level: 2, id, text });

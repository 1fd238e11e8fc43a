import { composeBooklet } from "../../src/compose/booklet.js";
import { readWritten } from "../../src/load/series/written.js";
import type { Block, Caption, GridCell } from "../../src/model/block.js";
import type { BookletSources, ChapterPlan, Manuscript } from "../../src/model/booklet.js";
import type { ChartSpec, Series } from "../../src/model/chart.js";
import type { AssociationDataset } from "../../src/model/dataset.js";
import type { Document } from "../../src/model/document.js";
import type { Inline, Text } from "../../src/model/inline.js";
import type { Report } from "../../src/model/report.js";
import type { Row } from "../../src/model/table.js";
import { defaultTheme } from "../../src/model/theme-presets.js";
import type { Outcome, Problem } from "../../src/problem/problem.js";
import { dataset } from "../calculate/by-hand.js";

// 手書き: a booklet of what a test types, without a file or a calculation, and its blocks as lines that a person can check.

/** What a test types of a corporation's data; all else of it is empty. */
export interface Typed extends Partial<Pick<BookletSources, "pictures" | "words" | "edition">> {
  readonly data?: Partial<AssociationDataset>;
  readonly report?: Partial<Report>;
  readonly texts?: Readonly<Record<string, string>>;
  /** The file of the piece of Markdown: one below `d/` is the corporation's own. */
  readonly file?: string;
}

const chapterOf = (name: string): ChapterPlan => ({ name, start: "next", listed: true, needs: [] });

/** A booklet of chapters as a test types them: what they need, and their manuscripts. */
export function bookletOf(
  plan: BookletSources["plan"],
  chapters: Readonly<Record<string, Manuscript>>,
  { data = {}, report = {}, texts = {}, pictures = new Set(), words = [], edition }: Typed = {},
): Outcome<Document> {
  const typed: AssociationDataset = { ...dataset({}), ...data };
  const made: Report = {
    folder: typed.folder,
    settings: typed.settings,
    statements: [],
    tables: [],
    beside: new Map(),
    comparisons: [],
    figures: [],
    ...report,
  };
  return composeBooklet(made, typed, {
    plan,
    chapters: new Map(Object.entries(chapters)),
    words,
    theme: defaultTheme,
    texts: new Map(Object.entries(texts).map(([name, text]) => [name, { file: `d/text/${name}.md`, text }])),
    pictures,
    begun: [],
    readWritten,
    ...(edition !== undefined && { edition }),
  });
}

/** Composes a piece of Markdown as the only chapter; it begins at line 3. */
export function piece(markdown: string, typed: Typed = {}): { blocks: readonly Block[]; problems: string[] } {
  const plan = { title: "冊子", cover: {}, chapters: [chapterOf("try")] };
  const file = typed.file ?? "try.md";
  const { value, problems } = bookletOf(plan, { try: { file, text: `# 試し\n\n${markdown}\n` } }, typed);
  return { blocks: value?.chapters[0]?.blocks ?? [], problems: problems.map(problemLine) };
}

/** The same as lines; there must be no problem. */
export function lines(markdown: string, typed: Typed = {}): string[] {
  const { blocks, problems } = piece(markdown, typed);
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return blocks.flatMap(blockLines);
}

/** 「rule file:row message hint」. */
export const problemLine = ({ rule, place, message, hint }: Problem): string =>
  [`${rule} ${place?.file ?? ""}:${place?.row ?? ""}`, message, ...(hint ? [hint] : [])].join(" ");

/** 行内: figures in «», the rest as an author would write it. */
export const textLine = (text: Text): string => text.map(inlineLine).join("");

function inlineLine(inline: Inline): string {
  if (typeof inline === "string") return inline;
  switch (inline.kind) {
    case "strong":
      return `**${textLine(inline.content)}**`;
    case "link":
      return `[${textLine(inline.content)}](${inline.href})`;
    case "reference":
      return `→${inline.to}「${inline.text}」`;
    case "figure":
      return `«${inline.text}»`;
    case "break":
      return "⏎";
  }
}

const captionLine = (caption: Caption | undefined): string =>
  caption ? ` ${caption.number} ${caption.id} ${caption.text}` : "";

/** A block in one line or more, those inside it below, indented. */
export function blockLines(block: Block): string[] {
  switch (block.kind) {
    case "paragraph":
      return [`${block.role === "body" ? "" : `${block.role}: `}${textLine(block.content)}`];
    case "heading":
      return [`${"#".repeat(block.level)} ${block.text} ${block.id}`];
    case "list":
      return [block.marker, ...block.items.flatMap((item) => under("-", item))];
    case "definitions":
      return [
        `definitions ${block.layout}`,
        ...block.entries.flatMap(({ term, content }) => under(`${term}:`, content)),
      ];
    case "history":
      return ["history", ...block.entries.map(({ date, content }) => `  ${date} ${textLine(content)}`)];
    case "box":
      return [`box ${block.title ?? "─"}`, ...inside(block.content)];
    case "columns":
      return [`columns ${block.widths}`, ...block.columns.flatMap((column) => under("|", column))];
    case "grid":
      return [
        `grid${captionLine(block.caption)} [${block.widths}] ${block.headerRows}+${block.headerColumns}`,
        ...block.rows.map((row) => `  ${row.map(cellLine).join(" | ")}`),
        ...block.notes,
      ];
    case "table":
      return [
        `table${captionLine(block.caption)}${block.across ? " across" : ""}`,
        ...(block.heads ? [`  ${block.heads.map(({ label, span }) => `${label}→${span}`).join(" | ")}`] : []),
      ];
    case "chart":
      return [`chart${captionLine(block.caption)} ${block.chart.kind} ${block.ratio ?? "─"}`];
    case "diagram":
      return [`diagram${captionLine(block.caption)} ${block.diagram.kind}`, `  ${block.alternative}`];
    case "tiles":
      return [
        "tiles",
        ...block.tiles.map(
          ({ label, text, unit, note = [], trend }) =>
            `  ${label}: ${text} ${unit}${note.length > 0 ? ` (${textLine(note)})` : ""}${trend ? ` ${trend.years}` : ""}`,
        ),
      ];
    default:
      return [block.kind];
  }
}

const inside = (blocks: readonly Block[]): string[] => blocks.flatMap(blockLines).map((line) => `  ${line}`);

const under = (mark: string, blocks: readonly Block[]): string[] =>
  blocks
    .flatMap(blockLines)
    .map((line, index) => `  ${index === 0 ? mark : " ".repeat(mark.length)} ${line}`);

/** 「言葉↓2→3^」: spans downwards and across, centred. */
function cellLine({ content, rowSpan, columnSpan, align }: GridCell): string {
  const spans = `${rowSpan ? `↓${rowSpan}` : ""}${columnSpan ? `→${columnSpan}` : ""}`;
  const marks = align ? { left: "<", centre: "^", right: ">" }[align] : "";
  return `${content.flatMap(blockLines).join("／")}${spans}${marks}`;
}

/** A chart: its frame, its categories, each series, what it says, its notes. */
export function chartLines({
  id,
  title,
  kind,
  categories,
  series,
  totals,
  alternative,
  notes,
}: ChartSpec): string[] {
  return [
    `${kind} ${id} ${title}`,
    categories
      .map(({ label, short, startsEra }) => `${startsEra ? "|" : ""}${label}${short ? ` ${short}` : ""}`)
      .join(" / "),
    ...series.map(seriesLine),
    ...(totals ? [`totals ${seriesLine(totals)}`] : []),
    alternative,
    ...notes,
  ];
}

const seriesLine = ({ label, draw, axis, unit, digits, values, labels }: Series): string =>
  `${label} ${draw} ${axis} ${unit} ${digits}: ${values.map((figure) => figure?.value?.toString() ?? "─").join(", ")}${labels ? ` (${labels.join(", ")})` : ""}`;

/** A row of a typed table: its id is its label. */
export const row = (label: string, cells: Row["cells"], more: Partial<Row> = {}): Row => ({
  id: label,
  label,
  level: 0,
  role: "item",
  cells,
  ...more,
});

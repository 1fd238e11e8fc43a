/** As much of a document as the comparison needs; the booklet itself is typed in `src/model`. */
export interface Chapter {
  readonly title: string;
  readonly blocks: readonly Block[];
}

export type Block = { readonly kind: string } & Record<string, unknown>;

/** How a chart becomes SVG. */
export type DrawChart = (chart: unknown) => string;

/**
 * The booklet's words, tables and charts as one HTML page with the same typefaces, so that a browser has
 * comparable pages to print. It is made plainly, without the booklet's layout: what it leaves out (drawings,
 * pictures, running heads, a structure tree) is in the browser's favour.
 */
export function bookletHtml(
  chapters: readonly Chapter[],
  fonts: Readonly<Record<string, string>>,
  draw: DrawChart,
): string {
  const faces = Object.entries(fonts).map(
    ([family, url]) => `@font-face{font-family:"${family}";src:url("${url}")}`,
  );
  const body = chapters.map(
    ({ title, blocks }) => `<section><h1>${escaped(title)}</h1>${htmlOf(blocks, draw)}</section>`,
  );
  return `<!doctype html><html lang="ja"><meta charset="utf-8"><style>${faces.join("")}
@page{size:A4;margin:24mm 20mm}
body{font:9.5pt/1.75 "Mincho";text-align:justify}
h1,h2,h3,h4,table,svg{font-family:"Gothic"} section{break-before:page}
table{width:100%;border-collapse:collapse;font-size:8pt;text-align:left} td,th{border-bottom:.3pt solid #b8c2cc;padding:2pt 4pt}
thead{display:table-header-group} tr{break-inside:avoid} svg{width:100%;height:auto}</style>${body.join("")}</html>`;
}

function htmlOf(blocks: readonly Block[], draw: DrawChart): string {
  return blocks.map((block) => blockHtml(block, draw)).join("");
}

function blockHtml(block: Block, draw: DrawChart): string {
  const inner = (value: unknown) => htmlOf(value as readonly Block[], draw);
  switch (block.kind) {
    case "heading":
      return `<h${block.level}>${escaped(String(block.text))}</h${block.level}>`;
    case "paragraph":
      return `<p>${textOf(block.content)}</p>`;
    case "list":
      return `<ul>${(block.items as Block[][]).map((item) => `<li>${inner(item)}</li>`).join("")}</ul>`;
    case "columns":
      return (block.columns as Block[][]).map(inner).join("");
    case "box":
      return inner(block.content);
    case "chart":
      return draw(block.chart);
    case "table":
      return tableHtml(block.table as Table);
    case "statement": {
      const { left, right } = block.statement as { left: Table; right: Table };
      return tableHtml(left) + tableHtml(right);
    }
    case "grid":
      return `<table>${(block.rows as { content: Block[] }[][]).map((row) => `<tr>${row.map((cell) => `<td>${inner(cell.content)}</td>`).join("")}</tr>`).join("")}</table>`;
    case "definitions":
      return (block.entries as { term: string; content: Block[] }[])
        .map(({ term, content }) => `<h4>${escaped(term)}</h4>${inner(content)}`)
        .join("");
    case "history":
      return (block.entries as { date: string; content: unknown }[])
        .map(({ date, content }) => `<p>${escaped(date)}　${textOf(content)}</p>`)
        .join("");
    default:
      return "";
  }
}

interface Table {
  readonly columns: readonly { readonly label: string }[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly unknown[] }[];
}

function tableHtml({ columns, rows }: Table): string {
  const head = columns.map(({ label }) => `<th>${escaped(label)}</th>`).join("");
  const body = rows.map(
    ({ label, cells }) =>
      `<tr><th>${escaped(label)}</th>${cells.map((cell) => `<td>${cellText(cell)}</td>`).join("")}</tr>`,
  );
  return `<table><thead><tr><th></th>${head}</tr></thead><tbody>${body.join("")}</tbody></table>`;
}

function cellText(cell: unknown): string {
  if (typeof cell === "object" && cell !== null && "value" in cell) return escaped(String(cell.value));
  return escaped(String(cell ?? ""));
}

function textOf(content: unknown): string {
  return (content as readonly (string | { text?: string; content?: unknown })[])
    .map((inline) => {
      if (typeof inline === "string") return escaped(inline);
      return inline.content ? textOf(inline.content) : escaped(inline.text ?? "");
    })
    .join("");
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

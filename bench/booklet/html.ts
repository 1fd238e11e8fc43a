import type { Block, Caption, GridBlock, Image, StatementBlock, TableBlock } from "../../src/model/block.js";
import type { Document } from "../../src/model/document.js";
import type { Inline, Text } from "../../src/model/inline.js";
import { isFigure, type Row, type Table } from "../../src/model/table.js";
import { renderChartSvg } from "../../src/render/chart/svg.js";
import { drawDiagram } from "../../src/render/drawing/diagram.js";
import { svgOf } from "../../src/render/drawing/svg.js";

/** Where the page finds what it shows: typefaces by the family and weight they are set in, and the photographs. */
export interface Sources {
  readonly fonts: readonly { readonly family: string; readonly weight: number; readonly url: string }[];
  readonly photograph: (file: string) => string;
}

/** Points of a page's width between the margins. */
const textWidth = 470;

/**
 * The booklet as one HTML page for a browser to print: the same words, tables, charts, drawings and pictures in the
 * same typefaces, running heads and folios in the margins. What a browser has no word for is left out, in its
 * favour: cross-references with page numbers, heads repeated with （つづき）, leaders, crop marks.
 */
export function bookletHtml(document: Document, { fonts, photograph }: Sources): string {
  const { theme, cover, backCover } = document;
  const faces = fonts.map(
    ({ family, weight, url }) =>
      `@font-face{font-family:"${family}";font-weight:${weight};src:url("${url}")}`,
  );
  const picture = ({ file, alternative }: Image, width: string) =>
    `<img src="${photograph(file)}" alt="${escaped(alternative)}" style="width:${width}">`;

  const blocks = (list: readonly Block[]): string => list.map(block).join("");
  const block = (one: Block): string => {
    switch (one.kind) {
      case "heading":
        return `<h${one.level} id="${one.id}">${escaped(one.text)}</h${one.level}>`;
      case "paragraph":
        return `<p class="${one.role}">${inline(one.content)}</p>`;
      case "list":
        return `<ol class="${one.marker}">${one.items.map((item) => `<li>${blocks(item)}</li>`).join("")}</ol>`;
      case "table":
        return one.across ? acrossHtml(one) : tableHtml(one.table, one.caption, one.heads);
      case "grid":
        return gridHtml(one);
      case "statement":
        return statementHtml(one);
      case "chart":
        return captioned(
          one.caption,
          renderChartSvg(one.chart, theme) + one.chart.notes.map(noteHtml).join(""),
        );
      case "diagram":
        return captioned(
          one.caption,
          drawDiagram(one.diagram, theme, { width: textWidth, height: Number.POSITIVE_INFINITY })
            .map((drawing) =>
              svgOf(drawing, theme.fonts.display, one.caption?.text ?? one.alternative, one.alternative),
            )
            .join(""),
        );
      case "definitions":
        return `<dl class="${one.layout}">${one.entries.map(({ term, content }) => `<dt>${escaped(term)}</dt><dd>${blocks(content)}</dd>`).join("")}</dl>`;
      case "tiles":
        return `<div class="tiles">${one.tiles.map(({ label, text, unit, note }) => `<div><small>${escaped(label)}</small><b>${escaped(text)}</b>${escaped(unit)}<small>${inline(note ?? [])}</small></div>`).join("")}</div>`;
      case "prose":
        return `<div style="columns:${one.columns}">${blocks(one.content)}</div>`;
      case "case-study":
        return `<section>${one.image ? picture(one.image, "100%") : ""}<h3>${escaped(one.title)}</h3><div class="stages">${one.stages.map(({ title, content }) => `<div><h4>${escaped(title)}</h4>${blocks(content)}</div>`).join("")}</div></section>`;
      case "cards":
        return rowsHtml(
          one.cards.map(({ group, title, lead, facts, notes }) =>
            [group, title, lead, ...facts.map(({ term, text }) => `${term} ${text}`), ...notes].map(escaped),
          ),
        );
      case "history":
        return rowsHtml(one.entries.map(({ date, content }) => [escaped(date), inline(content)]));
      case "officers":
        return captioned(
          one.caption,
          rowsHtml(
            one.officers.map(({ post, name, standing, affiliation }) =>
              [post, name, standing, affiliation].map(escaped),
            ),
          ),
        );
      case "offices":
        return rowsHtml(
          one.offices.map(({ map, name, postalCode, address, telephone, fax, district }) => [
            ...[name, `〒${postalCode} ${address}`, telephone, fax, district].map(escaped),
            map ? picture(map, "45mm") : "",
          ]),
        );
      case "photo":
        return `<figure>${picture(one.image, `${one.width * 100}%`)}<figcaption>${escaped(one.caption ?? "")}</figcaption></figure>`;
      case "columns":
        return `<div class="columns">${one.columns.map((column, index) => `<div style="flex:${one.widths[index]}">${blocks(column)}</div>`).join("")}</div>`;
      case "box":
        return `<div class="box"><h4>${escaped(one.title ?? "")}</h4>${blocks(one.content)}</div>`;
      case "signature":
        return `<p class="right">${[one.date, one.organisation, one.post, one.name].map((line) => escaped(line ?? "")).join("<br>")}${one.portrait ? picture(one.portrait, "27mm") : ""}</p>`;
      case "contents":
        return rowsHtml(
          document.chapters
            .filter(({ listed }) => listed)
            .map(({ id, title }) => [`<a href="#${id}">${escaped(title)}</a>`]),
        );
      case "page-break":
        return `<div class="page"></div>`;
    }
  };

  const sections = document.chapters.map(
    ({ id, title, blocks: list }) =>
      `<section id="${id}"><h1>${escaped(title)}</h1>${blocks(list)}</section>`,
  );
  const front = cover
    ? `<section>${cover.photo ? picture(cover.photo, "100%") : ""}<h1>${escaped(cover.organisation)}</h1><h2>${escaped(cover.title)} ${escaped(cover.edition)}</h2></section>`
    : "";
  const back = backCover
    ? `<section><h1>${escaped(backCover.organisation)}</h1>${rowsHtml(backCover.colophon.map(({ label, text }) => [escaped(label), escaped(text)]))}</section>`
    : "";
  return `<!doctype html><html lang="ja"><meta charset="utf-8"><title>${escaped(document.title)}</title><style>${faces.join("")}${style(document)}</style>${front}${sections.join("")}${back}</html>`;
}

function style({ theme: { colours, fontSize }, runningHead }: Document): string {
  return `@page{size:A4;margin:24mm 22mm;@top-left{content:"${runningHead}";font:7pt Gothic;border-bottom:.4pt solid ${colours.line}}@bottom-right{content:counter(page);font:8pt Gothic}}
*{margin:0}body{font:${fontSize}pt/1.75 Mincho;color:${colours.text};text-align:justify}
h1,h2,h3,h4,table,svg,small,dt,figcaption{font-family:Gothic} h2,h3,h4,figure,dt{margin-top:6pt} h1{color:${colours.accent};border-bottom:1.2pt solid ${colours.accent}}
section:not(.same),.page{break-before:page} h1,h2,h3,h4,caption{break-after:avoid} p.body{text-indent:1em} .note,.notes{font-size:80%} .right{text-align:right}
table{width:100%;border-collapse:collapse;font-size:8pt;line-height:1.4;text-align:left}
td,th{border-bottom:.35pt solid ${colours.line};padding:2.6pt 4pt} thead{display:table-header-group} thead th{background:${colours.tint}}
tr,figure,.tiles,.box{break-inside:avoid} .number{text-align:right} svg{width:100%;height:auto}
.columns,.tiles{display:flex;gap:14pt} .tiles>div,.box{background:${colours.tint};padding:6pt;flex:1} small{display:block}`;
}

function captioned(caption: Caption | undefined, content: string): string {
  const head = caption ? `<figcaption>${escaped(`${caption.number}　${caption.text}`)}</figcaption>` : "";
  return `<figure>${head}${content}</figure>`;
}

const noteHtml = (note: string) => `<p class="note">${escaped(note)}</p>`;

function rowsHtml(rows: readonly (readonly string[])[]): string {
  return `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`;
}

function tableHtml(table: Table, caption: Caption | undefined, heads: TableBlock["heads"]): string {
  const over = heads
    ? `<tr><th></th>${heads.map(({ label, span }) => `<th colspan="${span}">${escaped(label)}</th>`).join("")}</tr>`
    : "";
  const head = table.columns.map(({ label }) => `<th>${escaped(label)}</th>`).join("");
  const body = table.rows.map(
    (row) =>
      `<tr><th style="padding-left:${row.level + 0.5}em">${escaped(row.label)}</th>${row.cells.map((_, column) => `<td class="number">${cellText(table, row, column)}</td>`).join("")}</tr>`,
  );
  const title = caption ? `<caption>${escaped(`${caption.number}　${caption.text}`)}</caption>` : "";
  return `<table>${title}<thead>${over}<tr><th>${escaped(table.rowHeading)}</th>${head}</tr></thead><tbody>${body.join("")}</tbody></table>${table.notes.map(noteHtml).join("")}`;
}

/** The rows side by side, the columns below each other. */
function acrossHtml({ table, caption }: TableBlock): string {
  const head = table.rows.map(({ label }) => `<th>${escaped(label)}</th>`).join("");
  const body = table.columns.map(
    ({ label }, column) =>
      `<tr><th>${escaped(label)}</th>${table.rows.map((row) => `<td class="number">${cellText(table, row, column)}</td>`).join("")}</tr>`,
  );
  return captioned(
    caption,
    `<table><thead><tr><th></th>${head}</tr></thead><tbody>${body.join("")}</tbody></table>`,
  );
}

function cellText({ columns }: Table, { cells }: Row, column: number): string {
  const cell = cells[column] ?? null;
  if (!isFigure(cell)) return escaped(cell ?? "");
  const digits = columns[column]?.digits ?? 0;
  return cell.value?.toNumber().toLocaleString("ja-JP", { minimumFractionDigits: digits }) ?? "－";
}

function statementHtml({ statement: { left, right, result }, caption, balances }: StatementBlock): string {
  const sides = [left, right].map(
    (side) => `<div style="flex:1">${tableHtml(side, undefined, undefined)}</div>`,
  );
  const across = rowsHtml(
    balances.map(({ label, figure }) => [escaped(label), figure.value?.toString() ?? ""]),
  );
  return captioned(
    caption,
    `<div class="columns">${sides.join("")}</div>${across}${result ? tableHtml(result, undefined, undefined) : ""}`,
  );
}

function gridHtml({ rows, headerRows, caption, notes }: GridBlock): string {
  const row = (cells: GridBlock["rows"][number], name: "th" | "td") =>
    `<tr>${cells.map(({ content, columnSpan = 1, rowSpan = 1 }) => `<${name} colspan="${columnSpan}" rowspan="${rowSpan}">${plain(content)}</${name}>`).join("")}</tr>`;
  const head = rows.slice(0, headerRows).map((cells) => row(cells, "th"));
  const body = rows.slice(headerRows).map((cells) => row(cells, "td"));
  return captioned(
    caption,
    `<table><thead>${head.join("")}</thead><tbody>${body.join("")}</tbody></table>${notes.map(noteHtml).join("")}`,
  );
}

/** What stands in a grid's cell: paragraphs and lists. */
function plain(content: readonly Block[]): string {
  return content
    .map((block) => {
      if (block.kind === "paragraph") return `<p>${inline(block.content)}</p>`;
      if (block.kind === "list")
        return `<ol>${block.items.map((item) => `<li>${plain(item)}</li>`).join("")}</ol>`;
      return "";
    })
    .join("");
}

const inline = (text: Text): string => text.map(inlineHtml).join("");

function inlineHtml(part: Inline): string {
  if (typeof part === "string") return escaped(part);
  switch (part.kind) {
    case "strong":
      return `<strong>${inline(part.content)}</strong>`;
    case "link":
      return `<a href="${escaped(part.href)}">${inline(part.content)}</a>`;
    case "reference":
      return `<a href="#${part.to}">${escaped(part.text)}</a>`;
    case "figure":
      return escaped(part.text);
    case "break":
      return "<br>";
  }
}

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

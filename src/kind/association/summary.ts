import { associationTables } from "../../model/association/schemas.js";
import type { BookletSources } from "../../model/booklet.js";
import type { AssociationDataset, BookletDataset } from "../../model/dataset.js";
import { type Document, documentFigures } from "../../model/document.js";
import { withInputs } from "../../model/figure.js";
import { fiscalYearName } from "../../model/fiscal-year.js";
import type { Report } from "../../model/report.js";
import { isFigure } from "../../model/table.js";
import type { Summary } from "../summary.js";

/** A dataset that keeps account of which of its tables are asked for. */
export interface WatchedDataset {
  readonly dataset: AssociationDataset;
  /** The ids of the tables that were asked for until now. */
  readonly asked: ReadonlySet<string>;
}

export function watched(dataset: AssociationDataset): WatchedDataset {
  const asked = new Set<string>();
  const tables = new Proxy(dataset.tables, {
    get(own, id) {
      if (typeof id === "string") asked.add(id);
      return Reflect.get(own, id);
    },
  });
  return { dataset: { ...dataset, tables }, asked };
}

interface Published extends WatchedDataset {
  readonly report: Report;
  readonly documents: readonly Document[];
}

/** What a booklet is made of, and what of the dataset is nowhere in what is published. */
export function summaryOf(
  { dataset, asked, report, documents }: Published,
  sources: BookletSources,
): Summary {
  const [booklet] = documents;
  const made = new Set(booklet?.chapters.map(({ id }) => id));
  return {
    folder: dataset.folder,
    made: `冊子は${made.size}章`,
    leftOut: (booklet?.leftOut ?? []).map(({ name, why }) => ({
      name: titleOf(name, sources, dataset),
      why,
    })),
    unused: [...unaskedTables(dataset, asked), ...unusedKeyFigures(dataset, report, documents)],
  };
}

/** The title that stands at the head of a chapter; its name, where there is none. */
export function titleOf(
  name: string,
  { chapters }: Pick<BookletSources, "chapters">,
  { settings: { fiscalYear, style } }: Pick<BookletDataset, "settings">,
): string {
  const { title } = /^#\s+(?<title>.+)$/mu.exec(chapters.get(name)?.text ?? "")?.groups ?? {};
  const written = title
    ?.trim()
    .replace(/\{\{year(?: (?<years>[+-]?\d+))?\}\}/gu, (_, years: string = "0") =>
      fiscalYearName(fiscalYear + Number(years), style.eraChange),
    );
  return written ?? name;
}

function unaskedTables({ tables }: AssociationDataset, asked: ReadonlySet<string>): Summary["unused"] {
  return Object.entries(associationTables).flatMap(([id, { title }]) => {
    const [first] = asked.has(id) ? [] : (tables[id as keyof typeof associationTables] ?? []);
    return first ? [{ name: title, place: { file: first.place.file } }] : [];
  });
}

function unusedKeyFigures(
  { tables }: AssociationDataset,
  report: Report,
  documents: readonly Document[],
): Summary["unused"] {
  const cells = report.tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells.filter(isFigure)));
  const printed = withInputs([...documents.flatMap((document) => [...documentFigures(document)]), ...cells]);
  const used = new Set(printed.map(({ id }) => id));
  return (tables.keyFigures ?? [])
    .filter(({ item }) => !used.has(`key-figure/${item.value}`))
    .map(({ item }) => ({ name: `「${item.value}」`, place: item.place }));
}

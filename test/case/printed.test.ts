import { beforeAll, describe, expect, test } from "vitest";
import { fileEffects } from "../../src/disk/file-effects.js";
import { bookletPdf } from "../../src/kind/association/booklet-pdf.js";
import { feeRatesPdf } from "../../src/kind/association/fee-rates.js";
import { type Publication, publication } from "../../src/kind/association/publication.js";
import { openDataset } from "../../src/kind/open.js";
import type { Document } from "../../src/model/document.js";
import { printNumber } from "../../src/model/print.js";
import { isFigure } from "../../src/model/table.js";
import { renderPdf } from "../../src/render/pdf/index.js";
import { memoryEffects } from "../support/memory.js";
import { readPdf } from "../support/read-pdf.js";
import { type Expected, expectationsOf, publishedTables } from "./expected.js";
import { type PrintedTable, printedCell, printedTables, unspaced } from "./printed.js";
import { publishedRates } from "./published-rates.js";

const disk = { ...memoryEffects({}), ...fileEffects };

/** The text of what we print, against the pages of the corporations: every value, on the row of its label. */
describe.each(["aomori-2024", "saga-2014"])("%s", (dataset) => {
  let made: Publication;
  let booklet: readonly PrintedTable[];
  let feeRates: readonly PrintedTable[];

  beforeAll(async () => {
    const opened = await openDataset(`data/${dataset}`, disk);
    const published = opened.value && (await publication(opened.value));
    if (!published?.value) throw new Error(`${dataset} does not build`);
    made = published.value;
    const first = await bookletPdf(made, "final", renderPdf);
    const second = await feeRatesPdf(made.feeRates as Document, renderPdf);
    booklet = printedTables(await readPdf(first.value?.[0]?.bytes as Uint8Array));
    feeRates = printedTables(await readPdf(second.value?.[0]?.bytes as Uint8Array));
  });

  test.each(publishedTables)("booklet.pdf: %s", async (table) => {
    const rows = await expectationsOf(dataset, table, made.report);
    const found = rows.map((row) => ({
      where: row.where,
      ...printedCell(booklet, made.booklet, made.report, row),
    }));
    expect(found).toEqual(
      rows.map((row) => ({ where: row.where, label: row.row.label, value: asPrinted(row) })),
    );
  });

  test("fee-rates.pdf: every published rate, on a row of its label", async () => {
    const rates = await publishedRates(dataset);
    expect(rates.length).toBeGreaterThan(0);
    const rows = feeRates.flatMap((table) => table.rows.slice(table.heads));
    const missing = rates.filter(
      ({ label, values }) =>
        !rows.some(
          ([own = "", ...cells]) =>
            unspaced(own) === unspaced(label) && holds(cells.map(unbracketed), values),
        ),
    );
    expect(missing).toEqual([]);
  });

  /** The typed text itself; our own where we depart with reason, or print the figure in another unit. */
  function asPrinted({ published, ours, unit, table, row, column }: Expected): string {
    const cell = row.cells[table.columns.indexOf(column)];
    if (unit && isFigure(cell ?? null) && cell && typeof cell !== "string" && cell.unit !== unit)
      return printNumber(cell.value, column.digits, made.report.settings.style);
    return ours || published;
  }
});

const unbracketed = (text: string): string => text.replace(/^\((.*)\)$/u, "$1");

/** Whether the values stand among the cells in their order. */
function holds(cells: readonly string[], values: readonly string[]): boolean {
  let at = 0;
  for (const cell of cells) if (cell === values[at]) at += 1;
  return at === values.length;
}

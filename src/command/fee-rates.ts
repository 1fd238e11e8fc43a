import { composeBooklet } from "../compose/booklet.js";
import type { Output } from "../effects.js";
import { loadBooklet } from "../load/booklet.js";
import { ownFolder } from "../own-folder.js";
import type { Outcome } from "../problem/problem.js";
import type { Desk } from "./desk.js";
import type { Publication } from "./publication.js";

/** Our own pages. */
const templatesFolder = ownFolder("templates/fee-rates");

/** `fee-rates.pdf`: the tables of rates and a page for borrowers, in the look of the booklet. */
export async function feeRatesPdf(
  { booklet, report, dataset }: Publication,
  { reader, renderPdf }: Pick<Desk, "reader" | "renderPdf">,
): Promise<Outcome<readonly Output[]>> {
  const own = `${dataset.folder}/templates/fee-rates`;
  const loaded = await loadBooklet(dataset.folder, templatesFolder, reader, own);
  if (!loaded.value) return { value: undefined, problems: loaded.problems };
  // The corporation's words belong to its booklet; here nothing is missing where no page asks for them.
  const { fees } = dataset;
  const sources = { ...loaded.value, theme: booklet.theme, texts: new Map(), ...(fees && { fees }) };
  const composed = composeBooklet(report, dataset, sources);
  if (!composed.value) return { value: undefined, problems: [...loaded.problems, ...composed.problems] };
  const { cover: _, backCover: __, ...document } = composed.value;
  const { value, problems } = await renderPdf(document, { variant: "final", files: new Map() });
  return {
    value: value && [{ path: "fee-rates.pdf", bytes: value }],
    problems: [...loaded.problems, ...composed.problems, ...problems],
  };
}

/** `fee-rates.xlsx`: the same tables as a workbook. */
export async function feeRatesXlsx({ report }: Publication): Promise<Outcome<readonly Output[]>> {
  if (!report.fees) return { value: [], problems: [] };
  const { feeRatesWorkbook } = await import("../render/excel/book.js");
  const bytes = await feeRatesWorkbook(report, report.fees);
  return { value: [{ path: "fee-rates.xlsx", bytes }], problems: [] };
}

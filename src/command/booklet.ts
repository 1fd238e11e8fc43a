import { composeBooklet } from "../compose/booklet.js";
import type { Output } from "../effects.js";
import { loadBooklet } from "../load/booklet.js";
import type { Reader } from "../load/source.js";
import type { BookletSources } from "../model/booklet.js";
import type { AssociationDataset } from "../model/dataset.js";
import type { Document } from "../model/document.js";
import { ownFolder } from "../own-folder.js";
import { hasErrors, type Outcome } from "../problem/problem.js";
import type { Variant } from "../render/pdf/index.js";
import type { Desk } from "./association-outputs.js";
import type { Publication } from "./publication.js";
import type { AssociationReport } from "./report.js";

/** Our own chapters. */
const templatesFolder = ownFolder("templates/booklet");

/** An association's booklet, composed and ready to be drawn. */
export async function bookletOf(
  { report, dataset }: AssociationReport,
  reader: Reader,
): Promise<Outcome<Document>> {
  const sources = await bookletSources(dataset, reader);
  if (!sources.value || hasErrors(sources.problems)) return { value: undefined, problems: sources.problems };
  const composed = composeBooklet(report, dataset, sources.value);
  return { value: composed.value, problems: [...sources.problems, ...composed.problems] };
}

const fileNames = { final: "booklet.pdf", proof: "booklet-proof.pdf", print: "booklet-print.pdf" } as const;

/** `booklet.pdf`, or a variant of it. */
export async function bookletPdf(
  { booklet, dataset }: Publication,
  variant: Variant,
  { reader, renderPdf }: Pick<Desk, "reader" | "renderPdf">,
): Promise<Outcome<readonly Output[]>> {
  const files = await photographsOf(dataset.folder, reader);
  const { folder } = dataset;
  const { value, problems } = await renderPdf(booklet, { variant, files, folder });
  return { value: value && [{ path: fileNames[variant], bytes: value }], problems };
}

/** The pictures of a dataset by the names under which a document asks for them. */
async function photographsOf(folder: string, reader: Reader): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = await reader.look(`${folder}/photographs`);
  const names = found.kind === "folder" ? found.names.map((name) => `photographs/${name}`) : [];
  const read = names.map(async (name) => [name, await reader.readFile(`${folder}/${name}`)] as const);
  return new Map(await Promise.all(read));
}

/** What it is composed of besides the report: chapters, words, theme. */
export function bookletSources(
  { folder }: AssociationDataset,
  reader: Reader,
): Promise<Outcome<BookletSources>> {
  return loadBooklet(folder, templatesFolder, reader);
}

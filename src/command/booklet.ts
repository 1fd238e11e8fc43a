import { fileURLToPath } from "node:url";
import { composeBooklet } from "../compose/booklet.js";
import type { Output } from "../effects.js";
import { loadBooklet } from "../load/booklet.js";
import { loadFeeSchedule, loadFeeStandard } from "../load/fee-schedule.js";
import type { Reader } from "../load/source.js";
import type { BookletSources } from "../model/booklet.js";
import type { AssociationDataset } from "../model/dataset.js";
import type { Document } from "../model/document.js";
import type { FeeScheduleHistory } from "../model/fee-schedule.js";
import { hasErrors, type Outcome, type Problem } from "../problem/problem.js";
import type { AssociationReport } from "./report.js";

const ours = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

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

/** `booklet.pdf`. */
export async function bookletPdf(
  made: AssociationReport,
  reader: Reader,
): Promise<Outcome<readonly Output[]>> {
  const { value: document, problems } = await bookletOf(made, reader);
  if (!document) return { value: undefined, problems };
  const files = await photographsOf(made.dataset.folder, reader);
  const { renderPdf } = await import("../render/pdf/index.js");
  const drawn = await renderPdf(document, { variant: "final", files });
  return {
    value: drawn.value && [{ path: "booklet.pdf", bytes: drawn.value }],
    problems: [...problems, ...drawn.problems],
  };
}

/** The pictures of a dataset by the names under which a document asks for them. */
async function photographsOf(folder: string, reader: Reader): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = await reader.look(`${folder}/photographs`);
  const names = found.kind === "folder" ? found.names.map((name) => `photographs/${name}`) : [];
  const read = names.map(async (name) => [name, await reader.readFile(`${folder}/${name}`)] as const);
  return new Map(await Promise.all(read));
}

/** What it is composed of besides the report: chapters, words, theme, rates. */
export async function bookletSources(
  { folder }: AssociationDataset,
  reader: Reader,
): Promise<Outcome<BookletSources>> {
  const loaded = await loadBooklet(folder, ours("templates/booklet"), reader);
  const problems = [...loaded.problems];
  const fees = await feesOf(folder, reader, problems);
  return { value: loaded.value && { ...loaded.value, ...(fees && { fees }) }, problems };
}

async function feesOf(
  folder: string,
  reader: Reader,
  problems: Problem[],
): Promise<FeeScheduleHistory | undefined> {
  const file = `${folder}/rates/schedule.yaml`;
  if ((await reader.look(file)).kind !== "file") return undefined;
  const standardFile = ours("data/reference/fees.yaml");
  const standard = loadFeeStandard(await reader.readFile(standardFile), standardFile);
  const own = standard.value && loadFeeSchedule(await reader.readFile(file), file, standard.value);
  problems.push(...standard.problems, ...(own?.problems ?? []));
  return own?.value;
}

import type { Output } from "../effects.js";
import type { Reader } from "../load/source.js";
import type { Outcome } from "../problem/problem.js";
import type { Variant } from "../render/pdf/index.js";
import type { Desk } from "./desk.js";
import type { Publication } from "./publication.js";

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

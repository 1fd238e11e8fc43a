import type { Reader } from "../load/source.js";
import type { AssociationDataset } from "../model/dataset.js";

/** The photographs of a dataset by the names under which a document asks for them. */
export async function photographsOf(
  { folder }: Pick<AssociationDataset, "folder">,
  reader: Reader,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = await reader.look(`${folder}/photographs`);
  const names = found.kind === "folder" ? found.names.map((name) => `photographs/${name}`) : [];
  const read = names.map(async (name) => [name, await reader.readFile(`${folder}/${name}`)] as const);
  return new Map(await Promise.all(read));
}

import { isMap, parseDocument } from "yaml";
import { readText } from "../../read/text.js";

/** How a table lies in its file, as an entry of `sources.yaml` says it. */
export type WrittenSource = Readonly<Record<string, unknown>>;

/** What `sources.yaml` says of a table, by its path or its Japanese name: an entry, or several. */
export function writtenSources(
  bytes: Uint8Array | undefined,
  file: string,
  { path, title }: { readonly path: string; readonly title: string },
): readonly WrittenSource[] {
  const said = (documentOf(bytes, file).toJS() ?? {}) as Readonly<Record<string, unknown>>;
  const own = said[path] ?? said[title] ?? [];
  return (Array.isArray(own) ? own : [own]) as WrittenSource[];
}

/** `sources.yaml` with what it says of a table put in the place of what it said; its comments stay. */
export function sourcesWith(
  bytes: Uint8Array | undefined,
  file: string,
  path: string,
  entry: WrittenSource,
): Uint8Array {
  const document = documentOf(bytes, file);
  document.set(path, entry);
  return new TextEncoder().encode(document.toString({ lineWidth: 0 }));
}

function documentOf(bytes: Uint8Array | undefined, file: string) {
  const document = parseDocument(bytes ? (readText(bytes, file).value ?? "") : "");
  if (!isMap(document.contents)) document.contents = document.createNode({}) as never;
  return document;
}

import type { Archive, Entry } from "../zip/archive.js";
import { unpackEntry } from "../zip/unpack.js";
import { xmlDecoder } from "./decoding.js";
import { type XmlHandler, XmlScanner } from "./scanner.js";

/** Hands what stands in a part of an archive to the handler. */
export function scanPart(
  archive: Archive,
  entry: Entry,
  vocabulary: ReadonlyMap<string, string>,
  handler: XmlHandler,
): void {
  const scanner = new XmlScanner(vocabulary, handler);
  const decoder = xmlDecoder((text) => scanner.write(text));
  unpackEntry(archive, entry, decoder.write);
  decoder.end();
  scanner.end();
}

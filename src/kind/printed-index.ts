import { createHash } from "node:crypto";
import type { Output } from "../effects.js";
import { type Figure, isOfCase } from "../model/figure.js";
import { indexFile, type PrintedIndex } from "../model/printed-index.js";
import { printedIndexJson } from "../render/printed-index-json.js";
import type { MadeFile } from "./kind.js";

/** 指紋: of bytes, whose equality says that a file is the same. */
export const sha256 = (bytes: Uint8Array | string): string =>
  createHash("sha256").update(bytes).digest("hex");

/** Of figures: the same where every one of them has the same value, in whatever order they come. */
export function figuresDigest(figures: readonly Figure[]): string {
  const lines = figures.map(({ id, value, unit }) => `${id}\t${value?.toString() ?? ""}${unit}\n`);
  return sha256([...new Set(lines)].sort().join(""));
}

/**
 * `printed-places.json` of a build: what stands in the files it made, and, as it was said before, in those that are
 * kept. A figure of a single case is not named.
 */
export function printedIndex(
  files: readonly MadeFile[],
  figures: readonly Figure[],
  kept: PrintedIndex["files"],
): Output {
  const digest = figuresDigest(figures);
  const made = files.map(({ path, bytes, places = [], words = [] }) => ({
    file: path,
    sha256: sha256(bytes),
    figures: digest,
    places: places.filter(({ figure }) => !isOfCase({ id: figure })),
    words,
  }));
  return { path: indexFile, bytes: printedIndexJson({ figures: digest, files: [...made, ...kept] }) };
}

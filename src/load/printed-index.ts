import { z } from "zod";
import { indexFormat, type PrintedIndex } from "../model/printed-index.js";
import type { PrintedPlace } from "../model/printed-place.js";

const words = z.string().optional();
const digest = z.string().regex(/^[0-9a-f]{64}$/u);
const entry = z.object({ figure: z.string(), text: words, row: words, column: words });
const inCell = z
  .tuple([z.string(), z.string(), z.string()])
  .transform(([cell, text, figure]) => ({ figure, text, cell }));
const group = z.object({
  kind: z.enum(["table", "tiles", "chart", "diagram", "sentence", "cell"]),
  number: words,
  title: words,
  sentence: words,
  page: z.int().optional(),
  sheet: words,
  figures: z.array(entry).default([]),
  cells: z.array(inCell).default([]),
});
const index = z.object({
  format: z.literal(indexFormat),
  kaiji: z.string(),
  figures: digest,
  files: z.array(
    z.object({
      file: z.string(),
      sha256: digest,
      figures: digest,
      places: z.array(group),
      words: z.array(z.object({ page: z.int(), text: z.string() })),
    }),
  ),
});

/** 印刷された所の索引, as a build wrote it; undefined where it is another's, of another version, or broken. */
export function printedIndexOf(bytes: Uint8Array): PrintedIndex | undefined {
  const read = index.safeParse(jsonOf(bytes)).data;
  if (!read) return undefined;
  const files = read.files.map(({ places, ...file }) => ({
    ...file,
    places: places.flatMap(({ figures, cells, ...around }) =>
      [...figures, ...cells].map((one) => ({ ...one, ...around }) as PrintedPlace),
    ),
  }));
  return { ...read, files };
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

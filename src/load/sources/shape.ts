import { z } from "zod";

const word = z.string().min(1);
const row = z.int().min(1);

/** One entry of `sources.yaml`: where a table lies in a file of its owner's, and what there is called otherwise. */
const entry = z.strictObject({
  file: word,
  sheet: word.optional(),
  heading: z
    .union([row, z.tuple([row, row])], "見出しの行を「4」か「[4, 5]」のように書いてください")
    .optional(),
  columns: z.record(word, word).default({}),
  constants: z.record(word, z.union([z.string(), z.number()])).default({}),
  unit: z.enum(["円", "千円", "万円", "百万円", "億円"]).optional(),
  rows: z
    .strictObject({ from: row.optional(), to: row.optional(), without: z.array(word).default([]) })
    .prefault({}),
  words: z.record(word, z.record(word, word)).default({}),
  across: z
    .record(word, word)
    .refine((across) => Object.keys(across).length === 1, "「年度: 金額」のように一つだけ書いてください")
    .optional(),
});

export type SourceEntry = z.infer<typeof entry>;

/** 出典の指定 (`sources.yaml`): the entries of each table by its path; the rows of several are put together. */
export const sourcesShape = z.record(word, z.array(entry).min(1));

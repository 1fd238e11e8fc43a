import type { Draw } from "../sample/draw.js";
import { drawOf, one } from "./draw.js";
import { changedBytes } from "./mutate/bytes.js";
import { changedCells, csvOf, rowsOf } from "./mutate/cells.js";
import { changedProse, changedYaml } from "./mutate/lines.js";
import { changedWorkbook } from "./mutate/workbook.js";
import type { Original } from "./originals.js";

/** 一つの入力: a dataset of which something was changed, and what is called with it. */
export interface Input {
  readonly number: number;
  /** Whose, and which of its files were changed. */
  readonly name: string;
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly call: readonly string[];
}

const asText =
  (change: (text: string, draw: Draw) => string) =>
  (bytes: Uint8Array, draw: Draw): Uint8Array =>
    new TextEncoder().encode(change(new TextDecoder().decode(bytes), draw));

/** What is done to a file, by the ending of its name. */
const changes: Readonly<Record<string, (bytes: Uint8Array, draw: Draw) => Uint8Array>> = {
  csv: asText((text, draw) => csvOf(changedCells(rowsOf(text), draw))),
  yaml: asText(changedYaml),
  md: asText(changedProse),
  xlsx: changedWorkbook,
};

const plan = (chapters: readonly string[]): Uint8Array =>
  new TextEncoder().encode(`title: 試し\nchapters: [${chapters.join(", ")}]\n`);

/** What an association cannot be without. */
const needed = /(?:kaiji\.yaml|ledger\/[a-z-]*trial-balance\.\w+)$/u;

/**
 * Mostly not the whole of an association, which costs ten times as much as its tables: what was changed, what is needed,
 * some of the rest, and two chapters of kaiji's own.
 */
function part({ files, chapters }: Original, changed: ReadonlySet<string>, draw: Draw): Input["files"] {
  if (chapters.length === 0 || draw.happens(200)) return files;
  const kept = Object.entries(files).filter(
    ([path]) => changed.has(path) || needed.test(path) || draw.happens(3000),
  );
  const booklet = new Set([one(draw, chapters), one(draw, chapters)]);
  return {
    "x/templates/booklet.yaml": plan([...booklet]),
    "x/templates/fee-rates/booklet.yaml": plan(["rates"]),
    ...Object.fromEntries(kept),
  };
}

/** The input of a number. */
export function inputOf(originals: readonly Original[], seed: number, number: number): Input {
  const draw = drawOf(seed, number);
  const original = one(draw, originals);
  const changed = new Set([one(draw, original.changeable)]);
  if (draw.happens(2000)) changed.add(one(draw, original.changeable));
  const files: Record<string, Uint8Array> = { ...part(original, changed, draw) };
  for (const path of changed) {
    const change = draw.happens(1000)
      ? changedBytes
      : (changes[path.slice(path.lastIndexOf(".") + 1)] ?? changedBytes);
    for (let left = draw.between(1, 3); left > 0; left -= 1)
      files[path] = change(files[path] ?? new Uint8Array(), draw);
  }
  const drawn = original.chapters.length > 0 ? [] : ["--only", "figures.json"];
  const build = original.build ?? (draw.happens(20) ? drawn : undefined);
  const call = build ? ["build", "x", "--output", "out", ...build] : ["check", "x"];
  return { number, name: `${original.name} ${[...changed].join("、")}`, files, call };
}

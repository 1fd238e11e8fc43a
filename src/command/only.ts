import type { OutputFiles } from "../kind/kind.js";
import { suggest } from "../problem/suggest.js";
import { UsageError } from "../problem/usage-error.js";

/** Without its ending: `booklet` of `booklet.pdf`. */
const stem = (name: string): string => name.replace(/\.[a-z]+$/u, "");

/**
 * 作る出力: the outputs that `--only` names, by their own names. A name without its ending is that of every output
 * called so: `fee-rates` of the PDF and of the workbook. Undefined where all are asked for.
 */
export function namedOutputs(
  only: readonly string[] | undefined,
  outputs: readonly OutputFiles[],
): readonly string[] | undefined {
  const names = outputs.map(({ name }) => name);
  return only?.flatMap((written) => {
    const asked = written.trim();
    if (names.includes(asked)) return [asked];
    const found = names.filter((name) => stem(name) === asked);
    if (found.length > 0) return found;
    const near = suggest(asked, [...names, ...names.map(stem)]);
    throw new UsageError(
      `--onlyの「${asked}」という出力はありません。${near === undefined ? "" : `「${near}」のつもりではありませんか。`}（ある出力: ${names.join("、")}）`,
    );
  });
}

/** Of the outputs that this dataset can be made into those asked for; what it has no data for is refused. */
export function outputsWanted(
  only: readonly string[] | undefined,
  possible: readonly string[],
): readonly string[] {
  const lacking = only?.find((name) => !possible.includes(name));
  if (lacking !== undefined)
    throw new UsageError(
      `--onlyの「${lacking}」は、このデータとオプションではできません（できる出力: ${possible.join("、")}）。`,
    );
  return only ?? possible;
}

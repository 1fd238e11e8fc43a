import type { Effects } from "../effects.js";
import { deskOf, type PdfThread } from "../kind/desk.js";
import { problemsText } from "../problem/print.js";
import type { Problem } from "../problem/problem.js";
import { UsageError } from "../problem/usage-error.js";
import { command } from "./declaration.js";
import { unreadable, written } from "./disk.js";
import { type ExitCode, exitOf } from "./exit.js";
import { returnPaths } from "./return-paths.js";
import { keepHeapSmall } from "./small-heap.js";
import { writtenFiles, writtenText } from "./written.js";

export interface CompareOptions {
  /** The folder in which the comparison gets its own. */
  readonly output: string;
  readonly pdfThread?: PdfThread | undefined;
  readonly colour: boolean;
}

export const compareCommand = command<[returns: string[]], CompareOptions>({
  about: "協会を横に並べて比べる（comparison.xlsx、comparison.pdf）",
  arguments: [
    {
      name: "<資料...>",
      about: "協会のデータ、figures.json、statements.xlsx、open-data（それらを含むフォルダでもよい）",
    },
  ],
  options: { "--output <フォルダ>": { about: "書き出し先", default: "output" } },
  run: ([returns], options, effects) => {
    // Hundreds of returns are compared at once.
    keepHeapSmall();
    return compareCorporations(returns, options, effects);
  },
});

/** Its own outputs, by which an earlier comparison's are known. */
const outputs = ["comparison.xlsx", "comparison.pdf"].map((name) => ({ name }));

/** `kaiji compare`: corporations beside each other; what cannot be taken is told and left out, the others are compared. */
export async function compareCorporations(
  given: readonly string[],
  options: CompareOptions,
  effects: Effects,
): Promise<ExitCode> {
  if (options.output.trim() === "")
    throw new UsageError("--outputに、書き出し先のフォルダの名前を書いてください。");
  const paths = await returnPaths(given, effects);
  const { compareReturns, comparisonFiles } = await import("../kind/compare.js");
  const { readReturn } = await import("../kind/return.js");
  const desk = deskOf({ today: effects.today, pdfThread: options.pdfThread });
  desk.prepare();
  const done = effects.progress(`${paths.length}件を読んで照合`);
  const { value: compared, problems } = await compareReturns(paths, effects, async (path, wanted) => {
    try {
      return await readReturn(path, effects, wanted);
    } catch (error) {
      // What the disk refuses is left out like what cannot be read.
      const refused = unreadable(error);
      if (!refused) throw error;
      return { value: undefined, problems: [refused] };
    }
  });
  done(compared ? `${compared.returns.length}件を比べます` : "比べるものがありません");
  const told: Problem[] = [...problems];
  const made = compared && (await comparisonFiles(compared, desk.renderPdf));
  told.push(...(made?.problems ?? []));
  const files = made?.value ?? [];
  const folder = `${options.output.replace(/[\\/]+$/u, "")}/comparison`;
  const standing =
    files.length > 0
      ? await written(folder, told, () =>
          effects.replaceOutputs(folder, files, (path) => outputs.some(({ name }) => name === path)),
        )
      : undefined;
  if (told.length > 0) effects.say(problemsText(told, options.colour));
  if (standing) {
    effects.print(writtenText(writtenFiles(folder, files, standing, { outputs })));
  }
  return exitOf(told);
}

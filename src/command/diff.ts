import { differenceBetween, isDifferent } from "../calculate/diff/difference.js";
import type { Effects } from "../effects.js";
import { problemsText } from "../problem/print.js";
import type { Problem } from "../problem/problem.js";
import { UsageError } from "../problem/usage-error.js";
import { command, formatOption } from "./declaration.js";
import { diffText } from "./diff/diff-text.js";
import { openEdition } from "./diff/open-edition.js";
import { written } from "./disk.js";
import { type ExitCode, exit } from "./exit.js";
import { slashed } from "./slashed.js";

interface DiffOptions {
  /** The folder in which the workbook is put, where one is wanted. */
  readonly output?: string;
  readonly format: "text" | "json";
  readonly colour: boolean;
}

export const diffCommand = command<[older: string, newer: string], DiffOptions>({
  about: "二つの作成を比べ、変わった数値と文章を、もとのセルと印刷された所とともに示す（違えば終了コード1）",
  arguments: [
    { name: "<前>", about: "前の出力のフォルダ（output/…）、データのフォルダ、または figures.json" },
    { name: "<後>", about: "後の出力のフォルダ、データのフォルダ、または figures.json" },
  ],
  options: {
    ...formatOption,
    "--output <フォルダ>": { about: "確認する人のためのブック（diff.xlsx）も、このフォルダに書く" },
  },
  run: ([older, newer], options, effects) => diff(older, newer, options, effects),
});

/** `kaiji diff`: what changed from one edition to another. It ends with 0 where nothing did, with 1 where something did. */
async function diff(
  olderPath: string,
  newerPath: string,
  { output, format, colour }: DiffOptions,
  effects: Effects,
): Promise<ExitCode> {
  if (output?.trim() === "") throw new UsageError("--outputに、書き出し先のフォルダの名前を書いてください。");
  const problems: Problem[] = [];
  const older = await openEdition(olderPath, effects, problems, effects.say);
  const newer = await openEdition(newerPath, effects, problems, effects.say);
  if (!older || !newer) {
    effects.say(problemsText(problems, colour));
    return exit.usage;
  }
  const found = differenceBetween(older, newer);
  if (output !== undefined) {
    const { diffWorkbook } = await import("../render/excel/diff-book.js");
    const folder = slashed(output);
    const file = { path: "diff.xlsx", bytes: await diffWorkbook(found) };
    const faults: Problem[] = [];
    const standing = await written(folder, faults, () => effects.replaceOutputs(folder, [file], () => false));
    if (!standing) {
      effects.say(problemsText(faults, colour));
      return exit.usage;
    }
    effects.say(`${folder}/${file.path} を書きました。`);
  }
  const isChanged = isDifferent(found);
  if (format === "json") effects.print(JSON.stringify(found, null, 2));
  else effects.print(isChanged ? diffText(found) : "違いはありません。");
  return isChanged ? exit.changed : exit.fine;
}

import type { Effects } from "../effects.js";
import { kindNames, kindOf, kindsWith } from "../kind/kinds.js";
import type { AskedPeriod, Starter } from "../kind/starter.js";
import { problemsText } from "../problem/print.js";
import type { Problem } from "../problem/problem.js";
import { suggest } from "../problem/suggest.js";
import { UsageError } from "../problem/usage-error.js";
import { command } from "./declaration.js";
import { written } from "./disk.js";
import { type ExitCode, exit, exitOf } from "./exit.js";
import { newFolder } from "./new-folder.js";

interface InitOptions {
  readonly kind: string;
  readonly name?: string;
  readonly year?: string;
  readonly half?: string;
  readonly colour: boolean;
}

export const initCommand = command<[folder: string], InitOptions>({
  about: "はじめのデータ（設定、書き入れるブック、文章のひな形）を作る",
  arguments: [{ name: "<フォルダ>", about: "新しいフォルダ" }],
  options: {
    "--kind <種類>": {
      about:
        "データの種類（association 信用保証協会、chamber 商工会議所・商工会、prefecture 県、federation 連合会）",
      isMandatory: true,
    },
    "--name <名称>": { about: "協会などの名称（書かなければ尋ねる）" },
    "--year <年度>": { about: "年度（協会・連合会。例: 2025、令和7年度。書かなければ尋ねる）" },
    "--half <半期>": { about: "半期（商工会議所・県。例: 2025H1。書かなければ尋ねる）" },
  },
  run: ([folder], options, effects) => init(folder, options, effects),
});

/** `kaiji init`: a working dataset to begin with, in a folder that is not there yet. */
async function init(argument: string, options: InitOptions, effects: Effects): Promise<ExitCode> {
  const folder = await newFolder(argument, effects);
  const starter = await starterOf(options.kind);
  const said = saidPeriod(starter.period, options);
  const name =
    nameIn(options.name) ?? nameIn(await effects.ask(`${starter.entity}（あとで書くなら空のまま）: `));
  const period = said ?? (await askPeriod(starter.period, effects));
  const files = await starter.files({ name, period }, effects);
  const problems: Problem[] = [];
  // There is nothing in it yet, and whatever comes meanwhile stays.
  if (!(await written(folder, problems, () => effects.replaceOutputs(folder, files, () => false)))) {
    effects.say(problemsText(problems, options.colour));
    return exitOf(problems);
  }
  effects.print(files.map(({ path }) => `${folder}/${path}`).join("\n"));
  if (said === undefined)
    effects.say(
      `${starter.period.title}は、${starter.period.name(period)}としました（kaiji.yamlで変えられます）。`,
    );
  const guide = files.find(({ path }) => path.endsWith(".md"));
  effects.say(
    `「【記入】」のところに書き入れてから、kaiji build ${folder} を実行してください。${guide ? `進め方は ${folder}/${guide.path} にあります。` : ""}`,
  );
  return exit.fine;
}

/** What a dataset of that kind begins with. */
async function starterOf(kind: string): Promise<Starter<unknown>> {
  const known = kindNames.find((name) => name === kind);
  const starter = known && (await (await kindOf({ kind: known })).starter?.());
  if (starter) return starter;
  const startable = await kindsWith("starter");
  const near = suggest(kind, startable);
  throw new UsageError(
    `「--kind <種類>」に「${kind}」は使えません。${near === undefined ? "" : `「${near}」のつもりではありませんか。`}使えるのは ${startable.join("、")} です。`,
  );
}

/** A name that was given; nothing, where it was left empty. */
function nameIn(given: string | undefined): string | undefined {
  const name = given?.trim();
  return name === "" ? undefined : name;
}

/** The period that the options say; undefined where they say none. */
function saidPeriod<Period>(period: AskedPeriod<Period>, options: InitOptions): Period | undefined {
  const other = period.option === "year" ? "half" : "year";
  if (options[other] !== undefined)
    throw new UsageError(
      `--${other}は、この種類のデータには使えません。使えるのは --${period.option} です。`,
    );
  const text = options[period.option];
  if (text === undefined) return undefined;
  const read = period.read(text);
  if (read === undefined)
    throw new UsageError(
      `--${period.option}の「${text}」が、${period.title}として読めません。${period.example}のように書いてください。`,
    );
  return read;
}

/** Asks until it can be read; what is usual, where nothing is answered or nobody is there. */
async function askPeriod<Period>(period: AskedPeriod<Period>, effects: Effects): Promise<Period> {
  const usual = period.usual(effects.today());
  for (;;) {
    const answer = await effects.ask(`${period.title}（${period.name(usual)}なら空のまま）: `);
    if (answer === undefined || answer.trim() === "") return usual;
    const read = period.read(answer);
    if (read !== undefined) return read;
    effects.say(
      `「${answer}」は、${period.title}として読めません。${period.example}のように書いてください。`,
    );
  }
}

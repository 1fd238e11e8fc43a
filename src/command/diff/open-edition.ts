import type { Effects } from "../../effects.js";
import { settingsFile } from "../../kind/opened-dataset.js";
import { sha256 } from "../../kind/printed-index.js";
import type { Edition } from "../../model/edition.js";
import type { FiguresFile } from "../../model/figures-file.js";
import { indexFile } from "../../model/printed-index.js";
import { hasErrors, type Problem } from "../../problem/problem.js";
import { UsageError } from "../../problem/usage-error.js";
import { open } from "../open.js";
import { openIndex } from "../open-index.js";
import { outputPlan } from "../output-plan.js";
import { slashed } from "../slashed.js";

const figuresFile = "figures.json";

/** What is told of an edition besides what is wrong with it. */
type Tell = (text: string) => void;

/**
 * 版 at a path: a dataset, which is made as a build would, and nothing written; a folder of outputs; or a `figures.json`.
 * Undefined where something is wrong with it. A call that names nothing of these is refused.
 */
export async function openEdition(
  argument: string,
  effects: Effects,
  problems: Problem[],
  tell: Tell,
): Promise<Edition | undefined> {
  const path = slashed(argument);
  const found = await effects.look(path);
  if (found.kind === "folder") {
    if (found.names.includes(settingsFile)) return ofDataset(path, argument, effects, problems);
    if (found.names.includes(figuresFile)) return ofBuild(path, argument, effects, problems, tell);
    const inside: string[] = [];
    for (const name of found.names)
      for (const file of [settingsFile, figuresFile])
        if ((await effects.look(`${path}/${name}/${file}`)).kind === "file") inside.push(`${path}/${name}`);
    const hint = inside.length > 0 ? `中の ${inside.join("、")} のどれかを書いてください。` : usual;
    throw new UsageError(`「${argument}」には、${settingsFile}も${figuresFile}もありません。${hint}`);
  }
  if (found.kind === "file" && path.endsWith(`/${settingsFile}`))
    return ofDataset(path.slice(0, -settingsFile.length - 1), argument, effects, problems);
  if (found.kind === "file" && /\.json$/iu.test(path)) {
    const folder = path.includes("/") ? path.replace(/\/[^/]*$/u, "") : ".";
    return ofBuild(folder, argument, effects, problems, tell, path);
  }
  throw new UsageError(
    found.kind === "nothing"
      ? `「${argument}」がありません。${usual}`
      : `「${argument}」は比べられません。${usual}`,
  );
}

const usual = `作成の出力のフォルダ（output/…）、データのフォルダ、${figuresFile} のどれかを書いてください。`;

/** Every output is made, so that it is known what would be printed where. */
async function ofDataset(
  folder: string,
  name: string,
  effects: Effects,
  problems: Problem[],
): Promise<Edition | undefined> {
  const met: Problem[] = [];
  const opened = await open(folder, effects, met);
  const plan = opened && (await outputPlan(opened, { today: effects.today }));
  met.push(...(plan?.problems ?? []));
  const made =
    plan?.value && !hasErrors(met) ? await plan.value.make(plan.value.names, () => () => {}) : undefined;
  met.push(...(made?.problems ?? []));
  problems.push(...met);
  if (!plan?.value || !made?.value || hasErrors(met)) return undefined;
  const { figuresFileOf } = await import("../../load/figures-file.js");
  const { plainFigures } = await import("../../render/figures-json.js");
  const written = made.value.find(({ path }) => path === figuresFile);
  const head = written && figuresFileOf(written.bytes, `${folder}/${figuresFile}`, problems);
  if (!head) return undefined;
  const figures = plainFigures(plan.value.figures, folder);
  return {
    name,
    about: head,
    figures: new Map(figures.map((figure) => [figure.id, figure])),
    files: made.value.map(({ path, places = [], words = [] }) => ({ file: path, places, words })),
  };
}

async function ofBuild(
  folder: string,
  name: string,
  effects: Effects,
  problems: Problem[],
  tell: Tell,
  file = `${folder}/${figuresFile}`,
): Promise<Edition | undefined> {
  const bytes = await effects.readFile(file);
  const { figuresFileOf } = await import("../../load/figures-file.js");
  const read = figuresFileOf(bytes, file, problems);
  return read && { ...editionOf(read, name), files: await filesOf(folder, bytes, effects, tell) };
}

const editionOf = (read: FiguresFile, name: string) => ({
  name,
  about: read,
  figures: new Map(read.figures.map((figure) => [figure.id, figure])),
});

/** The files beside a `figures.json`, where the index is of the same build; what was made from other figures is told. */
async function filesOf(
  folder: string,
  figures: Uint8Array,
  effects: Effects,
  tell: Tell,
): Promise<Edition["files"]> {
  const index = await openIndex(folder, effects);
  const own = index?.files.find(({ sha256: known }) => known === sha256(figures));
  if (!index || !own) {
    tell(
      `${folder}/${indexFile} が、この ${figuresFile} といっしょに作ったものでないか、ありません。印刷された所は分かりません。`,
    );
    return undefined;
  }
  const earlier = index.files.filter((one) => one.figures !== own.figures && one.places.length > 0);
  for (const { file } of earlier)
    tell(`${folder}/${file} は、${figuresFile} とはちがう数値から作ったものです。その中の所は比べません。`);
  return index.files.filter((one) => !earlier.includes(one));
}

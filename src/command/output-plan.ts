import type { Effects } from "../effects.js";
import { type Call, deskOf, isWanted } from "../kind/desk.js";
import type { KindOutput, MadeFile, OutputFiles } from "../kind/kind.js";
import { kindOf } from "../kind/kinds.js";
import type { OpenedDataset } from "../kind/opened-dataset.js";
import type { Summary } from "../kind/summary.js";
import type { Figure } from "../model/figure.js";
import { indexFile } from "../model/printed-index.js";
import { distinct, type Outcome, type Problem } from "../problem/problem.js";

/** What a dataset can be made into: each output by its name, made only when wanted. */
export interface OutputPlan {
  readonly names: readonly string[];
  /** Every output of such a dataset, made or not: other files in its output folder are none of kaiji's. */
  readonly outputs: readonly OutputFiles[];
  /** Only some of an output's files are made, and the others of an earlier build stay. */
  readonly isPart: boolean;
  readonly summary: Summary | undefined;
  /** Every figure that they are made of. */
  readonly figures: readonly Figure[];
  /** Makes the outputs of those names; problems met while drawing (a missing glyph) are errors like any other. */
  make(names: readonly string[], progress: Effects["progress"]): Promise<Outcome<readonly MadeFile[]>>;
}

/** Whether a file is one of those outputs'. */
export const isOf = (outputs: readonly OutputFiles[], path: string): boolean =>
  outputs.some(({ name, files }) => files?.test(path) ?? path === name);

/** A dataset's outputs, whatever its kind: read, calculated, composed and checked now, drawn when asked. */
export async function outputPlan(opened: OpenedDataset, call: Call): Promise<Outcome<OutputPlan>> {
  const kind = await kindOf(opened);
  const desk = deskOf(call);
  const begun = new Map<string, Promise<Outcome<readonly MadeFile[]>>>();
  const begin = (output: KindOutput<unknown>, published: unknown) => {
    const making = begun.get(output.name) ?? output.make(published, desk);
    // A bug in an output is thrown when its turn comes, not before.
    making.catch(() => {});
    begun.set(output.name, making);
    return making;
  };
  const { value, problems } = await kind.publish(opened, desk, (part) => {
    if (kind.isPart?.(call)) return;
    for (const output of kind.outputs)
      if (output.from !== undefined && output.from in (part as object) && isWanted(output.name, call))
        begin(output, part);
  });
  if (value === undefined) return { value: undefined, problems };
  const possible = kind.outputs.filter((output) => output.isThere?.(value, call) ?? true);
  const plan: OutputPlan = {
    names: possible.map(({ name }) => name),
    outputs: [...kind.outputs, { name: indexFile }],
    isPart: kind.isPart?.(call) ?? false,
    summary: kind.summary?.(value),
    figures: kind.everyFigure(value),
    async make(names, progress) {
      const files: MadeFile[] = [];
      const met: Problem[] = [];
      // All begin at once: others are made while the PDFs are drawn.
      const wanted = possible
        .filter(({ name }) => names.includes(name))
        .map((output) => ({ name: output.name, making: begin(output, value) }));
      for (const { name, making } of wanted) {
        const done = progress(`${name} を作成`);
        const made = await making;
        met.push(...made.problems);
        files.push(...(made.value ?? []));
        done("できました");
      }
      return { value: files, problems: distinct(met) };
    },
  };
  return { value: plan, problems };
}

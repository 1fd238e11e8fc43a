import type { Effects, Output } from "../effects.js";
import { type OpenedDataset, openDataset } from "../load/dataset.js";
import type { Reader } from "../load/source.js";
import type { Outcome, Problem } from "../problem/problem.js";
import { figuresJson } from "../render/figures-json.js";
import type { OutputPlan } from "./output-plan.js";
import { type Publication, publication } from "./publication.js";
import { marking, type SecondThread, type Share, sharedOutput, type Task } from "./share.js";

/** Variants of the booklet and its charts that are made only when asked for. */
export interface BookletOptions {
  /** 校正刷り (`booklet-proof.pdf`). */
  readonly proof: boolean;
  /** 入稿用 (`booklet-print.pdf`), with bleed and crop marks. */
  readonly print: boolean;
  /** The charts as pictures too (`charts/*.png`), for documents that take no vectors. */
  readonly png: boolean;
}

/** How a build goes about its outputs. */
export interface MakingOptions extends BookletOptions {
  /** Names of outputs to be written; all where it is left out. */
  readonly only?: readonly string[];
  /** Makes a part of the outputs meanwhile; absent where the machine has no core to spare. */
  readonly secondThread?: SecondThread;
}

/** One output of an association: its name, and how it is made of the report. */
interface AssociationOutput {
  readonly name: string;
  /** Whether a second thread makes it while the first one makes the booklet. */
  readonly isShared: boolean;
  /** Whether the dataset has what it is made of, and it is asked for; always, where it does not say. */
  isThere?(made: Publication, options: BookletOptions): boolean;
  make(made: Publication, reader: Reader, options: BookletOptions): Promise<Outcome<readonly Output[]>>;
}

const whole = (path: string, bytes: Uint8Array): Outcome<readonly Output[]> => ({
  value: [{ path, bytes }],
  problems: [],
});

/** Every output of an association, in the order in which it is told. */
const outputs: readonly AssociationOutput[] = [
  {
    name: "booklet.pdf",
    isShared: false,
    make: async (made, reader) => (await import("./booklet.js")).bookletPdf(made, "final", reader),
  },
  {
    name: "booklet-proof.pdf",
    isShared: false,
    isThere: (_, { proof }) => proof,
    make: async (made, reader) => (await import("./booklet.js")).bookletPdf(made, "proof", reader),
  },
  {
    name: "booklet-print.pdf",
    isShared: false,
    isThere: (_, { print }) => print,
    make: async (made, reader) => (await import("./booklet.js")).bookletPdf(made, "print", reader),
  },
  {
    name: "statements.xlsx",
    isShared: true,
    make: async ({ report }) =>
      whole("statements.xlsx", await (await import("../render/excel/book.js")).statementsWorkbook(report)),
  },
  {
    name: "fee-rates.pdf",
    isShared: true,
    isThere: ({ report }) => report.fees !== undefined,
    make: async (made, reader) => (await import("./fee-rates.js")).feeRatesPdf(made, reader),
  },
  {
    name: "fee-rates.xlsx",
    isShared: true,
    isThere: ({ report }) => report.fees !== undefined,
    make: async (made) => (await import("./fee-rates.js")).feeRatesXlsx(made),
  },
  {
    name: "charts",
    isShared: true,
    make: async ({ booklet }, _, { png }) => ({
      value: await (await import("./charts.js")).chartFiles(booklet, png),
      problems: [],
    }),
  },
  {
    name: "figures.json",
    isShared: false,
    make: async ({ report }) => whole("figures.json", figuresJson(report)),
  },
];

/** An association's outputs: read and checked now, drawn when asked. */
export async function associationOutputs(
  opened: OpenedDataset,
  options: MakingOptions,
  effects: Effects,
): Promise<Outcome<OutputPlan>> {
  const shareOf = begunShare(opened, options);
  const { reader, marks } = marking(effects);
  const { value, problems } = await publication(opened, reader);
  if (!value) return { value: undefined, problems };
  const possible = outputs.filter((output) => output.isThere?.(value, options) ?? true);
  const plan: OutputPlan = {
    names: possible.map(({ name }) => name),
    async make(names, progress) {
      const files: Output[] = [];
      const met: Problem[] = [];
      const share = shareOf?.();
      // All begin at once: others are drawn while the booklet's photographs are decoded.
      const begun = possible
        .filter(({ name }) => names.includes(name))
        .map(({ name, isShared, make }) => ({
          name,
          making:
            share && isShared
              ? share.then((made) => sharedOutput(made, name, marks))
              : make(value, effects, options),
        }));
      // A bug in one is thrown when its turn comes, not before.
      void Promise.allSettled(begun.map(({ making }) => making));
      for (const { name, making } of begun) {
        const done = progress(`${name} を作成`);
        const made = await making;
        met.push(...made.problems);
        files.push(...(made.value ?? []));
        done("できました");
      }
      return { value: files, problems: met };
    },
  };
  return { value: plan, problems };
}

/** Sets the second thread to its share before anything is read, where both have something to make. */
function begunShare({ folder }: OpenedDataset, { only, secondThread, ...options }: MakingOptions) {
  const wanted = outputs.filter(({ name }) => only?.includes(name) ?? true);
  const names = wanted.filter(({ isShared }) => isShared).map(({ name }) => name);
  if (names.length === 0 || names.length === wanted.length) return undefined;
  const { proof, print, png } = options;
  return secondThread?.({ folder, names, options: { proof, print, png } });
}

/** A share of the outputs, as the second thread makes it. */
export async function makeShare({ folder, names, options }: Task, files: Reader): Promise<Share> {
  const { reader, marks } = marking(files);
  const made = new Map<string, Outcome<readonly Output[]>>();
  const opened = await openDataset(folder, reader);
  const value = opened.value && (await publication(opened.value, reader)).value;
  if (!value) return { made, marks };
  for (const { name, isThere, make } of outputs)
    if (names.includes(name) && (isThere?.(value, options) ?? true))
      made.set(name, await make(value, files, options));
  return { made, marks };
}

import type { Effects, Output } from "../effects.js";
import type { OpenedDataset } from "../load/dataset.js";
import type { Reader } from "../load/source.js";
import type { Outcome, Problem } from "../problem/problem.js";
import { figuresJson } from "../render/figures-json.js";
import type { OutputPlan } from "./output-plan.js";
import { type Publication, publication } from "./publication.js";

/** Variants of the booklet and its charts that are made only when asked for. */
export interface BookletOptions {
  /** 校正刷り (`booklet-proof.pdf`). */
  readonly proof: boolean;
  /** 入稿用 (`booklet-print.pdf`), with bleed and crop marks. */
  readonly print: boolean;
  /** The charts as pictures too (`charts/*.png`), for documents that take no vectors. */
  readonly png: boolean;
}

/** One output of an association: its name, and how it is made of the report. */
interface AssociationOutput {
  readonly name: string;
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
    make: async (made, reader) => (await import("./booklet.js")).bookletPdf(made, "final", reader),
  },
  {
    name: "booklet-proof.pdf",
    isThere: (_, { proof }) => proof,
    make: async (made, reader) => (await import("./booklet.js")).bookletPdf(made, "proof", reader),
  },
  {
    name: "booklet-print.pdf",
    isThere: (_, { print }) => print,
    make: async (made, reader) => (await import("./booklet.js")).bookletPdf(made, "print", reader),
  },
  {
    name: "statements.xlsx",
    make: async ({ report }) =>
      whole("statements.xlsx", await (await import("../render/excel/book.js")).statementsWorkbook(report)),
  },
  {
    name: "fee-rates.pdf",
    isThere: ({ report }) => report.fees !== undefined,
    make: async (made, reader) => (await import("./fee-rates.js")).feeRatesPdf(made, reader),
  },
  {
    name: "fee-rates.xlsx",
    isThere: ({ report }) => report.fees !== undefined,
    make: async (made) => (await import("./fee-rates.js")).feeRatesXlsx(made),
  },
  {
    name: "charts",
    make: async ({ booklet }, _, { png }) => ({
      value: await (await import("./charts.js")).chartFiles(booklet, png),
      problems: [],
    }),
  },
  { name: "figures.json", make: async ({ report }) => whole("figures.json", figuresJson(report)) },
];

/** An association's outputs: read and checked now, drawn when asked. */
export async function associationOutputs(
  opened: OpenedDataset,
  options: BookletOptions,
  effects: Effects,
): Promise<Outcome<OutputPlan>> {
  const { value, problems } = await publication(opened, effects);
  if (!value) return { value: undefined, problems };
  const possible = outputs.filter((output) => output.isThere?.(value, options) ?? true);
  const plan: OutputPlan = {
    names: possible.map(({ name }) => name),
    async make(names, progress) {
      const files: Output[] = [];
      const met: Problem[] = [];
      // All begin at once: others are drawn while the booklet's photographs are decoded.
      const begun = possible
        .filter(({ name }) => names.includes(name))
        .map((output) => ({ name: output.name, making: output.make(value, effects, options) }));
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

import type { Effects, Output } from "../effects.js";
import type { OpenedDataset } from "../load/dataset.js";
import type { Reader } from "../load/source.js";
import { pack } from "../model/packed.js";
import type { Outcome, Problem } from "../problem/problem.js";
import { figuresJson } from "../render/figures-json.js";
import type { RenderPdf } from "../render/pdf/index.js";
import type { draw } from "./draw.js";
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

/** How a build goes about its outputs. */
export interface MakingOptions extends BookletOptions {
  /** Names of outputs to be written; all where it is left out. */
  readonly only?: readonly string[];
  /** Begins a thread that draws PDFs; absent where the machine has no core to spare. */
  readonly pdfThread?: () => typeof draw;
}

/** What outputs are made with. */
export interface Desk {
  readonly reader: Reader;
  readonly options: BookletOptions;
  readonly renderPdf: RenderPdf;
}

/** One output of an association: its name, and how it is made of the report. */
interface AssociationOutput {
  readonly name: string;
  /** Whether the dataset has what it is made of, and it is asked for; always, where it does not say. */
  isThere?(made: Publication, options: BookletOptions): boolean;
  make(made: Publication, desk: Desk): Promise<Outcome<readonly Output[]>>;
}

const whole = (path: string, bytes: Uint8Array): Outcome<readonly Output[]> => ({
  value: [{ path, bytes }],
  problems: [],
});

/** Every output of an association, in the order in which it is told. */
const outputs: readonly AssociationOutput[] = [
  {
    name: "booklet.pdf",
    make: async (made, desk) => (await import("./booklet.js")).bookletPdf(made, "final", desk),
  },
  {
    name: "booklet-proof.pdf",
    isThere: (_, { proof }) => proof,
    make: async (made, desk) => (await import("./booklet.js")).bookletPdf(made, "proof", desk),
  },
  {
    name: "booklet-print.pdf",
    isThere: (_, { print }) => print,
    make: async (made, desk) => (await import("./booklet.js")).bookletPdf(made, "print", desk),
  },
  {
    name: "statements.xlsx",
    make: async ({ report }) =>
      whole("statements.xlsx", await (await import("../render/excel/book.js")).statementsWorkbook(report)),
  },
  {
    name: "fee-rates.pdf",
    isThere: ({ report }) => report.fees !== undefined,
    make: async (made, desk) => (await import("./fee-rates.js")).feeRatesPdf(made, desk),
  },
  {
    name: "fee-rates.xlsx",
    isThere: ({ report }) => report.fees !== undefined,
    make: async (made) => (await import("./fee-rates.js")).feeRatesXlsx(made),
  },
  {
    name: "charts",
    make: async ({ booklet }, { options: { png } }) => ({
      value: await (await import("./charts.js")).chartFiles(booklet, png),
      problems: [],
    }),
  },
  { name: "figures.json", make: async ({ report }) => whole("figures.json", figuresJson(report)) },
];

/** An association's outputs: read and checked now, drawn when asked. */
export async function associationOutputs(
  opened: OpenedDataset,
  options: MakingOptions,
  effects: Effects,
): Promise<Outcome<OutputPlan>> {
  // Begun before anything is read: what draws is loaded meanwhile.
  const desk: Desk = { reader: effects, options, renderPdf: drawer(options) };
  const { value, problems } = await publication(opened, effects);
  if (!value) return { value: undefined, problems };
  const possible = outputs.filter((output) => output.isThere?.(value, options) ?? true);
  const plan: OutputPlan = {
    names: possible.map(({ name }) => name),
    async make(names, progress) {
      const files: Output[] = [];
      const met: Problem[] = [];
      // All begin at once: others are made while the PDFs are drawn.
      const begun = possible
        .filter(({ name }) => names.includes(name))
        .map((output) => ({ name: output.name, making: output.make(value, desk) }));
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

/** Who draws the PDFs: a thread of its own where there are some and there can be one, else this one. */
function drawer({ only, pdfThread }: MakingOptions): RenderPdf {
  const isAsked = outputs.some(({ name }) => name.endsWith(".pdf") && (only?.includes(name) ?? true));
  const elsewhere = isAsked ? pdfThread?.() : undefined;
  if (elsewhere) return (document, options) => elsewhere({ document: pack(document), options });
  return async (document, options) => (await import("../render/pdf/index.js")).renderPdf(document, options);
}

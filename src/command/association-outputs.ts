import type { Effects, Output } from "../effects.js";
import type { OpenedDataset } from "../load/dataset.js";
import type { Outcome, Problem } from "../problem/problem.js";
import { figuresJson } from "../render/figures-json.js";
import { type BookletOptions, type Desk, drawer, type MakingOptions } from "./desk.js";
import type { OutputPlan } from "./output-plan.js";
import { type Publication, publication } from "./publication.js";

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
    make: async (made, desk) => (await import("./booklet-pdf.js")).bookletPdf(made, "final", desk),
  },
  {
    name: "booklet-proof.pdf",
    isThere: (_, { proof }) => proof,
    make: async (made, desk) => (await import("./booklet-pdf.js")).bookletPdf(made, "proof", desk),
  },
  {
    name: "booklet-print.pdf",
    isThere: (_, { print }) => print,
    make: async (made, desk) => (await import("./booklet-pdf.js")).bookletPdf(made, "print", desk),
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
  const desk: Desk = {
    reader: effects,
    options,
    renderPdf: drawer(isDrawn(options) ? options.pdfThread : undefined),
  };
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

/** Whether a PDF is among what is asked for. */
const isDrawn = ({ only }: MakingOptions): boolean =>
  outputs.some(({ name }) => name.endsWith(".pdf") && (only?.includes(name) ?? true));

import type { Effects } from "../effects.js";
import { pack } from "../model/packed.js";
import { isMissingType } from "../problem/rules/paper.js";
import type { RenderPdf } from "../render/pdf/index.js";
import type { Graphics } from "../render/svgs.js";
import type { Drawers } from "./draw.js";

/** Variants of the booklet and its charts that are made only when asked for. */
export interface BookletOptions {
  /** 校正刷り (`booklet-proof.pdf`). */
  readonly proof: boolean;
  /** 入稿用 (`booklet-print.pdf`, and `cover-print.pdf` where it has a spine), with bleed and crop marks. */
  readonly print: boolean;
  /** The charts as pictures too (`charts/*.png`), for documents that take no vectors. */
  readonly png: boolean;
}

/** The options that only chambers and prefectures know, as they were typed. */
export interface ChamberOptions {
  /** `--half 2025H1`: instead of the half in `kaiji.yaml`. */
  readonly half?: string;
  /** `--as-of 2025-10-08`: instead of the day in `kaiji.yaml`, or today. */
  readonly asOf?: string;
  /** `--case`: forms of these cases only. */
  readonly case?: readonly string[];
  /** `--form`: these forms only. */
  readonly form?: string;
}

/** An option that not every kind of dataset knows. */
export type CallOption = keyof (BookletOptions & ChamberOptions);

/** Begins a thread that draws; absent where the machine has no core to spare. */
export type PdfThread = () => Drawers;

/** What is asked of a dataset, whatever its kind: the options that go with it, as they were typed. */
export interface Call extends Partial<BookletOptions>, ChamberOptions, Pick<Effects, "today"> {
  /** Names of outputs to be written; all where it is left out. */
  readonly only?: readonly string[];
  readonly pdfThread?: PdfThread | undefined;
}

/** SVG files of each chart and diagram, see `render/svgs.ts`. */
export type RenderSvgs = (graphics: Graphics) => ReturnType<Drawers["svgs"]>;

/** What outputs are made with. */
export interface Desk {
  readonly call: Call;
  /** Draws a document: in a thread of its own, where one can be begun. */
  readonly renderPdf: RenderPdf;
  /** Draws charts and diagrams by themselves: in that thread, too, where PDFs are drawn in it. */
  readonly renderSvgs: RenderSvgs;
  /** Begins that thread, if any PDF is wanted: it loads what draws while this one loads what reads. */
  prepare(): void;
}

/** Whether an output of this name is asked for. */
export const isWanted = (name: string, { only }: Pick<Call, "only">): boolean => only?.includes(name) ?? true;

export function deskOf(call: Call): Desk {
  let drawing: Drawing | undefined;
  const begun = (): Drawing => {
    if (drawing) return drawing;
    const thread = call.pdfThread?.();
    drawing = thread ? sending(thread) : drawingHere;
    return drawing;
  };
  return {
    call,
    renderPdf: (document, options) => begun().renderPdf(document, options),
    renderSvgs: (graphics) => (drawing ?? drawingHere).renderSvgs(graphics),
    prepare() {
      if (call.only?.some((name) => name.endsWith(".pdf")) ?? true) begun();
    },
  };
}

type Drawing = Pick<Desk, "renderPdf" | "renderSvgs">;

/**
 * Only the proof says where a figure came from. The words of the data, more than the document itself, say where a
 * character stands that no typeface has: they follow when there is one, and all is drawn again.
 */
const sending = ({ pdf, svgs }: Drawers): Drawing => ({
  async renderPdf(document, options) {
    const { words = [], ...shown } = document;
    const inputs = options.variant === "proof";
    const drawn = await pdf({ document: pack(shown, { inputs }), options });
    if (words.length === 0 || !drawn.problems.some(isMissingType)) return drawn;
    return pdf({ document: pack(document, { inputs }), options });
  },
  renderSvgs: (graphics) => svgs(pack(graphics, { inputs: false })),
});

export const drawingHere: Drawing = {
  renderPdf: async (document, options) =>
    (await import("../render/pdf/index.js")).renderPdf(document, options),
  renderSvgs: async (graphics) => (await import("../render/svgs.js")).renderSvgs(graphics),
};

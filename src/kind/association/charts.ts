import { allBlocks } from "../../model/block-parts.js";
import type { Document } from "../../model/document.js";
import { fileNames } from "../../model/file-name.js";
import type { PrintedPlace } from "../../model/printed-place.js";
import type { Problem } from "../../problem/problem.js";
import { noPngPart } from "../../problem/rules/install.js";
import type { DrawnSvg } from "../../render/drawing/diagram-svg.js";
import { type Call, isWanted } from "../desk.js";
import type { MadeFile } from "../kind.js";

/** What keeps `--png` from being carried out: its part is installed by those only who want it. */
export async function pngProblems(call: Call): Promise<readonly Problem[]> {
  if (!call.png || !isWanted("charts", call)) return [];
  try {
    await import("../../render/chart/png.js");
    return [];
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const isMissing = code === "MODULE_NOT_FOUND" || code === "ERR_MODULE_NOT_FOUND";
    return [noPngPart({ reason: isMissing ? "入っていません" : `動きません（${message.split("\n")[0]}）` })];
  }
}

/** A chart or a diagram, as files of any ending: the parts of one are several. */
interface Drawn {
  readonly id: string;
  readonly svgs: readonly DrawnSvg[];
  readonly png?: Uint8Array;
}

/**
 * Every chart and diagram of a document: `charts/*.svg` for the web and the printer, and of the charts `charts/*.png`
 * where wanted.
 */
export async function chartFiles({ chapters, theme }: Document, png: boolean): Promise<readonly MadeFile[]> {
  const { renderChartSvg } = await import("../../render/chart/svg.js");
  const { renderDiagramSvg } = await import("../../render/drawing/diagram-svg.js");
  const renderChartPng = png ? (await import("../../render/chart/png.js")).renderChartPng : undefined;
  const blocks = allBlocks(chapters.flatMap((chapter) => chapter.blocks));
  const charts = new Map(
    blocks.flatMap((block) => (block.kind === "chart" ? [[block.chart.id, block.chart] as const] : [])),
  );
  const drawn: Drawn[] = [
    ...[...charts].map(([id, chart]): Drawn => {
      const places: PrintedPlace[] = [];
      const svg = renderChartSvg(chart, theme, places);
      return { id, svgs: [{ svg, places }], ...(renderChartPng && { png: renderChartPng(chart, theme) }) };
    }),
    ...blocks.flatMap((block): Drawn[] =>
      block.kind === "diagram"
        ? [{ id: block.caption?.id ?? block.diagram.kind, svgs: renderDiagramSvg(block, theme) }]
        : [],
    ),
  ];
  const encoder = new TextEncoder();
  const names = fileNames(drawn.map(({ id }) => id.replaceAll("/", "-")));
  return drawn.flatMap(({ svgs, png: bytes }, index) => {
    const name = `charts/${names[index]}`;
    return [
      ...svgs.map(({ svg, places }, part) => ({
        path: part === 0 ? `${name}.svg` : `${name}（つづき${part}）.svg`,
        bytes: encoder.encode(svg),
        places,
      })),
      ...(bytes ? [{ path: `${name}.png`, bytes, places: svgs.flatMap(({ places }) => places) }] : []),
    ];
  });
}

import { allBlocks } from "../../model/block-parts.js";
import type { Document } from "../../model/document.js";
import { fileNames } from "../../model/file-name.js";
import type { Problem } from "../../problem/problem.js";
import { noPngPart } from "../../problem/rules/install.js";
import { type Call, type Desk, drawingHere, isWanted } from "../desk.js";
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

/**
 * Every chart and diagram of a document: `charts/*.svg` for the web and the printer, and of the charts `charts/*.png`
 * where wanted.
 */
export async function chartFiles(
  { chapters, theme }: Document,
  png: boolean,
  { renderSvgs }: Pick<Desk, "renderSvgs"> = drawingHere,
): Promise<readonly MadeFile[]> {
  const blocks = allBlocks(chapters.flatMap((chapter) => chapter.blocks));
  const known = new Map(
    blocks.flatMap((block) => (block.kind === "chart" ? [[block.chart.id, block.chart] as const] : [])),
  );
  const charts = [...known.values()];
  const diagrams = blocks.filter((block) => block.kind === "diagram");
  const drawn = await renderSvgs({ charts, diagrams, theme });
  const renderChartPng = png ? (await import("../../render/chart/png.js")).renderChartPng : undefined;
  const encoder = new TextEncoder();
  const ids = [
    ...charts.map(({ id }) => id),
    ...diagrams.map(({ caption, diagram }) => caption?.id ?? diagram.kind),
  ];
  const names = fileNames(ids.map((id) => id.replaceAll("/", "-")));
  return drawn.flatMap((svgs, index) => {
    const name = `charts/${names[index]}`;
    const chart = charts[index];
    const bytes = chart && renderChartPng?.(chart, theme);
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

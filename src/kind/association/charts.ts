import { allBlocks } from "../../model/block-parts.js";
import type { Document } from "../../model/document.js";
import { fileNames } from "../../model/file-name.js";
import type { PrintedPlace } from "../../model/printed-place.js";
import type { Problem } from "../../problem/problem.js";
import { noPngPart } from "../../problem/rules/install.js";
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

/** Every chart of the booklet: `charts/*.svg` for the web and the printer, and `charts/*.png` where wanted. */
export async function chartFiles({ chapters, theme }: Document, png: boolean): Promise<readonly MadeFile[]> {
  const { renderChartSvg } = await import("../../render/chart/svg.js");
  const renderChartPng = png ? (await import("../../render/chart/png.js")).renderChartPng : undefined;
  const blocks = allBlocks(chapters.flatMap((chapter) => chapter.blocks));
  const charts = new Map(
    blocks.flatMap((block) => (block.kind === "chart" ? [[block.chart.id, block.chart] as const] : [])),
  );
  const encoder = new TextEncoder();
  const names = fileNames([...charts.keys()].map((id) => id.replaceAll("/", "-")));
  return [...charts.values()].flatMap((chart, index) => {
    const name = `charts/${names[index]}`;
    const places: PrintedPlace[] = [];
    const bytes = encoder.encode(renderChartSvg(chart, theme, places));
    const svg = { path: `${name}.svg`, bytes, places };
    return renderChartPng
      ? [svg, { path: `${name}.png`, bytes: renderChartPng(chart, theme), places }]
      : [svg];
  });
}

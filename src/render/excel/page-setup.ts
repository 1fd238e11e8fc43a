import type { Worksheet } from "exceljs";
import type { PageSetup } from "../sheet/sheet.js";
import { parseRange } from "./cell-range.js";

/** Paper sizes by Excel's number, in points; A4 where it is another. */
const papers: Record<number, readonly [number, number]> = {
  8: [841.89, 1190.55],
  9: [595.28, 841.89],
  11: [419.53, 595.28],
  12: [728.5, 1031.81],
  13: [515.91, 728.5],
};
const a4 = [595.28, 841.89] as const;
const inch = 72;

export function pageSetup(sheet: Worksheet): PageSetup {
  const setup = sheet.pageSetup;
  const [short, long] = papers[setup.paperSize ?? 9] ?? a4;
  const landscape = setup.orientation === "landscape";
  const margins = setup.margins ?? {
    top: 0.75,
    left: 0.7,
    bottom: 0.75,
    right: 0.7,
    header: 0.3,
    footer: 0.3,
  };
  const [from, to] = (setup.printTitlesRow ?? "").split(":").map((row) => Number(row.replace("$", "")) - 1);
  return {
    paper: landscape ? { width: long, height: short } : { width: short, height: long },
    margins: {
      top: margins.top * inch,
      left: margins.left * inch,
      bottom: margins.bottom * inch,
      right: margins.right * inch,
      header: margins.header * inch,
      footer: margins.footer * inch,
    },
    scale: setup.fitToPage
      ? { across: setup.fitToWidth ?? 1, down: setup.fitToHeight ?? 1 }
      : (setup.scale ?? 100) / 100,
    printArea: setup.printArea ? parseRange(setup.printArea.split("&&")[0]?.split(",")[0] ?? "") : undefined,
    titleRows: from !== undefined && to !== undefined && from >= 0 ? { from, to } : undefined,
    breaksAfter: ((sheet as unknown as { rowBreaks?: { id: number }[] }).rowBreaks ?? []).map(
      ({ id }) => id - 1,
    ),
    centred: { across: setup.horizontalCentered ?? false, down: setup.verticalCentered ?? false },
    header: sheet.headerFooter?.oddHeader ?? "",
    footer: sheet.headerFooter?.oddFooter ?? "",
  };
}

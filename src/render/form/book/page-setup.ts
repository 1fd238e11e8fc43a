import type { PageSetup } from "../../sheet/sheet.js";
import { attributeOf, childOf, descendants, elementWords, type XmlElement } from "../xml/element.js";
import { isOn, type XmlPart } from "./form-book.js";
import type { SoundTab } from "./open.js";

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

export function pageSetup({ part, index, printAreas }: SoundTab, workbook: XmlPart): PageSetup {
  const { root, text } = part;
  const find = (name: string): XmlElement | undefined => childOf(root, name);
  const number = (element: XmlElement | undefined, name: string, absent: number): number =>
    Number((element && attributeOf(element, name)) ?? absent);
  const [setup, margins, options] = [find("pageSetup"), find("pageMargins"), find("printOptions")];
  const [short, long] = papers[number(setup, "paperSize", 9)] ?? a4;
  const landscape = setup && attributeOf(setup, "orientation") === "landscape";
  const fit = childOf(find("sheetPr"), "pageSetUpPr");
  const words = (name: string): string => {
    const element = childOf(find("headerFooter"), name);
    return element ? elementWords(element, text) : "";
  };
  const centred = (name: string) => isOn(options && attributeOf(options, name));
  return {
    paper: landscape ? { width: long, height: short } : { width: short, height: long },
    margins: {
      top: number(margins, "top", 0.75) * inch,
      left: number(margins, "left", 0.7) * inch,
      bottom: number(margins, "bottom", 0.75) * inch,
      right: number(margins, "right", 0.7) * inch,
      header: number(margins, "header", 0.3) * inch,
      footer: number(margins, "footer", 0.3) * inch,
    },
    scale: isOn(fit && attributeOf(fit, "fitToPage"))
      ? { across: number(setup, "fitToWidth", 1), down: number(setup, "fitToHeight", 1) }
      : number(setup, "scale", 100) / 100,
    printAreas,
    titleRows: titleRowsOf(workbook, index),
    breaksAfter: breaksOf(find("rowBreaks")),
    columnBreaksAfter: breaksOf(find("colBreaks")),
    centred: { across: centred("horizontalCentered"), down: centred("verticalCentered") },
    header: words("oddHeader"),
    footer: words("oddFooter"),
  };
}

/** The rows or columns after which the paper is changed by hand. */
function breaksOf(breaks: XmlElement | undefined): number[] {
  const byHand = (breaks?.children ?? []).filter((one) => isOn(attributeOf(one, "man"), true));
  return byHand.map((one) => Number(attributeOf(one, "id") ?? "0") - 1);
}

function titleRowsOf({ root, text }: XmlPart, index: number): PageSetup["titleRows"] {
  const name = descendants(root, "definedName").find(
    (one) =>
      attributeOf(one, "name") === "_xlnm.Print_Titles" &&
      Number(attributeOf(one, "localSheetId") ?? "-1") === index,
  );
  const [, from, to] = (name && /!\$?(\d+):\$?(\d+)(?:,|$)/u.exec(elementWords(name, text))) ?? [];
  return from === undefined ? undefined : { from: Number(from) - 1, to: Number(to) - 1 };
}

/** Points of paper between the margins, across and down, below which nothing can be printed. */
const leastRoom = 36;

export function hasRoom({ paper, margins }: Pick<PageSetup, "paper" | "margins">): boolean {
  const across = paper.width - margins.left - margins.right;
  const down = paper.height - margins.top - margins.bottom;
  return Math.min(across, down) >= leastRoom;
}

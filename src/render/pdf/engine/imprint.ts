import type { Imprint, PrintedPlace, PrintedWords } from "../../../model/printed-place.js";
import type { PageOf } from "../../text/lines.js";
import type { Graphic, SetText } from "./node.js";
import type { Page, PageItem } from "./pdfmake.js";
import type { TypesetLine } from "./typesetter.js";

/** What stands on the pages as they were laid out: every figure on its page, and every paragraph and every word of a table on the page where it begins. */
export function imprintOf(pages: readonly Page[], pageOf: PageOf): Imprint {
  const places: PrintedPlace[] = [];
  const words: PrintedWords[] = [];
  const read = new Set<SetText>();
  pages.forEach(({ items }, index) => {
    const page = index + 1;
    // A figure that is broken over two lines stands on its page once.
    places.push(...[...new Set(items.flatMap(marksOf))].map((mark) => ({ ...mark, page })));
    for (const { type, item } of items) {
      if (type !== "line") continue;
      const { text, tag } = (item as TypesetLine).typeset;
      const whole = text.part?.of ?? text;
      if (read.has(whole) || !isWords(whole, tag?.type ?? "")) continue;
      read.add(whole);
      words.push({ page, text: whole.runs.map((run) => run.later?.(pageOf) ?? run.text).join("") });
    }
  });
  return { places, words };
}

/** Paragraphs and headings, whatever figures are in them; of tables, lists and captions what is no figure. */
const isWords = ({ runs }: SetText, tag: string): boolean =>
  /^(?:P|H\d)$/u.test(tag) ||
  (/^(?:TD|TH|LBody|Caption|Note)$/u.test(tag) &&
    runs.every(({ mark }) => !mark) &&
    runs.some(({ text }) => /\p{L}/u.test(text)));

function marksOf({ type, item }: PageItem) {
  if (type === "line") return (item as TypesetLine).typeset.line.runs.flatMap(({ mark }) => mark ?? []);
  return type === "svg" ? ((item as { readonly svg: Graphic }).svg.marks ?? []) : [];
}

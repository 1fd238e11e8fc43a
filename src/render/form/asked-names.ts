import type { AskedName } from "../../model/form.js";
import type { Words } from "../../model/words.js";
import { columnLetter } from "../../problem/place.js";
import { parsePlaceholders } from "../sheet/placeholder.js";
import type { Sheet } from "../sheet/sheet.js";
import type { XmlPart } from "./book/form-book.js";
import type { SoundTab } from "./book/open.js";
import type { FormTemplate } from "./template.js";
import { childOf, descendants, elementWords, type XmlElement } from "./xml/element.js";

/** Every name that a form asks for, wherever it stands; what is no placeholder is told when it is filled. */
export const askedNames = (template: FormTemplate): AskedName[] =>
  textsOf(template).flatMap(({ text, place }) =>
    (parsePlaceholders(text) ?? []).flatMap((part) =>
      typeof part === "string" ? [] : [{ name: part.name, otherwise: part.otherwise, place }],
    ),
  );

/** The words that a form has of its own, placeholders taken out. */
export const ownWords = (template: FormTemplate): Words[] =>
  textsOf(template).flatMap(({ text, place }) => {
    const own = (parsePlaceholders(text) ?? []).filter((part) => typeof part === "string").join("");
    return own === "" ? [] : [{ text: own, place }];
  });

/** The texts of a form, sheet by sheet: its name, its cells, headers and footers, text boxes and notes; then its charts. */
function textsOf({ file, book, tabs, sheets }: FormTemplate): Words[] {
  const inSheets = tabs.flatMap((tab, index) => {
    const place = { file, sheet: tab.name };
    const drawn = book.relations(tab.path).flatMap(({ type, path }) => {
      const part = wordsOfPart[type] && book.part(path);
      return part ? textsIn(part, wordsOfPart[type] ?? "") : [];
    });
    const words = [tab.name, ...marginsOf(tab), ...drawn].map((text) => ({ text, place }));
    return [...cellTexts(sheets[index], file), ...words];
  });
  const charts = Object.keys(book.parts).filter((path) => /^xl\/charts\/chart[^/]*\.xml$/u.test(path));
  const titles = charts.flatMap((path) => book.part(path) ?? []).flatMap((part) => textsIn(part, "p"));
  return [...inSheets, ...titles.map((text) => ({ text, place: { file } }))];
}

function cellTexts(sheet: Sheet | undefined, file: string): Words[] {
  return (sheet?.rows ?? []).flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => {
      if (cell?.content.kind !== "text") return [];
      const place = { file, sheet: sheet?.name ?? "", row: row + 1, column: columnLetter(column + 1) };
      return [{ text: cell.content.text, place }];
    }),
  );
}

const marginsOf = ({ part }: SoundTab): string[] =>
  (childOf(part.root, "headerFooter")?.children ?? []).map((margin) => elementWords(margin, part.text));

/** Parts of a sheet that hold words, and the element in which each of their texts lies. */
const wordsOfPart: Readonly<Record<string, string>> = {
  drawing: "p",
  comments: "text",
  threadedComment: "text",
};

/** The texts of a part, whole, though they are set in runs. */
const textsIn = ({ root, text }: XmlPart, name: string): string[] =>
  descendants(root, name).map((element) =>
    wordsIn(element)
      .map((words) => elementWords(words, text))
      .join(""),
  );

const wordsIn = (element: XmlElement): readonly XmlElement[] => {
  const runs = descendants(element, "t");
  return runs.length > 0 ? runs : [element];
};

import type { FormValues } from "../../../model/form.js";
import { columnLetter, type Place } from "../../../problem/place.js";
import type { Problem } from "../../../problem/problem.js";
import { brokenWorkbook, partOfItem } from "../../../problem/rules/form.js";
import type { Parts } from "../../excel/zipped.js";
import type { Filling } from "../../sheet/filling.js";
import type { FormBook, XmlPart } from "../book/form-book.js";
import { sharedStrings } from "../book/strings.js";
import type { FormTemplate } from "../template.js";
import { formFormulas } from "./live-formulas.js";
import { fillMargins } from "./margins.js";
import { writeMerges } from "./merges.js";
import { type FormulaSite, movedFormula } from "./moved-formula.js";
import { SheetMoves } from "./moves.js";
import { PartEdits } from "./part-edits.js";
import { movedVml, movePivotSource, movePointers } from "./pointers.js";
import { writeRows } from "./rows.js";
import { ShrunkStyles } from "./shrunk-styles.js";
import { fillDrawnWords, fillNotes } from "./words.js";
import { writeWorkbook } from "./workbook.js";

/**
 * The parts of the filled workbook. Only what is filled in, moves or points at what moved is changed in them; every other
 * byte stays as the template's owner sent it. `fillings` go by the names of the template's sheets.
 */
export function writeForm(
  template: FormTemplate,
  fillings: ReadonlyMap<string, Filling>,
  values: FormValues,
  problems: Problem[],
): Parts {
  const { book, file } = template;
  const workbook = book.workbook as XmlPart;
  const moves = new SheetMoves(fillings);
  const live = formFormulas(fillings);
  const strings = sharedStrings(book.related(workbook.path, "sharedStrings")[0]);
  const isStale = [...fillings.values()].some(({ rows }) => rows.some(({ contents }) => contents.size > 0));
  const edited = new PartEdits(book);
  const shrunk = new ShrunkStyles(book.related(workbook.path, "styles")[0]);
  const moved = (formula: string, site: FormulaSite, place: Place): string => {
    const written = movedFormula(formula, site, moves);
    if (written === undefined) problems.push(partOfItem({ formula }, place));
    return written ?? formula;
  };
  template.tabs.forEach(({ name, part, path }, index) => {
    const [move, sheet] = [moves.sheet(name), template.sheets[index]];
    if (!move || !sheet) return;
    const place = { file, sheet: name };
    const words = { values, place, problems };
    const formula = (written: string) => moved(written, { sheet: name }, place);
    const edits = edited.of(part);
    writeRows(
      {
        ...{ part, sheet, move, strings, isStale, shrunk },
        live: live.get(name) ?? new Map(),
        from1904: book.countsFrom1904,
        formula: (written, site, cell) =>
          moved(written, site, { ...place, row: cell.row + 1, column: columnLetter(cell.column + 1) }),
      },
      edits,
    );
    movePointers(part, move, formula, edits);
    writeMerges(part, move, formula, edits);
    fillMargins(part, words, edits);
    for (const { type, path: other } of book.relations(path)) {
      if (type === "vmlDrawing") edited.text(other, (vml) => movedVml(vml, move, formula));
      if (!partsOfSheet.includes(type)) continue;
      const own = book.part(other);
      if (!own) problems.push(brokenWorkbook({}, place));
      else {
        movePointers(own, move, formula, edited.of(own));
        if (type === "drawing") fillDrawnWords(own, words, edited.of(own));
        else fillNotes(own, words, edited.of(own));
      }
    }
  });
  const formula = (written: string) => moved(written, { sheet: "" }, { file });
  for (const part of partsOfAll(book)) {
    movePointers(part, undefined, formula, edited.of(part));
    movePivotSource(part, (sheet) => moves.sheet(sheet), edited.of(part));
    if (part !== workbook) fillDrawnWords(part, { values, place: { file }, problems }, edited.of(part));
  }
  shrunk.write((part) => edited.of(part));
  writeWorkbook(template, moves, isStale, edited, problems);
  return edited.parts;
}

/** Parts whose rows are those of the sheet that leads to them, by the word of their relation. */
const partsOfSheet: readonly string[] = [
  "drawing",
  "comments",
  "threadedComment",
  "table",
  "pivotTable",
  "ctrlProp",
  "queryTable",
];

/** Parts that name the sheets whose cells they mean: the names of the workbook, charts, the sources of pivot tables. */
const partsOfAll = (book: FormBook): XmlPart[] => [
  book.workbook as XmlPart,
  ...Object.keys(book.parts)
    .filter((path) => /^xl\/(?:charts\/chart[^/]*|pivotCache\/pivotCacheDefinition\d*)\.xml$/u.test(path))
    .flatMap((path) => book.part(path) ?? []),
];

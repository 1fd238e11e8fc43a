import type { Problem } from "../../../problem/problem.js";
import { oddTabName } from "../../../problem/rules/form.js";
import type { FormBook, XmlPart } from "../book/form-book.js";
import type { FormTemplate } from "../template.js";
import { xmlEncoded } from "../xml/characters.js";
import type { Edits } from "../xml/edits.js";
import { attributeOf, childOf, descendants, elementWords, type XmlElement } from "../xml/element.js";
import type { SheetMoves } from "./moves.js";
import type { PartEdits } from "./part-edits.js";
import { qualifierOf, sheetOfQualifier } from "./references.js";

/** Names the sheets as they are filled, and has the formulas calculated when the workbook is opened. */
export function writeWorkbook(
  { book, tabs, file }: FormTemplate,
  moves: SheetMoves,
  isStale: boolean,
  edited: PartEdits,
  problems: Problem[],
): void {
  const workbook = book.workbook as XmlPart;
  const edits = edited.of(workbook);
  const taken = new Set<string>();
  for (const tab of tabs) {
    const name = moves.sheet(tab.name)?.name ?? tab.name;
    if (name !== tab.name && !isTabName(name)) problems.push(oddTabName({ name }, { file, sheet: tab.name }));
    if (taken.has(name.toLowerCase())) problems.push(oddTabName({ name }, { file, sheet: tab.name }));
    taken.add(name.toLowerCase());
    edits.attribute(tab.element, "name", name);
  }
  for (const part of book.related("", "extended-properties")) nameTitles(part, moves, edited.of(part));
  if (!isStale) return;
  if (tabs.some(({ part }) => descendants(part.root, "f").length > 0)) calculateOnLoad(workbook.root, edits);
  dropCalculationChain(book, workbook, edited);
}

/** The properties of a workbook list its sheets and the areas that have names: 様式, 様式!Print_Area. */
function nameTitles({ root, text }: XmlPart, moves: SheetMoves, edits: Edits): void {
  for (const title of descendants({ children: descendants(root, "TitlesOfParts") }, "lpstr")) {
    const words = elementWords(title, text);
    const end = words.lastIndexOf("!") + 1;
    const sheet = end === 0 ? words : sheetOfQualifier(words.slice(0, end));
    const name = moves.sheet(sheet)?.name ?? sheet;
    if (name !== sheet)
      edits.inside(title, xmlEncoded(end === 0 ? name : qualifierOf(name) + words.slice(end)));
  }
}

const isTabName = (name: string): boolean =>
  name.length > 0 && name.length <= 31 && !/[:\\/?*[\]]|^'|'$/u.test(name);

/** Elements behind which the settings of calculation stand in a workbook. */
const before = ["sheets", "functionGroups", "externalReferences", "definedNames"];

function calculateOnLoad(root: XmlElement, edits: Edits): void {
  const standing = childOf(root, "calcPr");
  const last = root.children.findLast(({ name }) => before.includes(name));
  if (standing) edits.attribute(standing, "fullCalcOnLoad", "1");
  else if (last) edits.replace(last.to, last.to, `<${last.prefix}calcPr fullCalcOnLoad="1"/>`);
}

/** The order in which formulas were calculated last: it names cells that have moved, and Excel makes it anew. */
function dropCalculationChain(book: FormBook, workbook: XmlPart, edited: PartEdits): void {
  const chain = book.relations(workbook.path).find(({ type }) => type === "calcChain");
  if (!chain) return;
  const folder = workbook.path.slice(0, workbook.path.lastIndexOf("/") + 1);
  const name = workbook.path.slice(folder.length);
  const relations = book.part(`${folder}_rels/${name}.rels`);
  const types = book.part("[Content_Types].xml");
  const named = types?.root.children.find((one) => attributeOf(one, "PartName") === `/${chain.path}`);
  const relation = relations?.root.children.find((one) => attributeOf(one, "Id") === chain.id);
  if (types && named) edited.of(types).remove(named);
  if (relations && relation) edited.of(relations).remove(relation);
  edited.remove(chain.path);
}

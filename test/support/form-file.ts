import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The parts of a workbook by their paths, as words. */
export type WrittenParts = Readonly<Record<string, string>>;

const office = "http://schemas.openxmlformats.org";
export const mainSpace = `${office}/spreadsheetml/2006/main`;
export const relationSpace = `${office}/officeDocument/2006/relationships`;
export const packageSpace = `${office}/package/2006/relationships`;
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const text = (address: string, words: string, style = ""): string =>
  `<c r="${address}"${style} t="inlineStr"><is><t>${words}</t></is></c>`;
export const formula = (address: string, words: string, attributes = ""): string =>
  `<c r="${address}"><f${attributes}>${words}</f><v>1</v></c>`;

/** A line of a part's relations. */
export const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${relationSpace}/${type}" Target="${target}"/>`;
export const relations = (...lines: readonly string[]): string =>
  `${declaration}<Relationships xmlns="${packageSpace}">${lines.join("")}</Relationships>`;

export const worksheet = (rows: string, { before = "", after = "", spaces = "" } = {}): string =>
  `${declaration}<worksheet xmlns="${mainSpace}" xmlns:r="${relationSpace}"${spaces}>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;

/** A sheet with a list in row 4 (名, 額, twice the 額), its total below, and a note in row 7. */
export const listRowsXml = [
  `<row r="1">${text("A1", "{{団体名}}")}</row>`,
  `<row r="3">${text("A3", "名")}${text("B3", "額")}</row>`,
  `<row r="4">${text("A4", "{{内訳.名}}")}${text("B4", "{{内訳.額}}")}${formula("C4", "B4*2")}</row>`,
  `<row r="5">${text("A5", "合計")}${formula("B5", "SUM(B4:B4)")}${formula("C5", "SUM(C4:C4)")}</row>`,
  `<row r="7">${text("A7", "確認")}${text("B7", "済")}</row>`,
].join("");

export interface TabParts {
  readonly name: string;
  readonly xml: string;
  /** Lines of the sheet's relations. */
  readonly relations?: readonly string[];
  /** Attributes of the sheet in the workbook. */
  readonly state?: string;
}

/** A workbook of sheets written by hand; `behind` stands behind the sheets in the workbook, `more` are further parts. */
export function formParts(
  tabs: readonly TabParts[],
  { properties = "", behind = "", more = {} as WrittenParts, styles = plainStyles, overrides = "" } = {},
): WrittenParts {
  const sheets = tabs.map(
    ({ name, state = "" }, at) => `<sheet name="${name}" sheetId="${at + 1}"${state} r:id="rId${at + 1}"/>`,
  );
  const parts: Record<string, string> = {
    "[Content_Types].xml": `${declaration}<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${tabs.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join("")}${overrides}</Types>`,
    "_rels/.rels": relations(relation("rId1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `${declaration}<workbook xmlns="${mainSpace}" xmlns:r="${relationSpace}">${properties}<sheets>${sheets.join("")}</sheets>${behind}</workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      ...tabs.map((_, at) => relation(`rId${at + 1}`, "worksheet", `worksheets/sheet${at + 1}.xml`)),
      relation("rId90", "styles", "styles.xml"),
      ...Object.keys(more)
        .filter((path) => path === "xl/sharedStrings.xml" || path === "xl/calcChain.xml")
        .map((path, at) => relation(`rId${91 + at}`, path.slice(3, -4), path.slice(3))),
    ),
    "xl/styles.xml": styles,
  };
  tabs.forEach(({ xml, relations: lines }, at) => {
    parts[`xl/worksheets/sheet${at + 1}.xml`] = xml;
    if (lines) parts[`xl/worksheets/_rels/sheet${at + 1}.xml.rels`] = relations(...lines);
  });
  return { ...parts, ...more };
}

/** Format 1 is a day, 2 a number of thousands; the rest is plain. */
export const plainStyles = `${declaration}<styleSheet xmlns="${mainSpace}"><fonts count="1"><font><sz val="11"/><name val="BIZ UDPゴシック"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellXfs count="3"><xf/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="3" applyNumberFormat="1"/></cellXfs><dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs></styleSheet>`;

export const zippedForm = (parts: WrittenParts): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([path, words]) => [path, strToU8(words)])), {
    level: 0,
  });

export const unzippedForm = (bytes: Uint8Array): WrittenParts =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));

/** The paths of the parts that two workbooks do not have in common, byte for byte, or in the same place. */
export function differingParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  const paths = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return paths.filter((path) => Buffer.compare(old[path] ?? Buffer.of(), now[path] ?? Buffer.of()) !== 0);
}

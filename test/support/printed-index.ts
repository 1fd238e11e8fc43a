import exceljs from "exceljs";
import { printedIndexOf } from "../../src/load/printed-index.js";
import type { IndexedFile } from "../../src/model/printed-index.js";
import type { PrintedPlace } from "../../src/model/printed-place.js";
import { readPdf } from "./read-pdf.js";

/** The index of an output folder, as it was written. */
export function indexIn(files: ReadonlyMap<string, Uint8Array>, folder: string) {
  const index = printedIndexOf(files.get(`${folder}/printed-places.json`) ?? new Uint8Array());
  if (!index) throw new Error(`${folder} has no index`);
  return index;
}

const plain = (text: string): string => text.normalize("NFKC").replace(/[\s,]/gu, "");

/** Of a file, each place whose text does not stand where it is said to: what the file itself shows, read by others than us. */
export async function untruePlaces(
  { file, places }: IndexedFile,
  files: ReadonlyMap<string, Uint8Array>,
  folder: string,
): Promise<string[]> {
  const bytes = files.get(`${folder}/${file}`) ?? new Uint8Array();
  const shownAt = await shownIn(file, bytes);
  return places.flatMap((place) => {
    if (place.text === undefined) return [];
    const shown = shownAt(place);
    return shown.includes(plain(place.text))
      ? []
      : [`${file} ${JSON.stringify(place)}: ${shown.slice(0, 60)}`];
  });
}

async function shownIn(file: string, bytes: Uint8Array): Promise<(place: PrintedPlace) => string> {
  if (file.endsWith(".pdf")) {
    const pages = (await readPdf(bytes)).pageTexts.map(plain);
    return ({ page = 0 }) => pages[page - 1] ?? "";
  }
  if (file.endsWith(".xlsx")) {
    const book = new exceljs.Workbook();
    await book.xlsx.load(bytes as unknown as exceljs.Buffer);
    return ({ sheet = "", cell = "" }) => plain(amountIn(book.getWorksheet(sheet)?.getCell(cell)));
  }
  const lines = new TextDecoder()
    .decode(bytes)
    .split("\r\n")
    .map((line) => line.split(","));
  const isTable = file.endsWith(".csv");
  const whole = plain(lines.flat().join());
  return ({ cell = "" }) => {
    const [, column = "A", row = "0"] = /^(?<column>[A-Z])(?<row>\d+)$/u.exec(cell) ?? [];
    return isTable ? plain(lines[Number(row) - 1]?.[column.charCodeAt(0) - 65] ?? "") : whole;
  };
}

/** What a cell shows: its words, or its number with as many decimals as its format has. */
function amountIn(cell: exceljs.Cell | undefined): string {
  const value = cell?.result ?? cell?.value;
  if (typeof value !== "number" || cell?.numFmt === undefined) return String(value ?? "");
  const digits = /\.(?<zeros>0+)/u.exec(cell?.numFmt ?? "")?.groups?.zeros?.length;
  const grouped = Math.abs(value).toLocaleString("en", {
    minimumFractionDigits: digits ?? 0,
    maximumFractionDigits: digits ?? (cell?.numFmt?.includes("0") ? 0 : 15),
  });
  const text = `${value < 0 ? (cell?.numFmt?.includes("▲") ? "▲" : "-") : ""}${grouped}`;
  const [, after = ""] = /"(?<words>[^"]*)"$/u.exec(cell?.numFmt?.split(";")[0] ?? "") ?? [];
  return cell?.numFmt?.startsWith("(") ? `(${text})` : `${text}${after}`;
}

import exceljs from "exceljs";
import { expect, test } from "vitest";
import { fileNames, sameFileName } from "../../../src/model/file-name.js";
import { addSheet } from "../../../src/render/excel/sheet-name.js";

// 名: whatever a breakdown is called, its sheet and its chart have names that Excel and Windows take.

/** Letters and words that names go wrong by. */
const pieces = [
  ..."あ別ＡaAé\u{20bb7}・ .'’[]:*?/\\<>|\"~\t\n\u000b\u0000",
  ..."\ufffe\ud83d",
  "History",
  "履歴",
  "CON",
  "nul",
  "COM1",
  "LPT9.txt",
  "運転/設備",
  "とても長い切り口の名とても長い切り口の名",
  "👩‍👩‍👧",
];

/** Numbers that look drawn by lot, and are the same each time. */
function* lots(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield Math.floor(state / 65_536);
  }
}

const draw = lots(20_261_127);
const next = (below: number): number => (draw.next().value as number) % below;
const title = (): string => Array.from({ length: next(12) }, () => pieces[next(pieces.length)]).join("");
const books = Array.from({ length: 60 }, () => Array.from({ length: 12 }, title));

/** Microsoft, "Rename a worksheet": and no half of a letter, no character that XML cannot hold. */
function sheetFault(name: string): string | undefined {
  if (name === "" || name.length > 31) return "length";
  if (/[\\/?*[\]:]/u.test(name)) return "character";
  if (/^'|'$/u.test(name)) return "apostrophe";
  if (["history", "履歴"].includes(name.toLowerCase())) return "reserved";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold.
  if (/[\u0000-\u001f\ufffe\uffff\p{Cs}]/u.test(name)) return "XML";
  return undefined;
}

/** Microsoft, "Naming Files, Paths, and Namespaces". */
function fileFault(name: string): string | undefined {
  if (name === "" || name.length > 200) return "length";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what Windows does not take.
  if (/[<>:"/\\|?*\u0000-\u001f]/u.test(name)) return "character";
  if (/[. ]$/u.test(name)) return "end";
  if (/^(?:CON|PRN|AUX|NUL|COM\d|LPT\d)(?:\.|$)/iu.test(name)) return "reserved";
  return undefined;
}

test("of sheets: legal, and each once but for case", () => {
  for (const titles of books) {
    const workbook = new exceljs.Workbook();
    const names = titles.map((one) => addSheet(workbook, one).name);
    expect(names.filter((name) => sheetFault(name) !== undefined)).toEqual([]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  }
});

test("of charts: legal on Windows, and each once but for case and the coding of accents", () => {
  for (const titles of books) {
    const names = fileNames([...titles, ...titles.map((one) => `${one}の図`)]);
    expect(names.filter((name) => fileFault(name) !== undefined)).toEqual([]);
    expect(new Set(names.map(sameFileName)).size).toBe(names.length);
  }
});

test("two charts whose names differ only in what a file name cannot hold are two files", () => {
  expect(fileNames(["a?", "A？", "b", "con"])).toEqual(["a？", "A？（2）", "b", "＿con"]);
});

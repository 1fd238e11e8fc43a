import { isUnit } from "../../model/unit.js";

/** たずねられたもの: what a word at the command line may mean besides an id or a part of a label. */
export type Asked =
  /** 「P.12」「booklet.pdf:12」. */
  | { readonly kind: "page"; readonly file?: string; readonly page: number }
  /** 「表3」「booklet.pdf:表3」. */
  | { readonly kind: "title"; readonly file?: string; readonly number: string }
  /** `statements.xlsx!収支計算書!D14`, `ledger/trial-balance.csv!D12`, `kaiji.yaml:12`: of an output or of a source. */
  | CellAsked
  /** 「298,423」「▲1,234百万円」. */
  | { readonly kind: "value"; readonly number: string; readonly unit: string };

export interface CellAsked {
  readonly kind: "cell";
  readonly file: string;
  readonly sheet?: string;
  /** Absent where all of a row is meant. */
  readonly column?: string;
  readonly row: number;
}

const page = /^(?:(?<file>.+?)[:!] ?)?P\.? ?(?<page>\d+)(?: ?(?:ページ|頁))?$/iu;
const pageOfFile = /^(?<file>.+\.pdf)[:!] ?(?<page>\d+)(?: ?(?:ページ|頁))?$/iu;
const pageAlone = /^(?<page>\d+) ?(?:ページ|頁)$/u;
const title = /^(?:(?<file>.+?)[:!] ?)?(?<number>(?:表|図) ?\d+(?:-\d+)*)$/u;
const cell = /^(?<file>[^!]+?)(?:\[(?<sheet>.+)\]|!(?<named>.+))?!\$?(?<column>[a-z]{1,3})\$?(?<row>\d+)$/iu;
const line = /^(?<file>.+\.\w+)(?:\[(?<sheet>.+)\])?:(?<row>\d+)$/u;
const value = /^[(]?(?<sign>[-▲△−–]?) ?(?<number>\d[\d,]*(?:\.\d+)?)[)]?(?<unit>\D*)$/u;

/** What a word may mean, full-width digits and signs read as the others; undefined where it can only be a name. */
export function askedBy(wanted: string): Asked | undefined {
  const word = oneWidth(wanted);
  const groups = (pattern: RegExp) =>
    pattern.exec(word)?.groups as Partial<Record<string, string>> | undefined;
  const onPage = groups(page) ?? groups(pageOfFile) ?? groups(pageAlone);
  if (onPage) return { kind: "page", ...fileIn(onPage), page: Number(onPage.page) };
  const titled = groups(title);
  if (titled) return { kind: "title", ...fileIn(titled), number: numberForm(titled.number ?? "") };
  const inCell = groups(cell) ?? groups(line);
  if (inCell) {
    const sheet = (inCell.sheet ?? inCell.named)?.replace(/^'(?<name>.+)'$/u, "$<name>");
    return {
      kind: "cell",
      file: slashed(inCell.file ?? ""),
      ...(sheet !== undefined && { sheet }),
      ...(inCell.column !== undefined && { column: inCell.column.toUpperCase() }),
      row: Number(inCell.row),
    };
  }
  const number = groups(value);
  const unit = (number?.unit ?? "").trim().replace("%", "％");
  if (!number || !isUnit(unit)) return undefined;
  const sign = number.sign === "" ? "" : "-";
  return { kind: "value", number: `${sign}${(number.number ?? "").replaceAll(",", "")}`, unit };
}

const fileIn = ({ file }: Partial<Record<string, string>>) =>
  file === undefined ? {} : { file: slashed(file) };

const slashed = (path: string): string => path.trim().replaceAll("\\", "/");

/** In one width, as the sheets and files of a search are compared. */
export const oneWidth = (text: string): string => text.normalize("NFKC").trim();

/** 「表 3」 and 「表３」 are 「表3」. */
export const numberForm = (number: string): string => oneWidth(number).replaceAll(" ", "");

/** The numbers in a printed text, in plain digits: 「1,234（23.4％）」 is 1234 and 23.4, 「▲5」 is -5. */
export function printedNumbers(text: string): string[] {
  const found = oneWidth(text).matchAll(/(?<sign>[-▲△−–]?)(?<number>\d[\d,]*(?:\.\d+)?)/gu);
  return [...found].map(
    ({ groups }) => `${groups?.sign ? "-" : ""}${(groups?.number ?? "").replaceAll(",", "")}`,
  );
}

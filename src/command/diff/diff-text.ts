import { Decimal } from "../../model/decimal.js";
import type {
  Cause,
  ChangedFigure,
  ChangedWords,
  Difference,
  OneSidedFigure,
  PlacedFigureText,
} from "../../model/difference.js";
import { printExact } from "../../model/print.js";
import { placeText } from "../../problem/place.js";
import { placeLine } from "../trace/place-text.js";

/** 違い for a person: the figures that changed with their cells and their places, those that came and went, the prose. */
export function diffText(difference: Difference): string {
  const { older, newer, changed, appeared, vanished, words } = difference;
  const head = [older, newer]
    .map(({ name, entity, period }) => `${name}（${entity} ${period.name}）`)
    .join(" → ");
  const places = [...changed, ...appeared].reduce((sum, { printed }) => sum + printed.length, 0);
  const count = `変わった数値 ${changed.length}件、現れた数値 ${appeared.length}件、なくなった数値 ${vanished.length}件、変わった文章 ${words.length}か所。印刷された所は ${places}か所。`;
  return [
    `${head}\n${count}`,
    ...changed.map(changedText),
    ...listed("現れた数値", appeared),
    ...listed("なくなった数値", vanished),
    ...(words.length === 0 ? [] : [`変わった文章:\n${words.map(wordsText).join("\n")}`]),
  ].join("\n\n");
}

function changedText({ id, label, unit, older, newer, difference, causes, printed }: ChangedFigure): string {
  const gap = difference === null ? "" : `（${signed(difference)}${unit}）`;
  return [
    `${label}  [${id}]`,
    `  ${amount(older, unit)} → ${amount(newer, unit)}${gap}`,
    ...causes.map((cause) => `  もと: ${causeText(cause)}`),
    ...placeLines(printed),
  ].join("\n");
}

export function causeText(cause: Cause): string {
  if (cause.kind === "working") return `計算のしかたが変わりました（${cause.label}）`;
  const where = cause.place ? placeText(cause.place) : cause.label;
  const [before, after] = [cause.older, cause.newer].map((text) =>
    text === undefined ? "（なし）" : `「${text}」`,
  );
  return `${where} ${before} → ${after}`;
}

const placeLines = (printed: readonly PlacedFigureText[]): string[] =>
  printed.length === 0 ? [] : ["  印刷された所:", ...printed.map((place) => `    ${placeLine(place)}`)];

function listed(title: string, figures: readonly OneSidedFigure[]): string[] {
  if (figures.length === 0) return [];
  const lines = figures.map(({ id, label, unit, value, printed }) =>
    [`  ${label} ${amount(value, unit)}  [${id}]`, ...printed.map((place) => `    ${placeLine(place)}`)].join(
      "\n",
    ),
  );
  return [[`${title}:`, ...lines].join("\n")];
}

const wordsText = ({ file, page, older, newer }: ChangedWords): string =>
  [
    `  ${file} ${page}ページ`,
    ...older.map((text) => `    － ${text}`),
    ...newer.map((text) => `    ＋ ${text}`),
  ].join("\n");

/** What `figures.json` does not name is compared as it is printed. */
function amount(value: string | null, unit: string): string {
  if (value === null) return "（なし）";
  return /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/u.test(value)
    ? `${printExact(new Decimal(value))}${unit}`
    : `「${value}」`;
}

const signed = (difference: string): string => {
  const text = printExact(new Decimal(difference));
  return difference.startsWith("-") ? text : `＋${text}`;
};

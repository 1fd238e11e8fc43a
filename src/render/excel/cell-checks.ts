import type { DataValidation, Worksheet } from "exceljs";
import type { ColumnSchema } from "../../model/schema.js";
import { isCounted, type MoneyUnit } from "../../model/unit.js";

/** A column of another sheet, as `融資制度!A`. */
export interface ChosenColumn {
  readonly sheet: string;
  readonly letter: string;
}

/** What a column's cells may hold beside what its declaration says. */
export interface CellChoices {
  /** Whence its words are chosen. */
  readonly chosenFrom: ChosenColumn | undefined;
  /** The fiscal years that are offered. */
  readonly years: readonly string[];
  /** The unit in which money is written. */
  readonly unit: MoneyUnit;
}

/** 入力規則: what Excel offers in a cell of this column, says of it, and refuses. */
export function cellChecks(column: ColumnSchema, choices: CellChoices): DataValidation {
  const example = column.example === "" ? "" : `\n例: ${column.example.replaceAll("\n", " ")}`;
  return {
    allowBlank: true,
    showInputMessage: true,
    promptTitle: within(column.heading, mostInTitle),
    prompt: within(`${plainAbout(column.about)}${example}`, mostInMessage),
    errorTitle: within(column.heading, mostInTitle),
    ...refusal(column, choices),
  } as DataValidation;
}

/** What Excel takes; a longer text makes it repair the file. */
const mostInTitle = 32;
const mostInMessage = 250;

const within = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1)}…`;

/** Without the links of the page on data formats. */
export const plainAbout = (about: string): string => about.replace(/\[([^\]]+)\]\([^)]+\)/gu, "$1");

const anything = { type: "any", formulae: [] };
const stop = { showErrorMessage: true, errorStyle: "stop" } as const;

function refusal(column: ColumnSchema, { chosenFrom, years, unit }: CellChoices): object {
  if (chosenFrom)
    return {
      type: "list",
      formulae: [`${chosenFrom.sheet}!$${chosenFrom.letter}$2:$${chosenFrom.letter}$200`],
      ...stop,
      error: `${chosenFrom.sheet}のシートにある名を選んでください。`,
    };
  switch (column.kind) {
    case "text":
      // Words that people may well write otherwise are offered, and nothing else refused.
      return { ...offered(column.known ?? []), showErrorMessage: false };
    case "choice":
      return {
        ...offered(column.choices),
        ...stop,
        error: within(`${column.choices.join("、")}のどれかを選んでください。`, mostInMessage),
      };
    case "date":
      return column.partial ? anything : { ...days, ...stop };
    case "fiscal-year":
      return { ...offered(years), showErrorMessage: false };
    case "amount":
      return { ...numbers(column), ...stop, error: `金額を${unit}で、数だけを書いてください。` };
    case "number": {
      const name = column.unit === "" ? "" : `（${column.unit}）`;
      return { ...numbers(column), ...stop, error: `数${name}だけを書いてください。` };
    }
  }
}

/** A drop-down; none, where its words are more than Excel takes. */
function offered(words: readonly string[]): object {
  const list = words.join(",");
  return list === "" || list.length > mostInMessage ? anything : { type: "list", formulae: [`"${list}"`] };
}

const days = {
  type: "date",
  operator: "between",
  // Excel knows no day before the first.
  formulae: [new Date("1900-01-01T00:00:00Z"), new Date("2199-12-31T00:00:00Z")],
  error: "日付を「R7.4.8」「2025/4/8」のように書いてください。",
};

function numbers(column: ColumnSchema & { kind: "amount" | "number" }): object {
  const type = column.kind === "number" && isCounted(column.unit) ? "whole" : "decimal";
  return column.signed
    ? { type, operator: "between", formulae: [-1e15, 1e15] }
    : { type, operator: "greaterThanOrEqual", formulae: [0] };
}

/** exceljs keeps checks of whole ranges here; its types leave that out. */
export function validationsOf(worksheet: Worksheet): {
  add(range: string, validation: DataValidation): void;
} {
  return (
    worksheet as unknown as { dataValidations: { add(range: string, validation: DataValidation): void } }
  ).dataValidations;
}

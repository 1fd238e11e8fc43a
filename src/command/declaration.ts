import type { Effects } from "../effects.js";
import type { ExitCode } from "./exit.js";

/**
 * コマンド: all that the command line has to know of a command. Its name is its key in the list. `Given` are the values
 * of its arguments, in their order; `Options` those of its options, under the long name of each in camel case.
 */
export interface CommandDeclaration<Given extends readonly unknown[], Options> {
  /** What it does, in one line of the help. */
  readonly about: string;
  readonly arguments: readonly CommandArgument[];
  /** By what is typed: `--strict`, `--output <フォルダ>`. */
  readonly options: Readonly<Record<string, CommandOption>>;
  run(given: Given, options: Options, effects: Effects): Promise<ExitCode>;
}

/** 引数: a word after the command's name, or several. */
export interface CommandArgument {
  /** `<データ...>`; in square brackets where it may be left out. */
  readonly name: string;
  readonly about: string;
  readonly choices?: readonly string[];
}

/** オプション: undefined where it is not given and has no default. */
export interface CommandOption {
  readonly about: string;
  readonly default?: string | false;
  readonly choices?: readonly string[];
  readonly isMandatory?: true;
  /** A list of values: one with each time it is given, or all at once with commas between them. */
  readonly list?: "repeated" | "comma";
  /** The heading in the help under which it stands, with those that follow. */
  readonly group?: string;
}

/** Declares a command and keeps the exact types of what it is given. */
export const command = <Given extends readonly unknown[], Options>(
  declaration: CommandDeclaration<Given, Options>,
): CommandDeclaration<Given, Options> => declaration;

export const datasetArgument: CommandArgument = { name: "<データ>", about: "データのフォルダ" };

export const datasetsArgument: CommandArgument = {
  name: "<データ...>",
  about: "データのフォルダ（データをいくつも含むフォルダでもよい）",
};

/** 結果の形: for a person, or for a program. */
export const formatOption: Readonly<Record<string, CommandOption>> = {
  "--format <形>": { about: "結果の形", choices: ["text", "json"], default: "text" },
};

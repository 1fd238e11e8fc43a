import type { CommanderError } from "commander";
import { suggest } from "../problem/suggest.js";

/** commander reports a wrong call in English; our users read Japanese. */

/** What commander quotes in its message, in order, and the nearest name where it offers a name. */
type Message = (quoted: readonly string[], text: string) => string;

const errors: Readonly<Record<string, Message>> = {
  "commander.missingArgument": ([name]) => `「${name}」を指定してください。`,
  "commander.optionMissingArgument": ([option]) => `「${option}」の値を書いてください。`,
  "commander.missingMandatoryOptionValue": ([option]) => `「${option}」を指定してください。`,
  "commander.conflictingOption": ([one, other]) => `「${one}」と「${other}」は一緒に使えません。`,
  "commander.unknownOption": ([option], text) =>
    `「${option}」というオプションはありません。${nearest(text) || "使えるものは --help にあります。"}`,
  "commander.unknownCommand": ([name], text) =>
    `「${name}」というコマンドはありません。${nearest(text) || "一覧は kaiji --help にあります。"}`,
  "commander.excessArguments": () => "引数が多すぎます。",
  "commander.invalidArgument": (quoted, text) => {
    // The value stands before the name of an argument, and after that of an option.
    const [name, value] = text.includes("command-argument") ? quoted.toReversed() : quoted;
    return `「${name}」に「${value}」は使えません。${reason(text, value)}`;
  },
};

/** A wrong call in one line of Japanese; undefined for what is no error (help that was asked for). */
export function wrongCall({ code, message }: CommanderError): string | undefined {
  const quoted = [...message.matchAll(/'([^']*)'/gu)].map(([, word = ""]) => word);
  return errors[code]?.(quoted, message);
}

function nearest(text: string): string {
  const names = /\(Did you mean (?:one of )?(?<names>.+)\?\)/u.exec(text)?.groups?.names;
  return names === undefined ? "" : `「${names.replaceAll(", ", "」「")}」のつもりではありませんか。`;
}

/** Why a value is refused: the choices there are, or what our own parser says. */
function reason(text: string, value = ""): string {
  const why = text.split(/ is invalid(?: for argument '[^']*')?\. /u)[1] ?? "";
  return why.replace(/^Allowed choices are (.+)\.$/u, (_, choices: string) => {
    const known = choices.split(", ");
    const near = suggest(value, known);
    return `${near === undefined ? "" : `「${near}」のつもりではありませんか。`}使えるのは ${known.join("、")} です。`;
  });
}

import type { Argument, Command, HelpConfiguration, Option } from "commander";
import stringWidth from "fast-string-width";

const titles: Record<string, string> = {
  "Usage:": "使い方:",
  "Arguments:": "引数:",
  "Options:": "オプション:",
  "Commands:": "コマンド:",
};

/** commander's help, in Japanese throughout. */
export const japaneseHelp: HelpConfiguration = {
  // Full-width characters take two columns; commander would count one.
  displayWidth: (text) => stringWidth(text),
  styleTitle: (title) => titles[title] ?? title,
  commandUsage: (command) => `${namesOf(command)} ${usageOf(command)}`,
  subcommandTerm: (command) => `${command.name()} ${usageOf(command)}`,
  optionDescription: ({ description, argChoices, defaultValue }: Option) => {
    const notes = [
      ...(argChoices ? [argChoices.length > 1 ? `${argChoices.join("、")}のどれか` : `${argChoices}`] : []),
      ...(defaultValue === undefined || defaultValue === false
        ? []
        : [`指定しなければ ${String(defaultValue)}`]),
    ];
    return notes.length > 0 ? `${description}（${notes.join("。")}）` : description;
  },
  argumentDescription: ({ description }: Argument) => description,
};

function usageOf(command: Command): string {
  const args = command.registeredArguments.map((argument) => {
    const name = `${argument.name()}${argument.variadic ? "..." : ""}`;
    return argument.required ? `<${name}>` : `[${name}]`;
  });
  const parts = [...args, ...(command.commands.length > 0 ? ["<コマンド>"] : [])];
  return [...parts, ...(command.options.length > 0 ? ["[オプション]"] : [])].join(" ");
}

const namesOf = (command: Command): string =>
  command.parent ? `${namesOf(command.parent)} ${command.name()}` : command.name();

import { Argument, type Command, Option } from "commander";
import type { CommandArgument, CommandDeclaration, CommandOption } from "../command/declaration.js";
import { japaneseHelp } from "./help.js";

/** Adds a command to the parser as it is declared; `run` gets what was typed. */
export function addDeclared<Given extends readonly unknown[], Options>(
  kaiji: Command,
  name: string,
  declaration: CommandDeclaration<Given, Options>,
  run: (given: Given, options: Options) => Promise<void>,
): void {
  const added = kaiji.command(name).description(declaration.about).configureHelp(japaneseHelp);
  for (const argument of declaration.arguments) added.addArgument(parsedArgument(argument));
  for (const [typed, option] of Object.entries(declaration.options)) {
    if (option.group !== undefined) added.optionsGroup(option.group);
    added.addOption(parsedOption(typed, option));
  }
  added.helpOption("-h, --help", "使い方を表示");
  const count = declaration.arguments.length;
  added.action((...values: unknown[]) =>
    run(values.slice(0, count) as unknown as Given, values[count] as Options),
  );
}

function parsedArgument({ name, about, choices }: CommandArgument): Argument {
  const argument = new Argument(name, about);
  return choices ? argument.choices(choices) : argument;
}

function parsedOption(typed: string, declared: CommandOption): Option {
  const option = new Option(typed, declared.about);
  if (declared.default !== undefined) option.default(declared.default);
  if (declared.choices) option.choices(declared.choices);
  if (declared.isMandatory) option.makeOptionMandatory();
  if (declared.list === "comma") option.argParser((value) => value.split(","));
  if (declared.list === "repeated")
    option.argParser((value, before: readonly string[] = []) => [...before, value]);
  return option;
}

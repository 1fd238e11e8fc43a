import type { CommandDeclaration } from "./declaration.js";

/** Any command: what it is given stays between the command line and its own declaration. */
type AnyCommand = CommandDeclaration<readonly unknown[], object>;

const named = <Name extends string>(commands: Readonly<Record<Name, () => Promise<unknown>>>) =>
  commands as Readonly<Record<string, () => Promise<AnyCommand>>>;

/**
 * コマンドの一覧, in the order of the help: a new command is a file and a line here. Each is loaded when it is called,
 * so that none waits for what the others need.
 */
export const commands = named({
  build: async () => (await import("./build.js")).buildCommand,
  check: async () => (await import("./check.js")).checkCommand,
  init: async () => (await import("./init.js")).initCommand,
  "next-year": async () => (await import("./next-year.js")).nextYearCommand,
  trace: async () => (await import("./trace.js")).traceCommand,
  diff: async () => (await import("./diff.js")).diffCommand,
  compare: async () => (await import("./compare.js")).compareCommand,
  sources: async () => (await import("./sources.js")).sourcesCommand,
  fee: async () => (await import("./fee.js")).feeCommand,
});

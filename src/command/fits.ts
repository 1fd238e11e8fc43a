import type { Effects } from "../effects.js";
import type { Call, CallOption } from "../kind/desk.js";
import type { Kind } from "../kind/kind.js";
import { kindOf } from "../kind/kinds.js";
import { UsageError } from "../problem/usage-error.js";
import { namedOutputs } from "./only.js";
import { open } from "./open.js";

type Asked = Pick<Call, CallOption | "only">;

/** Refuses what the kind of a dataset does not know, an option or an output, before its data are read. */
export async function requireFit(folder: string, asked: Asked, effects: Effects): Promise<void> {
  const given = optionsGiven(asked);
  if (given.length === 0 && asked.only === undefined) return;
  // What keeps a dataset from being opened is told when it is its turn.
  const opened = await open(folder, effects, []).catch(() => undefined);
  if (!opened) return;
  const kind = await kindOf(opened);
  const strange = given.find((option) => !kind.options.includes(option));
  if (strange) throw new UsageError(strangeOption(strange, folder, kind));
  namedOutputs(asked.only, kind.outputs);
}

function strangeOption(option: CallOption, folder: string, { title, options }: Kind<unknown>): string {
  const known = options.map(typed).join("、");
  return `${typed(option)}は、${title}のデータ（${folder}）には使えません。${known === "" ? "" : `使えるのは ${known} です。`}`;
}

/** The options of kinds that were given: `png` is false, the others absent, where they were not. */
function optionsGiven({ only: _, ...asked }: Asked): CallOption[] {
  const all = { proof: true, print: true, png: true, half: true, asOf: true, case: true, form: true };
  return (Object.keys(all) as CallOption[]).filter(
    (option) => asked[option] !== undefined && asked[option] !== false,
  );
}

/** `--as-of` of `asOf`. */
const typed = (option: CallOption): string =>
  `--${option.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`;

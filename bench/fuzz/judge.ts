import { isAbsolute } from "node:path";
import { run } from "../../src/bin/run.js";
import { type ExitCode, exit } from "../../src/command/exit.js";
import type { Effects, Found } from "../../src/effects.js";
import { memoryEffects } from "../../test/support/memory.js";
import type { Input } from "./input.js";

/** What kaiji itself brings along is read from the disk once. */
const looked = new Map<string, Promise<Found>>();
const own = new Map<string, Promise<Uint8Array>>();

function remembered<T>(
  known: Map<string, Promise<T>>,
  path: string,
  ask: (path: string) => Promise<T>,
): Promise<T> {
  const answer = (isAbsolute(path) && known.get(path)) || ask(path);
  if (isAbsolute(path)) known.set(path, answer);
  return answer;
}

/** Calls kaiji with an input. What is wrong with how it ends, in one line; undefined where it ends as promised. */
export async function faultOf({ files, call }: Input): Promise<string | undefined> {
  const world = memoryEffects(files);
  const effects: Effects = {
    ...world,
    look: (path) => remembered(looked, path, world.look),
    readFile: (path) => remembered(own, path, world.readFile),
  };
  const code = await run([...call, "--format", "json", "--debug"], effects);
  if (code === exit.bug) return world.said.join("\n");
  return wrongWords(world.printed.join(""), code);
}

interface Told {
  readonly severity: string;
  readonly message: string;
  readonly hint: string;
  readonly file: string | null;
}

/** Problems are told in words for people, each at a file; and the code says what they say. */
function wrongWords(printed: string, code: ExitCode): string | undefined {
  const { problems } = JSON.parse(printed) as { problems: readonly Told[] };
  const odd = problems.find(({ message, hint }) =>
    /undefined|(?<!「)NaN(?!」)|\[object/u.test(`${message}${hint}`),
  );
  if (odd) return `言葉になっていない問題: ${odd.message} ${odd.hint}`;
  const placeless = problems.find(({ file }) => file === null);
  if (placeless) return `場所のない問題: ${placeless.message}`;
  const isRefused = problems.some(({ severity }) => severity === "error");
  return isRefused === (code !== exit.fine) ? undefined : `誤りと終了コード${code}が合わない`;
}

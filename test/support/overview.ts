import { deskOf } from "../../src/kind/desk.js";
import { type Overview, overviewOf } from "../../src/kind/federation/publication.js";
import { federation } from "../../src/kind/federation.js";
import { openDataset } from "../../src/kind/open.js";
import type { Outcome } from "../../src/problem/problem.js";
import { filesOf, under } from "./dataset.js";
import { type Files, memoryEffects } from "./memory.js";

/** What `data/japan-2023` publishes, composed from memory; `changes` replace or add files of it. */
export async function overview(changes: Files = {}): Promise<Outcome<Overview>> {
  const folder = "data/japan-2023";
  return overviewIn(folder, { ...under(folder, await filesOf(folder)), ...under(folder, changes) });
}

/** What a federation's dataset of these files publishes. */
export const overviewFrom = (files: Files): Promise<Outcome<Overview>> =>
  overviewIn("country", under("country", files));

async function overviewIn(folder: string, files: Files): Promise<Outcome<Overview>> {
  const { value: opened, problems } = await openDataset(folder, memoryEffects(files));
  return opened ? overviewOf(opened) : { value: undefined, problems };
}

/** An output of it, drawn. */
export async function overviewOutput(published: Overview, name: string): Promise<Uint8Array> {
  const output = federation.outputs.find((one) => one.name === name);
  const { value, problems } = (await output?.make(published, deskOf({ today: () => "2026-04-01" }))) ?? {
    problems: [],
  };
  const [file] = value ?? [];
  if (!file) throw new Error(`${name}: ${problems.map(({ message }) => message).join("\n")}`);
  return file.bytes;
}

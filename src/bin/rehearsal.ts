import { ownFolder } from "../own-folder.js";
import { run } from "./run.js";
import { terminalEffects } from "./terminal.js";

/**
 * A build of the sample that leaves nothing behind and says nothing: it calls most of what any build calls, and
 * draws in the same thread, so that the code of all of it can be kept.
 */
export async function rehearse(): Promise<void> {
  const silent = {
    print: () => {},
    say: () => {},
    replaceOutputs: async () => ({ kept: [], removed: [] }),
  };
  await run(["build", ownFolder("data/sample-2025"), "--quiet"], { ...terminalEffects, ...silent });
}

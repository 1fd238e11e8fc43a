import { existsSync } from "node:fs";
import { sep } from "node:path";
import type { Effects, Standing } from "../effects.js";
import { carryOver } from "./carry-over.js";
import { begin } from "./guard.js";
import { alone } from "./lock.js";
import { makeAbove, outputPlace } from "./place.js";
import { bringBack, stagingFor, sweep, writeOutputs } from "./staging.js";
import { swap } from "./swap.js";

type Replace = Effects["replaceOutputs"];

/** `Effects.replaceOutputs` on the disk. What the system refuses is thrown; its `path` is as the folder was typed. */
export const replaceOutputs: Replace = async (folder, outputs, isStale) => {
  const unmake = await makeAbove(folder);
  let place = "";
  try {
    place = await outputPlace(folder);
    return await replacedAt(place, outputs, isStale);
  } catch (error) {
    await unmake();
    throw named(error, place, folder);
  }
};

/**
 * The new outputs are made complete beside the old ones, in a folder of this build's own. Then, while nobody else
 * may, they take over what stays and take their name.
 */
const replacedAt: Replace = async (place, outputs, isStale) => {
  begin();
  const staging = await stagingFor(place);
  try {
    await writeOutputs(staging.fresh, outputs);
    return await alone(place, async () => {
      await bringBack(place);
      const standing = existsSync(place)
        ? await carryOver(place, staging.fresh, outputs, isStale)
        : ({ kept: [], removed: [] } satisfies Standing);
      await swap(place, staging);
      // The new outputs stand: what else fails now is no failure of theirs.
      await sweep(place).catch(() => {});
      return standing;
    });
  } catch (error) {
    throw named(error, staging.fresh, place);
  } finally {
    await staging.end();
  }
};

/** The same refusal, of a path that its reader knows. */
function named(error: unknown, from: string, to: string): unknown {
  const { path } = error as NodeJS.ErrnoException;
  if (from === "" || !path?.startsWith(from)) return error;
  return Object.assign(error as Error, { path: to + path.slice(from.length).replaceAll(sep, "/") });
}

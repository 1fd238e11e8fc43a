import { isAbsolute, relative } from "node:path";
import type { Reader } from "./reader.js";

/**
 * A reader of one dataset: of what lies in its folder it reads only what is really there. A name that climbs out of
 * the folder (`../x`), or a link that leads out of it, is `outside`. Every table asks what its folder holds: that is
 * looked at once.
 */
export async function readerWithin(folder: string, reader: Reader): Promise<Reader> {
  const root = await reader.real(folder);
  const leadsOut = async (path: string): Promise<boolean> => {
    if (root === undefined || !path.startsWith(`${folder}/`)) return false;
    const real = await reader.real(path);
    if (real === undefined) return false;
    const below = relative(root, real);
    return below.startsWith("..") || isAbsolute(below);
  };
  const seen = new Map<string, ReturnType<Reader["look"]>>();
  const seenAt = async (path: string) =>
    (await leadsOut(path)) ? ({ kind: "outside" } as const) : reader.look(path);
  return {
    ...reader,
    look(path) {
      const found = seen.get(path) ?? seenAt(path);
      seen.set(path, found);
      return found;
    },
  };
}

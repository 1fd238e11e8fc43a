import { suggest } from "../problem/suggest.js";
import type { Reader } from "./reader.js";

/** Where there is nothing above to look at. */
const roots: readonly string[] = ["", ".", "..", "/"];

/** いちばん近い名: the path that is there and was likely meant by one that is not, a folder above it mistyped too. */
export async function nearestPath(path: string, reader: Pick<Reader, "look">): Promise<string | undefined> {
  if (roots.includes(path)) return undefined;
  const at = path.lastIndexOf("/");
  const name = path.slice(at + 1);
  const typed = at < 0 ? "." : path.slice(0, at) || "/";
  const isThere = (await reader.look(typed)).kind === "folder";
  const above = isThere ? typed : await nearestPath(typed, reader);
  const found = above === undefined ? undefined : await reader.look(above);
  if (above === undefined || found?.kind !== "folder") return undefined;
  const near = found.names.includes(name) ? name : suggest(name, found.names);
  if (near === undefined) return undefined;
  return above === "." ? near : `${above === "/" ? "" : above}/${near}`;
}

import { scanPart } from "../xml/part.js";
import type { Archive } from "../zip/archive.js";
import { packageRelationships } from "./vocabulary.js";

/** Which part another part points at. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: `worksheet`, `sharedStrings`, `officeDocument`. */
  readonly type: string;
  /** From the root of the archive. */
  readonly path: string;
}

/** What a part points at inside the archive; `path` empty for the archive itself. */
export function relationshipsOf(archive: Archive, path: string): Relationship[] {
  const slash = path.lastIndexOf("/");
  const folder = path.slice(0, slash + 1);
  const entry = archive.find(`${folder}_rels/${path.slice(slash + 1)}.rels`);
  const found: Relationship[] = [];
  if (!entry) return found;
  scanPart(archive, entry, packageRelationships, {
    open: (name, tag) => {
      const target = tag.get("Target");
      if (name !== "Relationship" || target === undefined || tag.get("TargetMode") === "External") return;
      found.push({
        id: tag.get("Id") ?? "",
        type: tag.get("Type")?.split("/").at(-1) ?? "",
        path: resolved(folder, target),
      });
    },
  });
  return found;
}

/** `../sharedStrings.xml` or `/xl/sharedStrings.xml`, seen from a folder. */
function resolved(folder: string, target: string): string {
  const plain = target.replaceAll("\\", "/");
  const steps: string[] = [];
  for (const step of (plain.startsWith("/") ? plain : folder + plain).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

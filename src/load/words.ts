import type { Words } from "../model/words.js";
import type { YamlFile } from "./yaml-file.js";

/** The words of a YAML file, its keys among them (料率表の制度名), each with its line. */
export function wordsIn({ value, placeOf }: YamlFile): Words[] {
  const walk = (inside: unknown, path: readonly PropertyKey[]): Words[] => {
    const here = typeof inside === "string" ? [{ text: inside, place: placeOf(path) }] : [];
    if (typeof inside !== "object" || inside === null) return here;
    return Object.entries(inside).flatMap(([name, part]) => {
      const at = [...path, Array.isArray(inside) ? Number(name) : name];
      return [...(Array.isArray(inside) ? [] : [{ text: name, place: placeOf(at) }]), ...walk(part, at)];
    });
  };
  return walk(value, []);
}

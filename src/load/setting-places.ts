import type { Place } from "../problem/place.js";
import type { YamlFile } from "./yaml-file.js";

/** 設定の在りか: where every key of a YAML file stands, by its path (`asOf.officers`). */
export function settingPlacesIn({ value, placeOf }: YamlFile): Record<string, Place> {
  const walk = (inside: unknown, path: readonly string[]): [string, Place][] =>
    typeof inside !== "object" || inside === null
      ? []
      : Object.entries(inside).flatMap(([key, part]) => {
          const at = [...path, key];
          return [[at.join("."), placeOf(at)], ...walk(part, at)];
        });
  return Object.fromEntries(walk(value, []));
}

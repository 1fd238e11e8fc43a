import type { Place } from "../problem/place.js";

/** A YAML file that parsed: its plain value, and the place of any of its keys. */
export interface YamlFile {
  readonly value: unknown;
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
}

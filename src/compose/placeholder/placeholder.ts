import type { Inline } from "../../model/inline.js";
import type { Place } from "../../problem/place.js";
import type { Context } from "../context.js";

/** What an author wrote between the braces after the name: values in order, and named values. */
export interface Arguments {
  readonly values: readonly (string | number | boolean)[];
  readonly named: Readonly<Record<string, string | number | boolean>>;
}

/** {{…}}: a word that prints something of the report inside prose. One file each. */
export interface Placeholder {
  /** The word after the braces. */
  readonly name: string;
  /** What it prints, for the authors' page. */
  readonly about: string;
  readonly example: string;
  print(args: Arguments, context: Context, place: Place): readonly Inline[];
}

import type { RootContent } from "mdast";
import type { z } from "zod";
import type { Block } from "../../model/block.js";
import type { Place } from "../../problem/place.js";
import type { Context } from "../context.js";

/**
 * 部品: what an author can place with a directive. The declaration is everything there is to know about it:
 * its check, its page in `docs/components/` and its test all read it.
 */
export interface Component<Attributes extends z.ZodObject = z.ZodObject> {
  /** As the author writes it: `::statement{…}`. */
  readonly name: string;
  /** Japanese name. */
  readonly title: string;
  /** What it shows, and when it shows nothing. */
  readonly about: string;
  /** leaf: a line of its own (`::name`); container: holds Markdown (`:::name … :::`); either: as the author likes. */
  readonly form: "leaf" | "container" | "either";
  readonly attributes: Attributes;
  /** Markdown that places it in the sample's booklet. */
  readonly example: string;
  build(use: Use<z.infer<Attributes>>, context: Context): readonly Block[];
}

/** One use of a component in a manuscript. */
export interface Use<Attributes> {
  readonly attributes: Attributes;
  readonly children: readonly RootContent[];
  readonly place: Place;
}

/** Declares a component and keeps the exact types of its attributes. */
export function component<Attributes extends z.ZodObject>(
  declaration: Component<Attributes>,
): Component<Attributes> {
  return declaration;
}

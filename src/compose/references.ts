import type { Reference } from "../model/inline.js";
import type { Place } from "../problem/place.js";
import type { Problem } from "../problem/problem.js";
import { unknownReference } from "../problem/rules/compose.js";
import { suggest } from "../problem/suggest.js";

/**
 * 相互参照: targets are often composed after what refers to them, so a reference gets its text when all
 * chapters are there.
 */
export class References {
  readonly #targets = new Map<string, string>();
  readonly #pending: { reference: { -readonly [K in keyof Reference]: Reference[K] }; place: Place }[] = [];

  /** Declares a target: the id of a chapter or caption, and what the text calls it (「表3」). */
  target(id: string, label: string): void {
    this.#targets.set(id, label);
  }

  to(id: string, text: string | undefined, place: Place): Reference {
    const reference = { kind: "reference" as const, to: id, text: text ?? "" };
    this.#pending.push({ reference, place });
    return reference;
  }

  /** Fills in the texts; what leads nowhere is a problem at the author's line. */
  settle(problems: Problem[]): void {
    for (const { reference, place } of this.#pending) {
      const label = this.#targets.get(reference.to);
      if (label === undefined) {
        const suggestion = suggest(reference.to, this.#targets.keys());
        problems.push(unknownReference({ to: reference.to, suggestion }, place));
      } else if (reference.text === "") reference.text = label;
    }
  }
}

import { type Place, placeText } from "../problem/place.js";

/** まとめ: what became of what was handed in, so that nothing is left out unnoticed. */
export interface Summary {
  /** The dataset, as the user named it. */
  readonly folder: string;
  /** What was made of it: 「冊子は24章」. */
  readonly made: string;
  /** What could have been there and is not, with why. */
  readonly leftOut: readonly { readonly name: string; readonly why: string }[];
  /** Data that no page, sheet or check asked for. */
  readonly unused: readonly { readonly name: string; readonly place: Place }[];
}

/** The lines that close a check and a build. */
export function summaryText({ folder, made, leftOut, unused }: Summary): string {
  return [
    `${folder}: ${made}。`,
    ...(leftOut.length > 0
      ? [`置かなかったもの: ${leftOut.map(({ name, why }) => `${name}（${why}）`).join("、")}`]
      : []),
    ...(unused.length > 0
      ? [
          `どこにも使われなかったデータ: ${unused.map(({ name, place }) => `${name}（${placeText(place)}）`).join("、")}`,
        ]
      : []),
  ].join("\n");
}

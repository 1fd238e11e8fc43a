import { sentencesIn } from "../../model/begun.js";
import type { BookletSources } from "../../model/booklet.js";
import type { BookletDataset } from "../../model/dataset.js";
import type { Problem } from "../../problem/problem.js";
import { leftAsBegun } from "../../problem/rules/starter.js";

/** はじめのままの文: a corporation's words that are still those which kaiji handed out, in its texts and in its tables. */
export function checkAsBegun(
  { texts, begun }: Pick<BookletSources, "texts" | "begun">,
  { settings, words = [] }: Pick<BookletDataset, "settings" | "words">,
): Problem[] {
  const others = begun.filter(({ owner }) => owner !== settings.entity.name);
  const lines = [...texts.values()].flatMap(({ file, text }) =>
    text.split("\n").map((line, index) => ({ text: line, place: { file, row: index + 1 } })),
  );
  return [...lines, ...words].flatMap(({ text, place }) => {
    const sentences = text.split("\n").flatMap(sentencesIn);
    return others.flatMap(({ of, sentences: handedOut }) => {
      const [first, ...more] = sentences.filter((sentence) => handedOut.has(sentence));
      return first === undefined ? [] : [leftAsBegun({ of, sentence: first, others: more.length }, place)];
    });
  });
}

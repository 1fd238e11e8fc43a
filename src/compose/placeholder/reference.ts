import { brokenPlaceholder } from "../../problem/rules/compose.js";
import type { Placeholder } from "./placeholder.js";

/** 相互参照. The text is the target's own number or title unless the author gives another. */
export const reference: Placeholder = {
  name: "ref",
  about: "章・図表への参照。ページ番号が付き、そこへ飛べます",
  example: '{{ref "fees"}}',
  print: ({ values: [to, text] }, { problems, references }, place) => {
    if (typeof to !== "string") {
      problems.push(brokenPlaceholder({ reason: "refには参照先の名が必要です" }, place));
      return [];
    }
    return [references.to(to, typeof text === "string" ? text : undefined, place)];
  },
};

import { z } from "zod";
import { component } from "../component/component.js";
import { fill } from "../placeholder/fill.js";

export const keyFigures = component({
  name: "key-figures",
  title: "基礎数値",
  about:
    "基礎数値（statistics/key-figures）を、項目と数値で並べます。概要（profile/profile）に引いてあるものは除きます。データがなければ何も置きません。",
  form: "leaf",
  attributes: z.strictObject({}),
  example: "::key-figures",
  build: (_, context) => {
    const { keyFigures = [], profile = [] } = context.dataset.tables;
    const cited = profile.map(({ content }) => content.value).join("\n");
    const entries = keyFigures
      .filter(({ item }) => !cited.includes(`"key-figure/${item.value}"`))
      .map(({ item, place }) => ({
        term: item.value,
        content: [
          {
            kind: "paragraph",
            role: "body",
            content: fill(`{{figure "key-figure/${item.value}"}}`, place, context),
          } as const,
        ],
      }));
    return entries.length === 0 ? [] : [{ kind: "definitions", layout: "beside", entries }];
  },
});

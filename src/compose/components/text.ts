import { z } from "zod";
import { component } from "../component/component.js";

export const text = component({
  name: "text",
  title: "協会の文章",
  about: "データのフォルダの `text/名.md` を、ここに入れます。ファイルがなければ何も置きません。",
  form: "leaf",
  attributes: z.strictObject({ name: z.string().min(1).describe("ファイルの名（.mdを除く）") }),
  example: '::text{name="greeting"}',
  build: ({ attributes: { name }, place }, context) => {
    const words = context.sources.texts.get(name);
    return words ? context.include(words.file, words.text, place) : [];
  },
});

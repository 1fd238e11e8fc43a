import { z } from "zod";
import { component } from "../component/component.js";

export const box = component({
  name: "box",
  title: "囲み",
  about: "ひとまとまりの事柄を枠で囲みます。",
  form: "container",
  attributes: z.strictObject({ title: z.string().optional().describe("枠の見出し") }),
  example: ':::box{title="お問い合わせ窓口"}\n総務部 総務課（平日9時から17時まで）\n:::',
  build: ({ attributes: { title }, children }, context) => {
    const content = context.blocks(children);
    return content.length === 0 ? [] : [{ kind: "box", ...(title ? { title } : {}), content }];
  },
});

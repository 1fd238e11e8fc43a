import { z } from "zod";
import { component } from "../component/component.js";

export const photo = component({
  name: "photo",
  title: "写真・挿絵",
  about:
    "データのフォルダの画像。JPEG、PNG、SVG、TIFF、WebP。縦長に切った肖像、頁の上半分や頁いっぱいに裁ち落とした写真にもなります。裁ち落としの写真は、新しい頁から始まり、段や囲みの中には置けません。",
  form: "leaf",
  attributes: z.strictObject({
    file: z.string().min(1).describe("フォルダの中の名"),
    alt: z.string().min(1).describe("代替テキスト。写っているものを、見えない人に伝わるように"),
    caption: z.string().optional().describe("下に添える説明"),
    form: z
      .enum(["plain", "portrait", "half", "page"])
      .default("plain")
      .describe("plain そのままの形、portrait 縦長（4対5）に切る、half 頁の上半分いっぱい、page 頁いっぱい"),
    width: z.coerce
      .number()
      .gt(0)
      .max(1)
      .optional()
      .describe("段の幅に対する割合。書かなければ、portraitは0.36、ほかは1"),
  }),
  example: '::photo{file="photographs/office.jpg" alt="本所の建物を描いた挿絵" caption="本所" width="0.6"}',
  build: ({ attributes: { file, alt, caption, form, width }, place }, context) => [
    {
      kind: "photo",
      image: context.picture(file, alt, place),
      ...(caption ? { caption } : {}),
      form,
      width: width ?? (form === "portrait" ? 0.36 : 1),
    },
  ],
});

import { z } from "zod";
import { component } from "../component/component.js";

export const photo = component({
  name: "photo",
  title: "写真・挿絵",
  about: "データのフォルダの画像。JPEG、PNG、SVG、TIFF、WebP。",
  form: "leaf",
  attributes: z.strictObject({
    file: z.string().min(1).describe("フォルダの中の名"),
    alt: z.string().min(1).describe("代替テキスト。写っているものを、見えない人に伝わるように"),
    caption: z.string().optional().describe("下に添える説明"),
    width: z.coerce.number().gt(0).max(1).default(1).describe("段の幅に対する割合"),
  }),
  example: '::photo{file="photographs/office.jpg" alt="本所の建物を描いた挿絵" caption="本所" width="0.6"}',
  build: ({ attributes: { file, alt, caption, width }, place }, context) => [
    { kind: "photo", image: context.picture(file, alt, place), ...(caption ? { caption } : {}), width },
  ],
});

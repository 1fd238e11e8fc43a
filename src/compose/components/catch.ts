import { z } from "zod";
import { component } from "../component/component.js";
import { paragraphs } from "./paragraphs.js";

export const catchphrase = component({
  name: "catch",
  title: "キャッチフレーズ",
  about: "中央に大きく置く一行。",
  form: "container",
  attributes: z.strictObject({}),
  example: ":::catch\n岸壁のように、灯台のように。\n:::",
  build: ({ children }, context) => paragraphs(children, "catch", context),
});

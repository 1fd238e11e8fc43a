import { z } from "zod";
import { component } from "../component/component.js";
import { paragraphs } from "./paragraphs.js";

export const lead = component({
  name: "lead",
  title: "導入文",
  about: "章や節のはじめに、本文よりやや大きく置く文。",
  form: "container",
  attributes: z.strictObject({}),
  example: ":::lead\n信用保証協会は、中小企業・小規模事業者の皆さまの公的な保証人です。\n:::",
  build: ({ children }, context) => paragraphs(children, "lead", context),
});

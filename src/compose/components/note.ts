import { z } from "zod";
import { component } from "../component/component.js";
import { paragraphs } from "./paragraphs.js";

export const note = component({
  name: "note",
  title: "注記",
  about: "表や文の下に小さく置く注。",
  form: "container",
  attributes: z.strictObject({}),
  example: ":::note\n※ 保証料率は、制度によって異なることがあります。\n:::",
  build: ({ children }, context) => paragraphs(children, "note", context),
});

import { z } from "zod";
import { component } from "../component/component.js";

export const contents = component({
  name: "contents",
  title: "目次",
  about: "章の題とページ番号。",
  form: "leaf",
  attributes: z.strictObject({
    depth: z.enum(["1", "2"]).default("1").describe("1 章だけ、2 節まで"),
  }),
  example: '::contents{depth="1"}',
  build: ({ attributes: { depth } }) => [{ kind: "contents", depth: depth === "2" ? 2 : 1 }],
});

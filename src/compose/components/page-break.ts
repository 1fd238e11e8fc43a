import { z } from "zod";
import { component } from "../component/component.js";

export const pageBreak = component({
  name: "page-break",
  title: "改ページ",
  about: "次の頁から始めます。",
  form: "leaf",
  attributes: z.strictObject({
    to: z.enum(["next", "left"]).default("next").describe("next 次の頁、left 見開きの左の頁"),
  }),
  example: "::page-break",
  build: ({ attributes: { to } }) => [{ kind: "page-break", to }],
});

import { z } from "zod";
import { component } from "../component/component.js";

export const prose = component({
  name: "prose",
  title: "段組みの本文",
  about:
    "長い文を二段か三段に組みます。左の段から右の段へ続き、段の丈はそろいます。頁に入らなければ、次の頁の左の段へ続きます。段の中身を自分で分けるときは、columnsを使います。",
  form: "container",
  attributes: z.strictObject({
    columns: z.enum(["2", "3"]).default("2").describe("段の数"),
  }),
  example:
    ":::prose\n信用保証は、事業者の信用を補う仕組みです。返済が難しくなったときは、協会が代わりに返済します。\n\n保証料は、その備えに使われます。\n:::",
  build: ({ attributes: { columns }, children }, context) => {
    const content = context.blocks(children);
    return content.length === 0 ? [] : [{ kind: "prose", columns: Number(columns), content }];
  },
});

import { z } from "zod";
import { eraMonth } from "../../model/era.js";
import { normalForm } from "../../model/normal-form.js";
import { component } from "../component/component.js";

export const signature = component({
  name: "signature",
  title: "署名",
  about:
    "発行年月、協会名、役職と氏名。氏名は役員の表の、その役職の行から取ります。氏名がなければ役職までを刷ります。",
  form: "leaf",
  attributes: z.strictObject({
    post: z.string().default("会長").describe("役職"),
    portrait: z.string().optional().describe("肖像の画像（なければ置きません）"),
  }),
  example: '::signature{post="会長" portrait="photographs/portrait.png"}',
  build: ({ attributes: { post, portrait }, place }, context) => {
    const { settings, tables } = context.dataset;
    const officer = tables.officers?.find((row) => normalForm(row.post.value) === normalForm(post));
    const name = officer?.name?.value ?? "";
    return [
      {
        kind: "signature",
        organisation: settings.entity.name,
        post,
        name,
        date: eraMonth(`${settings.published}-01`),
        ...(portrait && context.sources.pictures.has(portrait)
          ? { portrait: context.picture(portrait, `${post} ${name}`.trim(), place) }
          : {}),
      },
    ];
  },
});

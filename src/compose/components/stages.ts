import { component } from "../component/component.js";
import { stageAttributes, stageBlocks } from "../stage-table.js";

export const stages = component({
  name: "stages",
  title: "段階",
  about:
    "左から右へ進む段階と、それぞれですること。表の見出しに段階、その下の行に、することを書きます（升の中は「<br>」で行を変えます）。幅に入らない段階は、つづきの図に分けます。",
  form: "container",
  attributes: stageAttributes,
  example: `:::stages{title="保証から支援までの段階"}
| 相談 | 申込み | 審査 | 保証 |
|---|---|---|---|
| 窓口・電話<br>出張相談会 | 金融機関を通じて | 事業の内容と計画をうかがう | 保証書の発行 |
:::`,
  build: (use, context) => stageBlocks("stages", use, context),
});

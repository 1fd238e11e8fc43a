import { component } from "../component/component.js";
import { stageAttributes, stageBlocks } from "../stage-table.js";

export const lanes = component({
  name: "lanes",
  title: "段階と担い手",
  about:
    "だれが、どの段階で、何をするか。表の見出しに段階、はじめの列に担い手を書きます。升から升へ渡るものは、表の下の箇条書きに「担い手（段階） → 担い手（段階）：もの」と書くと矢印になり、終わりに「（プッシュ）」「（プル）」と添えれば線で区別します。",
  form: "container",
  attributes: stageAttributes,
  example: `:::lanes{title="モニタリングから経営支援へ"}
| 担い手 | データの取得 | 候補の抽出 | 支援 |
|---|---|---|---|
| 金融機関 | 決算書・試算表 | 目線合わせ | 伴走支援 |
| 信用保証協会 | 受領と登録 | 候補の抽出 | 専門家派遣 |

- 金融機関（データの取得） → 信用保証協会（データの取得）：決算書の提出（プッシュ）
- 信用保証協会（候補の抽出） → 金融機関（候補の抽出）：状況の照会（プル）
:::`,
  build: (use, context) => stageBlocks("lanes", use, context),
});

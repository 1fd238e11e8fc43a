import { rule } from "../problem.js";

export const noPngPart = rule<{ reason: string }>({
  id: "install/no-png-part",
  severity: "error",
  about: "--pngで使う部品（chartjs-node-canvas）が入っていないか、動かない。",
  message: ({ reason }) => `図表をPNGにする部品（chartjs-node-canvas）が${reason}。`,
  hint: () =>
    "kaijiを入れたフォルダで npm install chartjs-node-canvas を実行してください。--pngを付けなければ、図表はSVGで書き出せます。",
});

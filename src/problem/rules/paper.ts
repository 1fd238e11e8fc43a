import { codePoint } from "../invisible.js";
import { type Problem, rule } from "../problem.js";

export const missingGlyph = rule<{ character: string; text: string }>({
  id: "paper/missing-glyph",
  severity: "error",
  about: "紙面に使う書体に、その文字がない。",
  message: ({ character, text }) =>
    `「${character}」（${codePoint(character)}）は、使える書体にありません（「${text}」の中）。`,
  hint: () => "字形の近い、書体にある文字に置き換えてください。機種依存文字や絵文字は使えません。",
});

export const missingForm = rule<{ character: string; text: string }>({
  id: "paper/missing-form",
  severity: "warning",
  about: "異体字を選ぶ符号（異体字セレクタ）の求める字形が、紙面に使う書体にない。",
  message: ({ character, text }) => {
    const [base = "", selector = ""] = Array.from(character);
    return `「${base}」に求められた字形（${codePoint(base)} ${codePoint(selector)}）は、使える書体にありません（「${text}」の中）。ふつうの字形で印刷します。`;
  },
  hint: () => "ふつうの字形でよければ、文字を入力し直すと、この知らせは出なくなります。",
});

/** What no face has: a character, or with its selector a form of one. */
export function missingType(...about: Parameters<typeof missingGlyph>): Problem {
  const [{ character }] = about;
  return (Array.from(character).length > 1 ? missingForm : missingGlyph)(...about);
}

export const isMissingType = ({ rule: id }: Problem): boolean =>
  id === missingGlyph.id || id === missingForm.id;

export const diagramTooLarge = rule<{ title: string; by: "width" | "height" }>({
  id: "paper/diagram-too-large",
  severity: "error",
  about: "図が、読める大きさで一つの頁に収まらない。",
  message: ({ title, by }) =>
    `図「${title}」は、読める大きさでは${by === "width" ? "頁の幅に" : "一頁に"}収まりません。`,
  hint: () => "図を二つに分けるか、項目を減らすか、言葉を短くしてください。",
});

export const bleedingPhoto = rule<{ file: string }>({
  id: "paper/bleeding-photo",
  severity: "error",
  about: "頁の端まで裁ち落とす写真が、段や囲みの中に置かれている。",
  message: ({ file }) => `写真「${file}」は、段や囲みの中では、頁の端まで広げられません。`,
  hint: () => "段や囲みの外に置くか、formをplainかportraitにしてください。",
});

export const tableTooWide = rule<{ title: string }>({
  id: "paper/table-too-wide",
  severity: "error",
  about: "表が、文字を下限まで小さくし、列を段に分けても、頁の幅に収まらない。",
  message: ({ title }) =>
    `${title === "" ? "この表" : `表「${title}」`}は、文字を6ポイントまで小さくし、列を段に分けても、幅に収まりません。数は途中で折り返しません。`,
  hint: () =>
    "金額の単位を大きく（円を百万円に）するか、つながった列や数の長い列を分けるか、段組みの外に置いてください。",
});

export const missingPicture = rule<{ file: string }>({
  id: "paper/missing-picture",
  severity: "error",
  about: "紙面に入れる写真や図のファイルがない。",
  message: ({ file }) => `画像「${file}」が見つかりません。`,
  hint: () => "ファイルの名前と置き場所を確かめるか、この写真を原稿から外してください。",
});

export const unreadablePicture = rule<{ file: string; reason: string }>({
  id: "paper/unreadable-picture",
  severity: "error",
  about: "画像のファイルが壊れているか、読めない形式である。",
  message: ({ file, reason }) => `画像「${file}」を読めません（${reason}）。`,
  hint: () => "JPEG、PNG、SVG、TIFF、WebPのいずれかで保存し直してください。",
});

export const coarsePicture = rule<{
  file: string;
  /** 1200×800. */
  pixels: string;
  /** The width at which it stands on paper, and the width at which it would be sharp, in millimetres. */
  shown: number;
  sharp: number;
  dpi: number;
  printDpi: number;
}>({
  id: "paper/coarse-picture",
  severity: "warning",
  about:
    "写真の画素が、刷る大きさに対して足りない。150dpiに足りなければいつも、300dpiに足りなければ入稿用のPDF（`--print`）を作るときに知らせる。",
  message: ({ file, pixels, shown, dpi, printDpi, sharp }) =>
    `画像「${file}」（${pixels}画素）は、幅${shown}mmで刷ると約${dpi}dpiしかありません。${printDpi}dpiになるのは、幅${sharp}mmまでです。`,
  hint: () => "画素の多い写真に差し替えるか、小さく置いてください。",
});

export const crowdedCover = rule<{ side: "表紙" | "裏表紙" }>({
  id: "paper/crowded-cover",
  severity: "error",
  about: "表紙か裏表紙の言葉が、一頁に収まらない。",
  message: ({ side }) => `${side}の言葉が、一頁に収まりません。`,
  hint: () =>
    "題（booklet.yamlのtitle）か発行者（kaiji.yamlのpublisher）の言葉を短くするか、theme.yamlの余白か文字を小さくしてください。",
});

export const longSpineWords = rule<{ title: string; organisation: string }>({
  id: "paper/long-spine-words",
  severity: "error",
  about: "背の文字が、6ポイントまで小さくしても、背の高さに収まらない。",
  message: ({ title, organisation }) =>
    `背の文字「${title}」「${organisation}」は、6ポイントまで小さくしても、背の高さに収まりません。`,
  hint: () =>
    "題（booklet.yamlのtitle）を短くするか、kaiji.yamlのprint.spineに「words: false」と書いて、文字のない背にしてください。",
});

export const unusableProfile = rule<{ file: string; reason: string }>({
  id: "paper/unusable-profile",
  severity: "error",
  about: "入稿に使う出力プロファイル（`print.profile`）が、CMYKのICCプロファイルとして使えない。",
  message: ({ file, reason }) => `出力プロファイル「${file}」を使えません（${reason}）。`,
  hint: () =>
    "印刷会社のCMYKの出力プロファイル（.icc）を指定してください。行ごと消せば、初めから備わるFOGRA39を使います。",
});

export const unprintedReference = rule<{ to: string }>({
  id: "paper/unknown-reference",
  severity: "error",
  about: "相互参照の参照先が文書の中にない。",
  message: ({ to }) => `参照先「${to}」が、この文書のどこにもありません。`,
  hint: () => "章・見出し・図表のidを確かめてください。参照先の章を外したときは、この参照も外してください。",
});

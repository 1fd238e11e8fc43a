import { rule } from "../problem.js";

export const brokenYaml = rule<{ reason: string }>({
  id: "settings/yaml",
  severity: "error",
  about: "YAMLとして読めない。",
  message: ({ reason }) => `YAMLとして読めません（${reason}）。`,
  hint: () => "字下げ（空白）と「:」のあとの空白を確かめてください。全角の空白や「：」は使えません。",
});

/** 文書: the page below docs/ that shows how a settings file is written. */
interface Documented {
  readonly document: string;
}

export const missingSetting = rule<{ key: string } & Documented>({
  id: "settings/missing",
  severity: "error",
  about: "必要な設定が書かれていない。",
  message: ({ key }) => `設定「${key}」が書かれていません。`,
  hint: ({ document }) => `docs/${document}の例を見て書き加えてください。`,
});

export const invalidSetting = rule<{ key: string; expected: string } & Documented>({
  id: "settings/invalid",
  severity: "error",
  about: "設定の値の形が違う。",
  message: ({ key, expected }) =>
    `設定${key === "" ? "" : `「${key}」`}が正しくありません（${expected.replace(/。$/u, "")}）。`,
  hint: ({ document }) => `docs/${document}の例を見て直してください。`,
});

export const unknownSetting = rule<{ key: string; suggestion: string | undefined }>({
  id: "settings/unknown",
  severity: "error",
  about: "設定にない名が書かれている。",
  message: ({ key }) => `「${key}」という設定はありません。`,
  hint: ({ suggestion }) =>
    suggestion === undefined ? "不要なら消してください。" : `「${suggestion}」のつもりではありませんか。`,
});

export const wrongKind = rule<{ found: string; expected: string }>({
  id: "settings/kind",
  severity: "error",
  about: "データの種類（kind）が、使えるものでない。",
  message: ({ found, expected }) => `データの種類（kind）が「${found}」です（使えるもの: ${expected}）。`,
  hint: () => "kaiji.yamlのkindを直してください。",
});

export const unusableTypeface = rule<{ name: string; fault: string }>({
  id: "settings/unusable-typeface",
  severity: "error",
  about: "体裁の書体のファイルを、紙面に使えない。",
  message: ({ name, fault }) => `書体「${name}」は使えません（${fault}）。`,
  hint: () => "埋めこみの許された、TrueTypeの書体（.ttf）を置いてください。",
});

export const faintColour = rule<{
  name: string;
  colour: string;
  ground: string;
  ratio: number;
  least: number;
}>({
  id: "settings/faint-colour",
  severity: "warning",
  about: "体裁の色が、地の色に対して薄い（WCAGのコントラスト比で4.5に足りない）。",
  message: ({ name, colour, ground, ratio, least }) =>
    `色「${name}」（${colour}）は、地の色 ${ground} に対して薄く、読みにくくなります（コントラスト比${ratio.toLocaleString("ja", { maximumFractionDigits: 1 })}、目安は${least}以上）。`,
  hint: () => "もう少し濃い色にしてください。ロゴの色が薄いときは、同じ色みの濃い色を文字と帯に使います。",
});

import { rule } from "../problem.js";

export const unknownRatioPart = rule<{ id: string; suggestion: string | undefined }>({
  id: "federation/unknown-figure",
  severity: "error",
  about: "比率の表（ratios）の分子、分母、公表値に、ない数値の名がある。",
  message: ({ id }) => `数値「${id}」がありません。`,
  hint: ({ suggestion }) =>
    suggestion === undefined
      ? "数値の名は、kaiji traceで確かめられます。与えられていない数値なら、空欄にしてください。"
      : `「${suggestion}」のつもりではありませんか。与えられていない数値なら、空欄にしてください。`,
});

export const otherRatioUnit = rule<{ unit: string; part: string; whole: string }>({
  id: "federation/ratio-unit",
  severity: "error",
  about: "比率の表（ratios）の単位が、分子と分母の単位に合わない。",
  message: ({ unit, part, whole }) => `${part}を${whole}で割った比率は、「${unit}」では表せません。`,
  hint: ({ unit, part }) =>
    unit === "％"
      ? "「％」の比率では、分子と分母を同じものの数にしてください。"
      : `単位には、分子の単位（${part}）と同じものの数え方を書いてください。`,
});

export const unknownReturn = rule<{ name: string; suggestion: string | undefined }>({
  id: "federation/unknown-return",
  severity: "warning",
  about: "returns/<年度>/ に、協会一覧にないコードのファイルがある。",
  message: ({ name }) =>
    `「${name}」は、協会一覧にある協会コードの名のファイル（.json、.xlsx、.csv）でも、フォルダでもありません。`,
  hint: ({ suggestion }) =>
    suggestion === undefined
      ? "ファイルの名を協会コードに直してください。このファイルは集計に入れていません。"
      : `「${suggestion}」のつもりではありませんか。このファイルは集計に入れていません。`,
});

export const noReturnsOfYear = rule<{ year: string; folder: string; found: readonly string[] }>({
  id: "federation/no-returns-of-year",
  severity: "warning",
  about: "returns/ に、この年度の提出がない。",
  message: ({ year, found }) => `${year}の提出がありません（returnsにあるのは${found.join("、")}）。`,
  hint: ({ folder }) => `この年度の提出は、returns/${folder}/ に置いてください。提出のない概況を作ります。`,
});

export const returnsOfOneCode = rule<{ name: string }>({
  id: "federation/two-returns",
  severity: "warning",
  about: "同じ協会コードの提出が二つある。",
  message: ({ name }) => `${name}の提出が二つあります。`,
  hint: () => "どちらを採るか決められないので、両方を集計に入れていません。一方だけを残してください。",
});

export const returnTroubled = rule<{ name: string; faults: number }>({
  id: "federation/broken-return",
  severity: "warning",
  about: "提出されたファイルが壊れているか、読めないところがある。",
  message: ({ name, faults }) => `${name}の提出を読めません（${faults}か所）。`,
  hint: () => "集計に入れていません。続く知らせの場所を提出した協会に伝え、作り直してもらってください。",
});

export const otherYear = rule<{ name: string; found: string; expected: string }>({
  id: "federation/other-year",
  severity: "warning",
  about: "提出されたファイルが、別の年度のものである。",
  message: ({ name, found, expected }) => `${name}の提出は${found}のものです（${expected}のもののはず）。`,
  hint: () => "集計に入れていません。その年度のフォルダ（returns/<年度>/）に移すか、替えてもらってください。",
});

export const otherAssociation = rule<{ found: string; expected: string }>({
  id: "federation/other-association",
  severity: "warning",
  about: "提出されたファイルが、別の協会のものである。",
  message: ({ found, expected }) => `この協会コードは${expected}ですが、中身は${found}のものです。`,
  hint: () => "集計に入れていません。ファイルの名か、協会一覧の名を確かめてください。",
});

export const notFootingReturn = rule<{ name: string; faults: number }>({
  id: "federation/return-not-footing",
  severity: "warning",
  about: "提出された計算書の計や差引が、その内訳と合わない。",
  message: ({ name, faults }) => `${name}の提出は、計と内訳が合いません（${faults}か所）。`,
  hint: () => "集計に入れていません。続く知らせの場所を提出した協会に伝え、作り直してもらってください。",
});

export const unmapped = rule<{
  name: string;
  table: string;
  category: string;
  suggestion: string | undefined;
}>({
  id: "federation/unmapped",
  severity: "error",
  about: "提出された区分や独自の科目が、区分の対応（mapping）にない。",
  message: ({ name, table, category }) =>
    `${name}の${table}の「${category}」は、区分の対応（mapping）にありません。`,
  hint: ({ suggestion, table, category }) =>
    suggestion === undefined
      ? `mapping.csvに「${table},${category},共通の区分」の行を加えてください。`
      : `「${suggestion}」に合わせるなら、mapping.csvに「${table},${category},${suggestion}」の行を加えてください。`,
});

export const unknownCommonAccount = rule<{ title: string; suggestion: string | undefined }>({
  id: "federation/unknown-account",
  severity: "error",
  about: "区分の対応（mapping）の共通の区分が、共通の勘定科目にない。",
  message: ({ title }) => `共通の勘定科目に「${title}」はありません。`,
  hint: ({ suggestion }) =>
    suggestion === undefined
      ? "勘定科目表（docs/data-format.md）にある末端の科目名を書いてください。"
      : `「${suggestion}」のつもりではありませんか。`,
});

export const unlikeFiled = rule<{ label: string; combined: string; filed: string }>({
  id: "federation/unlike-filed",
  severity: "warning",
  about: "合わせた計算書の計が、提出された計の和と違う。",
  message: ({ label, combined, filed }) =>
    `合わせた「${label}」は${combined}ですが、提出された計の和は${filed}です。`,
  hint: () => "内訳のない提出か、合わせられなかった科目があります。協会別の計算書の表で確かめてください。",
});

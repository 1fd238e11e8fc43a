import { supportWords, type Visit } from "../../../model/chamber/visits.js";
import { check } from "../../../problem/check.js";
import type { ChamberSubject } from "./subject.js";

/** 協会への報告 (要綱第12-2): a visit counts only once it is reported. */
export const visitNotReported = check<{ number: string }, ChamberSubject>({
  id: "chamber/visit-not-reported",
  severity: "warning",
  about:
    "融資後指導をしたのに、記録票（様式4）を協会へ報告した日がない（要綱第12-2）。報告するまでは、済んだ指導に数えない。",
  message: ({ number }) => `受付番号${number}の融資後指導は、協会へ報告した日がありません。`,
  hint: () => "記録票（様式4）を協会へ報告し、その日を協会報告日の欄に書いてください。",
  find: ({ visits }, broken) =>
    visits
      .filter(({ reported }) => (reported?.value ?? null) === null)
      .map(({ number, reported, place }) => broken({ number: number.value }, reported?.place ?? place)),
});

/** 報告の日: not before the visit. */
export const visitReportedBefore = check<{ number: string }, ChamberSubject>({
  id: "chamber/visit-reported-before",
  severity: "error",
  about: "融資後指導を協会へ報告した日が、指導日より前である。",
  message: ({ number }) => `受付番号${number}の融資後指導の協会報告日が、指導日より前です。`,
  hint: () => "どちらかの日を確かめてください。",
  find: ({ visits }, broken) =>
    visits.flatMap(({ number, date, reported }) =>
      reported && reported.value !== null && reported.value < date.value
        ? [broken({ number: number.value }, reported.place, [date.place])]
        : [],
    ),
});

/** 様式4の答えのない問い (要綱第12-2). */
export const visitUnanswered = check<{ number: string; questions: string }, ChamberSubject>({
  id: "chamber/visit-unanswered",
  severity: "warning",
  about:
    "融資後指導の記録票（様式4）に、答えのない問いがある。借入負担の状況は、追加の融資などの金融支援を希望された場合に要る。",
  message: ({ number, questions }) =>
    `受付番号${number}の融資後指導に、書かれていない問いがあります（${questions}）。`,
  hint: () => "聞き取った内容を、融資後指導の表のその欄に書いてください。",
  find: ({ visits }, broken) =>
    visits.flatMap((visit) => {
      const questions = unanswered(visit);
      return questions.length === 0
        ? []
        : [broken({ number: visit.number.value, questions: questions.join("、") }, visit.date.place)];
    }),
});

/** 支援が要る案件 (要綱第12-3): what is needed is agreed upon with the corporation. */
export const supportNotDiscussed = check<{ number: string; why: string }, ChamberSubject>({
  id: "chamber/support-not-discussed",
  severity: "warning",
  about:
    "資金繰りが悪化したか、金融支援が要るとされた案件に、協会と協議した日がない（要綱第12-3）。協会との協議日の列がなければ、確かめない。",
  message: ({ number, why }) =>
    `受付番号${number}は支援が要る案件ですが（${why}）、協会と協議した日がありません。`,
  hint: () => "必要な支援を協会と協議し、その日を協会との協議日の欄に書いてください。",
  find: ({ visits }, broken) =>
    visits.flatMap(({ number, cash, support, discussed }) => {
      const why = supportWords({ cash, support });
      return discussed && discussed.value === null && why.length > 0
        ? [broken({ number: number.value, why: why.join("、") }, discussed.place)]
        : [];
    }),
});

function unanswered({ met, cash, support, supportDetail, burden, opinion }: Visit): string[] {
  const questions = [
    ["面談相手", true, met?.value],
    ["資金繰り", true, cash.value],
    ["必要な支援", true, support.value],
    ["支援の内容", support.value === "その他", supportDetail?.value],
    ["借入負担の状況", ["追加の融資", "融資以外の金融支援"].includes(support.value), burden?.value],
    ["所見", true, opinion?.value],
  ] as const;
  return questions.flatMap(([name, isAsked, answer]) => (isAsked && !answer ? [name] : []));
}

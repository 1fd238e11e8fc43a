import type { Figure } from "../../../model/figure.js";
import type { Inline, Text } from "../../../model/inline.js";
import type { FigureMark } from "../../../model/printed-place.js";
import { missingType } from "../../../problem/rules/paper.js";
import { settable } from "../../text/characters.js";
import type { TextRun } from "../../text/lines.js";
import { missingIn } from "../../text/measure.js";
import { originOf } from "../../text/origin.js";
import type { TextStyle } from "../../text/style.js";
import { bold } from "./scale.js";
import type { Setting } from "./setting.js";

/** A string as a run; a character no face has becomes a problem, and a form of one that none has. */
export function textRun(text: string, style: TextStyle, setting: Setting): TextRun {
  const shown = settable(text);
  for (const character of missingIn(shown, style)) {
    const [first, ...others] = originOf(character, shown, setting.words);
    const facts = { character, text: excerpt(first?.text ?? shown, character) };
    const places = others.map(({ place }) => place);
    setting.problems.push(missingType(facts, first?.place ?? setting.place, places));
  }
  return { text: shown, style };
}

/** A printed figure, by which it is found again on its page, and in the proof its short id after it. */
export function figureRuns(
  figure: Figure,
  text: string,
  style: TextStyle,
  setting: Setting,
  cell: Pick<FigureMark, "row" | "column"> = {},
): TextRun[] {
  const mark = { figure: figure.id, text, ...setting.around, ...cell };
  const run = { ...textRun(text, style, setting), mark };
  return setting.proof
    ? [run, textRun(setting.proof(figure, text), setting.scale.proofMark, setting)]
    : [run];
}

/** The runs of a text with its strong parts, links, references and figures. */
export function textRuns(text: Text, style: TextStyle, setting: Setting): TextRun[] {
  const runs = text.flatMap((inline) => inlineRuns(inline, style, setting));
  return runs.some(({ mark }) => mark) ? withSentences(runs) : runs;
}

/** The same runs, their figures knowing the sentence that they stand in. */
function withSentences(runs: readonly TextRun[]): TextRun[] {
  const whole = runs.map(({ text }) => text).join("");
  let at = 0;
  return runs.map((run) => {
    const from = whole.lastIndexOf("。", at - 1) + 1;
    const to = whole.indexOf("。", at) + 1 || whole.length;
    at += run.text.length;
    return run.mark ? { ...run, mark: { ...run.mark, sentence: whole.slice(from, to).trim() } } : run;
  });
}

function inlineRuns(inline: Inline, style: TextStyle, setting: Setting): TextRun[] {
  if (typeof inline === "string") return [textRun(inline, style, setting)];
  switch (inline.kind) {
    case "strong":
      return textRuns(inline.content, bold(style), setting);
    case "link": {
      const coloured = { ...style, colour: setting.theme.colours.accent };
      return textRuns(inline.content, coloured, setting).map((run) => ({
        ...run,
        link: { href: inline.href },
      }));
    }
    case "reference": {
      setting.references.push({ to: inline.to, place: setting.place });
      const link = { anchor: inline.to };
      const page: TextRun = {
        text: "00",
        style,
        link,
        later: (pageOf) => String(pageOf(inline.to) ?? "－"),
      };
      const word = (text: string) => ({ ...textRun(text, style, setting), link });
      return [word(`${inline.text}（`), page, word("ページ）")];
    }
    case "figure":
      return figureRuns(inline.figure, printed(inline.text, setting), style, setting);
    case "break":
      return [{ text: "\n", style }];
  }
}

/** 全角数字, where the corporation's style wants them in prose. */
function printed(text: string, setting: Setting): string {
  if (!setting.theme.fullWidthFigures) return text;
  return text.replace(/[0-9,.]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
}

function excerpt(text: string, character: string): string {
  const at = text.indexOf(character);
  const from = Math.max(0, at - 10);
  return `${from > 0 ? "…" : ""}${text.slice(from, at + 12)}`;
}

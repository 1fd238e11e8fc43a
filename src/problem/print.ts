import pc from "picocolors";
import { escapedJson, writtenOut } from "./invisible.js";
import { placeText } from "./place.js";
import type { Problem, Severity } from "./problem.js";

const severityName: Record<Severity, string> = { error: "エラー", warning: "警告", note: "注記" };
const severityOrder: Record<Severity, number> = { error: 0, warning: 1, note: 2 };

/** One line a problem, found by grep, with its hint and the other places under it; a count closes the list. */
export function problemsText(problems: readonly Problem[], colour: boolean): string {
  const colours = pc.createColors(colour);
  const paint = { error: colours.red, warning: colours.yellow, note: colours.cyan };
  const lines = sorted(problems).flatMap((problem) => {
    const place = problem.place ? `${writtenOut(placeText(problem.place))}: ` : "";
    const related = problem.related.map(placeText).map(writtenOut);
    return [
      `${place}${paint[problem.severity](severityName[problem.severity])}: ${writtenOut(problem.message)} ${colours.dim(`[${problem.rule}]`)}`,
      `    ${writtenOut(problem.hint)}`,
      ...(related.length > 0 ? [`    もう一方: ${related.join("、")}`] : []),
    ];
  });
  return [...lines, countText(problems)].join("\n");
}

/** 「エラー1件、警告0件」, the notes where there are any. */
export function countText(problems: readonly Problem[]): string {
  const { error, warning, note } = counts(problems);
  return `エラー${error}件、警告${warning}件${note > 0 ? `、注記${note}件` : ""}`;
}

/** The shape that `--format json` promises. */
export function problemsJson(problems: readonly Problem[]): string {
  const { error, warning } = counts(problems);
  const list = sorted(problems).map(({ rule, severity, message, hint, place, related }) => ({
    rule,
    severity,
    message,
    hint,
    file: place?.file ?? null,
    sheet: place?.sheet ?? null,
    row: place?.row ?? null,
    column: place?.column ?? null,
    related,
  }));
  return escapedJson(JSON.stringify({ problems: list, errors: error, warnings: warning }, null, 2));
}

function counts(problems: readonly Problem[]): Record<Severity, number> {
  const count = { error: 0, warning: 0, note: 0 };
  for (const { severity } of problems) count[severity] += 1;
  return count;
}

function sorted(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => severityOrder[a.severity] - severityOrder[b.severity]);
}

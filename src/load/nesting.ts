/** What stands before a line's words and holds them: quotations, items of lists, the width of their indentation. */
const containers = /^(?:\s*(?:>|(?:[-+*]|\d{1,9}[.)])(?=\s|$)))*\s*/u;

/** Boxes (:::box) and conditions ({{#if}}) that are open until a line of their own, or a tag, ends them. */
const fences = [
  { open: /^\s*:{3,}\s*[\p{L}\p{N}]/gu, end: /^\s*:{3,}\s*$/gu },
  { open: /\{\{#/gu, end: /\{\{\//gu },
];

/** The index of the first line that lies deeper than so many levels within others, of any kind; -1 where none does. */
export function tooDeep(lines: readonly string[], levels: number): number {
  const open = fences.map(() => 0);
  return lines.findIndex((line) => {
    fences.forEach((fence, index) => {
      const begun = count(line, fence.open);
      open[index] = Math.max(0, (open[index] ?? 0) + begun - count(line, fence.end));
    });
    const before = isRule(line) ? "" : (containers.exec(line)?.[0] ?? "");
    const indented = (/^\s*/u.exec(before)?.[0] ?? "").replaceAll("\t", "    ").length / 2;
    return Math.max(indented + count(before, /[->+*.)]/gu), ...open) > levels;
  });
}

/** A line of stars or dashes alone is a rule across the page. */
const isRule = (line: string): boolean => /^(?:[\s*]*|[\s-]*)$/u.test(line);

const count = (line: string, pattern: RegExp): number => line.match(pattern)?.length ?? 0;

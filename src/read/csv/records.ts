/** One record of a CSV: where it stands in the text, and in the file. */
export interface CsvRecord {
  readonly start: number;
  /** Before its line end. */
  readonly end: number;
  /** The line at which it begins, from 1. */
  readonly line: number;
  /** How many fields it has. */
  readonly width: number;
}

/** open: a quote that is never closed. after: words after a closing quote. */
export interface QuoteFault {
  readonly line: number;
  readonly kind: "open" | "after";
}

const quote = 0x22;

export interface Records {
  readonly records: CsvRecord[];
  readonly faults: QuoteFault[];
  /** The record that the end of the text cuts off, where more is to come. */
  readonly rest: { readonly start: number; readonly line: number };
}

/**
 * The records of a text whose lines end with \n, but for those without a word; a quoted line break ends none. One
 * pass: time follows the text, however long its lines and however many its fields. A text may be a piece of a longer
 * one: it begins at `line`, and where it `goesOn` its last record is left to be read with what comes.
 */
export function recordsOf(
  text: string,
  separator: string,
  { line: first = 1, goesOn = false } = {},
): Records {
  const records: CsvRecord[] = [];
  const faults: QuoteFault[] = [];
  const separators = finder(text, separator);
  const breaks = finder(text, "\n");
  const word = new RegExp(`[^\\s"${separator}]|"""`, "u");
  let line = first;
  let start = 0;
  while (start < text.length) {
    const before = faults.length;
    let at = start;
    let width = 1;
    let inside = 0;
    let end: number | undefined;
    while (end === undefined) {
      if (text.charCodeAt(at) === quote) {
        const close = closingQuote(text, at + 1);
        if (close === text.length) faults.push({ line, kind: "open" });
        for (let next = breaks(at); next < close; next = breaks(next + 1)) inside += 1;
        at = Math.min(close + 1, text.length);
        if (at < text.length && separators(at) !== at && breaks(at) !== at)
          faults.push({ line, kind: "after" });
      }
      const next = separators(at);
      if (next >= breaks(at)) end = breaks(at);
      else {
        at = next + 1;
        width += 1;
      }
    }
    if (goesOn && end === text.length) {
      faults.length = before;
      break;
    }
    if (end > start && word.test(text.slice(start, end))) records.push({ start, end, line, width });
    line += inside + 1;
    start = end + 1;
  }
  return { records, faults, rest: { start, line } };
}

/** Where a letter comes next; the end of the text where it does not. Asked from left to right, it looks only once. */
function finder(text: string, letter: string): (from: number) => number {
  let known = -1;
  return (from) => {
    if (known < from) {
      const found = text.indexOf(letter, from);
      known = found === -1 ? text.length : found;
    }
    return known;
  };
}

/** The quote that closes what was opened before `from`; a doubled one stands for itself. The end where there is none. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text.charCodeAt(at + 1) !== quote) return at;
  }
  return text.length;
}

/** The fields of one record, as they are meant: quotes off, doubled ones single. */
export function fieldsOf(record: string, separator: string): string[] {
  const fields: string[] = [];
  for (let at = 0; at <= record.length; ) {
    const isQuoted = record.charCodeAt(at) === quote;
    const close = isQuoted ? closingQuote(record, at + 1) : at;
    const found = record.indexOf(separator, close);
    const end = found === -1 ? record.length : found;
    const rest = isQuoted ? record.slice(close + 1, end) : record.slice(at, end);
    fields.push(isQuoted ? record.slice(at + 1, close).replaceAll('""', '"') + rest : rest);
    at = end + 1;
  }
  return fields;
}

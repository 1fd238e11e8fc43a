/** What dates, amounts and codes are written with. A word of any other kind may be somebody's name. */
const nameless =
  /^(?:[\d\p{P}\p{S}\s]|明治|大正|昭和|平成|令和|元年|[年月日]|[千万億]?円|百万円|[件人倍])*$/u;
const code = /^(?=.*\d)[A-Za-z0-9.,/-]+$/u;

/** The most marks that are printed: how long a name is says little. */
const mostMarks = 8;

/**
 * 伏せ字: what was read, fit to stand in a message about people's data. Dates, amounts and codes stand as they are;
 * whatever might be a name is masked: the message gives its place, where who may see it finds it.
 */
export function masked(text: string): string {
  const plain = text.normalize("NFKC").trim();
  return nameless.test(plain) || code.test(plain) ? text : "●".repeat(Math.min([...plain].length, mostMarks));
}

/** A message in which nothing of a row that could be a name is quoted. */
export function maskedIn(message: string, cells: readonly string[]): string {
  return cells.reduce((text, cell) => {
    const written = cell.trim();
    return written === "" ? text : text.replaceAll(`「${written}」`, `「${masked(written)}」`);
  }, message);
}

/** Control characters and halves of characters, which XML has no way to write; a tab and a line's end it has. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const unwritable = /[\u0000-\u0008\u000E-\u001F\u000C\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Words without what no workbook can hold; a line ends as Excel ends it, after FileMaker's vertical tab too. */
export const writable = (words: string): string =>
  words.replaceAll(/\r\n?|\v/gu, "\n").replaceAll(unwritable, "");

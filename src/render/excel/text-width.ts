import stringWidth from "fast-string-width";

/**
 * Digits of the workbook's face, in which Excel measures columns, to half a character of full width. Its digits are
 * three quarters of a character wide; in faces that stand in for it they are narrower, and characters take more of them.
 */
const digitsToHalf = 0.8;

/** How wide the widest line of some words is, in the digits by which columns are measured: a digit among them is one. */
export const textWidth = (text: string): number =>
  Math.max(
    ...text
      .split("\n")
      .map((line) => stringWidth(line) * digitsToHalf + line.replace(/\D/gu, "").length * (1 - digitsToHalf)),
  );

/**
 * What Excel keeps free at both sides of a cell, in digits. No words and numbers come to a column of 9 with it, which
 * exceljs takes for one that nobody has set.
 */
export const cellPadding = 1.1;

/** What a line leaves free at its end where what comes next does not fit: a character, or 、 that draws one along. */
const lineEnd = 2.5;

/** How many lines words take in a column of a width in digits; rather one too many than words that are cut off. */
export const linesIn = (text: string, width: number): number =>
  text.split("\n").reduce((lines, line) => {
    const [words, room] = [textWidth(line), width - cellPadding];
    return lines + (words <= room ? 1 : Math.ceil(words / Math.max(1, room - lineEnd)));
  }, 0);

/** How wide a number is as it is printed, in digits: 「▲1,234.5」. */
export const numberWidth = (printed: string): number =>
  Array.from(printed).reduce(
    (width, sign) => width + (/[0-9]/u.test(sign) ? 1 : (signWidths[sign] ?? 1.4)),
    0,
  );

const signWidths: Readonly<Record<string, number>> = { ",": 0.45, ".": 0.45, "-": 0.7 };

/**
 * 記入欄: how a starter marks what is to be filled in, 「【記入】」 in a cell under its heading, 「【記入：協会の名】」 where
 * nothing else says what belongs there. A text that holds one is read as it stands, and told until it is filled in.
 */
export const blankMark = (what?: string): string => (what === undefined ? "【記入】" : `【記入：${what}】`);

/** The blanks in a text, in their order. */
export const blanksIn = (text: string): readonly string[] =>
  text.includes("記入") ? (text.match(/【\s*記入(?:[:：][^】]*)?】/gu) ?? []) : [];

/**
 * 見えない文字: control characters, marks of direction, halves of a surrogate pair, and code points that no text may
 * hold. They show nothing, and spoil what they stand in: XML and SVG are ill-formed with them, a terminal obeys them,
 * and they make two names that look alike differ. Tab and line feed are kept, and so are the joiners and tags that
 * emoji are made with.
 */
const invisible =
  /(?!\t|\n|\u200c|\u200d|[\u{e0020}-\u{e007f}])[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** What each system ends a line with. A vertical tab is how FileMaker breaks a line within a field. */
const lineEnd = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;
const unusualLineEnd = /[\v\f\u0085\u2028\u2029]/gu;

/** A character as Excel writes it within XML, where the character itself may not stand: `_x000B_`. */
const escaped = /_x(?<code>[0-9A-F]{4})_/giu;

/** A text without what cannot be seen, and what was taken out of it or stands there anew, each character once. */
export interface VisibleText {
  readonly text: string;
  /** Code points as people look them up: `U+000B`. */
  readonly found: readonly string[];
}

/** 見える文字だけの文: line ends made one, invisible characters taken out. The same text where there are none. */
export function visibleText(text: string): VisibleText {
  if (!/[^\t\n\x20-\x7e\u3000-\u9fff\uff01-\uffef]|_x/iu.test(text)) return { text, found: [] };
  const plain = text.replace(escaped, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  const strange = [
    ...(plain.match(unusualLineEnd) ?? []),
    ...(plain.replace(lineEnd, "").match(invisible) ?? []),
  ];
  return {
    text: plain.replace(lineEnd, "\n").replace(invisible, ""),
    found: [...new Set(strange.map(codePoint))],
  };
}

/** The same for a line on a terminal: what cannot be seen is written out, so that it neither hides nor acts. */
export function writtenOut(text: string): string {
  return text.replace(/[\t\n]/gu, " ").replace(invisible, (character) => `<${codePoint(character)}>`);
}

/** JSON that is safe to print: escaped within its strings, so that who reads it gets the character itself. */
export function escapedJson(json: string): string {
  return json.replace(invisible, (character) =>
    [...Array(character.length).keys()]
      .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`)
      .join(""),
  );
}

/** A character as people look it up: `U+000B`. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

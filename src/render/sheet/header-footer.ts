/** An Excel header or footer as its three pieces of plain text, with page numbers put in. */
export interface HeaderFooter {
  readonly left: string;
  readonly centre: string;
  readonly right: string;
}

const code = /&(?:"[^"]*"|\d+|K[0-9A-F]{6}|[A-Z&])/gu;

/** Reads Excel's codes: &L &C &R, &P page, &N pages, &A sheet name; codes for fonts and dates are left out. */
export function readHeaderFooter(
  text: string,
  facts: { readonly page: number; readonly pages: number; readonly sheet: string },
): HeaderFooter {
  const pieces = { left: "", centre: "", right: "" };
  let side: keyof HeaderFooter = "centre";
  let end = 0;
  const put = (words: string): void => {
    pieces[side] += words;
  };
  for (const match of text.matchAll(code)) {
    put(text.slice(end, match.index));
    end = match.index + match[0].length;
    switch (match[0]) {
      case "&L":
        side = "left";
        break;
      case "&C":
        side = "centre";
        break;
      case "&R":
        side = "right";
        break;
      case "&P":
        put(String(facts.page));
        break;
      case "&N":
        put(String(facts.pages));
        break;
      case "&A":
        put(facts.sheet);
        break;
      case "&&":
        put("&");
        break;
    }
  }
  put(text.slice(end));
  return pieces;
}

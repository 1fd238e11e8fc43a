/** The document information of a PDF: title, author, language, date. */
export interface PdfFacts {
  readonly title: string;
  readonly author: string;
  readonly subject?: string;
  readonly keywords?: readonly string[];
  /** `ja-JP`. */
  readonly language: string;
  /** `YYYY-MM-DD`, given by the caller: the same input gives the same bytes. */
  readonly date: string;
}

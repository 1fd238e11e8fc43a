/** 様式のひな形: the Excel files of `templates/chamber`, each of which a dataset may replace. */
export const templateNames = [
  "form-1",
  "form-2",
  "form-2-result",
  "form-3",
  "form-4",
  "form-5",
  "annex-1",
  "annex-2",
  "follow-ups",
  "follow-up-summary",
  "form-4-cover",
  "evaluation",
  "programmes",
  "consolidated",
] as const;

export type TemplateName = (typeof templateNames)[number];

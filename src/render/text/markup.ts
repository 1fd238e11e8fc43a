const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Words as they stand in XML, between tags or in double quotes. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/gu, (character) => entities[character] ?? "");

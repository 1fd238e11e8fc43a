/** As much of a text as tells a person which is meant: a cell may hold 32,767 letters. */
export const shortened = (text: string): string => (text.length > 30 ? `${text.slice(0, 30)}…` : text);

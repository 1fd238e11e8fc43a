/** ①…⑳. */
export const circled = (number: number): string => String.fromCodePoint(0x245f + number);

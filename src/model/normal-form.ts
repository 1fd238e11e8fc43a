/**
 * 標準の形: the form in which words are compared. Half and full width, the ways in which an accent is coded, and
 * spaces (inner spaces, and those that nobody sees) tell no two words apart: ｻｰﾋﾞｽ業 is サービス業, 合　計 is 合計.
 */
export const normalForm = (text: string): string => text.normalize("NFKC").replace(/[\s\p{Cf}]/gu, "");

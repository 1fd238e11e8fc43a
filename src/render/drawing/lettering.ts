import type { Theme } from "../../model/theme.js";
import { type FaceName, faceOf } from "../font/face.js";

/** 図の文字: the face in which charts and diagrams are lettered, which is that of headings and tables. */
export const letteringOf = ({ fonts }: Pick<Theme, "fonts">, isBold: boolean): FaceName =>
  faceOf(fonts.display, isBold);

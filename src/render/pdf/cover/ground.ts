import type { FrontCover } from "../../../model/document.js";
import type { Rectangle } from "../../drawing/rectangle.js";
import type { Painter } from "../../paper/painter.js";
import type { Setting } from "../setting/setting.js";

/** What fills an area of the cover: its photograph, or quiet bands of the theme's colours. */
export function paintGround(painter: Painter, cover: FrontCover, area: Rectangle, setting: Setting): void {
  const { accent, tint, series } = setting.theme.colours;
  const { x, y, width, height } = area;
  const photo = cover.photo && setting.pictures.get(cover.photo.file);
  painter.as(undefined);
  if (photo) {
    painter.covering(photo, x, y, width, height);
    return;
  }
  const bottom = y + height;
  /** A slope from one share of the height at the left to another at the right, and all that is below it. */
  const below = (left: number, right: number, colour: string) =>
    painter.polygon(
      [
        [x, bottom],
        [x, y + height * left],
        [x + width, y + height * right],
        [x + width, bottom],
      ],
      colour,
    );
  painter.fill(x, y, width, height, accent);
  below(0.62, 0.2, series[3] ?? tint);
  below(0.84, 0.52, tint);
}

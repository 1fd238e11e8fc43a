/**
 * Puts boxes below each other with no overlap, each as near as possible to its wished place.
 * `wishes` are the wished middles, from top to bottom; the result are the middles, kept between the limits.
 */
export function spreadOut(
  wishes: readonly { readonly middle: number; readonly height: number }[],
  top: number,
  bottom: number,
): number[] {
  const placed: number[] = [];
  wishes.forEach((wish, index) => {
    const above = wishes[index - 1];
    const least =
      index === 0
        ? top + wish.height / 2
        : (placed[index - 1] ?? top) + ((above?.height ?? 0) + wish.height) / 2;
    placed.push(Math.max(wish.middle, least));
  });
  // Where the last boxes were pushed out at the foot, all boxes that touch them move up together.
  let limit = bottom;
  for (let index = placed.length - 1; index >= 0; index -= 1) {
    const half = (wishes[index]?.height ?? 0) / 2;
    placed[index] = Math.min(placed[index] ?? 0, limit - half);
    limit = (placed[index] ?? 0) - half;
  }
  return placed;
}

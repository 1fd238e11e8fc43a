import type { SplitBars } from "../../model/diagram.js";
import type { Theme } from "../../model/theme.js";
import { type Drawing, rectangle, type Shape } from "./shape.js";
import { textBlock } from "./text-block.js";

type Bar = SplitBars["groups"][number]["bars"][number];

const barHeight = 34;
const barGap = 9;

/** 割合の帯: a group under its title, each bar of full length cut to scale, with the bearer of each part shown by colour and words. */
export function drawSplitBars(diagram: SplitBars, theme: Theme, width: number): Drawing {
  const size = theme.fontSize * 0.88;
  const labelWidth =
    Math.max(
      ...diagram.groups.flatMap((group) =>
        group.bars.map((bar) => textBlock(bar.label, width * 0.25, { size, colour: "" }).width),
      ),
    ) + 12;
  const shapes: Shape[] = [];
  let y = 0;
  for (const group of diagram.groups) {
    const title = textBlock(group.title, width, {
      size: size * 1.08,
      bold: true,
      colour: theme.colours.text,
    });
    shapes.push(...title.at(0, y));
    y += title.height + 5;
    for (const bar of group.bars) {
      const label = textBlock(bar.label, labelWidth - 8, { size, colour: theme.colours.text });
      shapes.push(...label.at(0, y + (barHeight - label.height) / 2));
      shapes.push(...drawBar(bar, labelWidth, y, width - labelWidth, size, theme));
      y += barHeight + barGap;
    }
    y += 10;
  }
  return { width, height: y - barGap - 10, shapes };
}

function drawBar(bar: Bar, left: number, y: number, length: number, size: number, theme: Theme): Shape[] {
  const tones = {
    corporation: { fill: theme.colours.accent, ink: "#ffffff" },
    institution: { fill: theme.colours.series[7] ?? theme.colours.tint, ink: theme.colours.text },
    none: { fill: "#ffffff", ink: theme.colours.muted },
  } as const;
  let x = left;
  return bar.parts.flatMap((part): Shape[] => {
    const wide = (length * part.share) / 100;
    const tone = tones[part.bearer];
    const words = textBlock(`${part.label}　${part.share}％`, wide - 6, {
      size: size * 0.94,
      bold: true,
      colour: tone.ink,
      anchor: "middle",
    });
    const stroke = {
      colour: part.bearer === "none" ? theme.colours.muted : "#ffffff",
      width: 0.8,
      ...(part.bearer === "none" ? { dash: [2.5, 2] } : {}),
    };
    const shapes: Shape[] = [
      rectangle(x, y, wide, barHeight, { fill: tone.fill, stroke }),
      ...words.at(x + wide / 2, y + (barHeight - words.height) / 2),
    ];
    x += wide;
    return shapes;
  });
}

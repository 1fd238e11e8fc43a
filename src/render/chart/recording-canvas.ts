import type { Colour, Theme } from "../../model/theme.js";
import { letteringOf } from "../drawing/lettering.js";
import type { Command, Shape, Size, Stroke } from "../drawing/shape.js";
import { widthOf } from "../text/measure.js";

type Matrix = readonly [number, number, number, number, number, number];

interface State {
  fillStyle: string;
  strokeStyle: string;
  lineWidth: number;
  font: string;
  textAlign: CanvasTextAlign;
  textBaseline: CanvasTextBaseline;
  dash: readonly number[];
  matrix: Matrix;
}

type CanvasTextAlign = "left" | "right" | "center" | "start" | "end";
type CanvasTextBaseline = "top" | "middle" | "bottom" | "alphabetic" | "hanging" | "ideographic";

const initial: State = {
  fillStyle: "#000000",
  strokeStyle: "#000000",
  lineWidth: 1,
  font: "10px sans-serif",
  textAlign: "start",
  textBaseline: "alphabetic",
  dash: [],
  matrix: [1, 0, 0, 1, 0, 0],
};

/**
 * A canvas on which Chart.js draws and which keeps what was drawn as shapes, so that the same chart becomes
 * operators of a PDF page (with selectable text) and elements of an SVG without being painted and parsed.
 * It has what Chart.js calls and no more. Clipping is not kept: our scales hold every value they draw.
 */
export class RecordingCanvas {
  readonly shapes: Shape[] = [];
  readonly style = {};
  readonly canvas = this;
  private state: State = { ...initial };
  private readonly stack: State[] = [];
  private path: Command[] = [];

  readonly width: number;
  readonly height: number;

  private readonly theme: Theme;

  /** Its words are lettered as the theme has it, whatever family is asked for. */
  constructor({ width, height }: Size, theme: Theme) {
    this.width = width;
    this.height = height;
    this.theme = theme;
  }

  getContext(): this {
    return this;
  }
  getAttribute(): null {
    return null;
  }

  get fillStyle() {
    return this.state.fillStyle;
  }
  set fillStyle(value: string) {
    this.state.fillStyle = value;
  }
  get strokeStyle() {
    return this.state.strokeStyle;
  }
  set strokeStyle(value: string) {
    this.state.strokeStyle = value;
  }
  get lineWidth() {
    return this.state.lineWidth;
  }
  set lineWidth(value: number) {
    this.state.lineWidth = value;
  }
  get font() {
    return this.state.font;
  }
  set font(value: string) {
    this.state.font = value;
  }
  get textAlign() {
    return this.state.textAlign;
  }
  set textAlign(value: CanvasTextAlign) {
    this.state.textAlign = value;
  }
  get textBaseline() {
    return this.state.textBaseline;
  }
  set textBaseline(value: CanvasTextBaseline) {
    this.state.textBaseline = value;
  }

  save(): void {
    this.stack.push({ ...this.state });
  }
  restore(): void {
    this.state = this.stack.pop() ?? this.state;
  }
  setLineDash(dash: readonly number[]): void {
    this.state.dash = [...dash];
  }
  translate(x: number, y: number): void {
    this.multiply([1, 0, 0, 1, x, y]);
  }
  rotate(angle: number): void {
    this.multiply([Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0]);
  }
  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void {
    this.state.matrix = [a, b, c, d, e, f];
  }
  resetTransform(): void {
    this.state.matrix = initial.matrix;
  }
  clearRect(): void {}
  clip(): void {}

  beginPath(): void {
    this.path = [];
  }
  moveTo(x: number, y: number): void {
    this.path.push(["M", ...this.at(x, y)]);
  }
  lineTo(x: number, y: number): void {
    this.path.push([this.path.length === 0 ? "M" : "L", ...this.at(x, y)]);
  }
  bezierCurveTo(a: number, b: number, c: number, d: number, x: number, y: number): void {
    this.path.push(["C", ...this.at(a, b), ...this.at(c, d), ...this.at(x, y)]);
  }
  closePath(): void {
    this.path.push(["Z"]);
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.moveTo(x, y);
    this.lineTo(x + width, y);
    this.lineTo(x + width, y + height);
    this.lineTo(x, y + height);
    this.closePath();
  }
  /** An arc as cubic curves of at most a quarter turn each. */
  arc(x: number, y: number, radius: number, from: number, to: number, backwards = false): void {
    let sweep = to - from;
    if (backwards && sweep > 0) sweep -= 2 * Math.PI;
    if (!backwards && sweep < 0) sweep += 2 * Math.PI;
    const pieces = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9));
    const step = sweep / pieces;
    const reach = (4 / 3) * Math.tan(step / 4) * radius;
    this.lineTo(x + radius * Math.cos(from), y + radius * Math.sin(from));
    for (let piece = 0; piece < pieces; piece += 1) {
      const start = from + piece * step;
      const end = start + step;
      this.bezierCurveTo(
        x + radius * Math.cos(start) - reach * Math.sin(start),
        y + radius * Math.sin(start) + reach * Math.cos(start),
        x + radius * Math.cos(end) + reach * Math.sin(end),
        y + radius * Math.sin(end) - reach * Math.cos(end),
        x + radius * Math.cos(end),
        y + radius * Math.sin(end),
      );
    }
  }

  fill(): void {
    if (this.path.length > 0 && visible(this.state.fillStyle))
      this.shapes.push({ kind: "path", commands: this.path, fill: this.state.fillStyle });
  }
  stroke(): void {
    if (this.path.length > 0 && visible(this.state.strokeStyle) && this.state.lineWidth > 0)
      this.shapes.push({ kind: "path", commands: this.path, stroke: this.pen() });
  }
  fillRect(x: number, y: number, width: number, height: number): void {
    this.beginPath();
    this.rect(x, y, width, height);
    this.fill();
  }
  strokeRect(x: number, y: number, width: number, height: number): void {
    this.beginPath();
    this.rect(x, y, width, height);
    this.stroke();
  }

  measureText(text: string): { width: number } {
    const { size, bold } = parsed(this.state.font);
    const face = letteringOf(this.theme, bold);
    return { width: widthOf(text, { face, size, colour: "", leading: size }) };
  }
  fillText(text: string, x: number, y: number): void {
    if (text === "") return;
    const { size, bold } = parsed(this.state.font);
    const drop = { top: 0.88, hanging: 0.88, middle: 0.38, bottom: -0.12, alphabetic: 0, ideographic: -0.12 };
    const [left, top] = this.at(x, y + drop[this.state.textBaseline] * size);
    const [a, b] = this.state.matrix;
    const turn = (Math.atan2(b, a) * 180) / Math.PI;
    this.shapes.push({
      kind: "label",
      text,
      x: left,
      y: top,
      size,
      bold,
      face: letteringOf(this.theme, bold),
      colour: this.state.fillStyle as Colour,
      anchor: { left: "start", start: "start", center: "middle", right: "end", end: "end" }[
        this.state.textAlign
      ] as "start",
      ...(Math.abs(turn) < 0.01 ? {} : { turn }),
    });
  }

  private pen(): Stroke {
    const { strokeStyle, lineWidth, dash } = this.state;
    return { colour: strokeStyle as Colour, width: lineWidth, ...(dash.length > 0 ? { dash } : {}) };
  }
  private at(x: number, y: number): [number, number] {
    const [a, b, c, d, e, f] = this.state.matrix;
    return [a * x + c * y + e, b * x + d * y + f];
  }
  private multiply([a, b, c, d, e, f]: Matrix): void {
    const m = this.state.matrix;
    this.state.matrix = [
      m[0] * a + m[2] * b,
      m[1] * a + m[3] * b,
      m[0] * c + m[2] * d,
      m[1] * c + m[3] * d,
      m[0] * e + m[2] * f + m[4],
      m[1] * e + m[3] * f + m[5],
    ];
  }
}

const visible = (colour: string) => /^#[0-9a-f]{6}$/i.test(colour);

/** 「bold 9px …」 as Chart.js writes it. */
function parsed(font: string): { size: number; bold: boolean } {
  return { size: Number(/([\d.]+)px/.exec(font)?.[1] ?? 10), bold: /\b(bold|700)\b/.test(font) };
}

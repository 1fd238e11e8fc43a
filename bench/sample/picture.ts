import sharp from "sharp";
import { type Draw, drawing } from "./draw.js";

/**
 * 挿絵: quiet landscapes in place of photographs, for a corporation that does not exist has none. Each is a
 * sky, a few ranges of hills or waves, and sometimes a sun; all drawn from one seed.
 */
interface Landscape {
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly sky: readonly [top: string, bottom: string];
  /** From the farthest to the nearest. */
  readonly ranges: readonly string[];
  readonly sun?: { readonly x: number; readonly y: number; readonly colour: string };
}

const landscapes: readonly Landscape[] = [
  {
    path: "photographs/cover.jpg",
    width: 1600,
    height: 1200,
    sky: ["#7fb2d6", "#f3e3c7"],
    ranges: ["#a9c4d6", "#7da3bd", "#4e7f9f", "#2c5f83", "#1d4e79"],
    sun: { x: 0.72, y: 0.36, colour: "#fff4d9" },
  },
  {
    path: "photographs/office.jpg",
    width: 1200,
    height: 800,
    sky: ["#cfe3ee", "#f7f2e6"],
    ranges: ["#bcd3dd", "#93b6c4", "#5f8ea3", "#3c6d86"],
  },
  {
    path: "photographs/seminar.jpg",
    width: 1200,
    height: 800,
    sky: ["#34466f", "#f0a76c"],
    ranges: ["#6f6a8c", "#4d5580", "#2f416d", "#22325a"],
    sun: { x: 0.3, y: 0.58, colour: "#ffe1ad" },
  },
  {
    path: "photographs/fair.jpg",
    width: 1200,
    height: 800,
    sky: ["#bfe0e6", "#fbf3d7"],
    ranges: ["#cddc9f", "#a8c46f", "#7da64d", "#4f7d3a"],
    sun: { x: 0.78, y: 0.25, colour: "#fffbe8" },
  },
  {
    path: "photographs/support.jpg",
    width: 1200,
    height: 900,
    sky: ["#9fc6dd", "#fde9d0"],
    ranges: ["#c7d6da", "#8fb0bf", "#55869e", "#2d6386"],
    sun: { x: 0.2, y: 0.32, colour: "#fff3d6" },
  },
];

/** A range of hills as a filled outline: three waves of different length on top of each other. */
function outline(draw: Draw, { width, height }: Landscape, base: number): string {
  const waves = [1.3, 2.9, 6.1].map((times, index) => ({
    times: times * (80 + draw.between(0, 40)) * 0.01,
    height: (height * 0.09) / (index + 1),
    shift: draw.between(0, 628) / 100,
  }));
  const points = Array.from({ length: 61 }, (_, index) => {
    const x = index / 60;
    const rise = waves.reduce(
      (sum, wave) => sum + wave.height * Math.sin(x * 6.283 * wave.times + wave.shift),
      0,
    );
    return `${(x * width).toFixed(0)},${(base + rise).toFixed(0)}`;
  });
  return `${points.join(" ")} ${width},${height} 0,${height}`;
}

function svg(draw: Draw, landscape: Landscape): string {
  const { width, height, sky, ranges, sun } = landscape;
  const disc = sun
    ? `<circle cx="${sun.x * width}" cy="${sun.y * height}" r="${height * 0.085}" fill="${sun.colour}"/>`
    : "";
  const hills = ranges.map((colour, index) => {
    const base = height * (0.5 + (0.42 * (index + 0.4)) / ranges.length);
    return `<polygon points="${outline(draw, landscape, base)}" fill="${colour}"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${sky[0]}"/><stop offset="1" stop-color="${sky[1]}"/></linearGradient></defs>
<rect width="${width}" height="${height}" fill="url(#sky)"/>${disc}${hills.join("")}</svg>`;
}

/** 協会章: two waves bear a circle, above it a ray of light. */
const mark = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="600" viewBox="0 0 120 120">
<path d="M60 8 L66 40 L54 40 Z" fill="#e69f00"/>
<circle cx="60" cy="60" r="19" fill="none" stroke="#1d4e79" stroke-width="8"/>
<path d="M12 86 Q36 70 60 86 T108 86" fill="none" stroke="#1d4e79" stroke-width="7" stroke-linecap="round"/>
<path d="M12 104 Q36 88 60 104 T108 104" fill="none" stroke="#5b9bc4" stroke-width="7" stroke-linecap="round"/>
</svg>`;

/** 会長の肖像の代わり: head and shoulders without a face, for there is nobody to show. */
const portrait = `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="600" viewBox="0 0 96 120">
<rect width="96" height="120" fill="#e4edf4"/>
<circle cx="48" cy="46" r="20" fill="#9db8cb"/>
<path d="M10 120 C12 88 30 76 48 76 C66 76 84 88 86 120 Z" fill="#6d93ad"/>
</svg>`;

/** 事業所の地図の代わり: streets, a river or the sea, and a marker; each drawn from its own place in the seed. */
const mapped = ["本所・本所営業部", "東みなと支所", "西浜支所", "高原支所", "汐見支所"];

function map(draw: Draw): string {
  const street = (width: number): string => {
    const across = draw.happens(5_000);
    const from = draw.between(20, across ? 380 : 580);
    const to = from + draw.between(-60, 60);
    const line = across
      ? `x1="0" y1="${from}" x2="600" y2="${to}"`
      : `x1="${from}" y1="0" x2="${to}" y2="400"`;
    return `<line ${line} stroke="#ffffff" stroke-width="${width}"/>`;
  };
  const water = draw.between(300, 380);
  const streets = [5, 5, 5, 5, 9, 9, 14].map(street).join("");
  const [x, y] = [draw.between(220, 380), draw.between(130, 230)];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400">
<rect width="600" height="400" fill="#e6e9e2"/>${streets}
<path d="M0 ${water} Q150 ${water - 40} 300 ${water} T600 ${water - 10} V400 H0 Z" fill="#b9d3e3"/>
<circle cx="${x}" cy="${y}" r="16" fill="#b3541e"/><circle cx="${x}" cy="${y}" r="6" fill="#ffffff"/></svg>`;
}

/** The picture files of the dataset, by path below its folder. */
export async function pictureFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  const draw = drawing(7);
  const files = new Map<string, Uint8Array>();
  for (const landscape of landscapes) {
    const jpeg = sharp(Buffer.from(svg(draw, landscape))).jpeg({ quality: 80, mozjpeg: true });
    files.set(landscape.path, await jpeg.toBuffer());
  }
  for (const [path, source] of Object.entries({
    "photographs/mark.png": mark,
    "photographs/portrait.png": portrait,
  }))
    files.set(path, await sharp(Buffer.from(source)).png({ palette: true }).toBuffer());
  for (const office of mapped)
    files.set(
      `photographs/map-${office}.png`,
      await sharp(Buffer.from(map(draw)))
        .png({ palette: true })
        .toBuffer(),
    );
  return files;
}

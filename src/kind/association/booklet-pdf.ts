import type { Outcome } from "../../problem/problem.js";
import type { RenderPdf, Variant } from "../../render/pdf/index.js";
import type { MadeFile } from "../kind.js";
import type { Publication } from "./publication.js";

const fileNames = {
  final: "booklet.pdf",
  proof: "booklet-proof.pdf",
  print: "booklet-print.pdf",
  cover: "cover-print.pdf",
} as const satisfies Readonly<Record<Variant, string>>;

/** `booklet.pdf`, or a variant of it. */
export async function bookletPdf(
  {
    booklet,
    pictures,
    profiles,
    dataset,
  }: Pick<Publication, "booklet" | "pictures" | "profiles" | "dataset">,
  variant: Variant,
  renderPdf: RenderPdf,
): Promise<Outcome<readonly MadeFile[]>> {
  const { folder } = dataset;
  const { value, problems, imprint } = await renderPdf(booklet, {
    variant,
    pictures,
    folder,
    ...((variant === "print" || variant === "cover") && { profiles }),
  });
  return { value: value && [{ path: fileNames[variant], bytes: value, ...imprint }], problems };
}

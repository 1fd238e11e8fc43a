/** A link annotation as pdfkit hands it to the structure tree. */
export interface LinkReference {
  readonly annotationRef: { end: () => void };
}

/*
 * pdfkit writes an annotation as soon as it is made. Its place in the structure tree, which stands in it, is known
 * only when all pages are painted: until then it is held back.
 */

export function holdBack({ annotationRef }: LinkReference): void {
  annotationRef.end = () => undefined;
}

/** Writes a link that was held back; called once it has its place in the structure. */
export function release({ annotationRef }: LinkReference): void {
  // The method of the class stands behind ours.
  Reflect.deleteProperty(annotationRef, "end");
  annotationRef.end();
}

export function isLink(item: unknown): item is LinkReference {
  return typeof item === "object" && item !== null && "annotationRef" in item;
}

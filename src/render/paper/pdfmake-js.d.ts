/** A file of pdfmake's own, transpiled to CommonJS. */
declare module "pdfmake/js/*" {
  const part: { readonly default: unknown };
  export default part;
}

declare module "pdfmake/js/tableLayouts.js" {
  const part: { readonly tableLayouts: object };
  export default part;
}

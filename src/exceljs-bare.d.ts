// exceljs has types for its entry only.
declare module "exceljs/lib/exceljs.bare.js" {
  export { default } from "exceljs";
}

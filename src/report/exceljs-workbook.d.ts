/** The part of exceljs that writes; its own declarations name only the whole. */
declare module "exceljs/lib/doc/workbook.js" {
  import type { Workbook } from "exceljs";

  const Book: new () => Workbook;
  export default Book;
}

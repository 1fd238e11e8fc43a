import { chambersSchema, halfYearDataSchema } from "../../src/model/chamber/prefecture.js";
import { chamberTables } from "../../src/model/chamber/register.js";
import { schemaSection } from "./data-format.js";

/** 「受払簿の列」: written from the declarations that the loader and `kaiji init` read. */
export function registerPage(): string {
  const schemas = [...Object.values(chamberTables), chambersSchema, halfYearDataSchema];
  return [introduction, ...schemas.map((schema) => schemaSection(schema, "次の半期"))]
    .join("\n\n")
    .concat("\n");
}

const introduction = `# 受払簿の列

<!-- この頁は src/model/chamber の宣言から作られます。直すときは宣言を直し、npm run docs を実行してください。 -->

商工会議所・商工会のデータの表です。はじめの四つは、\`register.xlsx\` の中のシートにも、別々のファイル（CSV、ブック）にもできます。あとの二つは県がまとめるときに使います。書き方は [chamber.md](chamber.md) を見てください。`;

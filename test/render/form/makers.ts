import {
  formParts,
  formula,
  mainSpace,
  relation,
  relations,
  text,
  type WrittenParts,
  worksheet,
} from "../../support/form-file.js";
import { drawnForms } from "./drawn-forms.js";
import { contentType, form, type MadeForm, rows, sheet1, withSheet } from "./made-form.js";

// よその様式: the same form, made by different programs and hung with different things. Row 4 is a list, 5 its total.

const x14 =
  'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';

const shared = `<sst xmlns="${mainSpace}" count="3" uniqueCount="3"><si><r><rPr><b/><sz val="11"/><rFont val="Meiryo"/></rPr><t>団体：{{団</t></r><r><rPr><i/></rPr><t xml:space="preserve">体名}} 御中</t></r><rPh sb="0" eb="2"><t>ダンタイ</t></rPh></si><si><t>{{内訳.名}}</t></si><si><t>合計</t></si></sst>`;
const inShared = (address: string, number: number): string => `<c r="${address}" t="s"><v>${number}</v></c>`;

/** What Excel says of a file: its sheets, and the areas that have names. */
function withProperties(parts: WrittenParts, titles: readonly string[]): WrittenParts {
  const list = titles.map((title) => `<vt:lpstr>${title}</vt:lpstr>`).join("");
  const main = relation("rId1", "officeDocument", "xl/workbook.xml");
  return {
    ...parts,
    "_rels/.rels": relations(main, relation("rId2", "extended-properties", "docProps/app.xml")),
    "docProps/app.xml": `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><Application>Microsoft Excel</Application><TitlesOfParts><vt:vector size="${titles.length}" baseType="lpstr">${list}</vt:vector></TitlesOfParts></Properties>`,
  };
}

const macros = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
const withMacros = (parts: WrittenParts): WrittenParts => ({
  ...parts,
  "[Content_Types].xml": (parts["[Content_Types].xml"] ?? "")
    .replace("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", macros)
    .replace("<Override", '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>$&'),
  "xl/_rels/workbook.xml.rels": (parts["xl/_rels/workbook.xml.rels"] ?? "").replace(
    "</Relationships>",
    '<Relationship Id="rId99" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>$&',
  ),
  "xl/vbaProject.bin": "\u0000\u0001 macros \u00ff",
});

export const makers: Readonly<Record<string, MadeForm>> = {
  "written plainly": { parts: formParts([form]) },

  "Excel: its own extras on rows, cells and sheets, and an order of calculation": {
    parts: formParts(
      [
        {
          name: "報告",
          xml: worksheet(
            rows.replaceAll("<row ", '<row spans="1:3" ht="18" customHeight="1" x14ac:dyDescent="0.4" '),
            {
              before:
                '<sheetPr codeName="Sheet1"><tabColor rgb="FFFF0000"/></sheetPr><dimension ref="A1:C7"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><selection activeCell="B7" sqref="B7"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="18" x14ac:dyDescent="0.4"/>',
              after:
                '<phoneticPr fontId="0"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
              spaces:
                ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xr:uid="{1}"',
            },
          ),
        },
      ],
      {
        behind: '<calcPr calcId="191029"/>',
        more: {
          "xl/calcChain.xml": `<calcChain xmlns="${mainSpace}"><c r="B5" i="1"/><c r="C4"/></calcChain>`,
        },
        overrides: contentType("xl/calcChain.xml", "spreadsheetml.calcChain"),
      },
    ),
    changes: {
      [sheet1]: [
        ['<dimension ref="A1:C7"/>', '<dimension ref="A1:C9"/>'],
        ['<selection activeCell="B7" sqref="B7"/>', '<selection activeCell="B9" sqref="B9"/>'],
      ],
      "xl/workbook.xml": [['<calcPr calcId="191029"/>', '<calcPr calcId="191029" fullCalcOnLoad="1"/>']],
    },
  },

  "openpyxl: entities for letters, empty cells, absolute targets": {
    parts: {
      ...formParts([
        {
          name: "報告",
          xml: worksheet(
            rows.replace("合計", "&#21512;&#35336;").replace("</row>", '<c r="B1" t="n"></c></row>'),
          ),
        },
      ]),
      "xl/_rels/workbook.xml.rels": relations(
        relation("rId1", "worksheet", "/xl/worksheets/sheet1.xml"),
        relation("rId90", "styles", "/xl/styles.xml"),
      ),
    },
  },

  "another program: every element under a prefix": {
    parts: formParts([
      {
        name: "報告",
        xml: worksheet(rows)
          .replaceAll(/<(\/?)(?=[a-z])/gu, "<$1x:")
          .replace("xmlns=", "xmlns:x="),
      },
    ]),
  },

  "an editor: lines, indents and single quotes": {
    parts: formParts([
      {
        name: "報告",
        xml: worksheet(rows.replaceAll("<row", "\r\n  <row").replaceAll(/ r="(\w+)"/gu, " r='$1'")),
      },
    ]),
  },

  "strings that all cells share, set in runs, with a reading guide": {
    parts: formParts(
      [
        {
          name: "報告",
          xml: worksheet(
            rows
              .replace(text("A1", "{{団体名}}"), inShared("A1", 0))
              .replace(text("A4", "{{内訳.名}}"), inShared("A4", 1))
              .replace(text("A5", "合計"), inShared("A5", 2)),
          ),
        },
      ],
      {
        more: { "xl/sharedStrings.xml": shared },
        overrides: contentType("xl/sharedStrings.xml", "spreadsheetml.sharedStrings"),
      },
    ),
  },

  ...drawnForms,

  "a table over the list": {
    parts: formParts(
      [
        withSheet('<tableParts count="1"><tablePart r:id="rId1"/></tableParts>', {
          relations: [relation("rId1", "table", "../tables/table1.xml")],
        }),
      ],
      {
        more: {
          "xl/tables/table1.xml": `<table xmlns="${mainSpace}" id="1" name="内訳表" displayName="内訳表" ref="A3:B4" totalsRowShown="0"><autoFilter ref="A3:B4"/><tableColumns count="2"><tableColumn id="1" name="名"/><tableColumn id="2" name="額"/></tableColumns></table>`,
        },
        overrides: contentType("xl/tables/table1.xml", "spreadsheetml.table"),
      },
    ),
    changes: {
      "xl/tables/table1.xml": [
        ['ref="A3:B4" t', 'ref="A3:B6" t'],
        ['<autoFilter ref="A3:B4"/>', '<autoFilter ref="A3:B6"/>'],
      ],
    },
  },

  "notes, one with a placeholder, and their boxes": {
    parts: formParts(
      [
        withSheet('<legacyDrawing r:id="rId1"/>', {
          relations: [
            relation("rId1", "vmlDrawing", "../drawings/vmlDrawing1.vml"),
            relation("rId2", "comments", "../comments1.xml"),
          ],
        }),
      ],
      {
        more: {
          "xl/comments1.xml": `<comments xmlns="${mainSpace}"><authors><author>県</author></authors><commentList><comment ref="A1" authorId="0"><text><r><rPr><b/></rPr><t>{{団体名}}</t></r><r><t>の欄</t></r></text></comment><comment ref="B7" authorId="0"><text><t>選ぶ</t></text></comment></commentList></comments>`,
          "xl/drawings/vmlDrawing1.vml":
            '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1"><v:textbox><div>注<br></div></v:textbox><x:ClientData ObjectType="Note"><x:Anchor>2, 15, 5, 10, 4, 15, 9, 4</x:Anchor><x:Row>6</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>',
        },
        overrides: contentType("xl/comments1.xml", "spreadsheetml.comments"),
      },
    ),
    changes: {
      "xl/comments1.xml": [
        ["<t>{{団体名}}</t>", '<t xml:space="preserve">見本&amp;商工会</t>'],
        ['<comment ref="B7"', '<comment ref="B9"'],
      ],
      "xl/drawings/vmlDrawing1.vml": [
        ["2, 15, 5, 10, 4, 15, 9, 4", "2, 15, 7, 10, 4, 15, 11, 4"],
        ["<x:Row>6</x:Row>", "<x:Row>8</x:Row>"],
      ],
    },
  },

  "drop-downs, one with its list on another sheet": {
    parts: formParts([
      withSheet(
        `<dataValidations count="2"><dataValidation type="list" sqref="B7"><formula1>$A$7:$A$8</formula1></dataValidation><dataValidation type="whole" sqref="B4 B7"><formula1>0</formula1></dataValidation></dataValidations><extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" ${x14}><x14:dataValidations count="1"><x14:dataValidation type="list"><x14:formula1><xm:f>一覧!$A$1:$A$2</xm:f></x14:formula1><xm:sqref>A7</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`,
      ),
      {
        name: "一覧",
        xml: worksheet(`<row r="1">${text("A1", "済")}</row><row r="2">${text("A2", "未")}</row>`),
      },
    ]),
    changes: {
      [sheet1]: [
        ['sqref="B7"><formula1>$A$7:$A$8<', 'sqref="B9"><formula1>$A$9:$A$10<'],
        ['sqref="B4 B7"', 'sqref="B4:B6 B9"'],
        ["<xm:sqref>A7</xm:sqref>", "<xm:sqref>A9</xm:sqref>"],
      ],
    },
  },

  "conditional formats, old and new": {
    parts: formParts([
      withSheet(
        `<conditionalFormatting sqref="A4:C4"><cfRule type="expression" dxfId="0" priority="1"><formula>$B4&gt;$B$5/2</formula></cfRule></conditionalFormatting><extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" ${x14}><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="expression" priority="2" id="{1}"><xm:f>$B$5&gt;0</xm:f><x14:dxf><font><b/></font></x14:dxf></x14:cfRule><xm:sqref>A5:C5</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`,
      ),
    ]),
    changes: {
      [sheet1]: [
        ['sqref="A4:C4"', 'sqref="A4:C6"'],
        ["<formula>$B4&gt;$B$5/2<", "<formula>$B4&gt;$B$7/2<"],
        ["<xm:f>$B$5&gt;0</xm:f>", "<xm:f>$B$7&gt;0</xm:f>"],
        ["<xm:sqref>A5:C5</xm:sqref>", "<xm:sqref>A7:C7</xm:sqref>"],
      ],
    },
  },

  "lines in a cell (sparklines)": {
    parts: formParts([
      withSheet(
        `<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" ${x14}><x14:sparklineGroups><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>報告!B4:B4</xm:f><xm:sqref>D5</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>`,
      ),
    ]),
    changes: {
      [sheet1]: [["<xm:f>報告!B4:B4</xm:f><xm:sqref>D5<", "<xm:f>報告!B4:B6</xm:f><xm:sqref>D7<"]],
    },
  },

  "names, a print area, and a sheet that reads the form": {
    parts: formParts(
      [
        form,
        {
          name: "集計",
          xml: worksheet(
            `<row r="1">${formula("A1", "報告!B5")}${formula("B1", "合計額+SUM(報告!B4:B4)")}</row>`,
          ),
        },
      ],
      {
        behind:
          '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">報告!$A$1:$C$7</definedName><definedName name="合計額">報告!$B$5</definedName></definedNames>',
      },
    ),
    changes: {
      "xl/workbook.xml": [
        ["報告!$A$1:$C$7", "報告!$A$1:$C$9"],
        [
          "報告!$B$5</definedName></definedNames>",
          '報告!$B$7</definedName></definedNames><calcPr fullCalcOnLoad="1"/>',
        ],
      ],
      "xl/worksheets/sheet2.xml": [
        ["<f>報告!B5</f><v>1</v>", "<f>報告!B7</f>"],
        ["<f>合計額+SUM(報告!B4:B4)</f><v>1</v>", "<f>合計額+SUM(報告!B4:B6)</f>"],
      ],
    },
  },

  "a sheet's name to be filled, which another sheet reads, and the properties of the file": {
    parts: withProperties(
      formParts([
        { ...form, name: "{{団体名}}" },
        { name: "集計", xml: worksheet(`<row r="1">${formula("A1", "'{{団体名}}'!B5")}</row>`) },
      ]),
      ["{{団体名}}", "集計", "'{{団体名}}'!Print_Area"],
    ),
    changes: {
      "docProps/app.xml": [
        [
          "<vt:lpstr>{{団体名}}</vt:lpstr><vt:lpstr>集計</vt:lpstr><vt:lpstr>'{{団体名}}'!",
          "<vt:lpstr>見本&amp;商工会</vt:lpstr><vt:lpstr>集計</vt:lpstr><vt:lpstr>'見本&amp;商工会'!",
        ],
      ],
      "xl/workbook.xml": [
        ['<sheet name="{{団体名}}"', '<sheet name="見本&amp;商工会"'],
        ["</sheets>", '</sheets><calcPr fullCalcOnLoad="1"/>'],
      ],
      "xl/worksheets/sheet2.xml": [["<f>'{{団体名}}'!B5</f><v>1</v>", "<f>'見本&amp;商工会'!B7</f>"]],
    },
  },

  "macros (.xlsm), a sheet that they know by a name of its own": {
    parts: withMacros(
      formParts([{ ...form, xml: worksheet(rows, { before: '<sheetPr codeName="Sheet1"/>' }) }], {
        properties: '<workbookPr codeName="ThisWorkbook"/>',
      }),
    ),
  },

  "a hidden sheet": {
    parts: formParts([
      form,
      {
        name: "控え",
        state: ' state="hidden"',
        xml: worksheet(`<row r="1">${text("A1", "{{団体名}}")}</row>`),
      },
    ]),
    changes: {
      "xl/worksheets/sheet2.xml": [
        [text("A1", "{{団体名}}"), text("A1", "見本&amp;商工会").replace("<t>", '<t xml:space="preserve">')],
      ],
    },
  },

  "headers and footers": {
    parts: formParts([
      withSheet(
        '<headerFooter differentFirst="1"><oddHeader>&amp;L{{団体名}}&amp;R&amp;D</oddHeader><oddFooter>&amp;C&amp;P</oddFooter><firstHeader>{{団体名}}</firstHeader></headerFooter>',
      ),
    ]),
    changes: {
      [sheet1]: [
        ["<oddHeader>&amp;L{{団体名}}&amp;R&amp;D<", "<oddHeader>&amp;L見本&amp;&amp;商工会&amp;R&amp;D<"],
        ["<firstHeader>{{団体名}}<", "<firstHeader>見本&amp;&amp;商工会<"],
      ],
    },
  },

  "merged cells, links, breaks and a protected sheet": {
    parts: formParts([
      withSheet(
        '<sheetProtection algorithmName="SHA-512" hashValue="x" sheet="1"/><protectedRanges><protectedRange sqref="B7" name="欄"/></protectedRanges><mergeCells count="2"><mergeCell ref="D4:E4"/><mergeCell ref="D5:D7"/></mergeCells><hyperlinks><hyperlink ref="A7" location="報告!B5" display="計"/></hyperlinks><rowBreaks count="1" manualBreakCount="1"><brk id="5" max="16383" man="1"/></rowBreaks>',
      ),
    ]),
    changes: {
      [sheet1]: [
        ['<protectedRange sqref="B7"', '<protectedRange sqref="B9"'],
        [
          '<mergeCells count="2"><mergeCell ref="D4:E4"/><mergeCell ref="D5:D7"/>',
          '<mergeCells count="4"><mergeCell ref="D4:E4"/><mergeCell ref="D5:E5"/><mergeCell ref="D6:E6"/><mergeCell ref="D7:D9"/>',
        ],
        ['ref="A7" location="報告!B5"', 'ref="A9" location="報告!B7"'],
        ['<brk id="5"', '<brk id="7"'],
      ],
    },
  },

  "formulas that share one, and one of an array": {
    parts: formParts([
      {
        name: "報告",
        xml: worksheet(
          rows
            .replace(
              formula("B5", "SUM(B4:B4)"),
              formula("B5", "SUM(B4:B4)", ' t="shared" ref="B5:C5" si="0"'),
            )
            .replace(formula("C5", "SUM(C4:C4)"), '<c r="C5"><f t="shared" si="0"/><v>1</v></c>')
            .replace(
              '</row><row r="7">',
              `${formula("D5", "SUM(B4:B4*C4:C4)", ' t="array" ref="D5"')}</row><row r="7">`,
            )
            .replace(
              '</row><row r="5">',
              `${formula("D4", "SUM(B4*C4)", ' t="array" ref="D4"')}</row><row r="5">`,
            ),
        ),
      },
    ]),
  },

  "a pivot table that counts the list": {
    parts: formParts([form], {
      more: {
        "xl/pivotCache/pivotCacheDefinition1.xml": `<pivotCacheDefinition xmlns="${mainSpace}"><cacheSource type="worksheet"><worksheetSource ref="A3:B4" sheet="報告"/></cacheSource><cacheFields count="0"/></pivotCacheDefinition>`,
      },
      overrides: contentType("xl/pivotCache/pivotCacheDefinition1.xml", "spreadsheetml.pivotCacheDefinition"),
    }),
    changes: {
      "xl/pivotCache/pivotCacheDefinition1.xml": [
        ['<pivotCacheDefinition xmlns="', '<pivotCacheDefinition xmlns="'],
        [`xmlns="${mainSpace}"><cacheSource`, `xmlns="${mainSpace}" refreshOnLoad="1"><cacheSource`],
        ['ref="A3:B4"', 'ref="A3:B6"'],
      ],
    },
  },
};

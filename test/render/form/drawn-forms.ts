import { formParts, relation, relationSpace, relations } from "../../support/form-file.js";
import { contentType, type MadeForm, withSheet } from "./made-form.js";

const drawing = (anchors: string): string =>
  `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${relationSpace}">${anchors}</xdr:wsDr>`;
const place = (name: string, row: number): string =>
  `<xdr:${name}><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
const shape = (words: string): string =>
  `<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="2" name="印"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="9" cy="9"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr><xdr:txBody><a:bodyPr/><a:p>${words}</a:p></xdr:txBody></xdr:sp><xdr:clientData/>`;
const run = (words: string): string => `<a:r><a:rPr lang="ja-JP" b="1"/><a:t>${words}</a:t></a:r>`;

const hasDrawing = withSheet('<drawing r:id="rId1"/>', {
  relations: [relation("rId1", "drawing", "../drawings/drawing1.xml")],
});

const axis = (name: string, own: number, other: number, side: string): string =>
  `<c:${name}><c:axId val="${own}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${side}"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:crossAx val="${other}"/><c:crosses val="autoZero"/></c:${name}>`;
const chart = (from: string): string =>
  `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/><c:invertIfNegative val="0"/><c:cat><c:strRef><c:f>報告!$A$4:$A$4</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>${from}</c:f></c:numRef></c:val></c:ser><c:gapWidth val="150"/><c:axId val="10"/><c:axId val="20"/></c:barChart>${axis("catAx", 10, 20, "b")}${axis("valAx", 20, 10, "l")}</c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`;

/** Pictures, shapes and charts: what stands over the rows moves with them, or stays. */
export const drawnForms: Readonly<Record<string, MadeForm>> = {
  "a picture that stays its size, one that grows with its rows, one that stays where it is": {
    parts: formParts([hasDrawing], {
      more: {
        "xl/drawings/drawing1.xml": drawing(
          `<xdr:oneCellAnchor>${place("from", 5)}<xdr:ext cx="9525" cy="9525"/>${shape(run("印"))}</xdr:oneCellAnchor>` +
            `<xdr:twoCellAnchor>${place("from", 2)}${place("to", 6)}${shape(run("枠"))}</xdr:twoCellAnchor>` +
            `<xdr:twoCellAnchor editAs="oneCell">${place("from", 4)}${place("to", 6)}${shape(run("押印"))}</xdr:twoCellAnchor>` +
            `<xdr:twoCellAnchor editAs="absolute">${place("from", 4)}${place("to", 8)}${shape(run("透"))}</xdr:twoCellAnchor>`,
        ),
      },
      overrides: contentType("xl/drawings/drawing1.xml", "drawing"),
    }),
    changes: {
      "xl/drawings/drawing1.xml": [
        [place("from", 5), place("from", 7)],
        [place("from", 2) + place("to", 6), place("from", 2) + place("to", 8)],
        [`"oneCell">${place("from", 4)}${place("to", 6)}`, `"oneCell">${place("from", 6)}${place("to", 8)}`],
      ],
    },
  },

  "a text box, its placeholder in two runs": {
    parts: formParts([hasDrawing], {
      more: {
        "xl/drawings/drawing1.xml": drawing(
          `<xdr:oneCellAnchor>${place("from", 0)}<xdr:ext cx="9525" cy="9525"/>${shape(run("{{団") + run("体名}}　様"))}</xdr:oneCellAnchor>`,
        ),
      },
      overrides: contentType("xl/drawings/drawing1.xml", "drawing"),
    }),
    changes: {
      "xl/drawings/drawing1.xml": [[run("{{団") + run("体名}}　様"), run("見本&amp;商工会") + run("　様")]],
    },
  },

  "a chart of the list": {
    parts: formParts([hasDrawing], {
      more: {
        "xl/drawings/drawing1.xml": drawing(
          `<xdr:twoCellAnchor>${place("from", 8)}${place("to", 20)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="3" name="図"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`,
        ),
        "xl/drawings/_rels/drawing1.xml.rels": relations(relation("rId1", "chart", "../charts/chart1.xml")),
        "xl/charts/chart1.xml": chart("報告!$B$4:$B$4"),
      },
      overrides:
        contentType("xl/drawings/drawing1.xml", "drawing") +
        contentType("xl/charts/chart1.xml", "drawingml.chart"),
    }),
    changes: {
      "xl/drawings/drawing1.xml": [[place("from", 8) + place("to", 20), place("from", 10) + place("to", 22)]],
      "xl/charts/chart1.xml": [
        ["報告!$A$4:$A$4", "報告!$A$4:$A$6"],
        ["報告!$B$4:$B$4", "報告!$B$4:$B$6"],
      ],
    },
  },
};

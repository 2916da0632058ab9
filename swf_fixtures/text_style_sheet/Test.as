package {
    import flash.display.Sprite;
    import flash.text.StyleSheet;
    import flash.text.TextField;
    import flash.text.TextFormat;

    /** Styles of a style sheet are those of the HTML that is set while a field has it. */
    public class Test extends Sprite {
        private var sheet:StyleSheet = new StyleSheet();
        private var field:TextField = new TextField();

        public function Test() {
            sheet.parseCSS("p, .big { font-size: 20px; } .Red { color: #FF0000; font-weight: bold; }\n"
                + "note { font-style: italic; display: inline; } secret { display: none; }");
            trace(sheet.styleNames.sort());
            trace(sheet.getStyle(".red").color, sheet.getStyle(".red").fontWeight, sheet.getStyle("none").color);
            var format:TextFormat = sheet.transform({textAlign: "center", marginLeft: "5", fontFamily: "sans-serif"});
            trace(format.align, format.leftMargin, format.font, format.size);

            field.styleSheet = sheet;
            show("<p>big</p>");
            show("<span class='red'>red</span> not");
            show("<p class='red'>both</p>");
            show("<note>in line</note>, <secret>hidden</secret>");
            show("<span class='unknown'>plain</span>");
            try {
                field.setTextFormat(new TextFormat());
            } catch (error:Error) {
                trace(error);
            }

            // As text it is HTML, too; without the style sheet what it made stays.
            field.text = "<span class='red'>as text</span>";
            trace(field.text, field.htmlText);
            sheet.setStyle(".red", {color: "#0000FF"});
            field.styleSheet = sheet;
            trace(field.getTextFormat().color, field.getTextFormat().bold);
            field.styleSheet = null;
            trace(field.htmlText);
            sheet.clear();
            trace(sheet.styleNames.length);
        }

        private function show(html:String):void {
            field.htmlText = html;
            var runs:Array = [];
            for each (var run:Object in field.getTextRuns()) {
                runs.push(field.text.substring(run.beginIndex, run.endIndex).replace("\r", "|") + " " + run.textFormat.size + " "
                    + run.textFormat.color + " " + run.textFormat.bold + " " + run.textFormat.italic);
            }
            trace(field.htmlText == html, runs.join(" / "));
        }
    }
}

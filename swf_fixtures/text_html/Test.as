package {
    import flash.display.Sprite;
    import flash.text.TextField;
    import flash.text.TextFormat;

    /** HTML goes in and comes out as the player normalises it. */
    public class Test extends Sprite {
        private static const FONT:String
            = '<FONT FACE="Times New Roman" SIZE="12" COLOR="#000000" LETTERSPACING="0" KERNING="0">';

        private var field:TextField = new TextField();

        public function Test() {
            field.multiline = true;
            for each (var source:String in [
                "", "plain &amp; <b>bold</b>", "<p>one</p><p align='right'>two</p>", "a<br>b", "<li>one</li><li>two</li>",
                "<font color='#ff0000' size='+2'>big <font color='#00ff00'>green</font></font> small",
                "<a href='event:go' target='_top'>link <i>here</i></a>",
                "<textformat leftmargin='4' indent='2' leading='3' tabstops='10,20'>set</textformat>",
                "&lt;&gt;&quot;&apos;&nbsp;&#65;&#x42;&unknown;", "un<b>closed", "<u>cros<b>sed</u> over</b>"
            ]) {
                show(source);
            }
            field.multiline = false;
            show("<p>one</p><li>two</li><br>three");
            field.condenseWhite = true;
            show("  a   b\n\n <b> c </b>  ");
            formats();
        }

        private function show(source:String):void {
            field.htmlText = source;
            trace(source.split("\n").join("\\n"));
            trace("  " + field.text.split("\r").join("|"));
            trace("  " + field.htmlText.split(FONT).join("<FONT>"));
        }

        /** What scripts do to formats shows in the HTML, and the other way round. */
        private function formats():void {
            field.condenseWhite = false;
            field.htmlText = "";
            field.text = "one two three";
            field.setTextFormat(new TextFormat(null, null, 0xFF0000, true), 4, 7);
            trace(field.htmlText.split(FONT).join("<FONT>"));
            var format:TextFormat = field.getTextFormat(4, 7);
            trace(format.font, format.size, format.color, format.bold, format.italic);
            format = field.getTextFormat();
            trace(format.font, format.size, format.color, format.bold, format.italic);
            field.replaceText(0, 3, "1");
            field.appendText("!");
            trace(field.htmlText.split(FONT).join("<FONT>"));
            field.htmlText = "x<b>y</b>";
            trace(field.getTextFormat(0).bold, field.getTextFormat(1).bold);
            field.text = "z";
            trace(field.getTextFormat().bold);
        }
    }
}

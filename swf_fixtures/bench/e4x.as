package {
    import support.Benchmark;

    /** Measures E4X: a document is parsed and queried. */
    public class e4x extends Benchmark {
        private static const ORDERS:int = 300;
        private static const ROUNDS:int = 60;

        override protected function run():String {
            var text:String = documentText();
            var total:Number = 0;
            var characters:int = 0;
            var count:int = 0;
            for (var round:int = 0; round < ROUNDS; round++) {
                var orders:XML = new XML(text);
                characters += orders.@shop.toString().length;
                for each (var order:XML in orders.order) {
                    for each (var item:XML in order.item) {
                        total += Number(item) * Number(item.@count);
                    }
                    characters += order.note[0].toString().length + order.@id.toString().length;
                }
                count += orders.order.(@customer == "c3").length();
                count += orders..item.length();
            }
            return total + " " + characters + " " + count;
        }

        private function documentText():String {
            var text:String = "<orders shop=\"north &amp; south\">\n";
            for (var i:int = 0; i < ORDERS; i++) {
                text += "  <order id=\"" + i + "\" customer=\"c" + (i % 7) + "\">\n    <!-- order " + i + " -->\n";
                for (var j:int = 0; j < 3; j++) {
                    text += "    <item sku=\"s" + (i * j % 50) + "\" count=\"" + (j + 1) + "\">";
                    text += (i % 40 / 4) + "</item>\n";
                }
                text += "    <note>left &lt;at&gt; door " + i + "</note>\n    <paid/>\n  </order>\n";
            }
            return text + "</orders>";
        }
    }
}

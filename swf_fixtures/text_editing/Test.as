package {
    import flash.display.Sprite;
    import flash.events.Event;
    import flash.events.TextEvent;
    import flash.text.TextField;
    import flash.text.TextFieldType;
    import flash.text.TextFormat;

    /** A field that is clicked on and typed into, by input.json. */
    public class Test extends Sprite {
        private var field:TextField = new TextField();
        private var links:TextField = new TextField();

        public function Test() {
            field.defaultTextFormat = new TextFormat("Courier New", 20);
            field.type = TextFieldType.INPUT;
            field.restrict = "A-Z !";
            field.maxChars = 12;
            field.text = "ONE TWO";
            field.addEventListener(TextEvent.TEXT_INPUT, onInput);
            field.addEventListener(Event.CHANGE, onChange);
            field.addEventListener(Event.SCROLL, onScroll);
            addChild(field);
            links.defaultTextFormat = field.defaultTextFormat;
            links.y = 200;
            links.htmlText = "no <a href='event:the link'>yes</a>";
            links.addEventListener(TextEvent.LINK, onLink);
            addChild(links);
            trace(field.selectionBeginIndex, field.selectionEndIndex, field.caretIndex);
        }

        private function onInput(event:TextEvent):void {
            trace("textInput", event.text, "at", field.caretIndex);
            if (event.text == "!") {
                event.preventDefault();
            }
        }

        private function onChange(event:Event):void {
            trace("change", field.text, field.selectionBeginIndex, field.selectionEndIndex);
        }

        private function onScroll(event:Event):void {
            trace("scroll", field.scrollH, "of", field.maxScrollH);
        }

        private function onLink(event:TextEvent):void {
            trace("link", event.text);
        }
    }
}

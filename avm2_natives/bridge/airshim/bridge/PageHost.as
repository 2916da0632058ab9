package airshim.bridge {
    import flash.errors.IOError;
    import flash.errors.IllegalOperationError;
    import flash.utils.getDefinitionByName;

    /**
     * The host of a player in a page. It answers at once: ExternalInterface calls the page, whose script asks the host by a
     * synchronous request.
     */
    internal final class PageHost implements Host {
        private var facts:Object = null;

        public function get start():Object {
            if (facts == null) {
                facts = call("start", {});
            }
            return facts;
        }

        public function call(name:String, request:Object):Object {
            request.call = name;
            const text:String = callPage("airshimCall", JSON.stringify(request)) as String;
            if (text == null) {
                throw new IOError("Error #2002: Operation attempted on invalid socket.", 2002);
            }
            const answer:Object = JSON.parse(text);
            if (answer.error != null) {
                throw Refusal.of(answer.error["class"], answer.error.id, answer.error.message);
            }
            return answer.ok;
        }

        public function exit(code:int):void {
            callPage("airshimExit", code);
        }

        private static function callPage(name:String, argument:Object):Object {
            const external:Object = getDefinitionByName("flash.external.ExternalInterface");
            if (!external.available) {
                throw new IllegalOperationError("Error #2014: Feature is not available at this time.", 2014);
            }
            return external.call(name, argument);
        }
    }
}

package airshim {
    import flash.net.IDynamicPropertyOutput;

    /** The dynamic properties that a program has chosen to have written of an object. */
    public final class DynamicProperties implements IDynamicPropertyOutput {
        /** Names, each with its value behind it. */
        public const members:Array = [];

        public function writeDynamicProperty(name:String, value:*):void {
            members.push(name, value);
        }
    }
}

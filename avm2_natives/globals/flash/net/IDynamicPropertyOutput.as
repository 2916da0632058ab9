package flash.net {
    /** Where a writer puts the properties of a dynamic object. */
    public interface IDynamicPropertyOutput {
        function writeDynamicProperty(name:String, value:*):void;
    }
}

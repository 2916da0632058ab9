package flash.net {
    /** Decides which properties of a dynamic object are written. */
    public interface IDynamicPropertyWriter {
        function writeDynamicProperties(obj:Object, output:IDynamicPropertyOutput):void;
    }
}

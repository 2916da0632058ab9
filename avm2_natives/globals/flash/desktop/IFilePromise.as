package flash.desktop {
    import flash.events.ErrorEvent;
    import flash.utils.IDataInput;

    [API("668")]
    public interface IFilePromise {
        function get relativePath():String;

        function get isAsync():Boolean;

        function open():IDataInput;

        function close():void;

        function reportError(e:ErrorEvent):void;
    }
}

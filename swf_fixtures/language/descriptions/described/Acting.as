package described {
    public interface Acting {
        function act(first:*, second:Object = null):void;
    }
}

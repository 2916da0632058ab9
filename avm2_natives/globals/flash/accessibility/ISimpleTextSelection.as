package flash.accessibility {
    [API("667")]
    public interface ISimpleTextSelection {
        function get selectionActiveIndex():int;

        function get selectionAnchorIndex():int;
    }
}

package flash.accessibility {
    [API("667")]
    public interface ISearchableText {
        function get searchText():String;
    }
}

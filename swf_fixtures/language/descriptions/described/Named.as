package described {
    public interface Named {
        function get readable():Boolean;
    }
}

package flash.security {
    import flash.utils.IDataInput;

    [Version("air2.0")]
    public interface IURIDereferencer {
        function dereference(uri:String):IDataInput;
    }
}

package flash.net {
    public native function getClassByAlias(aliasName:String):Class;
}

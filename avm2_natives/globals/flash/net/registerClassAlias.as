package flash.net {
    public native function registerClassAlias(aliasName:String, classObject:Class):void;
}

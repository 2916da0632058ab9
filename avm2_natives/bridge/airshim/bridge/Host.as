package airshim.bridge {
    /** The way to the bridge's host, which has the sockets. */
    internal interface Host {
        /**
         * What the host says of itself and of the program: `key`, `host` and `port` of its connections, `program`, `parameters`,
         * `arguments`, `applicationID`, `publisherID`, `descriptor`.
         */
        function get start():Object;

        /**
         * Has the host do something.
         *
         * @param name What.
         * @param request Its arguments; the name is added.
         * @return What comes of it.
         * @throws Error The one that AIR throws where it is refused.
         */
        function call(name:String, request:Object):Object;

        /** Ends the program. */
        function exit(code:int):void;
    }
}

package flash.display3D.textures {
    import airshim.Unimplemented;
    import flash.events.EventDispatcher;

    /** Declared, so that programs that name it load; what it can't do throws Error #1001. */
    public class TextureBase extends EventDispatcher {
        public function TextureBase() {
            super();
            Error.throwError(ArgumentError, 2012, "TextureBase$");
        }

        public function dispose():void {
            Unimplemented.throwFor("flash.display3D.textures::TextureBase/dispose()");
        }
    }
}

package flash.system {
    /** Tells whoever hosts the program something. Nobody does here. */
    public function fscommand(command:String, args:String = ""):void {
    }
}

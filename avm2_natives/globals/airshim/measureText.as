package airshim {
    /**
     * The measures of a text in a font of the machine, in ems: its ascent, its descent, and the width of each character
     * together with the kerning before it. Of a list of fonts the first counts.
     */
    public native function measureText(
        text:String, font:String, isBold:Boolean, isItalic:Boolean, kerns:Boolean
    ):Array;
}

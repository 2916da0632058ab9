package flash.display {
    import flash.filters.BevelFilter;
    import flash.filters.BitmapFilter;
    import flash.filters.BlurFilter;
    import flash.filters.ColorMatrixFilter;
    import flash.filters.ConvolutionFilter;
    import flash.filters.DropShadowFilter;
    import flash.filters.GlowFilter;
    import flash.filters.GradientBevelFilter;
    import flash.filters.GradientGlowFilter;

    /** Makes the filters that a timeline gives its objects. */
    internal final class FilterFactory {
        private static const CLASSES:Object = {
            BevelFilter: BevelFilter, BlurFilter: BlurFilter, ColorMatrixFilter: ColorMatrixFilter,
            ConvolutionFilter: ConvolutionFilter, DropShadowFilter: DropShadowFilter, GlowFilter: GlowFilter,
            GradientBevelFilter: GradientBevelFilter, GradientGlowFilter: GradientGlowFilter
        };

        /** Filters of what the tag says of each: its class as `type`, and the values of its members. */
        internal static function make(descriptions:Array):Array {
            var filters:Array = [];
            for (var i:int = 0; i < descriptions.length; i++) {
                var description:Object = descriptions[i];
                var type:Class = CLASSES[description.type];
                var filter:BitmapFilter = description.type.indexOf("Gradient") == 0
                    ? new type(0, 0, description.colors, description.alphas, description.ratios) : new type();
                for (var key:String in description) {
                    if (["type", "bevelType", "colors", "alphas", "ratios"].indexOf(key) < 0) {
                        filter[key] = description[key];
                    }
                }
                if ("bevelType" in description) {
                    Object(filter).type = description.bevelType;
                }
                filters.push(filter);
            }
            return filters;
        }
    }
}

package flash.display {
    import flash.geom.Rectangle;

    /** The order in which the tab key goes through the objects of a stage. */
    internal final class TabOrder {
        /** By `tabIndex` where any object has one, of these objects alone; else from the top left on. */
        internal static function of(stage:Stage):Array {
            var found:Array = [];
            collect(stage, found);
            var numbered:Array = found.filter(function(object:InteractiveObject, index:int, all:Array):Boolean {
                return object.tabIndex >= 0;
            });
            if (numbered.length > 0) {
                var byIndex:Array = [];
                for (var i:int = 0; i < numbered.length; i++) {
                    byIndex.push({object: numbered[i], index: numbered[i].tabIndex, order: i});
                }
                byIndex.sortOn(["index", "order"], Array.NUMERIC);
                return objects(byIndex);
            }
            var byPlace:Array = [];
            for (var j:int = 0; j < found.length; j++) {
                var bounds:Rectangle = found[j].getBounds(stage);
                byPlace.push({object: found[j], place: 6 * bounds.y + bounds.x, order: j});
            }
            byPlace.sortOn(["place", "order"], Array.NUMERIC);
            return objects(byPlace);
        }

        private static function objects(entries:Array):Array {
            var result:Array = [];
            for (var i:int = 0; i < entries.length; i++) {
                result.push(entries[i].object);
            }
            return result;
        }

        private static function collect(container:DisplayObjectContainer, found:Array):void {
            for (var i:int = 0; i < container.numChildren; i++) {
                var child:InteractiveObject = container.getChildAt(i) as InteractiveObject;
                if (child == null || !child.visible) {
                    continue;
                }
                if (child.tabEnabled) {
                    found.push(child);
                }
                var inner:DisplayObjectContainer = child as DisplayObjectContainer;
                if (inner != null && inner.tabChildren) {
                    collect(inner, found);
                }
            }
        }
    }
}

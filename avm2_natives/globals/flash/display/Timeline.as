package flash.display {
    import airshim.SwfSymbol;

    /** How a timeline is built: its frames, their labels, and the scenes that they are divided into. */
    internal final class Timeline {
        /** How many frames its tag claims. */
        internal var totalFrames:int;

        /** How many there are. */
        internal var shownFrames:int;

        internal var swfVersion:int;

        private var _symbol:SwfSymbol;
        private var _scenes:Array = [];

        public function Timeline(symbol:SwfSymbol) {
            super();
            _symbol = symbol;
            var facts:Object = symbol.facts;
            totalFrames = facts.totalFrames;
            shownFrames = facts.shownFrames;
            swfVersion = facts.swfVersion;
            var names:Array = facts.sceneNames;
            var starts:Array = facts.sceneFrames;
            if (names.length == 0) {
                names = [symbol.id == 0 ? "Scene 1" : ""];
                starts = [1];
            }
            for (var i:int = 0; i < names.length; i++) {
                var end:int = i + 1 < starts.length ? starts[i + 1] : Math.max(totalFrames + 1, starts[i]);
                _scenes.push(new TimelineScene(names[i], starts[i], labelsBetween(facts, starts[i], end), end - starts[i]));
            }
        }

        internal static function of(symbol:SwfSymbol):Timeline {
            if (symbol.timeline == null) {
                symbol.timeline = new Timeline(symbol);
            }
            return Timeline(symbol.timeline);
        }

        /** The number of the SWF that it is in. */
        internal function get movie():uint {
            return _symbol.movie;
        }

        /** Whether it is that of a whole SWF. */
        internal function get isMain():Boolean {
            return _symbol.id == 0;
        }

        /** Brings about the frame that follows the one that a container shows. */
        internal function enter(container:DisplayObjectContainer, frame:int):void {
            var tags:Array = _symbol.frame(frame);
            for (var i:int = 0; i < tags.length; i++) {
                var pending:PendingPlacement = new PendingPlacement(tags[i].depth, container.placementAt(tags[i].depth));
                pending.add(tags[i], frame);
                settle(container, pending);
            }
        }

        /** Brings about another frame than the next one: what is only in between is never made. */
        internal function seek(container:DisplayObjectContainer, from:int, to:int):void {
            var isBack:Boolean = to <= from;
            // By depth, in the order in which the depths came.
            var changes:Vector.<PendingPlacement> = new Vector.<PendingPlacement>();
            for (var frame:int = isBack ? 1 : from + 1; frame <= to; frame++) {
                var tags:Array = _symbol.frame(frame);
                for (var i:int = 0; i < tags.length; i++) {
                    var depth:int = tags[i].depth;
                    var change:PendingPlacement = changeAt(changes, depth);
                    if (change == null) {
                        change = new PendingPlacement(depth, isBack ? null : container.placementAt(depth));
                        changes.push(change);
                    }
                    change.add(tags[i], frame);
                }
            }
            if (isBack) {
                for each (var known:Placement in container.placements) {
                    var pending:PendingPlacement = changeAt(changes, known.depth);
                    if (pending == null || !pending.isSameAs(known)) {
                        container.removePlacement(known);
                    } else {
                        known.reset();
                        pending.keep(known);
                    }
                }
            }
            for (var j:int = 0; j < changes.length; j++) {
                settle(container, changes[j]);
            }
        }

        private static function changeAt(changes:Vector.<PendingPlacement>, depth:int):PendingPlacement {
            for (var i:int = 0; i < changes.length; i++) {
                if (changes[i].depth == depth) {
                    return changes[i];
                }
            }
            return null;
        }

        private function settle(container:DisplayObjectContainer, pending:PendingPlacement):void {
            var known:Placement = container.placementAt(pending.depth);
            if (known != null && pending.isNew && pending.inherited == known && known.becomes(SwfSymbol.character(_symbol.movie, pending.id))) {
                known.update(pending.tag);
                return;
            }
            if (known != null && (pending.isGone || pending.isNew)) {
                container.removePlacement(known);
            }
            if (pending.isNew) {
                var symbol:SwfSymbol = SwfSymbol.character(_symbol.movie, pending.id);
                if (symbol == null && pending.tag.className == null) {
                    return;
                }
                var placement:Placement = new Placement(
                    container, pending.tag.className != null ? null : symbol, _symbol.movie, pending.depth, pending.frame);
                if (pending.inherited != null) {
                    placement.inherit(pending.inherited);
                }
                placement.update(pending.tag);
                container.place(placement);
            } else if (known != null && !pending.isGone) {
                known.update(pending.tag);
            }
        }

        internal function get scenes():Array {
            var result:Array = [];
            for (var i:int = 0; i < _scenes.length; i++) {
                result.push(TimelineScene(_scenes[i]).scene);
            }
            return result;
        }

        /** The scene of a frame; the first one of a frame before all of them. */
        internal function sceneAt(frame:int):TimelineScene {
            return _scenes[indexAt(frame)];
        }

        /** The scene so many scenes behind that of a frame; that of the frame itself where there is none. */
        internal function sceneAfter(frame:int, count:int):TimelineScene {
            var index:int = indexAt(frame);
            return index + count < 0 || index + count >= _scenes.length ? _scenes[index] : _scenes[index + count];
        }

        internal function sceneNamed(name:String):TimelineScene {
            var all:Array = _scenes;
            for (var i:int = 0; i < all.length; i++) {
                var part:TimelineScene = TimelineScene(all[i]);
                if (part.scene.name == name) {
                    return part;
                }
            }
            return null;
        }

        /** The frame with a label in any scene; 0 if there is none. */
        internal function frameLabelled(name:String):int {
            var all:Array = _scenes;
            for (var i:int = 0; i < all.length; i++) {
                var part:TimelineScene = TimelineScene(all[i]);
                var frame:int = part.frameLabelled(name);
                if (frame != 0) {
                    return frame;
                }
            }
            return 0;
        }

        private function indexAt(frame:int):int {
            for (var i:int = _scenes.length - 1; i > 0; i--) {
                if (TimelineScene(_scenes[i]).firstFrame <= frame) {
                    return i;
                }
            }
            return 0;
        }

        /** The labels of the frames from `start` to before `end`, their frames counted from `start`. */
        private static function labelsBetween(facts:Object, start:int, end:int):Array {
            var labels:Array = [];
            for (var i:int = 0; i < facts.labelNames.length; i++) {
                var frame:int = facts.labelFrames[i];
                if (frame >= start && frame < end) {
                    labels.push(new FrameLabel(facts.labelNames[i], frame - start + 1));
                }
            }
            return labels;
        }
    }
}

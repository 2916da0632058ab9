package flash.display {
    import airshim.FrameLoop;
    import airshim.SwfSymbol;
    import airshim.runtime_internal;
    import flash.events.Event;
    import flash.geom.ColorTransform;
    import flash.geom.Matrix;
    import flash.media.SoundTransform;

    [Allocator]
    public class SimpleButton extends InteractiveObject {
        private var _upState:DisplayObject = null;
        private var _overState:DisplayObject = null;
        private var _downState:DisplayObject = null;
        private var _hitTestState:DisplayObject = null;
        private var _shown:DisplayObject = null;
        private var _hasStates:Boolean = false;
        private var _enabled:Boolean = true;
        private var _useHandCursor:Boolean = true;
        private var _trackAsMenu:Boolean = false;
        private var _soundTransform:SoundTransform = null;

        public function SimpleButton(
            upState:DisplayObject = null, overState:DisplayObject = null, downState:DisplayObject = null,
            hitTestState:DisplayObject = null
        ) {
            super();
            runtime_internal::makeStates();
            if (upState != null) {
                this.upState = upState;
            }
            if (overState != null) {
                this.overState = overState;
            }
            if (downState != null) {
                this.downState = downState;
            }
            if (hitTestState != null) {
                this.hitTestState = hitTestState;
            }
        }

        /** Makes the states that its symbol has: before the button's own constructor runs, each with a frame of its own. */
        runtime_internal function makeStates():void {
            if (_hasStates) {
                return;
            }
            _hasStates = true;
            var made:SwfSymbol = runtime_internal::symbol;
            if (made == null || made.kind != "button") {
                return;
            }
            _trackAsMenu = made.facts.trackAsMenu;
            var states:Array = [];
            for each (var state:String in ["up", "over", "down", "hitTest"]) {
                states.push(makeObjects(made, state));
            }
            _upState = together(states[0]);
            _overState = together(states[1]);
            _downState = together(states[2]);
            _hitTestState = together(states[3]);
            show(_upState);
            FrameLoop.runtime_internal::constructFrame();
        }

        /** The objects of a state, in the button while they are made. */
        private function makeObjects(made:SwfSymbol, state:String):Array {
            var records:Array = [];
            for each (var record:Object in made.facts.records) {
                if (record[state]) {
                    records.push(record);
                }
            }
            records.sortOn("depth", Array.NUMERIC);
            var objects:Array = [];
            for (var i:int = 0; i < records.length; i++) {
                var symbol:SwfSymbol = SwfSymbol.character(made.movie, records[i].id);
                if (symbol == null) {
                    continue;
                }
                var placement:Placement = new Placement(this, symbol, made.movie, records[i].depth, 1);
                placement.update(records[i]);
                var object:DisplayObject = placement.make();
                if (object != null) {
                    objects.push(object);
                }
            }
            return objects;
        }

        /** The one object of a state, or a Sprite with all of them. */
        private static function together(objects:Array):DisplayObject {
            for (var i:int = 0; i < objects.length; i++) {
                DisplayObject(objects[i])._placement = null;
                DisplayObject(objects[i])._parent = null;
            }
            if (objects.length == 1) {
                FrameLoop.runtime_internal::orphaned(objects[0]);
                return objects[0];
            }
            var all:Sprite = new Sprite();
            for (var j:int = 0; j < objects.length; j++) {
                all.addChild(objects[j]);
            }
            FrameLoop.runtime_internal::orphaned(all);
            return all;
        }

        /** Shows a state in place of the one before. */
        private function show(state:DisplayObject):void {
            if (_shown == state) {
                return;
            }
            if (_shown != null && _shown._parent == this) {
                _shown.dispatchEvent(new Event(Event.REMOVED, true));
                if (stage != null) {
                    _shown.runtime_internal::dispatchStageChange(Event.REMOVED_FROM_STAGE);
                }
                _shown._parent = null;
                FrameLoop.runtime_internal::orphaned(_shown);
            }
            _shown = state;
            if (state != null) {
                if (state._parent != null && state._parent != this) {
                    state._parent.runtime_internal::giveAway(state);
                }
                state._parent = this;
                state.dispatchEvent(new Event(Event.ADDED, true));
                if (stage != null) {
                    state.runtime_internal::dispatchStageChange(Event.ADDED_TO_STAGE);
                }
            }
        }

        runtime_internal override function giveAway(child:DisplayObject):void {
            if (child == _shown) {
                show(null);
            }
            child._parent = null;
        }

        public function get upState():DisplayObject {
            return _upState;
        }

        public function set upState(value:DisplayObject):void {
            takeFromParent(value);
            var wasShown:Boolean = _shown == _upState;
            _upState = value;
            if (wasShown) {
                show(value);
                if (stage != null) {
                    FrameLoop.runtime_internal::constructFrame();
                }
            }
        }

        public function get overState():DisplayObject {
            return _overState;
        }

        public function set overState(value:DisplayObject):void {
            takeFromParent(value);
            _overState = value;
        }

        public function get downState():DisplayObject {
            return _downState;
        }

        public function set downState(value:DisplayObject):void {
            takeFromParent(value);
            _downState = value;
        }

        public function get hitTestState():DisplayObject {
            return _hitTestState;
        }

        public function set hitTestState(value:DisplayObject):void {
            takeFromParent(value);
            _hitTestState = value;
        }

        private function takeFromParent(state:DisplayObject):void {
            if (state != null && state.parent != null) {
                state.parent.removeChild(state);
            }
        }

        public function get enabled():Boolean {
            return _enabled;
        }

        public function set enabled(value:Boolean):void {
            _enabled = value;
        }

        public function get useHandCursor():Boolean {
            return _useHandCursor;
        }

        public function set useHandCursor(value:Boolean):void {
            _useHandCursor = value;
        }

        public function get trackAsMenu():Boolean {
            return _trackAsMenu;
        }

        public function set trackAsMenu(value:Boolean):void {
            _trackAsMenu = value;
        }

        public function get soundTransform():SoundTransform {
            return _soundTransform == null ? new SoundTransform() : _soundTransform.runtime_internal::copy();
        }

        public function set soundTransform(sndTransform:SoundTransform):void {
            if (sndTransform == null) {
                Error.throwError(TypeError, 2007, "sndTransform");
            }
            _soundTransform = sndTransform.runtime_internal::kept();
        }

        runtime_internal override function get takesTab():Boolean {
            return true;
        }

        /** The pointer has come over it, left it, pressed or released it. */
        runtime_internal function pointer(state:String):void {
            show(state == "down" ? _downState : state == "over" ? _overState : _upState);
        }

        runtime_internal override function advanceFrame():void {
            if (_shown != null) {
                _shown.runtime_internal::advanceFrame();
            }
        }

        runtime_internal override function constructChildren():void {
            if (_shown != null) {
                _shown.runtime_internal::constructChildren();
            }
        }

        runtime_internal override function collectFrameScripts(due:Array):void {
            if (_shown != null) {
                _shown.runtime_internal::collectFrameScripts(due);
            }
        }

        runtime_internal override function dispatchStageChange(type:String):void {
            super.runtime_internal::dispatchStageChange(type);
            if (_shown != null) {
                _shown.runtime_internal::dispatchStageChange(type);
            }
        }

        runtime_internal override function collectBounds(matrix:Matrix, bounds:Bounds, withLines:Boolean):void {
            if (_shown != null) {
                var within:Matrix = _shown.runtime_internal::matrix;
                within.concat(matrix);
                _shown.runtime_internal::collectBounds(within, bounds, withLines);
            }
        }

        runtime_internal override function paint(painting:Painting, matrix:Matrix, color:ColorTransform):void {
            if (_shown != null) {
                painting.addChild(_shown, matrix, color);
            }
        }

        runtime_internal override function coversPoint(x:Number, y:Number, matrix:Matrix):Boolean {
            return covers(_shown, x, y, matrix);
        }

        /** Whether the pointer at a point meets it, by its state for that. */
        runtime_internal function isHit(x:Number, y:Number, matrix:Matrix):Boolean {
            return covers(_hitTestState, x, y, matrix);
        }

        private static function covers(state:DisplayObject, x:Number, y:Number, matrix:Matrix):Boolean {
            if (state == null) {
                return false;
            }
            var within:Matrix = state.runtime_internal::matrix;
            within.concat(matrix);
            return state.runtime_internal::coversPoint(x, y, within);
        }
    }
}

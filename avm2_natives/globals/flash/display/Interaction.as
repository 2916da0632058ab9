package flash.display {
    import airshim.runtime_internal;
    import flash.events.Event;
    import flash.events.FocusEvent;
    import flash.events.KeyboardEvent;
    import flash.events.MouseEvent;
    import flash.geom.Matrix;
    import flash.geom.Point;
    import flash.geom.Rectangle;
    import flash.text.TextField;
    import flash.ui.Keyboard;

    /** What the mouse and the keyboard do to the objects of a stage. */
    internal final class Interaction {
        /** Two clicks are a double one within so many milliseconds. */
        private static const DOUBLE_CLICK_TIME:int = 500;

        private static const BUTTONS:Object = {
            Left: [MouseEvent.MOUSE_DOWN, MouseEvent.MOUSE_UP, MouseEvent.CLICK],
            Middle: ["middleMouseDown", "middleMouseUp", "middleClick"],
            Right: ["rightMouseDown", "rightMouseUp", "rightClick"]
        };

        private var _stage:Stage;

        /** What the pointer is over. */
        private var _over:InteractiveObject = null;

        /** What each button was pressed on. */
        private var _pressed:Object = {};

        private var _isDown:Boolean = false;
        private var _clicked:InteractiveObject = null;
        private var _clickedAt:Number = -DOUBLE_CLICK_TIME;

        private var _isShift:Boolean = false;
        private var _isControl:Boolean = false;
        private var _isAlt:Boolean = false;

        public function Interaction(stage:Stage) {
            super();
            _stage = stage;
        }

        internal function handle(event:Object):void {
            switch (event.type) {
                case "MouseMove":
                    moveTo(event.x, event.y);
                    break;
                case "MouseDown":
                    moveTo(event.x, event.y);
                    press(event.button);
                    break;
                case "MouseUp":
                    moveTo(event.x, event.y);
                    release(event.button, event.time);
                    break;
                case "MouseWheel":
                    turnWheel(event.lines);
                    break;
                case "KeyDown":
                    pressKey(event, true);
                    break;
                case "KeyUp":
                    pressKey(event, false);
                    break;
                case "TextInput":
                    if (field != null) {
                        field.runtime_internal::typed(event.text);
                    }
                    break;
                case "TextControl":
                    if (field != null) {
                        field.runtime_internal::control(event.code);
                    }
                    break;
                case "FocusGained":
                    WindowFocus.activation(_stage, Event.ACTIVATE);
                    break;
                case "FocusLost":
                    WindowFocus.activation(_stage, Event.DEACTIVATE);
                    break;
            }
        }

        private function get field():TextField {
            return _stage.focus as TextField;
        }

        private function moveTo(x:Number, y:Number):void {
            if (x == Pointer.x && y == Pointer.y && _over != null) {
                return;
            }
            Pointer.x = x;
            Pointer.y = y;
            Pointer.drag();
            updateOver();
            dispatch(target, MouseEvent.MOUSE_MOVE);
            var dragged:TextField = _isDown ? _pressed.Left as TextField : null;
            if (dragged != null) {
                dragged.runtime_internal::pressedAt(dragged.mouseX, dragged.mouseY, true);
            }
        }

        /** What mouse events go to: the stage where nothing else is. */
        private function get target():InteractiveObject {
            return _over == null ? _stage : _over;
        }

        private function updateOver():void {
            var now:InteractiveObject = Interaction.pick(_stage, Pointer.x, Pointer.y);
            var before:InteractiveObject = _over;
            if (now == before) {
                return;
            }
            _over = now;
            if (before != null) {
                dispatch(before, MouseEvent.MOUSE_OUT, true, now);
            }
            var node:DisplayObject = before;
            for (; node != null && node != _stage && !isWithin(now, node); node = node.parent) {
                dispatch(node as InteractiveObject, MouseEvent.ROLL_OUT, false, now);
            }
            for (node = now; node != null && node != _stage && !isWithin(before, node); node = node.parent) {
                dispatch(node as InteractiveObject, MouseEvent.ROLL_OVER, false, before);
            }
            if (now != null) {
                dispatch(now, MouseEvent.MOUSE_OVER, true, before);
            }
            showButton(before, "up");
            showButton(now, _isDown && _pressed.Left == now ? "down" : "over");
        }

        private static function showButton(object:InteractiveObject, state:String):void {
            if (object is SimpleButton) {
                SimpleButton(object).runtime_internal::pointer(state);
            }
        }

        private static function isWithin(object:DisplayObject, ancestor:DisplayObject):Boolean {
            for (; object != null; object = object.parent) {
                if (object == ancestor) {
                    return true;
                }
            }
            return false;
        }

        private function press(button:String):void {
            var object:InteractiveObject = target;
            _pressed[button] = object;
            if (button == "Left") {
                _isDown = true;
                showButton(object, "down");
                focusByMouse(object);
            }
            dispatch(object, BUTTONS[button][0]);
            if (button == "Left" && object is TextField) {
                TextField(object).runtime_internal::pressedAt(object.mouseX, object.mouseY, _isShift);
            }
        }

        private function release(button:String, time:Number):void {
            var object:InteractiveObject = target;
            var pressed:InteractiveObject = _pressed[button];
            _pressed[button] = null;
            if (button == "Left") {
                _isDown = false;
                showButton(object, "over");
            }
            dispatch(object, BUTTONS[button][1]);
            if (pressed == object) {
                var isDouble:Boolean = button == "Left" && object.doubleClickEnabled && _clicked == object
                    && time - _clickedAt < DOUBLE_CLICK_TIME;
                dispatch(object, isDouble ? MouseEvent.DOUBLE_CLICK : BUTTONS[button][2]);
                _clicked = isDouble ? null : object;
                _clickedAt = time;
                if (button == "Left" && object is TextField) {
                    TextField(object).runtime_internal::clickedAt(object.mouseX, object.mouseY);
                }
            } else if (pressed != null && button == "Left" && pressed != _stage) {
                dispatch(pressed, "releaseOutside");
            }
            updateOver();
        }

        private function turnWheel(lines:Number):void {
            var object:InteractiveObject = target;
            if (dispatch(object, MouseEvent.MOUSE_WHEEL, true, null, lines) && object is TextField) {
                TextField(object).runtime_internal::wheel(lines);
            }
        }

        private function dispatch(
            object:InteractiveObject, type:String, bubbles:Boolean = true, related:InteractiveObject = null, delta:int = 0
        ):Boolean {
            if (object == null) {
                return true;
            }
            var local:Point = object.globalToLocal(Pointer.position);
            return object.dispatchEvent(new MouseEvent(
                type, bubbles, type == MouseEvent.MOUSE_WHEEL, local.x, local.y, related, _isControl, _isAlt, _isShift, _isDown,
                delta));
        }

        /** A press gives the focus to what can have it, and takes it away else. */
        private function focusByMouse(object:InteractiveObject):void {
            var next:InteractiveObject = object;
            while (next != null && !next.runtime_internal::takesFocusByMouse) {
                next = next.parent;
            }
            var before:InteractiveObject = _stage.focus;
            if (next == before) {
                return;
            }
            if (before != null || next != null) {
                var event:FocusEvent = new FocusEvent(FocusEvent.MOUSE_FOCUS_CHANGE, true, true, next);
                if (!(before == null ? _stage : before).dispatchEvent(event)) {
                    return;
                }
            }
            _stage.focus = next;
        }

        private function pressKey(event:Object, isDown:Boolean):void {
            switch (event.keyCode) {
                case Keyboard.SHIFT:
                    _isShift = isDown;
                    break;
                case Keyboard.CONTROL:
                    _isControl = isDown;
                    break;
                case 18:
                    _isAlt = isDown;
                    break;
            }
            var object:InteractiveObject = _stage.focus == null ? _stage : _stage.focus;
            var goesOn:Boolean = object.dispatchEvent(new KeyboardEvent(
                isDown ? KeyboardEvent.KEY_DOWN : KeyboardEvent.KEY_UP, true, true, event.charCode, event.keyCode,
                event.location, _isControl, _isAlt, _isShift));
            if (isDown && goesOn && event.keyCode == Keyboard.TAB) {
                focusByKey(object, event.keyCode);
            } else if (isDown && goesOn && field != null) {
                field.runtime_internal::key(event.keyCode, _isShift);
            }
        }

        /** Moves the focus to the next object in the order of the tab key. */
        private function focusByKey(object:InteractiveObject, keyCode:uint):void {
            var order:Array = TabOrder.of(_stage);
            if (order.length == 0) {
                return;
            }
            var at:int = order.indexOf(_stage.focus);
            var next:int = _isShift ? (at <= 0 ? order.length - 1 : at - 1) : (at + 1) % order.length;
            var event:FocusEvent = new FocusEvent(FocusEvent.KEY_FOCUS_CHANGE, true, true, order[next], _isShift, keyCode);
            if (object.dispatchEvent(event)) {
                _stage.focus = order[next];
            }
        }

        /** What a pointer at a point of the stage meets; null where there is nothing. */
        internal static function pick(stage:Stage, x:Number, y:Number):InteractiveObject {
            var found:InteractiveObject = pickIn(stage, x, y, new Matrix());
            return found == stage ? null : found;
        }

        private static function pickIn(container:DisplayObjectContainer, x:Number, y:Number, matrix:Matrix):InteractiveObject {
            var sprite:Sprite = container as Sprite;
            if (sprite != null && sprite.hitArea != null) {
                var isInArea:Boolean = sprite.hitArea.runtime_internal::coversPoint(
                    x, y, sprite.hitArea.runtime_internal::globalMatrix());
                return isInArea && container.mouseEnabled ? container : null;
            }
            if (container.mask != null && container.mask != container
                && !container.mask.runtime_internal::coversPoint(x, y, container.mask.runtime_internal::globalMatrix())) {
                return null;
            }
            for (var i:int = container.numChildren - 1; i >= 0; i--) {
                var child:DisplayObject = container.getChildAt(i);
                if (child == null || !child.visible || child.isMask) {
                    continue;
                }
                var within:Matrix = child.runtime_internal::matrix;
                within.concat(matrix);
                var found:InteractiveObject = pickChild(container, child, x, y, within);
                if (found != null) {
                    return found;
                }
            }
            var inverse:Matrix = matrix.clone();
            inverse.invert();
            var local:Point = inverse.transformPoint(new Point(x, y));
            var isDrawn:Boolean = container.runtime_internal::drawsAt(local.x, local.y);
            return isDrawn && container.mouseEnabled ? container : null;
        }

        private static function pickChild(
            container:DisplayObjectContainer, child:DisplayObject, x:Number, y:Number, matrix:Matrix
        ):InteractiveObject {
            var found:InteractiveObject = null;
            if (child is DisplayObjectContainer) {
                found = pickIn(DisplayObjectContainer(child), x, y, matrix);
            } else if (child is SimpleButton) {
                found = SimpleButton(child).mouseEnabled && SimpleButton(child).runtime_internal::isHit(x, y, matrix)
                    ? SimpleButton(child) : null;
            } else if (child is InteractiveObject) {
                found = InteractiveObject(child).mouseEnabled && child.runtime_internal::coversPoint(x, y, matrix)
                    ? InteractiveObject(child) : null;
            } else if (child.runtime_internal::coversPoint(x, y, matrix)) {
                return container.mouseEnabled ? container : null;
            }
            if (found != null && !container.mouseChildren) {
                return container.mouseEnabled ? container : null;
            }
            return found;
        }

        /** Clicks on an object where the pointer meets it. Gives what is in the way, or null. */
        internal function click(object:InteractiveObject, time:Number):String {
            var bounds:Rectangle = object.getBounds(_stage);
            var blocking:InteractiveObject = null;
            // The middle first, then a grid.
            for each (var step:Array in [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5], [0.5, 0.1], [0.5, 0.9], [0.1, 0.1], [0.9, 0.9]]) {
                var x:Number = bounds.x + bounds.width * step[0];
                var y:Number = bounds.y + bounds.height * step[1];
                var met:InteractiveObject = Interaction.pick(_stage, x, y);
                if (met != null && isWithin(met, object)) {
                    handle({type: "MouseDown", x: x, y: y, button: "Left"});
                    handle({type: "MouseUp", x: x, y: y, button: "Left", time: time});
                    return null;
                }
                blocking = blocking == null ? met : blocking;
            }
            return blocking == null ? "it takes no clicks" : StageTree.label(blocking) + " is in front of it";
        }
    }
}

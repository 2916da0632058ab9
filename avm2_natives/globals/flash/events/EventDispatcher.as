package flash.events {
    import airshim.domainOf;
    import airshim.runtime_internal;
    import flash.utils.getQualifiedClassName;

    [Event(name="activate", type="flash.events.Event")]
    [Event(name="deactivate", type="flash.events.Event")]
    public class EventDispatcher implements IEventDispatcher {
        /** What events name as their target, where it isn't this: the object that this dispatches for. */
        private var _target:IEventDispatcher;

        // For each event type an Array of Listener in the order of calling. The arrays are never changed once they are
        // here, but replaced: a dispatch goes on with the one that it started with.
        private var _listeners:Object = null;
        private var _captureListeners:Object = null;

        public function EventDispatcher(target:IEventDispatcher = null) {
            super();
            _target = target;
        }

        public function addEventListener(type:String, listener:Function, useCapture:Boolean = false, priority:int = 0,
                                         useWeakReference:Boolean = false):void {
            if (type == null) {
                Error.throwError(TypeError, 2007, "type");
            }
            if (listener == null) {
                Error.throwError(TypeError, 2007, "listener");
            }
            var isFirst:Boolean = !hasEventListener(type);
            if (useCapture) {
                if (_captureListeners == null) {
                    _captureListeners = {};
                }
                insert(_captureListeners, type, listener, priority, useWeakReference);
            } else {
                if (_listeners == null) {
                    _listeners = {};
                }
                insert(_listeners, type, listener, priority, useWeakReference);
            }
            if (isFirst) {
                runtime_internal::listenerAdded(type);
            }
        }

        public function removeEventListener(type:String, listener:Function, useCapture:Boolean = false):void {
            if (type == null) {
                Error.throwError(TypeError, 2007, "type");
            }
            if (listener == null) {
                Error.throwError(TypeError, 2007, "listener");
            }
            var map:Object = useCapture ? _captureListeners : _listeners;
            if (map != null && remove(map, type, listener) && !hasEventListener(type)) {
                runtime_internal::lastListenerRemoved(type);
            }
        }

        public function dispatchEvent(event:Event):Boolean {
            if (event == null) {
                Error.throwError(TypeError, 2007, "event");
            }
            // An event that went through a dispatcher has a target. It is dispatched again as a copy.
            if (event.target != null) {
                event = event.clone();
                if (event == null) {
                    Error.throwError(TypeError, 2007, "event");
                }
            }
            return dispatchEventFunction(event, runtime_internal::eventParent());
        }

        /** An event of the runtime's own: it reaches this object's listeners, and no others, without a call of `dispatchEvent`. */
        runtime_internal function deliver(event:Event):Boolean {
            return dispatchEventFunction(event, null);
        }

        public function hasEventListener(type:String):Boolean {
            return _listeners != null && _listeners[type] is Array
                || _captureListeners != null && _captureListeners[type] is Array;
        }

        public function willTrigger(type:String):Boolean {
            for (var node:EventDispatcher = this; node != null; node = node.runtime_internal::eventParent()) {
                if (node.hasEventListener(type)) {
                    return true;
                }
            }
            return false;
        }

        public function toString():String {
            return Object.prototype.toString.call(this);
        }

        /** Removes all listeners for `type`. */
        runtime_internal final function forgetListeners(type:String):void {
            if (hasEventListener(type)) {
                for each (var map:Object in [_listeners, _captureListeners]) {
                    if (map != null) {
                        delete map[type];
                    }
                }
                runtime_internal::lastListenerRemoved(type);
            }
        }

        /** Removes all listeners whose code is from a domain. */
        runtime_internal final function forgetListenersOf(domain:uint):void {
            for each (var map:Object in [_listeners, _captureListeners]) {
                if (map == null) {
                    continue;
                }
                var types:Array = [];
                for (var key:String in map) {
                    types.push(key);
                }
                for each (var type:String in types) {
                    forgetSomeListeners(map, type, domain);
                }
            }
        }

        private function forgetSomeListeners(map:Object, type:String, domain:uint):void {
            var before:Array = map[type] as Array;
            for (var i:int = 0; before != null && i < before.length; i++) {
                var callback:Function = Listener(before[i]).callback;
                if (callback != null && domainOf(callback) == domain && remove(map, type, callback)
                    && !hasEventListener(type)) {
                    runtime_internal::lastListenerRemoved(type);
                }
            }
        }

        /** The first listener for `type` was added. */
        runtime_internal function listenerAdded(type:String):void {
        }

        /** The last listener for `type` was removed. */
        runtime_internal function lastListenerRemoved(type:String):void {
        }

        /** Where an event goes up to from here: a display object's parent in the display list. */
        runtime_internal function eventParent():EventDispatcher {
            var shown:EventDispatcher = _target as EventDispatcher;
            return shown == null || shown == this ? null : shown.runtime_internal::eventParent();
        }

        /** What events name as their target where they are dispatched here. */
        private function get target():IEventDispatcher {
            return _target == null ? this : _target;
        }

        /**
         * Calls the listeners: of `parent` and its ancestors from the top down in the capturing phase, this object's, and of the
         * ancestors from the bottom up in the bubbling phase. All in one function, since the call stacks that errors
         * show have a frame of this name, and no other, between `dispatchEvent` and the listener.
         */
        private function dispatchEventFunction(event:Event, parent:EventDispatcher):Boolean {
            // A server does this for each packet: the event's own slots rather than calls of its getters.
            var type:String = event._type;
            var ancestors:Array = parent == null ? null : withAncestors(parent);
            var depth:int = ancestors == null ? 0 : ancestors.length;
            var lastStep:int = event._bubbles ? 2 * depth : depth;
            var own:IEventDispatcher = _target == null ? this : _target;
            var wasHeard:Boolean = false;
            for (var step:int = 0; step <= lastStep && !event._propagationStopped; step++) {
                var node:EventDispatcher =
                    step == depth ? this : ancestors[step < depth ? depth - 1 - step : step - depth - 1];
                var map:Object = step < depth ? node._captureListeners : node._listeners;
                var listeners:Array = map == null ? null : map[type] as Array;
                if (listeners == null) {
                    continue;
                }
                event._target = own;
                event._currentTarget = node == this ? own : node.target;
                if (depth > 0) {
                    event._eventPhase = step < depth ? EventPhase.CAPTURING_PHASE
                        : step == depth ? EventPhase.AT_TARGET : EventPhase.BUBBLING_PHASE;
                }
                var count:int = listeners.length;
                for (var i:int = 0; i < count && !event._immediatePropagationStopped; i++) {
                    var listener:Function = Listener(listeners[i]).callback;
                    if (listener == null) {
                        continue;
                    }
                    wasHeard = true;
                    try {
                        listener(event);
                    } catch (error:*) {
                        reportUncaught(error);
                    }
                }
            }
            if (!wasHeard && event is ErrorEvent) {
                reportUnhandled(ErrorEvent(event));
            }
            return !event._defaultPrevented;
        }

        /** `node` and the nodes above it, from the bottom up. */
        private static function withAncestors(node:EventDispatcher):Array {
            var ancestors:Array = [];
            for (; node != null; node = node.runtime_internal::eventParent()) {
                ancestors.push(node);
            }
            return ancestors;
        }

        /** An error that nobody listens to is shown as if it had been thrown (semantics section 6, row "ErrorEvent"). */
        private static function reportUnhandled(event:ErrorEvent):void {
            if (event is UncaughtErrorEvent) {
                return;
            }
            var name:String = getQualifiedClassName(event);
            name = name.substr(name.lastIndexOf(":") + 1);
            reportUncaught("Error #2044: Unhandled " + name + ":. text=" + event.text);
        }

        /** Adds a listener behind those of the same priority, unless it is there already. */
        private static function insert(map:Object, type:String, callback:Function, priority:int, isWeak:Boolean):void {
            var before:Array = map[type] as Array;
            var after:Array = [];
            var isInserted:Boolean = false;
            var count:int = before == null ? 0 : before.length;
            for (var i:int = 0; i < count; i++) {
                var listener:Listener = Listener(before[i]);
                var known:Function = listener.callback;
                if (known == callback) {
                    return;
                }
                if (known == null) {
                    continue;
                }
                if (!isInserted && listener.priority < priority) {
                    after.push(new Listener(callback, priority, isWeak));
                    isInserted = true;
                }
                after.push(listener);
            }
            if (!isInserted) {
                after.push(new Listener(callback, priority, isWeak));
            }
            map[type] = after;
        }

        /** Whether the listener was there. */
        private static function remove(map:Object, type:String, callback:Function):Boolean {
            var before:Array = map[type] as Array;
            var after:Array = [];
            var count:int = before == null ? 0 : before.length;
            for (var i:int = 0; i < count; i++) {
                var listener:Listener = Listener(before[i]);
                if (listener.callback != callback) {
                    after.push(listener);
                }
            }
            if (after.length == count) {
                return false;
            }
            if (after.length == 0) {
                delete map[type];
            } else {
                map[type] = after;
            }
            return true;
        }
    }
}

package airshim {
    /** A character of a SWF that belongs to the program: what timelines and linked classes make objects of. */
    public final class SwfSymbol {
        /** The number of the SWF. */
        public var movie:uint = 0;

        /** The character; 0 is the main timeline. */
        public var id:uint = 0;

        /** "sprite", "shape", "morph", "text", "field", "button", "bitmap", "video", "font", "sound" or "binary". */
        public var kind:String = null;

        /** The Timeline made of it. */
        public var timeline:Object = null;

        private var _facts:Object = null;
        private var _frames:Vector.<Array> = new Vector.<Array>();

        public function SwfSymbol() {
            super();
        }

        /** The character that an object's class is bound to, or the nearest class above it that is; null for none. */
        public static function linkedTo(object:Object):SwfSymbol {
            return findLinked(object) as SwfSymbol;
        }

        /** Null where nothing defines it. */
        public static function character(movie:uint, id:uint):SwfSymbol {
            return findCharacter(movie, id) as SwfSymbol;
        }

        /** The character that a class of the SWF is bound to. */
        public static function ofClass(movie:uint, name:String):SwfSymbol {
            return findOfClass(movie, name) as SwfSymbol;
        }

        /** A class as the code of a SWF sees it. */
        public static native function classOf(movie:uint, name:String):Class;

        /** A new object of a class, whose constructor is still to be called: `initializer`. */
        public static native function allocate(type:Class):Object;

        /** The constructor of an object that `allocate` made, bound to it. */
        public static native function initializer(object:Object):Function;

        /** Sets the public property under which a child of a timeline is known to its parent, whose class need not be dynamic. */
        public static native function setChild(parent:Object, name:String, child:Object):void;

        /** What is known under a child's name; undefined for none. */
        public static native function getChild(parent:Object, name:String):*;

        /** The class bound to it, or null. */
        public native function get linkedClass():Class;

        /** What it is, by names that depend on the kind. */
        public function get facts():Object {
            if (_facts == null) {
                _facts = describe();
            }
            return _facts;
        }

        /** What a frame, counted from 1, changes in the display list: the tags in order. */
        public function frame(number:int):Array {
            while (_frames.length <= number) {
                _frames.push(null);
            }
            if (_frames[number] == null) {
                _frames[number] = readFrame(number);
            }
            return _frames[number];
        }

        public function get isTimeline():Boolean {
            return kind == "sprite";
        }

        private static native function findLinked(object:Object):Object;

        private static native function findCharacter(movie:uint, id:uint):Object;

        private static native function findOfClass(movie:uint, name:String):Object;

        private native function describe():Object;

        private native function readFrame(number:int):Array;
    }
}

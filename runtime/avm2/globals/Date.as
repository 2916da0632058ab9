package {
    /**
     * A moment in time, in milliseconds since 1970-01-01T00:00:00Z, with its calendar in UTC and in the host's time zone.
     */
    [Allocator]
    [Call]
    public dynamic class Date {
        public static const length:int = 7;

        public static native function parse(s:*):Number;

        public static native function UTC(year:*, month:*, date:* = 1, hours:* = 0, minutes:* = 0, seconds:* = 0, ms:* = 0, ...rest):Number;

        public function Date(year:* = undefined, month:* = undefined, date:* = undefined, hours:* = undefined, minutes:* = undefined, seconds:* = undefined, ms:* = undefined) {
            // `new Date()` is now, `new Date(undefined)` is invalid: only the argument count tells them apart.
            _init(arguments.length, year, month, date, hours, minutes, seconds, ms);
        }

        private native function _init(count:int, year:*, month:*, date:*, hours:*, minutes:*, seconds:*, ms:*):void;

        AS3 native function toString():String;

        AS3 native function toDateString():String;

        AS3 native function toTimeString():String;

        AS3 native function toLocaleString():String;

        AS3 native function toLocaleDateString():String;

        AS3 native function toLocaleTimeString():String;

        AS3 native function toUTCString():String;

        AS3 native function valueOf():Number;

        AS3 native function getTime():Number;

        AS3 native function getTimezoneOffset():Number;

        AS3 native function getDay():Number;

        AS3 native function getUTCDay():Number;

        AS3 native function getFullYear():Number;

        AS3 native function getUTCFullYear():Number;

        AS3 native function getMonth():Number;

        AS3 native function getUTCMonth():Number;

        AS3 native function getDate():Number;

        AS3 native function getUTCDate():Number;

        AS3 native function getHours():Number;

        AS3 native function getUTCHours():Number;

        AS3 native function getMinutes():Number;

        AS3 native function getUTCMinutes():Number;

        AS3 native function getSeconds():Number;

        AS3 native function getUTCSeconds():Number;

        AS3 native function getMilliseconds():Number;

        AS3 native function getUTCMilliseconds():Number;

        AS3 native function setTime(t:* = undefined):Number;

        AS3 native function setFullYear(year:* = undefined, month:* = undefined, date:* = undefined):Number;

        AS3 native function setUTCFullYear(year:* = undefined, month:* = undefined, date:* = undefined):Number;

        AS3 native function setMonth(month:* = undefined, date:* = undefined):Number;

        AS3 native function setUTCMonth(month:* = undefined, date:* = undefined):Number;

        AS3 native function setDate(date:* = undefined):Number;

        AS3 native function setUTCDate(date:* = undefined):Number;

        AS3 native function setHours(hour:* = undefined, min:* = undefined, sec:* = undefined, ms:* = undefined):Number;

        AS3 native function setUTCHours(hour:* = undefined, min:* = undefined, sec:* = undefined, ms:* = undefined):Number;

        AS3 native function setMinutes(min:* = undefined, sec:* = undefined, ms:* = undefined):Number;

        AS3 native function setUTCMinutes(min:* = undefined, sec:* = undefined, ms:* = undefined):Number;

        AS3 native function setSeconds(sec:* = undefined, ms:* = undefined):Number;

        AS3 native function setUTCSeconds(sec:* = undefined, ms:* = undefined):Number;

        AS3 native function setMilliseconds(ms:* = undefined):Number;

        AS3 native function setUTCMilliseconds(ms:* = undefined):Number;

        public function get time():Number { return AS3::getTime(); }

        public function set time(value:Number):void { AS3::setTime(value); }

        public function get fullYear():Number { return AS3::getFullYear(); }

        public function set fullYear(value:Number):void { AS3::setFullYear(value); }

        public function get fullYearUTC():Number { return AS3::getUTCFullYear(); }

        public function set fullYearUTC(value:Number):void { AS3::setUTCFullYear(value); }

        public function get month():Number { return AS3::getMonth(); }

        public function set month(value:Number):void { AS3::setMonth(value); }

        public function get monthUTC():Number { return AS3::getUTCMonth(); }

        public function set monthUTC(value:Number):void { AS3::setUTCMonth(value); }

        public function get date():Number { return AS3::getDate(); }

        public function set date(value:Number):void { AS3::setDate(value); }

        public function get dateUTC():Number { return AS3::getUTCDate(); }

        public function set dateUTC(value:Number):void { AS3::setUTCDate(value); }

        public function get hours():Number { return AS3::getHours(); }

        public function set hours(value:Number):void { AS3::setHours(value); }

        public function get hoursUTC():Number { return AS3::getUTCHours(); }

        public function set hoursUTC(value:Number):void { AS3::setUTCHours(value); }

        public function get minutes():Number { return AS3::getMinutes(); }

        public function set minutes(value:Number):void { AS3::setMinutes(value); }

        public function get minutesUTC():Number { return AS3::getUTCMinutes(); }

        public function set minutesUTC(value:Number):void { AS3::setUTCMinutes(value); }

        public function get seconds():Number { return AS3::getSeconds(); }

        public function set seconds(value:Number):void { AS3::setSeconds(value); }

        public function get secondsUTC():Number { return AS3::getUTCSeconds(); }

        public function set secondsUTC(value:Number):void { AS3::setUTCSeconds(value); }

        public function get milliseconds():Number { return AS3::getMilliseconds(); }

        public function set milliseconds(value:Number):void { AS3::setMilliseconds(value); }

        public function get millisecondsUTC():Number { return AS3::getUTCMilliseconds(); }

        public function set millisecondsUTC(value:Number):void { AS3::setUTCMilliseconds(value); }

        public function get day():Number { return AS3::getDay(); }

        public function get dayUTC():Number { return AS3::getUTCDay(); }

        public function get timezoneOffset():Number { return AS3::getTimezoneOffset(); }

        // The compiler takes `this` for one of the class, in the prototype's functions too, and would leave out the
        // conversion.
        private static function __date(value:*):Date {
            return value;
        }

        prototype.toString = function():String {
            var d:Date = __date(this);
            return d.AS3::toString();
        };

        prototype.toDateString = function():String {
            var d:Date = __date(this);
            return d.AS3::toDateString();
        };

        prototype.toTimeString = function():String {
            var d:Date = __date(this);
            return d.AS3::toTimeString();
        };

        prototype.toLocaleString = function():String {
            var d:Date = __date(this);
            return d.AS3::toLocaleString();
        };

        prototype.toLocaleDateString = function():String {
            var d:Date = __date(this);
            return d.AS3::toLocaleDateString();
        };

        prototype.toLocaleTimeString = function():String {
            var d:Date = __date(this);
            return d.AS3::toLocaleTimeString();
        };

        prototype.toUTCString = function():String {
            var d:Date = __date(this);
            return d.AS3::toUTCString();
        };

        prototype.valueOf = function():Number {
            var d:Date = __date(this);
            return d.AS3::valueOf();
        };

        prototype.getTime = function():Number {
            var d:Date = __date(this);
            return d.AS3::getTime();
        };

        prototype.getTimezoneOffset = function():Number {
            var d:Date = __date(this);
            return d.AS3::getTimezoneOffset();
        };

        prototype.getDay = function():Number {
            var d:Date = __date(this);
            return d.AS3::getDay();
        };

        prototype.getUTCDay = function():Number {
            var d:Date = __date(this);
            return d.AS3::getUTCDay();
        };

        prototype.getFullYear = function():Number {
            var d:Date = __date(this);
            return d.AS3::getFullYear();
        };

        prototype.getUTCFullYear = function():Number {
            var d:Date = __date(this);
            return d.AS3::getUTCFullYear();
        };

        prototype.getMonth = function():Number {
            var d:Date = __date(this);
            return d.AS3::getMonth();
        };

        prototype.getUTCMonth = function():Number {
            var d:Date = __date(this);
            return d.AS3::getUTCMonth();
        };

        prototype.getDate = function():Number {
            var d:Date = __date(this);
            return d.AS3::getDate();
        };

        prototype.getUTCDate = function():Number {
            var d:Date = __date(this);
            return d.AS3::getUTCDate();
        };

        prototype.getHours = function():Number {
            var d:Date = __date(this);
            return d.AS3::getHours();
        };

        prototype.getUTCHours = function():Number {
            var d:Date = __date(this);
            return d.AS3::getUTCHours();
        };

        prototype.getMinutes = function():Number {
            var d:Date = __date(this);
            return d.AS3::getMinutes();
        };

        prototype.getUTCMinutes = function():Number {
            var d:Date = __date(this);
            return d.AS3::getUTCMinutes();
        };

        prototype.getSeconds = function():Number {
            var d:Date = __date(this);
            return d.AS3::getSeconds();
        };

        prototype.getUTCSeconds = function():Number {
            var d:Date = __date(this);
            return d.AS3::getUTCSeconds();
        };

        prototype.getMilliseconds = function():Number {
            var d:Date = __date(this);
            return d.AS3::getMilliseconds();
        };

        prototype.getUTCMilliseconds = function():Number {
            var d:Date = __date(this);
            return d.AS3::getUTCMilliseconds();
        };

        prototype.setTime = function(t:* = undefined):Number {
            var d:Date = __date(this);
            return d.AS3::setTime(t);
        };

        prototype.setFullYear = function(year:* = undefined, month:* = undefined, date:* = undefined):Number {
            var d:Date = __date(this);
            return d.AS3::setFullYear(year, month, date);
        };

        prototype.setUTCFullYear = function(year:* = undefined, month:* = undefined, date:* = undefined):Number {
            var d:Date = __date(this);
            return d.AS3::setUTCFullYear(year, month, date);
        };

        prototype.setMonth = function(month:* = undefined, date:* = undefined):Number {
            var d:Date = __date(this);
            return d.AS3::setMonth(month, date);
        };

        prototype.setUTCMonth = function(month:* = undefined, date:* = undefined):Number {
            var d:Date = __date(this);
            return d.AS3::setUTCMonth(month, date);
        };

        prototype.setDate = function(date:* = undefined):Number {
            var d:Date = __date(this);
            return d.AS3::setDate(date);
        };

        prototype.setUTCDate = function(date:* = undefined):Number {
            var d:Date = __date(this);
            return d.AS3::setUTCDate(date);
        };

        prototype.setHours = function(hour:* = undefined, min:* = undefined, sec:* = undefined, ms:* = undefined):Number {
            var d:Date = __date(this);
            return d.AS3::setHours(hour, min, sec, ms);
        };

        prototype.setUTCHours = function(hour:* = undefined, min:* = undefined, sec:* = undefined, ms:* = undefined):Number {
            var d:Date = __date(this);
            return d.AS3::setUTCHours(hour, min, sec, ms);
        };

        prototype.setMinutes = function(min:* = undefined, sec:* = undefined, ms:* = undefined):Number {
            var d:Date = __date(this);
            return d.AS3::setMinutes(min, sec, ms);
        };

        prototype.setUTCMinutes = function(min:* = undefined, sec:* = undefined, ms:* = undefined):Number {
            var d:Date = __date(this);
            return d.AS3::setUTCMinutes(min, sec, ms);
        };

        prototype.setSeconds = function(sec:* = undefined, ms:* = undefined):Number {
            var d:Date = __date(this);
            return d.AS3::setSeconds(sec, ms);
        };

        prototype.setUTCSeconds = function(sec:* = undefined, ms:* = undefined):Number {
            var d:Date = __date(this);
            return d.AS3::setUTCSeconds(sec, ms);
        };

        prototype.setMilliseconds = function(ms:* = undefined):Number {
            var d:Date = __date(this);
            return d.AS3::setMilliseconds(ms);
        };

        prototype.setUTCMilliseconds = function(ms:* = undefined):Number {
            var d:Date = __date(this);
            return d.AS3::setUTCMilliseconds(ms);
        };

        prototype.toJSON = function(k:String):* {
            var d:Date = __date(this);
            return d.AS3::toString();
        };

        _dontEnumPrototype(prototype);
    }
}

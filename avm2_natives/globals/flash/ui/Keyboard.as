package flash.ui {
    public final class Keyboard {
        public static const A:uint = 65;
        public static const B:uint = 66;
        public static const C:uint = 67;
        public static const D:uint = 68;
        public static const E:uint = 69;
        public static const F:uint = 70;
        public static const G:uint = 71;
        public static const H:uint = 72;
        public static const I:uint = 73;
        public static const J:uint = 74;
        public static const K:uint = 75;
        public static const L:uint = 76;
        public static const M:uint = 77;
        public static const N:uint = 78;
        public static const O:uint = 79;
        public static const P:uint = 80;
        public static const Q:uint = 81;
        public static const R:uint = 82;
        public static const S:uint = 83;
        public static const T:uint = 84;
        public static const U:uint = 85;
        public static const V:uint = 86;
        public static const W:uint = 87;
        public static const X:uint = 88;
        public static const Y:uint = 89;
        public static const Z:uint = 90;
        public static const ALTERNATE:uint = 18;
        public static const BACKQUOTE:uint = 192;
        public static const BACKSLASH:uint = 220;
        public static const BACKSPACE:uint = 8;
        public static const CAPS_LOCK:uint = 20;
        public static const COMMA:uint = 188;
        public static const COMMAND:uint = 15;
        public static const CONTROL:uint = 17;
        public static const DELETE:uint = 46;
        public static const DOWN:uint = 40;
        public static const END:uint = 35;
        public static const ENTER:uint = 13;
        public static const EQUAL:uint = 187;
        public static const ESCAPE:uint = 27;
        public static const F1:uint = 112;
        public static const F2:uint = 113;
        public static const F3:uint = 114;
        public static const F4:uint = 115;
        public static const F5:uint = 116;
        public static const F6:uint = 117;
        public static const F7:uint = 118;
        public static const F8:uint = 119;
        public static const F9:uint = 120;
        public static const F10:uint = 121;
        public static const F11:uint = 122;
        public static const F12:uint = 123;
        public static const F13:uint = 124;
        public static const F14:uint = 125;
        public static const F15:uint = 126;
        public static const HOME:uint = 36;
        public static const INSERT:uint = 45;
        public static const LEFT:uint = 37;
        public static const LEFTBRACKET:uint = 219;
        public static const MINUS:uint = 189;
        public static const NUMBER_0:uint = 48;
        public static const NUMBER_1:uint = 49;
        public static const NUMBER_2:uint = 50;
        public static const NUMBER_3:uint = 51;
        public static const NUMBER_4:uint = 52;
        public static const NUMBER_5:uint = 53;
        public static const NUMBER_6:uint = 54;
        public static const NUMBER_7:uint = 55;
        public static const NUMBER_8:uint = 56;
        public static const NUMBER_9:uint = 57;
        public static const NUMPAD:uint = 21;
        public static const NUMPAD_0:uint = 96;
        public static const NUMPAD_1:uint = 97;
        public static const NUMPAD_2:uint = 98;
        public static const NUMPAD_3:uint = 99;
        public static const NUMPAD_4:uint = 100;
        public static const NUMPAD_5:uint = 101;
        public static const NUMPAD_6:uint = 102;
        public static const NUMPAD_7:uint = 103;
        public static const NUMPAD_8:uint = 104;
        public static const NUMPAD_9:uint = 105;
        public static const NUMPAD_ADD:uint = 107;
        public static const NUMPAD_DECIMAL:uint = 110;
        public static const NUMPAD_DIVIDE:uint = 111;
        public static const NUMPAD_ENTER:uint = 108;
        public static const NUMPAD_MULTIPLY:uint = 106;
        public static const NUMPAD_SUBTRACT:uint = 109;
        public static const PAGE_DOWN:uint = 34;
        public static const PAGE_UP:uint = 33;
        public static const PERIOD:uint = 190;
        public static const QUOTE:uint = 222;
        public static const RIGHT:uint = 39;
        public static const RIGHTBRACKET:uint = 221;
        public static const SEMICOLON:uint = 186;
        public static const SHIFT:uint = 16;
        public static const SLASH:uint = 191;
        public static const SPACE:uint = 32;
        public static const TAB:uint = 9;
        public static const UP:uint = 38;

        [API("671")]
        public static const AUDIO:uint = 0x01000017;
        [API("671")]
        public static const BACK:uint = 0x01000016;
        [API("671")]
        public static const BLUE:uint = 0x01000003;
        [API("671")]
        public static const CHANNEL_DOWN:uint = 0x01000005;
        [API("671")]
        public static const CHANNEL_UP:uint = 0x01000004;
        [API("671")]
        public static const DVR:uint = 0x01000019;
        [API("671")]
        public static const EXIT:uint = 0x01000015;
        [API("671")]
        public static const FAST_FORWARD:uint = 0x0100000A;
        [API("671")]
        public static const GREEN:uint = 0x01000001;
        [API("671")]
        public static const GUIDE:uint = 0x01000014;
        [API("671")]
        public static const HELP:uint = 0x0100001D;
        [API("671")]
        public static const INFO:uint = 0x01000013;
        [API("671")]
        public static const INPUT:uint = 0x0100001B;
        [API("671")]
        public static const LAST:uint = 0x01000011;
        [API("671")]
        public static const LIVE:uint = 0x01000010;
        [API("671")]
        public static const MASTER_SHELL:uint = 0x0100001E;
        [API("671")]
        public static const MENU:uint = 0x01000012;
        [API("671")]
        public static const NEXT:uint = 0x0100000E;
        [API("671")]
        public static const PAUSE:uint = 0x01000008;
        [API("671")]
        public static const PLAY:uint = 0x01000007;
        [API("671")]
        public static const PREVIOUS:uint = 0x0100000F;
        [API("671")]
        public static const RECORD:uint = 0x01000006;
        [API("671")]
        public static const RED:uint = 0x01000000;
        [API("671")]
        public static const REWIND:uint = 0x0100000B;
        [API("671")]
        public static const SEARCH:uint = 0x0100001F;
        [API("671")]
        public static const SETUP:uint = 0x0100001C;
        [API("671")]
        public static const SKIP_BACKWARD:uint = 0x0100000D;
        [API("671")]
        public static const SKIP_FORWARD:uint = 0x0100000C;
        [API("671")]
        public static const STOP:uint = 0x01000009;
        [API("671")]
        public static const SUBTITLE:uint = 0x01000018;
        [API("671")]
        public static const VOD:uint = 0x0100001A;
        [API("671")]
        public static const YELLOW:uint = 0x01000002;

        [API("661")]
        public static const KEYNAME_UPARROW:String = "Up";
        [API("661")]
        public static const KEYNAME_DOWNARROW:String = "Down";
        [API("661")]
        public static const KEYNAME_LEFTARROW:String = "Left";
        [API("661")]
        public static const KEYNAME_RIGHTARROW:String = "Right";
        [API("661")]
        public static const KEYNAME_F1:String = "F1";
        [API("661")]
        public static const KEYNAME_F2:String = "F2";
        [API("661")]
        public static const KEYNAME_F3:String = "F3";
        [API("661")]
        public static const KEYNAME_F4:String = "F4";
        [API("661")]
        public static const KEYNAME_F5:String = "F5";
        [API("661")]
        public static const KEYNAME_F6:String = "F6";
        [API("661")]
        public static const KEYNAME_F7:String = "F7";
        [API("661")]
        public static const KEYNAME_F8:String = "F8";
        [API("661")]
        public static const KEYNAME_F9:String = "F9";
        [API("661")]
        public static const KEYNAME_F10:String = "F10";
        [API("661")]
        public static const KEYNAME_F11:String = "F11";
        [API("661")]
        public static const KEYNAME_F12:String = "F12";
        [API("661")]
        public static const KEYNAME_F13:String = "F13";
        [API("661")]
        public static const KEYNAME_F14:String = "F14";
        [API("661")]
        public static const KEYNAME_F15:String = "F15";
        [API("661")]
        public static const KEYNAME_F16:String = "F16";
        [API("661")]
        public static const KEYNAME_F17:String = "F17";
        [API("661")]
        public static const KEYNAME_F18:String = "F18";
        [API("661")]
        public static const KEYNAME_F19:String = "F19";
        [API("661")]
        public static const KEYNAME_F20:String = "F20";
        [API("661")]
        public static const KEYNAME_F21:String = "F21";
        [API("661")]
        public static const KEYNAME_F22:String = "F22";
        [API("661")]
        public static const KEYNAME_F23:String = "F23";
        [API("661")]
        public static const KEYNAME_F24:String = "F24";
        [API("661")]
        public static const KEYNAME_F25:String = "F25";
        [API("661")]
        public static const KEYNAME_F26:String = "F26";
        [API("661")]
        public static const KEYNAME_F27:String = "F27";
        [API("661")]
        public static const KEYNAME_F28:String = "F28";
        [API("661")]
        public static const KEYNAME_F29:String = "F29";
        [API("661")]
        public static const KEYNAME_F30:String = "F30";
        [API("661")]
        public static const KEYNAME_F31:String = "F31";
        [API("661")]
        public static const KEYNAME_F32:String = "F32";
        [API("661")]
        public static const KEYNAME_F33:String = "F33";
        [API("661")]
        public static const KEYNAME_F34:String = "F34";
        [API("661")]
        public static const KEYNAME_F35:String = "F35";
        [API("661")]
        public static const KEYNAME_INSERT:String = "Insert";
        [API("661")]
        public static const KEYNAME_DELETE:String = "Delete";
        [API("661")]
        public static const KEYNAME_HOME:String = "Home";
        [API("661")]
        public static const KEYNAME_BEGIN:String = "Begin";
        [API("661")]
        public static const KEYNAME_END:String = "End";
        [API("661")]
        public static const KEYNAME_PAGEUP:String = "PgUp";
        [API("661")]
        public static const KEYNAME_PAGEDOWN:String = "PgDn";
        [API("661")]
        public static const KEYNAME_PRINTSCREEN:String = "PrntScrn";
        [API("661")]
        public static const KEYNAME_SCROLLLOCK:String = "ScrlLck";
        [API("661")]
        public static const KEYNAME_PAUSE:String = "Pause";
        [API("661")]
        public static const KEYNAME_SYSREQ:String = "SysReq";
        [API("661")]
        public static const KEYNAME_BREAK:String = "Break";
        [API("661")]
        public static const KEYNAME_RESET:String = "Reset";
        [API("661")]
        public static const KEYNAME_STOP:String = "Stop";
        [API("661")]
        public static const KEYNAME_MENU:String = "Menu";
        [API("661")]
        public static const KEYNAME_USER:String = "User";
        [API("661")]
        public static const KEYNAME_SYSTEM:String = "Sys";
        [API("661")]
        public static const KEYNAME_PRINT:String = "Print";
        [API("661")]
        public static const KEYNAME_CLEARLINE:String = "ClrLn";
        [API("661")]
        public static const KEYNAME_CLEARDISPLAY:String = "ClrDsp";
        [API("661")]
        public static const KEYNAME_INSERTLINE:String = "InsLn";
        [API("661")]
        public static const KEYNAME_DELETELINE:String = "DelLn";
        [API("661")]
        public static const KEYNAME_INSERTCHAR:String = "InsChr";
        [API("661")]
        public static const KEYNAME_DELETECHAR:String = "DelChr";
        [API("661")]
        public static const KEYNAME_PREV:String = "Prev";
        [API("661")]
        public static const KEYNAME_NEXT:String = "Next";
        [API("661")]
        public static const KEYNAME_SELECT:String = "Select";
        [API("661")]
        public static const KEYNAME_EXECUTE:String = "Exec";
        [API("661")]
        public static const KEYNAME_UNDO:String = "Undo";
        [API("661")]
        public static const KEYNAME_REDO:String = "Redo";
        [API("661")]
        public static const KEYNAME_FIND:String = "Find";
        [API("661")]
        public static const KEYNAME_HELP:String = "Help";
        [API("661")]
        public static const KEYNAME_MODESWITCH:String = "ModeSw";

        [API("661")]
        public static const STRING_UPARROW:String = "\uF700";
        [API("661")]
        public static const STRING_DOWNARROW:String = "\uF701";
        [API("661")]
        public static const STRING_LEFTARROW:String = "\uF702";
        [API("661")]
        public static const STRING_RIGHTARROW:String = "\uF703";
        [API("661")]
        public static const STRING_F1:String = "\uF704";
        [API("661")]
        public static const STRING_F2:String = "\uF705";
        [API("661")]
        public static const STRING_F3:String = "\uF706";
        [API("661")]
        public static const STRING_F4:String = "\uF707";
        [API("661")]
        public static const STRING_F5:String = "\uF708";
        [API("661")]
        public static const STRING_F6:String = "\uF709";
        [API("661")]
        public static const STRING_F7:String = "\uF70A";
        [API("661")]
        public static const STRING_F8:String = "\uF70B";
        [API("661")]
        public static const STRING_F9:String = "\uF70C";
        [API("661")]
        public static const STRING_F10:String = "\uF70D";
        [API("661")]
        public static const STRING_F11:String = "\uF70E";
        [API("661")]
        public static const STRING_F12:String = "\uF70F";
        [API("661")]
        public static const STRING_F13:String = "\uF710";
        [API("661")]
        public static const STRING_F14:String = "\uF711";
        [API("661")]
        public static const STRING_F15:String = "\uF712";
        [API("661")]
        public static const STRING_F16:String = "\uF713";
        [API("661")]
        public static const STRING_F17:String = "\uF714";
        [API("661")]
        public static const STRING_F18:String = "\uF715";
        [API("661")]
        public static const STRING_F19:String = "\uF716";
        [API("661")]
        public static const STRING_F20:String = "\uF717";
        [API("661")]
        public static const STRING_F21:String = "\uF718";
        [API("661")]
        public static const STRING_F22:String = "\uF719";
        [API("661")]
        public static const STRING_F23:String = "\uF71A";
        [API("661")]
        public static const STRING_F24:String = "\uF71B";
        [API("661")]
        public static const STRING_F25:String = "\uF71C";
        [API("661")]
        public static const STRING_F26:String = "\uF71D";
        [API("661")]
        public static const STRING_F27:String = "\uF71E";
        [API("661")]
        public static const STRING_F28:String = "\uF71F";
        [API("661")]
        public static const STRING_F29:String = "\uF720";
        [API("661")]
        public static const STRING_F30:String = "\uF721";
        [API("661")]
        public static const STRING_F31:String = "\uF722";
        [API("661")]
        public static const STRING_F32:String = "\uF723";
        [API("661")]
        public static const STRING_F33:String = "\uF724";
        [API("661")]
        public static const STRING_F34:String = "\uF725";
        [API("661")]
        public static const STRING_F35:String = "\uF726";
        [API("661")]
        public static const STRING_INSERT:String = "\uF727";
        [API("661")]
        public static const STRING_DELETE:String = "\uF728";
        [API("661")]
        public static const STRING_HOME:String = "\uF729";
        [API("661")]
        public static const STRING_BEGIN:String = "\uF72A";
        [API("661")]
        public static const STRING_END:String = "\uF72B";
        [API("661")]
        public static const STRING_PAGEUP:String = "\uF72C";
        [API("661")]
        public static const STRING_PAGEDOWN:String = "\uF72D";
        [API("661")]
        public static const STRING_PRINTSCREEN:String = "\uF72E";
        [API("661")]
        public static const STRING_SCROLLLOCK:String = "\uF72F";
        [API("661")]
        public static const STRING_PAUSE:String = "\uF730";
        [API("661")]
        public static const STRING_SYSREQ:String = "\uF731";
        [API("661")]
        public static const STRING_BREAK:String = "\uF732";
        [API("661")]
        public static const STRING_RESET:String = "\uF733";
        [API("661")]
        public static const STRING_STOP:String = "\uF734";
        [API("661")]
        public static const STRING_MENU:String = "\uF735";
        [API("661")]
        public static const STRING_USER:String = "\uF736";
        [API("661")]
        public static const STRING_SYSTEM:String = "\uF737";
        [API("661")]
        public static const STRING_PRINT:String = "\uF738";
        [API("661")]
        public static const STRING_CLEARLINE:String = "\uF739";
        [API("661")]
        public static const STRING_CLEARDISPLAY:String = "\uF73A";
        [API("661")]
        public static const STRING_INSERTLINE:String = "\uF73B";
        [API("661")]
        public static const STRING_DELETELINE:String = "\uF73C";
        [API("661")]
        public static const STRING_INSERTCHAR:String = "\uF73D";
        [API("661")]
        public static const STRING_DELETECHAR:String = "\uF73E";
        [API("661")]
        public static const STRING_PREV:String = "\uF73F";
        [API("661")]
        public static const STRING_NEXT:String = "\uF740";
        [API("661")]
        public static const STRING_SELECT:String = "\uF741";
        [API("661")]
        public static const STRING_EXECUTE:String = "\uF742";
        [API("661")]
        public static const STRING_UNDO:String = "\uF743";
        [API("661")]
        public static const STRING_REDO:String = "\uF744";
        [API("661")]
        public static const STRING_FIND:String = "\uF745";
        [API("661")]
        public static const STRING_HELP:String = "\uF746";
        [API("661")]
        public static const STRING_MODESWITCH:String = "\uF747";

        [API("661")]
        public static const CharCodeStrings:Array = [
            STRING_UPARROW, STRING_DOWNARROW, STRING_LEFTARROW, STRING_RIGHTARROW, STRING_F1, STRING_F2, STRING_F3,
            STRING_F4, STRING_F5, STRING_F6, STRING_F7, STRING_F8, STRING_F9, STRING_F10, STRING_F11, STRING_F12,
            STRING_F13, STRING_F14, STRING_F15, STRING_F16, STRING_F17, STRING_F18, STRING_F19, STRING_F20, STRING_F21,
            STRING_F22, STRING_F23, STRING_F24, STRING_F25, STRING_F26, STRING_F27, STRING_F28, STRING_F29, STRING_F30,
            STRING_F31, STRING_F32, STRING_F33, STRING_F34, STRING_F35, STRING_INSERT, STRING_DELETE, STRING_HOME,
            STRING_BEGIN, STRING_END, STRING_PAGEUP, STRING_PAGEDOWN, STRING_PRINTSCREEN, STRING_SCROLLLOCK, STRING_PAUSE,
            STRING_SYSREQ, STRING_BREAK, STRING_RESET, STRING_STOP, STRING_MENU, STRING_USER, STRING_SYSTEM, STRING_PRINT,
            STRING_CLEARLINE, STRING_CLEARDISPLAY, STRING_INSERTLINE, STRING_DELETELINE, STRING_INSERTCHAR,
            STRING_DELETECHAR, STRING_PREV, STRING_NEXT, STRING_SELECT, STRING_EXECUTE, STRING_UNDO, STRING_REDO,
            STRING_FIND, STRING_HELP, STRING_MODESWITCH
        ];

        public function Keyboard() {
            super();
        }

        /** No keyboard is attached, so no lock is on. */
        public static function get capsLock():Boolean {
            return false;
        }

        public static function get numLock():Boolean {
            return false;
        }

        public static function get hasVirtualKeyboard():Boolean {
            return false;
        }

        public static function get physicalKeyboardType():String {
            return "none";
        }

        public static function isAccessible():Boolean {
            return false;
        }
    }
}

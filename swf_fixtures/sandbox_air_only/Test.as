// compile: -swf-version=50
package {
    import flash.display.Sprite;
    import flash.geom.Rectangle;
    import flash.net.URLRequest;
    import flash.system.ApplicationDomain;
    import flash.system.Security;
    import flash.ui.ContextMenu;
    import flash.ui.ContextMenuItem;
    import flash.utils.ByteArray;

    /**
     * Every class that AIR alone has, by name: what only an application's own content may use is SecurityError #3205 for all
     * other (semantics §10; the number is INF), what only names or holds values isn't refused, and in Flash Player there's
     * none of them.
     */
    public class Test extends Sprite {
        /** What acts on the machine or on the application: the constructor refuses. What it is called with is behind it. */
        private static const CONSTRUCTORS:Array = [
            ["flash.data.EncryptedLocalStore"],
            ["flash.data.SQLConnection"],
            ["flash.data.SQLStatement"],
            ["flash.desktop.DockIcon"],
            ["flash.desktop.Icon"],
            ["flash.desktop.InteractiveIcon"],
            ["flash.desktop.NativeProcess"],
            ["flash.desktop.SystemTrayIcon"],
            ["flash.desktop.Updater"],
            ["flash.display.NativeMenu"],
            ["flash.display.NativeMenuItem", "item"],
            ["flash.display.NativeWindow", null],
            ["flash.external.ExtensionContext"],
            ["flash.filesystem.File", "/"],
            ["flash.filesystem.FileStream"],
            ["flash.html.HTMLHost"],
            ["flash.html.HTMLLoader"],
            ["flash.media.CameraRoll"],
            ["flash.media.CameraUI"],
            ["flash.media.MediaPromise"],
            ["flash.media.StageWebView"],
            ["flash.net.DatagramSocket"],
            ["flash.net.ServerSocket"],
            ["flash.net.URLRequestDefaults"],
            ["flash.net.dns.DNSResolver"],
            ["flash.security.XMLSignatureValidator"],
            ["flash.text.StageText"]
        ];

        /** What can't be made, or needn't: members of the class that refuse, those that are called with what is behind. */
        private static const MEMBERS:Array = [
            ["flash.data.EncryptedLocalStore", "getItem", "x"],
            ["flash.data.EncryptedLocalStore", "setItem", "x", new ByteArray()],
            ["flash.data.EncryptedLocalStore", "removeItem", "x"],
            ["flash.data.EncryptedLocalStore", "reset"],
            ["flash.desktop.NativeApplication", "nativeApplication"],
            ["flash.desktop.NativeApplication", "nativeApplication"],
            ["flash.desktop.NativeDragManager", "isDragging"],
            ["flash.desktop.NativeDragManager", "dragInitiator"],
            ["flash.desktop.NativeDragManager", "dropAction"],
            ["flash.desktop.NativeDragManager", "acceptDragDrop", null],
            ["flash.desktop.NativeDragManager", "doDrag", null, null],
            ["flash.display.Screen", "mainScreen"],
            ["flash.display.Screen", "screens"],
            ["flash.display.Screen", "getScreensForRectangle", new Rectangle()],
            ["flash.external.ExtensionContext", "createExtensionContext", "x", ""],
            ["flash.external.ExtensionContext", "getExtensionDirectory", "x"],
            ["flash.filesystem.File", "applicationDirectory"],
            ["flash.filesystem.File", "applicationStorageDirectory"],
            ["flash.filesystem.File", "cacheDirectory"],
            ["flash.filesystem.File", "desktopDirectory"],
            ["flash.filesystem.File", "documentsDirectory"],
            ["flash.filesystem.File", "userDirectory"],
            ["flash.filesystem.File", "workingDirectory"],
            ["flash.filesystem.File", "getRootDirectories"],
            ["flash.filesystem.StorageVolumeInfo", "storageVolumeInfo"],
            ["flash.html.HTMLLoader", "createRootWindow"],
            ["flash.net.DatagramSocket", "broadcast", null],
            ["flash.net.NetworkInfo", "networkInfo"],
            ["flash.net.URLRequestDefaults", "authenticate"],
            ["flash.net.URLRequestDefaults", "cacheResponse"],
            ["flash.net.URLRequestDefaults", "followRedirects"],
            ["flash.net.URLRequestDefaults", "idleTimeout"],
            ["flash.net.URLRequestDefaults", "manageCookies"],
            ["flash.net.URLRequestDefaults", "useCache"],
            ["flash.net.URLRequestDefaults", "userAgent"],
            ["flash.net.URLRequestDefaults", "setLoginCredentialsForHost", "example.org", "x", "y"]
        ];

        /** Members of the class that refuse to be set. */
        private static const SETTERS:Array = [
            ["flash.desktop.NativeDragManager", "dropAction", "copy"],
            ["flash.net.URLRequestDefaults", "authenticate", true],
            ["flash.net.URLRequestDefaults", "cacheResponse", true],
            ["flash.net.URLRequestDefaults", "followRedirects", true],
            ["flash.net.URLRequestDefaults", "idleTimeout", 1000],
            ["flash.net.URLRequestDefaults", "manageCookies", true],
            ["flash.net.URLRequestDefaults", "useCache", true],
            ["flash.net.URLRequestDefaults", "userAgent", "x"]
        ];

        /** What tells whether something is there. */
        private static const QUESTIONS:Array = [
            ["flash.data.EncryptedLocalStore", "isSupported"],
            ["flash.data.SQLConnection", "isSupported"],
            ["flash.desktop.NativeApplication", "supportsDefaultApplication"],
            ["flash.desktop.NativeApplication", "supportsDockIcon"],
            ["flash.desktop.NativeApplication", "supportsMenu"],
            ["flash.desktop.NativeApplication", "supportsStartAtLogin"],
            ["flash.desktop.NativeApplication", "supportsSystemTrayIcon"],
            ["flash.desktop.NativeDragManager", "isSupported"],
            ["flash.desktop.NativeProcess", "isSupported"],
            ["flash.desktop.Updater", "isSupported"],
            ["flash.display.NativeMenu", "isSupported"],
            ["flash.display.NativeWindow", "isSupported"],
            ["flash.display.NativeWindow", "supportsMenu"],
            ["flash.display.NativeWindow", "supportsNotification"],
            ["flash.display.NativeWindow", "supportsTransparency"],
            ["flash.display.NativeWindow", "systemMaxSize"],
            ["flash.display.NativeWindow", "systemMinSize"],
            ["flash.filesystem.StorageVolumeInfo", "isSupported"],
            ["flash.html.HTMLLoader", "isSupported"],
            ["flash.html.HTMLLoader", "pdfCapability"],
            ["flash.media.CameraRoll", "supportsAddBitmapData"],
            ["flash.media.CameraRoll", "supportsBrowseForImage"],
            ["flash.media.CameraUI", "isSupported"],
            ["flash.media.StageWebView", "isSupported"],
            ["flash.net.DatagramSocket", "isSupported"],
            ["flash.net.NetworkInfo", "isSupported"],
            ["flash.net.ServerSocket", "isSupported"],
            ["flash.net.dns.DNSResolver", "isSupported"],
            ["flash.security.XMLSignatureValidator", "isSupported"]
        ];

        /** Values and what holds them, made without arguments. */
        private static const VALUES:Array = [
            "flash.data.SQLCollationType",
            "flash.data.SQLColumnNameStyle",
            "flash.data.SQLMode",
            "flash.data.SQLResult",
            "flash.data.SQLTransactionLockType",
            "flash.desktop.InvokeEventReason",
            "flash.desktop.NativeDragActions",
            "flash.desktop.NativeDragOptions",
            "flash.desktop.NativeProcessStartupInfo",
            "flash.desktop.NotificationType",
            "flash.desktop.SystemIdleMode",
            "flash.display.NativeWindowDisplayState",
            "flash.display.NativeWindowInitOptions",
            "flash.display.NativeWindowRenderMode",
            "flash.display.NativeWindowResize",
            "flash.display.NativeWindowSystemChrome",
            "flash.display.NativeWindowType",
            "flash.display.StageAspectRatio",
            "flash.display.StageOrientation",
            "flash.errors.SQLErrorOperation",
            "flash.events.TouchEventIntent",
            "flash.filesystem.FileMode",
            "flash.html.HTMLPDFCapability",
            "flash.html.HTMLWindowCreateOptions",
            "flash.media.AudioPlaybackMode",
            "flash.media.CameraPosition",
            "flash.media.CameraRollBrowseOptions",
            "flash.media.MediaType",
            "flash.net.IPVersion",
            "flash.net.InterfaceAddress",
            "flash.net.NetworkInterface",
            "flash.net.dns.AAAARecord",
            "flash.net.dns.ARecord",
            "flash.net.dns.MXRecord",
            "flash.net.dns.PTRRecord",
            "flash.net.dns.ResourceRecord",
            "flash.net.dns.SRVRecord",
            "flash.printing.PaperSize",
            "flash.printing.PrintMethod",
            "flash.printing.PrintUIOptions",
            "flash.security.ReferencesValidationSetting",
            "flash.security.RevocationCheckSettings",
            "flash.security.SignatureStatus",
            "flash.security.SignerTrustSettings",
            "flash.text.AutoCapitalize",
            "flash.text.ReturnKeyLabel",
            "flash.text.SoftKeyboardType",
            "flash.text.StageTextInitOptions"
        ];

        /** The same, of which none is made here: what they hold comes from what refuses. */
        private static const NAMES:Array = [
            "flash.data.SQLColumnSchema",
            "flash.data.SQLIndexSchema",
            "flash.data.SQLSchema",
            "flash.data.SQLSchemaResult",
            "flash.data.SQLTableSchema",
            "flash.data.SQLTriggerSchema",
            "flash.data.SQLViewSchema",
            "flash.desktop.IFilePromise",
            "flash.errors.PermissionError",
            "flash.errors.SQLError",
            "flash.filesystem.StorageVolume",
            "flash.html.HTMLHistoryItem",
            "flash.media.InputMediaStream",
            "flash.permissions.PermissionStatus",
            "flash.security.IURIDereferencer"
        ];

        /** Events, made with a type. */
        private static const EVENTS:Array = [
            "flash.events.AudioOutputChangeEvent",
            "flash.events.DNSResolverEvent",
            "flash.events.DRMAuthenticateEvent",
            "flash.events.DatagramSocketDataEvent",
            "flash.events.FileListEvent",
            "flash.events.GeolocationEvent",
            "flash.events.InvokeEvent",
            "flash.events.LocationChangeEvent",
            "flash.events.MediaEvent",
            "flash.events.NativeDragEvent",
            "flash.events.NativeProcessExitEvent",
            "flash.events.NativeWindowBoundsEvent",
            "flash.events.NativeWindowDisplayStateEvent",
            "flash.events.PermissionEvent",
            "flash.events.SQLErrorEvent",
            "flash.events.SQLEvent",
            "flash.events.SQLUpdateEvent",
            "flash.events.ScreenMouseEvent",
            "flash.events.ServerSocketConnectEvent",
            "flash.events.StageOrientationEvent",
            "flash.events.StorageVolumeChangeEvent"
        ];

        /** Events that come with more than a type. */
        private static const LONG_EVENTS:Array = [
            ["flash.events.BrowserInvokeEvent", "x", false, false, [], "", "", false, false],
            ["flash.events.HTMLUncaughtScriptExceptionEvent", null]
        ];

        public function Test() {
            trace(Security.sandboxType);
            section("constructors");
            for each (var entry:Array in CONSTRUCTORS) {
                attempt(entry, make);
            }
            section("members");
            for each (entry in MEMBERS) {
                attempt(entry, access);
            }
            section("setters");
            for each (entry in SETTERS) {
                attempt(entry, change);
            }
            section("questions");
            for each (entry in QUESTIONS) {
                attempt(entry, access);
            }
            section("values");
            for each (var name:String in VALUES) {
                attempt([name], make);
            }
            section("names");
            for each (name in NAMES) {
                attempt([name], look);
            }
            section("events");
            for each (name in EVENTS) {
                attempt([name, "type"], make);
            }
            for each (entry in LONG_EVENTS) {
                attempt(entry, make);
            }
            section("of Flash Player, too");
            trace(new ContextMenu(), new ContextMenuItem("item").label, new URLRequest("x").url);
            attempt(["flash.system.Security", "loadPolicyFile", "xmlsocket://127.0.0.1:1"], access);
            attempt(["flash.system.Security", "allowDomain", "example.org"], access);
            trace("nativeWindow", "nativeWindow" in stage && stage["nativeWindow"] != null);
        }

        private static function section(title:String):void {
            trace("--", title);
        }

        private static function attempt(entry:Array, action:Function):void {
            var what:String = action == access || action == change ? entry[0] + "." + entry[1] : entry[0];
            try {
                action(ApplicationDomain.currentDomain.getDefinition(entry[0]), entry);
                trace(what, "no error");
            } catch (error:SecurityError) {
                trace(what, error);
            } catch (error:Error) {
                trace(what, error.name, error.errorID);
            }
        }

        private static function look(type:Class, entry:Array):void {
        }

        private static function make(type:Class, entry:Array):void {
            switch (entry.length) {
                case 1:
                    new type();
                    break;
                case 2:
                    new type(entry[1]);
                    break;
                default:
                    new type(entry[1], entry[2], entry[3], entry[4], entry[5], entry[6], entry[7], entry[8]);
                    break;
            }
        }

        private static function change(type:Class, entry:Array):void {
            type[entry[1]] = entry[2];
        }

        private static function access(type:Class, entry:Array):void {
            var member:Object = type[entry[1]];
            if (member is Function) {
                (member as Function).apply(type, entry.slice(2));
            }
        }
    }
}

package flash.utils {
    /** Access to properties that aren't declared calls these methods, which a subclass overrides. */
    [Allocator]
    public class Proxy {
        public function Proxy() {
            super();
        }

        flash_proxy function getProperty(name:*):* {
            Error.throwError(Error, 2088);
        }

        flash_proxy function setProperty(name:*, value:*):void {
            Error.throwError(Error, 2089);
        }

        flash_proxy function callProperty(name:*, ...rest):* {
            Error.throwError(Error, 2090);
        }

        flash_proxy function hasProperty(name:*):Boolean {
            Error.throwError(Error, 2091);
            return false;
        }

        flash_proxy function deleteProperty(name:*):Boolean {
            Error.throwError(Error, 2092);
            return false;
        }

        flash_proxy function getDescendants(name:*):* {
            Error.throwError(Error, 2093);
        }

        flash_proxy function nextNameIndex(index:int):int {
            Error.throwError(Error, 2105);
            return 0;
        }

        flash_proxy function nextName(index:int):String {
            Error.throwError(Error, 2106);
            return null;
        }

        flash_proxy function nextValue(index:int):* {
            Error.throwError(Error, 2107);
        }

        flash_proxy native function isAttribute(name:*):Boolean;
    }
}

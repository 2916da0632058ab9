// The script halves of the classes. In a player these are its .as files.
"use strict";

class ArgumentError extends Error {}
class SecurityError extends Error {}
class IOError extends Error {}
class EOFError extends IOError {}

class EventDispatcher {
    #listeners = {};

    addEventListener(type, listener) {
        const listeners = this.#listeners[type] ??= [];
        listeners.includes(listener) || listeners.push(listener);
        this.listenersChanged(type, true);
    }

    removeEventListener(type, listener) {
        const listeners = (this.#listeners[type] ?? []).filter(other => other !== listener);
        this.#listeners[type] = listeners;
        this.listenersChanged(type, listeners.length > 0);
    }

    dispatchEvent(event) {
        event.target = this;
        for (const listener of [...this.#listeners[event.type] ?? []]) {
            try {
                listener(event);
            } catch (error) {
                trace(`uncaught ${error}`);
            }
        }
    }

    listenersChanged(type, any) {}
}

class ServerSocket extends EventDispatcher {
    #native = new NativeServerSocket();

    bind(port = 0, address = "0.0.0.0") { this.#native.bind(port, address); }
    listen(backlog = 0) { this.#native.listen(this, backlog); }
    close() { this.#native.close(); }
    get bound() { return this.#native.bound; }
    get listening() { return this.#native.listening; }
    get localAddress() { return this.#native.localAddress; }
    get localPort() { return this.#native.localPort; }

    listenersChanged(type, any) { if (type == "connect") this.#native.setAccepting(any); }
}

class Socket extends EventDispatcher {
    #native;

    constructor(host = null, port = 0) {
        super();
        if (host instanceof NativeSocket) {
            this.#native = host;
        } else {
            this.#native = new NativeSocket();
            if (host != null) this.connect(host, port);
        }
    }

    connect(host, port) { this.#native.connect(this, host, port); }
    close() { this.#native.close(); }
    flush() { this.#native.flush(); }
    get connected() { return this.#native.connected(); }
    get bytesAvailable() { return this.#native.bytesAvailable(); }
    get remoteAddress() { return this.#native.remoteAddress(); }
    get remotePort() { return this.#native.remotePort(); }
    readByte() { return this.#native.read(1)[0] << 24 >> 24; }
    readBytes(length) { return this.#native.read(length || this.bytesAvailable); }
    writeByte(value) { this.writeBytes([value & 255]); }
    writeBytes(bytes) { this.#native.write(Array.from(bytes)); }

    readUTFBytes(length) {
        const bytes = Array.from(this.#native.read(length), byte => "%" + byte.toString(16).padStart(2, "0"));
        return decodeURIComponent(bytes.join(""));
    }

    writeUTFBytes(text) {
        const bytes = encodeURIComponent(text).match(/%..|./g) ?? [];
        this.writeBytes(Array.from(bytes, byte => byte[0] == "%" ? parseInt(byte.slice(1), 16) : byte.charCodeAt()));
    }

    listenersChanged(type, any) { if (type == "outputProgress") this.#native.setReportsProgress(any); }
}

// A script's `class` is no property of the global object, where the native halves look for it.
Object.assign(globalThis, { ArgumentError, SecurityError, IOError, EOFError, ServerSocket, Socket });

// The echo server of AIR's manuals. Another line than "quit" comes back; "quit" ends the program.
var server = new ServerSocket();
server.addEventListener("connect", onConnect);
server.bind(0, "127.0.0.1");
server.listen();
trace(`listening on ${server.localPort}`);

function onConnect(event) {
    var socket = event.socket;
    trace(`connection from ${socket.remoteAddress}`);
    socket.addEventListener("socketData", onData);
    socket.addEventListener("close", onClose);
}

function onData(event) {
    var socket = event.target;
    var bytes = socket.readBytes(0);
    socket.writeBytes(bytes);
    socket.flush();
    if (String.fromCharCode(...bytes.slice(0, 4)) == "quit") {
        socket.close();
        server.close();
    }
}

function onClose(event) {
    trace("connection closed");
}

// Node's counterpart of swf_fixtures/echo_server: sends back what it receives.
"use strict";

const net = require("node:net");

const server = net.createServer((socket) => {
    socket.on("data", (data) => socket.write(data));
    socket.on("error", () => socket.destroy());
});
server.listen(Number(process.argv[2] ?? 0), "127.0.0.1", () => {
    const { address, port } = server.address();
    console.log(`listening on ${address}:${port}`);
});

// The echo server that examples/echo.rs is measured against: node echo.mjs [port]
import net from 'node:net';

const server = net.createServer((socket) => {
  socket.on('data', (chunk) => socket.write(chunk));
  socket.on('error', () => {});
});
server.listen(Number(process.argv[2] ?? 0), '127.0.0.1', () => console.log(`listening on port ${server.address().port}`));

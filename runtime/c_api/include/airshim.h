#ifndef AIRSHIM_H
#define AIRSHIM_H

#include <stdint.h>
#include <stddef.h>
#include <stdbool.h>

// The C interface of airshim-net: flash.net.ServerSocket, Socket, SecureSocket, DatagramSocket and NetworkInfo for a player that
// is not written in Rust. examples/echo.c is a server in it.
//
// What it leaves to the player: URLLoader and URLStream (HTTP and HTTPS), DNSResolver and LocalConnection. XMLSocket is a Socket
// whose messages the player takes apart itself, at the NULs between them.
//
// Handles. A context holds all sockets of one program. Contexts and objects are numbers, never given out twice, and checked
// at each call: one that is stale, was freed, or belongs to another context gives AIRSHIM_STATUS_BAD_HANDLE.
//
// Ownership. What is passed in is only looked at during the call. What is passed out is written into memory of the caller's,
// but for the text and data of an AirshimEvent: they stay valid until the next airshim_next_event with the same context,
// airshim_context_shutdown or airshim_context_free.
//
// Threads. Every function may be called from any thread, calls for one context are done one after the other. The library has
// one thread of its own for each context, which waits for the operating system; it calls nothing of the player's.
//
// Events. airshim_next_event gives them one at a time; what they are for happened right then, so that nothing changes
// behind a running script. The player takes events until there are none, then waits: with airshim_wait, or in a loop of its
// own for the descriptor of airshim_wake_fd to become readable. What a script wrote without a flush leaves in
// airshim_next_event.
//
// Life of objects. The player keeps the script's object of a handle alive from airshim_server_socket_listen,
// airshim_socket_connect, airshim_datagram_socket_receive or an event of kind CONNECTION on, until the event that ends it
// (CLOSE, IO_ERROR or SECURITY_ERROR of a socket, CLOSE of a server) or the script's own close. airshim_object_free is for
// its finalizer.
//
// Errors. AIRSHIM_STATUS_REFUSED stands for an exception that the script is to see; the AirshimError has its class, its
// number and its text. Other errors are the player's own. No call ends the process, and no panic leaves the library.


// What has become of a call.
typedef enum AirshimStatus {
  // It was done.
  AIRSHIM_STATUS_OK = 0,
  // There is no event; or nothing happened in the time given.
  AIRSHIM_STATUS_NONE = 1,
  // It was refused: the script is to see the exception in the AirshimError.
  AIRSHIM_STATUS_REFUSED = 2,
  // The context or the object isn't there, was freed, or is of another kind.
  AIRSHIM_STATUS_BAD_HANDLE = 3,
  // A pointer is null that must not be, a text isn't UTF-8, a number isn't one of an enumeration.
  AIRSHIM_STATUS_BAD_ARGUMENT = 4,
  // The operating system refuses what the library needs for itself: a thread, a descriptor.
  AIRSHIM_STATUS_SYSTEM = 5,
  // A mistake in the library. The context can't be used any more, but freed.
  AIRSHIM_STATUS_INTERNAL = 6,
} AirshimStatus;

// The class of an exception.
typedef enum AirshimErrorClass {
  // `ArgumentError`
  AIRSHIM_ERROR_CLASS_ARGUMENT_ERROR = 0,
  // `flash.errors.IllegalOperationError`
  AIRSHIM_ERROR_CLASS_ILLEGAL_OPERATION_ERROR = 1,
  // `flash.errors.IOError`
  AIRSHIM_ERROR_CLASS_IO_ERROR = 2,
  // `RangeError`
  AIRSHIM_ERROR_CLASS_RANGE_ERROR = 3,
  // `SecurityError`
  AIRSHIM_ERROR_CLASS_SECURITY_ERROR = 4,
} AirshimErrorClass;

// The kind of an event: which object the player makes of it.
typedef enum AirshimEventKind {
  // `ServerSocketConnectEvent` `connect` of a ServerSocket. The player makes a Socket of the handle in `socket`.
  AIRSHIM_EVENT_KIND_CONNECTION = 0,
  // `Event` `connect` of a Socket.
  AIRSHIM_EVENT_KIND_CONNECT = 1,
  // `Event` `close` of a Socket or a ServerSocket.
  AIRSHIM_EVENT_KIND_CLOSE = 2,
  // `ProgressEvent` `socketData` of a Socket: `bytes_loaded`. Its `bytesTotal` is 0.
  AIRSHIM_EVENT_KIND_SOCKET_DATA = 3,
  // `OutputProgressEvent` `outputProgress` of a Socket: `bytes_pending`, `bytes_total`.
  AIRSHIM_EVENT_KIND_OUTPUT_PROGRESS = 4,
  // `IOErrorEvent` `ioError` of a Socket or a DatagramSocket: `text`, `error_id`.
  AIRSHIM_EVENT_KIND_IO_ERROR = 5,
  // `SecurityErrorEvent` `securityError` of a Socket: `text`, `error_id`.
  AIRSHIM_EVENT_KIND_SECURITY_ERROR = 6,
  // `DatagramSocketDataEvent` `data` of a DatagramSocket: `data`, `source`, `destination`.
  AIRSHIM_EVENT_KIND_DATAGRAM_DATA = 7,
  // `Event` `networkChange` of NetworkInfo, which is no object here.
  AIRSHIM_EVENT_KIND_NETWORK_CHANGE = 8,
} AirshimEventKind;

// Where a program came from, and so what it may do: `Security.sandboxType`.
typedef enum AirshimSandbox {
  // `application`: the only one that may host servers.
  AIRSHIM_SANDBOX_APPLICATION = 0,
  // `remote`
  AIRSHIM_SANDBOX_REMOTE = 1,
  // `localWithFile`: no sockets at all.
  AIRSHIM_SANDBOX_LOCAL_WITH_FILE = 2,
  // `localWithNetwork`
  AIRSHIM_SANDBOX_LOCAL_WITH_NETWORK = 3,
  // `localTrusted`
  AIRSHIM_SANDBOX_LOCAL_TRUSTED = 4,
} AirshimSandbox;

// A bound on what connections may cost.
typedef enum AirshimLimit {
  // Connections that one server may have at a time. Further ones wait in the system's queue.
  AIRSHIM_LIMIT_CONNECTIONS_PER_SERVER = 0,
  // Connections in total.
  AIRSHIM_LIMIT_CONNECTIONS = 1,
  // Bytes that one connection holds for a script that doesn't read them. Reading stops there.
  AIRSHIM_LIMIT_INPUT_BYTES = 2,
  // Bytes that one connection holds for a peer that doesn't take them. Writing more is IOError #2031.
  AIRSHIM_LIMIT_OUTPUT_BYTES = 3,
  // Bytes that all connections together hold.
  AIRSHIM_LIMIT_TOTAL_BYTES = 4,
} AirshimLimit;

// A kind of access.
typedef enum AirshimAccess {
  // To bind servers, and datagram sockets that receive.
  AIRSHIM_ACCESS_LISTEN = 0,
  // To connect sockets, and to send packets.
  AIRSHIM_ACCESS_CONNECT = 1,
} AirshimAccess;

// What became of a server's certificate: `serverCertificateStatus`.
typedef enum AirshimCertificateStatus {
  // `expired`
  AIRSHIM_CERTIFICATE_STATUS_EXPIRED = 0,
  // `invalid`
  AIRSHIM_CERTIFICATE_STATUS_INVALID = 1,
  // `invalidChain`
  AIRSHIM_CERTIFICATE_STATUS_INVALID_CHAIN = 2,
  // `notYetValid`
  AIRSHIM_CERTIFICATE_STATUS_NOT_YET_VALID = 3,
  // `principalMismatch`
  AIRSHIM_CERTIFICATE_STATUS_PRINCIPAL_MISMATCH = 4,
  // `revoked`
  AIRSHIM_CERTIFICATE_STATUS_REVOKED = 5,
  // `trusted`
  AIRSHIM_CERTIFICATE_STATUS_TRUSTED = 6,
  // `unknown`: none was looked at.
  AIRSHIM_CERTIFICATE_STATUS_UNKNOWN = 7,
  // `untrustedSigners`
  AIRSHIM_CERTIFICATE_STATUS_UNTRUSTED_SIGNERS = 8,
} AirshimCertificateStatus;

// The handle of a context. 0 is none.
typedef uint64_t AirshimContext;

// The handle of an object within its context: of a ServerSocket, a Socket or a DatagramSocket. 0 is none.
typedef uint64_t AirshimObject;

// The exception that a script is to see.
typedef struct AirshimError {
  // The class.
  enum AirshimErrorClass error_class;
  // `Error.errorID`.
  uint32_t id;
  // The name of the class with its package, NUL-terminated.
  char class_name[48];
  // `Error.message`, NUL-terminated: `Error #2002: Operation attempted on invalid socket.`
  char message[128];
} AirshimError;

// An IP address and a port.
typedef struct AirshimAddress {
  // The address in text form, NUL-terminated; empty for null.
  char host[46];
  // The port; 0 for none.
  uint16_t port;
} AirshimAddress;

// What a DatagramSocket's properties show.
typedef struct AirshimDatagramSocketState {
  // `bound`.
  bool bound;
  // `connected`.
  bool connected;
  // `localAddress` and `localPort`.
  struct AirshimAddress local;
  // `remoteAddress` and `remotePort`.
  struct AirshimAddress remote;
} AirshimDatagramSocketState;

// An event for an object of the script. Members that its kind doesn't name are 0.
typedef struct AirshimEvent {
  // Its kind.
  enum AirshimEventKind kind;
  // The object that it is dispatched on.
  AirshimObject target;
  // The new Socket.
  AirshimObject socket;
  // `bytesLoaded`.
  uint64_t bytes_loaded;
  // `bytesPending`.
  uint64_t bytes_pending;
  // `bytesTotal`.
  uint64_t bytes_total;
  // `errorID`.
  uint32_t error_id;
  // `text`, NUL-terminated; never null. Valid until the next call for events.
  const char *text;
  // `data`. Valid until the next call for events.
  const uint8_t *data;
  // How many bytes that are.
  size_t data_length;
  // `srcAddress` and `srcPort`.
  struct AirshimAddress source;
  // `dstAddress` and `dstPort`.
  struct AirshimAddress destination;
} AirshimEvent;

// What a NetworkInterface shows.
typedef struct AirshimNetworkInterface {
  // `name`, NUL-terminated.
  char name[256];
  // `displayName`, NUL-terminated.
  char display_name[256];
  // `active`.
  bool active;
  // `mtu`; -1 where the system doesn't tell.
  int32_t mtu;
  // `hardwareAddress`, such as `00-11-22-AA-BB-CC`, NUL-terminated; empty where it has none.
  char hardware_address[18];
  // How many `addresses` it has.
  size_t address_count;
} AirshimNetworkInterface;

// What an InterfaceAddress shows.
typedef struct AirshimInterfaceAddress {
  // `address`, NUL-terminated.
  char address[46];
  // `broadcast`, NUL-terminated; empty where there is none.
  char broadcast[46];
  // `prefixLength`; -1 where the system doesn't tell.
  int32_t prefix_length;
  // Whether `ipVersion` is `IPVersion.IPV6`.
  bool is_ipv6;
} AirshimInterfaceAddress;

// What a ServerSocket's properties show.
typedef struct AirshimServerSocketState {
  // `bound`.
  bool bound;
  // `listening`.
  bool listening;
  // `localAddress` and `localPort`.
  struct AirshimAddress local;
} AirshimServerSocketState;

// What a Socket's properties show.
typedef struct AirshimSocketState {
  // `connected`. Where it is false, `bytesAvailable` and `bytesPending` throw IOError #2002, and the addresses are null.
  bool connected;
  // `tcpNoDelay`.
  bool tcp_no_delay;
  // `timeout`.
  uint32_t timeout_ms;
  // `bytesAvailable`.
  size_t bytes_available;
  // `bytesPending`.
  uint64_t bytes_pending;
  // `localAddress` and `localPort`.
  struct AirshimAddress local;
  // `remoteAddress` and `remotePort`.
  struct AirshimAddress remote;
} AirshimSocketState;

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

// The version of this interface: raised by one with each change that isn't compatible.
uint32_t airshim_interface_version(void);

// Makes a context for one program, and starts its thread. sandbox is an AirshimSandbox; url is where the program was loaded
// from, for socket policy files and the text of a securityError.
enum AirshimStatus airshim_context_new(int32_t sandbox,
                                       const char *url,
                                       AirshimContext *context);

// Ends a context at once, with all of its objects: connections with unsent bytes are cut off. airshim_context_shutdown
// comes before that where the program is to end in order.
enum AirshimStatus airshim_context_free(AirshimContext context);

// Closes everything that is open and waits, up to limit_ms milliseconds, until all that was written is sent. What isn't
// then is reset; unsent, which may be null, gets how many connections that were. No events come of it.
enum AirshimStatus airshim_context_shutdown(AirshimContext context, uint32_t limit_ms, size_t *unsent);

// Says whether nothing can happen any more: nothing listens, no connection is open, being opened or being sent, no packets
// are received.
enum AirshimStatus airshim_context_is_idle(AirshimContext context,
                                           bool *idle);

// Changes a bound, an AirshimLimit, from now on.
enum AirshimStatus airshim_context_set_limit(AirshimContext context, int32_t limit, uint64_t value);

// Limits one kind of access, an AirshimAccess, to what a list names: `127.0.0.1:8080,[::1]`, as airshim's options
// --allow-listen and --allow-connect have it. An empty list allows nothing. Without a call everything is allowed.
enum AirshimStatus airshim_context_allow(AirshimContext context, int32_t access, const char *list);

// Gives a descriptor that is readable, for poll, select, epoll and the like, as long as it is worth to call
// airshim_next_event. It belongs to the context: it is neither to be read nor to be closed. AIRSHIM_STATUS_SYSTEM where the
// system has no such descriptors (Windows), which leaves airshim_wait.
enum AirshimStatus airshim_wake_fd(AirshimContext context,
                                   int32_t *fd);

// Waits until it is worth to call airshim_next_event, up to timeout_ms milliseconds; a negative number is for ever.
// AIRSHIM_STATUS_NONE when the time is over. Other calls can be made meanwhile.
enum AirshimStatus airshim_wait(AirshimContext context, int32_t timeout_ms);

// Forgets an object, which the script can't reach any more, and closes what it has open.
enum AirshimStatus airshim_object_free(AirshimContext context, AirshimObject object);

// `new DatagramSocket()`. SecurityError #3205 outside of the application sandbox.
enum AirshimStatus airshim_datagram_socket_new(AirshimContext context,
                                               AirshimObject *object,
                                               struct AirshimError *error);

// `bind(localPort, localAddress)`; the address may be null, as in ActionScript. RangeError #2003, ArgumentError #2004,
// IOError #2002, SecurityError #3205.
enum AirshimStatus airshim_datagram_socket_bind(AirshimContext context,
                                                AirshimObject object,
                                                int32_t port,
                                                const char *address,
                                                struct AirshimError *error);

// `connect(remoteAddress, remotePort)`. RangeError #2003, ArgumentError #2004, IOError #2002, SecurityError #3205.
enum AirshimStatus airshim_datagram_socket_connect(AirshimContext context,
                                                   AirshimObject object,
                                                   const char *address,
                                                   int32_t port,
                                                   struct AirshimError *error);

// `send(bytes, offset, length, address, port)`, with the part of the bytes that is meant; null and 0 for a connected socket.
// RangeError #2003, ArgumentError #2004, IOError #2002 and #3224, IllegalOperationError #3225, SecurityError #3205.
enum AirshimStatus airshim_datagram_socket_send(AirshimContext context,
                                                AirshimObject object,
                                                const uint8_t *packet,
                                                size_t length,
                                                const char *address,
                                                int32_t port,
                                                struct AirshimError *error);

// `receive()`: events of kind DATAGRAM_DATA may come from now on. IOError #2002, SecurityError #3205.
enum AirshimStatus airshim_datagram_socket_receive(AirshimContext context,
                                                   AirshimObject object,
                                                   struct AirshimError *error);

// `close()`. IOError #2002.
enum AirshimStatus airshim_datagram_socket_close(AirshimContext context,
                                                 AirshimObject object,
                                                 struct AirshimError *error);

// Gives what the properties show.
enum AirshimStatus airshim_datagram_socket_state(AirshimContext context,
                                                 AirshimObject object,
                                                 struct AirshimDatagramSocketState *state);

// Gives the next event, or AIRSHIM_STATUS_NONE: then it is time to wait. What was written without a flush is sent here.
enum AirshimStatus airshim_next_event(AirshimContext context, struct AirshimEvent *event);

// Prints the library's diagnostics to stderr from now on: why the system refused a bind, at which limit accepting stopped.
// 1 is for errors only, 2 with warnings, 3 with information, 4 and 5 for debugging. To be called once for a process;
// AIRSHIM_STATUS_SYSTEM where the process has another log already.
enum AirshimStatus airshim_log_to_stderr(int32_t level);

// `NetworkInfo.networkInfo.findInterfaces()`: asks the system, and gives how many there are. They stay what they are until the
// next call. SecurityError #3205 outside of the application sandbox.
enum AirshimStatus airshim_network_info_find(AirshimContext context,
                                             size_t *count,
                                             struct AirshimError *error);

// Gives one of the interfaces that were found, by its place from 0 on; AIRSHIM_STATUS_BAD_ARGUMENT where there is none.
enum AirshimStatus airshim_network_info_interface(AirshimContext context,
                                                  size_t index,
                                                  struct AirshimNetworkInterface *interface);

// Gives one of an interface's addresses, both by their places from 0 on; AIRSHIM_STATUS_BAD_ARGUMENT where there is none.
enum AirshimStatus airshim_network_info_address(AirshimContext context,
                                                size_t interface,
                                                size_t index,
                                                struct AirshimInterfaceAddress *address);

// Says whether the script has a listener for `networkChange`, of which there are events of kind NETWORK_CHANGE only then: to be
// called when the first comes, and when the last one goes.
enum AirshimStatus airshim_network_info_watch(AirshimContext context,
                                              int32_t watch);

// `new SecureSocket()`, without a connection. It is a Socket whose airshim_socket_connect speaks TLS, and all that is for
// Sockets is for it, too. A certificate that isn't good is an event of kind IO_ERROR.
enum AirshimStatus airshim_secure_socket_new(AirshimContext context,
                                             AirshimObject *object);

// `addBinaryChainBuildingCertificate(certificate, trusted)`: a certificate in DER, for connections that are opened from now on.
// Those that the system trusts are trusted anyway. ArgumentError #2004.
enum AirshimStatus airshim_secure_socket_add_certificate(AirshimContext context,
                                                         AirshimObject object,
                                                         const uint8_t *certificate,
                                                         size_t length,
                                                         int32_t trusted,
                                                         struct AirshimError *error);

// `serverCertificateStatus`, an AirshimCertificateStatus.
enum AirshimStatus airshim_secure_socket_certificate_status(AirshimContext context,
                                                            AirshimObject object,
                                                            int32_t *certificate_status);

// `serverCertificate` in DER, as much as there is room for; `count` gets how long it is, 0 where there is none. What the members of
// an X509Certificate show is the player's to read from it.
enum AirshimStatus airshim_secure_socket_certificate(AirshimContext context,
                                                     AirshimObject object,
                                                     uint8_t *buffer,
                                                     size_t length,
                                                     size_t *count);

// `new ServerSocket()`. SecurityError #3205 outside of the application sandbox.
enum AirshimStatus airshim_server_socket_new(AirshimContext context, AirshimObject *object, struct AirshimError *error);

// `bind(localPort, localAddress)`; the address may be null, as in ActionScript. RangeError #2003, ArgumentError #2004,
// IOError #2002, SecurityError #3205.
enum AirshimStatus airshim_server_socket_bind(AirshimContext context,
                                              AirshimObject object,
                                              int32_t port,
                                              const char *address,
                                              struct AirshimError *error);

// `listen(backlog)`. RangeError #2006, IOError #2002.
enum AirshimStatus airshim_server_socket_listen(AirshimContext context,
                                                AirshimObject object,
                                                int32_t backlog,
                                                struct AirshimError *error);

// Says whether the script's object has a listener for `connect`: to be called when the first comes, and when the last one
// goes. Connections wait in the system's queue until there is one.
enum AirshimStatus airshim_server_socket_set_accepting(AirshimContext context,
                                                       AirshimObject object,
                                                       int32_t accepting);

// `close()`. IOError #2002.
enum AirshimStatus airshim_server_socket_close(AirshimContext context,
                                               AirshimObject object,
                                               struct AirshimError *error);

// Gives what the properties show.
enum AirshimStatus airshim_server_socket_state(AirshimContext context,
                                               AirshimObject object,
                                               struct AirshimServerSocketState *state);

// `new Socket()`, without a connection.
enum AirshimStatus airshim_socket_new(AirshimContext context, AirshimObject *object);

// `connect(host, port)`: an event tells what came of it. SecurityError #2003 and #2010. A host that is null is the player's
// to refuse. A SecureSocket speaks TLS there.
enum AirshimStatus airshim_socket_connect(AirshimContext context,
                                          AirshimObject object,
                                          const char *host,
                                          int32_t port,
                                          struct AirshimError *error);

// `close()`: what was written is still sent. IOError #2002.
enum AirshimStatus airshim_socket_close(AirshimContext context, AirshimObject object, struct AirshimError *error);

// Copies what has arrived, from `offset` on, as much as there is up to `length`; `count` gets how much. It stays there to be
// read. IOError #2002.
enum AirshimStatus airshim_socket_peek(AirshimContext context,
                                       AirshimObject object,
                                       size_t offset,
                                       uint8_t *buffer,
                                       size_t length,
                                       size_t *count,
                                       struct AirshimError *error);

// Reads what has arrived, as much as there is up to `length`; `count` gets how much. Less than a script asks for is its
// EOFError #2030, of which nothing is to be read: `bytes_available` of airshim_socket_state tells before. IOError #2002.
enum AirshimStatus airshim_socket_read(AirshimContext context,
                                       AirshimObject object,
                                       uint8_t *buffer,
                                       size_t length,
                                       size_t *count,
                                       struct AirshimError *error);

// Writes bytes, to be sent by airshim_socket_flush or with the next call for events. IOError #2002, IOError #2031 where the
// limits don't let more wait.
enum AirshimStatus airshim_socket_write(AirshimContext context,
                                        AirshimObject object,
                                        const uint8_t *data,
                                        size_t length,
                                        struct AirshimError *error);

// `flush()`. IOError #2002.
enum AirshimStatus airshim_socket_flush(AirshimContext context, AirshimObject object, struct AirshimError *error);

// `timeout = value`, in milliseconds: of connections that are opened from now on. Less than 250 is raised to that.
enum AirshimStatus airshim_socket_set_timeout(AirshimContext context, AirshimObject object, uint32_t timeout_ms);

// `tcpNoDelay = value`. IOError #2002 where the system refuses.
enum AirshimStatus airshim_socket_set_tcp_no_delay(AirshimContext context,
                                                   AirshimObject object,
                                                   int32_t no_delay,
                                                   struct AirshimError *error);

// Says whether the script's object has a listener for `outputProgress`, of which there are events only then: to be called
// when the first comes, and when the last one goes.
enum AirshimStatus airshim_socket_set_reports_progress(AirshimContext context,
                                                       AirshimObject object,
                                                       int32_t reports);

// Gives what the properties show.
enum AirshimStatus airshim_socket_state(AirshimContext context, AirshimObject object, struct AirshimSocketState *state);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#endif  /* AIRSHIM_H */

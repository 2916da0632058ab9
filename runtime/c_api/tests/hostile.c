// What a careless player does with the interface: it gets an error code each time, and nothing else happens.

#undef NDEBUG
#include <assert.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>

#include "airshim.h"

#define EXPECT(status, call)                                                                                                 \
    do {                                                                                                                     \
        int got = (int)(call);                                                                                               \
        if (got != (int)(status)) {                                                                                          \
            fprintf(stderr, "line %d: %s gave %d\n", __LINE__, #call, got);                                                  \
            return 1;                                                                                                        \
        }                                                                                                                    \
    } while (0)

#define OK AIRSHIM_STATUS_OK
#define NONE AIRSHIM_STATUS_NONE
#define REFUSED AIRSHIM_STATUS_REFUSED
#define BAD_HANDLE AIRSHIM_STATUS_BAD_HANDLE
#define BAD_ARGUMENT AIRSHIM_STATUS_BAD_ARGUMENT

static AirshimContext new_context(int sandbox) {
    AirshimContext context = 0;
    assert(airshim_context_new(sandbox, "app:/test.swf", &context) == OK);
    return context;
}

static int handles(void) {
    AirshimContext context = new_context(AIRSHIM_SANDBOX_APPLICATION), other = new_context(AIRSHIM_SANDBOX_APPLICATION);
    AirshimObject server, socket, datagrams, object = 0;
    AirshimError error;
    AirshimEvent event;
    AirshimSocketState state;
    uint8_t byte = 0;
    size_t count;
    int fd;
    bool idle;
    EXPECT(OK, airshim_server_socket_new(context, &server, &error));
    EXPECT(OK, airshim_socket_new(context, &socket));
    EXPECT(OK, airshim_datagram_socket_new(context, &datagrams, &error));

    // No context.
    const AirshimContext wrong[] = {0, 1234567, UINT64_MAX, server};
    for (int index = 0; index < 4; index++) {
        EXPECT(BAD_HANDLE, airshim_next_event(wrong[index], &event));
        EXPECT(BAD_HANDLE, airshim_wait(wrong[index], 0));
        EXPECT(BAD_HANDLE, airshim_wake_fd(wrong[index], &fd));
        EXPECT(BAD_HANDLE, airshim_context_is_idle(wrong[index], &idle));
        EXPECT(BAD_HANDLE, airshim_context_shutdown(wrong[index], 0, NULL));
        EXPECT(BAD_HANDLE, airshim_context_free(wrong[index]));
        EXPECT(BAD_HANDLE, airshim_server_socket_new(wrong[index], &object, &error));
        EXPECT(BAD_HANDLE, airshim_socket_flush(wrong[index], socket, &error));
    }
    // No object, one of another kind, one of another context.
    const AirshimObject no_sockets[] = {0, server, datagrams, context, UINT64_MAX};
    for (int index = 0; index < 5; index++) {
        EXPECT(BAD_HANDLE, airshim_socket_connect(context, no_sockets[index], "127.0.0.1", 80, &error));
        EXPECT(BAD_HANDLE, airshim_socket_close(context, no_sockets[index], &error));
        EXPECT(BAD_HANDLE, airshim_socket_read(context, no_sockets[index], &byte, 1, &count, &error));
        EXPECT(BAD_HANDLE, airshim_socket_write(context, no_sockets[index], &byte, 1, &error));
        EXPECT(BAD_HANDLE, airshim_socket_state(context, no_sockets[index], &state));
        EXPECT(BAD_HANDLE, airshim_socket_set_tcp_no_delay(context, no_sockets[index], 1, &error));
    }
    EXPECT(BAD_HANDLE, airshim_server_socket_bind(context, socket, 0, "127.0.0.1", &error));
    EXPECT(BAD_HANDLE, airshim_server_socket_listen(context, datagrams, 0, &error));
    EXPECT(BAD_HANDLE, airshim_datagram_socket_receive(context, server, &error));
    EXPECT(BAD_HANDLE, airshim_server_socket_bind(other, server, 0, "127.0.0.1", &error));
    EXPECT(BAD_HANDLE, airshim_object_free(other, server));
    // Freed twice, used after that.
    EXPECT(OK, airshim_object_free(context, server));
    EXPECT(BAD_HANDLE, airshim_object_free(context, server));
    EXPECT(BAD_HANDLE, airshim_server_socket_close(context, server, &error));
    EXPECT(OK, airshim_context_free(other));
    EXPECT(BAD_HANDLE, airshim_context_free(other));
    EXPECT(OK, airshim_context_free(context));
    EXPECT(BAD_HANDLE, airshim_next_event(context, &event));
    EXPECT(BAD_HANDLE, airshim_object_free(context, socket));
    return 0;
}

static int arguments(void) {
    AirshimContext context = new_context(AIRSHIM_SANDBOX_APPLICATION), another;
    AirshimObject server, socket;
    AirshimError error;
    size_t count;
    uint8_t byte;
    EXPECT(BAD_ARGUMENT, airshim_context_new(0, "app:/test.swf", NULL));
    EXPECT(BAD_ARGUMENT, airshim_context_new(0, NULL, &another));
    EXPECT(BAD_ARGUMENT, airshim_context_new(5, "app:/test.swf", &another));
    EXPECT(BAD_ARGUMENT, airshim_context_new(-1, "app:/test.swf", &another));
    EXPECT(BAD_ARGUMENT, airshim_context_new(0, "\xff\xfe", &another));
    EXPECT(BAD_ARGUMENT, airshim_context_set_limit(context, 5, 1));
    EXPECT(BAD_ARGUMENT, airshim_context_allow(context, 2, "127.0.0.1"));
    EXPECT(BAD_ARGUMENT, airshim_context_allow(context, AIRSHIM_ACCESS_LISTEN, "not an address:x"));
    EXPECT(BAD_ARGUMENT, airshim_context_allow(context, AIRSHIM_ACCESS_LISTEN, NULL));
    EXPECT(BAD_ARGUMENT, airshim_next_event(context, NULL));
    EXPECT(BAD_ARGUMENT, airshim_wake_fd(context, NULL));
    EXPECT(BAD_ARGUMENT, airshim_context_is_idle(context, NULL));
    EXPECT(BAD_ARGUMENT, airshim_log_to_stderr(9));
    EXPECT(BAD_ARGUMENT, airshim_server_socket_new(context, NULL, &error));
    EXPECT(BAD_ARGUMENT, airshim_socket_new(context, NULL));
    EXPECT(OK, airshim_server_socket_new(context, &server, NULL));
    EXPECT(OK, airshim_socket_new(context, &socket));
    EXPECT(BAD_ARGUMENT, airshim_server_socket_bind(context, server, 0, "\xff", &error));
    EXPECT(BAD_ARGUMENT, airshim_server_socket_state(context, server, NULL));
    EXPECT(BAD_ARGUMENT, airshim_socket_connect(context, socket, NULL, 80, &error));
    EXPECT(BAD_ARGUMENT, airshim_socket_read(context, socket, NULL, 1, &count, &error));
    EXPECT(BAD_ARGUMENT, airshim_socket_read(context, socket, &byte, 1, NULL, &error));
    EXPECT(BAD_ARGUMENT, airshim_socket_write(context, socket, NULL, 1, &error));
    EXPECT(BAD_ARGUMENT, airshim_socket_write(context, socket, &byte, SIZE_MAX, &error));
    // Null where nothing is wanted.
    EXPECT(REFUSED, airshim_socket_write(context, socket, NULL, 0, NULL));
    EXPECT(REFUSED, airshim_server_socket_listen(context, server, 0, NULL));
    EXPECT(OK, airshim_context_free(context));
    return 0;
}

static int refusals(void) {
    AirshimContext context = new_context(AIRSHIM_SANDBOX_APPLICATION);
    AirshimObject server, second, socket;
    AirshimError error;
    AirshimServerSocketState state;
    EXPECT(OK, airshim_server_socket_new(context, &server, &error));
    EXPECT(OK, airshim_server_socket_new(context, &second, &error));
    EXPECT(OK, airshim_socket_new(context, &socket));

#define EXPECT_REFUSED(class, number, text, call)                                                                            \
    EXPECT(REFUSED, call);                                                                                                   \
    EXPECT(class, error.error_class);                                                                                        \
    EXPECT(number, error.id);                                                                                                \
    EXPECT(0, strcmp(error.message, text))
#define INVALID "Error #2002: Operation attempted on invalid socket."

    EXPECT_REFUSED(AIRSHIM_ERROR_CLASS_RANGE_ERROR, 2003, "Error #2003: Invalid socket port number specified.",
                   airshim_server_socket_bind(context, server, 65536, "127.0.0.1", &error));
    EXPECT_REFUSED(AIRSHIM_ERROR_CLASS_ARGUMENT_ERROR, 2004, "Error #2004: One of the parameters is invalid.",
                   airshim_server_socket_bind(context, server, 0, "localhost", &error));
    EXPECT_REFUSED(AIRSHIM_ERROR_CLASS_ARGUMENT_ERROR, 2004, "Error #2004: One of the parameters is invalid.",
                   airshim_server_socket_bind(context, server, 0, NULL, &error));
    EXPECT_REFUSED(AIRSHIM_ERROR_CLASS_IO_ERROR, 2002, INVALID, airshim_server_socket_listen(context, server, 0, &error));
    EXPECT(0, strcmp(error.class_name, "flash.errors.IOError"));
    EXPECT(OK, airshim_server_socket_bind(context, server, 0, "127.0.0.1", &error));
    EXPECT(OK, airshim_server_socket_state(context, server, &state));
    EXPECT(1, state.bound && !state.listening && state.local.port > 0);
    EXPECT(0, strcmp(state.local.host, "127.0.0.1"));
    EXPECT_REFUSED(AIRSHIM_ERROR_CLASS_IO_ERROR, 2002, INVALID,
                   airshim_server_socket_bind(context, second, state.local.port, "127.0.0.1", &error));
    EXPECT_REFUSED(AIRSHIM_ERROR_CLASS_RANGE_ERROR, 2006, "Error #2006: The supplied index is out of bounds.",
                   airshim_server_socket_listen(context, server, -1, &error));
    EXPECT_REFUSED(AIRSHIM_ERROR_CLASS_SECURITY_ERROR, 2003, "Error #2003: Invalid socket port number specified.",
                   airshim_socket_connect(context, socket, "127.0.0.1", 70000, &error));
    EXPECT_REFUSED(AIRSHIM_ERROR_CLASS_IO_ERROR, 2002, INVALID, airshim_socket_close(context, socket, &error));
    EXPECT(OK, airshim_context_allow(context, AIRSHIM_ACCESS_LISTEN, "127.0.0.1:1"));
    EXPECT_REFUSED(AIRSHIM_ERROR_CLASS_SECURITY_ERROR, 3205,
                   "Error #3205: Only application-sandbox content can access this feature.",
                   airshim_server_socket_bind(context, second, 0, "127.0.0.1", &error));
    EXPECT(OK, airshim_context_free(context));

    context = new_context(AIRSHIM_SANDBOX_REMOTE);
    EXPECT_REFUSED(AIRSHIM_ERROR_CLASS_SECURITY_ERROR, 3205,
                   "Error #3205: Only application-sandbox content can access this feature.",
                   airshim_server_socket_new(context, &server, &error));
    EXPECT_REFUSED(AIRSHIM_ERROR_CLASS_SECURITY_ERROR, 3205,
                   "Error #3205: Only application-sandbox content can access this feature.",
                   airshim_datagram_socket_new(context, &server, &error));
    EXPECT(OK, airshim_context_free(context));
    return 0;
}

// Takes the next event, which must come.
static AirshimStatus take(AirshimContext context, AirshimEvent *event) {
    for (;;) {
        AirshimStatus status = airshim_next_event(context, event);
        if (status != NONE) {
            return status;
        }
        status = airshim_wait(context, 20000);
        if (status != OK) {
            return status;
        }
    }
}

// Both ends of a connection in one context, and an object that is freed while it is open.
static int events(void) {
    AirshimContext context = new_context(AIRSHIM_SANDBOX_APPLICATION);
    AirshimObject server, client, accepted = 0, nobody;
    AirshimError error;
    AirshimEvent event;
    AirshimServerSocketState state;
    AirshimSocketState ends;
    uint8_t bytes[16];
    size_t count;
    bool idle, connected = false;
    EXPECT(OK, airshim_server_socket_new(context, &server, &error));
    EXPECT(OK, airshim_server_socket_bind(context, server, 0, "127.0.0.1", &error));
    EXPECT(OK, airshim_server_socket_set_accepting(context, server, 1));
    EXPECT(OK, airshim_server_socket_listen(context, server, 0, &error));
    EXPECT(OK, airshim_server_socket_state(context, server, &state));
    EXPECT(OK, airshim_socket_new(context, &client));
    EXPECT(OK, airshim_socket_connect(context, client, "127.0.0.1", state.local.port, &error));
    while (accepted == 0 || !connected) {
        EXPECT(OK, take(context, &event));
        if (event.kind == AIRSHIM_EVENT_KIND_CONNECTION) {
            EXPECT(1, event.target == server);
            accepted = event.socket;
        } else {
            EXPECT(AIRSHIM_EVENT_KIND_CONNECT, event.kind);
            EXPECT(1, event.target == client);
            connected = true;
        }
    }
    EXPECT(OK, airshim_socket_set_reports_progress(context, client, 1));
    EXPECT(OK, airshim_socket_write(context, client, (const uint8_t *)"hello", 5, &error));
    EXPECT(OK, airshim_socket_flush(context, client, &error));
    EXPECT(OK, take(context, &event));
    EXPECT(AIRSHIM_EVENT_KIND_OUTPUT_PROGRESS, event.kind);
    EXPECT(1, event.target == client && event.bytes_pending == 0 && event.bytes_total == 5);
    EXPECT(OK, take(context, &event));
    EXPECT(AIRSHIM_EVENT_KIND_SOCKET_DATA, event.kind);
    EXPECT(1, event.target == accepted && event.bytes_loaded == 5);
    EXPECT(OK, airshim_socket_state(context, accepted, &ends));
    EXPECT(1, ends.connected && ends.bytes_available == 5 && ends.local.port == state.local.port);
    EXPECT(OK, airshim_socket_peek(context, accepted, 1, bytes, 3, &count, &error));
    EXPECT(1, count == 3 && memcmp(bytes, "ell", 3) == 0);
    EXPECT(OK, airshim_socket_peek(context, accepted, 99, bytes, 3, &count, &error));
    EXPECT(0, count);
    EXPECT(OK, airshim_socket_read(context, accepted, bytes, sizeof bytes, &count, &error));
    EXPECT(1, count == 5 && memcmp(bytes, "hello", 5) == 0);
    // The finalizer of an object whose connection is open.
    EXPECT(OK, airshim_object_free(context, accepted));
    EXPECT(OK, take(context, &event));
    EXPECT(AIRSHIM_EVENT_KIND_CLOSE, event.kind);
    EXPECT(1, event.target == client);
    EXPECT(REFUSED, airshim_socket_write(context, client, bytes, 1, &error));

    // A failure, whose text is the event's.
    EXPECT(OK, airshim_server_socket_close(context, server, &error));
    EXPECT(OK, airshim_socket_new(context, &nobody));
    EXPECT(OK, airshim_socket_connect(context, nobody, "127.0.0.1", state.local.port, &error));
    EXPECT(OK, take(context, &event));
    EXPECT(AIRSHIM_EVENT_KIND_IO_ERROR, event.kind);
    EXPECT(2031, event.error_id);
    EXPECT(0, strcmp(event.text, "Error #2031: Socket Error. URL: 127.0.0.1"));
    EXPECT(NONE, airshim_wait(context, 0) == OK ? airshim_next_event(context, &event) : NONE);
    EXPECT(OK, airshim_context_is_idle(context, &idle));
    EXPECT(1, idle);
    EXPECT(OK, airshim_context_free(context));
    return 0;
}

static int packets(void) {
    AirshimContext context = new_context(AIRSHIM_SANDBOX_APPLICATION);
    AirshimObject receiver, sender;
    AirshimError error;
    AirshimEvent event;
    AirshimDatagramSocketState state;
    EXPECT(OK, airshim_datagram_socket_new(context, &receiver, &error));
    EXPECT(OK, airshim_datagram_socket_bind(context, receiver, 0, "127.0.0.1", &error));
    EXPECT(OK, airshim_datagram_socket_receive(context, receiver, &error));
    EXPECT(OK, airshim_datagram_socket_state(context, receiver, &state));
    EXPECT(OK, airshim_datagram_socket_new(context, &sender, &error));
    EXPECT(OK, airshim_datagram_socket_connect(context, sender, "127.0.0.1", state.local.port, &error));
    EXPECT(OK, airshim_datagram_socket_send(context, sender, (const uint8_t *)"packet", 6, NULL, 0, &error));
    EXPECT(REFUSED, airshim_datagram_socket_send(context, sender, (const uint8_t *)"x", 1, "127.0.0.1", 9, &error));
    EXPECT(3225, error.id);
    EXPECT(OK, take(context, &event));
    EXPECT(AIRSHIM_EVENT_KIND_DATAGRAM_DATA, event.kind);
    EXPECT(1, event.target == receiver && event.data_length == 6 && memcmp(event.data, "packet", 6) == 0);
    EXPECT(1, event.destination.port == state.local.port && event.source.port > 0);
    EXPECT(0, strcmp(event.source.host, "127.0.0.1"));
    EXPECT(OK, airshim_datagram_socket_close(context, sender, &error));
    EXPECT(REFUSED, airshim_datagram_socket_close(context, sender, &error));
    EXPECT(OK, airshim_context_free(context));
    return 0;
}

// A SecureSocket and a server that doesn't speak TLS.
static int secure(void) {
    AirshimContext context = new_context(AIRSHIM_SANDBOX_APPLICATION);
    AirshimObject server, socket, plain;
    AirshimError error;
    AirshimEvent event;
    AirshimServerSocketState state;
    uint8_t byte = 0;
    size_t count = 1;
    int32_t status = -1;
    EXPECT(OK, airshim_secure_socket_new(context, &socket));
    EXPECT(OK, airshim_socket_new(context, &plain));
    EXPECT(BAD_ARGUMENT, airshim_secure_socket_new(context, NULL));
    // A Socket isn't one.
    EXPECT(BAD_HANDLE, airshim_secure_socket_certificate_status(context, plain, &status));
    EXPECT(BAD_HANDLE, airshim_secure_socket_certificate(context, plain, &byte, 1, &count));
    EXPECT(BAD_HANDLE, airshim_secure_socket_add_certificate(context, plain, &byte, 1, 1, &error));
    EXPECT(BAD_ARGUMENT, airshim_secure_socket_certificate_status(context, socket, NULL));
    EXPECT(BAD_ARGUMENT, airshim_secure_socket_certificate(context, socket, NULL, 1, &count));
    EXPECT(BAD_ARGUMENT, airshim_secure_socket_add_certificate(context, socket, NULL, 1, 1, &error));
    EXPECT(REFUSED, airshim_secure_socket_add_certificate(context, socket, &byte, 1, 1, &error));
    EXPECT(2004, error.id);
    EXPECT(OK, airshim_secure_socket_certificate(context, socket, &byte, 1, &count));
    EXPECT(0, count);

    EXPECT(OK, airshim_server_socket_new(context, &server, &error));
    EXPECT(OK, airshim_server_socket_bind(context, server, 0, "127.0.0.1", &error));
    EXPECT(OK, airshim_server_socket_set_accepting(context, server, 1));
    EXPECT(OK, airshim_server_socket_listen(context, server, 0, &error));
    EXPECT(OK, airshim_server_socket_state(context, server, &state));
    EXPECT(OK, airshim_socket_connect(context, socket, "127.0.0.1", state.local.port, &error));
    EXPECT(OK, take(context, &event));
    EXPECT(AIRSHIM_EVENT_KIND_CONNECTION, event.kind);
    EXPECT(OK, airshim_socket_write(context, event.socket, (const uint8_t *)"no TLS here", 11, &error));
    do {
        EXPECT(OK, take(context, &event));
    } while (event.target != socket);
    EXPECT(AIRSHIM_EVENT_KIND_IO_ERROR, event.kind);
    EXPECT(2031, event.error_id);
    EXPECT(OK, airshim_secure_socket_certificate_status(context, socket, &status));
    EXPECT(AIRSHIM_CERTIFICATE_STATUS_UNKNOWN, status);
    EXPECT(OK, airshim_object_free(context, socket));
    EXPECT(BAD_HANDLE, airshim_secure_socket_certificate_status(context, socket, &status));
    EXPECT(OK, airshim_context_free(context));
    return 0;
}

static int interfaces(void) {
    AirshimContext context = new_context(AIRSHIM_SANDBOX_APPLICATION), remote = new_context(AIRSHIM_SANDBOX_REMOTE);
    AirshimNetworkInterface interface;
    AirshimInterfaceAddress address;
    AirshimError error;
    size_t count = 0, loopbacks = 0;
    EXPECT(REFUSED, airshim_network_info_find(remote, &count, &error));
    EXPECT(3205, error.id);
    EXPECT(BAD_ARGUMENT, airshim_network_info_find(context, NULL, &error));
    // None was looked for.
    EXPECT(BAD_ARGUMENT, airshim_network_info_interface(context, 0, &interface));
    EXPECT(OK, airshim_network_info_find(context, &count, &error));
    for (size_t index = 0; index < count; index++) {
        EXPECT(OK, airshim_network_info_interface(context, index, &interface));
        EXPECT(1, interface.name[0] != 0);
        for (size_t place = 0; place < interface.address_count; place++) {
            EXPECT(OK, airshim_network_info_address(context, index, place, &address));
            if (strcmp(address.address, "127.0.0.1") == 0) {
                loopbacks++;
                EXPECT(8, address.prefix_length);
                EXPECT(0, address.is_ipv6);
                EXPECT(0, address.broadcast[0]);
                EXPECT(0, interface.hardware_address[0]);
            }
        }
        EXPECT(BAD_ARGUMENT, airshim_network_info_address(context, index, interface.address_count, &address));
        EXPECT(BAD_ARGUMENT, airshim_network_info_address(context, index, 0, NULL));
    }
    EXPECT(1, loopbacks);
    EXPECT(BAD_ARGUMENT, airshim_network_info_interface(context, count, &interface));
    EXPECT(BAD_ARGUMENT, airshim_network_info_address(context, SIZE_MAX, 0, &address));
    EXPECT(OK, airshim_network_info_watch(context, 1));
    EXPECT(OK, airshim_network_info_watch(context, 0));
    EXPECT(OK, airshim_context_free(remote));
    EXPECT(OK, airshim_context_free(context));
    return 0;
}

static void *wait_for_ever(void *context) {
    return (void *)(intptr_t)airshim_wait(*(AirshimContext *)context, -1);
}

static void *knock(void *context) {
    for (int index = 0; index < 1000; index++) {
        AirshimObject object;
        if (airshim_socket_new(*(AirshimContext *)context, &object) != OK) {
            return (void *)1;
        }
        if (airshim_object_free(*(AirshimContext *)context, object) != OK) {
            return (void *)1;
        }
    }
    return NULL;
}

// Calls from several threads, and a context that is freed under a thread that waits for it.
static int threads(void) {
    AirshimContext context = new_context(AIRSHIM_SANDBOX_APPLICATION);
    AirshimEvent event;
    pthread_t threads[4], waiter;
    void *result;
    for (int index = 0; index < 4; index++) {
        EXPECT(0, pthread_create(&threads[index], NULL, knock, &context));
    }
    for (int index = 0; index < 4; index++) {
        EXPECT(0, pthread_join(threads[index], &result));
        EXPECT(1, result == NULL);
    }
    EXPECT(NONE, airshim_next_event(context, &event));
    EXPECT(NONE, airshim_wait(context, 1));
    EXPECT(0, pthread_create(&waiter, NULL, wait_for_ever, &context));
    EXPECT(OK, airshim_context_free(context));
    EXPECT(0, pthread_join(waiter, &result));
    EXPECT(BAD_HANDLE, (intptr_t)result);
    return 0;
}

int main(void) {
    EXPECT(1, airshim_interface_version());
    return handles() || arguments() || refusals() || events() || packets() || secure() || interfaces() || threads();
}

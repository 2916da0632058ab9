// An echo server: how a player in C or C++ hosts ServerSocket. What it does by hand is what a script's listeners do.
//
// It waits in a loop of its own, for the library's descriptor and for stdin, whose end it takes for the user's wish to stop.
//
//   cargo build --release -p airshim-c-api
//   cc -I runtime/c_api/include runtime/c_api/examples/echo.c target/release/libairshim_c.a -lpthread -ldl -lm -o echo
//   ./echo [port] [address]

#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "airshim.h"

// Where a player throws the exception.
static void expect_done(AirshimStatus status, const AirshimError *error, const char *call) {
    if (status == AIRSHIM_STATUS_OK) {
        return;
    }
    if (status == AIRSHIM_STATUS_REFUSED) {
        fprintf(stderr, "%s: %s: %s\n", call, error->class_name, error->message);
    } else {
        fprintf(stderr, "%s: status %d\n", call, (int)status);
    }
    exit(1);
}

// The script's listener for socketData: reads all there is, and writes it back.
static void on_socket_data(AirshimContext context, AirshimObject socket) {
    uint8_t bytes[16384];
    size_t count;
    AirshimError error;
    do {
        expect_done(airshim_socket_read(context, socket, bytes, sizeof bytes, &count, &error), &error, "read");
        expect_done(airshim_socket_write(context, socket, bytes, count, &error), &error, "write");
    } while (count == sizeof bytes);
    expect_done(airshim_socket_flush(context, socket, &error), &error, "flush");
}

// Where a player finds the script's object of event->target, makes an event object, and dispatches it there.
static void dispatch(AirshimContext context, const AirshimEvent *event) {
    AirshimSocketState state;
    switch (event->kind) {
    case AIRSHIM_EVENT_KIND_CONNECTION:
        if (airshim_socket_state(context, event->socket, &state) == AIRSHIM_STATUS_OK) {
            fprintf(stderr, "connection from %s\n", state.remote.host);
        }
        break;
    case AIRSHIM_EVENT_KIND_SOCKET_DATA:
        on_socket_data(context, event->target);
        break;
    case AIRSHIM_EVENT_KIND_CLOSE:
        // Nothing holds the Socket any more: the garbage collector takes it.
        airshim_object_free(context, event->target);
        break;
    default:
        break;
    }
}

int main(int argc, char **argv) {
    int port = argc > 1 ? atoi(argv[1]) : 0;
    const char *address = argc > 2 ? argv[2] : "127.0.0.1";
    AirshimContext context;
    AirshimObject server;
    AirshimError error;
    AirshimServerSocketState state;
    int wake_fd;

    airshim_log_to_stderr(2);
    expect_done(airshim_context_new(AIRSHIM_SANDBOX_APPLICATION, "app:/echo.swf", &context), &error, "context");
    expect_done(airshim_wake_fd(context, &wake_fd), &error, "wake_fd");

    // var server:ServerSocket = new ServerSocket(); server.bind(port, address); server.addEventListener("connect", …); …
    expect_done(airshim_server_socket_new(context, &server, &error), &error, "new ServerSocket");
    expect_done(airshim_server_socket_bind(context, server, port, address, &error), &error, "bind");
    expect_done(airshim_server_socket_set_accepting(context, server, 1), &error, "set_accepting");
    expect_done(airshim_server_socket_listen(context, server, 0, &error), &error, "listen");
    expect_done(airshim_server_socket_state(context, server, &state), &error, "state");
    printf("listening on %d\n", state.local.port);
    fflush(stdout);

    for (;;) {
        AirshimEvent event;
        AirshimStatus status;
        while ((status = airshim_next_event(context, &event)) == AIRSHIM_STATUS_OK) {
            dispatch(context, &event);
        }
        if (status != AIRSHIM_STATUS_NONE) {
            expect_done(status, &error, "next_event");
        }
        struct pollfd descriptors[2] = {{wake_fd, POLLIN, 0}, {STDIN_FILENO, POLLIN, 0}};
        if (poll(descriptors, 2, -1) < 0 && errno != EINTR) {
            perror("poll");
            return 1;
        }
        char input[64];
        if (descriptors[1].revents != 0 && read(STDIN_FILENO, input, sizeof input) <= 0) {
            break;
        }
    }

    size_t unsent = 0;
    expect_done(airshim_context_shutdown(context, 5000, &unsent), &error, "shutdown");
    expect_done(airshim_context_free(context), &error, "free");
    return unsent == 0 ? 0 : 1;
}

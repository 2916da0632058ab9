// A SecureSocket's client: secure PORT. It trusts the certificate in stdin, sends a word, and prints what is answered.

#undef NDEBUG
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "airshim.h"

int main(int count, char **arguments) {
    AirshimContext context;
    AirshimObject socket;
    AirshimError error;
    AirshimEvent event;
    uint8_t bytes[4096];
    int32_t status;
    assert(count == 2);
    size_t length = fread(bytes, 1, sizeof bytes, stdin);
    assert(airshim_context_new(AIRSHIM_SANDBOX_APPLICATION, "app:/secure.swf", &context) == AIRSHIM_STATUS_OK);
    assert(airshim_secure_socket_new(context, &socket) == AIRSHIM_STATUS_OK);
    if (length > 0) {
        assert(airshim_secure_socket_add_certificate(context, socket, bytes, length, 1, &error) == AIRSHIM_STATUS_OK);
    }
    assert(airshim_socket_connect(context, socket, "127.0.0.1", atoi(arguments[1]), &error) == AIRSHIM_STATUS_OK);
    for (;;) {
        AirshimStatus next = airshim_next_event(context, &event);
        if (next == AIRSHIM_STATUS_NONE) {
            assert(airshim_wait(context, 20000) == AIRSHIM_STATUS_OK);
            continue;
        }
        assert(next == AIRSHIM_STATUS_OK && event.target == socket);
        assert(airshim_secure_socket_certificate_status(context, socket, &status) == AIRSHIM_STATUS_OK);
        switch (event.kind) {
        case AIRSHIM_EVENT_KIND_CONNECT:
            assert(status == AIRSHIM_CERTIFICATE_STATUS_TRUSTED);
            assert(airshim_secure_socket_certificate(context, socket, bytes, sizeof bytes, &length) == AIRSHIM_STATUS_OK);
            // A SEQUENCE of ASN.1, to its end.
            assert(length > 4 && length <= sizeof bytes && bytes[0] == 0x30);
            assert(length == 4 + ((size_t)bytes[2] << 8 | bytes[3]));
            assert(airshim_socket_write(context, socket, (const uint8_t *)"hello", 5, &error) == AIRSHIM_STATUS_OK);
            break;
        case AIRSHIM_EVENT_KIND_SOCKET_DATA:
            assert(airshim_socket_read(context, socket, bytes, sizeof bytes, &length, &error) == AIRSHIM_STATUS_OK);
            printf("%.*s", (int)length, (const char *)bytes);
            break;
        case AIRSHIM_EVENT_KIND_IO_ERROR:
            printf("%u, status %d", (unsigned)event.error_id, (int)status);
            assert(airshim_context_free(context) == AIRSHIM_STATUS_OK);
            return 0;
        case AIRSHIM_EVENT_KIND_CLOSE:
            assert(airshim_context_free(context) == AIRSHIM_STATUS_OK);
            return 0;
        default:
            return 1;
        }
    }
}

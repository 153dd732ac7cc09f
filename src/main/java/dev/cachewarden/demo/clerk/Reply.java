package dev.cachewarden.demo.clerk;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An answer.
 *
 * @param retryAfter seconds, 0 for none
 */
record Reply(int status, JsonNode body, long retryAfter) {

    static Reply ok(JsonNode body) {
        return new Reply(200, body, 0);
    }

    /** An error in Clerk's form; the trace id is added when it is sent. */
    static Reply error(int status, String code, String message) {
        return error(status, code, message, 0);
    }

    static Reply tooMany(long retryAfter) {
        return error(
                429,
                "too_many_requests",
                "Too many requests. Please try again in a bit.",
                retryAfter);
    }

    private static Reply error(int status, String code, String message, long retryAfter) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode error = body.putArray("errors").addObject();
        error.put("message", message).put("long_message", message).put("code", code);
        return new Reply(status, body, retryAfter);
    }

    ObjectNode withTrace(String traceId) {
        return ((ObjectNode) body).put("clerk_trace_id", traceId);
    }
}

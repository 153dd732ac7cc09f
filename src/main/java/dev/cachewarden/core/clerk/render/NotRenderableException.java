package dev.cachewarden.core.clerk.render;

import java.io.Serial;

/**
 * The library's class cannot be built from an answer, or it is not known how it would be built. The
 * message is the reason, phrased to follow "because".
 */
final class NotRenderableException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1;

    NotRenderableException(String because) {
        super(because);
    }
}

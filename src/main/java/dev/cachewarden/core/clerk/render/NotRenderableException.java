package dev.cachewarden.core.clerk.render;

import java.io.Serial;

/**
 * The library's class cannot be made of an answer, or how it would be is not known. The message is
 * what stands in the way, to come after "because".
 */
final class NotRenderableException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1;

    NotRenderableException(String because) {
        super(because);
    }
}

package dev.cachewarden.core.port;

import dev.cachewarden.core.clerk.ClerkAccess;

/** Makes ready to ask Clerk. Sends nothing. */
@FunctionalInterface
public interface ClerkConnector {

    ClerkInstanceApi connect(ClerkAccess access);
}

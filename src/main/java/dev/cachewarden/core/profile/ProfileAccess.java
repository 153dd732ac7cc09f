package dev.cachewarden.core.profile;

import dev.cachewarden.core.connection.Tls;

import java.util.Optional;

/**
 * How a connection is made.
 *
 * @param readOnly whether it refuses to send commands that write
 * @param tls how the other side is verified, where that is not as usual; asks for TLS
 */
public record ProfileAccess(boolean readOnly, Optional<Tls> tls, ProfileLimits limits) {

    public static final ProfileAccess USUAL =
            new ProfileAccess(false, Optional.empty(), ProfileLimits.USUAL);
}

package dev.cachewarden.core.port;

import dev.cachewarden.core.check.Ability;
import dev.cachewarden.core.check.Right;
import dev.cachewarden.core.check.ServerReport;
import dev.cachewarden.core.key.ByteString;

import java.util.List;

/**
 * Asks a server what it is and what its user may. Sends commands that read alone: what changes
 * something is asked of the access list and not tried. Blocking.
 */
public interface ServerInspection {

    /** Of what cannot be asked. */
    ServerInspection NONE =
            new ServerInspection() {
                @Override
                public ServerReport report() {
                    return ServerReport.NONE;
                }

                @Override
                public Right right(Ability ability, List<ByteString> keys) {
                    return new Right.Unknown("This server cannot be asked about rights.");
                }
            };

    /**
     * What it says of itself.
     *
     * @throws CacheException if the connection is lost
     */
    ServerReport report();

    /**
     * Whether the user may do something with each of the keys, which need not exist.
     *
     * @throws CacheException if the connection is lost
     */
    Right right(Ability ability, List<ByteString> keys);
}

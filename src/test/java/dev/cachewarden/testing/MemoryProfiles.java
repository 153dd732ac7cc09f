package dev.cachewarden.testing;

import dev.cachewarden.app.connection.SavedConnections;
import dev.cachewarden.core.port.ProfileStore;
import dev.cachewarden.core.profile.ConnectionProfiles;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** The connections of a user of a test. */
public final class MemoryProfiles implements ProfileStore {

    private ConnectionProfiles kept = ConnectionProfiles.NONE;

    /** A user who has saved none. */
    public static SavedConnections none() {
        return new SavedConnections(new MemoryProfiles(), new MemorySecrets());
    }

    @Override
    public synchronized Kept load() {
        return new Kept(kept, Optional.empty());
    }

    @Override
    public synchronized ConnectionProfiles update(UnaryOperator<ConnectionProfiles> change) {
        kept = change.apply(kept);
        return kept;
    }

    @Override
    public String location() {
        return "memory";
    }
}

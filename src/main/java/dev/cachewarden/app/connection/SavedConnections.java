package dev.cachewarden.app.connection;

import dev.cachewarden.core.connection.CacheDescription;
import dev.cachewarden.core.connection.Secret;
import dev.cachewarden.core.port.ProfileStore;
import dev.cachewarden.core.port.SecretStore;
import dev.cachewarden.core.port.SecretStoreException;
import dev.cachewarden.core.profile.ConnectionProfile;
import dev.cachewarden.core.profile.ConnectionProfiles;
import dev.cachewarden.core.profile.PasswordOrigin;
import dev.cachewarden.core.profile.ProfileId;
import dev.cachewarden.core.profile.ProfilePlace;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The connections that a user keeps, with their secrets. Every method is blocking and safe for all
 * threads.
 */
public final class SavedConnections {

    private final ProfileStore profiles;
    private final SecretStore secrets;

    public SavedConnections(ProfileStore profiles, SecretStore secrets) {
        this.profiles = profiles;
        this.secrets = secrets;
    }

    /** Under which the password of a connection is kept. */
    static String secretName(ProfileId id) {
        return "connection." + id.text();
    }

    /**
     * All of them.
     *
     * @throws dev.cachewarden.core.port.SettingsException if they cannot be read
     */
    public ProfileStore.Kept load() {
        return profiles.load();
    }

    /** Where they are kept, for the user. */
    public String location() {
        return profiles.location();
    }

    /**
     * What a connection says when it is opened. Blocking: a file is read.
     *
     * @param environment of the process
     * @param question asked for a password that is nowhere else
     */
    public CacheDescription describe(
            ConnectionProfile profile, Map<String, String> environment, PasswordQuestion question) {
        return new ProfileDescription(
                profile, environment, new ProfilePasswords(environment, secrets, question));
    }

    /**
     * What became of a password.
     *
     * @param where it is kept, for the user; empty if none was to be
     * @param doubt why one may still be kept that should not be, a sentence
     */
    public record Saved(Optional<String> where, Optional<String> doubt) {}

    /**
     * Adds a connection, or changes the one of the same id. The password is kept first: a
     * connection that is to have one and has none would be of no use.
     *
     * @param password to be kept; empty leaves what is kept as it is
     * @throws dev.cachewarden.core.port.SettingsException or {@link SecretStoreException} or {@link
     *     dev.cachewarden.core.connection.InvalidSettingsException} if it cannot be saved as it is;
     *     then no connection was changed
     */
    public Saved save(ConnectionProfile profile, Optional<Secret> password) {
        ConnectionProfiles present = profiles.load().profiles();
        Optional<ConnectionProfile> before = present.of(profile.id());
        present.without(profile.id()).with(profile);
        Optional<String> where = password.map(it -> secrets.keep(secretName(profile.id()), it));
        profiles.update(all ->
                all.of(profile.id()).isPresent() ? all.replacing(profile) : all.with(profile));
        boolean left = before.filter(SavedConnections::isKept).isPresent() && !isKept(profile);
        return new Saved(where, left ? forget(profile) : Optional.empty());
    }

    /**
     * Adds connections that somebody else saved, as new ones: an id says where a secret is.
     *
     * @return those that were added
     * @throws dev.cachewarden.core.connection.InvalidSettingsException if a name is there already;
     *     then none was added
     */
    public List<ConnectionProfile> add(List<ConnectionProfile> others) {
        List<ConnectionProfile> added =
                others.stream().map(it -> it.withId(ProfileId.random())).toList();
        profiles.update(all -> {
            ConnectionProfiles more = all;
            for (ConnectionProfile each : added) {
                more = more.with(each);
            }
            return more;
        });
        return added;
    }

    /**
     * Forgets a connection, and then its password.
     *
     * @return why its password may still be kept, a sentence; empty if it is not
     */
    public Optional<String> remove(ConnectionProfile profile) {
        profiles.update(all -> all.without(profile.id()));
        return isKept(profile) ? forget(profile) : Optional.empty();
    }

    private static boolean isKept(ConnectionProfile profile) {
        return profile.place() instanceof ProfilePlace.AtUrl at
                && at.password() instanceof PasswordOrigin.Kept;
    }

    private Optional<String> forget(ConnectionProfile profile) {
        String name = secretName(profile.id());
        try {
            secrets.forget(name);
            return Optional.empty();
        } catch (SecretStoreException e) {
            return Optional.of(
                    "Its password may still be kept as %s: %s".formatted(name, e.getMessage()));
        }
    }

    /** Remembers which one was opened last; that it cannot be remembered harms nothing. */
    public ConnectionProfiles opened(ConnectionProfile profile) {
        return profiles.update(all -> all.withLast(profile.id()));
    }
}

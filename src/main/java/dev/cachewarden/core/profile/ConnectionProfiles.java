package dev.cachewarden.core.profile;

import dev.cachewarden.core.connection.InvalidSettingsException;
import dev.cachewarden.core.key.NearestName;
import dev.cachewarden.core.key.Printable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The connections that a user keeps, in the user's order.
 *
 * @param last the one that was opened last
 */
public record ConnectionProfiles(List<ConnectionProfile> all, Optional<ProfileId> last) {

    public static final ConnectionProfiles NONE =
            new ConnectionProfiles(List.of(), Optional.empty());

    /**
     * Profiles of different names and ids.
     *
     * @throws InvalidSettingsException if two have one name or one id
     */
    public ConnectionProfiles {
        all = List.copyOf(all);
        Set<String> names = new HashSet<>();
        Set<ProfileId> ids = new HashSet<>();
        for (ConnectionProfile each : all) {
            if (!names.add(each.name().toLowerCase(Locale.ROOT)) || !ids.add(each.id())) {
                throw new InvalidSettingsException(
                        "There is a connection with the name “" + each.name() + "” already.");
            }
        }
        Optional<ProfileId> opened = last;
        last = opened.filter(ids::contains);
    }

    public Optional<ConnectionProfile> find(String name) {
        return all.stream().filter(it -> it.isNamed(name)).findFirst();
    }

    public Optional<ConnectionProfile> of(ProfileId id) {
        return all.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /**
     * The one of that name.
     *
     * @throws InvalidSettingsException if there is none; says which name is like it, and which
     *     there are
     */
    public ConnectionProfile named(String name) {
        return find(name).orElseThrow(() -> new InvalidSettingsException(unknown(name)));
    }

    private String unknown(String name) {
        List<String> names = all.stream().map(ConnectionProfile::name).toList();
        String which =
                NearestName.of(name, names)
                        .map(near -> "Is “" + near + "” meant?")
                        .orElseGet(() ->
                                names.isEmpty()
                                        ? "None is saved: cachewarden connections add NAME saves"
                                                + " one."
                                        : "Saved are "
                                                + names.stream()
                                                        .map(it -> "“" + it + "”")
                                                        .collect(Collectors.joining(", "))
                                                + ".");
        return "No connection is saved under the name “" + Printable.ofText(name) + "”. " + which;
    }

    /** With one more at the end. */
    public ConnectionProfiles with(ConnectionProfile more) {
        List<ConnectionProfile> changed = new ArrayList<>(all);
        changed.add(more);
        return new ConnectionProfiles(changed, last);
    }

    /** With the one of the same id replaced by {@code changed}. */
    public ConnectionProfiles replacing(ConnectionProfile changed) {
        return new ConnectionProfiles(
                all.stream().map(it -> it.id().equals(changed.id()) ? changed : it).toList(), last);
    }

    public ConnectionProfiles without(ProfileId id) {
        return new ConnectionProfiles(
                all.stream().filter(it -> !it.id().equals(id)).toList(), last);
    }

    public ConnectionProfiles withLast(ProfileId id) {
        return new ConnectionProfiles(all, Optional.of(id));
    }
}

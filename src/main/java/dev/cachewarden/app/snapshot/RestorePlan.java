package dev.cachewarden.app.snapshot;

import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.snapshot.ExportTitle;
import dev.cachewarden.core.snapshot.PassPhrase;
import dev.cachewarden.core.snapshot.SnapshotSelection;
import dev.cachewarden.core.text.Numbers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a restoring would do, as far as the snapshot alone says.
 *
 * @param entries that are selected
 * @param expired of them, whose time has run out
 * @param foreign entries of the file whose keys are none of this cache's layout: they stay in it
 * @param protectedEnvironments in which it would add something
 */
public record RestorePlan(
        Source source,
        ExportTitle title,
        long entries,
        long expired,
        long foreign,
        List<Environment> protectedEnvironments) {

    /**
     * What is restored.
     *
     * @param part which of the entries
     */
    public record Source(Path file, Optional<PassPhrase> phrase, SnapshotSelection.Part part) {}

    public RestorePlan {
        protectedEnvironments = List.copyOf(protectedEnvironments);
    }

    /** How many could still be added, unless they are there. */
    public long possible() {
        return entries - expired;
    }

    /** {@code Restore 1,204 entries from monday.cwsnap}: those at most. */
    public String action() {
        return "Restore " + Numbers.entries(possible()) + " from " + source.file().getFileName();
    }

    /** One line per fact; facts that do not apply are left out. */
    public List<String> facts() {
        List<String> facts = new ArrayList<>();
        facts.add(Numbers.entries(entries) + " selected (" + source.part().words() + ")");
        if (expired > 0) {
            facts.add(Numbers.of(expired) + " expired since: stay away");
        }
        if (foreign > 0) {
            facts.add(Numbers.of(foreign) + " are none of this cache’s layout: left out");
        }
        facts.add(Numbers.of(possible()) + " would be added where there is no such entry");
        return facts;
    }
}

package dev.cachewarden.journal;

import dev.cachewarden.core.audit.KnownInstance;
import dev.cachewarden.core.connection.CacheName;
import dev.cachewarden.core.file.LockedFile;
import dev.cachewarden.core.file.WholeFile;
import dev.cachewarden.core.port.JournalException;
import dev.cachewarden.core.port.KnownInstances;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What is known of instances, of all caches, in {@code instances.json}: readable by its owner only,
 * never half written, and changed by one at a time. What cannot be read is left alone.
 */
public final class KnownInstancesFile implements KnownInstances {

    private final Path file;

    /**
     * Keeps it in {@code stateFolder}, which is made when the first instance is kept.
     *
     * @param stateFolder see {@link dev.cachewarden.core.file.StateFolder}
     */
    public KnownInstancesFile(Path stateFolder) {
        this.file = stateFolder.resolve("instances.json");
    }

    @Override
    public List<KnownInstance> of(CacheName cache) {
        return load().getOrDefault(cache, List.of());
    }

    @Override
    public void keep(CacheName cache, UnaryOperator<List<KnownInstance>> change) {
        try (var _ = LockedFile.of(file)) {
            Map<CacheName, List<KnownInstance>> all = load();
            List<KnownInstance> before = all.getOrDefault(cache, List.of());
            List<KnownInstance> after = change.apply(before);
            if (!after.equals(before)) {
                WholeFile.writePrivate(file, KnownInstancesJson.text(all, cache, after));
            }
        } catch (IOException e) {
            throw new JournalException(
                    "What was learned of Clerk instances cannot be kept in "
                            + file
                            + ": "
                            + WholeFile.why(e)
                            + " The next audit learns it again.",
                    e);
        }
    }

    private Map<CacheName, List<KnownInstance>> load() {
        try {
            return KnownInstancesJson.read(new JsonMapper().readTree(Files.readString(file)));
        } catch (NoSuchFileException e) {
            return Map.of();
        } catch (IOException e) {
            throw unreadable(WholeFile.why(e), e);
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            throw unreadable("it is not as this program writes it.", e);
        }
    }

    private JournalException unreadable(String why, Exception cause) {
        return new JournalException(
                "What earlier audits learned of Clerk instances cannot be read from "
                        + file
                        + ": "
                        + why
                        + " Mend the file, or move it away to learn anew.",
                cause);
    }
}

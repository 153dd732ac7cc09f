package dev.cachewarden.settings;

import dev.cachewarden.core.file.LockedFile;
import dev.cachewarden.core.file.WholeFile;
import dev.cachewarden.core.port.ProfileStore;
import dev.cachewarden.core.port.SettingsException;
import dev.cachewarden.core.profile.ConnectionProfiles;
import dev.cachewarden.settings.ProfilesText.Damaged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The connections of this user, in a JSON file that is readable by its owner only, never half
 * written, and holds no secret. It can be edited by hand.
 */
public final class ProfilesFile implements ProfileStore {

    private final Path file;

    /**
     * Keeps connections in {@code file}, which need not exist.
     *
     * @param file usually {@code connections.json} in the folder of this user's settings
     */
    public ProfilesFile(Path file) {
        this.file = file;
    }

    @Override
    public Kept load() {
        try {
            return new Kept(read(), Optional.empty());
        } catch (Damaged first) {
            return setAside();
        }
    }

    /** Again, with the lock: another program may just have mended it or set it aside. */
    private Kept setAside() {
        try (var _ = LockedFile.of(file)) {
            return readOrSetAside();
        } catch (IOException e) {
            throw failed("is damaged, and cannot be set aside", e);
        }
    }

    private Kept readOrSetAside() throws IOException {
        try {
            return new Kept(read(), Optional.empty());
        } catch (Damaged damaged) {
            Path aside = free();
            Files.move(file, aside);
            return new Kept(
                    ConnectionProfiles.NONE,
                    Optional.of(
                            "The saved connections in %s cannot be used: %s The file is now %s; mend it and move it back, or save connections again."
                                    .formatted(file, damaged.getMessage(), aside)));
        }
    }

    /** A name in the same folder that nothing has. */
    private Path free() {
        int number = 1;
        while (Files.exists(aside(number))) {
            number++;
        }
        return aside(number);
    }

    private Path aside(int number) {
        return file.resolveSibling(file.getFileName() + ".damaged-" + number);
    }

    private ConnectionProfiles read() throws Damaged {
        return Files.exists(file) ? ProfilesText.read(file) : ConnectionProfiles.NONE;
    }

    @Override
    public ConnectionProfiles update(UnaryOperator<ConnectionProfiles> change) {
        try (var _ = LockedFile.of(file)) {
            ConnectionProfiles before = readOrSetAside().profiles();
            ConnectionProfiles changed = change.apply(before);
            if (!changed.equals(before)) {
                WholeFile.writePrivate(file, ProfilesText.of(changed));
            }
            return changed;
        } catch (IOException e) {
            throw failed("cannot be written", e);
        }
    }

    @Override
    public String location() {
        return file.toString();
    }

    private SettingsException failed(String how, IOException e) {
        return new SettingsException(
                "The file of saved connections, "
                        + file
                        + ", "
                        + how
                        + ": "
                        + WholeFile.why(e)
                        + " Nothing was changed.",
                e);
    }
}

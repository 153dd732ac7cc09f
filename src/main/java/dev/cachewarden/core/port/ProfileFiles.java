package dev.cachewarden.core.port;

import dev.cachewarden.core.profile.ConnectionProfile;

import java.nio.file.Path;
import java.util.List;

/** Connections in files that are handed to others. Blocking. */
public interface ProfileFiles {

    /**
     * The connections in a file, which is left as it is.
     *
     * @throws SettingsException if it cannot be read, or is not such a file
     */
    List<ConnectionProfile> read(Path file);

    /**
     * Writes a file that does not exist yet. It holds no secret.
     *
     * @throws SettingsException if it exists, or cannot be written
     */
    void write(Path file, List<ConnectionProfile> profiles);
}

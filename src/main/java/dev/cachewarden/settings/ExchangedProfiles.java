package dev.cachewarden.settings;

import dev.cachewarden.core.file.WholeFile;
import dev.cachewarden.core.port.ProfileFiles;
import dev.cachewarden.core.port.SettingsException;
import dev.cachewarden.core.profile.ConnectionProfile;
import dev.cachewarden.core.profile.ConnectionProfiles;
import dev.cachewarden.settings.ProfilesText.Damaged;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Connections in files of the form that {@link ProfilesFile} has. */
public final class ExchangedProfiles implements ProfileFiles {

    @Override
    public List<ConnectionProfile> read(Path file) {
        try {
            return ProfilesText.read(file).all();
        } catch (Damaged e) {
            throw new SettingsException(
                    file + " cannot be used: " + e.getMessage() + " Nothing was saved.", e);
        }
    }

    @Override
    public void write(Path file, List<ConnectionProfile> profiles) {
        try {
            if (Files.exists(file)) {
                throw new FileAlreadyExistsException(file.toString());
            }
            WholeFile.write(
                    file, ProfilesText.of(new ConnectionProfiles(profiles, Optional.empty())));
        } catch (IOException e) {
            throw new SettingsException(
                    "The connections cannot be written to " + file + ": " + WholeFile.why(e), e);
        }
    }
}

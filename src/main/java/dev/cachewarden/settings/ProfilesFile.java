package dev.cachewarden.settings;

import dev.cachewarden.core.connection.InvalidSettingsException;
import dev.cachewarden.core.file.LockedFile;
import dev.cachewarden.core.file.WholeFile;
import dev.cachewarden.core.port.ProfileStore;
import dev.cachewarden.core.port.SettingsException;
import dev.cachewarden.core.profile.ConnectionProfiles;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The connections of this user, in a JSON file that is readable by its owner only, never half
 * written, and holds no secret. It can be edited by hand.
 */
public final class ProfilesFile implements ProfileStore {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    private final Path file;

    /**
     * Keeps connections in {@code file}, which need not exist.
     *
     * @param file usually {@code connections.json} in the folder of this user's settings
     */
    public ProfilesFile(Path file) {
        this.file = file;
    }

    /** The file is damaged: what it says cannot be used, and must not be lost. */
    private static final class Damaged extends Exception {

        private static final long serialVersionUID = 1L;

        Damaged(String why, Exception cause) {
            super(why, cause);
        }
    }

    @Override
    public Kept load() {
        if (!Files.exists(file)) {
            return new Kept(ConnectionProfiles.NONE, Optional.empty());
        }
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
            throw unusable(WholeFile.why(e), e);
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

    /** A name beside the file that nothing has. */
    private Path free() {
        for (int i = 1; ; i++) {
            Path aside = file.resolveSibling(file.getFileName() + ".damaged-" + i);
            if (!Files.exists(aside)) {
                return aside;
            }
        }
    }

    @Override
    public ConnectionProfiles update(UnaryOperator<ConnectionProfiles> change) {
        try (var _ = LockedFile.of(file)) {
            ConnectionProfiles before = readOrSetAside().profiles();
            ConnectionProfiles changed = change.apply(before);
            if (!changed.equals(before)) {
                write(changed);
            }
            return changed;
        } catch (IOException e) {
            throw new SettingsException(
                    "The saved connections cannot be written to "
                            + file
                            + ": "
                            + WholeFile.why(e)
                            + " Nothing was changed.",
                    e);
        }
    }

    private void write(ConnectionProfiles profiles) throws IOException {
        JsonNode json = ProfileWriter.json(profiles, MAPPER.createObjectNode());
        WholeFile.writePrivate(file, MAPPER.writeValueAsString(json) + "\n");
    }

    @Override
    public String location() {
        return file.toString();
    }

    private ConnectionProfiles read() throws Damaged {
        try {
            return profiles(MAPPER.readTree(Files.readString(file)));
        } catch (NoSuchFileException e) {
            return ConnectionProfiles.NONE;
        } catch (CharacterCodingException e) {
            throw new Damaged("it is not text in UTF-8.", e);
        } catch (IOException e) {
            throw unusable(WholeFile.why(e), e);
        } catch (JacksonException e) {
            throw new Damaged("it is not JSON, see line " + e.getLocation().getLineNr() + ".", e);
        } catch (IllegalArgumentException | InvalidSettingsException e) {
            throw new Damaged(String.valueOf(e.getMessage()), e);
        }
    }

    private ConnectionProfiles profiles(JsonNode root) {
        Members.check(root.isObject(), "it is not a JSON object.");
        JsonNode version = root.path(ProfileNames.VERSION);
        if (version.isInt() && version.asInt() > ProfileNames.VERSION_NUMBER) {
            throw new SettingsException(
                    "The saved connections in "
                            + file
                            + " are of a later version of Cachewarden. Nothing was changed; use"
                            + " that version, or move the file away.",
                    new IllegalArgumentException("version " + version.asInt()));
        }
        Members members = new Members(root, ProfileNames.ROOT);
        Members.check(
                members.number(ProfileNames.VERSION) == ProfileNames.VERSION_NUMBER,
                "“version” is not " + ProfileNames.VERSION_NUMBER + ".");
        return ProfileReader.profiles(members);
    }

    private SettingsException unusable(String why, Exception cause) {
        return new SettingsException(
                "The saved connections in "
                        + file
                        + " cannot be reached: "
                        + why
                        + " Nothing was changed.",
                cause);
    }
}

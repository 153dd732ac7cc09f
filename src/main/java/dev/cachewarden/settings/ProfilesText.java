package dev.cachewarden.settings;

import dev.cachewarden.core.connection.InvalidSettingsException;
import dev.cachewarden.core.file.WholeFile;
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
import java.nio.file.Path;

/** The text of a file of connections. */
final class ProfilesText {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    private ProfilesText() {}

    /** What a file says cannot be used, and must not be lost. */
    static final class Damaged extends Exception {

        private static final long serialVersionUID = 1L;

        /**
         * @param why a sentence
         */
        Damaged(String why, Exception cause) {
            super(why, cause);
        }
    }

    static String of(ConnectionProfiles profiles) {
        JsonNode json = ProfileWriter.json(profiles, MAPPER.createObjectNode());
        return MAPPER.writeValueAsString(json) + "\n";
    }

    /**
     * Reads a file.
     *
     * @throws SettingsException if it cannot be reached, or is of a later version
     */
    static ConnectionProfiles read(Path file) throws Damaged {
        try {
            return profiles(MAPPER.readTree(Files.readString(file)), file);
        } catch (CharacterCodingException e) {
            throw new Damaged("it is not text in UTF-8.", e);
        } catch (IOException e) {
            throw new SettingsException(
                    "The connections in "
                            + file
                            + " cannot be read: "
                            + WholeFile.why(e)
                            + " Nothing was changed.",
                    e);
        } catch (JacksonException e) {
            throw new Damaged("it is not JSON, see line " + e.getLocation().getLineNr() + ".", e);
        } catch (IllegalArgumentException | InvalidSettingsException e) {
            throw new Damaged(String.valueOf(e.getMessage()), e);
        }
    }

    private static ConnectionProfiles profiles(JsonNode root, Path file) {
        Members.check(root.isObject(), "it is not a JSON object.");
        JsonNode version = root.path(ProfileNames.VERSION);
        if (version.isInt() && version.asInt() > ProfileNames.VERSION_NUMBER) {
            throw new SettingsException(
                    "The connections in "
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
}

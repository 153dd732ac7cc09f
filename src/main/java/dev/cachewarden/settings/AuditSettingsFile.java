package dev.cachewarden.settings;

import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.file.LockedFile;
import dev.cachewarden.core.file.WholeFile;
import dev.cachewarden.core.port.AuditSettingsStore;
import dev.cachewarden.core.port.SettingsException;

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
import java.util.function.UnaryOperator;

/**
 * How audits judge, in a JSON file that is readable by its owner only and never half written. It is
 * meant to be edited by hand as well: everything in it can be left out, and what is misspelt is
 * named.
 */
public final class AuditSettingsFile implements AuditSettingsStore {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    private final Path file;

    /**
     * Keeps settings in {@code file}, which need not exist.
     *
     * @param file usually {@code audit.json} in the folder of this user
     */
    public AuditSettingsFile(Path file) {
        this.file = file;
    }

    @Override
    public AuditSettings load() {
        try {
            return new SettingsReader(MAPPER.readTree(Files.readString(file))).settings();
        } catch (NoSuchFileException e) {
            return AuditSettings.DEFAULT;
        } catch (CharacterCodingException e) {
            throw unreadable("it is not text in UTF-8.", e);
        } catch (IOException e) {
            throw unreadable(WholeFile.why(e), e);
        } catch (JacksonException e) {
            throw unreadable("it is not JSON, see line " + e.getLocation().getLineNr() + ".", e);
        } catch (IllegalArgumentException e) {
            throw unreadable(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public AuditSettings update(UnaryOperator<AuditSettings> change) {
        try (var _ = LockedFile.of(file)) {
            AuditSettings changed = change.apply(load());
            JsonNode json = SettingsWriter.json(changed, MAPPER.createObjectNode());
            WholeFile.writePrivate(file, MAPPER.writeValueAsString(json) + "\n");
            return changed;
        } catch (IOException e) {
            throw new SettingsException(
                    "The audit settings cannot be written to "
                            + file
                            + ": "
                            + WholeFile.why(e)
                            + " Nothing was changed.",
                    e);
        }
    }

    @Override
    public String location() {
        return file.toString();
    }

    private SettingsException unreadable(String why, Exception cause) {
        return new SettingsException(
                "The audit settings in "
                        + file
                        + " cannot be used: "
                        + why
                        + " Mend the file, or move it away to begin with the defaults.",
                cause);
    }
}

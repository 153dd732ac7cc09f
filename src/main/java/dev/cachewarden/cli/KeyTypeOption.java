package dev.cachewarden.cli;

import dev.cachewarden.core.connection.InvalidSettingsException;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.NearestName;
import dev.cachewarden.core.key.Printable;

import java.util.Arrays;
import java.util.List;

/** Types of keys, as options name them. */
public final class KeyTypeOption {

    private static final List<String> LABELS =
            Arrays.stream(KeyType.values()).map(KeyType::label).toList();

    private KeyTypeOption() {}

    /**
     * The type of that name.
     *
     * @param option that names it, for the sentence
     * @throws InvalidSettingsException if there is none, with the nearest name
     */
    public static KeyType of(String option, String name) {
        return KeyType.ofLabel(name)
                .orElseThrow(() ->
                        new InvalidSettingsException(
                                option
                                        + ": there is no type “"
                                        + Printable.ofText(name)
                                        + "”."
                                        + NearestName.of(name, LABELS)
                                                .map(it -> " Did you mean " + it + "?")
                                                .orElse("")
                                        + " Types are id, username, ids, user, email,"
                                        + " session, oauth and other."));
    }
}

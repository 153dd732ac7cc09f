package dev.cachewarden.app.edit;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.SentCommand;

import java.util.Optional;
import java.util.Set;

/**
 * Commands that were sent, as lines that send them again. Only what was kept of a command can be
 * repeated, and that is its name and one key: a line that left the rest out would do another thing.
 */
public final class CommandRepetition {

    /** Those we send with a key and nothing else. */
    private static final Set<String> WITH_A_KEY_ALONE =
            Set.of(
                    "GET",
                    "MGET",
                    "TYPE",
                    "PTTL",
                    "STRLEN",
                    "DUMP",
                    "HLEN",
                    "LLEN",
                    "SCARD",
                    "ZCARD",
                    "XLEN",
                    "JSON.GET",
                    "UNLINK");

    private final Workspace workspace;

    public CommandRepetition(Workspace workspace) {
        this.workspace = workspace;
    }

    /** For a POSIX shell; empty where {@link #whyNot} says why. */
    public Optional<String> line(SentCommand sent) {
        return whyNot(sent).isPresent()
                ? Optional.empty()
                : sent.onlyKey()
                        .map(key ->
                                new RedisCli(workspace.server().facts())
                                        .command(sent.command(), key));
    }

    /** A sentence; empty if the command can be repeated. */
    public Optional<String> whyNot(SentCommand sent) {
        if (sent.count() > 1 || sent.keys().filter(it -> it.count() > 1).isPresent()) {
            return Optional.of("Of many keys only the first is kept.");
        }
        if (!WITH_A_KEY_ALONE.contains(sent.command()) || sent.onlyKey().isEmpty()) {
            return Optional.of("Arguments other than a key are not kept.");
        }
        boolean isSecret =
                sent.onlyKey()
                        .flatMap(workspace.grammar()::parse)
                        .map(CacheKey::type)
                        .filter(type -> type.hasSecretIdentifier())
                        .isPresent();
        return isSecret
                ? Optional.of("The key itself is a secret: whoever has it can log in with it.")
                : Optional.empty();
    }
}

package dev.cachewarden.cli;

import dev.cachewarden.app.connection.PasswordQuestion;
import dev.cachewarden.app.connection.SavedConnections;
import dev.cachewarden.core.clerk.ClerkAccess;
import dev.cachewarden.core.clerk.ClerkSources;
import dev.cachewarden.core.connection.CacheDescription;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.connection.ConnectionChoice;
import dev.cachewarden.core.connection.ConnectionSettings;
import dev.cachewarden.core.connection.ConnectionSources;
import dev.cachewarden.core.connection.InvalidSettingsException;
import dev.cachewarden.core.connection.Secret;
import dev.cachewarden.core.connection.Variables;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.port.ProfileStore;
import dev.cachewarden.core.text.Lists;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The options that say which cache a command works on. A mixin of every such command. */
public final class ConnectionOptions {

    private static final Set<String> STDIN = Set.of("/dev/stdin", "/dev/fd/0", "/proc/self/fd/0");

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = {
                "redis://[user@]host[:port][/database], or rediss:// for TLS, or"
                        + " unix:///path/redis.sock. What stands before the @ without a colon is"
                        + " the user.",
                "Leave the password out and use CACHEWARDEN_PASSWORD or --password-stdin: other"
                        + " users of this computer can see the command line."
            })
    private @Nullable String url;

    @Option(
            names = "--env-file",
            paramLabel = "FILE",
            description = {
                "A .env file with REDIS_URL, KV_URL, UPSTASH_REDIS_REST_URL and"
                        + " UPSTASH_REDIS_REST_TOKEN, or REDIS_HOST and the like; the first of"
                        + " these counts.",
                "Without --url and --env-file these are looked up in the environment."
            })
    private @Nullable Path envFile;

    @Option(
            names = "--connection",
            paramLabel = "NAME",
            description = "A saved connection: see cachewarden connections --help.")
    private @Nullable String saved;

    @Option(
            names = "--snapshot",
            paramLabel = "FILE",
            description = {
                "A snapshot in place of a server, without a connection: read-only, and everything"
                        + " is as of the moment at which it was taken."
            })
    private @Nullable Path snapshot;

    @Mixin private PasswordOptions password = new PasswordOptions();

    @Mixin private TlsOptions tls = new TlsOptions();

    @Option(names = "--read-only", description = "Send no command that changes anything.")
    private boolean readOnly;

    @Option(
            names = "--prefix",
            paramLabel = "NAME",
            description = "First segment of the keys (default: clerk, or CACHEWARDEN_PREFIX).")
    private @Nullable String prefix;

    @Option(
            names = "--environments",
            paramLabel = "LIST",
            description =
                    "Environments, ! after protected ones (default: production!,development,test,"
                            + " or CACHEWARDEN_ENVIRONMENTS).")
    private @Nullable String environments;

    @Option(
            names = "--ttl",
            paramLabel = "SECONDS",
            description = "Time to live that the app sets (default: 300, or CACHEWARDEN_TTL).")
    private @Nullable String ttl;

    @Mixin private TimeLimitOptions timeLimits = new TimeLimitOptions();

    @Mixin private PassPhraseOptions phrases = new PassPhraseOptions();

    private @Nullable CacheDescription description;
    private @Nullable SavedConnections connections;

    /** Where a saved connection is looked up. */
    void lookUpIn(SavedConnections wanted) {
        connections = wanted;
    }

    /** Takes an argument for the value of {@code --connection}. */
    public void useSaved(String name) {
        if (saved != null) {
            throw new InvalidSettingsException("Leave --connection out: a name is given.");
        }
        saved = name;
    }

    /** Whether standard input is read for the connection, so that it has nothing else. */
    public boolean readsStandardInput() {
        return password.isOfStdin() || (envFile != null && STDIN.contains(envFile.toString()));
    }

    /** Where the pass phrase of what is opened comes from. */
    public PassPhraseOptions phrases() {
        return phrases;
    }

    /**
     * The snapshot that is opened in place of a server.
     *
     * @throws InvalidSettingsException if there are options that describe a server as well
     */
    Optional<Path> snapshot() {
        if (snapshot != null) {
            refuseServer("--snapshot opens a file in place of a server");
        } else {
            phrases.checkUse();
        }
        return Optional.ofNullable(snapshot);
    }

    private List<String> ofAServer() {
        return Stream.of(
                        Stream.of(
                                url == null ? "" : "--url",
                                envFile == null ? "" : "--env-file",
                                saved == null ? "" : "--connection"),
                        password.given().stream(),
                        tls.given().stream())
                .flatMap(it -> it)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    /** Refuses what describes a server; the reason is a sentence without a full stop. */
    public void refuseServer(String reason) {
        if (!ofAServer().isEmpty()) {
            throw new InvalidSettingsException(
                    reason + ": leave " + Lists.and(ofAServer()) + " out.");
        }
    }

    /**
     * Refuses a snapshot.
     *
     * @param reason for a command that has no use for one, a sentence
     */
    public void refuseSnapshot(String reason) {
        if (snapshot != null) {
            throw new InvalidSettingsException("--snapshot: " + reason);
        }
    }

    /**
     * As {@link #layout}, for a snapshot of keys of that prefix.
     *
     * @throws InvalidSettingsException if the options name another
     */
    public CacheLayout layoutOf(String prefixInside, Terminal terminal) {
        CacheLayout layout = layout(terminal);
        if (prefix != null && !prefix.equals(prefixInside)) {
            throw new InvalidSettingsException(
                    "--prefix: the snapshot holds keys of "
                            + Printable.ofText(prefixInside)
                            + ", not of "
                            + Printable.ofText(prefix)
                            + ".");
        }
        return new CacheLayout(prefixInside, layout.environments(), layout.ttl());
    }

    /** The connection, and who described it. Reads standard input if that has the password. */
    ConnectionChoice connection(Terminal terminal) {
        CacheDescription described = description(terminal);
        ConnectionChoice choice = described.connection();
        ConnectionSettings settings =
                tls.over(choice.settings())
                        .withReadOnly(readOnly || choice.settings().readOnly())
                        .withLimits(timeLimits.over(described.limits()));
        return choice.with(password.over(settings, Optional.ofNullable(url), terminal).complete());
    }

    /** The options weigh more than the variables. */
    CacheLayout layout(Terminal terminal) {
        CacheLayout layout = description(terminal).layout();
        return new CacheLayout(
                prefix == null ? layout.prefix() : prefix(prefix),
                environments == null
                        ? layout.environments()
                        : of("--environments", environments, Variables::environments),
                ttl == null ? layout.ttl() : of("--ttl", ttl, Variables::ttl));
    }

    /**
     * How Clerk is asked about the environments of {@code layout} whose secret key is known: from
     * the variables, or those of the {@code .env} file.
     */
    public List<ClerkAccess> clerk(Terminal terminal, CacheLayout layout) {
        List<ClerkAccess> access =
                ClerkSources.of(description(terminal).variables(), layout.environments());
        access.forEach(it -> terminal.secrets().learn(it.secretKey()));
        return access;
    }

    /** The value of {@code --prefix}. */
    public static String prefix(String given) {
        if (given.isBlank()) {
            throw new InvalidSettingsException("--prefix: the prefix must not be empty.");
        }
        return given;
    }

    /** What is made of an option's value; a refusal names the option. */
    public static <G, T> T of(String option, G given, Function<G, T> reading) {
        try {
            return reading.apply(given);
        } catch (InvalidSettingsException e) {
            throw new InvalidSettingsException(option + ": " + e.getMessage(), e);
        }
    }

    /** One for the whole run: a file may be a pipe, which can be read once. */
    private CacheDescription description(Terminal terminal) {
        CacheDescription known = description;
        if (known == null) {
            known = saved == null ? sources(terminal) : ofSaved(saved, terminal);
            description = known;
        }
        return known;
    }

    private CacheDescription sources(Terminal terminal) {
        if (password.isOfStdin() && envFile != null && STDIN.contains(envFile.toString())) {
            throw new InvalidSettingsException(
                    "--password-stdin and --env-file both read standard input: name a file.");
        }
        return new ConnectionSources(
                Optional.ofNullable(url), Optional.ofNullable(envFile), terminal.environment());
    }

    private CacheDescription ofSaved(String name, Terminal terminal) {
        if (url != null || envFile != null) {
            throw new InvalidSettingsException(
                    "--connection names a saved connection: leave --url and --env-file out.");
        }
        ProfileStore.Kept kept = Objects.requireNonNull(connections).load();
        kept.remark().ifPresent(terminal.err()::println);
        // A password that the options bring is not asked for.
        PasswordQuestion question =
                password.isGiven()
                        ? _ -> Optional.of(Secret.of(""))
                        : what -> new SecretInput(terminal, "password").typed(what + ": ");
        return connections.describe(kept.profiles().named(name), terminal.environment(), question);
    }
}

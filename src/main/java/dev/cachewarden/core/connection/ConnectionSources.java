package dev.cachewarden.core.connection;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a connection can be described, the strongest first: a URL given for this run, a {@code
 * .env} file given for this run, the environment variables. The file is read once, when this is
 * made: it may be a pipe.
 */
public final class ConnectionSources implements CacheDescription {

    private static final String ENVIRONMENT = " in the environment";

    private final Optional<String> url;
    private final Optional<Path> envFile;
    private final Map<String, String> environment;
    private final Map<String, String> file;

    /**
     * @param environment of the process
     * @throws InvalidSettingsException where the file cannot be read, or a line in it or a variable
     *     is about something that must be understood and is not
     */
    public ConnectionSources(
            Optional<String> url, Optional<Path> envFile, Map<String, String> environment) {
        this.url = url;
        this.envFile = envFile;
        this.environment = Map.copyOf(environment);
        VariableNames.refuseUnknown(environment, ENVIRONMENT);
        this.file =
                envFile.map(EnvFile::read)
                        .map(read -> read.values(environment, VariableNames::isRead))
                        .orElse(Map.of());
        VariableNames.refuseUnknown(file, placeOfFile());
        VariableNames.refuseOfTheProcess(file, placeOfFile());
    }

    private String placeOfFile() {
        return envFile.map(path -> " in " + path).orElse("");
    }

    /**
     * The connection, with the password from {@link Variables#PASSWORD} where its description has
     * none.
     *
     * @throws InvalidSettingsException where nothing describes a connection, or wrongly
     */
    @Override
    public ConnectionChoice connection() {
        ConnectionChoice choice =
                url.map(this::ofUrl)
                        .or(() -> envFile.map(this::ofFile))
                        .or(() -> new Variables(environment).connection(ENVIRONMENT))
                        .orElseThrow(ConnectionSources::none);
        return new Variables(environment).withPassword(choice);
    }

    private ConnectionChoice ofUrl(String given) {
        ConnectionChoice choice = ConnectionChoice.ofUrl(given, "--url");
        List<String> remarks = new ArrayList<>(choice.remarks());
        passedOver(choice.settings())
                .ifPresent(other ->
                        remarks.add("Passed over, because --url comes first: " + other + "."));
        return new ConnectionChoice(choice.settings(), choice.source(), remarks);
    }

    /** The connection in the file, if it leads elsewhere or is unreadable. */
    private Optional<String> passedOver(ConnectionSettings taken) {
        try {
            return new Variables(file)
                    .connection(placeOfFile())
                    .filter(other -> !other.settings().isSamePlace(taken))
                    .map(ConnectionChoice::source);
        } catch (InvalidSettingsException e) {
            return Optional.of("the connection" + placeOfFile());
        }
    }

    /** A file that was named and says nothing is a mistake, not a reason to look elsewhere. */
    private ConnectionChoice ofFile(Path path) {
        return new Variables(file)
                .connection(placeOfFile())
                .orElseThrow(() ->
                        new InvalidSettingsException(
                                path
                                        + " describes no Redis connection. It needs"
                                        + " REDIS_URL, or UPSTASH_REDIS_REST_URL and"
                                        + " UPSTASH_REDIS_REST_TOKEN, or REDIS_HOST."));
    }

    private static InvalidSettingsException none() {
        return new InvalidSettingsException(
                "No Redis connection is given. Use --url redis://host:6379, --env-file .env or"
                        + " --connection with the name of a saved one, or set REDIS_URL, or"
                        + " UPSTASH_REDIS_REST_URL and UPSTASH_REDIS_REST_TOKEN, or REDIS_HOST.");
    }

    /** What file and environment say of the layout, with the defaults for the rest. */
    @Override
    public CacheLayout layout() {
        return new Variables(variables()).layout(CacheLayout.DEFAULT);
    }

    /** What file and environment say of time limits, with the defaults for the rest. */
    @Override
    public TimeLimits limits() {
        return new Variables(variables()).limits(TimeLimits.DEFAULT);
    }

    /** The variables of file and environment; the file's go before. */
    @Override
    public Map<String, String> variables() {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(file);
        return all;
    }
}

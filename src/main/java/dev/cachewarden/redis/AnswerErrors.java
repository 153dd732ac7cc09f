package dev.cachewarden.redis;

import dev.cachewarden.core.connection.KnownSecrets;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.CacheException.Kind;
import dev.cachewarden.core.text.Durations;

import io.lettuce.core.RedisCommandExecutionException;

import java.util.concurrent.CompletionException;

/**
 * Turns what went wrong with a command into a sentence for the user: what happened to that command,
 * and nothing of the task that sent it. The codes are those of Redis' error replies; the two limits
 * are Upstash's.
 */
final class AnswerErrors {

    private final String server;
    private final String user;
    private final ServerWords words;
    private volatile String lastAttempt = "";

    /**
     * @param server its name, safe to show
     * @param user as who we are logged in
     * @param secrets what a server may repeat of what was sent to it
     */
    AnswerErrors(String server, String user, KnownSecrets secrets) {
        this.server = server;
        this.user = user;
        this.words = new ServerWords(secrets);
    }

    /** Whether a command met a key that holds another type. */
    static boolean isWrongType(CacheException failure) {
        return failure.getCause() instanceof RedisCommandExecutionException answer
                && String.valueOf(answer.getMessage()).startsWith("WRONGTYPE");
    }

    static boolean isRefusedKey(CacheException failure) {
        return failure.kind() == Kind.KEY_REFUSED;
    }

    CacheException readOnly(Request<?> request) {
        return new CacheException(
                Kind.READ_ONLY,
                "This connection is read-only, so "
                        + request.type()
                        + " was not sent. Connect without read-only to change the cache.");
    }

    CacheException notSent(boolean closed) {
        return CacheException.notSent(
                closed
                        ? "The connection to " + server + " is closed."
                        : "There is no connection to " + server + " at the moment." + lastAttempt);
    }

    /**
     * Keeps why the last attempt to connect again has failed; called by a network thread.
     *
     * @param reason a sentence, empty if it did not
     */
    void reconnecting(String reason) {
        lastAttempt = reason.isEmpty() ? "" : " The last attempt to connect: " + reason;
    }

    CacheException translate(Throwable failure, Request<?> request) {
        return switch (failure) {
            case CacheException known -> known;
            case CompletionException wrapped when wrapped.getCause() != null ->
                    translate(wrapped.getCause(), request);
            case SilenceException silence ->
                    new CacheException(
                            Kind.CONNECTION_LOST,
                            "Nothing came from "
                                    + server
                                    + " for "
                                    + Durations.limit(silence.limit())
                                    + ", so the connection was given up.",
                            silence);
            case RedisCommandExecutionException answer -> ofAnswer(answer, request);
            default -> ofFailure(failure);
        };
    }

    /** Lettuce and Netty wrap what is thrown where answers are decoded: the cause decides. */
    private CacheException ofFailure(Throwable failure) {
        if (Causes.has(failure, VirtualMachineError.class)) {
            return new CacheException(
                    Kind.OUT_OF_MEMORY,
                    "Cachewarden ran out of memory while it read what " + server + " answered.",
                    failure);
        }
        if (Causes.isOfTheConnection(failure)) {
            return new CacheException(
                    Kind.CONNECTION_LOST, "The connection to " + server + " was lost.", failure);
        }
        return new CacheException(
                Kind.UNEXPECTED,
                "Cachewarden made a mistake over what "
                        + server
                        + " answered ("
                        + failure.getClass().getSimpleName()
                        + ").",
                failure);
    }

    private CacheException ofAnswer(RedisCommandExecutionException answer, Request<?> request) {
        String text = String.valueOf(answer.getMessage());
        if (Denial.of(text).filter(it -> it == Denial.KEY).isPresent()) {
            return refusedKey(request);
        }
        Refusal refusal = Refusal.of(text, request);
        return of(refusal.reply(), refusal.command(), answer);
    }

    CacheException refusedKey(Request<?> request) {
        return new CacheException(
                Kind.KEY_REFUSED,
                "User "
                        + user
                        + " may not "
                        + (request.changesNothing() ? "read " : "change ")
                        + request.onlyKey()
                                .map(key -> "that key, under " + Denial.prefix(key))
                                .orElse("one of the keys")
                        + ". Use a user or token that is allowed to.");
    }

    /**
     * @param reply the error reply, its code first
     * @param command what was refused
     */
    CacheException of(String reply, String command, Throwable cause) {
        if (Denial.of(reply).isPresent()) {
            return new CacheException(Kind.PERMISSION, noPermission(command), cause);
        }
        String code = reply.split(" ", 2)[0];
        return switch (code) {
            case "NOAUTH" -> notLoggedIn(cause);
            case "WRONGPASS" -> wrongPassword(cause);
            case "OOM" ->
                    unable("The server's memory is full and it refused " + command + ".", cause);
            case "READONLY" ->
                    unable(
                            server
                                    + " is a replica and takes no changes; connect to the"
                                    + " primary.",
                            cause);
            case "MISCONF" ->
                    unable(
                            server
                                    + " takes no changes because it cannot write its data to its"
                                    + " disk. Try again when that is mended.",
                            cause);
            case "NOREPLICAS" ->
                    unable(
                            server
                                    + " takes no changes because too few replicas follow it. Try"
                                    + " again when they do.",
                            cause);
            case "MOVED", "ASK", "CROSSSLOT", "CLUSTERDOWN" -> cluster();
            case "LOADING" ->
                    new CacheException(
                            Kind.LOADING,
                            server + " is still loading its data. Try again in a moment.",
                            cause);
            case "BUSY" ->
                    unable(
                            server
                                    + " is busy with a script and answers nothing else. Try again"
                                    + " when the script has ended.",
                            cause);
            case "MASTERDOWN" ->
                    unable(
                            server
                                    + " is a replica that has lost its primary. Connect to the"
                                    + " primary.",
                            cause);
            default -> byText(reply, command, cause);
        };
    }

    private CacheException byText(String reply, String command, Throwable cause) {
        if (reply.contains("max requests limit exceeded")) {
            return unable(
                    "The plan's limit of requests is used up, so "
                            + server
                            + " refuses commands. Raise the plan's limit or wait until it is"
                            + " reset.",
                    cause);
        }
        if (reply.contains("max concurrent connections exceeded")
                || reply.contains("max number of clients reached")) {
            return unable(
                    server
                            + " has no connection left. Close other programs that are connected to"
                            + " it, or raise its limit.",
                    cause);
        }
        if (reply.contains("no password is set") || reply.contains("invalid password")) {
            return wrongPassword(cause);
        }
        String sentence = server + " refused " + command + ": " + words.clean(reply);
        // No cause where its message quotes what was sent.
        return ServerWords.quoteArguments(reply)
                ? new CacheException(Kind.SERVER, sentence + ".")
                : server(sentence, cause);
    }

    CacheException cluster() {
        return new CacheException(
                Kind.SERVER,
                server
                        + " is a node of a Redis Cluster and holds only a part of the keys."
                        + " Cachewarden does not support Redis Cluster; connect to a database that"
                        + " is not one.");
    }

    private CacheException notLoggedIn(Throwable cause) {
        return new CacheException(
                Kind.AUTHENTICATION,
                server
                        + " asks for a password and does not count this connection as logged in."
                        + " Connect with user name and password.",
                cause);
    }

    private CacheException wrongPassword(Throwable cause) {
        return new CacheException(
                Kind.AUTHENTICATION,
                server + " refused the user name or password. Check both, and try again.",
                cause);
    }

    private static String noPermission(String command) {
        if (command.equals("SCAN")) {
            return "This user may not run SCAN, which finding the keys needs. An Upstash read-only"
                    + " token cannot SCAN: use the standard token (Cachewarden's own read-only mode"
                    + " keeps it from changing anything), or allow SCAN for this user.";
        }
        return "This user may not run " + command + ". Use a user or token that is allowed to.";
    }

    private static CacheException unable(String message, Throwable cause) {
        return new CacheException(Kind.UNABLE, message, cause);
    }

    private static CacheException server(String message, Throwable cause) {
        return new CacheException(Kind.SERVER, message, cause);
    }
}

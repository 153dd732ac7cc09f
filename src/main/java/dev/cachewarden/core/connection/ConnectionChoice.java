package dev.cachewarden.core.connection;

import dev.cachewarden.core.key.Printable;

import java.util.List;

/**
 * The connection that was chosen among those described, and what there is to say of the choice.
 *
 * @param source what described it: {@code REDIS_URL in .env}
 * @param remarks whole sentences about what was passed over or not used; safe to show
 */
public record ConnectionChoice(ConnectionSettings settings, String source, List<String> remarks) {

    public ConnectionChoice {
        remarks = List.copyOf(remarks);
    }

    /** The choice for a URL that was given by itself. */
    public static ConnectionChoice ofUrl(String url, String source) {
        ConnectionUrl read = ConnectionUrl.read(url);
        return new ConnectionChoice(read.settings(), source, unused(read.unused()));
    }

    static List<String> unused(List<String> options) {
        return options.isEmpty()
                ? List.of()
                : List.of(
                        "Not used, because it changes nothing here: "
                                + String.join(", ", options)
                                + " in the URL.");
    }

    public ConnectionChoice with(ConnectionSettings wanted) {
        return new ConnectionChoice(wanted, source, remarks);
    }

    /**
     * On which server and database, as whom and how one works, and who said so; then the remarks.
     * Safe to show.
     *
     * @param user as the server says; empty where it does not say
     */
    public String words(String user) {
        return words("Redis on ", user);
    }

    /** The same where no connection came about. */
    public String attemptWords() {
        return words("Tried Redis on ", "");
    }

    private String words(String start, String user) {
        String name = user.isEmpty() ? settings.credentials().name() : user;
        StringBuilder words =
                new StringBuilder(start)
                        .append(settings.address().place())
                        .append(" as ")
                        .append(Printable.ofText(name))
                        .append(settings.tls().map(tls -> ", with " + tls.words()).orElse(""))
                        .append(settings.readOnly() ? ", read-only" : "")
                        .append(", from ")
                        .append(Printable.ofText(source))
                        .append('.');
        remarks.forEach(remark -> words.append(' ').append(remark));
        return words.toString();
    }
}

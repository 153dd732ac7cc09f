package dev.cachewarden.core.value;

import dev.cachewarden.core.entry.StoredValue;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.json.JacksonJsonParser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Real output of the named library versions, for synthetic users. */
public final class Samples {

    private Samples() {}

    public static ByteString read(String name) {
        try (var in = Samples.class.getResourceAsStream("/samples/" + name)) {
            return ByteString.wrap(Objects.requireNonNull(in, name).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(String name) {
        return read(name).text().orElseThrow();
    }

    public static DecodedValue decode(ByteString bytes) {
        return new ValueDecoder(new JacksonJsonParser())
                .decode(new StoredValue.Text(bytes, bytes.length()));
    }

    public static DecodedValue decode(String text) {
        return decode(ByteString.utf8(text));
    }

    /** {@code text} as a JSON string, as JSON.stringify writes it. */
    public static String stringified(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}

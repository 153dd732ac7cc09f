package dev.cachewarden.packing;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.value.Wrapping;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** gzip (RFC 1952) and zlib (RFC 1950), which both begin with a mark. */
final class Deflated {

    private static final ByteString GZIP = PackingMarks.bytes(0x1f, 0x8b, 0x08);
    private static final int ZLIB_METHOD = 8;
    private static final int LARGEST_WINDOW = 7;

    private Deflated() {}

    /** Empty for what has neither mark, or unpacks to nothing by chance. */
    static Optional<Opened> open(ByteString value) {
        if (value.startsWith(GZIP)) {
            return Optional.of(gzip(value));
        }
        return isZlib(value) ? zlib(value) : Optional.empty();
    }

    /** RFC 1950: method and window in the first byte, both bytes together divisible by 31. */
    private static boolean isZlib(ByteString value) {
        if (value.length() < 8) {
            return false;
        }
        int first = value.at(0) & 0xff;
        int second = value.at(1) & 0xff;
        return (first & 0x0f) == ZLIB_METHOD
                && first >> 4 <= LARGEST_WINDOW
                && (first << 8 | second) % 31 == 0;
    }

    private static Opened gzip(ByteString value) {
        try (InputStream in = new GZIPInputStream(in(value))) {
            return new Opened.Bytes(
                    Wrapping.GZIP, ByteString.wrap(Bounds.read(in, value.length())));
        } catch (Bounds.TooLarge tooLarge) {
            return new Opened.Failed("gzip, too large to unpack");
        } catch (IOException damaged) {
            return new Opened.Failed("gzip that does not unpack");
        }
    }

    /** Two bytes are a weak mark: what does not unpack may be something else, text for example. */
    private static Optional<Opened> zlib(ByteString value) {
        Inflater inflater = new Inflater();
        try (InputStream in = new InflaterInputStream(in(value), inflater)) {
            ByteString inside = ByteString.wrap(Bounds.read(in, value.length()));
            // The stream ends as well where a dictionary is asked for, as the text "x " does.
            return inflater.finished()
                    ? Optional.of(new Opened.Bytes(Wrapping.ZLIB, inside))
                    : notZlib(value);
        } catch (Bounds.TooLarge tooLarge) {
            return Optional.of(new Opened.Failed("zlib, too large to unpack"));
        } catch (IOException damaged) {
            return notZlib(value);
        } finally {
            inflater.end();
        }
    }

    private static Optional<Opened> notZlib(ByteString value) {
        return value.isText()
                ? Optional.empty()
                : Optional.of(new Opened.Failed("zlib that does not unpack"));
    }

    private static InputStream in(ByteString value) {
        return value.readBy(ByteArrayInputStream::new);
    }
}

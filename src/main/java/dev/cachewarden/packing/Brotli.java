package dev.cachewarden.packing;

import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.value.Wrapping;

import org.brotli.dec.BrotliInputStream;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;

/**
 * Brotli (RFC 7932). It has no mark, and many bytes unpack to something by chance: only what comes
 * out as JSON counts.
 */
final class Brotli {

    private Brotli() {}

    static Optional<Opened> open(ByteString value) {
        try (BrotliInputStream in =
                new BrotliInputStream(value.readBy(ByteArrayInputStream::new))) {
            ByteString inside = ByteString.wrap(Bounds.read(in, value.length()));
            return inside.isText() && PackingMarks.beginsAsJson(inside)
                    ? Optional.of(new Opened.Bytes(Wrapping.BROTLI, inside))
                    : Optional.empty();
        } catch (Bounds.TooLarge tooLarge) {
            return Optional.of(new Opened.Failed("probably brotli, too large to unpack"));
        } catch (IOException | IndexOutOfBoundsException | IllegalStateException notBrotli) {
            // The decoder checks some things by the bounds of its arrays.
            return Optional.empty();
        }
    }
}

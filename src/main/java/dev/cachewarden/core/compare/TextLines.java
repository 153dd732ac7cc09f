package dev.cachewarden.core.compare;

import dev.cachewarden.core.compare.Arrangement.Order;
import dev.cachewarden.core.compare.Segment.Token;
import dev.cachewarden.core.json.JsonText;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.value.Content;
import dev.cachewarden.core.value.Masking;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Contents other than JSON as numbered lines. Bytes are written 16 a line, as hex and ASCII. */
sealed interface TextLines {

    int count();

    /** Whether writing a line takes noticeably long. */
    default boolean isLong(int line) {
        return false;
    }

    /** The text of a line below {@link #count()}. */
    String line(int line, boolean masked);

    /** What fits a column of a small window. */
    int PIECE = 30;

    /** Where nobody may be named nothing of a text is shown: nobody knows whom it names. */
    static Optional<TextLines> of(Content content, Arrangement arrangement) {
        Optional<TextLines> lines = of(content, arrangement.order() == Order.RAW);
        return arrangement.hidesNames() ? lines.map(Hidden::new) : lines;
    }

    private static Optional<TextLines> of(Content content, boolean broken) {
        return switch (content) {
            // Broken after masking: an address that is cut apart is no longer known to be one.
            case Content.Text(String text) ->
                    Optional.of(
                            new Plain(
                                    lines(text, broken),
                                    lines(Masking.brokenDocument(text), broken)));
            case Content.Bytes(ByteString bytes) -> Optional.of(new Hex(bytes));
            case Content.Document ignored -> Optional.empty();
            case Content.Nothing() -> Optional.empty();
        };
    }

    private static List<String> lines(String text, boolean broken) {
        List<String> lines = text.isEmpty() ? List.of() : List.of(text.split("\r?\n", -1));
        return broken ? lines.stream().flatMap(TextLines::pieces).toList() : lines;
    }

    private static Stream<String> pieces(String line) {
        Stream.Builder<String> pieces = Stream.builder();
        int from = 0;
        while (line.length() - from > PIECE) {
            int end = from + PIECE;
            end = Character.isLowSurrogate(line.charAt(end)) ? end - 1 : end;
            pieces.add(line.substring(from, end));
            from = end;
        }
        return pieces.add(line.substring(from)).build();
    }

    default Line asLine(int line, boolean masked) {
        return new Line(0, List.of(new Segment(line(line, masked), Token.PLAIN, false)));
    }

    record Hidden(TextLines text) implements TextLines {

        @Override
        public int count() {
            return text.count();
        }

        @Override
        public String line(int line, boolean masked) {
            return Masking.DOTS;
        }
    }

    record Plain(List<String> lines, List<String> maskedLines) implements TextLines {

        @Override
        public int count() {
            return Math.max(lines.size(), maskedLines.size());
        }

        @Override
        public boolean isLong(int line) {
            return line < lines.size() && lines.get(line).length() > Row.LONG;
        }

        @Override
        public String line(int line, boolean masked) {
            List<String> shown = masked ? maskedLines : lines;
            if (line < shown.size()) {
                return visible(shown.get(line));
            }
            // Masked text says nothing of how long it is.
            return masked ? Masking.DOTS : "";
        }

        private static String visible(String text) {
            StringBuilder out = new StringBuilder(text.length());
            text.codePoints()
                    .forEach(it -> {
                        if (it == '\t') {
                            out.append("    ");
                        } else {
                            JsonText.appendVisible(out, it);
                        }
                    });
            return out.toString();
        }
    }

    record Hex(ByteString bytes) implements TextLines {

        private static final int WIDTH = 16;

        @Override
        public int count() {
            return (bytes.length() + WIDTH - 1) / WIDTH;
        }

        @Override
        public String line(int line, boolean masked) {
            if (masked) {
                // No one knows what is in it.
                return Masking.DOTS;
            }
            int start = line * WIDTH;
            StringBuilder hex = new StringBuilder(WIDTH * 3);
            StringBuilder ascii = new StringBuilder(WIDTH);
            for (int i = start; i < Math.min(start + WIDTH, bytes.length()); i++) {
                int b = bytes.at(i) & 0xff;
                hex.append(String.format(Locale.ROOT, "%02x ", b));
                ascii.append(b >= ' ' && b < 0x7f ? (char) b : '·');
            }
            return String.format(Locale.ROOT, "%08x  %-48s %s", start, hex, ascii);
        }
    }
}

package dev.cachewarden.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The next line of a stream, read byte by byte: what follows belongs to the next question.
 *
 * @param isEntered whether it ends as lines do, and not with the stream
 */
record InputLine(String text, boolean isEntered) {

    /** Empty at the end of the stream. */
    static Optional<InputLine> of(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                return line.size() == 0
                        ? Optional.empty()
                        : Optional.of(new InputLine(text(line), false));
            }
            line.write(b);
        }
        return Optional.of(new InputLine(text(line), true));
    }

    private static String text(ByteArrayOutputStream line) {
        String text = line.toString(StandardCharsets.UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
}

package dev.cachewarden.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.function.UnaryOperator;

/**
 * Passes lines on as a filter leaves them, whole lines at a time, so that nothing that is filtered
 * slips through between two writes. For text in the charset of the stream behind.
 */
final class FilteredStream extends OutputStream {

    /** A longer line is passed on in parts, in bytes. */
    private static final int MOST_HELD = 1 << 20;

    /** Kept back of a part, in characters: what is filtered may have begun there. */
    private static final int KEPT_BACK = 1 << 13;

    private final PrintStream out;
    private final Charset charset;
    private final UnaryOperator<String> filter;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();

    private FilteredStream(PrintStream out, UnaryOperator<String> filter) {
        this.out = out;
        this.charset = out.charset();
        this.filter = filter;
    }

    /** A stream with the charset of {@code out}. */
    static PrintStream of(PrintStream out, UnaryOperator<String> filter) {
        return new PrintStream(new FilteredStream(out, filter), false, out.charset());
    }

    @Override
    public synchronized void write(int b) {
        held.write(b);
        if (b == '\n') {
            passOn();
        }
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        int end = offset + length;
        int afterLine = end;
        while (afterLine > offset && bytes[afterLine - 1] != '\n') {
            afterLine--;
        }
        held.write(bytes, offset, afterLine - offset);
        if (afterLine > offset) {
            passOn();
        }
        held.write(bytes, afterLine, end - afterLine);
        if (held.size() > MOST_HELD) {
            passPartOn();
        }
    }

    private void passPartOn() {
        String clean = filter.apply(held.toString(charset));
        int end = Math.max(0, clean.length() - KEPT_BACK);
        int cut = end > 0 && Character.isLowSurrogate(clean.charAt(end)) ? end - 1 : end;
        held.reset();
        held.writeBytes(clean.substring(cut).getBytes(charset));
        byte[] passed = clean.substring(0, cut).getBytes(charset);
        out.write(passed, 0, passed.length);
    }

    private void passOn() {
        byte[] passed = filter.apply(held.toString(charset)).getBytes(charset);
        held.reset();
        out.write(passed, 0, passed.length);
    }

    /**
     * Passes on what is held, also a part of a line.
     *
     * @throws IOException if the stream behind has failed: that one only sets a flag, and callers
     *     of this one get the exception
     */
    @Override
    public synchronized void flush() throws IOException {
        passOn();
        if (out.checkError()) {
            throw new IOException("The stream cannot be written to");
        }
    }
}

package dev.cachewarden.cli;

import org.jspecify.annotations.Nullable;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The process' standard output, which keeps why it failed: print streams keep only that they did.
 */
public final class StandardOutput extends PrintStream {

    private final Keeping keeping;

    public StandardOutput(Charset charset) {
        this(new Keeping(new FileOutputStream(FileDescriptor.out)), charset);
    }

    /** One on another stream, for tests of what becomes of its failures. */
    StandardOutput(OutputStream out, Charset charset) {
        this(new Keeping(out), charset);
    }

    private StandardOutput(Keeping keeping, Charset charset) {
        super(keeping, true, charset);
        this.keeping = keeping;
    }

    /** Why something could not be written; empty if everything was. */
    Optional<IOException> failure() {
        flush();
        return Optional.ofNullable(keeping.first);
    }

    /** Whether the reader has gone, as {@code head} does when it has seen enough. */
    static boolean isBrokenPipe(IOException failure) {
        String message = String.valueOf(failure.getMessage());
        // Of Linux and macOS, and two of Windows.
        return Stream.of("Broken pipe", "pipe is being closed", "pipe has been ended")
                .anyMatch(message::contains);
    }

    private static final class Keeping extends FilterOutputStream {

        private volatile @Nullable IOException first;

        Keeping(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            kept(() -> out.write(b));
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            kept(() -> out.write(bytes, offset, length));
        }

        @Override
        public void flush() throws IOException {
            kept(out::flush);
        }

        private interface Writing {

            void run() throws IOException;
        }

        private void kept(Writing writing) throws IOException {
            try {
                writing.run();
            } catch (IOException e) {
                first = first == null ? e : first;
                throw e;
            }
        }
    }
}

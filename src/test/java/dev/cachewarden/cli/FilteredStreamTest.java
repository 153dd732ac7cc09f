package dev.cachewarden.cli;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

final class FilteredStreamTest {

    private static final String SECRET = "s3cret-s3cret";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final PrintStream stream = filtered(out);

    private static PrintStream filtered(OutputStream out) {
        return FilteredStream.of(
                new PrintStream(out, false, StandardCharsets.UTF_8),
                text -> text.replace(SECRET, "••••"));
    }

    @Property(tries = 100)
    void textWithoutSecretsPassesAsItIs(@ForAll List<String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream printing = filtered(bytes);
        List<String> whole = parts.stream().map(it -> it.replaceAll("\\p{Cs}", "")).toList();
        whole.forEach(printing::print);
        printing.flush();

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(String.join("", whole));
    }

    @Test
    void aSecretInPartsDoesNotSlipThrough() {
        for (char c : ("a " + SECRET + " b\n").toCharArray()) {
            stream.print(c);
        }
        stream.print("x" + SECRET);
        stream.flush();

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("a •••• b\nx••••");
    }

    /** A line of megabytes is passed on before it ends, but never in the middle of a secret. */
    @Test
    void norInAVeryLongLine() {
        String line = ("ä".repeat(997) + SECRET).repeat(3_000);
        stream.println(line);
        stream.flush();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(line.replace(SECRET, "••••") + System.lineSeparator());
    }

    @Test
    void aFullDiskBehindItIsAnError() {
        PrintStream full =
                filtered(
                        new OutputStream() {
                            @Override
                            public void write(int b) throws IOException {
                                throw new IOException("No space left on device");
                            }
                        });
        full.println("text");

        assertThat(full.checkError()).isTrue();
    }
}

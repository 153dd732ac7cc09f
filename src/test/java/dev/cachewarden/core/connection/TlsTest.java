package dev.cachewarden.core.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What is asked of TLS is followed exactly, or refused before anything is sent. */
final class TlsTest {

    private static final Tls UNVERIFIED =
            new Tls(Optional.empty(), Optional.empty(), Optional.empty(), false);

    @TempDir private Path folder;

    @Test
    void whatIsOnlyAboutTlsIsRefusedWithoutTls() {
        assertThatThrownBy(() -> ConnectionUrl.parse("redis://h").withTls(UNVERIFIED))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("has no TLS");
    }

    @Test
    void nobodyNamesAnAuthorityAndVerifiesNothing() {
        assertThatThrownBy(() ->
                        withTls(
                                new Tls(
                                        Optional.of(Path.of("ca.pem")),
                                        Optional.empty(),
                                        Optional.empty(),
                                        false)))
                .isInstanceOf(InvalidSettingsException.class);
    }

    @Test
    void aServerNameIsAHost() {
        for (String wrong : List.of("", "a b", "https://a", "a/b", "u@h")) {
            assertThatThrownBy(() ->
                            withTls(
                                    new Tls(
                                            Optional.empty(),
                                            Optional.empty(),
                                            Optional.of(wrong),
                                            true)))
                    .as(wrong)
                    .isInstanceOf(InvalidSettingsException.class);
        }
    }

    @Test
    void theChoiceNotToVerifyIsPartOfWhatIsSaidOfTheConnection() {
        ConnectionChoice choice = ConnectionChoice.ofUrl("rediss://h", "--url");
        assertThat(choice.words("")).contains(", with TLS,").doesNotContain("not verified");
        assertThat(choice.with(choice.settings().withTls(UNVERIFIED)).words(""))
                .contains(", with TLS, certificate not verified, from");
    }

    @Test
    void aFileThatCannotBeUsedIsNamedWithWhatToDo() throws IOException {
        Path certificate = file("c.pem", "CERTIFICATE");
        Path key = file("k.pem", "PRIVATE KEY");
        assertRefused(folder.resolve("none"), key, "none does not exist");
        assertRefused(folder, key, "is no file");
        assertRefused(file("other", "PUBLIC KEY"), key, "No certificate could be read");
        assertRefused(certificate, file("e", "ENCRYPTED PRIVATE KEY"), "is encrypted");
        assertRefused(certificate, file("rsa", "RSA PRIVATE KEY"), "openssl pkcs8 -topk8");
        assertRefused(certificate, file("ec", "EC PRIVATE KEY"), "openssl pkcs8 -topk8");
        assertRefused(certificate, certificate, "No private key could be read");
        showing(certificate, key).requireFiles();
    }

    private static ConnectionSettings withTls(Tls tls) {
        return ConnectionUrl.parse("rediss://h").withTls(tls);
    }

    private static void assertRefused(Path certificate, Path key, String sentence) {
        assertThatExceptionOfType(InvalidSettingsException.class)
                .isThrownBy(() -> showing(certificate, key).requireFiles())
                .withMessageContaining(sentence)
                .withMessageContaining("no connection was made");
    }

    private static Tls showing(Path certificate, Path key) {
        return new Tls(
                Optional.empty(),
                ClientCertificate.of(Optional.of(certificate), Optional.of(key)),
                Optional.empty(),
                true);
    }

    private Path file(String name, String label) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                "-----BEGIN " + label + "-----\nAAAA\n-----END " + label + "-----\n");
    }
}

package dev.cachewarden.clerk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.clerk.ClerkAccess;
import dev.cachewarden.core.clerk.ClerkException;
import dev.cachewarden.core.clerk.ClerkException.Reason;
import dev.cachewarden.core.clerk.ClerkUser;
import dev.cachewarden.core.connection.Secret;
import dev.cachewarden.core.port.ClerkInstanceApi;
import dev.cachewarden.testing.TestCertificate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.OptionalInt;

/** Over TLS, as Clerk is asked. */
final class HttpsTest {

    @TempDir private Path folder = Path.of("");

    @Test
    void aUserIsAskedForWhereTheCertificateIsTrusted() throws Exception {
        TestCertificate certificate = TestCertificate.make(folder, "ip:127.0.0.1", "-0d");
        try (ClerkStub stub = ClerkStub.tls(certificate)) {
            stub.answers(200, ClerkStub.JSON, "[{\"id\":\"" + ClerkStub.ALICE + "\"}]");

            assertThat(ClerkStub.askForAlice(api(stub, certificate)))
                    .extracting(ClerkUser::id)
                    .containsExactly(ClerkStub.ALICE);
            assertThat(stub.requests().getFirst().getHeader("Authorization"))
                    .isEqualTo("Bearer " + ClerkStub.SECRET);
        }
    }

    @Test
    void aTrustedCertificateOfAnotherHostIsRefusedBeforeTheSecretIsSent() throws Exception {
        TestCertificate certificate = TestCertificate.make(folder, "dns:other.invalid", "-0d");
        try (ClerkStub stub = ClerkStub.tls(certificate)) {
            stub.answers(200, ClerkStub.JSON, "[]");

            ClerkException failure =
                    ClerkStub.failure(api(stub, certificate), ClerkStub::askForAlice);

            assertThat(failure.reason()).isEqualTo(Reason.UNREACHABLE);
            assertThat(stub.arrived()).isEmpty();
        }
    }

    private static ClerkInstanceApi api(ClerkStub stub, TestCertificate certificate)
            throws IOException, GeneralSecurityException {
        return stub.connector(ClerkStub.QUICK, certificate.trust())
                .connect(
                        new ClerkAccess(
                                "production",
                                Secret.of(ClerkStub.SECRET),
                                URI.create(
                                        "https://127.0.0.1:" + stub.server().httpsPort() + "/v1"),
                                ClerkAccess.DEFAULT_API_VERSION,
                                OptionalInt.empty()));
    }
}

package dev.cachewarden.app.connection;

import dev.cachewarden.core.check.CheckResult;
import dev.cachewarden.core.check.CheckResult.NotKnown;
import dev.cachewarden.core.check.CheckResult.NotTried;
import dev.cachewarden.core.check.CheckResult.Passed;
import dev.cachewarden.core.check.CheckStep;
import dev.cachewarden.core.connection.ConnectionSettings;
import dev.cachewarden.core.connection.Tls;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.port.ConnectionProgress;
import dev.cachewarden.core.text.Numbers;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Puts the steps of a connecting into words. */
final class ConnectingSteps implements ConnectionProgress {

    private final ConnectionSettings settings;
    private final CheckReport report;
    private final Instant now;

    ConnectingSteps(ConnectionSettings settings, CheckReport report, Instant now) {
        this.settings = settings;
        this.report = report;
        this.now = now;
    }

    @Override
    public void resolved(SocketAddress address) {
        report.ended(
                CheckStep.NAME,
                address instanceof InetSocketAddress inet && inet.getAddress() != null
                        ? found(inet.getAddress().getHostAddress())
                        : new NotTried("A socket of this computer has no name to look up."));
    }

    private CheckResult found(String address) {
        String host = settings.address().host();
        return host.equals(address)
                ? new NotTried(host + " is an address, which needs no looking up.")
                : new Passed(host + " is " + address + ".");
    }

    @Override
    public void connected() {
        report.ended(
                CheckStep.CONNECTION,
                new Passed(settings.address().server() + " accepts connections."));
        if (settings.tls().isEmpty()) {
            report.ended(CheckStep.TLS, withoutTls());
        }
    }

    private CheckResult withoutTls() {
        return new NotTried(
                settings.address().socket().isPresent()
                        ? "A socket of this computer needs no TLS."
                        : "Not wanted: all that is sent, the password too, can be read between here"
                                + " and the server. rediss:// asks for TLS.");
    }

    @Override
    public void secured(String protocol, X509Certificate peer) {
        String words =
                "%s with %s, until %s."
                        .formatted(
                                protocol,
                                Printable.ofText(peer.getSubjectX500Principal().getName()),
                                until(peer.getNotAfter().toInstant()));
        report.ended(
                CheckStep.TLS,
                settings.tls().filter(Tls::verified).isPresent()
                        ? new Passed(words)
                        : new NotKnown(
                                words
                                        + " This certificate is not verified, so that it may be"
                                        + " anybody's: name the authority that signed it."));
    }

    /** {@code 2027-01-31 (in 62 days)}. */
    private String until(Instant end) {
        long days = ChronoUnit.DAYS.between(now, end);
        String date = end.atZone(ZoneOffset.UTC).toLocalDate().toString();
        return date + (end.isBefore(now) ? " (over)" : " (in " + Numbers.of(days, "day") + ")");
    }
}

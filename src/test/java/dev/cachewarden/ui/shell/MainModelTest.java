package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.connection.Tls;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.ConnectionState;
import dev.cachewarden.testing.MemoryCache;
import dev.cachewarden.ui.activity.Activity;
import dev.cachewarden.ui.audit.FakeAudits;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.tree.KeyCount;
import dev.cachewarden.ui.tree.Place;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;

final class MainModelTest {

    private static final String ALICE = "clerk:production:username:alice";

    private final MemoryCache server = new MemoryCache().with(ALICE, "clerk:test:username:bob");
    @AutoClose private final BackgroundTasks tasks = BackgroundTasks.inCallingThread();
    private final MainModel model = WindowModels.main(tasks, ZoneOffset.UTC, new FakeAudits());

    private void open() {
        model.open(new OpenCache("upstash", server.workspace()));
    }

    private String notice() {
        return model.noticeProperty().get().map(Notice::text).orElse("");
    }

    @Test
    void openingScansShowsEverythingAndAuditsIt() {
        open();
        assertThat(model.keys().index().size()).isEqualTo(2);
        assertThat(model.page().shownProperty().get()).isEqualTo(new PageModel.Page.OfGroup());
        assertThat(model.activity().activities())
                .extracting(Activity::title)
                .containsExactly("Audit of upstash", "Scan of upstash");
        assertThat(model.activity().activities())
                .allSatisfy(task ->
                        assertThat(task.stateProperty().get()).isEqualTo(Activity.State.DONE));
    }

    @Test
    void theStatusLineTellsTheConnectionTheScanAndTheCommands() {
        open();
        model.tick();
        assertThat(model.status())
                .matches("Connected · scanned \\d\\d:\\d\\d:\\d\\d, .+ · 412 commands");
        assertThat(model.connection().rights()).isEqualTo("Read-write · production protected");
    }

    @Test
    void aReadOnlyConnectionSaysSo() {
        server.readOnly();
        open();
        assertThat(model.status()).startsWith("Connected read-only");
        assertThat(model.connection().rights()).startsWith("Read-only");
    }

    @Test
    void aCertificateThatNobodyVerifiesIsSaidAllTheTime() {
        server.tls(new Tls(Optional.empty(), Optional.empty(), Optional.empty(), false));
        open();
        assertThat(model.connection().facts()).startsWith("TLS, certificate not verified");
        assertThat(model.connection().rights()).contains("certificate not verified");
    }

    @Test
    void aLostConnectionIsToldAndWhenItIsBackTheKeysAreReadAgain() {
        open();
        server.become(ConnectionState.RECONNECTING);
        assertThat(notice()).contains("was lost");
        assertThat(model.status()).startsWith("Reconnecting");
        assertThat(model.standing().sentence())
                .matches("Keys as of \\d\\d:\\d\\d:\\d\\d; the connection is lost.");
        assertThat(model.keys().index().size()).isEqualTo(2);

        server.with("clerk:test:id:x");
        server.become(ConnectionState.CONNECTED);
        assertThat(notice()).contains("again");
        assertThat(model.keys().index().size()).isEqualTo(3);
        assertThat(model.standing().sentence()).isEmpty();
    }

    @Test
    void whereCommandsAreBilledTheUserIsAskedBeforeTheKeysAreReadAgain() {
        server.billed();
        open();
        server.with("clerk:test:id:x");
        server.become(ConnectionState.RECONNECTING);
        server.become(ConnectionState.CONNECTED);
        assertThat(model.keys().index().size()).isEqualTo(2);

        model.noticeProperty().get().orElseThrow().actions().getFirst().run().run();
        assertThat(model.keys().index().size()).isEqualTo(3);
    }

    @Test
    void withoutAConnectionNoRefreshIsTriedAndTheReasonIsSaid() {
        open();
        server.become(ConnectionState.RECONNECTING);
        int before = model.activity().activities().size();

        model.refresh();

        assertThat(model.activity().activities()).hasSize(before);
        assertThat(model.keys().known().missed()).isEmpty();
        assertThat(notice()).isEqualTo(ConnectionState.RECONNECTING.hindrance().orElseThrow());
    }

    @Test
    void aRetryWithoutAConnectionIsMadeWhenItIsBackAlsoWhereThatIsBilled() {
        server.billed();
        server.scans().fail(new CacheException(CacheException.Kind.SERVER, "Redis is loading."));
        open();
        Notice.Action retry = model.noticeProperty().get().orElseThrow().actions().getFirst();
        server.become(ConnectionState.RECONNECTING);
        int before = model.activity().activities().size();

        retry.run().run();
        assertThat(model.activity().activities()).hasSize(before);
        assertThat(notice()).endsWith("The key names are read as soon as there is one.");

        server.scans().mend();
        server.become(ConnectionState.CONNECTED);
        assertThat(model.tree().count(new Place.Root())).isEqualTo(new KeyCount.Exact(2));

        server.become(ConnectionState.RECONNECTING);
        server.with("clerk:test:id:x");
        server.become(ConnectionState.CONNECTED);
        assertThat(model.keys().index().size()).isEqualTo(2);
    }

    @Test
    void aFailedRefreshReplacesNothingAndAuditsNothing() {
        open();
        server.remove(ALICE);
        server.scans().fail(new CacheException(CacheException.Kind.SERVER, "Redis is loading."));
        long audits = audits();
        model.refresh();

        assertThat(model.tree().count(new Place.Root())).isEqualTo(new KeyCount.Exact(2));
        assertThat(audits()).isEqualTo(audits);
        assertThat(model.audit().outdatedProperty().get()).isFalse();
        assertThat(notice()).contains("Redis is loading.", "reading before");
        assertThat(model.status())
                .matches(
                        "Connected · scanned \\d\\d:\\d\\d:\\d\\d"
                                + " · refresh failed \\d\\d:\\d\\d:\\d\\d · 0 commands");
        assertThat(model.standing().sentence())
                .matches(
                        "Keys as of \\d\\d:\\d\\d:\\d\\d; the refresh at"
                                + " \\d\\d:\\d\\d:\\d\\d failed: Redis is loading.");

        server.scans().mend();
        model.noticeProperty().get().orElseThrow().actions().getFirst().run().run();
        assertThat(model.tree().count(new Place.Root())).isEqualTo(new KeyCount.Exact(1));
        assertThat(model.standing().sentence()).isEmpty();
    }

    private long audits() {
        return model.activity().activities().stream()
                .filter(task -> task.title().startsWith("Audit"))
                .count();
    }

    @Test
    void aFirstScanThatFailedShowsLowerBoundsAndAuditsNothing() {
        server.scans().fail(new CacheException(CacheException.Kind.SERVER, "Redis is loading."));
        open();
        assertThat(model.tree().count(new Place.Root())).isEqualTo(new KeyCount.AtLeast(2));
        assertThat(audits()).isZero();
        assertThat(model.audit().scanned()).isEmpty();
        assertThat(notice()).contains("Redis is loading.", "not all there is");
        assertThat(model.status()).contains("partly scanned");

        server.scans().mend();
        model.noticeProperty().get().orElseThrow().actions().getFirst().run().run();
        assertThat(model.tree().count(new Place.Root())).isEqualTo(new KeyCount.Exact(2));
        assertThat(audits()).isEqualTo(1);
    }

    @Test
    void aCheckReadsTheNamesAgainSoThatWhatWasWrittenSinceIsLookedAt() {
        open();
        server.with("clerk:test:id:x");
        long audits = audits();
        model.check(Depth.VALUES);

        assertThat(model.keys().index().size()).isEqualTo(3);
        assertThat(model.audit().scanned().orElseThrow().index().size()).isEqualTo(3);
        assertThat(audits()).isEqualTo(audits + 1);

        server.scans().fail(new CacheException(CacheException.Kind.SERVER, "Redis is loading."));
        model.check(Depth.VALUES);
        assertThat(audits()).isEqualTo(audits + 1);
    }

    @Test
    void countsThatAreTenMinutesOldSaySo() {
        open();
        long read = model.keys().known().nanos();
        model.standing().tick(read + Duration.ofMinutes(9).toNanos());
        assertThat(model.standing().sentence()).isEmpty();
        model.standing().tick(read + Duration.ofMinutes(12).toNanos());
        assertThat(model.standing().sentence()).endsWith(", 12 min ago.");
        assertThat(model.status()).contains(", 12 min ago");

        model.refresh();
        assertThat(model.standing().sentence()).isEmpty();
    }

    @Test
    void searchingShowsResultsAndLeavingItWhatWasThereBefore() {
        open();
        Place test = new Place.InSection(model.keys().index().sections().getLast());
        model.page().go(test);
        model.search().textProperty().set("ali");
        assertThat(model.page().shownProperty().get()).isEqualTo(new PageModel.Page.Search());
        model.page().leaveSearch();
        assertThat(model.page().shownProperty().get()).isEqualTo(new PageModel.Page.OfGroup());
        assertThat(model.group().pageProperty().get().place()).isEqualTo(test);
    }

    @Test
    void anEntryStaysShownWhenARefreshDoesNotFindItAnyMore() {
        open();
        model.search().textProperty().set("alice");
        model.page().open(model.search().exact().orElseThrow());
        server.remove(ALICE);
        model.refresh();
        assertThat(model.page().shownProperty().get()).isInstanceOf(PageModel.Page.Entry.class);
    }

    @Test
    void openingAnotherCacheClosesTheFirst() {
        open();
        model.open(new OpenCache("other", new MemoryCache().workspace()));
        assertThat(server.isClosed()).isTrue();
        assertThat(model.keys().index().size()).isZero();
    }
}

package dev.cachewarden.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.ConnectionState;
import dev.cachewarden.ui.activity.Activity;
import dev.cachewarden.ui.audit.FakeAuditor;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.FakeServer;
import dev.cachewarden.ui.tree.Place;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import java.time.ZoneOffset;

final class MainModelTest {

    private static final String ALICE = "clerk:production:username:alice";

    private final FakeServer server = new FakeServer().with(ALICE, "clerk:test:username:bob");
    @AutoClose private final BackgroundTasks tasks = BackgroundTasks.inCallingThread();
    private final MainModel model = new MainModel(tasks, ZoneOffset.UTC, new FakeAuditor());

    private void open() {
        model.open(new OpenCache("upstash", server.workspace()));
    }

    private String notice() {
        return model.noticeProperty().get().map(Notice::text).orElse("");
    }

    @Test
    void openingScansShowsEverythingAndAuditsIt() {
        open();
        assertThat(model.tree().index().size()).isEqualTo(2);
        assertThat(model.pageProperty().get()).isEqualTo(new MainModel.Page.OfGroup());
        assertThat(model.activity().activities())
                .extracting(Activity::title)
                .containsExactly("Audit of upstash", "Scan of upstash");
        assertThat(model.activity().activities())
                .allSatisfy(
                        task ->
                                assertThat(task.stateProperty().get())
                                        .isEqualTo(Activity.State.DONE));
    }

    @Test
    void theStatusLineTellsTheConnectionTheScanAndTheCommands() {
        open();
        model.tick();
        assertThat(model.status())
                .matches("Connected · scanned \\d\\d:\\d\\d:\\d\\d, .+ · 412 commands");
        assertThat(model.rights()).isEqualTo("Read-write · production protected");
    }

    @Test
    void aReadOnlyConnectionSaysSo() {
        server.readOnly();
        open();
        assertThat(model.status()).startsWith("Connected read-only");
        assertThat(model.rights()).startsWith("Read-only");
    }

    @Test
    void aLostConnectionIsToldAndSoIsItsReturn() {
        open();
        server.state(ConnectionState.RECONNECTING);
        assertThat(notice()).contains("was lost");
        assertThat(model.status()).startsWith("Reconnecting");
        assertThat(model.tree().index().size()).isEqualTo(2);

        server.state(ConnectionState.CONNECTED);
        assertThat(notice()).contains("again");
        server.with("clerk:test:id:x");
        model.noticeProperty().get().flatMap(Notice::action).orElseThrow().run().run();
        assertThat(model.tree().index().size()).isEqualTo(3);
    }

    @Test
    void whatAFailedScanFoundIsShownAsPartial() {
        server.failScans(new CacheException(CacheException.Kind.SERVER, "Redis is loading."));
        open();
        assertThat(model.tree().contentProperty().get().partial()).isTrue();
        assertThat(model.tree().index().size()).isEqualTo(2);
        assertThat(notice()).contains("Redis is loading.");
        assertThat(model.status()).contains("partly scanned");

        server.mendScans();
        model.noticeProperty().get().flatMap(Notice::action).orElseThrow().run().run();
        assertThat(model.tree().contentProperty().get().partial()).isFalse();
    }

    @Test
    void searchingShowsResultsAndLeavingItWhatWasThereBefore() {
        open();
        Place test = new Place.InSection(model.tree().index().sections().getLast());
        model.go(test);
        model.search().textProperty().set("ali");
        assertThat(model.pageProperty().get()).isEqualTo(new MainModel.Page.Search());
        model.leaveSearch();
        assertThat(model.pageProperty().get()).isEqualTo(new MainModel.Page.OfGroup());
        assertThat(model.group().pageProperty().get().place()).isEqualTo(test);
    }

    @Test
    void anEntryStaysShownWhenARefreshDoesNotFindItAnyMore() {
        open();
        model.search().textProperty().set("alice");
        model.openEntry(model.search().exact().orElseThrow());
        server.remove(ALICE);
        model.refresh();
        assertThat(model.pageProperty().get()).isInstanceOf(MainModel.Page.Entry.class);
    }

    @Test
    void openingAnotherCacheClosesTheFirst() {
        open();
        model.open(new OpenCache("other", new FakeServer().workspace()));
        assertThat(server.isClosed()).isTrue();
        assertThat(model.tree().index().size()).isZero();
    }
}

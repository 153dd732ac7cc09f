package dev.cachewarden.ui.watch;

import static dev.cachewarden.testing.SampleAudit.FOREIGN;
import static dev.cachewarden.testing.SampleAudit.LEAKED;
import static dev.cachewarden.testing.SampleAudit.LEGACY;
import static dev.cachewarden.testing.SampleAudit.finding;
import static dev.cachewarden.testing.SampleAudit.leak;
import static dev.cachewarden.testing.SampleAudit.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.watch.WatchMark;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.watch.WatchEvent;
import dev.cachewarden.core.watch.WatchEvent.Kind;
import dev.cachewarden.testing.HandClock;
import dev.cachewarden.testing.MemoryCache;
import dev.cachewarden.testing.SampleAudit;
import dev.cachewarden.ui.activity.Activity;
import dev.cachewarden.ui.activity.ActivityModel;
import dev.cachewarden.ui.audit.AuditModel;
import dev.cachewarden.ui.audit.FakeAudits;
import dev.cachewarden.ui.keys.CurrentKeys;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.tree.SampleKeys;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class WatchModelTest {

    private static final String OLD_KEY = "clerk:username:alice";

    @AutoClose private final BackgroundTasks tasks = BackgroundTasks.inCallingThread();
    private final HandClock clock = new HandClock();
    private final MemoryCache server = new MemoryCache().with(LEAKED, OLD_KEY);
    private final Workspace workspace =
            new Workspace(server, CacheLayout.DEFAULT, _ -> Optional.empty(), clock);
    private final FakeAudits audits = new FakeAudits();
    private final ActivityModel activities = new ActivityModel();
    private final CurrentKeys keys = new CurrentKeys();
    private final AuditModel audit = new AuditModel(tasks, audits, keys, activities);
    private final FakeGround context = new FakeGround(keys);
    private final MemoryHistory history = new MemoryHistory();
    private final List<String> notices = new ArrayList<>();
    private Runnable answer = () -> {};
    private final WatchModel watch =
            new WatchModel(
                    new WatchModel.Parts(
                            tasks,
                            audit,
                            activities,
                            context,
                            history,
                            (_, sentence, onOpen) -> {
                                notices.add(sentence);
                                answer = onOpen;
                            },
                            ZoneOffset.UTC));
    private final Finding legacy = finding(LEGACY, Severity.HIGH, OLD_KEY);

    private void open() {
        KeyIndex index = new KeyIndex.Builder(workspace.grammar()).build();
        SampleKeys.read(keys, "Demo", workspace, index);
        audit.keysRead();
    }

    private void bringing(RuleResult... results) {
        AuditReport made = SampleAudit.report(results);
        audits.bringing(SampleAudit.startedAt(clock.now(), made));
    }

    /** Lets a minute pass, after which an audit finds this. */
    private void minuteLater(RuleResult... results) {
        clock.forward(Duration.ofSeconds(60));
        bringing(results);
        watch.tick();
    }

    private void watching(RuleResult... results) {
        open();
        bringing(results);
        watch.turnOn();
    }

    private String status() {
        return watch.statusProperty().get();
    }

    private List<Kind> kept() {
        return history.events().stream().map(WatchEvent::kind).toList();
    }

    @Test
    void itAuditsAtOnceAndThenAfterEachInterval() {
        watching(result(LEGACY, legacy));
        assertThat(audits.depths()).hasSize(2);

        clock.forward(Duration.ofSeconds(59));
        watch.tick();
        assertThat(audits.depths()).hasSize(2);

        clock.forward(Duration.ofSeconds(1));
        watch.tick();
        assertThat(audits.depths()).hasSize(3).containsOnly(Depth.VALUES);
        assertThat(context.shown).hasSize(2);
    }

    @Test
    void itsReportIsTheOneThatIsShown() {
        watching(result(LEGACY, legacy), result(FOREIGN));

        minuteLater(result(LEGACY, legacy), result(FOREIGN, leak()));

        assertThat(audit.report().orElseThrow().total()).isEqualTo(2);
        assertThat(audit.marksProperty().get().at(leak().subject())).isPresent();
        assertThat(audit.outdatedProperty().get()).isFalse();
        assertThat(audit.scanned().orElseThrow().index().size()).isEqualTo(2);
    }

    @Test
    void theStatusTellsWhatHasChangedWhenItGoesOnAndWhatARunCosts() {
        watching(result(LEGACY, legacy), result(FOREIGN));
        minuteLater(result(LEGACY, legacy), result(FOREIGN, leak()));
        clock.forward(Duration.ofSeconds(19));
        watch.tick();

        assertThat(status())
                .isEqualTo(
                        "Watching every 60 s · 1 new, 0 cleared, 1 continuing since 14:00:00"
                                + " · next in 0:41 · 0 commands a run");

        clock.forward(Duration.ofSeconds(41));
        bringing(result(LEGACY), result(FOREIGN, leak()));
        watch.tick();
        assertThat(status()).contains("1 new, 1 cleared, 0 continuing");
    }

    @Test
    void whatAppearsIsMarkedAndWhatWasThereIsNot() {
        watching(result(LEGACY, legacy), result(FOREIGN));
        assertThat(watch.mark(legacy)).isEmpty();

        minuteLater(result(LEGACY, legacy), result(FOREIGN, leak()));
        minuteLater(result(LEGACY, legacy), result(FOREIGN, leak()));

        assertThat(watch.mark(legacy)).isEmpty();
        WatchMark mark = watch.mark(leak()).orElseThrow();
        assertThat(mark.label()).isEqualTo("new");
        assertThat(WatchWords.seen(mark, ZoneOffset.UTC))
                .isEqualTo("Seen from 14:01:00 to 14:02:00.");
    }

    @Test
    void aLegacyKeyThatReturnsIsCalledOut() {
        watching(result(LEGACY, legacy));
        minuteLater(result(LEGACY));
        minuteLater(result(LEGACY, legacy));

        assertThat(WatchWords.seen(watch.mark(legacy).orElseThrow(), ZoneOffset.UTC))
                .contains("It was deleted and has come back: an old deployment still writes");
        assertThat(notices)
                .singleElement()
                .asString()
                .startsWith("1 returned high finding: ")
                .contains("an old deployment still writes");
    }

    @Test
    void everyEventGoesToTheHistory() {
        watching(result(LEGACY, legacy));
        minuteLater(result(LEGACY));
        minuteLater(result(LEGACY, legacy));

        assertThat(kept()).containsExactly(Kind.NEW, Kind.CLEARED, Kind.RETURNED);
    }

    @Test
    void aRunIsAnnouncedOnceAndOnlyForWhatIsBad() {
        watching(result(FOREIGN), result(SampleAudit.CLOCK));
        assertThat(notices).isEmpty();

        minuteLater(
                result(FOREIGN),
                result(SampleAudit.CLOCK, finding(SampleAudit.CLOCK, Severity.LOW, LEAKED)));
        assertThat(notices).isEmpty();

        Finding second = finding(FOREIGN, Severity.CRITICAL, "clerk:production:id:user_2b");
        minuteLater(result(FOREIGN, leak(), second), result(LEGACY, legacy));
        assertThat(notices).hasSize(1);
        answer.run();
        assertThat(context.opened).isEqualTo(1);
    }

    @Test
    void aLostConnectionIsWaitedForAndTheWatchGoesOnByItself() {
        watching(result(LEGACY, legacy));
        context.reachable = false;
        clock.forward(Duration.ofMinutes(3));
        watch.tick();
        assertThat(status()).isEqualTo("Waiting for the connection; last run 14:00");
        assertThat(audits.depths()).hasSize(2);

        context.reachable = true;
        watch.tick();

        assertThat(audits.depths()).hasSize(3);
        assertThat(status()).contains("next in 1:00");
    }

    @Test
    void aRunThatFailsSaysWhyAndIsTriedAgain() {
        watching(result(LEGACY, legacy));
        server.scans().fail(new CacheException(CacheException.Kind.SERVER, "Redis is loading."));
        minuteLater();
        assertThat(status())
                .isEqualTo(
                        "The last run failed: Redis is loading. Next try in 1:00; last run 14:00");
        assertThat(audit.report().orElseThrow().total()).isEqualTo(1);

        server.scans().mend();
        minuteLater(result(LEGACY, legacy));
        assertThat(status()).startsWith("Watching every 60 s · 0 new, 0 cleared, 1 continuing");
    }

    @Test
    void itWaitsForTheUsersAuditsAndScans() {
        watching(result(LEGACY, legacy));
        context.scanning = true;
        minuteLater();
        assertThat(audits.depths()).hasSize(2);

        context.scanning = false;
        audits.during(watch::tick);
        audit.start(Depth.VALUES);

        assertThat(audits.depths()).hasSize(3);
    }

    @Test
    void rulesThatWereChangedAreNoNewsAboutTheCache() {
        watching(result(LEGACY, legacy));

        audit.settingsProperty().set(audit.settingsProperty().get().withLearn(false));
        minuteLater(result(LEGACY, legacy), result(FOREIGN, leak()));

        assertThat(notices).isEmpty();
        assertThat(watch.mark(leak())).isEmpty();
        assertThat(kept()).containsExactly(Kind.NEW, Kind.NEW);
    }

    @Test
    void itIsATaskThatCanBeEnded() {
        watching(result(LEGACY, legacy));
        Activity task = activities.activities().getFirst();
        assertThat(task.title()).isEqualTo("Watch of Demo");

        task.cancel();

        assertThat(watch.onProperty().get()).isFalse();
        assertThat(status()).isEmpty();
        minuteLater(result(LEGACY, legacy));
        assertThat(audits.depths()).hasSize(2);
    }

    @Test
    void anotherIntervalCountsFromNowOn() {
        watching(result(LEGACY, legacy));
        watch.intervalProperty().set(WatchInterval.HALF_MINUTE);

        assertThat(status()).startsWith("Watching every 30 s").contains("next in 0:30");
    }
}

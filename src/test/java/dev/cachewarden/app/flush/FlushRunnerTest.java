package dev.cachewarden.app.flush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.change.ChangeRefusedException;
import dev.cachewarden.app.change.FlushedKeys;
import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.entry.StoredValue;
import dev.cachewarden.core.entry.Ttl;
import dev.cachewarden.core.flush.FlushEvent;
import dev.cachewarden.core.flush.FlushPlan;
import dev.cachewarden.core.flush.FlushReport;
import dev.cachewarden.core.flush.FlushStatus;
import dev.cachewarden.core.flush.FlushTarget;
import dev.cachewarden.core.flush.FlushVerification;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.Listening;
import dev.cachewarden.testing.MemoryCache;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

final class FlushRunnerTest {

    private final MemoryCache server = new MemoryCache();
    private final MemoryJournal journal = new MemoryJournal();
    private final Cancellation cancellation = new Cancellation();
    private final Workspace workspace = server.workspace();
    private final FlushRunner runner = new FlushRunner(workspace, journal);

    FlushRunnerTest() {
        server.scans().page(10, _ -> {});
    }

    @Test
    void removesExactlyWhatTheTargetCoversWhateverTheScanPasses() {
        put("clerk:development:id:user_1", "clerk:development:username:alice");
        put("clerk:production:id:user_1", "clerk:development:session:s", "tenant:x", "clerk:x");

        FlushReport report = run(development());

        assertThat(names())
                .containsExactly(
                        "clerk:development:session:s",
                        "clerk:production:id:user_1",
                        "clerk:x",
                        "tenant:x");
        assertThat(report.status()).isEqualTo(FlushStatus.COMPLETE);
        assertThat(report.counts().matched()).isEqualTo(2);
        assertThat(report.counts().deleted()).isEqualTo(2);
        assertThat(report.verification()).contains(new FlushVerification(0, 0, 0));
        assertThat(report.isProven()).isTrue();
        assertThat(journal.latest()).contains(report);
    }

    @Test
    void whatItsVerificationFoundOfTheTargetIsToldAndNothingElse() {
        put("clerk:development:id:user_1", "clerk:development:session:s", "clerk:x");
        List<FlushedKeys> told = new ArrayList<>();
        Listening listening = workspace.changes().onFlush(told::add);

        run(development());
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().target()).isEqualTo(development());
        assertThat(told.getFirst().left().orElseThrow().size()).isZero();

        cancellation.cancel();
        put("clerk:development:id:user_2");
        run(development());
        assertThat(told).hasSize(2);
        assertThat(told.getLast().left()).as("nothing is known of what is left").isEmpty();

        listening.close();
        run(development());
        assertThat(told).hasSize(2);
    }

    @Test
    void batchesAreBoundedInCountAndInBytes() {
        String longName = "x".repeat(200 * 1024);
        for (int i = 0; i < 5; i++) {
            put("clerk:development:username:" + longName + i);
        }
        for (int i = 0; i < 2500; i++) {
            put("clerk:development:id:user_" + i);
        }

        run(development());

        assertThat(server.writer().unlinks()).allMatch(keys -> keys.size() <= 1000);
        assertThat(server.writer().unlinks())
                .allMatch(keys ->
                        keys.size() == 1
                                || keys.stream().mapToLong(ByteString::length).sum()
                                        <= UnlinkBatch.MOST_BYTES);
        assertThat(names()).isEmpty();
    }

    @Test
    void aKeyPassedTwiceIsCountedOnce() {
        putMany(10);
        server.scans()
                .passing(keys -> {
                    List<ByteString> twice = new ArrayList<>(keys);
                    twice.addAll(keys);
                    return twice;
                });

        FlushReport report = run(development());

        assertThat(report.counts().matched()).isEqualTo(10);
        assertThat(report.counts().deleted()).isEqualTo(10);
        assertThat(report.counts().alreadyGone()).isZero();
    }

    @Test
    void whatExpiresMeanwhileIsAlreadyGone() {
        putMany(10);
        server.writer()
                .onUnlink(keys -> {
                    server.writer().remove(keys.subList(0, 1));
                    return server.writer().removed(keys);
                });

        FlushReport report = run(development());

        assertThat(report.counts().deleted()).isEqualTo(9);
        assertThat(report.counts().alreadyGone()).isEqualTo(1);
    }

    @Test
    void theCheckTellsRefilledKeysFromSurvivorsByTheirTimeToLive() {
        put("clerk:development:id:user_1");
        server.writer()
                .onUnlink(keys -> {
                    long removed = server.writer().remove(keys);
                    ttl(
                            "clerk:development:id:refilled",
                            Ttl.ofPttl(300 * 1_000L, server.clock().nanos()));
                    ttl(
                            "clerk:development:id:older",
                            Ttl.ofPttl(299 * 1_000L, server.clock().nanos()));
                    ttl("clerk:development:id:forever", new Ttl.None());
                    ttl(
                            "clerk:development:id:longer",
                            Ttl.ofPttl(3600 * 1_000L, server.clock().nanos()));
                    return CompletableFuture.completedFuture(removed);
                });

        FlushReport report = run(development());

        assertThat(report.verification()).contains(new FlushVerification(1, 1, 2));
        assertThat(report.isProven()).isFalse();
    }

    @Test
    void aReadOnlyServerIsSentNothing() {
        putMany(3);
        server.readOnly();

        assertThatThrownBy(() -> run(development()))
                .isInstanceOf(ChangeRefusedException.class)
                .hasMessageContaining("read-only")
                .hasMessageContaining("Nothing was deleted");
        assertThat(server.writer().unlinks()).isEmpty();
    }

    @Test
    void aProtectedEnvironmentNeedsItsName() {
        put("clerk:production:id:user_1");
        FlushTarget production = environment("production");

        assertThatThrownBy(() -> run(production))
                .isInstanceOf(ChangeRefusedException.class)
                .hasMessage(
                        "Protected, and not confirmed by name: production. Nothing was deleted.");
        assertThatThrownBy(() -> run(FlushTarget.all())).isInstanceOf(ChangeRefusedException.class);
        assertThat(server.writer().unlinks()).isEmpty();

        runner.run(
                plan(production),
                new Confirmation(Set.of("production")),
                FlushOptions.DEFAULT,
                progress -> {},
                cancellation);
        assertThat(names()).isEmpty();
    }

    @Test
    void withoutAReportNothingIsDeleted() {
        putMany(3);
        journal.room = -1;

        assertThatThrownBy(() -> run(development()))
                .isInstanceOf(ChangeRefusedException.class)
                .hasMessage("The report cannot be written. Nothing was deleted.");
        assertThat(server.writer().unlinks()).isEmpty();
    }

    @Test
    void aReportThatCannotGoOnStopsTheRunBeforeTheNextBatch() {
        putMany(5000);
        journal.room = 3;

        FlushReport report = run(development());

        assertThat(report.status()).isEqualTo(FlushStatus.FAILED);
        assertThat(report.problem()).contains("The report cannot be written.");
        assertThat(report.counts().deleted()).isEqualTo(5000 - names().size());
        assertThat(report.counts().inDoubt()).isZero();
        assertThat(journal.events)
                .filteredOn(FlushEvent.Sending.class::isInstance)
                .hasSizeGreaterThanOrEqualTo(server.writer().unlinks().size());
    }

    @Test
    void aRefusedBatchIsRecordedAndTheRunGoesOn() {
        putMany(3000);
        server.writer()
                .onUnlink(keys ->
                        server.writer().unlinks().size() == 2
                                ? failed(CacheException.Kind.SERVER, "Busy.")
                                : server.writer().removed(keys));

        FlushReport report = run(development());

        assertThat(report.status()).isEqualTo(FlushStatus.COMPLETE);
        assertThat(report.counts().deleted()).isEqualTo(2000);
        assertThat(report.counts().failures()).containsEntry("Busy.", 1000L);
        assertThat(report.failedKeys()).hasSize(500);
        assertThat(names()).hasSize(1000);
    }

    @Test
    void withoutPermissionTheRunStopsAtOnce() {
        putMany(9000);
        server.writer().onUnlink(keys -> failed(CacheException.Kind.PERMISSION, "No UNLINK."));

        FlushReport report = run(development());

        assertThat(report.status()).isEqualTo(FlushStatus.FAILED);
        assertThat(server.writer().unlinks()).hasSizeLessThanOrEqualTo(2);
        assertThat(report.counts().failed()).isPositive();
        assertThat(report.counts().deleted()).isZero();
        assertThat(names()).hasSize(9000);
    }

    @Test
    void aLostConnectionLeavesUnansweredBatchesInDoubt() {
        putMany(5000);
        server.writer()
                .onUnlink(keys ->
                        server.writer().unlinks().size() < 3
                                ? server.writer().removed(keys)
                                : failed(CacheException.Kind.CONNECTION_LOST, "Connection lost."));

        FlushReport report = run(development());

        assertThat(report.status()).isEqualTo(FlushStatus.FAILED);
        assertThat(report.problem()).contains("Connection lost.");
        assertThat(report.counts().deleted()).isEqualTo(2000);
        assertThat(report.counts().inDoubt()).isEqualTo(1000);
        assertThat(report.verification()).isEmpty();
    }

    @Test
    void aCancelStopsBeforeTheNextBatch() {
        putMany(5000);
        server.scans()
                .page(
                        10,
                        page -> {
                            if (page == 250) {
                                cancellation.cancel();
                            }
                        });

        FlushReport report = run(development());

        assertThat(report.status()).isEqualTo(FlushStatus.CANCELLED);
        assertThat(report.counts().deleted()).isEqualTo(2000);
        assertThat(report.counts().notSent()).isEqualTo(report.counts().matched() - 2000);
        assertThat(names()).hasSize(3000);
        assertThat(report.verification()).isEmpty();
    }

    @Test
    void everyBatchIsAnnouncedBeforeItIsSent() {
        putMany(3000);
        server.writer()
                .onUnlink(keys -> {
                    long announced =
                            journal.events.stream()
                                    .filter(FlushEvent.Sending.class::isInstance)
                                    .count();
                    assertThat(announced).isEqualTo(server.writer().unlinks().size());
                    return server.writer().removed(keys);
                });

        assertThat(run(development()).counts().deleted()).isEqualTo(3000);
    }

    @Test
    void aLimitedRunSendsSmallBatches() {
        putMany(50);

        runner.run(
                plan(development()),
                Confirmation.NONE,
                FlushOptions.limitedTo(100),
                progress -> {},
                cancellation);

        assertThat(server.writer().unlinks()).hasSize(5).allMatch(keys -> keys.size() == 10);
    }

    private FlushReport run(FlushTarget target) {
        return runner.run(
                plan(target),
                Confirmation.NONE,
                FlushOptions.DEFAULT,
                progress -> {},
                cancellation);
    }

    private FlushPlan plan(FlushTarget target) {
        return new FlushPlanner(workspace).plan(target, KeyIndex.empty(workspace.grammar()));
    }

    private FlushTarget development() {
        return environment("development");
    }

    private FlushTarget environment(String name) {
        return FlushTarget.ofEnvironment(ByteString.utf8(name), workspace.grammar());
    }

    private void putMany(int count) {
        for (int i = 0; i < count; i++) {
            put("clerk:development:id:user_" + i);
        }
    }

    private void put(String... keys) {
        for (String key : keys) {
            ttl(key, Ttl.ofPttl(60 * 1_000L, server.clock().nanos()));
        }
    }

    private void ttl(String key, Ttl ttl) {
        server.put(ByteString.utf8(key), new StoredValue.Opaque("string"), ttl);
    }

    private List<String> names() {
        return server.keys().stream().map(ByteString::toString).toList();
    }

    private static CompletableFuture<Long> failed(CacheException.Kind kind, String message) {
        return CompletableFuture.failedFuture(new CacheException(kind, message));
    }
}

package dev.cachewarden.ui.refetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.refetch.ClerkRepair;
import dev.cachewarden.app.refetch.ClerkRepair.Deed;
import dev.cachewarden.core.clerk.ClerkAnswer;
import dev.cachewarden.core.clerk.ClerkAnswer.Outcome;
import dev.cachewarden.core.clerk.ClerkException;
import dev.cachewarden.core.clerk.ClerkUser;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.JournalException;
import dev.cachewarden.core.port.RepairJournal;
import dev.cachewarden.core.port.SeenValue;
import dev.cachewarden.core.repair.RepairResult;
import dev.cachewarden.core.repair.RepairResult.Status;
import dev.cachewarden.core.value.Samples;
import dev.cachewarden.json.JacksonJsonParser;
import dev.cachewarden.testing.MemoryCache;
import dev.cachewarden.testing.SampleAudit;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.ConfirmedRun.Phase;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One entry deleted or written back by what Clerk said. */
final class RefetchRepairModelTest {

    private static final String ID = "user_2r0IWvElrv3rqOpxxZEA8sCFhgx";
    private static final String IN_PRODUCTION = "clerk:production:id:" + ID;
    private static final String IN_DEVELOPMENT = "clerk:development:id:" + ID;
    private static final String CACHED = Samples.text("backend-latest-getUser.json");
    private static final String BANNED =
            Samples.text("api-user-alice.json")
                    .strip()
                    .replace("\"banned\":false", "\"banned\":true");

    @AutoClose private final BackgroundTasks tasks = BackgroundTasks.inCallingThread();
    private final MemoryCache server = new MemoryCache();
    private final Workspace workspace = server.workspace(new JacksonJsonParser());
    private final List<String> recorded = new ArrayList<>();
    private final List<RepairResult> done = new ArrayList<>();
    private RepairJournal journal = (_, _, action, _) -> new Recording(action);

    /** Remembers what was recorded, in words. */
    private final class Recording implements RepairJournal.RepairRecord {

        Recording(String action) {
            recorded.add(action);
        }

        @Override
        public String location() {
            return "memory";
        }

        @Override
        public void add(String key, String outcome) {
            recorded.add(outcome);
        }

        @Override
        public void finish(boolean complete, Optional<String> failure) {
            recorded.add(complete ? "complete" : "not complete");
        }

        @Override
        public void withdraw() {
            close();
        }

        @Override
        public void close() {}
    }

    private static ClerkUser banned() {
        ByteString text = ByteString.utf8(BANNED);
        return new ClerkUser(ID, (Json.Obj) new JacksonJsonParser().parse(text).orElseThrow());
    }

    private static ClerkAnswer answer(String environment, Outcome outcome) {
        return new ClerkAnswer(
                environment,
                outcome,
                ClerkAnswer.Users.NOBODY,
                Duration.ofMillis(31),
                Instant.EPOCH,
                Optional.empty());
    }

    private static ClerkAnswer found(String environment) {
        return answer(environment, new Outcome.Found(List.of(banned())));
    }

    private RefetchRepairModel model(Deed deed, String key, ClerkAnswer answer) {
        server.put(key, CACHED, Duration.ofMinutes(2));
        CacheKey shown = SampleAudit.key(key);
        return new RefetchRepairModel(
                workspace,
                journal,
                tasks,
                new ClerkRepair(
                        deed, shown, new SeenValue("string", ByteString.utf8(CACHED)), answer),
                done::add);
    }

    private static RefetchRepairModel named(RefetchRepairModel model) {
        model.run().names().forEach(name -> name.typedProperty().set(name.environment().name()));
        return model;
    }

    private static String why(RefetchRepairModel model) {
        String failed = model.run().errorProperty().get();
        return failed.isEmpty() ? model.run().whyDisabledProperty().get().orElse("") : failed;
    }

    private boolean isCached(String key) {
        return server.keys().contains(ByteString.utf8(key));
    }

    @Test
    void aProtectedEnvironmentIsNotTouchedUntilItsNameIsTyped() {
        RefetchRepairModel model = model(Deed.DELETE, IN_PRODUCTION, found("production"));

        assertThat(why(model)).isEqualTo("Type “production” to confirm.");
        model.run().start();
        assertThat(isCached(IN_PRODUCTION)).isTrue();
        assertThat(recorded).isEmpty();

        named(model);
        assertThat(why(model)).isEmpty();
        model.run().start();
        assertThat(isCached(IN_PRODUCTION)).isFalse();
        assertThat(done).extracting(RepairResult::status).containsExactly(Status.DONE);
        assertThat(recorded).containsExactly("Delete 1 entry", "DONE", "complete");
        assertThat(model.run().phaseProperty().get()).isNotEqualTo(Phase.RUNNING);
    }

    @Test
    void anUnprotectedEnvironmentAsksForNoName() {
        RefetchRepairModel model = model(Deed.DELETE, IN_DEVELOPMENT, found("development"));

        assertThat(model.run().names()).isEmpty();
        model.run().start();

        assertThat(isCached(IN_DEVELOPMENT)).isFalse();
    }

    @Test
    void whatIsWrittenBackIsWhatClerkSaysInTheEntrysOwnShape() {
        RefetchRepairModel model =
                named(model(Deed.WRITE_BACK, IN_PRODUCTION, found("production")));
        model.run().start();

        assertThat(done).extracting(RepairResult::status).containsExactly(Status.DONE);
        assertThat(recorded).containsExactly("Write 1 entry as Clerk tells it", "DONE", "complete");
        assertThat(server.read(List.of(ByteString.utf8(IN_PRODUCTION))).getFirst().join().value())
                .get()
                .asString()
                .contains("\"passwordEnabled\"")
                .contains("\"banned\":true");
    }

    @Test
    void anEntryThatTheAppHasRewrittenIsLeftAloneByBoth() {
        for (Deed deed : Deed.values()) {
            RefetchRepairModel model = named(model(deed, IN_PRODUCTION, found("production")));
            server.put(IN_PRODUCTION, "{}", Duration.ofMinutes(5));
            model.run().start();
        }

        assertThat(done)
                .extracting(RepairResult::status)
                .containsExactly(Status.CHANGED, Status.CHANGED);
        assertThat(done).allSatisfy(it -> assertThat(it.words()).contains("left alone"));
        assertThat(isCached(IN_PRODUCTION)).isTrue();
    }

    @Test
    void anEntryThatIsGoneIsSaidToBe() {
        RefetchRepairModel model =
                named(model(Deed.WRITE_BACK, IN_PRODUCTION, found("production")));
        server.writer().unlink(List.of(ByteString.utf8(IN_PRODUCTION))).join();
        model.run().start();

        assertThat(done.getFirst().status()).isEqualTo(Status.GONE);
        assertThat(isCached(IN_PRODUCTION)).isFalse();
    }

    @Test
    void aServerThatRefusesIsToldOf() {
        for (Deed deed : Deed.values()) {
            RefetchRepairModel model = named(model(deed, IN_PRODUCTION, found("production")));
            server.refuse(IN_PRODUCTION);
            model.run().start();
        }

        assertThat(done)
                .extracting(RepairResult::status)
                .containsExactly(Status.FAILED, Status.FAILED);
        assertThat(done).allSatisfy(it -> assertThat(it.words()).contains("Redis refused"));
    }

    @Test
    void aKeyThatContradictsItsEnvironmentBlocksBothWhateverIsTyped() {
        ClerkAnswer contradicted =
                new ClerkAnswer(
                        "production",
                        new Outcome.Found(List.of(banned())),
                        ClerkAnswer.Users.NOBODY,
                        Duration.ZERO,
                        Instant.EPOCH,
                        Optional.of("The secret key of production is a development one."));
        for (Deed deed : Deed.values()) {
            RefetchRepairModel model = named(model(deed, IN_PRODUCTION, contradicted));
            assertThat(why(model)).contains("development one", "configure the right key");
            model.run().start();
        }

        assertThat(isCached(IN_PRODUCTION)).isTrue();
        assertThat(recorded).isEmpty();
    }

    @Test
    void anotherEnvironmentsAnswerRepairsNothing() {
        RefetchRepairModel model = named(model(Deed.DELETE, IN_PRODUCTION, found("development")));
        model.run().start();

        assertThat(why(model)).contains("says nothing of an entry of another environment");
        assertThat(isCached(IN_PRODUCTION)).isTrue();
    }

    @Test
    void anEntryWithoutEnvironmentIsNotRepairedByAnyAnswer() {
        RefetchRepairModel model = model(Deed.DELETE, "clerk:id:" + ID, found("development"));

        assertThat(model.run().names()).isEmpty();
        assertThat(why(model)).contains("or of none");
    }

    @Test
    void noAnswerIsNothingToWriteBack() {
        ClerkAnswer silent =
                answer(
                        "production",
                        new Outcome.Unknown(
                                new ClerkException(
                                        ClerkException.Reason.UNREACHABLE, "Nobody answers.")));
        named(model(Deed.WRITE_BACK, IN_PRODUCTION, silent)).run().start();

        assertThat(done.getFirst().status()).isEqualTo(Status.NOT_TRIED);
        assertThat(done.getFirst().words()).contains("left alone", "Nobody answers.");
        assertThat(recorded).isEmpty();
    }

    @Test
    void withoutARecordNothingIsChangedAndItCanBeTriedAgain() {
        RepairJournal working = journal;
        List<RepairJournal> one = new ArrayList<>();
        journal =
                (at, on, action, keys) -> {
                    if (one.isEmpty()) {
                        one.add(working);
                        throw new JournalException("The disk is full.", new Exception());
                    }
                    return working.begin(at, on, action, keys);
                };
        RefetchRepairModel model = named(model(Deed.DELETE, IN_PRODUCTION, found("production")));
        model.run().start();

        assertThat(why(model)).contains("The disk is full.", "Nothing was changed.");
        assertThat(model.run().phaseProperty().get()).isNotEqualTo(Phase.RUNNING);
        assertThat(isCached(IN_PRODUCTION)).isTrue();
        assertThat(done).isEmpty();

        model.run().names().getFirst().typedProperty().set("");
        named(model).run().start();
        assertThat(isCached(IN_PRODUCTION)).isFalse();
    }

    @Test
    void aReadOnlyConnectionIsRefusedInWords() {
        RefetchRepairModel model = named(model(Deed.DELETE, IN_PRODUCTION, found("production")));
        server.readOnly();
        model.run().start();

        assertThat(why(model)).contains("read-only", "Nothing was changed.");
        assertThat(isCached(IN_PRODUCTION)).isTrue();
    }
}

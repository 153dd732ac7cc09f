package dev.cachewarden.ui.refetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.refetch.several.SeveralRefetch;
import dev.cachewarden.app.verify.FakeClerk;
import dev.cachewarden.app.verify.VerifyChoice;
import dev.cachewarden.core.clerk.ClerkException;
import dev.cachewarden.core.clerk.ClerkException.Reason;
import dev.cachewarden.core.clerk.ClerkKeys;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.core.port.ClerkInstanceApi;
import dev.cachewarden.core.value.Samples;
import dev.cachewarden.json.JacksonJsonParser;
import dev.cachewarden.testing.MemoryCache;
import dev.cachewarden.testing.SampleAudit;
import dev.cachewarden.ui.activity.ActivityModel;
import dev.cachewarden.ui.audit.AuditModel;
import dev.cachewarden.ui.audit.FakeAudits;
import dev.cachewarden.ui.clerk.ClerkModel;
import dev.cachewarden.ui.keys.CurrentKeys;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.tree.SampleKeys;
import dev.cachewarden.ui.verify.VerifyModel;

import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** What a refetch of several entries proves, among the findings. */
final class SeveralFindingsTest {

    private static final String ALICE = Samples.text("api-user-alice.json").strip();
    private static final String BANNED = ALICE.replace("\"banned\":false", "\"banned\":true");
    private static final CacheKey KEY =
            SampleAudit.key("clerk:production:id:user_2r0IWvElrv3rqOpxxZEA8sCFhgx");
    private static final CacheKey GONE =
            SampleAudit.key("clerk:production:id:user_2r0IWvElrv3rqOpxxZEA8sCFaaa");

    @AutoClose private final BackgroundTasks tasks = BackgroundTasks.inCallingThread();
    private final MemoryCache server = new MemoryCache();
    private final Workspace workspace = server.workspace(new JacksonJsonParser());
    private final FakeClerk production = FakeClerk.production();
    private final FakeAudits audits = new FakeAudits();
    private final CurrentKeys keys = new CurrentKeys();
    private final AuditModel audit = new AuditModel(tasks, audits, keys, new ActivityModel());
    private final ClerkModel clerk = new ClerkModel(_ -> production);
    private Optional<SeveralFindings> proving = Optional.empty();

    @BeforeEach
    void open() {
        server.put(
                KEY.toString(), Samples.text("backend-latest-getUser.json"), Duration.ofMinutes(4));
        clerk.open("one", CacheLayout.DEFAULT, ClerkKeys.of(List.of(production.access())));
    }

    @AfterEach
    void close() {
        proving.ifPresent(SeveralFindings::close);
    }

    private void scan() {
        KeyIndex.Builder builder = new KeyIndex.Builder(workspace.grammar());
        builder.add(KEY.bytes());
        SampleKeys.read(keys, "one", workspace, builder.build());
        audit.keysRead();
    }

    private void ask() {
        SeveralRefetchModel several =
                new SeveralRefetchModel(
                        workspace,
                        new SeveralRefetch(workspace, clerk.environments(), ZoneOffset.UTC),
                        List.of(KEY, GONE),
                        tasks,
                        new SimpleObjectProperty<>(PersonNames.NONE));
        proving =
                Optional.of(
                        new SeveralFindings(several, new VerifyModel(audit, clerk, audits, tasks)));
        several.ask();
    }

    private List<CacheKey> verified() {
        return ((VerifyChoice.Entries) audits.verified().getFirst().chosen()).keys().get();
    }

    @Test
    void whatTheAnswersProveIsFoundByOneVerificationOfThoseAloneAndNobodyIsAskedAgain() {
        scan();
        production.with(BANNED);
        ask();
        long asked = production.requests();

        assertThat(audits.verified()).hasSize(1);
        assertThat(verified()).containsExactly(KEY);
        ClerkInstanceApi said =
                audits.verified().getFirst().target().clerk().api("production").orElseThrow();
        assertThat(said.users(List.of("user_2r0IWvElrv3rqOpxxZEA8sCFhgx"))).hasSize(1);
        assertThatExceptionOfType(ClerkException.class)
                .isThrownBy(() -> said.users(List.of("user_2other")))
                .satisfies(why -> assertThat(why.reason()).isEqualTo(Reason.NOT_ASKED));
        said.instance();
        assertThat(production.requests()).isEqualTo(asked);
        assertThat(said.requests()).isZero();
    }

    @Test
    void answersThatAgreeWithTheFindingsVerifyNothing() {
        scan();
        production.with(ALICE);

        ask();

        assertThat(audits.verified()).isEmpty();
    }

    @Test
    void noAnswerProvesNothingAndDisprovesNothing() {
        scan();
        production.failing(Reason.UNREACHABLE);

        ask();

        assertThat(audits.verified()).isEmpty();
    }

    @Test
    void answersWaitForAReportOfAllValues() {
        production.with(BANNED);
        ask();
        assertThat(audits.verified()).isEmpty();

        scan();

        assertThat(verified()).containsExactly(KEY);
    }
}

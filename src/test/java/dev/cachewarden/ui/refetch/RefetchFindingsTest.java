package dev.cachewarden.ui.refetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.verify.FakeClerk;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.Reads;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleInfo;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.clerk.ClerkAddress;
import dev.cachewarden.core.clerk.ClerkException;
import dev.cachewarden.core.clerk.ClerkException.Reason;
import dev.cachewarden.core.clerk.ClerkKeys;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.port.ClerkInstanceApi;
import dev.cachewarden.core.value.Samples;
import dev.cachewarden.json.JacksonJsonParser;
import dev.cachewarden.testing.MemoryCache;
import dev.cachewarden.testing.MemoryRepairs;
import dev.cachewarden.testing.SampleAudit;
import dev.cachewarden.ui.activity.ActivityModel;
import dev.cachewarden.ui.audit.AuditModel;
import dev.cachewarden.ui.audit.FakeAudits;
import dev.cachewarden.ui.clerk.ClerkModel;
import dev.cachewarden.ui.compare.CompareModel;
import dev.cachewarden.ui.keys.CurrentKeys;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.tree.SampleKeys;
import dev.cachewarden.ui.ttl.EntryTimes;
import dev.cachewarden.ui.verify.VerifyModel;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a refetch proves, among the findings. */
final class RefetchFindingsTest {

    private static final String ALICE = Samples.text("api-user-alice.json").strip();
    private static final String BANNED = ALICE.replace("\"banned\":false", "\"banned\":true");
    private static final CacheKey KEY =
            SampleAudit.key("clerk:production:id:user_2r0IWvElrv3rqOpxxZEA8sCFhgx");
    private static final RuleInfo DRIFT =
            new RuleInfo(
                    19,
                    RuleId.AUTHORIZATION_DRIFT,
                    "Other rights than at Clerk",
                    Reads.CLERK,
                    Severity.CRITICAL,
                    "",
                    "",
                    List.of(RepairKind.DELETE));

    @AutoClose private final BackgroundTasks tasks = BackgroundTasks.inCallingThread();
    private final MemoryCache server = new MemoryCache();
    private final Workspace workspace = server.workspace(new JacksonJsonParser());
    private final FakeClerk production = FakeClerk.production();
    private final FakeClerk development = FakeClerk.development();
    private final FakeClerk typed = FakeClerk.production();
    private final FakeAudits audits = new FakeAudits();
    private final CurrentKeys keys = new CurrentKeys();
    private final AuditModel audit = new AuditModel(tasks, audits, keys, new ActivityModel());
    private final ClerkModel clerk =
            new ClerkModel(access ->
                    Stream.of(production, development)
                            .filter(it -> it.access().equals(access))
                            .findFirst()
                            .orElse(typed));
    private final CompareModel entries =
            new CompareModel(
                    workspace,
                    this::index,
                    new MemoryRepairs(),
                    new EntryTimes(tasks, () -> Optional.of(workspace)),
                    tasks);
    private final RefetchModel refetch =
            new RefetchModel(workspace, entries, clerk, tasks, ZoneOffset.UTC);
    private final RefetchFindings proving =
            new RefetchFindings(refetch, new VerifyModel(audit, clerk, audits, tasks));

    private KeyIndex index() {
        KeyIndex.Builder builder = new KeyIndex.Builder(workspace.grammar());
        builder.add(KEY.bytes());
        return builder.build();
    }

    @BeforeEach
    void open() {
        server.put(
                KEY.toString(), Samples.text("backend-latest-getUser.json"), Duration.ofMinutes(4));
        clerk.open(
                "one",
                CacheLayout.DEFAULT,
                ClerkKeys.of(List.of(production.access(), development.access())));
        entries.show(KEY);
    }

    @AfterEach
    void close() {
        proving.close();
    }

    private void scan() {
        SampleKeys.read(keys, "one", workspace, index());
        audit.keysRead();
    }

    private void verifyingFinds(Finding... findings) {
        audits.verifying(SampleAudit.report(SampleAudit.result(DRIFT, findings)));
    }

    private static Finding drift() {
        return SampleAudit.finding(DRIFT, Severity.CRITICAL, KEY.toString());
    }

    private List<Finding> findings() {
        return audit.marksProperty().get().of(KEY);
    }

    @Test
    void whatAnAnswerProvesIsFoundByVerifyingThatEntryAlone() {
        scan();
        production.with(BANNED);
        verifyingFinds(drift());

        refetch.ask();

        assertThat(audits.verified()).hasSize(1);
        assertThat(audits.verified().getFirst().chosen().words()).isEqualTo(KEY.toString());
        assertThat(findings()).hasSize(1);
    }

    @Test
    void whatAnAnswerProvesIsVerifiedByThatAnswerAndNotAskedAgain() {
        scan();
        production.with(BANNED);
        verifyingFinds(drift());
        refetch.ask();
        long asked = production.requests();

        ClerkInstanceApi said =
                audits.verified().getFirst().target().clerk().api("production").orElseThrow();

        assertThat(said.users(List.of("user_2r0IWvElrv3rqOpxxZEA8sCFhgx"))).hasSize(1);
        assertThatExceptionOfType(ClerkException.class)
                .isThrownBy(() -> said.users(List.of("user_2other")))
                .satisfies(why -> assertThat(why.reason()).isEqualTo(Reason.NOT_ASKED));
        assertThat(production.requests()).isEqualTo(asked);
        assertThat(said.requests()).isZero();
    }

    @Test
    void whatOneKeyWasToldIsNotTakenForAnothersAnswer() {
        production.with(BANNED);
        refetch.ask();
        Environment named = CacheLayout.DEFAULT.environments().getFirst();
        clerk.use(named, "sk_live_typed", ClerkAddress.DEFAULT);
        scan();

        ClerkInstanceApi said =
                audits.verified().getFirst().target().clerk().api(named.name()).orElseThrow();
        said.instance();
        assertThat(typed.requests()).isZero();
    }

    @Test
    void anAnswerThatAgreesWithTheFindingsVerifiesNothing() {
        scan();
        production.with(ALICE);

        refetch.ask();

        assertThat(audits.verified()).isEmpty();
    }

    @Test
    void whatAnAnswerDisprovesIsTakenAway() {
        audits.finding(SampleAudit.result(DRIFT, drift()));
        scan();
        assertThat(findings()).hasSize(1);
        production.with(ALICE);
        verifyingFinds();

        refetch.ask();

        assertThat(findings()).isEmpty();
    }

    @Test
    void theSameAnswersAreVerifiedOnceWhateverIsFound() {
        scan();
        production.with(BANNED);
        verifyingFinds();

        refetch.ask();
        audit.start(audit.report().orElseThrow().scope().depth());

        assertThat(audits.verified()).hasSize(1);
    }

    @Test
    void withoutAReportOfAllValuesThereIsNothingToFindMoreFor() {
        production.with(BANNED);

        refetch.ask();
        assertThat(audits.verified()).isEmpty();

        scan();
        assertThat(audits.verified()).as("the report has come").hasSize(1);
    }

    @Test
    void noAnswerProvesNothingAndDisprovesNothing() {
        audits.finding(SampleAudit.result(DRIFT, drift()));
        scan();
        production.failing(Reason.UNREACHABLE);

        refetch.ask();

        assertThat(audits.verified()).isEmpty();
        assertThat(findings()).hasSize(1);
    }

    @Test
    void anotherEnvironmentsAnswerProvesNothingUntilItsOwnHasAnswered() {
        scan();
        production.failing(Reason.UNREACHABLE);
        development.with(ALICE);

        refetch.askAll();

        assertThat(audits.verified()).isEmpty();
    }
}

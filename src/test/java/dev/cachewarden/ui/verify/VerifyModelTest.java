package dev.cachewarden.ui.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.verify.FakeClerk;
import dev.cachewarden.app.verify.VerifyChoice;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.clerk.ClerkException.Reason;
import dev.cachewarden.core.clerk.ClerkKeys;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.testing.MemoryCache;
import dev.cachewarden.testing.SampleAudit;
import dev.cachewarden.ui.activity.ActivityModel;
import dev.cachewarden.ui.audit.AuditModel;
import dev.cachewarden.ui.audit.FakeAudits;
import dev.cachewarden.ui.clerk.ClerkModel;
import dev.cachewarden.ui.keys.CurrentKeys;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.tree.SampleKeys;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Asking Clerk for many users, and the user counts of an environment. */
final class VerifyModelTest {

    private static final Environment PRODUCTION = CacheLayout.DEFAULT.environments().get(0);
    private static final Environment DEVELOPMENT = CacheLayout.DEFAULT.environments().get(1);

    @AutoClose private final BackgroundTasks tasks = BackgroundTasks.inCallingThread();
    private final FakeClerk production = FakeClerk.production();
    private final FakeAudits audits = new FakeAudits();
    private final CurrentKeys keys = new CurrentKeys();
    private final AuditModel audit = new AuditModel(tasks, audits, keys, new ActivityModel());
    private final ClerkModel clerk = new ClerkModel(_ -> production);
    private final VerifyModel model = new VerifyModel(audit, clerk, audits, tasks);
    private final UserCounts counts = new UserCounts(clerk, audit, tasks);

    private void open() {
        clerk.open("one", CacheLayout.DEFAULT, ClerkKeys.of(List.of(production.access())));
        Workspace workspace = new MemoryCache().workspace();
        KeyIndex.Builder index = new KeyIndex.Builder(workspace.grammar());
        index.add(ByteString.utf8("clerk:production:id:user_1"));
        SampleKeys.read(keys, "one", workspace, index.build());
        audit.keysRead();
    }

    @Test
    void nothingIsAskedBeforeKeysWereReadOrWithoutASecretKey() {
        assertThat(model.whyNot(new VerifyChoice.Everything()))
                .contains("No keys have been read yet.");
        open();
        assertThat(model.whyNot(new VerifyChoice.Everything())).isEmpty();
        assertThat(model.whyNot(new VerifyChoice.OneEnvironment(DEVELOPMENT)))
                .contains("No secret key of Clerk is known for development.");
    }

    @Test
    void theCostIsToldBeforeAnythingIsAsked() {
        open();
        List<String> told = new ArrayList<>();

        model.estimate(
                new VerifyChoice.OneEnvironment(PRODUCTION), it -> told.add(it.words()), told::add);

        assertThat(told)
                .containsExactly(
                        "1,204 users, 13 requests to Clerk, about 2 s, 2,408 commands to Redis");
        assertThat(audits.verified()).isEmpty();
        assertThat(production.requests()).isZero();
    }

    @Test
    void itGoesOnFromTheLastReportThatReadValuesAndItsFindingsAreShown() {
        open();
        AuditReport before = audit.report().orElseThrow();

        model.start(new VerifyChoice.OneEnvironment(PRODUCTION));

        FakeAudits.Verified asked = audits.verified().getFirst();
        assertThat(asked.before()).contains(before);
        assertThat(asked.target().clerk().environments()).containsExactly("production");
        assertThat(audit.report().orElseThrow().total()).isEqualTo(1);
    }

    @Test
    void askingForOneEnvironmentMakesNothingCurrentThatIsNotReadAgain() {
        open();
        audit.startOver();
        large();
        audit.start(Depth.VALUES);
        audit.settingsProperty().set(audit.settingsProperty().get().withLearn(false));
        assertThat(audit.outdatedProperty().get()).isTrue();

        model.start(new VerifyChoice.OneEnvironment(PRODUCTION));
        assertThat(audit.outdatedProperty().get()).isTrue();

        model.start(new VerifyChoice.Everything());
        assertThat(audit.outdatedProperty().get()).isFalse();
    }

    /** Too large for an audit to follow its scan by itself. */
    private void large() {
        Workspace workspace = new MemoryCache().workspace();
        KeyIndex.Builder index = new KeyIndex.Builder(workspace.grammar());
        for (int i = 0; i <= AuditModel.SMALL; i++) {
            index.add(ByteString.utf8("clerk:production:id:user_" + i));
        }
        SampleKeys.read(keys, "one", workspace, index.build());
        audit.keysRead();
    }

    @Test
    void aReportOfNamesIsNothingToGoOnFrom() {
        open();
        audit.start(Depth.KEYS);
        model.start(new VerifyChoice.Everything());
        assertThat(audits.verified()).hasSize(1);
    }

    @Test
    void whatWasRepairedIsLookedAtAgain() {
        open();
        Set<CacheKey> touched = Set.of(SampleAudit.key("clerk:production:id:user_1"));

        audit.again(touched);

        assertThat(audits.repeated()).containsExactly(touched);
    }

    @Test
    void clerksCountIsAskedOnceAndStandsBesideTheEnvironment() {
        open();
        long before = production.requests();

        counts.ask(PRODUCTION);
        counts.ask(PRODUCTION);

        assertThat(production.requests() - before).isLessThanOrEqualTo(1);
        assertThat(counts.words(PRODUCTION)).contains("user");
        assertThat(counts.words(DEVELOPMENT)).isEmpty();
    }

    @Test
    void whyClerkDoesNotCountIsSaid() {
        production.failing(Reason.REFUSED);
        open();

        counts.ask(PRODUCTION);

        assertThat(counts.words(PRODUCTION))
                .isEqualTo("812 users cached · Clerk of production is out.");
    }
}

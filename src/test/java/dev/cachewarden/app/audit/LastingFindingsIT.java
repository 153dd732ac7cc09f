package dev.cachewarden.app.audit;

import static dev.cachewarden.testing.PicturedUsers.DEVELOPMENT;
import static dev.cachewarden.testing.PicturedUsers.PRODUCTION;
import static dev.cachewarden.testing.PicturedUsers.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.port.KnownInstances;
import dev.cachewarden.testing.PicturedUsers;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;

/**
 * A finding ends because its entry is gone, was rewritten or is proven right; not because other
 * entries went. Nothing is recalled here but the report before, as in the window.
 */
final class LastingFindingsIT {

    private static final RuleId FOREIGN = RuleId.FOREIGN_INSTANCE;
    private static final RuleId CROSS = RuleId.CROSS_ENVIRONMENT_ID;

    private AuditedRedis redis;

    @BeforeEach
    void start() throws IOException {
        redis = new AuditedRedis(CacheLayout.DEFAULT);
    }

    @AfterEach
    void stop() {
        redis.close();
    }

    private void cache(String environment, String instance, int from, int to) {
        for (int i = from; i < to; i++) {
            set(environment, i, PicturedUsers.of(instance, i));
        }
    }

    private void set(String environment, int number, String value) {
        redis.raw().call("SET", key(environment, number), value, "EX", "290");
    }

    private void flush(String environment, int from, int to) {
        for (int i = from; i < to; i++) {
            redis.raw().call("DEL", key(environment, i));
        }
    }

    private AuditReport audit() {
        return redis.audit(redis.index(), AuditSettings.DEFAULT, Depth.VALUES, _ -> {});
    }

    private AuditReport auditAfter(AuditReport before) {
        return redis.auditAfter(before, KnownInstances.nothing());
    }

    private static List<String> found(AuditReport report, RuleId rule) {
        return report.result(rule).orElseThrow().findings().stream()
                .map(finding -> finding.subject().toString())
                .toList();
    }

    /** Three of seven production users are development's. */
    private AuditReport leaked() {
        cache("production", PRODUCTION, 0, 4);
        cache("production", DEVELOPMENT, 4, 7);
        cache("development", DEVELOPMENT, 10, 20);
        AuditReport before = audit();
        assertThat(found(before, FOREIGN)).hasSize(3);
        return before;
    }

    @Test
    void leakedUsersAreFoundAfterTheirOwnEnvironmentWasFlushed() {
        AuditReport before = leaked();
        flush("development", 10, 20);

        AuditReport after = auditAfter(before);
        AuditReport third = auditAfter(after);

        assertThat(found(audit(), FOREIGN)).as("by what is left alone").isEmpty();
        assertThat(found(after, FOREIGN)).isEqualTo(found(before, FOREIGN));
        assertThat(found(third, FOREIGN)).isEqualTo(found(before, FOREIGN));
        assertThat(after.total()).isEqualTo(before.total());
        assertThat(third.findings().getFirst().evidence().text())
                .containsOnlyOnce("this entry has not changed");
    }

    @Test
    void aFindingEndsWhenItsEntryGoesOrIsRewritten() {
        AuditReport before = leaked();
        flush("development", 10, 20);
        flush("production", 4, 5);
        set("production", 5, PicturedUsers.of(PRODUCTION, 5));

        assertThat(found(auditAfter(before), FOREIGN)).containsExactly(key("production", 6));
    }

    @Test
    void aFindingEndsWhenItsEntryIsProvenRight() {
        AuditReport before = leaked();
        flush("development", 10, 20);
        AuditSettings moved =
                AuditSettings.DEFAULT.withInstances(java.util.Map.of("production", DEVELOPMENT));

        AuditReport after = redis.auditAfter(before, moved, KnownInstances.nothing());

        assertThat(found(after, FOREIGN)).doesNotContainAnyElementsOf(found(before, FOREIGN));
    }

    @Test
    void aUserWhomOnlyAnotherCopyShowedToBeForeignStaysFoundWithoutIt() {
        cache("production", PRODUCTION, 0, 20);
        set("production", 30, PicturedUsers.uploaded(30));
        cache("development", DEVELOPMENT, 30, 40);
        AuditReport before = audit();
        assertThat(found(before, FOREIGN)).containsExactly(key("production", 30));
        flush("development", 30, 40);

        AuditReport after = auditAfter(before);

        assertThat(found(after, FOREIGN)).containsExactly(key("production", 30));
        assertThat(found(after, CROSS)).isEqualTo(found(before, CROSS)).isNotEmpty();
        Finding cross = after.result(CROSS).orElseThrow().findings().getFirst();
        assertThat(cross.keys()).hasSize(1);
        assertThat(cross.evidence().fact()).startsWith("Seen earlier: The user ");
    }

    @Test
    void aUserIsNoFindingAnyMoreWhenTheWrongOneOfTwoCopiesWent() {
        cache("production", PRODUCTION, 0, 20);
        cache("development", DEVELOPMENT, 30, 40);
        set("development", 1, PicturedUsers.of(PRODUCTION, 1));
        AuditReport before = audit();
        assertThat(found(before, CROSS)).containsExactly(key("development", 1));
        flush("development", 1, 2);

        assertThat(found(auditAfter(before), CROSS)).isEmpty();
    }

    @Test
    void whatRepairsLookAtAgainFollowsTheSameLaw() {
        AuditReport before = leaked();
        flush("development", 10, 20);

        AuditReport after = redis.again(before, before.findings().getFirst().keys());

        assertThat(found(after, FOREIGN))
                .containsExactlyInAnyOrderElementsOf(found(before, FOREIGN));
    }
}

package dev.cachewarden.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.people.PeopleSearch;
import dev.cachewarden.core.people.PersonHit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;

/** An audit that reads values knows whom they hold; one that does not knows nobody. */
final class PeopleOfAuditIT {

    private static final String BY_NAME = "clerk:production:username:jane";
    private static final String BY_ID = "clerk:development:id:user_2n07URf15Ii2RgHPZqBN9lzKWfq";
    private static final String JANE =
            """
            {"id":"user_2n07URf15Ii2RgHPZqBN9lzKWfq","firstName":"Jane","lastName":"Do\u00eb",\
            "username":"jane","primaryEmailAddressId":"idn_2","emailAddresses":[\
            {"id":"idn_1","emailAddress":"old@example.com"},\
            {"id":"idn_2","emailAddress":"jane@example.com"}],"imageUrl":"","createdAt":1}\
            """;

    private AuditedRedis redis;

    @BeforeEach
    void start() throws IOException {
        redis = new AuditedRedis(CacheLayout.DEFAULT);
        redis.raw().call("SET", BY_NAME, JANE, "EX", "290");
        redis.raw().call("SET", BY_ID, JANE, "EX", "290");
    }

    @AfterEach
    void stop() {
        redis.close();
    }

    private List<PersonHit> found(Depth depth, String text) {
        redis.audit(redis.index(), AuditSettings.DEFAULT, depth, _ -> {});
        return PeopleSearch.find(redis.workspace().people(), redis.index(), text, 10, () -> false)
                .hits();
    }

    @Test
    void aPersonIsFoundByPrimaryAddressAndByNameInEveryPlace() {
        for (String text : List.of("jane@example.com", "JANE doe")) {
            List<PersonHit> hits = found(Depth.VALUES, text);

            assertThat(hits).hasSize(1);
            assertThat(hits.getFirst().places())
                    .extracting(CacheKey::toString)
                    .containsExactlyInAnyOrder(BY_NAME, BY_ID);
        }
        assertThat(found(Depth.VALUES, "old@example")).isEmpty();
    }

    @Test
    void anAuditOfKeysKnowsNobody() {
        assertThat(found(Depth.KEYS, "jane")).isEmpty();
    }

    @Test
    void whoseEntryWasRewrittenIsFoundByWhatItHoldsNow() {
        found(Depth.VALUES, "jane");
        redis.raw().call("SET", BY_NAME, JANE.replace("jane", "joan"), "EX", "290");
        redis.raw().call("SET", BY_ID, JANE.replace("jane", "joan"), "EX", "290");

        assertThat(found(Depth.VALUES, "jane@example.com")).isEmpty();
        assertThat(found(Depth.VALUES, "joan@example.com")).hasSize(1);
    }
}

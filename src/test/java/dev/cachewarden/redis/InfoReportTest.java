package dev.cachewarden.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.check.ServerReport;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

final class InfoReportTest {

    @Test
    void aRelativeOfRedisIsCalledByItsOwnName() {
        String valkey = "# Server\r\nredis_version:7.2.4\r\nvalkey_version:8.1.0\r\n";
        assertThat(new InfoReport(valkey, "", "").read("7.2.4").product()).contains("Valkey 8.1.0");
    }

    @Test
    void aRefusedSectionLeavesWhatItSaysUnknown() {
        ServerReport report = new InfoReport("", "", "").read("");
        assertThat(report).isEqualTo(ServerReport.NONE);
    }

    @Test
    void aServerWithoutKeysIsKnownToHaveNone() {
        assertThat(new InfoReport("", "", "# Keyspace\r\n").read("").keys()).contains(sorted());
    }

    @Test
    void everyDatabaseWithKeysIsCounted() {
        String keyspace =
                "# Keyspace\r\ndb0:keys=2,expires=1,avg_ttl=0\r\ndb12:keys=300,expires=0\r\n";
        assertThat(new InfoReport("", "", keyspace).read("").keys().orElseThrow())
                .isEqualTo(Map.of(0, 2L, 12, 300L));
    }

    private static SortedMap<Integer, Long> sorted() {
        return new TreeMap<>();
    }

    @Test
    void aReplicaIsReadOnlyUnlessItSaysThatItIsNot() {
        assertThat(new InfoReport("", "role:slave\r\n", "").read("").isReadOnlyReplica()).isTrue();
        assertThat(
                        new InfoReport("", "role:slave\r\nslave_read_only:0\r\n", "")
                                .read("")
                                .isReadOnlyReplica())
                .isFalse();
    }
}

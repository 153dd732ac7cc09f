package dev.cachewarden.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.audit.AuditCost;
import dev.cachewarden.core.audit.AuditScope;
import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.ReadingPace;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.ByteString;
import dev.cachewarden.core.port.KnownInstances;
import dev.cachewarden.json.StreamingFactsReader;
import dev.cachewarden.testing.MemoryCache;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.ZoneOffset;

final class AuditCostTest {

    private final Audits audits =
            Audits.reading(StreamingFactsReader::new, KnownInstances.nothing(), ZoneOffset.UTC);

    @Test
    void whereCommandsAreBilledTheirPriceIsToldWithoutSendingOne() {
        assertThat(bytes(new MemoryCache())).as("of lengths that were asked for").isPositive();
        assertThat(bytes(new MemoryCache().billed())).as("not asked for").isZero();
    }

    @Test
    void aTimeIsGivenOnlyWhereValuesWereMeasured() {
        ReadingPace pace = new ReadingPace(1_000, 0, Duration.ofMinutes(50));

        assertThat(cost(new MemoryCache()).time()).as("nothing measured").isEmpty();
        assertThat(cost(new MemoryCache().billed()).time()).isEmpty();
        assertThat(cost(new MemoryCache().pace(pace)).time()).contains(Duration.ofSeconds(3));
        assertThat(cost(new MemoryCache().billed().pace(pace)).time())
                .as("known from before")
                .contains(Duration.ofSeconds(3));
    }

    private long bytes(MemoryCache server) {
        return cost(server).bytes();
    }

    private AuditCost cost(MemoryCache server) {
        Workspace workspace = server.with("clerk:production:id:user_1").workspace();
        KeyIndex.Builder index = new KeyIndex.Builder(workspace.grammar());
        index.add(ByteString.utf8("clerk:production:id:user_1"));
        return audits.cost(
                new AuditTarget(workspace, index.build(), AuditSettings.DEFAULT),
                AuditScope.all(Depth.VALUES));
    }
}

package dev.cachewarden.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cachewarden.core.audit.InstanceClaim.Source;
import dev.cachewarden.core.audit.InstanceVotes;
import dev.cachewarden.core.audit.KnownInstance;
import dev.cachewarden.core.connection.CacheName;
import dev.cachewarden.core.port.JournalException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;

class KnownInstancesFileTest {

    private static final CacheName CACHE = new CacheName("host:6379", "clerk");
    private static final KnownInstance PRODUCTION = known("production");

    @TempDir Path folder;

    private static KnownInstance known(String environment) {
        return new KnownInstance(
                environment,
                "ins_2f",
                Source.LEARNED,
                Instant.parse("2026-11-12T14:03:00Z"),
                new InstanceVotes(812, 815));
    }

    @Test
    void whatIsKeptIsReadBack() {
        new KnownInstancesFile(folder).keep(CACHE, _ -> List.of(PRODUCTION));

        assertThat(new KnownInstancesFile(folder).of(CACHE)).containsExactly(PRODUCTION);
    }

    @Test
    void serversDatabasesAndPrefixesKnowNothingOfEachOther() {
        KnownInstancesFile known = new KnownInstancesFile(folder);
        known.keep(CACHE, _ -> List.of(PRODUCTION));

        for (CacheName other :
                List.of(
                        new CacheName("other:6379", "clerk"),
                        new CacheName("host:6379/2", "clerk"),
                        new CacheName("host:6379", "auth"))) {
            assertThat(known.of(other)).isEmpty();
            known.keep(other, _ -> List.of(known("test")));
        }
        assertThat(known.of(CACHE)).containsExactly(PRODUCTION);
    }

    @Test
    void whatOthersKeepMeanwhileIsNotLost() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                String environment = "environment-" + i;
                threads.execute(() ->
                        new KnownInstancesFile(folder)
                                .keep(
                                        CACHE,
                                        before -> {
                                            List<KnownInstance> more = new ArrayList<>(before);
                                            more.add(known(environment));
                                            return more;
                                        }));
            }
        }

        assertThat(new KnownInstancesFile(folder).of(CACHE)).hasSize(20);
    }

    @Test
    void whatCannotBeReadIsLeftAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("instances.json"), "{\"caches\": 5}");
        KnownInstancesFile known = new KnownInstancesFile(folder);

        assertThatThrownBy(() -> known.of(CACHE))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("it is not as this program writes it.");
        assertThatThrownBy(() -> known.keep(CACHE, _ -> List.of(PRODUCTION)))
                .isInstanceOf(JournalException.class);
        assertThat(Files.readString(file)).isEqualTo("{\"caches\": 5}");
    }

    @Test
    void cachesThatChangedLongAgoGoFirst() {
        KnownInstancesFile known = new KnownInstancesFile(folder);
        for (int i = 0; i <= KnownInstancesJson.MOST_CACHES; i++) {
            known.keep(new CacheName("host:" + i, "clerk"), _ -> List.of(PRODUCTION));
        }

        assertThat(known.of(new CacheName("host:0", "clerk"))).isEmpty();
        assertThat(known.of(new CacheName("host:1", "clerk"))).isNotEmpty();
    }

    @Test
    void aFolderThatCannotBeUsedIsASentence() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> new KnownInstancesFile(file).keep(CACHE, _ -> List.of(PRODUCTION)))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("cannot be");
    }
}

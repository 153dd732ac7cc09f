package dev.cachewarden.app.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.CacheServer;
import dev.cachewarden.core.port.Clock;
import dev.cachewarden.json.JacksonJsonParser;
import dev.cachewarden.redis.LettuceConnector;
import dev.cachewarden.redis.Servers;
import dev.cachewarden.testing.EmptyRedis;
import dev.cachewarden.testing.SampleAudit;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

final class EntriesExportIT {

    private static final String JANE = "clerk:production:username:jane";
    private static final String VALUE =
            "{\"username\":\"jane\",\"emailAddress\":\"jane@example.com\"}";

    @RegisterExtension static final EmptyRedis redis = new EmptyRedis();

    @AutoClose private CacheServer server;

    @BeforeEach
    void connect() {
        server = new LettuceConnector(Clock.system()).connect(Servers.plain(redis.port()));
    }

    private EntriesExport export(boolean isMasked) {
        return new EntriesExport(
                new Workspace(server, CacheLayout.DEFAULT, new JacksonJsonParser(), Clock.system()),
                isMasked);
    }

    private static void put(String key) {
        redis.call("SET", key, VALUE, "EX", "100");
    }

    private static List<CacheKey> keys(String... names) {
        return Stream.of(names).map(SampleAudit::key).toList();
    }

    @Test
    void aLineHasTheValueAndWhereItIsAndPrivateFieldsAreMasked() {
        put(JANE);

        assertThat(export(true).jsonLines(keys(JANE)))
                .contains("\"key\": \"" + JANE + "\"")
                .contains("\"environment\": \"production\"")
                .contains("\"state\": \"cached\"")
                .contains("\"ttlMs\": ")
                .contains("\"username\": \"jane\"")
                .doesNotContain("jane@example.com")
                .endsWith("}\n");
        assertThat(export(false).jsonLines(keys(JANE))).contains("jane@example.com");
    }

    @Test
    void anEntryThatIsGoneIsListedAsGone() {
        put(JANE);
        String gone = "clerk:production:username:bob";

        assertThat(export(true).csv(keys(JANE, gone)).lines())
                .hasSize(3)
                .anyMatch(line -> line.contains(gone) && line.contains("\"gone\",\"\",\"0\",\"\""));
        assertThat(export(true).values(keys(JANE, gone)).count()).isEqualTo(1);
    }

    @Test
    void aListIsNotCalledEmptyThoughItsValueIsNotRead() {
        redis.call("RPUSH", JANE, "a");

        assertThat(export(true).jsonLines(keys(JANE)))
                .contains("\"state\": \"cached, list")
                .contains("not read");
    }

    @Test
    void aSpreadsheetTakesNoNameForAFormula() {
        String formula = "clerk:=cmd:id:user_1";
        put(formula);

        assertThat(export(true).csv(keys(formula))).doesNotContain("\"=");
    }

    @Test
    void moreEntriesThanMemoryIsMeantForAreRefused() {
        List<CacheKey> many = Collections.nCopies(EntriesExport.MOST + 1, SampleAudit.key(JANE));

        assertThatThrownBy(() -> export(true).jsonLines(many))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

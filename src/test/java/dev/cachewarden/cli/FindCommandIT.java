package dev.cachewarden.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import dev.cachewarden.cli.CommandLineRobot.Run;
import dev.cachewarden.core.audit.ReadingPace;
import dev.cachewarden.testing.EmptyRedis;
import dev.cachewarden.testing.MemoryCache;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Finds people by what values say of them, and says "nobody" only where that is known. */
final class FindCommandIT {

    private static final String ID = "user_2n07URf15Ii2RgHPZqBN9lzKWfq";
    private static final String BY_NAME = "clerk:production:username:jane";
    private static final String BY_ID = "clerk:development:id:" + ID;
    private static final String JANE =
            """
            {"id":"%s","firstName":"Jané","lastName":"Doe","username":"jane",\
            "emailAddresses":[{"id":"idn_1","emailAddress":"jane.d@example.com"}],\
            "phoneNumbers":[{"id":"idn_2","phoneNumber":"+15555550100"}],"createdAt":1}\
            """
                    .formatted(ID);

    @RegisterExtension static final EmptyRedis REDIS = new EmptyRedis();

    @BeforeEach
    void aPersonInTwoEnvironments() {
        REDIS.call("SET", BY_NAME, JANE, "EX", "290");
        REDIS.call("SET", BY_ID, JANE, "EX", "290");
        REDIS.call("SET", "clerk:test:username:bob", "null", "EX", "290");
    }

    private static Run find(String... arguments) {
        return new CommandLineRobot()
                .run(
                        Stream.concat(
                                        Stream.concat(Stream.of("find"), Stream.of(arguments)),
                                        Stream.of("--url", "redis://127.0.0.1:" + REDIS.port()))
                                .toArray(String[]::new));
    }

    @Test
    void aPersonIsFoundOnceByAnyPartOfWhatIsKnownWithEveryPlace() {
        assertThat(find("doe", "jane").out()).contains("1 person");
        for (String text : List.of("JANE doe", "jane.d@", "555-550-100", ID)) {
            Run run = find(text);

            assertThat(run.exitCode()).as(text + run.err()).isZero();
            assertThat(run.out()).as(text).contains("Jané Doe", BY_NAME, BY_ID, "1 person");
            assertThat(run.out()).as(text).containsOnlyOnce("Jané Doe");
        }
    }

    @Test
    void addressesAndNumbersArePrintedOnRequestOnly() {
        for (String form : List.of("--read-only", "--json")) {
            assertThat(find("jane", form).out()).doesNotContain("jane.d@", "5555550100");
            assertThat(find("jane", form, "--show-private").out()).contains("jane.d@example.com");
        }
    }

    @Test
    void keysAreFoundByAnyPartOfTheirNameAndByTheirWholeName() {
        for (String text : List.of("bob", "test:username:bo", "clerk:test:username:bob")) {
            Run run = find(text);

            assertThat(run.exitCode()).as(text).isZero();
            assertThat(run.out()).as(text).contains("clerk:test:username:bob", "1 key by name");
        }
    }

    @Test
    void anEnvironmentIsLookedIntoAlone() {
        assertThat(find("jane", "--env", "production").out())
                .contains(BY_NAME)
                .doesNotContain(BY_ID);
        assertThat(find("jane", "--env", "test").exitCode()).isEqualTo(1);
        assertThat(find("jane", "--env", "prodution").exitCode()).isEqualTo(2);
    }

    @Test
    void nobodyIsSaidOnlyIfEveryValueIsUnderstood() {
        Run nobody = find("joan");
        assertThat(nobody.exitCode()).isEqualTo(1);
        assertThat(nobody.out()).startsWith("Nobody in any value; 3 values read at ");

        REDIS.call("SET", "clerk:production:id:user_cut", JANE.substring(0, 40), "EX", "290");
        Run unknown = find("joan");
        assertThat(unknown.exitCode()).isEqualTo(4);
        assertThat(unknown.out()).startsWith("Nobody in the values that were understood; 4 values");
        assertThat(unknown.err()).contains("Of 1 value it is not known whom they hold");
        assertThat(find("jane").exitCode()).isZero();
    }

    @Test
    void jsonIsAsItsSchemaSays() {
        for (String text : List.of("jane", "joan", "bob")) {
            assertThat(violations(find(text, "--json").out())).as(text).isEmpty();
        }
        assertThat(violations("{}")).isNotEmpty();
    }

    private static List<Error> violations(String json) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(
                        new CommandLineRobot().run("find", "--print-schema").out(),
                        InputFormat.JSON)
                .validate(json, InputFormat.JSON);
    }

    @Test
    void whereCommandsAreBilledNoValueIsReadBeforeSomebodyAgrees() {
        String[] line = {"find", "jane", "--url", "redis://memory"};
        MemoryCache cache = new MemoryCache().billed().with("clerk:production:id:user_1");

        Run refused = new CommandLineRobot().server(cache).run(line);

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("command", "billed", "--yes");
    }

    @Test
    void thePriceNamesATimeOnlyWhereValuesWereMeasured() {
        String[] line = {"find", "jane", "--url", "redis://memory"};
        MemoryCache cache = new MemoryCache().billed().with("clerk:production:id:user_1");

        assertThat(new CommandLineRobot().server(cache).run(line).err())
                .startsWith("Looks into 1 value (2 commands).");
        cache.pace(new ReadingPace(1_000, 0, Duration.ofSeconds(4_000)));
        assertThat(new CommandLineRobot().server(cache).run(line).err())
                .startsWith("Looks into 1 value (2 commands, about 4 s).");
    }

    @Test
    void withoutATextNobodyIsLookedFor() {
        assertThat(find(" ").exitCode()).isEqualTo(2);
    }
}

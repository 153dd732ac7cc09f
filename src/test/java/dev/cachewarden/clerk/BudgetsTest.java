package dev.cachewarden.clerk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.clerk.ClerkAccess;
import dev.cachewarden.core.clerk.InstanceAnswer;
import dev.cachewarden.core.connection.Secret;
import dev.cachewarden.core.port.Clock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;

final class BudgetsTest {

    private final Budgets budgets = new Budgets(Clock.system(), time -> {});

    @ParameterizedTest
    @CsvSource({"sk_live_a, 1000", "sk_test_a, 100", "neither, 100"})
    void theKeysPrefixSaysTheLimitBeforeTheInstanceDoes(String key, int expected) {
        assertThat(budgets.of(access(key, OptionalInt.empty())).requestsPerTenSeconds())
                .isEqualTo(expected);
    }

    @Test
    void theConfiguredLimitWins() {
        ClerkAccess access = access("sk_live_a", OptionalInt.of(7));
        budgets.learn(access, new InstanceAnswer("ins_1", "production"));
        assertThat(budgets.of(access).requestsPerTenSeconds()).isEqualTo(7);
    }

    @Test
    void theInstanceKnowsBetterThanThePrefix() {
        ClerkAccess access = access("sk_live_a", OptionalInt.empty());
        budgets.learn(access, new InstanceAnswer("ins_1", "development"));
        assertThat(budgets.of(access).requestsPerTenSeconds()).isEqualTo(100);
    }

    @Test
    void anInstanceOfAnUnknownKindKeepsItsLimit() {
        ClerkAccess access = access("sk_live_a", OptionalInt.empty());
        Budget before = budgets.of(access);
        budgets.learn(access, new InstanceAnswer("ins_1", "staging"));
        assertThat(budgets.of(access)).isSameAs(before);
    }

    @Test
    void twoKeysOfOneInstanceShareTheSlowerBudget() {
        ClerkAccess fast = access("sk_live_a", OptionalInt.empty());
        ClerkAccess slow = access("sk_live_b", OptionalInt.of(50));
        assertThat(budgets.of(fast)).isNotSameAs(budgets.of(slow));

        budgets.learn(fast, new InstanceAnswer("ins_1", "production"));
        budgets.learn(slow, new InstanceAnswer("ins_1", "production"));

        assertThat(budgets.of(fast)).isSameAs(budgets.of(slow));
        assertThat(budgets.of(fast).requestsPerTenSeconds()).isEqualTo(50);
    }

    @Test
    void a429IsWaitedForByEverybodyWhoSharesTheBudget() throws InterruptedException {
        AtomicLong nanos = new AtomicLong();
        List<Duration> pauses = new ArrayList<>();
        Budget budget =
                new Budget(
                        1_000_000,
                        new Clock() {
                            @Override
                            public Instant now() {
                                return Instant.EPOCH;
                            }

                            @Override
                            public long nanos() {
                                return nanos.get();
                            }
                        },
                        time -> {
                            pauses.add(time);
                            nanos.addAndGet(time.toNanos());
                        });
        budget.pauseFor(Duration.ofSeconds(50));
        budget.pauseFor(Duration.ofSeconds(20));
        budget.await();
        assertThat(pauses).first().isEqualTo(Duration.ofSeconds(50));
        budget.await();
        assertThat(pauses.stream().filter(it -> it.toSeconds() > 0)).hasSize(1);
    }

    @Test
    void otherInstancesAndOtherAddressesHaveTheirOwn() {
        ClerkAccess first = access("sk_live_a", OptionalInt.empty());
        ClerkAccess second = access("sk_live_b", OptionalInt.empty());
        budgets.learn(first, new InstanceAnswer("ins_1", "production"));
        budgets.learn(second, new InstanceAnswer("ins_2", "production"));
        assertThat(budgets.of(first)).isNotSameAs(budgets.of(second));
    }

    private static ClerkAccess access(String key, OptionalInt rate) {
        return new ClerkAccess(
                "production",
                Secret.of(key),
                URI.create("https://api.clerk.com/v1"),
                ClerkAccess.DEFAULT_API_VERSION,
                rate);
    }
}

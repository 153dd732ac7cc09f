package dev.cachewarden.app.verify;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.clerk.ClerkEnvironments;
import dev.cachewarden.app.clerk.KeyBinding;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.AuditScope;
import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.Proof;
import dev.cachewarden.core.clerk.ClerkAccess;
import dev.cachewarden.core.clerk.ClerkUser;
import dev.cachewarden.core.clerk.InstanceKind;
import dev.cachewarden.core.clerk.diff.FieldChange;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.port.ClerkInstanceApi;
import dev.cachewarden.core.port.FactsReader;
import dev.cachewarden.core.value.UserView;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Asks Clerk for all cached users of the environments whose secret key is known. */
public final class Verification {

    private static final Duration USUAL_LATENCY = Duration.ofMillis(200);
    private static final int REQUESTS_BESIDES = 2;
    private static final int READINGS = 2;
    private static final Set<KeyType> HOLDING_USERS =
            Set.of(KeyType.ID, KeyType.USERNAME, KeyType.IDS);

    private final Workspace workspace;
    private final ClerkEnvironments clerk;
    private final VerificationParts parts;

    /**
     * @param differences how a cached user differs from the live one, the most important first
     */
    public Verification(
            Workspace workspace,
            FactsReader reader,
            AuditSettings settings,
            ClerkEnvironments clerk,
            BiFunction<UserView, ClerkUser, List<FieldChange>> differences) {
        this.workspace = workspace;
        this.clerk = clerk;
        this.parts = new VerificationParts(workspace, reader, settings, clerk, differences);
    }

    /**
     * The instances that the secret keys belong to, by environment, for an audit to judge by; what
     * is configured goes before, and a key that contradicts its environment says nothing. Asks each
     * instance once. Blocking.
     */
    public static AuditSettings withInstances(AuditSettings settings, ClerkEnvironments clerk) {
        Map<String, String> instances = new HashMap<>();
        clerk.bindings().stream()
                .filter(KeyBinding::isUsable)
                .forEach(binding ->
                        binding.instance()
                                .ifPresent(it -> instances.put(binding.environment(), it.id())));
        return settings.withReported(instances);
    }

    /** An index of some keys only, to verify these. */
    public KeyIndex selection(Collection<CacheKey> keys) {
        KeyIndex.Builder index = new KeyIndex.Builder(workspace.grammar());
        keys.forEach(key -> index.add(key.bytes()));
        return index.build();
    }

    /** What {@link #run(VerifyChoice, KeyIndex, AuditReport, Consumer, Cancellation)} would ask. */
    public VerificationCost cost(
            VerifyChoice chosen, KeyIndex index, Optional<AuditReport> before) {
        return switch (chosen) {
            case VerifyChoice.Everything(AuditScope scope) -> cost(index, scope, before);
            case VerifyChoice.OneEnvironment one ->
                    cost(
                            index,
                            new AuditScope(Depth.VALUES, Set.of(one.section()), Set.of()),
                            before);
            case VerifyChoice.Entries some ->
                    cost(
                            selection(some.keys().get()),
                            AuditScope.all(Depth.VALUES),
                            Optional.empty());
        };
    }

    /**
     * What {@link #run} would ask. Exact if {@code before} is a values audit of these keys, else
     * estimated from their names. Sends nothing.
     */
    public VerificationCost cost(KeyIndex index, AuditScope scope, Optional<AuditReport> before) {
        long users = 0;
        long requests = 0;
        int entries = 0;
        Duration time = Duration.ZERO;
        for (Environment environment : workspace.layout().environments()) {
            Section section = new Section.Configured(environment);
            Optional<ClerkInstanceApi> api = clerk.api(environment.name());
            if (api.isPresent() && scope.includes(section)) {
                long here = users(index, environment, before);
                long asking = REQUESTS_BESIDES + parts(here);
                users += here;
                requests += asking;
                entries += entries(index, section);
                Duration alone = time(asking, limit(api.get().access()));
                // Instances have separate rate limits, so they are asked in parallel.
                time = alone.compareTo(time) > 0 ? alone : time;
            }
        }
        return new VerificationCost(
                users,
                requests,
                READINGS * workspace.server().commandsToReadAll(entries, true),
                time);
    }

    private static long users(
            KeyIndex index, Environment environment, Optional<AuditReport> before) {
        return before.flatMap(report ->
                        report.proofs().stream()
                                .filter(it -> it.environment().equals(environment.name()))
                                .findFirst())
                .map(Proof::users)
                .orElseGet(() -> named(index, new Section.Configured(environment)));
    }

    /** The app writes one entry by id for nearly every user, and often also one by username. */
    private static long named(KeyIndex index, Section section) {
        return index.groups(section).stream()
                .filter(it -> it.type() == KeyType.ID || it.type() == KeyType.USERNAME)
                .mapToLong(it -> it.size())
                .max()
                .orElse(0);
    }

    /** Those that hold users. */
    private static int entries(KeyIndex index, Section section) {
        return index.groups(section).stream()
                .filter(it -> HOLDING_USERS.contains(it.type()))
                .mapToInt(it -> it.size())
                .sum();
    }

    private static long parts(long users) {
        return (users + ClerkInstanceApi.MOST_PER_REQUEST - 1) / ClerkInstanceApi.MOST_PER_REQUEST;
    }

    private static int limit(ClerkAccess access) {
        return access.requestsPerTenSeconds()
                .orElseGet(() ->
                        InstanceKind.ofSecretKey(access.secretKey().reveal())
                                .orElse(InstanceKind.DEVELOPMENT)
                                .requestsPerTenSeconds());
    }

    private static Duration time(long requests, int perTenSeconds) {
        return Duration.ofSeconds(10)
                .multipliedBy(requests)
                .dividedBy(perTenSeconds)
                .plus(USUAL_LATENCY.multipliedBy(REQUESTS_BESIDES));
    }

    /** As {@link #run(KeyIndex, AuditReport, Consumer, Cancellation)}, for those who are chosen. */
    public AuditReport run(
            VerifyChoice chosen,
            KeyIndex index,
            AuditReport before,
            Consumer<VerificationProgress> progress,
            Cancellation cancellation) {
        return switch (chosen) {
            case VerifyChoice.Everything _ -> run(index, before, progress, cancellation);
            case VerifyChoice.OneEnvironment one ->
                    runIn(one.section(), index, before, progress, cancellation);
            case VerifyChoice.Entries some ->
                    runSelected(some.keys().get(), before, progress, cancellation);
        };
    }

    /**
     * Verifies to the end, to the cancellation or to the first failure of Redis; answers {@code
     * before} with what was found until then. Reads all values. Blocking.
     *
     * @param progress called now and then, perhaps from several threads, one at a time
     */
    public AuditReport run(
            KeyIndex index,
            AuditReport before,
            Consumer<VerificationProgress> progress,
            Cancellation cancellation) {
        return pass(index, before, before.scope().sections(), progress, cancellation).run(false);
    }

    /** As {@link #run}, for one section. What was found and proven of the others stays. */
    public AuditReport runIn(
            Section section,
            KeyIndex index,
            AuditReport before,
            Consumer<VerificationProgress> progress,
            Cancellation cancellation) {
        return pass(index, before, Set.of(section), progress, cancellation).run(false);
    }

    /**
     * As {@link #run}, for some keys. Findings of other keys, and what is proven of whole
     * environments, stay; {@link AuditReport#live} has the number of all verified users.
     */
    public AuditReport runSelected(
            Collection<CacheKey> selected,
            AuditReport before,
            Consumer<VerificationProgress> progress,
            Cancellation cancellation) {
        return pass(selection(selected), before, Set.of(), progress, cancellation).run(true);
    }

    private VerificationPass pass(
            KeyIndex index,
            AuditReport before,
            Set<Section> sections,
            Consumer<VerificationProgress> progress,
            Cancellation cancellation) {
        return new VerificationPass(
                parts,
                index,
                before,
                new AuditScope(Depth.VALUES, sections, before.scope().rules()),
                progress,
                cancellation);
    }
}

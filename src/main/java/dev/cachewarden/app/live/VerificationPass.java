package dev.cachewarden.app.live;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.Workspace;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.AuditScope;
import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.audit.LiveCoverage;
import dev.cachewarden.core.audit.WhyUnknown;
import dev.cachewarden.core.audit.judge.LiveJudge;
import dev.cachewarden.core.audit.reference.AuditKeys;
import dev.cachewarden.core.audit.rule.Ground;
import dev.cachewarden.core.audit.rule.Instances;
import dev.cachewarden.core.audit.rule.Sighting;
import dev.cachewarden.core.clerk.LiveUser;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.live.FieldChange;
import dev.cachewarden.core.port.CacheException;
import dev.cachewarden.core.port.ClerkInstanceApi;
import dev.cachewarden.core.port.FactsReader;
import dev.cachewarden.core.value.UserView;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** One verification: entries are gathered, then their users are asked for. Runs once. */
final class VerificationPass {

    private final Workspace workspace;
    private final AuditSettings settings;
    private final Cancellation cancellation;
    private final Consumer<VerificationProgress> progress;
    private final BiFunction<UserView, LiveUser, List<FieldChange>> differences;
    private final AuditReport before;
    private final AuditKeys keys;
    private final LiveJudge judge;
    private final Entries entries;
    private final VerifiedUsers verified = new VerifiedUsers();
    private final Map<String, Side> sides = new LinkedHashMap<>();
    private final Map<Side, List<Asked>> lost = new LinkedHashMap<>();
    private final Map<Side, List<NameQuestion>> names = new LinkedHashMap<>();
    private final long started;
    private final long requestsBefore;
    private long read;
    private long toRead;
    private long users;

    VerificationPass(
            Workspace workspace,
            FactsReader reader,
            AuditSettings settings,
            ClerkEnvironments clerk,
            BiFunction<UserView, LiveUser, List<FieldChange>> differences,
            KeyIndex index,
            AuditReport before,
            AuditScope scope,
            Consumer<VerificationProgress> progress,
            Cancellation cancellation) {
        this.workspace = workspace;
        this.settings = settings;
        this.differences = differences;
        this.before = before;
        this.progress = progress;
        this.cancellation = cancellation;
        this.started = workspace.clock().nanos();
        this.requestsBefore = requests(clerk);
        for (Environment environment : workspace.layout().environments()) {
            clerk.api(environment.name())
                    .ifPresent(api -> sides.put(environment.name(), side(environment, api, clerk)));
        }
        this.keys = new AuditKeys(index, scope::includes);
        Ground ground =
                new Ground(
                        workspace.layout(),
                        workspace.grammar(),
                        settings,
                        keys,
                        new Instances(List.of()),
                        started);
        this.judge = new LiveJudge(ground, scope, reader);
        this.entries = new Entries(workspace, keys, judge, settings);
    }

    private Side side(Environment environment, ClerkInstanceApi api, ClerkEnvironments clerk) {
        return new Side(
                environment, api, clerk.bind(environment.name()), () -> cancellation.isCancelled());
    }

    private static long requests(ClerkEnvironments clerk) {
        return clerk.environments().stream()
                .flatMap(name -> clerk.api(name).stream())
                .mapToLong(ClerkInstanceApi::requests)
                .sum();
    }

    /**
     * Runs it.
     *
     * @param selected whether some keys only are verified
     */
    AuditReport run(boolean selected) {
        Optional<CacheException> failure = Optional.empty();
        try (Crew crew = new Crew()) {
            sides.values().forEach(this::seeKey);
            gather();
            sides.values().stream()
                    .filter(Side::isUsable)
                    .forEach(side -> crew.work(side::askCount));
            askUsers(crew);
            askElsewhere(crew);
            askNames(crew);
        } catch (CacheException e) {
            failure = Optional.of(e);
        }
        return new VerifiedReport(before, keys, judge, verified, workspace.clock())
                .with(List.copyOf(sides.values()), coverage(failure), failure, selected, settings);
    }

    private LiveCoverage coverage(Optional<CacheException> failure) {
        return new LiveCoverage(
                sides.values().stream().map(Side::coverage).toList(),
                sides.values().stream().mapToLong(Side::requests).sum() - requestsBefore,
                Duration.ofNanos(workspace.clock().nanos() - started),
                failure.isEmpty() && !cancellation.isCancelled());
    }

    private void seeKey(Side side) {
        List<Section> sections = keys.sections();
        Optional<Integer> first =
                keys.first(sections.indexOf(new Section.Configured(side.environment())));
        side.binding()
                .contradiction()
                .ifPresent(
                        why ->
                                first.ifPresent(
                                        entry ->
                                                judge.saw(
                                                        new Sighting.WrongKey(
                                                                side.environment(), why),
                                                        List.of(entry))));
    }

    private void gather() {
        int[] numbers = IntStream.range(0, keys.count()).filter(this::isAskedFor).toArray();
        toRead = numbers.length;
        entries.read(
                numbers,
                entry -> {
                    judge.gather(entry, workspace.clock().nanos());
                    if (++read % 1_000 == 0) {
                        report();
                    }
                    return !cancellation.isCancelled();
                });
        judge.forEachUser(
                (number, environment, user, copies) -> {
                    users++;
                    side(environment).ifPresent(Side::cached);
                });
        report();
    }

    private boolean isAskedFor(int number) {
        return switch (keys.type(number)) {
            case ID, USERNAME, IDS ->
                    keys.sections().get(keys.section(number))
                                    instanceof Section.Configured(Environment environment)
                            && sides.containsKey(environment.name());
            default -> false;
        };
    }

    private Optional<Side> side(Environment environment) {
        return Optional.ofNullable(sides.get(environment.name()));
    }

    private void askUsers(Crew crew) {
        LiveComparison comparison =
                new LiveComparison(
                        keys,
                        judge,
                        entries,
                        verified,
                        differences,
                        (side, user) -> keep(lost, side, user),
                        (side, question) -> keep(names, side, question));
        Map<String, Parts<Asked>> parts = new LinkedHashMap<>();
        sides.forEach(
                (name, side) ->
                        parts.put(
                                name,
                                new Parts<>(
                                        ClerkInstanceApi.MOST_PER_REQUEST,
                                        part -> work(crew, () -> comparison.compare(side, part)))));
        judge.forEachUser(
                (number, environment, user, copies) ->
                        side(environment)
                                .ifPresent(
                                        side -> ask(side, Asked.of(number, user, copies), parts)));
        parts.values().forEach(Parts::flush);
        crew.await();
    }

    private void ask(Side side, Asked user, Map<String, Parts<Asked>> parts) {
        Optional<WhyUnknown> why = whyNotAsked(side, user);
        if (why.isPresent()) {
            side.unknown(why.get(), 1);
            verified.doubtful(user);
        } else {
            Optional.ofNullable(parts.get(side.name())).ifPresent(it -> it.add(user));
        }
    }

    private static Optional<WhyUnknown> whyNotAsked(Side side, Asked user) {
        if (side.binding().contradiction().isPresent()) {
            return Optional.of(WhyUnknown.KEY_CONTRADICTS);
        }
        if (side.binding().problem().isPresent()) {
            return side.binding().problem().map(it -> WhyUnknown.of(it.reason()));
        }
        return Question.isId(user.user()) ? Optional.empty() : Optional.of(WhyUnknown.REJECTED);
    }

    private static <T> void keep(Map<Side, List<T>> all, Side side, T item) {
        synchronized (all) {
            all.computeIfAbsent(side, _ -> new ArrayList<>()).add(item);
        }
    }

    private void askElsewhere(Crew crew) {
        LostUsers search = new LostUsers(keys, judge, verified, List.copyOf(sides.values()));
        inParts(crew, lost, search::lookUp);
    }

    private void askNames(Crew crew) {
        Holders holders = new Holders(judge);
        Map<Side, List<Holders.Denial>> denied = new LinkedHashMap<>();
        for (int entry : judge.negatives()) {
            CacheKey key = keys.key(entry);
            if (key.section() instanceof Section.Configured(Environment environment)) {
                side(environment)
                        .filter(Side::isUsable)
                        .ifPresent(side -> deny(side, entry, key, denied));
            }
        }
        inParts(crew, names, holders::ask);
        inParts(crew, denied, holders::askDenied);
    }

    private void deny(Side side, int entry, CacheKey key, Map<Side, List<Holders.Denial>> denied) {
        switch (Question.of(key, Optional.empty())) {
            case Question.Ids(List<String> ids) ->
                    ids.forEach(id -> keep(denied, side, new Holders.Denial(entry, key, id)));
            case Question.Usernames(List<String> wanted, var _) ->
                    wanted.forEach(
                            name ->
                                    keep(
                                            names,
                                            side,
                                            new NameQuestion(entry, key, name, "", false)));
            case Question.Nothing _ -> {}
        }
    }

    /** What asks for at most a hundred at a time. */
    private interface PartWork<T> {

        void ask(Side side, List<T> part);
    }

    private <T> void inParts(Crew crew, Map<Side, List<T>> all, PartWork<T> work) {
        all.forEach(
                (side, items) -> {
                    Parts<T> parts =
                            new Parts<>(
                                    ClerkInstanceApi.MOST_PER_REQUEST,
                                    part -> work(crew, () -> work.ask(side, part)));
                    items.forEach(parts::add);
                    parts.flush();
                });
        crew.await();
    }

    private void work(Crew crew, Runnable piece) {
        crew.work(
                () -> {
                    piece.run();
                    report();
                });
    }

    private synchronized void report() {
        progress.accept(
                new VerificationProgress(
                        read,
                        toRead,
                        sides.values().stream().mapToLong(Side::settled).sum(),
                        users,
                        sides.values().stream().mapToLong(Side::requests).sum() - requestsBefore));
    }
}

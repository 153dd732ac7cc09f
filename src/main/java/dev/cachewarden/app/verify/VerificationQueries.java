package dev.cachewarden.app.verify;

import dev.cachewarden.app.refetch.ClerkQuestion;
import dev.cachewarden.core.audit.WhyUnknown;
import dev.cachewarden.core.clerk.ClerkUser;
import dev.cachewarden.core.clerk.diff.FieldChange;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.port.ClerkInstanceApi;
import dev.cachewarden.core.value.UserView;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Asks Clerk about entries that were gathered: for their users, for those that are missing in the
 * other instances, and for the holders of usernames. One after the other, on one thread.
 */
final class VerificationQueries {

    private final GatheredEntries entries;
    private final EnvironmentVerifiers verifiers;
    private final BoundedWorkers crew;
    private final Runnable report;
    private final UserComparison comparison;
    private final PendingByEnvironment<AskedUser> lost = new PendingByEnvironment<>();
    private final PendingByEnvironment<UsernameQuestion> names = new PendingByEnvironment<>();

    /**
     * @param report called after each answer, from any thread
     */
    VerificationQueries(
            GatheredEntries entries,
            EnvironmentVerifiers verifiers,
            BoundedWorkers crew,
            BiFunction<UserView, ClerkUser, List<FieldChange>> differences,
            Runnable report) {
        this.entries = entries;
        this.verifiers = verifiers;
        this.crew = crew;
        this.report = report;
        this.comparison = new UserComparison(entries, differences, lost::add, names::add);
    }

    /** What is asked before all entries were read; to be closed when they were, or could not be. */
    EarlyLookups ahead(List<EnvironmentVerifier> wanted) {
        EarlyLookups ahead = new EarlyLookups(entries.keys(), wanted);
        ahead.start(crew, comparison, report);
        return ahead;
    }

    /** Those who were not asked for ahead, and then the others' copies. */
    void users(EarlyLookups ahead) {
        ahead.gathered(entries.judge(), verifiers);
        Map<EnvironmentVerifier, RequestParts<AskedUser>> parts = new LinkedHashMap<>();
        for (EnvironmentVerifier verifier : verifiers.all()) {
            parts.put(
                    verifier,
                    new RequestParts<>(
                            ClerkInstanceApi.MOST_PER_REQUEST,
                            part -> work(() -> comparison.compare(verifier, part))));
        }
        entries.judge()
                .forEachUser((number, environment, user, copies) ->
                        verifiers
                                .of(environment)
                                .filter(verifier -> !ahead.has(verifier, user))
                                .ifPresent(verifier ->
                                        ask(verifier, AskedUser.of(number, user, copies), parts)));
        parts.values().forEach(RequestParts::flush);
        crew.await();
    }

    private void ask(
            EnvironmentVerifier verifier,
            AskedUser user,
            Map<EnvironmentVerifier, RequestParts<AskedUser>> parts) {
        Optional<WhyUnknown> why = whyNotAsked(verifier, user);
        if (why.isPresent()) {
            verifier.unknown(why.get(), 1);
            entries.verified().doubtful(user);
        } else {
            Optional.ofNullable(parts.get(verifier)).ifPresent(it -> it.add(user));
        }
    }

    private static Optional<WhyUnknown> whyNotAsked(EnvironmentVerifier verifier, AskedUser user) {
        if (verifier.binding().contradiction().isPresent()) {
            return Optional.of(WhyUnknown.KEY_CONTRADICTS);
        }
        if (verifier.binding().problem().isPresent()) {
            return verifier.binding().problem().map(it -> WhyUnknown.of(it.reason()));
        }
        return ClerkQuestion.isId(user.user())
                ? Optional.empty()
                : Optional.of(WhyUnknown.REJECTED);
    }

    /** Users whom their own instance does not know. */
    void elsewhere() {
        MissingUserLookup search = new MissingUserLookup(entries, verifiers.all());
        lost.inParts((verifier, part) -> work(() -> search.lookUp(verifier, part)));
        crew.await();
    }

    /** Usernames that may be somebody else's, and users who are remembered as missing. */
    void names() {
        UsernameOwnerLookup holders = new UsernameOwnerLookup(entries.judge());
        PendingByEnvironment<UsernameOwnerLookup.Denial> denied = new PendingByEnvironment<>();
        for (int entry : entries.judge().negatives()) {
            CacheKey key = entries.keys().key(entry);
            verifiers
                    .of(key.section())
                    .filter(EnvironmentVerifier::isUsable)
                    .ifPresent(verifier -> deny(verifier, entry, key, denied));
        }
        names.inParts((verifier, part) -> work(() -> holders.ask(verifier, part)));
        denied.inParts((verifier, part) -> work(() -> holders.askDenied(verifier, part)));
        crew.await();
    }

    private void deny(
            EnvironmentVerifier verifier,
            int entry,
            CacheKey key,
            PendingByEnvironment<UsernameOwnerLookup.Denial> denied) {
        switch (ClerkQuestion.of(key, Optional.empty())) {
            case ClerkQuestion.Ids(List<String> ids, var _) ->
                    ids.forEach(id ->
                            denied.add(verifier, new UsernameOwnerLookup.Denial(entry, key, id)));
            case ClerkQuestion.Usernames(List<String> wanted, var _) ->
                    wanted.forEach(name ->
                            names.add(verifier, new UsernameQuestion(entry, key, name, "", false)));
            case ClerkQuestion.Nothing _ -> {}
        }
    }

    private void work(Runnable piece) {
        crew.work(() -> {
            piece.run();
            report.run();
        });
    }
}

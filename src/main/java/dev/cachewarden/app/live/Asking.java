package dev.cachewarden.app.live;

import dev.cachewarden.core.audit.WhyUnknown;
import dev.cachewarden.core.audit.judge.LiveJudge;
import dev.cachewarden.core.audit.reference.AuditKeys;
import dev.cachewarden.core.clerk.LiveUser;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.live.FieldChange;
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
final class Asking {

    private final AuditKeys keys;
    private final LiveJudge judge;
    private final VerifiedUsers verified;
    private final Sides sides;
    private final Crew crew;
    private final Runnable report;
    private final LiveComparison comparison;
    private final Heap<Asked> lost = new Heap<>();
    private final Heap<NameQuestion> names = new Heap<>();

    /**
     * @param report called after each answer, from any thread
     */
    Asking(
            AuditKeys keys,
            LiveJudge judge,
            Entries entries,
            VerifiedUsers verified,
            Sides sides,
            Crew crew,
            BiFunction<UserView, LiveUser, List<FieldChange>> differences,
            Runnable report) {
        this.keys = keys;
        this.judge = judge;
        this.verified = verified;
        this.sides = sides;
        this.crew = crew;
        this.report = report;
        this.comparison =
                new LiveComparison(
                        keys, judge, entries, verified, differences, lost::add, names::add);
    }

    /** What is asked before all entries were read; to be closed when they were, or could not be. */
    HeadStart ahead(List<Side> wanted) {
        HeadStart ahead = new HeadStart(keys, wanted);
        ahead.start(crew, comparison, report);
        return ahead;
    }

    /** Those who were not asked for ahead, and then the others' copies. */
    void users(HeadStart ahead) {
        ahead.gathered(judge, sides);
        Map<Side, Parts<Asked>> parts = new LinkedHashMap<>();
        for (Side side : sides.all()) {
            parts.put(
                    side,
                    new Parts<>(
                            ClerkInstanceApi.MOST_PER_REQUEST,
                            part -> work(() -> comparison.compare(side, part))));
        }
        judge.forEachUser(
                (number, environment, user, copies) ->
                        sides.of(environment)
                                .filter(side -> !ahead.has(side, user))
                                .ifPresent(
                                        side -> ask(side, Asked.of(number, user, copies), parts)));
        parts.values().forEach(Parts::flush);
        crew.await();
    }

    private void ask(Side side, Asked user, Map<Side, Parts<Asked>> parts) {
        Optional<WhyUnknown> why = whyNotAsked(side, user);
        if (why.isPresent()) {
            side.unknown(why.get(), 1);
            verified.doubtful(user);
        } else {
            Optional.ofNullable(parts.get(side)).ifPresent(it -> it.add(user));
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

    /** Users whom their own instance does not know. */
    void elsewhere() {
        LostUsers search = new LostUsers(keys, judge, verified, sides.all());
        lost.inParts((side, part) -> work(() -> search.lookUp(side, part)));
        crew.await();
    }

    /** Usernames that may be somebody else's, and users who are remembered as missing. */
    void names() {
        Holders holders = new Holders(judge);
        Heap<Holders.Denial> denied = new Heap<>();
        for (int entry : judge.negatives()) {
            CacheKey key = keys.key(entry);
            sides.of(key.section())
                    .filter(Side::isUsable)
                    .ifPresent(side -> deny(side, entry, key, denied));
        }
        names.inParts((side, part) -> work(() -> holders.ask(side, part)));
        denied.inParts((side, part) -> work(() -> holders.askDenied(side, part)));
        crew.await();
    }

    private void deny(Side side, int entry, CacheKey key, Heap<Holders.Denial> denied) {
        switch (Question.of(key, Optional.empty())) {
            case Question.Ids(List<String> ids) ->
                    ids.forEach(id -> denied.add(side, new Holders.Denial(entry, key, id)));
            case Question.Usernames(List<String> wanted, var _) ->
                    wanted.forEach(
                            name -> names.add(side, new NameQuestion(entry, key, name, "", false)));
            case Question.Nothing _ -> {}
        }
    }

    private void work(Runnable piece) {
        crew.work(
                () -> {
                    piece.run();
                    report.run();
                });
    }
}

package dev.cachewarden.core.clerk.verdict;

import dev.cachewarden.core.clerk.ClerkAnswer;
import dev.cachewarden.core.clerk.ClerkUser;
import dev.cachewarden.core.clerk.diff.Differences;
import dev.cachewarden.core.clerk.verdict.UserVerdict.Compared;
import dev.cachewarden.core.clerk.verdict.UserVerdict.Lost;
import dev.cachewarden.core.clerk.verdict.UserVerdict.NotKnown;
import dev.cachewarden.core.clerk.verdict.UserVerdict.Why;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.value.DecodedValue;
import dev.cachewarden.core.value.UserView;
import dev.cachewarden.core.value.ValueShape;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares the users of an entry with an instance's answer. */
final class AnswerComparison {

    private final CacheKey key;
    private final Optional<DecodedValue> cached;
    private final ClerkAnswers clerk;
    private final ZoneId zone;

    AnswerComparison(CacheKey key, Optional<DecodedValue> cached, ClerkAnswers clerk, ZoneId zone) {
        this.key = key;
        this.cached = cached;
        this.clerk = clerk;
        this.zone = zone;
    }

    /** As the instance of the entry's own environment sees it. */
    List<UserVerdict> own(String environment) {
        Optional<ClerkAnswer> answer = clerk.of(environment);
        if (answer.isPresent()) {
            return whyUnknown(answer.get())
                    .<List<UserVerdict>>map(List::of)
                    .orElseGet(() -> with(answer.get()));
        }
        String name = Printable.ofText(environment);
        return List.of(
                clerk.awaited().contains(environment)
                        ? new NotKnown(Why.AWAITED, "Asking Clerk about " + name + "…")
                        : new NotKnown(
                                Why.NOT_ASKED, "Clerk was not asked for users of " + name + "."));
    }

    private static Optional<NotKnown> whyUnknown(ClerkAnswer answer) {
        if (answer.contradiction().isPresent()) {
            return Optional.of(
                    new NotKnown(
                            Why.KEY_CONTRADICTS,
                            answer.contradiction().get()
                                    + " What Clerk answers to it proves nothing of "
                                    + Printable.ofText(answer.environment())
                                    + ", and nothing is repaired by it."));
        }
        return answer.problem().map(why -> new NotKnown(Why.NO_ANSWER, why));
    }

    /** Environments whose instances know a user of the entry, or whom it names if it has none. */
    List<String> homes() {
        return clerk.answers().stream()
                .filter(ClerkAnswer::isProof)
                .filter(answer -> with(answer).stream().anyMatch(this::isKnown))
                .map(ClerkAnswer::environment)
                .toList();
    }

    private boolean isKnown(UserVerdict user) {
        return switch (user) {
            case Compared _, UserVerdict.Denied _ -> true;
            case UserVerdict.NotHeld _ -> cached.isEmpty();
            case Lost _, UserVerdict.NameTaken _, UserVerdict.NoUser _, NotKnown _ -> false;
        };
    }

    /** As the instances of some environments see it, else as all do. */
    List<UserVerdict> everywhere(List<String> homes) {
        return clerk.answers().stream()
                .filter(ClerkAnswer::isProof)
                .filter(it -> homes.isEmpty() || homes.contains(it.environment()))
                .flatMap(it -> with(it).stream())
                .toList();
    }

    /** As one instance sees it that has answered. */
    List<UserVerdict> with(ClerkAnswer answer) {
        if (cached.isEmpty()) {
            return named(answer, answer.users().stream().map(UserVerdict.NotHeld::new), true);
        }
        if (cached.get().shape() instanceof ValueShape.Negative) {
            return named(answer, answer.users().stream().map(UserVerdict.Denied::new), false);
        }
        List<UserView> held = cached.get().users();
        if (held.isEmpty()) {
            return List.of(
                    new NotKnown(
                            Why.NOT_COMPARABLE,
                            "The entry holds no user that could be compared with what Clerk"
                                    + " says."));
        }
        List<UserVerdict> verdicts = new ArrayList<>();
        held.forEach(user -> verdicts.add(of(user, answer)));
        if (held.stream().allMatch(user -> user.id().isPresent())) {
            answer.users().stream()
                    .filter(live -> held.stream().noneMatch(user -> isOf(user, live)))
                    .forEach(live -> verdicts.add(notHeld(live, held)));
        }
        return verdicts;
    }

    /** What the key names, where the entry holds no user. */
    private List<UserVerdict> named(
            ClerkAnswer answer, Stream<? extends UserVerdict> known, boolean isLost) {
        return Stream.<UserVerdict>concat(
                        known,
                        answer.missing().stream()
                                .map(it -> isLost ? lost(it, answer) : new UserVerdict.NoUser(it)))
                .toList();
    }

    private UserVerdict of(UserView user, ClerkAnswer answer) {
        if (user.id().isEmpty()) {
            return new NotKnown(
                    Why.NOT_COMPARABLE,
                    "The entry does not say whose it is, so it was not compared.");
        }
        String id = user.id().get();
        Optional<ClerkUser> live = answer.user(id);
        if (live.isPresent()) {
            return new Compared(user, live.get(), Differences.of(user, live.get(), zone));
        }
        return answer.lacks(id)
                ? lost(id, answer)
                : new NotKnown(Why.NOT_ASKED, "Clerk was not asked for every user in this entry.");
    }

    private Lost lost(String user, ClerkAnswer answer) {
        String home = answer.environment();
        return Lost.of(user, home, clerk.elsewhere(home, user));
    }

    private static boolean isOf(UserView user, ClerkUser live) {
        return user.id().filter(live.id()::equals).isPresent();
    }

    /** Whom the key names and the entry does not hold. */
    private UserVerdict notHeld(ClerkUser live, List<UserView> held) {
        return key.type() == KeyType.USERNAME && held.size() == 1
                ? new UserVerdict.NameTaken(held.getFirst().id().orElseThrow(), live)
                : new UserVerdict.NotHeld(live);
    }
}

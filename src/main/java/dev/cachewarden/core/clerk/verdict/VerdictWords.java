package dev.cachewarden.core.clerk.verdict;

import dev.cachewarden.core.clerk.ClerkUser;
import dev.cachewarden.core.clerk.verdict.UserVerdict.Denied;
import dev.cachewarden.core.clerk.verdict.UserVerdict.Elsewhere;
import dev.cachewarden.core.clerk.verdict.UserVerdict.Lost;
import dev.cachewarden.core.clerk.verdict.UserVerdict.NameTaken;
import dev.cachewarden.core.clerk.verdict.UserVerdict.NotHeld;
import dev.cachewarden.core.clerk.verdict.UserVerdict.NotKnown;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.text.Lists;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.core.value.Masking;
import dev.cachewarden.core.value.UserView;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A verdict in sentences, the same in the window and on the command line. Masks private fields. */
public final class VerdictWords {

    private final EntryVerdict verdict;
    private final String home;

    private VerdictWords(EntryVerdict verdict) {
        this.verdict = verdict;
        this.home = verdict.own().map(it -> Printable.ofText(it.name())).orElse("");
    }

    /** What the answers come to. */
    public static String of(EntryVerdict verdict) {
        VerdictWords words = new VerdictWords(verdict);
        return verdict.own().isPresent() ? words.sentence() : words.withoutEnvironment();
    }

    /**
     * As {@link #of}, with how the entry differs: after a colon as a list, after a full stop as
     * sentences.
     */
    public static String whole(EntryVerdict verdict) {
        String sentence = of(verdict);
        Stream<String> changes = ChangedField.of(verdict).stream().map(ChangedField::words);
        return sentence.endsWith(":")
                ? sentence + " " + changes.collect(Collectors.joining("; ")) + "."
                : Stream.concat(Stream.of(sentence), changes.map(VerdictWords::asSentence))
                        .collect(Collectors.joining(" "));
    }

    /** How the entry differs, in sentences. */
    public static String differences(EntryVerdict verdict) {
        return ChangedField.of(verdict).stream()
                .map(it -> asSentence(it.words()))
                .collect(Collectors.joining(" "));
    }

    private static String asSentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }

    private String withoutEnvironment() {
        return switch (verdict.agreement()) {
            case AWAITED -> "Asking Clerk…";
            case AGREES, DIFFERS, WRONG ->
                    verdict.homes().isEmpty()
                            ? "No instance that was asked knows this user."
                            : "The user lives in " + list(verdict.homes()) + ".";
            case NOT_KNOWN ->
                    verdict.clerk().isAnswered() ? whyNotKnown() : "Not every instance answered.";
        };
    }

    private String sentence() {
        Optional<String> lost = lost();
        if (lost.isPresent()) {
            return lost.get();
        }
        return switch (verdict.agreement()) {
            case AGREES ->
                    verdict.isCached()
                            ? "The entry says what Clerk says in " + home + "."
                            : "Clerk knows this user in " + home + "; nothing is cached here.";
            case DIFFERS -> "The entry differs from what Clerk says in " + home + ":";
            case WRONG -> wrong();
            case AWAITED, NOT_KNOWN -> whyNotKnown();
        };
    }

    private String whyNotKnown() {
        return verdict.users().stream()
                .filter(NotKnown.class::isInstance)
                .map(it -> ((NotKnown) it).reason())
                .findFirst()
                .orElse(
                        "The entry was filled after Clerk answered, so it was not compared: ask"
                                + " again.");
    }

    private String wrong() {
        return verdict.users().stream()
                .map(VerdictWords::wrong)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    private static Optional<String> wrong(UserVerdict verdict) {
        return switch (verdict) {
            case NameTaken taken ->
                    Optional.of(
                            "The username now belongs to another user: "
                                    + who(taken.holder())
                                    + ".");
            case Denied _ ->
                    Optional.of("The entry says that there is no such user, and Clerk knows one.");
            case NotHeld(ClerkUser user) ->
                    Optional.of(
                            "The entry does not hold the user that its key names: "
                                    + who(user)
                                    + ".");
            default -> Optional.empty();
        };
    }

    private static String who(ClerkUser user) {
        return Masking.text(
                new UserView(user.json()).name().map(it -> it + ", ").orElse("") + user.id());
    }

    /** That users live elsewhere is what one must know first, then whose their name is. */
    private Optional<String> lost() {
        List<Lost> all = verdict.lost();
        List<Lost> elsewhere = all.stream().filter(it -> !it.livesIn().isEmpty()).toList();
        if (!elsewhere.isEmpty()) {
            return Optional.of(elsewhere(elsewhere));
        }
        return all.isEmpty() || verdict.users().stream().anyMatch(NameTaken.class::isInstance)
                ? Optional.empty()
                : Optional.of(nowhere(all));
    }

    private String elsewhere(List<Lost> users) {
        return "User lives in another environment: Clerk does not know "
                + those(users)
                + " in "
                + home
                + ", but does in "
                + list(users.stream().flatMap(it -> it.livesIn().stream()).toList())
                + ". "
                + step();
    }

    private String nowhere(List<Lost> all) {
        Optional<Elsewhere> open =
                all.stream().flatMap(it -> it.open().stream()).min(Elsewhere::compareTo);
        boolean isAlone = all.getFirst().isAskedAlone();
        if (open.isEmpty() && !isAlone) {
            return "User no longer exists: no instance knows "
                    + those(all)
                    + " (Clerk was asked for "
                    + list(all.getFirst().asked())
                    + "). "
                    + step();
        }
        String unknown = "Clerk does not know " + those(all) + " in " + home;
        return switch (open.orElse(Elsewhere.NOT_ANSWERED)) {
            case AWAITED -> unknown + "; asking the others…";
            case NOT_ASKED -> unknown + ". Ask all environments to see whether another one does.";
            default -> unknown + ". Whether another environment does is not known.";
        };
    }

    private String those(List<Lost> users) {
        return verdict.users().size() == 1
                ? "this user"
                : Numbers.of(users.size(), "user") + " of this entry";
    }

    private String step() {
        return verdict.isCached()
                ? "Deleting the entry is the right repair."
                : "Nothing is cached here.";
    }

    private static String list(List<String> environments) {
        return Lists.and(environments.stream().distinct().map(Printable::ofText).toList());
    }
}

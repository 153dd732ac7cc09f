package dev.cachewarden.ui.refetch;

import dev.cachewarden.app.compare.Copy;
import dev.cachewarden.core.clerk.ClerkAnswer;
import dev.cachewarden.core.clerk.ClerkUser;
import dev.cachewarden.core.clerk.diff.Differences;
import dev.cachewarden.core.clerk.diff.EntryLayout;
import dev.cachewarden.core.clerk.diff.FieldChange;
import dev.cachewarden.core.clerk.diff.FieldChange.Weight;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.value.Content;
import dev.cachewarden.core.value.DecodedValue;
import dev.cachewarden.core.value.UserView;
import dev.cachewarden.ui.compare.ExternalColumn;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One environment's answer beside the copy it is compared with: its own, else that of the shown
 * entry. Making one takes time with large values: not for the FX thread.
 *
 * @param isOwn whether it is the environment of the shown entry
 * @param besides the copy's key; empty if nothing is cached
 * @param users whom both know
 * @param another the user whose name the entry's user had, if it is another one now
 * @param denied whether the copy says that there is no such user, and there is
 * @param content what Clerk answers, to align with the copies
 */
record RefetchAssessment(
        ClerkColumn column,
        boolean isOwn,
        Optional<CacheKey> besides,
        List<ChangedUser> users,
        Optional<ClerkUser> another,
        boolean denied,
        Content content) {

    /**
     * A user, and how the copy differs.
     *
     * @param name the username, else the id
     */
    record ChangedUser(String name, List<FieldChange> changes) {

        /** What means something; that the user was changed at all, only for want of how. */
        List<FieldChange> lasting() {
            List<FieldChange> lasting =
                    changes.stream().filter(it -> it.weight() != Weight.VOLATILE).toList();
            List<FieldChange> telling = lasting.stream().filter(it -> !isTimeOfChange(it)).toList();
            return telling.isEmpty() ? lasting : telling;
        }

        private static boolean isTimeOfChange(FieldChange change) {
            return change.field().endsWith("updatedAt") || change.field().endsWith("updated_at");
        }

        long setAside() {
            return changes.stream().filter(it -> it.weight() == Weight.VOLATILE).count();
        }
    }

    /** What is shown, for whom answers are assessed. */
    record Shown(CacheKey key, Map<CacheKey, Copy> copies, boolean everything, ZoneId zone) {

        Optional<DecodedValue> value() {
            return value(key);
        }

        Optional<DecodedValue> value(CacheKey of) {
            return Optional.ofNullable(copies.get(of)).flatMap(Copy::value);
        }
    }

    static RefetchAssessment of(ClerkColumn column, Shown shown) {
        Optional<CacheKey> besides = besides(column, shown);
        List<UserView> cached =
                besides.flatMap(shown::value).map(DecodedValue::users).orElse(List.of());
        List<ClerkUser> live = column.answer().map(ClerkAnswer::users).orElse(List.of());
        List<ChangedUser> users = new ArrayList<>();
        for (ClerkUser user : live) {
            cached.stream()
                    .filter(view -> view.id().filter(user.id()::equals).isPresent())
                    .findFirst()
                    .ifPresent(view -> users.add(changed(view, user, shown.zone())));
        }
        boolean replaced =
                users.isEmpty()
                        && live.size() == 1
                        && cached.size() == 1
                        && cached.getFirst().id().isPresent();
        return new RefetchAssessment(
                column,
                shown.key().section().equals(new Section.Configured(column.environment())),
                besides,
                List.copyOf(users),
                replaced ? Optional.of(live.getFirst()) : Optional.empty(),
                besides.isPresent() && cached.isEmpty() && !live.isEmpty(),
                EntryLayout.of(
                        shown.value().or(() -> besides.flatMap(shown::value)),
                        live,
                        shown.everything()));
    }

    private static Optional<CacheKey> besides(ClerkColumn column, Shown shown) {
        return shown.copies().keySet().stream()
                .filter(key -> key.section().equals(new Section.Configured(column.environment())))
                .findFirst()
                .or(
                        () ->
                                shown.copies().containsKey(shown.key())
                                        ? Optional.of(shown.key())
                                        : Optional.empty());
    }

    private static ChangedUser changed(UserView cached, ClerkUser live, ZoneId zone) {
        return new ChangedUser(
                new UserView(live.json()).username().orElse(live.id()),
                Differences.of(cached, live, zone));
    }

    /** As it stands beside the copies. */
    ExternalColumn further() {
        return new ExternalColumn(
                column.title(), new Section.Configured(column.environment()), top(), content);
    }

    /** Another for another {@linkplain ClerkColumnHeader top of the column}. */
    private String top() {
        return column.answer()
                .map(it -> RefetchWords.status(it) + " " + it.at() + " " + besides)
                .orElse("asking");
    }

    /** What differs and means something, in all users. */
    List<FieldChange> lasting() {
        return users.stream().flatMap(user -> user.lasting().stream()).toList();
    }

    /** How much differs that means nothing. */
    long setAside() {
        return users.stream().mapToLong(ChangedUser::setAside).sum();
    }

    /** Whether the copy says what Clerk says. */
    boolean agrees() {
        return column.isKnown()
                && besides.isPresent()
                && column.missing().isEmpty()
                && another.isEmpty()
                && !denied
                && lasting().isEmpty();
    }
}

package dev.cachewarden.ui.shell;

import dev.cachewarden.app.verify.VerifyChoice;
import dev.cachewarden.core.index.Group;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.ui.group.GroupPage;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.tree.Place;
import dev.cachewarden.ui.verify.GroupClerkCounts;
import dev.cachewarden.ui.verify.VerifyModel;
import dev.cachewarden.ui.verify.VerifySheet;

import javafx.scene.Node;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Asks Clerk about many users, after a sheet has said what that costs. */
final class VerifySheets {

    private final VerifyModel model;
    private final Sheets sheets;
    private final Consumer<Runnable> onKeys;
    private final GroupClerkCounts group;

    /**
     * @param onKeys shows the secret keys, then does what it is given
     */
    VerifySheets(
            MainModel window,
            VerifyModel model,
            BackgroundTasks tasks,
            Sheets sheets,
            Consumer<Runnable> onKeys) {
        this.model = model;
        this.sheets = sheets;
        this.onKeys = onKeys;
        this.group = new GroupClerkCounts(model, window.audit(), tasks, this::ask);
    }

    /** Shows what it would ask, with the button that asks it. */
    void ask(VerifyChoice chosen) {
        Runnable back = () -> ask(chosen);
        VerifySheet sheet = new VerifySheet(model, chosen, () -> onKeys.accept(back), sheets::hide);
        sheets.show(sheet.node(), sheet.first());
    }

    /** As {@link #ask(VerifyChoice)}, for those of some entries that Clerk can be asked about. */
    void askForSome(Collection<CacheKey> keys) {
        VerifyChoice.Entries.picked(keys).ifPresent(this::ask);
    }

    void askForEverything() {
        ask(new VerifyChoice.Everything());
    }

    /** What belongs to the heading of a page. */
    Node counts(GroupPage page) {
        return group.of(chosen(page));
    }

    private static Optional<VerifyChoice> chosen(GroupPage page) {
        return switch (page.place()) {
            case Place.Root() -> Optional.of(new VerifyChoice.Everything());
            case Place.InSection(Section section) ->
                    environment(section).map(VerifyChoice.OneEnvironment::new);
            case Place.OfType(Section section, KeyType type) ->
                    page.index()
                            .group(section, type)
                            .flatMap(group -> entries(group, 0, group.size()));
            case Place.InRange(var range) -> entries(range.group(), range.from(), range.to());
            case Place.OfKey _ -> Optional.empty();
        };
    }

    private static Optional<Environment> environment(Section section) {
        return section instanceof Section.Configured(Environment environment)
                ? Optional.of(environment)
                : Optional.empty();
    }

    private static Optional<VerifyChoice> entries(Group group, int from, int to) {
        return switch (group.type()) {
            case ID, USERNAME, IDS ->
                    environment(group.section())
                            .map(environment ->
                                    new VerifyChoice.Entries(
                                            List.of(environment),
                                            words(group, from, to, environment),
                                            () -> keys(group, from, to)));
            case USER, EMAIL, SESSION, OAUTH, OTHER -> Optional.empty();
        };
    }

    private static String words(Group group, int from, int to, Environment environment) {
        String part = to - from == group.size() ? "" : " (a part of them)";
        return "the " + group.type().label() + " entries of " + environment.name() + part;
    }

    private static List<CacheKey> keys(Group group, int from, int to) {
        return IntStream.range(from, to).mapToObj(group::key).toList();
    }
}

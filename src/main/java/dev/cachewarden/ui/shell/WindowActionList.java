package dev.cachewarden.ui.shell;

import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.flush.FlushTarget;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.ui.actions.Action;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.Shortcut;
import dev.cachewarden.ui.tree.Place;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Everything that can be done in the window, apart from what is selected. On the FX thread. */
final class WindowActionList {

    private final MainModel model;
    private final WindowActions window;
    private final AuditPanels audits;
    private final Asking asking;
    private final Doors doors;

    /** What shows a sheet first. */
    record Asking(RefetchSheets refetches, VerifySheets verifications, SnapshotSheets snapshots) {}

    /**
     * What else actions lead to.
     *
     * @param tab opens the tab of an id
     */
    record Doors(
            Consumer<FlushTarget> flush,
            Runnable refresh,
            Runnable find,
            Runnable findInEntry,
            Runnable tree,
            Consumer<String> tab) {}

    WindowActionList(
            MainModel model, WindowActions window, AuditPanels audits, Asking asking, Doors doors) {
        this.model = model;
        this.window = window;
        this.audits = audits;
        this.asking = asking;
        this.doors = doors;
    }

    /** As they are at this moment; what each can be is asked again when it is wanted. */
    List<Action> all() {
        return Stream.of(withKeys(), sortings(), ofClerk(), flushes(), ofWindow())
                .flatMap(List::stream)
                .toList();
    }

    /** Those that have keys. */
    private List<Action> withKeys() {
        return List.of(
                Action.of("Find", doors.find())
                        .withShortcut(Shortcut.FIND)
                        .unless(this::whyNothingOpen),
                Action.of("Find in the open entry", doors.findInEntry())
                        .withShortcut(Shortcut.FIND_IN_ENTRY)
                        .unless(this::whyNoEntry),
                Action.of("Refresh", doors.refresh())
                        .withShortcut(Shortcut.REFRESH)
                        .unless(model.hindrances()::ofRefresh),
                Action.of("Check for leaks", audits.desk()::check)
                        .withShortcut(Shortcut.CHECK)
                        .unless(model.hindrances()::ofCheck),
                Action.of("Refetch from Clerk", asking.refetches()::ask)
                        .withShortcut(Shortcut.REFETCH)
                        .unless(this::whyNoRefetch),
                Action.of("Cancel what runs", model.activity()::cancelLatest)
                        .unless(model.activity()::whyNothingToCancel));
    }

    private List<Action> sortings() {
        Optional<String> elsewhere =
                model.page().shownProperty().get() instanceof PageModel.Page.OfGroup
                        ? Optional.empty()
                        : Optional.of("Open a list of keys first.");
        return model.group().sortings().stream()
                .map(it -> it.unless(() -> elsewhere.or(it.whyNot())))
                .toList();
    }

    private List<Action> ofClerk() {
        return List.of(
                Action.of("Check key names only", () -> audits.desk().check(Depth.KEYS))
                        .unless(model.hindrances()::ofCheck),
                Action.of("Verify all users with Clerk…", asking.verifications()::askForEverything)
                        .unless(model.hindrances()::ofCheck),
                Action.of("Refetch from all Clerk environments", asking.refetches()::askAll)
                        .unless(this::whyNoRefetch),
                Action.of("Clerk’s secret keys…", asking.refetches()::keys)
                        .unless(this::whyNothingOpen),
                Action.of("Rules and mutes…", audits.desk()::rules));
    }

    private List<Action> flushes() {
        Stream<Action> sections =
                model.keys().index().sections().stream()
                        .filter(section -> !(section instanceof Section.Unrecognised))
                        .map(section ->
                                Action.of(
                                        "Flush " + section.label() + "…",
                                        () -> doors.flush().accept(FlushTarget.of(section))));
        Action everything =
                Action.of("Flush all environments…", () -> doors.flush().accept(FlushTarget.all()));
        return Stream.concat(sections, Stream.of(everything))
                .map(it -> it.unless(model.connection()::whyNoChange))
                .toList();
    }

    private List<Action> ofWindow() {
        return List.of(
                Action.of("Open connection…", window.openConnection()),
                Action.of("Open snapshot…", window.openSnapshot()),
                Action.of("Save snapshot of all entries…", asking.snapshots()::askToSaveAll)
                        .unless(asking.snapshots()::whyNotSave),
                Action.of("Compare with snapshot…", asking.snapshots()::askToCompare)
                        .unless(asking.snapshots()::whyNotCompare),
                Action.of("Open the demo", window.openDemo()),
                Action.of("Go to the tree", doors.tree()).unless(this::whyNothingOpen),
                Action.of("Go to all environments", () -> model.page().go(new Place.Root()))
                        .unless(this::whyNothingOpen),
                tab("Findings", Ids.FINDINGS_TAB),
                tab("Checklist", Ids.CHECKLIST_TAB),
                tab("Activity", Ids.ACTIVITY_TAB),
                tab("Commands", Ids.COMMANDS_TAB),
                tab("Journal", Ids.JOURNAL_TAB),
                Action.of("Switch between light and dark colours", window.switchTheme()),
                Action.of("Hide or show names (private mode)", window.privacy()::switchNames),
                Action.of("About Cachewarden", window.about()));
    }

    private Action tab(String name, String id) {
        return Action.of("Show " + name, () -> doors.tab().accept(id)).unless(this::whyNothingOpen);
    }

    private Optional<String> whyNothingOpen() {
        return model.connection().cache().isPresent()
                ? Optional.empty()
                : Optional.of("Open a cache first.");
    }

    private Optional<String> whyNoEntry() {
        return model.page().entry().isPresent()
                ? Optional.empty()
                : Optional.of("Open an entry to find something in it.");
    }

    private Optional<String> whyNoRefetch() {
        return whyNothingOpen().or(asking.refetches()::whyNot);
    }
}

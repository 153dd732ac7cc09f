package dev.cachewarden.ui.shell;

import dev.cachewarden.app.export.EntriesExport;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.core.text.Durations;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.ui.actions.Action;
import dev.cachewarden.ui.support.BackgroundTasks;
import dev.cachewarden.ui.support.Clip;
import dev.cachewarden.ui.support.Export;
import dev.cachewarden.ui.support.Messages;
import dev.cachewarden.ui.support.SaveDialog;
import dev.cachewarden.ui.support.Shortcut;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be done with the entries that are selected in a table, be it one. On the FX thread. */
final class SeveralEntries {

    private final MainModel model;
    private final BackgroundTasks tasks;
    private final EntryActions one;
    private final RepairSheets repairs;
    private final SeveralRefetchSheets refetches;
    private final Export export;

    /**
     * @param one what can be done with one entry
     */
    SeveralEntries(
            MainModel model,
            BackgroundTasks tasks,
            SaveDialog saving,
            EntryActions one,
            RepairSheets repairs,
            SeveralRefetchSheets refetches) {
        this.model = model;
        this.tasks = tasks;
        this.one = one;
        this.repairs = repairs;
        this.refetches = refetches;
        this.export = new Export(tasks, saving, words -> model.tell(Notice.of(words)));
    }

    /** In groups, as a menu has them. */
    List<List<Action>> of(List<CacheKey> keys) {
        return keys.size() == 1
                ? Stream.concat(
                                one.of(keys.getFirst()).stream(),
                                Stream.of(List.of(expire(keys)), files(keys)))
                        .toList()
                : several(keys);
    }

    private List<List<Action>> several(List<CacheKey> keys) {
        String entries = Numbers.entries(keys.size());
        return List.of(
                List.of(
                        Action.of("Open", () -> {}).unless(() -> Optional.of("select one entry")),
                        Action.of("Refetch " + entries + " from Clerk…", () -> refetches.ask(keys))
                                .unless(() -> refetches.whyNot(keys))),
                List.of(
                        Action.of(
                                        names().copying(Numbers.of(keys.size(), "key")),
                                        () -> copyKeys(keys))
                                .withShortcut(Shortcut.COPY)
                                .unless(() -> whyNotAll(keys)),
                        Action.of(
                                        names().copying("JSON, private fields masked"),
                                        () -> copyValues(keys))
                                .unless(() -> whyNotRead(keys))),
                files(keys),
                List.of(
                        expire(keys),
                        Action.of("Set TTL of " + entries + "…", () -> repairs.askTtl(keys))
                                .unless(() -> whyNoChange(keys)),
                        Action.of(
                                        "Delete " + entries + "…",
                                        () -> repairs.askFor(keys, RepairKind.DELETE))
                                .withShortcut(Shortcut.DELETE)
                                .unless(() -> whyNoChange(keys))));
    }

    private Action expire(List<CacheKey> keys) {
        String ttl =
                model.connection()
                        .cache()
                        .map(open -> Durations.clock(open.workspace().layout().ttl()))
                        .orElse("");
        return Action.of(
                        "Let " + Numbers.entries(keys.size()) + " expire in " + ttl + "…",
                        () -> repairs.askFor(keys, RepairKind.EXPIRE))
                .unless(() -> whyNoChange(keys));
    }

    private List<Action> files(List<CacheKey> keys) {
        return List.of(
                file(
                        names().exporting("as JSON lines, private fields masked"),
                        new SaveDialog.Proposal("entries.jsonl", "JSON lines"),
                        keys,
                        exporting -> exporting.jsonLines(keys)),
                file(
                        names().exporting("as CSV, private fields masked"),
                        new SaveDialog.Proposal("entries.csv", "Comma-separated values"),
                        keys,
                        exporting -> exporting.csv(keys)));
    }

    private Action file(
            String words,
            SaveDialog.Proposal proposal,
            List<CacheKey> keys,
            Function<EntriesExport, String> text) {
        return Action.of(
                        words,
                        () ->
                                masked().ifPresent(exporting -> {
                                    Supplier<String> document = () -> text.apply(exporting);
                                    export.save(null, proposal, document);
                                }))
                .unless(() -> whyNotRead(keys));
    }

    private Optional<EntriesExport> masked() {
        return model.connection().cache().map(open -> new EntriesExport(open.workspace(), true));
    }

    private static void copyKeys(List<CacheKey> keys) {
        Clip.copy(
                keys.stream().map(key -> key.bytes().toString()).collect(Collectors.joining("\n")));
    }

    private void copyValues(List<CacheKey> keys) {
        masked().ifPresent(exporting ->
                tasks.of(() -> exporting.values(keys))
                        .onSuccess((EntriesExport.Values made) -> {
                            Clip.copy(made.text());
                            say(
                                    "Copied %s of %s."
                                            .formatted(
                                                    Numbers.of(made.count(), "value"),
                                                    Numbers.entries(keys.size())));
                        })
                        .onError(failure -> say(Messages.of(failure)))
                        .start());
    }

    private Optional<String> whyNotAll(List<CacheKey> keys) {
        return keys.size() <= EntriesExport.MOST
                ? Optional.empty()
                : Optional.of(
                        "Select at most " + Numbers.of(EntriesExport.MOST) + " entries at once.");
    }

    private Optional<String> whyNotRead(List<CacheKey> keys) {
        return whyNotAll(keys).or(() -> model.connection().hindranceProperty().get());
    }

    private Optional<String> whyNoChange(List<CacheKey> keys) {
        return whyNotAll(keys).or(model.connection()::whyNoChange);
    }

    private PersonNames names() {
        return model.tree().namesProperty().get();
    }

    private void say(String sentence) {
        model.tell(Notice.of(sentence));
    }
}

package dev.cachewarden.ui.picture;

import dev.cachewarden.app.verify.VerifyChoice;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.flush.FlushTarget;
import dev.cachewarden.core.index.KeyIndex;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.ui.shell.MainModel;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.tree.Place;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Views and questions, none of which changes the demo. */
final class LookingShots {

    /** What several people of the demo are called, some in more than one environment. */
    private static final String WANTED = "do";

    private final Shots shots;
    private final MainModel model;

    LookingShots(Shots shots) {
        this.shots = shots;
        this.model = shots.model();
    }

    void draw() throws IOException {
        Section first = model.keys().index().sections().getFirst();
        Section second = model.keys().index().sections().get(1);
        shots.take("overview", () -> model.page().go(new Place.Root()));
        Optional<CacheKey> twin = twin(model.keys().index(), first, second);
        if (twin.isPresent()) {
            shots.take("compare", () -> model.page().open(twin.get()));
        }
        shots.take("group", () -> model.page().go(new Place.OfType(first, KeyType.USERNAME)));
        shots.take("search", () -> model.search().textProperty().set(WANTED));
        shots.go(model.page()::leaveSearch);
        shots.takeSheet("palette", shots.window()::showPalette);
        shots.takeSheet("keys", shots.window()::showKeys);
        audit();
        refetch();
        severalRefetch(first);
        verify(first);
        shots.takeSheet("flush", () -> shots.sheets().askForFlush(FlushTarget.of(second)));
        shots.takeSheet("connect", shots.sheets()::askForConnection);
    }

    /** The demo is small enough that its audit has followed the scan by itself. */
    private void audit() throws IOException {
        List<Finding> found =
                shots.call(
                        () -> model.audit().report().map(AuditReport::findings).orElse(List.of()));
        List<Finding> deletable =
                found.stream()
                        .filter(finding -> offers(finding, RepairKind.DELETE))
                        .limit(4)
                        .toList();
        if (deletable.isEmpty()) {
            return;
        }
        Finding worst = deletable.getFirst();
        shots.go(() -> shots.window().openTab(Ids.FINDINGS_TAB));
        shots.take("findings", () -> model.page().open(worst.subject()));
        shots.take("checklist", () -> shots.window().openTab(Ids.CHECKLIST_TAB));
        shots.takeSheet("repair", () -> shots.sheets().askForRepair(deletable, RepairKind.DELETE));
        shots.takeSheet("rules", shots.sheets()::showRules);
        shots.go(() -> shots.window().openTab(Ids.ACTIVITY_TAB));
    }

    /**
     * A user who is cached in the wrong environment, as the audit has found, asked for at Clerk.
     */
    private void refetch() throws IOException {
        Optional<CacheKey> leaked =
                shots.call(() ->
                        model.audit().report().stream()
                                .flatMap(report -> report.findings().stream())
                                .filter(it -> it.rule().id() == RuleId.FOREIGN_INSTANCE)
                                .map(Finding::subject)
                                .filter(key -> key.type() == KeyType.ID)
                                .findFirst());
        if (leaked.isEmpty()) {
            return;
        }
        shots.go(() -> model.page().open(leaked.get()));
        shots.go(() -> shots.press(Ids.DRAWER_TOGGLE));
        shots.take("refetch", shots.sheets()::askClerk);
        shots.go(() -> shots.press(Ids.DRAWER_TOGGLE));
    }

    /** The first ones of a type, as if they had been selected in its table. */
    private void severalRefetch(Section section) throws IOException {
        List<CacheKey> chosen =
                model.keys().index().group(section, KeyType.USERNAME).stream()
                        .flatMap(group ->
                                IntStream.range(0, Math.min(60, group.size())).mapToObj(group::key))
                        .toList();
        shots.take("several", () -> shots.sheets().askClerk(chosen));
        shots.go(() -> shots.press(Ids.SEVERAL_ASK));
        shots.await(() -> shots.isShown(Ids.SEVERAL_CLOSE));
        shots.takeSheet("several-answered", () -> {});
    }

    /** Everybody asked for at Clerk, from the sheet that says what it costs. */
    private void verify(Section section) throws IOException {
        shots.go(() -> model.page().go(new Place.InSection(section)));
        shots.take("verify", () -> shots.sheets().askToVerify(new VerifyChoice.Everything()));
        shots.go(() -> shots.press(Ids.VERIFY_YES));
        shots.await(() -> model.audit().report().flatMap(AuditReport::live).isPresent());
        shots.take("verified", () -> shots.window().openTab(Ids.FINDINGS_TAB));
        shots.go(() -> shots.window().openTab(Ids.ACTIVITY_TAB));
    }

    static boolean offers(Finding finding, RepairKind kind) {
        return finding.repairs().stream().anyMatch(it -> it.kind() == kind && it.isPossible());
    }

    /** A username that both sections cache: the picture of the incident. */
    private static Optional<CacheKey> twin(KeyIndex index, Section first, Section second) {
        return Stream.of(KeyType.USERNAME, KeyType.ID)
                .flatMap(type -> index.group(first, type).stream())
                .flatMap(group -> IntStream.range(0, group.size()).mapToObj(group::key))
                .filter(key ->
                        index.group(second, key.type())
                                .filter(it -> it.positionOf(key.identifier()) >= 0)
                                .isPresent())
                .findFirst();
    }
}

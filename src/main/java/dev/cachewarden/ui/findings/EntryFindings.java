package dev.cachewarden.ui.findings;

import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.ui.audit.AuditWords;
import dev.cachewarden.ui.audit.FindingMarks;
import dev.cachewarden.ui.audit.SeverityTag;
import dev.cachewarden.ui.compare.Banner;
import dev.cachewarden.ui.support.Ids;
import dev.cachewarden.ui.support.SectionTag;
import dev.cachewarden.ui.ttl.Expected;

import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The findings of the entries that are shown: the worst with its end and repairs, and the others on
 * demand.
 */
public final class EntryFindings implements Banner {

    private static final double REST = 132;
    private static final double LOW_REST = 66;

    private final FindingActions actions;
    private final ZoneId zone;
    private final VBox root = new VBox();
    private final List<Waiting> waiting = new ArrayList<>();
    private List<CacheKey> keys = List.of();
    private FindingMarks marks = FindingMarks.NONE;
    private PersonNames names = PersonNames.NONE;
    private boolean low;
    private boolean open;

    private record Waiting(Label fact, Label label, Finding finding) {}

    public EntryFindings(FindingActions actions, ZoneId zone) {
        this.actions = actions;
        this.zone = zone;
        root.setId(Ids.ENTRY_FINDINGS);
        root.getStyleClass().add("entry-findings");
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void setLow(boolean isLow) {
        low = isLow;
        rebuild();
    }

    /** The entries that are shown. */
    public void show(List<CacheKey> shown) {
        keys = shown;
        open = false;
        rebuild();
    }

    public void show(FindingMarks found) {
        marks = found;
        rebuild();
    }

    /** Who may be named. */
    public void show(PersonNames wanted) {
        names = wanted;
        rebuild();
    }

    private String masked(Finding finding, String sentence) {
        return names.masked(finding.keys(), sentence);
    }

    /** A second has passed: what counts down goes on. */
    public void tick() {
        actions.readDue(waiting.stream().map(Waiting::finding).toList());
        Instant now = actions.now();
        for (Waiting it : waiting) {
            Expected end = actions.expected(it.finding());
            String fact = AuditWords.fact(it.finding(), end, now, zone);
            it.fact().setText(masked(it.finding(), fact));
            it.label().setText(end.waiting(now).orElse(""));
        }
    }

    private void rebuild() {
        waiting.clear();
        root.getChildren().clear();
        List<Finding> all =
                keys.stream()
                        .flatMap(key -> marks.of(key).stream())
                        .distinct()
                        .sorted(Comparator.comparing(Finding::severity).reversed())
                        .toList();
        if (!all.isEmpty()) {
            HBox worst = line(all.getFirst());
            if (all.size() > 1) {
                worst.getChildren().addFirst(unfolding(all.size()));
            }
            root.getChildren().add(worst);
        }
        if (open && all.size() > 1) {
            root.getChildren().add(rest(all.subList(1, all.size())));
        }
        root.setVisible(!all.isEmpty());
        root.setManaged(!all.isEmpty());
        tick();
    }

    /** They scroll: the lines of the entry keep their room. */
    private ScrollPane rest(List<Finding> findings) {
        VBox lines = new VBox();
        lines.getStyleClass().add("entry-findings");
        findings.stream().map(this::line).forEach(lines.getChildren()::add);
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(Region.USE_PREF_SIZE);
        scroll.setMaxHeight(low ? LOW_REST : REST);
        scroll.prefHeightProperty().bind(lines.heightProperty().add(2));
        return scroll;
    }

    private Button unfolding(int number) {
        Button more = new Button(number + " findings " + (open ? "▴" : "▾"));
        more.setId(Ids.ENTRY_FINDINGS_MORE);
        more.setAccessibleText(
                open ? "Show only the worst finding" : "Show all " + number + " findings");
        more.getStyleClass().addAll("small", "flat", "entry-findings-more");
        more.setMinWidth(Region.USE_PREF_SIZE);
        more.setOnAction(_ -> {
            open = !open;
            rebuild();
            root.lookup("#" + Ids.ENTRY_FINDINGS_MORE).requestFocus();
        });
        return more;
    }

    private HBox line(Finding finding) {
        Label words = new Label();
        Tooltip whole =
                new Tooltip(
                        finding.rule().title()
                                + ": "
                                + masked(
                                        finding,
                                        AuditWords.evidence(
                                                finding,
                                                actions.expected(finding),
                                                actions.now(),
                                                zone)));
        whole.setWrapText(true);
        whole.setMaxWidth(520);
        words.setTooltip(whole);
        words.setMinWidth(0);
        words.setPrefWidth(1);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Label ends = new Label();
        ends.getStyleClass().add("entry-waiting");
        ends.setMinWidth(Label.USE_PREF_SIZE);
        waiting.add(new Waiting(words, ends, finding));
        RepairButtons repairs = new RepairButtons(actions);
        repairs.show(finding);
        HBox line = new HBox(SeverityTag.of(finding.severity()), tags(finding), words, ends);
        line.getChildren().add(repairs.node());
        line.getStyleClass().addAll("entry-finding", "severity-is-" + finding.severity().label());
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /** Which of the columns it speaks of. */
    private HBox tags(Finding finding) {
        HBox tags = new HBox();
        tags.getStyleClass().add("entry-tags");
        tags.setAlignment(Pos.CENTER_LEFT);
        Stream.of(finding.subject())
                .filter(keys::contains)
                .map(key -> SectionTag.of(key.section()))
                .forEach(tags.getChildren()::add);
        return tags;
    }
}

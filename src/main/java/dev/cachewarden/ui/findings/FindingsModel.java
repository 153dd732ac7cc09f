package dev.cachewarden.ui.findings;

import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.InstanceClaim;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleInfo;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.KeyType;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.core.people.PersonWords;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.core.text.Timestamps;
import dev.cachewarden.ui.audit.AuditDoubts;
import dev.cachewarden.ui.audit.AuditModel;
import dev.cachewarden.ui.audit.AuditWords;
import dev.cachewarden.ui.findings.FindingRow.GroupId;
import dev.cachewarden.ui.watch.WatchModel;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The findings of the last audit as rows of a list. On the FX thread. */
public final class FindingsModel {

    private final AuditModel audit;
    private final WatchModel watch;
    private final ZoneId zone;
    private final ObjectProperty<FindingFilter> filter =
            new SimpleObjectProperty<>(this, "filter", FindingFilter.EVERYTHING);
    private final ReadOnlyObjectWrapper<List<FindingRow>> rows =
            new ReadOnlyObjectWrapper<>(this, "rows", List.of());
    private final ObjectProperty<PersonNames> names =
            new SimpleObjectProperty<>(this, "names", PersonNames.NONE);
    private final BooleanProperty byPerson = new SimpleBooleanProperty(this, "byPerson");
    private final Set<GroupId> folded = new HashSet<>();

    /**
     * The findings of {@code audit}.
     *
     * @param watch says which of them are worth a word
     */
    public FindingsModel(AuditModel audit, WatchModel watch, ZoneId zone) {
        this.audit = audit;
        this.watch = watch;
        this.zone = zone;
        audit.reportProperty().subscribe((_, made) -> reported(made));
        watch.marksProperty().subscribe((_, _) -> list());
        filter.subscribe((_, _) -> list());
        names.subscribe((_, _) -> list());
        byPerson.subscribe((_, _) -> list());
    }

    /** Another cache is open when the report goes: what the one before was filtered by goes too. */
    private void reported(Optional<AuditReport> made) {
        if (made.isEmpty()) {
            clearFilter();
        }
        list();
    }

    AuditModel audit() {
        return audit;
    }

    ZoneId zone() {
        return zone;
    }

    ObjectProperty<FindingFilter> filterProperty() {
        return filter;
    }

    /** Who is behind keys; another object when more is known or may be shown. */
    public ObjectProperty<PersonNames> namesProperty() {
        return names;
    }

    /** Whether findings are listed by person, and not by rule. */
    BooleanProperty byPersonProperty() {
        return byPerson;
    }

    /** Replaced as a whole. */
    ReadOnlyObjectProperty<List<FindingRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** {@code Findings 12}; without number before the first audit. */
    public String title() {
        return audit.report()
                .map(report -> "Findings " + AuditWords.total(report) + asOf(report))
                .orElse("Findings");
    }

    /** From when the findings are, where that is not now. */
    private String asOf(AuditReport report) {
        return audit.doubtsProperty().get().isNone()
                ? ""
                : " as of " + Timestamps.timeOfDay(report.startedAt(), zone);
    }

    /** What can be filtered by: the sections with findings, in the order of the tree. */
    List<Section> sections() {
        Set<Section> there = seen(CacheKey::section);
        return audit.scanned().stream()
                .flatMap(it -> it.index().sections().stream())
                .filter(there::contains)
                .toList();
    }

    List<KeyType> types() {
        return seen(CacheKey::type).stream().sorted().toList();
    }

    List<RuleInfo> rules() {
        return audit.report().stream()
                .flatMap(report -> report.results().stream())
                .filter(result -> result.total() > 0)
                .map(RuleResult::rule)
                .toList();
    }

    private <T> Set<T> seen(Function<CacheKey, T> part) {
        return audit.report().stream()
                .flatMap(report -> report.findings().stream())
                .flatMap(finding -> finding.keys().stream())
                .map(part)
                .collect(Collectors.toSet());
    }

    /** What is said of a finding, naming its person where one is known. */
    String named(Finding finding, String sentence) {
        return names.get().sentence(finding.keys(), sentence);
    }

    /** What the fact leads to, without what may not be seen. */
    String meaning(Finding finding) {
        return names.get().masked(finding.keys(), finding.evidence().meaning());
    }

    /** As {@link #named}, short enough for a row. */
    String brief(Finding finding, String fact) {
        return names.get().brief(finding.keys(), fact);
    }

    /**
     * The address, where it may be shown, and the id of a finding's person, to begin a line with:
     * {@code jane@example.com · user_2n07…KWfq · }. Empty where nobody is known.
     */
    String contact(Finding finding) {
        return names.get()
                .in(finding.keys())
                .map(person -> PersonWords.contact(person, names.get().privacy()))
                .filter(words -> !words.isEmpty())
                .map(words -> words + " · ")
                .orElse("");
    }

    /** Opens or folds a group. */
    void toggle(GroupId group) {
        if (!folded.remove(group)) {
            folded.add(group);
        }
        list();
    }

    /** Lists the findings of these rules only. */
    public void showOnly(List<RuleId> rules) {
        filter.set(new FindingFilter(Set.of(), Set.of(), Set.copyOf(rules), ""));
    }

    /** Lists the findings of these rules in a section only. */
    public void showOnly(Section section, List<RuleId> rules) {
        filter.set(new FindingFilter(Set.of(section), Set.of(), Set.copyOf(rules), ""));
    }

    void clearFilter() {
        filter.set(FindingFilter.EVERYTHING);
    }

    private void list() {
        rows.set(audit.report().map(this::rows).orElse(List.of()));
    }

    private List<FindingRow> rows(AuditReport report) {
        FindingGroups groups = new FindingGroups(report, filter.get(), names.get(), folded);
        return byPerson.get() ? groups.byPerson(watch::mark) : groups.byRule(watch::mark);
    }

    /**
     * One line about the audit: {@code 12 findings · 4,812 values read at 14:00:02 · production
     * learned from 812 of 815 users}.
     */
    String summary() {
        return audit.report().map(this::summary).orElse("");
    }

    private String summary(AuditReport report) {
        List<String> parts = new ArrayList<>();
        if (!report.complete()) {
            parts.add(
                    "Not to the end: %s of %s"
                            .formatted(
                                    Numbers.of(report.coverage().read()),
                                    Numbers.of(report.coverage().keys(), "key")));
        }
        AuditDoubts doubts = audit.doubtsProperty().get();
        if (!doubts.isNone()) {
            parts.add(withoutStop(doubts.words(zone)));
        }
        parts.add(AuditWords.read(report, zone));
        report.live().map(live -> AuditWords.verified(live, zone)).ifPresent(parts::add);
        long muted = report.results().stream().mapToLong(RuleResult::muted).sum();
        if (muted > 0) {
            parts.add(Numbers.of(muted) + " muted");
        }
        report.instances().stream()
                .filter(FindingsModel::isWorthTelling)
                .map(claim -> claim.environment() + " " + claim.words(zone))
                .forEach(parts::add);
        parts.addAll(report.notes());
        return String.join(" · ", parts);
    }

    /** Instances that are configured or were reported by Clerk in this audit need no mention. */
    private static boolean isWorthTelling(InstanceClaim claim) {
        return claim.source() == InstanceClaim.Source.LEARNED
                || claim.since().isPresent()
                || claim.conflict().isPresent();
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    /** How far the audit under way is. */
    String progress() {
        return audit.progressProperty().get().map(made -> made.words().get()).orElse("Starting…");
    }

    /** Shown instead of findings where there are none. */
    String emptyWords() {
        if (audit.runningProperty().get()) {
            return "Looking for leaks…";
        }
        if (audit.report().isEmpty()) {
            String error = audit.errorProperty().get();
            return error.isEmpty()
                    ? "Not checked yet. A check reads the entries and tells which do not belong"
                            + " where they are."
                    : error;
        }
        AuditReport report = audit.report().get();
        if (!filter.get().isEverything() && report.total() > 0) {
            return "None of the " + Numbers.of(report.total(), "finding") + " passes the filter.";
        }
        String read = AuditWords.read(report, zone);
        if (report.complete() && report.coverage().read() == 0) {
            return "Nothing is known: there was no entry to look at. " + read + ".";
        }
        String none =
                report.coverage().isSeen() ? "No findings. " : "No findings in what may be read. ";
        return report.complete()
                ? (none + read + ". " + audit.doubtsProperty().get().words(zone)).strip()
                : "No findings so far, but the check did not come to its end: "
                        + read
                        + " of "
                        + Numbers.of(report.coverage().keys(), "key")
                        + ".";
    }
}

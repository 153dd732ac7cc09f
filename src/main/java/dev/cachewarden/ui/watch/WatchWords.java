package dev.cachewarden.ui.watch;

import dev.cachewarden.app.watch.WatchCost;
import dev.cachewarden.app.watch.WatchMark;
import dev.cachewarden.app.watch.WatchTally;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.people.PersonNames;
import dev.cachewarden.core.people.PersonWords;
import dev.cachewarden.core.people.Privacy;
import dev.cachewarden.core.text.Durations;
import dev.cachewarden.core.text.Lists;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.core.text.Timestamps;
import dev.cachewarden.core.watch.WatchEvent;
import dev.cachewarden.core.watch.WatchEvent.Kind;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A watch in words. */
public final class WatchWords {

    private static final int MOST_KINDS = 2;
    private static final int MOST_PEOPLE = 3;

    private WatchWords() {}

    /** {@code 2 new, 1 cleared, 31 continuing since 14:00:02}. */
    static String figures(WatchTally tally, ZoneId zone) {
        return "%s new, %s cleared, %s continuing since %s"
                .formatted(
                        Numbers.of(tally.fresh()),
                        Numbers.of(tally.cleared()),
                        Numbers.of(tally.continuing()),
                        tally.since()
                                .map(at -> Timestamps.timeOfDay(at, zone))
                                .orElse("the start"));
    }

    /** {@code Waiting for the connection; last run 14:03}. */
    static String waiting(Optional<Instant> last, ZoneId zone) {
        return "Waiting for the connection" + last.map(at -> "; " + lastRun(at, zone)).orElse("");
    }

    /** {@code Redis is loading. Next try in 0:41; last run 14:03}. */
    static String failed(String why, Duration left, Optional<Instant> last, ZoneId zone) {
        return "The last run failed: "
                + why
                + " Next try in "
                + Durations.countdown(left)
                + last.map(at -> "; " + lastRun(at, zone)).orElse("");
    }

    private static String lastRun(Instant at, ZoneId zone) {
        return "last run " + Timestamps.timeOfDay(at, zone).substring(0, "14:03".length());
    }

    /** {@code seen 14:03:02 to 14:05:04}, and what it proves that it is there. */
    public static String seen(WatchMark mark, ZoneId zone) {
        String first = Timestamps.timeOfDay(mark.firstSeen(), zone);
        String last = Timestamps.timeOfDay(mark.lastSeen(), zone);
        String when =
                first.equals(last)
                        ? "Seen since " + first + "."
                        : "Seen from " + first + " to " + last + ".";
        return mark.callout().map(callout -> callout + " " + when).orElse(when);
    }

    /**
     * {@code 3 new critical findings: development users cached under production (Jane Doe, John Roe
     * and 1 more)}; empty if nothing of the events is that bad.
     *
     * @param news events of findings that have appeared
     * @param names who is named, unless names are hidden
     */
    static Optional<String> announcement(List<WatchEvent> news, PersonNames names) {
        List<WatchEvent> bad =
                news.stream()
                        .filter(event -> event.finding().severity().isAtLeast(Severity.HIGH))
                        .toList();
        if (bad.isEmpty()) {
            return Optional.empty();
        }
        String callouts =
                bad.stream()
                        .flatMap(event -> event.callout().stream())
                        .distinct()
                        .limit(1)
                        .map(callout -> ". " + callout)
                        .collect(Collectors.joining());
        return Optional.of(counts(bad) + ": " + kinds(bad) + people(bad, names) + callouts);
    }

    /** {@code (Jane Doe and John Roe)}; empty where nobody is known or may be named. */
    private static String people(List<WatchEvent> bad, PersonNames names) {
        if (names.privacy() == Privacy.NAMES) {
            return "";
        }
        List<String> known =
                bad.stream()
                        .flatMap(event -> names.in(event.finding().keys()).stream())
                        .map(person -> PersonWords.name(person, names.privacy()))
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList();
        return known.isEmpty() ? "" : " (" + Lists.some(known, MOST_PEOPLE) + ")";
    }

    private static String counts(List<WatchEvent> bad) {
        long returned = bad.stream().filter(event -> event.kind() == Kind.RETURNED).count();
        String freshness = returned == bad.size() ? " returned " : " new ";
        long critical =
                bad.stream()
                        .filter(event -> event.finding().severity() == Severity.CRITICAL)
                        .count();
        long high = bad.size() - critical;
        if (critical == 0) {
            return Numbers.of(high, freshness.strip() + " high finding");
        }
        return high == 0
                ? Numbers.of(critical, freshness.strip() + " critical finding")
                : "%s%scritical and %s high findings"
                        .formatted(Numbers.of(critical), freshness, Numbers.of(high));
    }

    private static String kinds(List<WatchEvent> bad) {
        Set<String> kinds = new LinkedHashSet<>();
        bad.forEach(event -> kinds.add(kind(event.finding(), bad.size())));
        return kinds.stream().limit(MOST_KINDS).collect(Collectors.joining("; "))
                + (kinds.size() > MOST_KINDS ? "; and others" : "");
    }

    private static String kind(Finding finding, long users) {
        return finding.evidence()
                .presence()
                .map(who -> who.words(users))
                .orElseGet(() -> ofRule(finding));
    }

    private static String ofRule(Finding finding) {
        String title = finding.rule().title();
        String rule = title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
        boolean saysWhere =
                finding.section() instanceof Section.NoEnvironment && rule.contains("environment");
        return saysWhere ? rule : rule + ", " + finding.section().label();
    }

    /** What a watch costs where commands are billed. */
    static String price(Optional<WatchCost> cost, WatchInterval interval) {
        return cost.map(it -> it.words(interval.label()) + ", until you turn it off.")
                .orElse("What a run costs is still being worked out.");
    }
}

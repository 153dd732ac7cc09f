package dev.cachewarden.core.report;

import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.RepairOffer;
import dev.cachewarden.core.key.Shortened;
import dev.cachewarden.core.text.Durations;
import dev.cachewarden.core.text.Timestamps;
import dev.cachewarden.core.value.Masking;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A finding in sentences, at one moment and in one time zone. Private fields are masked in all of
 * them.
 *
 * @param at the moment
 */
public record FindingWords(Instant at, ZoneId zone) {

    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("zzz", Locale.ROOT);

    /** Why it is a finding and, where that is known, until when. */
    public String evidence(Finding finding) {
        String text =
                finding.endsAt()
                        .map(end -> finding.evidence().textUntil(time(end)))
                        .orElseGet(() -> finding.evidence().text());
        return Shortened.words(Masking.text(text));
    }

    /** {@code 14:03:12}, with the date where it is another day. */
    public String time(Instant instant) {
        return Timestamps.moment(instant, at, zone);
    }

    /** {@code 2026-11-22 14:03:12 UTC}. */
    public String moment(Instant instant) {
        return Timestamps.dateAndTime(instant, zone) + " " + ZONE.format(instant.atZone(zone));
    }

    /** What can be done: {@code delete, or wait: expires in 3:12}. */
    public String remedy(Finding finding) {
        List<String> ways = new ArrayList<>();
        String repairs =
                finding.repairs().stream()
                        .filter(RepairOffer::isPossible)
                        .map(FindingWords::repair)
                        .distinct()
                        .collect(Collectors.joining(" or "));
        if (!repairs.isEmpty()) {
            ways.add(repairs);
        }
        waiting(finding).ifPresent(ways::add);
        return String.join(", or ", ways);
    }

    private static String repair(RepairOffer offer) {
        return offer.kind().label()
                + offer.moveTo().map(to -> " to " + Masking.shown(to)).orElse("");
    }

    /** {@code wait: expires in 3:12}; empty if it does not end by itself. */
    public Optional<String> waiting(Finding finding) {
        return finding.endsAt()
                .map(end ->
                        end.isAfter(at)
                                ? "wait: expires in "
                                        + Durations.countdown(Duration.between(at, end))
                                : "wait: should have expired by now, was not read again");
    }
}

package dev.cachewarden.core.report;

import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.RuleGaps;
import dev.cachewarden.core.connection.CacheName;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.JsonFields;
import dev.cachewarden.core.text.Bytes;
import dev.cachewarden.core.text.Durations;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.core.value.Masking;
import dev.cachewarden.core.watch.RoundChanges;
import dev.cachewarden.core.watch.WatchEvent;
import dev.cachewarden.core.watch.WatchEvent.Kind;
import dev.cachewarden.core.watch.WatchRound;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The events and rounds of a watch, as JSON and as lines of text. */
public final class WatchReport {

    private static final int ANNOUNCED = 20;

    private WatchReport() {}

    /** An event, with the finding as audits report it. Private fields are masked. */
    public static Json json(WatchEvent event, CacheName cache, Instant at) {
        JsonFields fields =
                new JsonFields()
                        .put("event", event.kind().label())
                        .put("at", at.toString())
                        .put("server", cache.server())
                        .put("prefix", cache.prefix())
                        .put("firstSeen", event.firstSeen().toString())
                        .put("lastSeen", event.lastSeen().toString());
        event.callout().ifPresent(callout -> fields.put("callout", callout));
        Optional.ofNullable(event.finding().seen().get(event.finding().subject()))
                .ifPresent(seen -> fields.put("fingerprint", seen.text()));
        return fields.put("finding", JsonReport.json(event.finding())).object();
    }

    /** A round. */
    public static Json json(WatchRound round, CacheName cache, Instant at) {
        JsonFields fields =
                new JsonFields()
                        .put("event", "round")
                        .put("at", at.toString())
                        .put("server", cache.server())
                        .put("prefix", cache.prefix())
                        .put("round", round.number())
                        .put("complete", round.report().complete())
                        .put("keys", round.report().coverage().keys())
                        .put("read", round.report().coverage().read())
                        .put("refused", round.report().coverage().unreadable())
                        .put("findings", round.report().total())
                        .put("continuing", round.changes().continuing());
        for (Kind kind : Kind.values()) {
            fields.put(kind.label(), round.changes().count(kind));
        }
        return fields.put("scanMs", round.scan().toMillis())
                .put("auditMs", round.report().elapsed().toMillis())
                .put("commands", round.commands())
                .put("bytes", round.report().cost().bytes())
                .object();
    }

    /** That Redis was lost or is back. */
    public static Json json(String event, CacheName cache, Instant at, String why) {
        return new JsonFields()
                .put("event", event)
                .put("at", at.toString())
                .put("server", cache.server())
                .put("prefix", cache.prefix())
                .put("why", why)
                .object();
    }

    /** That everything that was there before was still there. */
    public static Json continuing(CacheName cache, Instant at) {
        return new JsonFields()
                .put("event", "continuing")
                .put("at", at.toString())
                .put("server", cache.server())
                .put("prefix", cache.prefix())
                .object();
    }

    /** An event in one line, without its time. */
    public static String line(WatchEvent event, FindingWords words) {
        String evidence =
                event.kind() == Kind.CLEARED
                        ? "gone; was there from "
                                + words.time(event.firstSeen())
                                + " to "
                                + words.time(event.lastSeen())
                        : words.evidence(event.finding());
        String callout = event.callout().map(text -> " " + text).orElse("");
        return event.kind().label()
                + ": "
                + event.finding().severity().label()
                + " "
                + event.finding().rule().name()
                + " "
                + Masking.shown(event.finding().subject())
                + " - "
                + evidence
                + callout;
    }

    /** A round in one line, without its time: what there is, what has changed, what it cost. */
    public static String line(WatchRound round) {
        String changes =
                Arrays.stream(Kind.values())
                        .filter(kind -> round.changes().count(kind) > 0)
                        .map(kind -> Numbers.of(round.changes().count(kind)) + " " + kind.label())
                        .collect(Collectors.joining(", "));
        return "round "
                + round.number()
                + ": "
                + findings(round.report())
                + (changes.isEmpty() ? "" : " (" + changes + ")")
                + " in "
                + Numbers.of(round.report().coverage().keys(), "key")
                + refused(round.report())
                + ", "
                + Durations.elapsed(round.scan().plus(round.report().elapsed()))
                + ", "
                + Numbers.of(round.commands(), "command")
                + ", "
                + Bytes.of(round.report().cost().bytes());
    }

    private static String refused(AuditReport report) {
        return report.coverage().refused().stream()
                .map(keys -> ", " + keys.words())
                .collect(Collectors.joining());
    }

    private static String findings(AuditReport report) {
        boolean provesNothing = report.complete() && report.coverage().isNothing();
        if (provesNothing && report.total() == 0) {
            return "nothing was read, so nothing is proven,";
        }
        String none = RuleGaps.isOfChosen(report) ? " in what could be judged," : "";
        String found =
                report.total() == 0 ? "no findings" + none : Numbers.of(report.total(), "finding");
        return report.complete() ? found : found + " so far, not to the end";
    }

    /** A message for people who are elsewhere. */
    public static String announcement(
            List<WatchEvent> events, String cache, Instant at, ZoneId zone) {
        FindingWords words = new FindingWords(at, zone);
        String lines =
                events.stream()
                        .limit(ANNOUNCED)
                        .map(event -> "\n• " + line(event, words))
                        .collect(Collectors.joining());
        String rest =
                events.size() > ANNOUNCED
                        ? "\n" + Numbers.of(events.size() - ANNOUNCED) + " more"
                        : "";
        return "Cachewarden on " + cache + ": " + headline(events) + lines + rest;
    }

    private static String headline(List<WatchEvent> events) {
        RoundChanges changes = new RoundChanges(events, 0);
        return Arrays.stream(Kind.values())
                .filter(kind -> changes.count(kind) > 0)
                .map(kind -> Numbers.of(changes.count(kind)) + " " + kind.label())
                .collect(Collectors.joining(", "));
    }
}

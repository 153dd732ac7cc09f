package dev.cachewarden.journal;

import dev.cachewarden.core.audit.Evidence;
import dev.cachewarden.core.audit.Fingerprint;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.connection.CacheName;
import dev.cachewarden.core.watch.HistoryLine;
import dev.cachewarden.core.watch.WatchEvent.Kind;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads lines of the history back. A line that is not as this program writes it, for example one
 * that was cut off when the disk was full, is left out: the others are worth having without it.
 */
final class WatchHistoryReader {

    private static final JsonMapper MAPPER = new JsonMapper();

    private WatchHistoryReader() {}

    /** What a line says of {@code cache}; empty if it is about another. */
    static Optional<HistoryLine> read(String line, CacheName cache) {
        try {
            JsonNode json = MAPPER.readTree(line);
            return isAbout(json, cache) ? kept(json) : Optional.empty();
        } catch (JacksonException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Lines of earlier versions name no prefix, but for that in the keys of events. */
    private static boolean isAbout(JsonNode json, CacheName cache) {
        String key = json.path("finding").path("keys").path(0).asString("");
        boolean hasPrefix = json.path("prefix").isString();
        return text(json, "server").equals(cache.server())
                && (hasPrefix
                        ? text(json, "prefix").equals(cache.prefix())
                        : key.startsWith(cache.prefix() + ":"));
    }

    private static Optional<HistoryLine> kept(JsonNode json) {
        String event = text(json, "event");
        Instant at = Instant.parse(text(json, "at"));
        if (event.equals("continuing")) {
            return Optional.of(new HistoryLine.Unchanged(at));
        }
        JsonNode finding = json.path("finding");
        Optional<Kind> kind =
                Arrays.stream(Kind.values()).filter(it -> it.label().equals(event)).findFirst();
        Optional<Severity> severity = Severity.ofLabel(text(finding, "severity"));
        if (kind.isEmpty() || severity.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new HistoryLine.Event(
                        at,
                        kind.get(),
                        Instant.parse(text(json, "firstSeen")),
                        Instant.parse(text(json, "lastSeen")),
                        new HistoryLine.KeptFinding(
                                text(finding, "rule"),
                                severity.get(),
                                finding.path("keys").path(0).asString(""),
                                evidence(finding),
                                Optional.of(text(finding, "endsAt"))
                                        .filter(end -> !end.isEmpty())
                                        .map(Instant::parse),
                                Fingerprint.parse(text(json, "fingerprint")))));
    }

    /** Lines of earlier versions have fact and meaning in one text, which is then all fact. */
    private static Evidence evidence(JsonNode finding) {
        if (!finding.has("fact")) {
            return Evidence.of(text(finding, "evidence").replaceFirst("\\.$", ""), "");
        }
        String fact = text(finding, "fact");
        String meaning = text(finding, "meaning");
        String field = text(finding, "field");
        return finding.path("lasts").asBoolean(false)
                ? Evidence.ofPresence(fact, meaning, field)
                : new Evidence(fact, meaning, field);
    }

    private static String text(JsonNode json, String member) {
        return json.path(member).asString("");
    }
}

package dev.cachewarden.cli.refetch;

import dev.cachewarden.cli.TtlWords;
import dev.cachewarden.core.clerk.ClerkAnswer;
import dev.cachewarden.core.clerk.ClerkAnswer.Outcome;
import dev.cachewarden.core.clerk.ClerkException;
import dev.cachewarden.core.clerk.ClerkUser;
import dev.cachewarden.core.clerk.diff.FieldChange;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.JsonFields;
import dev.cachewarden.core.repair.RepairResult;
import dev.cachewarden.core.report.SectionFields;
import dev.cachewarden.core.value.Masking;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What {@code refetch} prints of one entry. No user is printed whole, and no key of Clerk at all.
 */
final class RefetchReport {

    private final Refetched entry;
    private final AnswerWords words;
    private final TtlWords ttl;

    /**
     * @param nowNanos on the monotonic clock, for what is left of a time to live
     */
    RefetchReport(Refetched entry, long nowNanos, ZoneId zone) {
        this.entry = entry;
        this.words = new AnswerWords(entry, zone);
        this.ttl = new TtlWords(nowNanos);
    }

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add(Masking.shown(entry.key()));
        lines.add(
                "  "
                        + entry.cached()
                                .map(it -> it.value().label() + ", " + ttl.of(it.ttl()))
                                .orElse("not cached"));
        entry.answers()
                .forEach(answer -> words.lines(answer).forEach(line -> lines.add("  " + line)));
        entry.conclusion().ifPresent(it -> lines.add("  " + it));
        return String.join(System.lineSeparator(), lines);
    }

    /**
     * The same for programs.
     *
     * @param repair how it ended, if one was asked for
     */
    Json json(Optional<RepairResult> repair) {
        JsonFields fields =
                SectionFields.of(entry.key().section())
                        .put("key", Masking.text(entry.key().toString()))
                        .put("cached", entry.cached().isPresent());
        entry.cached()
                .ifPresent(it ->
                        fields.put("ttlMilliseconds", ttl.json(it.ttl()))
                                .put("shape", it.value().label()));
        return fields.put("answers", array(entry.answers(), this::json))
                .put("conclusion", optional(entry.conclusion()))
                .put("repair", repair.map(RefetchReport::json).orElseGet(Json.Null::new))
                .object();
    }

    private Json json(ClerkAnswer answer) {
        JsonFields fields =
                new JsonFields()
                        .put("environment", answer.environment())
                        .put("status", AnswerWords.status(answer))
                        .put("latencyMs", answer.latency().toMillis())
                        .put("at", answer.at().toString())
                        .put("contradiction", optional(answer.contradiction()))
                        .put("users", array(answer.known(), user -> json(answer, user)));
        switch (answer.outcome()) {
            case Outcome.Found _ -> {}
            case Outcome.NotFound(var _, List<String> missing) ->
                    fields.put("missing", array(missing, it -> new Json.Str(Masking.text(it))));
            case Outcome.Unknown(ClerkException reason) ->
                    fields.put("problem", String.valueOf(reason.getMessage()))
                            .put("traceId", optional(reason.traceId()));
        }
        return fields.object();
    }

    private Json json(ClerkAnswer answer, ClerkUser user) {
        return new JsonFields()
                .put("id", user.id())
                .put("differences", array(words.changes(answer, user), RefetchReport::json))
                .object();
    }

    private static Json json(FieldChange change) {
        return new JsonFields()
                .put("field", change.field())
                .put("words", change.words())
                .put("weight", lower(change.weight()))
                .object();
    }

    private static Json json(RepairResult result) {
        return new JsonFields()
                .put("status", lower(result.status()))
                .put("words", Masking.text(result.words()))
                .object();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Json optional(Optional<String> text) {
        return text.<Json>map(Json.Str::new).orElseGet(Json.Null::new);
    }

    private static <T> Json array(Collection<T> items, Function<T, Json> json) {
        return new Json.Arr(items.stream().map(json).toList());
    }
}

package dev.cachewarden.core.report;

import dev.cachewarden.core.audit.ClerkCoverage;
import dev.cachewarden.core.audit.ClerkCoverage.InEnvironment;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.JsonFields;

import java.util.Locale;
import java.util.Map;

/** For how many of the cached users Clerk gave an answer, for programs. */
final class ClerkCoverageJson {

    private ClerkCoverageJson() {}

    static Json of(ClerkCoverage live) {
        JsonFields fields =
                new JsonFields()
                        .put("requests", live.requests())
                        .put("elapsedMs", live.elapsed().toMillis())
                        .put("complete", live.complete());
        live.asOf().ifPresent(at -> fields.put("asOf", at.toString()));
        return fields.put(
                        "environments",
                        new Json.Arr(
                                live.environments().stream().map(ClerkCoverageJson::of).toList()))
                .object();
    }

    private static Json of(InEnvironment live) {
        JsonFields unknown = new JsonFields();
        live.unknown().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(it ->
                        unknown.put(it.getKey().name().toLowerCase(Locale.ROOT), it.getValue()));
        return new JsonFields()
                .put("environment", live.environment())
                .put("cached", live.cached())
                .put("verified", live.verified())
                .put("notKnown", live.unknowns())
                .put("unknown", unknown.object())
                .put(
                        "existing",
                        live.existing().isPresent()
                                ? new Json.Num(String.valueOf(live.existing().getAsLong()))
                                : new Json.Null())
                .put("problem", live.problem().<Json>map(Json.Str::new).orElseGet(Json.Null::new))
                .object();
    }
}

package dev.cachewarden.core.report;

import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.Coverage;
import dev.cachewarden.core.audit.FailOn;
import dev.cachewarden.core.audit.Finding;
import dev.cachewarden.core.audit.InstanceClaim;
import dev.cachewarden.core.audit.InstanceClaim.Source;
import dev.cachewarden.core.audit.Proof;
import dev.cachewarden.core.audit.RefusedKeys;
import dev.cachewarden.core.audit.RepairOffer;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleResult;
import dev.cachewarden.core.checklist.Answer;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.JsonFields;
import dev.cachewarden.core.key.CacheKey;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.key.Shortened;
import dev.cachewarden.core.outcome.TaskOutcome;
import dev.cachewarden.core.value.Masking;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * An audit as JSON, as {@code audit-schema-1.json} describes it. The same audit gives the same
 * text. Private fields are masked and secret identifiers cut.
 */
public final class JsonReport {

    /** The version of the schema. A member more does not change it; one less or another does. */
    public static final int SCHEMA = 1;

    private final AuditDocument document;
    private final TaskOutcome outcome;
    private final LongKeys longKeys = new LongKeys();
    private final AuditReport report;

    private JsonReport(AuditDocument document, TaskOutcome outcome) {
        this.document = document;
        this.outcome = outcome;
        this.report = document.report();
    }

    /** The whole report, of an audit that every finding fails which is more than information. */
    public static Json of(AuditDocument document) {
        return of(document, FailOn.USUAL.of(document.report()));
    }

    /**
     * The whole report.
     *
     * @param outcome of the task that it reports: the command's exit code says the same
     */
    public static Json of(AuditDocument document, TaskOutcome outcome) {
        return new JsonReport(document, outcome).json();
    }

    private Json json() {
        return new JsonFields()
                .put("schema", SCHEMA)
                .put("outcome", outcome.label())
                .put("server", document.cache().server())
                .put("user", document.cache().login().user())
                .put("source", document.cache().login().source())
                .put("prefix", document.cache().layout().prefix())
                .put(
                        "environments",
                        array(document.cache().layout().environments(), JsonReport::json))
                .put("author", document.author())
                .put("startedAt", report.startedAt().toString())
                .put("elapsedMs", report.elapsed().toMillis())
                .put("depth", report.scope().depth().label())
                .put("onlySections", sections())
                .put("onlyRules", names(report.scope().rules()))
                .put("complete", report.complete())
                .put("failure", optional(report.failure()))
                .put("notes", strings(report.notes()))
                .put("coverage", json(report.coverage()))
                .put("commands", report.cost().commands())
                .put("bytes", report.cost().bytes())
                .put("total", report.total())
                .put("worst", optional(report.worst().map(it -> it.label())))
                .put("instances", array(report.instances(), JsonReport::json))
                .put("proofs", array(report.proofs(), JsonReport::json))
                .put("live", report.live().map(ClerkCoverageJson::of).orElseGet(Json.Null::new))
                .put("rules", array(report.results(), this::json))
                .put("findings", findings())
                .put("longKeys", longKeys.json())
                .put("checklist", array(document.checklist().answers(), JsonReport::json))
                .put("obstacles", strings(document.checklist().obstacles()))
                .object();
    }

    private static Json names(Set<RuleId> rules) {
        return strings(rules.stream().map(RuleId::name).sorted().toList());
    }

    private Json sections() {
        return strings(report.scope().sections().stream().map(Section::label).sorted().toList());
    }

    private static Json json(Environment environment) {
        return new JsonFields()
                .put("name", environment.name())
                .put("protected", environment.isProtected())
                .object();
    }

    private static Json json(Coverage coverage) {
        return new JsonFields()
                .put("keys", coverage.keys())
                .put("read", coverage.read())
                .put("gone", coverage.gone())
                .put("unread", coverage.unread())
                .put("valueBytes", coverage.valueBytes())
                .put("expiredMeanwhile", coverage.expiredMeanwhile())
                .put(
                        "refused",
                        new Json.Arr(coverage.refused().stream().map(JsonReport::json).toList()))
                .object();
    }

    private static Json json(RefusedKeys refused) {
        return new JsonFields()
                .put("section", refused.section().label())
                .put("prefix", LongKeys.shortened(refused.prefix()))
                .put("refused", refused.refused())
                .put("keys", refused.keys())
                .object();
    }

    private static Json json(InstanceClaim claim) {
        return new JsonFields()
                .put("environment", claim.environment())
                .put("instance", optional(claim.instance()))
                .put("shown", optional(claim.shown()))
                .put("source", source(claim))
                .put("agreeing", claim.votes().agreeing())
                .put("showing", claim.votes().showing())
                .put("since", optional(claim.since().map(Object::toString)))
                .put("conflict", optional(claim.conflict()))
                .put("words", claim.words())
                .object();
    }

    /** Readers of schema version 1 know no other names for these sources. */
    private static String source(InstanceClaim claim) {
        return lower(
                switch (claim.source()) {
                    case CONFIGURED, TOLD -> Source.CONFIGURED;
                    case UNCLEAR, TOO_FEW, TOO_YOUNG -> Source.UNCLEAR;
                    case LEARNED, CONTESTED, NOT_LEARNED -> claim.source();
                });
    }

    private static Json json(Proof proof) {
        JsonFields unproven = new JsonFields();
        proof.unproven().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(it -> unproven.put(lower(it.getKey()), it.getValue()));
        return new JsonFields()
                .put("environment", proof.environment())
                .put("users", proof.users())
                .put("own", proof.own())
                .put("foreign", proof.foreign())
                .put("notProven", proof.notProven())
                .put("unproven", unproven.object())
                .put("nameless", proof.nameless().entries())
                .object();
    }

    private Json json(RuleResult result) {
        return new JsonFields()
                .put("rule", result.rule().name())
                .put("number", result.rule().number())
                .put("title", result.rule().title())
                .put("severity", result.rule().severity().label())
                .put("total", result.total())
                .put("told", result.total() - document.unlisted(result))
                .put("muted", result.muted())
                .put("gap", optional(document.unread(result)))
                .object();
    }

    private Json findings() {
        return array(
                document.found().stream()
                        .flatMap(result -> document.listed(result).stream())
                        .toList(),
                finding -> json(finding, longKeys::name, longKeys::name));
    }

    /** One finding, as an event of a watch has it: its keys whole, and no long one twice. */
    public static Json json(Finding finding) {
        return json(finding, JsonReport::text, LongKeys::again);
    }

    private static Json json(
            Finding finding,
            Function<CacheKey, String> naming,
            Function<CacheKey, String> namingAgain) {
        return SectionFields.of(finding.section(), LongKeys::shortened)
                .put("rule", finding.rule().name())
                .put("severity", finding.severity().label())
                .put("type", finding.subject().type().label())
                .put("keys", array(finding.keys(), key -> new Json.Str(naming.apply(key))))
                .put("evidence", Shortened.words(Masking.text(finding.evidence().text())))
                .put("fact", Shortened.words(Masking.text(finding.evidence().fact())))
                .put("meaning", Shortened.words(Masking.text(finding.evidence().meaning())))
                .put("lasts", finding.evidence().lasts())
                .put("field", finding.evidence().field())
                .put("endsAt", optional(finding.endsAt().map(Object::toString)))
                .put("repairs", array(finding.repairs(), offer -> json(offer, namingAgain)))
                .object();
    }

    private static Json json(RepairOffer offer, Function<CacheKey, String> naming) {
        return new JsonFields()
                .put("repair", offer.kind().label())
                .put("keys", array(offer.on(), key -> new Json.Str(naming.apply(key))))
                .put("moveTo", optional(offer.moveTo().map(naming)))
                .put("possible", offer.isPossible())
                .put("refusal", optional(offer.refusal().map(Masking::text).map(Shortened::words)))
                .object();
    }

    private static Json json(Answer answer) {
        return new JsonFields()
                .put("id", answer.id())
                .put("question", answer.question())
                .put("verdict", answer.verdict().label())
                .put("evidence", Shortened.words(Masking.text(answer.evidence())))
                .put("step", answer.step())
                .put("rules", strings(answer.rules().stream().map(RuleId::name).toList()))
                .put("at", answer.at().toString())
                .object();
    }

    private static String text(CacheKey key) {
        return Masking.text(key.toString());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Json optional(Optional<String> text) {
        return text.<Json>map(Json.Str::new).orElseGet(Json.Null::new);
    }

    private static Json strings(List<String> texts) {
        return array(texts, Json.Str::new);
    }

    private static <T> Json array(Collection<T> items, Function<T, Json> json) {
        return new Json.Arr(items.stream().map(json).toList());
    }
}

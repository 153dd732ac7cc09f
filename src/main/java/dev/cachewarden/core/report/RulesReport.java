package dev.cachewarden.core.report;

import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.RuleInfo;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.JsonFields;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The documentation of the rules, for the command line, the README and programs. */
public record RulesReport(List<RuleInfo> rules) {

    private static final String HEAD =
            """
            | # | Rule | Severity | Reads | Looks for | Repair |
            |---|---|---|---|---|---|
            """;

    /** For a terminal, lines ended by line feeds but the last. */
    public String text() {
        return rules.stream().map(RulesReport::text).collect(Collectors.joining("\n\n"));
    }

    private static String text(RuleInfo rule) {
        StringBuilder text = new StringBuilder();
        text.append(rule.name()).append("  ").append(rule.title()).append('\n');
        text.append("  ").append(rule.what()).append('\n');
        if (!rule.caution().isEmpty()) {
            text.append("  ").append(rule.caution()).append('\n');
        }
        return text.append("  Number ")
                .append(rule.number())
                .append(", severity ")
                .append(rule.severity().label())
                .append(", reads ")
                .append(rule.reads().label())
                .append(", repair: ")
                .append(repairs(rule))
                .append('.')
                .toString();
    }

    private static String repairs(RuleInfo rule) {
        return rule.repairs().isEmpty()
                ? "none"
                : rule.repairs().stream()
                        .map(RepairKind::label)
                        .collect(Collectors.joining(" or "));
    }

    /** A table, lines ended by line feeds but the last. */
    public String markdown() {
        return rules.stream().map(RulesReport::row).collect(Collectors.joining("\n", HEAD, ""));
    }

    private static String row(RuleInfo rule) {
        String what = rule.caution().isEmpty() ? rule.what() : rule.what() + " " + rule.caution();
        return String.format(
                Locale.ROOT,
                "| %d | `%s` | %s | %s | %s | %s |",
                rule.number(),
                rule.name(),
                rule.severity().label(),
                rule.reads().label(),
                MarkdownText.escape(what),
                repairs(rule));
    }

    /** An array of objects. */
    public Json json() {
        return new Json.Arr(rules.stream().map(RulesReport::json).toList());
    }

    private static Json json(RuleInfo rule) {
        return new JsonFields()
                .put("rule", rule.name())
                .put("number", rule.number())
                .put("title", rule.title())
                .put("severity", rule.severity().label())
                .put("reads", rule.reads().label())
                .put("what", rule.what())
                .put("caution", rule.caution())
                .put(
                        "repairs",
                        new Json.Arr(
                                rule.repairs().stream()
                                        .<Json>map(it -> new Json.Str(it.label()))
                                        .toList()))
                .object();
    }
}

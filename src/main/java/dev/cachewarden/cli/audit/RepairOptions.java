package dev.cachewarden.cli.audit;

import dev.cachewarden.cli.ConfirmOptions;
import dev.cachewarden.core.audit.RepairKind;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleInfo;
import dev.cachewarden.core.change.Confirmation;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.connection.InvalidSettingsException;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Printable;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The options that say what is repaired. A mixin. */
final class RepairOptions {

    @Option(
            names = "--repair",
            paramLabel = "RULE[=KIND]",
            split = ",",
            description = {
                "Repair what this rule found; once for each rule. KIND is delete, expire, rewrite"
                        + " or move (default: the rule's first, see cachewarden rules).",
                "Entries that the app has rewritten meanwhile are left alone. Needs --yes, or a"
                        + " person who agrees."
            })
    private List<String> repairs = new ArrayList<>();

    @Mixin private ConfirmOptions confirm = new ConfirmOptions();

    boolean isAsked() {
        return !repairs.isEmpty();
    }

    /** The rules whose findings are repaired, by how. */
    Map<RepairKind, List<RuleId>> wanted(RuleNames names) {
        Map<RepairKind, List<RuleId>> wanted = new LinkedHashMap<>();
        for (String given : repairs) {
            int equals = given.indexOf('=');
            String name = equals < 0 ? given : given.substring(0, equals);
            RuleInfo rule = names.rule("--repair", name);
            RepairKind kind = equals < 0 ? usual(rule) : kind(rule, given.substring(equals + 1));
            wanted.computeIfAbsent(kind, _ -> new ArrayList<>()).add(rule.id());
        }
        return wanted;
    }

    private static RepairKind usual(RuleInfo rule) {
        if (rule.repairs().isEmpty()) {
            throw new InvalidSettingsException(
                    "--repair: what " + rule.name() + " finds cannot be repaired from here.");
        }
        return rule.repairs().getFirst();
    }

    private static RepairKind kind(RuleInfo rule, String label) {
        return RepairKind.ofLabel(label.strip())
                .filter(rule.repairs()::contains)
                .orElseThrow(() -> unfit(rule, label));
    }

    private static InvalidSettingsException unfit(RuleInfo rule, String label) {
        String fit =
                rule.repairs().stream().map(RepairKind::label).collect(Collectors.joining(", "));
        return new InvalidSettingsException(
                "--repair: “"
                        + Printable.ofText(label)
                        + "” does not repair "
                        + rule.name()
                        + ". What does: "
                        + (fit.isEmpty() ? "nothing from here" : fit)
                        + ".");
    }

    /** Refuses to name environments that there are not. */
    void check(CacheLayout layout) {
        confirm.check(layout);
    }

    boolean isConfirmed(Environment environment) {
        return confirm.isConfirmed(environment);
    }

    Confirmation confirmation(Collection<Environment> touched, Predicate<Environment> isConfirmed) {
        return confirm.confirmation(touched, isConfirmed);
    }
}

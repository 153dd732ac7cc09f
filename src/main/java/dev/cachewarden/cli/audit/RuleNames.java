package dev.cachewarden.cli.audit;

import dev.cachewarden.core.audit.RuleInfo;
import dev.cachewarden.core.connection.InvalidSettingsException;
import dev.cachewarden.core.key.Printable;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Finds rules by the names that people give, in any case. */
public final class RuleNames {

    private final List<RuleInfo> rules;

    public RuleNames(List<RuleInfo> rules) {
        this.rules = rules;
    }

    /**
     * The rule of that name.
     *
     * @param option for the sentence, if there is none
     */
    public RuleInfo rule(String option, String given) {
        String name = given.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return rules.stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(option, given));
    }

    private InvalidSettingsException unknown(String option, String given) {
        String known = rules.stream().map(RuleInfo::name).collect(Collectors.joining(", "));
        return new InvalidSettingsException(
                option
                        + ": there is no rule “"
                        + Printable.ofText(given)
                        + "”. Rules are "
                        + known
                        + ".");
    }
}

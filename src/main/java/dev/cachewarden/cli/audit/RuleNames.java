package dev.cachewarden.cli.audit;

import dev.cachewarden.core.audit.RuleInfo;
import dev.cachewarden.core.connection.InvalidSettingsException;
import dev.cachewarden.core.key.NearestName;
import dev.cachewarden.core.key.Printable;

import java.util.List;
import java.util.Locale;

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
        List<String> names = rules.stream().map(RuleInfo::name).toList();
        return new InvalidSettingsException(
                option
                        + ": there is no rule “"
                        + Printable.ofText(given)
                        + "”."
                        + NearestName.of(given.strip(), names)
                                .map(near -> " Did you mean " + near + "?")
                                .orElse("")
                        + " Rules are "
                        + String.join(", ", names)
                        + ".");
    }
}

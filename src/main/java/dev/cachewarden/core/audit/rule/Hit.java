package dev.cachewarden.core.audit.rule;

import dev.cachewarden.core.audit.Evidence;
import dev.cachewarden.core.audit.RepairOffer;
import dev.cachewarden.core.audit.Severity;

import java.util.List;

/**
 * What a rule says of one entry.
 *
 * @param severity which can be milder than the rule's worst
 */
public record Hit(Severity severity, Evidence evidence, List<RepairOffer> repairs) {

    public Hit {
        repairs = List.copyOf(repairs);
    }
}

package dev.cachewarden.cli.audit;

import dev.cachewarden.app.audit.Audits;
import dev.cachewarden.core.audit.RuleInfo;
import dev.cachewarden.core.port.AuditSettingsStore;
import dev.cachewarden.core.port.ClerkConnector;
import dev.cachewarden.core.port.FlushJournal;
import dev.cachewarden.core.port.KnownInstances;
import dev.cachewarden.core.port.RepairJournal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The ports of the commands around audits, in addition to the session.
 *
 * @param audits reads, judges and asks Clerk
 * @param settings the store of a file, or of this user where none is named
 * @param journal of flushes, for what the checklist says of the last one
 * @param repairs where repairs are recorded
 * @param rules all of them
 * @param clerk asks Clerk
 * @param known what earlier audits learned of instances
 */
public record AuditPorts(
        Audits audits,
        Function<Optional<Path>, AuditSettingsStore> settings,
        FlushJournal journal,
        RepairJournal repairs,
        List<RuleInfo> rules,
        ClerkConnector clerk,
        KnownInstances known) {

    public AuditPorts {
        rules = List.copyOf(rules);
    }
}

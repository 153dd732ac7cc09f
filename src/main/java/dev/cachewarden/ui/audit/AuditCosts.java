package dev.cachewarden.ui.audit;

import dev.cachewarden.app.audit.AuditTarget;
import dev.cachewarden.app.audit.Audits;
import dev.cachewarden.core.audit.AuditCost;
import dev.cachewarden.core.audit.AuditReport;
import dev.cachewarden.core.audit.AuditScope;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.ui.support.BackgroundTasks;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What an audit of the present keys would cost at each depth. On the FX thread. */
final class AuditCosts {

    private final BackgroundTasks tasks;
    private final Audits audits;
    private final ReadOnlyObjectWrapper<Map<Depth, AuditCost>> costs =
            new ReadOnlyObjectWrapper<>(this, "costs", Map.of());
    private Optional<AuditTarget> estimated = Optional.empty();

    AuditCosts(BackgroundTasks tasks, Audits audits) {
        this.tasks = tasks;
        this.audits = audits;
    }

    /** Empty while nothing is known. */
    ReadOnlyObjectProperty<Map<Depth, AuditCost>> property() {
        return costs.getReadOnlyProperty();
    }

    void forget() {
        estimated = Optional.empty();
        costs.set(Map.of());
    }

    /** Works out what audits of {@code target} would cost. */
    void estimate(AuditTarget target) {
        forget();
        estimated = Optional.of(target);
        tasks.of(() -> costs(target))
                .onSuccess(known -> {
                    if (estimated.equals(Optional.of(target))) {
                        costs.set(Map.copyOf(known));
                    }
                })
                .start();
    }

    private Map<Depth, AuditCost> costs(AuditTarget target) {
        Map<Depth, AuditCost> known = new EnumMap<>(Depth.class);
        for (Depth depth : Depth.values()) {
            known.put(depth, audits.cost(target, AuditScope.all(depth)));
        }
        return known;
    }

    /** Replaces the estimate by the actual cost of an audit. */
    void learn(AuditReport made) {
        Map<Depth, AuditCost> known = new EnumMap<>(Depth.class);
        known.putAll(costs.get());
        known.put(made.scope().depth(), made.cost().in(made.elapsed()));
        costs.set(Map.copyOf(known));
    }
}

package dev.cachewarden.cli.audit;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.audit.NamedEnvironments;
import dev.cachewarden.app.clerk.ClerkEnvironments;
import dev.cachewarden.cli.ClerkOptions;
import dev.cachewarden.cli.CliSession;
import dev.cachewarden.cli.ConnectionOptions;
import dev.cachewarden.core.audit.AuditScope;
import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.audit.Depth;
import dev.cachewarden.core.audit.FailOn;
import dev.cachewarden.core.audit.Reads;
import dev.cachewarden.core.audit.RuleId;
import dev.cachewarden.core.audit.RuleInfo;
import dev.cachewarden.core.audit.RuleSettings;
import dev.cachewarden.core.connection.CacheLayout;
import dev.cachewarden.core.connection.CacheName;
import dev.cachewarden.core.connection.InvalidSettingsException;
import dev.cachewarden.core.connection.KnownEnvironments;
import dev.cachewarden.core.connection.Variables;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.KeyGrammar;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.port.ClerkConnector;
import dev.cachewarden.core.port.KnownInstances;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The options that say what is audited and how it is judged. A mixin. */
public final class AuditOptions {

    @Option(
            names = "--depth",
            paramLabel = "keys|values",
            defaultValue = "VALUES",
            description = {
                "What to read (default: values).",
                "keys: names, times to live and types, which is cheap."
            })
    private Depth depth = Depth.VALUES;

    @Option(
            names = "--env",
            paramLabel = "NAME",
            description = "Only keys of this environment, configured or not; once for each.")
    private List<String> sections = new ArrayList<>();

    @Option(names = "--legacy", description = "Only keys without environment; adds to --env.")
    private boolean legacy;

    @Option(
            names = "--rule",
            paramLabel = "RULE",
            split = ",",
            description = "Only this rule, also if it is off; see cachewarden rules.")
    private List<String> rules = new ArrayList<>();

    @Option(
            names = "--instance",
            paramLabel = "ENV=ins_…",
            description = "The Clerk instance of an environment; once for each.")
    private Map<String, String> instances = new LinkedHashMap<>();

    @Option(
            names = "--no-learn",
            description =
                    "Do not learn the instances of the others from their users, and neither use nor"
                            + " keep what audits of this cache learned.")
    private boolean noLearn;

    @Option(
            names = "--relearn",
            description =
                    "Forget what earlier audits of this cache learned of its instances, and learn"
                            + " anew.")
    private boolean relearn;

    @Option(
            names = "--expect-environments",
            paramLabel = "LIST",
            description = {
                "The only environments that keys may have, for example"
                        + " development,production,test.",
                "Any other key is a finding, which fails an audit whatever --fail-on says. A name"
                        + " that no key has is refused where it is much like one of the cache."
            })
    private @Nullable String expected;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings of audits (default: audit.json in the user's folder).")
    private @Nullable Path config;

    /** The file with settings, if one is named. */
    public Optional<Path> config() {
        return Optional.ofNullable(config);
    }

    boolean expectsEnvironments() {
        return expected != null;
    }

    Depth depth() {
        return depth;
    }

    /** What is read, and which rules run. */
    public AuditScope scope(KeyGrammar grammar, RuleNames names) {
        return new AuditScope(depth, sections(grammar), rules(names));
    }

    /** The wanted rules; empty for all that are on. */
    public Set<RuleId> rules(RuleNames names) {
        Set<RuleId> wanted =
                rules.stream()
                        .map(given -> names.rule("--rule", given))
                        .map(RuleInfo::id)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!wanted.isEmpty() && expectsEnvironments()) {
            wanted.addAll(FailOn.ENVIRONMENT_RULES);
        }
        return wanted;
    }

    /** For a command that never asks Clerk. */
    public static void refuseRulesOfClerk(Set<RuleId> ids, List<RuleInfo> rules) {
        VerifyOptions.check("--rule", ids, rules, " asks Clerk, which a watch does not.");
    }

    /**
     * Refuses rules that an audit of this depth does not run: that they find nothing says nothing.
     *
     * @param option that names them
     */
    public void refuseUnread(String option, Collection<RuleId> ids, List<RuleInfo> known) {
        known.stream()
                .filter(rule -> ids.contains(rule.id()))
                .filter(rule -> rule.reads() == Reads.VALUES && !rule.reads().isWithin(depth))
                .findFirst()
                .ifPresent(rule -> {
                    throw new InvalidSettingsException(
                            option
                                    + ": "
                                    + rule.name()
                                    + " reads values, so it needs --depth values.");
                });
    }

    private Set<Section> sections(KeyGrammar grammar) {
        Set<Section> wanted = new LinkedHashSet<>();
        sections.forEach(name -> wanted.add(grammar.section(Printable.parse(name))));
        if (legacy) {
            wanted.add(new Section.NoEnvironment());
        }
        return wanted;
    }

    /**
     * Where an audit can ask, also without --live, which instances are the environments'. Sends
     * nothing.
     *
     * @param session where what is wrong with the keys is said
     */
    public ClerkEnvironments clerk(
            ConnectionOptions connection,
            CliSession session,
            Workspace workspace,
            ClerkConnector connector) {
        return depth == Depth.KEYS
                ? new ClerkEnvironments(List.of(), workspace.layout())
                : ClerkOptions.atHand(
                        connection,
                        session.terminal(),
                        workspace.layout(),
                        connector,
                        session::note);
    }

    /** Forgets what earlier audits learned of a cache, if that is wanted. Blocking. */
    public void forget(KnownInstances known, CacheName cache) {
        if (relearn && noLearn) {
            throw new InvalidSettingsException("--relearn: not with --no-learn.");
        }
        if (relearn) {
            known.keep(cache, _ -> List.of());
        }
    }

    /** The kept settings with what the options say instead. */
    public AuditSettings settings(AuditSettings kept, CacheLayout layout) {
        Map<String, String> all = new HashMap<>(kept.instances().byEnvironment());
        KnownEnvironments known = KnownEnvironments.configured(layout.environments());
        instances.forEach((name, instance) ->
                all.put(known.require("--instance", name).name(), checked(instance)));
        AuditSettings settings =
                kept.withInstances(all).withLearn(kept.instances().learn() && !noLearn);
        return expectsEnvironments() ? withEnvironmentRules(settings) : settings;
    }

    private static AuditSettings withEnvironmentRules(AuditSettings settings) {
        RuleSettings rules = settings.rules();
        for (RuleId rule : FailOn.ENVIRONMENT_RULES) {
            rules = rules.turned(rule, true);
        }
        return settings.with(rules);
    }

    private static String checked(String instance) {
        if (!instance.matches("ins_[A-Za-z0-9]+")) {
            throw new InvalidSettingsException(
                    "--instance: an instance's id begins with ins_; the Clerk dashboard shows it.");
        }
        return instance;
    }

    /** The workspace with the expected environments; those that are known keep their protection. */
    public Workspace expecting(Workspace workspace) {
        if (expected == null) {
            return workspace;
        }
        CacheLayout layout = expecting(workspace.layout(), expected);
        return workspace.withLayout(layout);
    }

    private static CacheLayout expecting(CacheLayout layout, String list) {
        Set<String> guarded =
                layout.environments().stream()
                        .filter(Environment::isProtected)
                        .map(Environment::name)
                        .collect(Collectors.toSet());
        try {
            List<Environment> environments =
                    Variables.environments(list).stream()
                            .map(it -> protectedIf(it, guarded.contains(it.name())))
                            .toList();
            return new CacheLayout(layout.prefix(), environments, layout.ttl());
        } catch (InvalidSettingsException e) {
            throw new InvalidSettingsException("--expect-environments: " + e.getMessage(), e);
        }
    }

    /**
     * Which environments are named for an audit.
     *
     * @param opened as it was before those expected took the place of the configured ones
     */
    public NamedEnvironments named(Workspace opened, AuditScope scope) {
        return new NamedEnvironments(
                opened.layout().environments(),
                Optional.ofNullable(expected)
                        .map(list -> expecting(opened.layout(), list).environments()),
                scope);
    }

    private static Environment protectedIf(Environment environment, boolean guarded) {
        return new Environment(environment.name(), environment.isProtected() || guarded);
    }
}

package dev.cachewarden.settings;

import dev.cachewarden.core.audit.AppConventions;
import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.audit.InstanceSettings;
import dev.cachewarden.core.audit.Mute;
import dev.cachewarden.core.audit.RuleSettings;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.audit.UsernameStyle;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.PatternSyntaxException;

/** Settings from JSON. What is wrong is an {@link IllegalArgumentException} with a sentence. */
final class SettingsReader {

    private static final Set<String> KNOWN =
            Set.of(
                    SettingsNames.INSTANCES,
                    SettingsNames.LEARN,
                    SettingsNames.OFF,
                    SettingsNames.SEVERITIES,
                    SettingsNames.TYPES,
                    SettingsNames.USERNAMES,
                    SettingsNames.SENTINELS,
                    SettingsNames.MUTES,
                    SettingsNames.KEPT_PER_RULE);

    private final Members root;

    SettingsReader(JsonNode root) {
        Members.check(root.isObject(), "it is not a JSON object.");
        this.root = new Members(root, KNOWN);
    }

    AuditSettings settings() {
        return new AuditSettings(
                new InstanceSettings(
                        root.texts(SettingsNames.INSTANCES),
                        root.truth(SettingsNames.LEARN, AuditSettings.DEFAULT.instances().learn())),
                new RuleSettings(list(SettingsNames.OFF), severities(), mutes(), keptPerRule()),
                new AppConventions(
                        list(SettingsNames.TYPES), usernames(), list(SettingsNames.SENTINELS)));
    }

    private Set<String> list(String name) {
        return new LinkedHashSet<>(root.list(name));
    }

    private Map<String, Severity> severities() {
        Map<String, Severity> severities = new HashMap<>();
        root.texts(SettingsNames.SEVERITIES)
                .forEach((rule, label) -> severities.put(rule, severity(label)));
        return severities;
    }

    private static Severity severity(String label) {
        return Severity.ofLabel(label)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "“"
                                        + label
                                        + "” is not one of info, low, medium, high,"
                                        + " critical."));
    }

    private UsernameStyle usernames() {
        return root.optionalObject(
                        SettingsNames.USERNAMES,
                        Set.of(
                                SettingsNames.KEPT,
                                SettingsNames.LOWER_CASE,
                                SettingsNames.REPLACEMENT))
                .map(SettingsReader::usernames)
                .orElse(UsernameStyle.DEFAULT);
    }

    private static UsernameStyle usernames(Members object) {
        UsernameStyle usual = UsernameStyle.DEFAULT;
        try {
            return UsernameStyle.of(
                    object.text(SettingsNames.KEPT, usual.kept()),
                    object.truth(SettingsNames.LOWER_CASE, usual.lowerCase()),
                    object.text(SettingsNames.REPLACEMENT, usual.replacement()));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "“kept” of “usernames” lists characters and ranges, for example a-z0-9_-.", e);
        }
    }

    private List<Mute> mutes() {
        return root
                .objects(
                        SettingsNames.MUTES,
                        Set.of(SettingsNames.RULE, SettingsNames.KEYS, SettingsNames.REASON))
                .stream()
                .map(it ->
                        new Mute(
                                it.text(SettingsNames.RULE),
                                it.text(SettingsNames.KEYS),
                                it.text(SettingsNames.REASON, "")))
                .toList();
    }

    private int keptPerRule() {
        JsonNode number = root.path(SettingsNames.KEPT_PER_RULE);
        if (number.isMissingNode()) {
            return RuleSettings.KEPT;
        }
        Members.check(
                number.isInt() && number.asInt() > 0,
                "“keptPerRule” is not a whole number above 0.");
        return number.asInt();
    }
}

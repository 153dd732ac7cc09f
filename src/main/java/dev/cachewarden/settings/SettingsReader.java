package dev.cachewarden.settings;

import dev.cachewarden.core.audit.AppConventions;
import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.audit.InstanceSettings;
import dev.cachewarden.core.audit.Mute;
import dev.cachewarden.core.audit.RuleSettings;
import dev.cachewarden.core.audit.Severity;
import dev.cachewarden.core.audit.UsernameStyle;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
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

    private final JsonNode root;

    SettingsReader(JsonNode root) {
        this.root = root;
    }

    AuditSettings settings() {
        check(root.isObject(), "it is not a JSON object.");
        onlyKnown(root, KNOWN);
        AuditSettings usual = AuditSettings.DEFAULT;
        return new AuditSettings(
                new InstanceSettings(
                        texts(SettingsNames.INSTANCES),
                        truth(root, SettingsNames.LEARN, usual.instances().learn())),
                new RuleSettings(list(SettingsNames.OFF), severities(), mutes(), keptPerRule()),
                new AppConventions(
                        list(SettingsNames.TYPES), usernames(), list(SettingsNames.SENTINELS)));
    }

    private Map<String, String> texts(String name) {
        Map<String, String> texts = new HashMap<>();
        JsonNode object = root.path(name);
        check(object.isMissingNode() || object.isObject(), "“" + name + "” is no object.");
        object.properties().forEach(it -> texts.put(it.getKey(), text(it.getValue(), name)));
        return texts;
    }

    private Map<String, Severity> severities() {
        Map<String, Severity> severities = new HashMap<>();
        texts(SettingsNames.SEVERITIES)
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

    private Set<String> list(String name) {
        Set<String> texts = new LinkedHashSet<>();
        JsonNode array = root.path(name);
        check(array.isMissingNode() || array.isArray(), "“" + name + "” is no list.");
        array.forEach(item -> texts.add(text(item, name)));
        return texts;
    }

    private UsernameStyle usernames() {
        JsonNode object = root.path(SettingsNames.USERNAMES);
        if (object.isMissingNode()) {
            return UsernameStyle.DEFAULT;
        }
        onlyKnown(
                object,
                Set.of(SettingsNames.KEPT, SettingsNames.LOWER_CASE, SettingsNames.REPLACEMENT));
        UsernameStyle usual = UsernameStyle.DEFAULT;
        try {
            return UsernameStyle.of(
                    text(object, SettingsNames.KEPT, usual.kept()),
                    truth(object, SettingsNames.LOWER_CASE, usual.lowerCase()),
                    text(object, SettingsNames.REPLACEMENT, usual.replacement()));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "“kept” of “usernames” lists characters and ranges, for example a-z0-9_-.", e);
        }
    }

    private List<Mute> mutes() {
        List<Mute> mutes = new ArrayList<>();
        JsonNode array = root.path(SettingsNames.MUTES);
        check(array.isMissingNode() || array.isArray(), "“mutes” is no list.");
        array.forEach(item -> mutes.add(mute(item)));
        return mutes;
    }

    private static Mute mute(JsonNode object) {
        onlyKnown(object, Set.of(SettingsNames.RULE, SettingsNames.KEYS, SettingsNames.REASON));
        return new Mute(
                text(object.path(SettingsNames.RULE), SettingsNames.RULE),
                text(object.path(SettingsNames.KEYS), SettingsNames.KEYS),
                text(object, SettingsNames.REASON, ""));
    }

    private int keptPerRule() {
        JsonNode number = root.path(SettingsNames.KEPT_PER_RULE);
        if (number.isMissingNode()) {
            return RuleSettings.KEPT;
        }
        check(number.isInt() && number.asInt() > 0, "“keptPerRule” is not a whole number above 0.");
        return number.asInt();
    }

    private static boolean truth(JsonNode object, String name, boolean usual) {
        JsonNode value = object.path(name);
        check(
                value.isMissingNode() || value.isBoolean(),
                "“" + name + "” is neither true nor false.");
        return value.isMissingNode() ? usual : value.asBoolean();
    }

    private static String text(JsonNode object, String name, String usual) {
        JsonNode value = object.path(name);
        return value.isMissingNode() ? usual : text(value, name);
    }

    private static String text(JsonNode value, String name) {
        check(value.isString(), "“" + name + "” needs a text in quotes.");
        return value.asString();
    }

    private static void onlyKnown(JsonNode object, Set<String> known) {
        check(object.isObject(), "there is a list or a value where an object belongs.");
        for (String name : object.propertyNames()) {
            check(known.contains(name), "there is no setting “" + name + "”.");
        }
    }

    private static void check(boolean condition, String sentence) {
        if (!condition) {
            throw new IllegalArgumentException(sentence);
        }
    }
}

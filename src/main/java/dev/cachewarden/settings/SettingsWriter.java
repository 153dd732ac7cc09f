package dev.cachewarden.settings;

import dev.cachewarden.core.audit.AuditSettings;
import dev.cachewarden.core.audit.Mute;
import dev.cachewarden.core.audit.UsernameStyle;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Collection;
import java.util.TreeMap;

/** Settings as JSON, sorted, so that two files can be compared. */
final class SettingsWriter {

    private SettingsWriter() {}

    static ObjectNode json(AuditSettings settings, ObjectNode root) {
        ObjectNode instances = root.putObject(SettingsNames.INSTANCES);
        new TreeMap<>(settings.instances().byEnvironment()).forEach(instances::put);
        root.put(SettingsNames.LEARN, settings.instances().learn());
        putSorted(root.putArray(SettingsNames.OFF), settings.rules().off());
        ObjectNode severities = root.putObject(SettingsNames.SEVERITIES);
        new TreeMap<>(settings.rules().severities())
                .forEach((rule, severity) -> severities.put(rule, severity.label()));
        putSorted(root.putArray(SettingsNames.TYPES), settings.app().types());
        putUsernames(root.putObject(SettingsNames.USERNAMES), settings.app().usernames());
        putSorted(root.putArray(SettingsNames.SENTINELS), settings.sentinels());
        ArrayNode mutes = root.putArray(SettingsNames.MUTES);
        settings.mutes().forEach(mute -> putMute(mutes.addObject(), mute));
        return root.put(SettingsNames.KEPT_PER_RULE, settings.rules().kept());
    }

    private static void putSorted(ArrayNode array, Collection<String> texts) {
        texts.stream().sorted().forEach(array::add);
    }

    private static void putUsernames(ObjectNode object, UsernameStyle style) {
        object.put(SettingsNames.KEPT, style.kept())
                .put(SettingsNames.LOWER_CASE, style.lowerCase())
                .put(SettingsNames.REPLACEMENT, style.replacement());
    }

    private static void putMute(ObjectNode object, Mute mute) {
        object.put(SettingsNames.RULE, mute.rule())
                .put(SettingsNames.KEYS, mute.keys())
                .put(SettingsNames.REASON, mute.reason());
    }
}

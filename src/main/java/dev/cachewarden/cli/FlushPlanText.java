package dev.cachewarden.cli;

import dev.cachewarden.core.connection.Login;
import dev.cachewarden.core.flush.FlushPlan;
import dev.cachewarden.core.flush.FlushWords;
import dev.cachewarden.core.flush.PlannedGroup;
import dev.cachewarden.core.flush.WhyKept;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.JsonFields;
import dev.cachewarden.core.key.Environment;
import dev.cachewarden.core.key.Printable;
import dev.cachewarden.core.key.Shortened;
import dev.cachewarden.core.report.SectionFields;
import dev.cachewarden.core.text.Numbers;
import dev.cachewarden.core.value.Masking;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A plan as {@code flush} prints it. */
public final class FlushPlanText {

    /** Of environment and type, in characters. */
    private static final int WIDEST = 48;

    private final FlushPlan plan;

    FlushPlanText(FlushPlan plan) {
        this.plan = plan;
    }

    /**
     * What would be done.
     *
     * @param waiting the alternative, in words
     */
    String dryRun(String waiting) {
        List<String> lines = new ArrayList<>();
        lines.add(plan.action() + " on " + plan.server());
        lines.addAll(rows());
        lines.add("Pattern:  " + Shortened.of(plan.pattern().toString()));
        plan.patternNote().ifPresent(note -> lines.add("          " + note));
        for (int i = 0; i < plan.sample().size(); i++) {
            lines.add(
                    (i == 0 ? "Keys:     " : "          ")
                            + Shortened.of(Masking.text(plan.sample().get(i))));
        }
        lines.add("Commands: " + plan.cost().words());
        lines.add("          " + waiting);
        lines.add("Nothing was deleted. To do it, add " + options() + ".");
        return String.join(System.lineSeparator(), lines);
    }

    private String options() {
        return plan.protectedEnvironments().stream()
                .map(FlushPlanText::confirmOption)
                .map(option -> " " + option)
                .collect(Collectors.joining("", "--yes", ""));
    }

    /** {@code --confirm production}, quoted so that a shell takes the name as it is. */
    public static String confirmOption(Environment environment) {
        String name = Printable.ofText(environment.name());
        boolean plain = name.chars().allMatch(FlushPlanText::isPlain);
        return "--confirm " + (plain ? name : "'" + name.replace("'", "'\\''") + "'");
    }

    private static boolean isPlain(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '-'
                || c == '_'
                || c == '.';
    }

    private List<String> rows() {
        TextColumn names =
                TextColumn.of(plan.groups().stream().map(FlushPlanText::name).toList(), WIDEST);
        return plan.groups().stream().map(group -> row(group, names)).toList();
    }

    private static String row(PlannedGroup group, TextColumn names) {
        return "  %s  %12s  %s"
                .formatted(names.cell(name(group)), Numbers.of(group.keys()), remark(group));
    }

    private static String name(PlannedGroup group) {
        return group.section().label() + " " + group.type().label();
    }

    private static String remark(PlannedGroup group) {
        return group.whyKept().map(WhyKept::words).map(why -> "stays: " + why).orElse("goes");
    }

    /**
     * The same for programs.
     *
     * @param login as whom it would be done
     */
    Json json(Login login) {
        return new JsonFields()
                .put("dryRun", true)
                .put("server", plan.server())
                .put("user", login.user())
                .put("source", login.source())
                .put("target", FlushWords.target(plan.target()))
                .put("pattern", plan.pattern().toString())
                .put("keys", plan.keys())
                .put("groups", new Json.Arr(plan.groups().stream().map(this::group).toList()))
                .put("sample", strings(plan.sample().stream().map(Masking::text).toList()))
                .put("unlinks", plan.cost().unlinks())
                .put(
                        "protected",
                        strings(
                                plan.protectedEnvironments().stream()
                                        .map(Environment::name)
                                        .toList()))
                .object();
    }

    private Json group(PlannedGroup group) {
        JsonFields fields =
                SectionFields.of(group.section())
                        .put("type", group.type().label())
                        .put("keys", group.keys())
                        .put("goes", group.goes());
        group.whyKept().ifPresent(why -> fields.put("why", why.words()));
        return fields.object();
    }

    private static Json strings(List<String> texts) {
        return new Json.Arr(texts.stream().<Json>map(Json.Str::new).toList());
    }
}

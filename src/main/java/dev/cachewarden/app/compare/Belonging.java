package dev.cachewarden.app.compare;

import dev.cachewarden.core.audit.InstanceClaim;
import dev.cachewarden.core.audit.rule.Instances;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.origin.UserOrigin;
import dev.cachewarden.core.text.Lists;
import dev.cachewarden.core.value.Origin;
import dev.cachewarden.core.value.Picture;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whose user a copy holds, by the names of environments.
 *
 * @param words {@code development's user}
 * @param whole how that is known
 */
public record Belonging(Verdict verdict, String words, String whole) {

    /** Whether it belongs where it is cached. */
    public enum Verdict {
        OWN,
        FOREIGN,
        UNKNOWN
    }

    /**
     * Judged as the audit does.
     *
     * @param origin of the user, as its default avatar says
     * @param section where the copy is
     * @param claims what is known of the environments' instances; empty before an audit
     * @param zone of the times
     */
    public static Belonging of(
            Origin origin, Section section, List<InstanceClaim> claims, ZoneId zone) {
        Instances instances = new Instances(claims);
        List<String> owners = instances.environmentsOf(origin.instance());
        Verdict verdict = verdict(origin, section, instances);
        String words =
                verdict == Verdict.OWN
                        ? section.label() + "'s user"
                        : owners.isEmpty() ? unnamed(origin, verdict) : named(owners, origin);
        return new Belonging(verdict, words, whole(origin, claims, zone));
    }

    private static Verdict verdict(Origin origin, Section section, Instances instances) {
        Picture picture = new Picture.OfInstance(origin.instance());
        return switch (UserOrigin.of(picture, section, instances)) {
            case UserOrigin.Own _ -> Verdict.OWN;
            case UserOrigin.Foreign _ -> Verdict.FOREIGN;
            case UserOrigin.Named _, UserOrigin.NotProven _ -> Verdict.UNKNOWN;
        };
    }

    private static String named(List<String> owners, Origin origin) {
        return Lists.and(owners.stream().map(name -> name + "'s").toList())
                + " user ("
                + origin.abbreviated()
                + ")";
    }

    private static String unnamed(Origin origin, Verdict verdict) {
        return verdict == Verdict.FOREIGN
                ? "user of another instance (" + origin.abbreviated() + ")"
                : "from " + origin.abbreviated() + ", not known whose";
    }

    private static String whole(Origin origin, List<InstanceClaim> claims, ZoneId zone) {
        String known =
                claims.stream()
                        .filter(claim ->
                                claim.instance().filter(origin.instance()::equals).isPresent())
                        .map(claim ->
                                "\nIt is " + claim.environment() + "'s: " + claim.words(zone) + ".")
                        .collect(Collectors.joining());
        return "Clerk instance "
                + origin.instance()
                + ", as the default avatar says."
                + (known.isEmpty()
                        ? "\nWhose it is shows after a check for leaks, or once it is configured."
                        : known);
    }
}

package dev.cachewarden.core.origin;

import dev.cachewarden.core.audit.rule.Instances;
import dev.cachewarden.core.key.Section;
import dev.cachewarden.core.text.Lists;
import dev.cachewarden.core.value.Picture;

import java.util.List;
import java.util.Optional;

/** Whose a cached user is, as far as that is proven; judged as the audit does. */
public sealed interface UserOrigin {

    /** Of the environment under which it is cached. */
    record Own(String how) implements UserOrigin {}

    /**
     * Of another Clerk instance.
     *
     * @param owners the environments that have it; empty if none is known to
     */
    record Foreign(List<String> owners, String how) implements UserOrigin {}

    /**
     * Of environments that are known, in a part of the cache that is no environment's: neither its
     * own nor foreign there.
     */
    record Named(List<String> owners, String how) implements UserOrigin {}

    /** It can be anybody's. */
    record NotProven(String how) implements UserOrigin {}

    /** How that is known, or why it is not: a sentence. */
    String how();

    /** {@code own}, {@code development's}, {@code another instance} or {@code not proven}. */
    default String words() {
        return switch (this) {
            case Own _ -> "own";
            case Foreign(List<String> owners, _) ->
                    owners.isEmpty() ? "another instance" : possessive(owners);
            case Named(List<String> owners, _) -> possessive(owners);
            case NotProven _ -> "not proven";
        };
    }

    /** {@link #words}, so that foreign ones come first and own ones last. */
    default String sortWords() {
        int rank =
                switch (this) {
                    case Foreign(List<String> owners, _) -> owners.isEmpty() ? 2 : 1;
                    case Named _ -> 3;
                    case NotProven _ -> 4;
                    case Own _ -> 5;
                };
        return rank + words();
    }

    /**
     * By what the picture of a copy says.
     *
     * @param section where the copy is
     * @param instances what is known of the environments' instances
     */
    static UserOrigin of(Picture picture, Section section, Instances instances) {
        return switch (picture) {
            case Picture.OfInstance(String instance) -> of(instance, section, instances);
            case Picture.Uploaded() ->
                    new NotProven("The picture was uploaded, which says nothing.");
            case Picture.None() -> new NotProven("The value has no picture.");
            case Picture.Unrelated() ->
                    new NotProven("The picture is another user's or not Clerk's.");
        };
    }

    private static UserOrigin of(String instance, Section section, Instances instances) {
        List<String> owners = instances.environmentsOf(instance);
        Optional<String> own = instances.of(section);
        String shows =
                "The default picture shows instance "
                        + instance
                        + (owners.isEmpty() ? "" : ", " + possessive(owners));
        if (instances.isForeign(instance, section)) {
            String other = own.map(it -> "; " + section.label() + " has " + it).orElse("");
            return new Foreign(owners, shows + other + ".");
        }
        if (own.isPresent()) {
            return new Own(shows + ".");
        }
        return owners.isEmpty()
                ? new NotProven(shows + ", and it is not known whose that is.")
                : new Named(owners, shows + ".");
    }

    private static String possessive(List<String> names) {
        return Lists.and(names.stream().map(it -> it + "'s").toList());
    }
}

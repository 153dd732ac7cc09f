package dev.cachewarden.core.audit;

/** Why a cached user does not show which Clerk instance it came from. */
public enum WhyUnproven {
    UPLOADED_PICTURE("uploaded pictures show no instance"),
    NO_PICTURE("entries without picture show no instance"),
    OTHER_PICTURE("the picture does not name the user it belongs to"),
    INSTANCE_UNKNOWN("the environment's instance is not known");

    private final String words;

    WhyUnproven(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}

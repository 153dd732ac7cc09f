package dev.cachewarden.core.profile;

import dev.cachewarden.core.connection.InvalidSettingsException;

/**
 * A connection that a user keeps.
 *
 * @param name unique among the user's, without regard to the case of its letters
 */
public record ConnectionProfile(
        ProfileId id,
        String name,
        ProfileLook look,
        ProfilePlace place,
        ProfileAccess access,
        ProfileLayout layout) {

    private static final int LONGEST = 80;

    /**
     * A profile with a name that can be typed as an option's value and shown in a line.
     *
     * @throws InvalidSettingsException if the name cannot
     */
    public ConnectionProfile {
        name = name.strip();
        if (name.isEmpty()
                || name.length() > LONGEST
                || name.startsWith("-")
                || !name.codePoints().allMatch(ConnectionProfile::isShown)) {
            throw new InvalidSettingsException(
                    "A connection's name has 1 to "
                            + LONGEST
                            + " characters that can be shown, and does not begin with a dash.");
        }
    }

    private static boolean isShown(int letter) {
        return letter == ' '
                || (!Character.isISOControl(letter)
                        && !Character.isSpaceChar(letter)
                        && Character.getType(letter) != Character.FORMAT
                        && Character.getType(letter) != Character.SURROGATE
                        && Character.isDefined(letter));
    }

    /** Whether it has that name, without regard to the case of the letters. */
    public boolean isNamed(String wanted) {
        return name.equalsIgnoreCase(wanted.strip());
    }

    public ConnectionProfile withId(ProfileId other) {
        return new ConnectionProfile(other, name, look, place, access, layout);
    }

    public ConnectionProfile withName(String other) {
        return new ConnectionProfile(id, other, look, place, access, layout);
    }

    public ConnectionProfile withPlace(ProfilePlace other) {
        return new ConnectionProfile(id, name, look, other, access, layout);
    }
}

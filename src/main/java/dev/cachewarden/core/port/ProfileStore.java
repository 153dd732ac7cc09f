package dev.cachewarden.core.port;

import dev.cachewarden.core.profile.ConnectionProfiles;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** Keeps the connections of this user. Every method is blocking and safe for all threads. */
public interface ProfileStore {

    /**
     * What is kept.
     *
     * @param remark what was wrong with it and where that is now, a sentence; empty if nothing was
     */
    record Kept(ConnectionProfiles profiles, Optional<String> remark) {}

    /**
     * The kept connections; none where none were ever kept. What is damaged is set aside under
     * another name, never overwritten, and none are kept from there on.
     *
     * @throws SettingsException if what is kept cannot be reached, set aside, or is of a later
     *     version of this program: then it is left alone
     */
    Kept load();

    /**
     * Changes what is kept, nobody else changing it meanwhile: the change is made to what is kept
     * at that moment, not to what somebody read before.
     *
     * @param change must not wait for anything; what it throws leaves everything as it was
     * @return what is kept from here on
     * @throws SettingsException if it cannot be kept, or what is kept cannot be reached
     */
    ConnectionProfiles update(UnaryOperator<ConnectionProfiles> change);

    /** Where they are kept, for the user. */
    String location();
}

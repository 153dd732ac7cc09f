package dev.cachewarden.ui.watch;

import dev.cachewarden.app.browse.ScanResult;
import dev.cachewarden.core.people.PersonNames;

/** What a watch asks of the window around it. On the FX thread. */
public interface WatchContext {

    /** Who is behind keys, as far as it may be seen. */
    PersonNames names();

    /** Whether there is a connection at the moment. */
    boolean isReachable();

    /** Whether keys are being read for the user, which a look must not double. */
    boolean isScanning();

    /** Shows the keys of a look. */
    void show(ScanResult keys);

    /** Shows a sentence in the window. */
    void tell(String sentence);

    /** Shows what was found, in front of everything. */
    void openFindings();
}

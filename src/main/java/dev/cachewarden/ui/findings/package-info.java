/**
 * The panel of findings: grouped, filtered, exported, muted. What is found is the audit's, what is
 * repaired that of {@code ui.repair}.
 */
@NullMarked
package dev.cachewarden.ui.findings;

import org.jspecify.annotations.NullMarked;

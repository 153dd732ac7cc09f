/** The questions of the incident report with their answers, and the report that signs them off. */
@NullMarked
package dev.cachewarden.ui.checklist;

import org.jspecify.annotations.NullMarked;

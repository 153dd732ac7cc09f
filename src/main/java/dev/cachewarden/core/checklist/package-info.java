/** The questions of an incident report, answered from an audit: pass, fail or not proven. */
@NullMarked
package dev.cachewarden.core.checklist;

import org.jspecify.annotations.NullMarked;

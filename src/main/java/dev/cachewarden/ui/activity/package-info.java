/** Long tasks under way with progress and cancel, and how often each Redis command was sent. */
@NullMarked
package dev.cachewarden.ui.activity;

import org.jspecify.annotations.NullMarked;

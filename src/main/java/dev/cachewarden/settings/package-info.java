/** Settings as JSON files of this user. An adapter: nothing is decided here. */
@NullMarked
package dev.cachewarden.settings;

import org.jspecify.annotations.NullMarked;

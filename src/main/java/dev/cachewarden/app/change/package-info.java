/**
 * The one way to change an entry. Whoever wants to change something says what: an {@link
 * dev.cachewarden.app.change.Intent}; {@link dev.cachewarden.app.change.ChangeDoor} refuses it or
 * lets it through, and what it lets through is prepared for, written down, sent and told of here.
 * Nothing outside this package sees {@link dev.cachewarden.core.port.CacheWriter}.
 */
@NullMarked
package dev.cachewarden.app.change;

import org.jspecify.annotations.NullMarked;

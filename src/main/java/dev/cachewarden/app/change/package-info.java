/**
 * The only way to change an entry. A caller describes a change as an {@link
 * dev.cachewarden.app.change.Intent}; {@link dev.cachewarden.app.change.CacheChanges} refuses it or
 * lets it through. An accepted intent is prepared for, journalled, sent and reported to listeners
 * here. Nothing outside this package sees {@link dev.cachewarden.core.port.CacheWriter}.
 */
@NullMarked
package dev.cachewarden.app.change;

import org.jspecify.annotations.NullMarked;

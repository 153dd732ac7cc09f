/** Reading a cache for an audit, with cost, progress, cancel and partial results. */
@NullMarked
package dev.cachewarden.app.audit;

import org.jspecify.annotations.NullMarked;

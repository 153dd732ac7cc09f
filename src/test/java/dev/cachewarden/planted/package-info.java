/**
 * A generated cache with planted faults, and what an audit has to say of it. Shares no code with
 * the product: own ids, own JSON, own keys.
 */
@NullMarked
package dev.cachewarden.planted;

import org.jspecify.annotations.NullMarked;

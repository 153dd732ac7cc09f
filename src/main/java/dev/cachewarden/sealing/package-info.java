/**
 * What the adapters that encrypt have in common: keys that are made of pass phrases. Knows nothing
 * of what is encrypted.
 */
@NullMarked
package dev.cachewarden.sealing;

import org.jspecify.annotations.NullMarked;

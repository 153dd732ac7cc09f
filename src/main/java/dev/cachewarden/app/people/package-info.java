/**
 * Finds people in a cache: reads all values for whom they hold, with its price, and says of what
 * "nobody" can be said. No rule judges anything here.
 */
@NullMarked
package dev.cachewarden.app.people;

import org.jspecify.annotations.NullMarked;

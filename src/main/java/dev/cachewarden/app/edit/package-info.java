/** Changes to one entry, each guarded and recorded, and how to repeat them with redis-cli. */
@NullMarked
package dev.cachewarden.app.edit;

import org.jspecify.annotations.NullMarked;

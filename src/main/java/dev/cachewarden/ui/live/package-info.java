/**
 * What Clerk says, beside what is cached: which environments can be asked, with which secret keys,
 * and one entry's users as they are at Clerk. Asking is the use cases'; nothing here knows HTTP.
 */
@NullMarked
package dev.cachewarden.ui.live;

import org.jspecify.annotations.NullMarked;

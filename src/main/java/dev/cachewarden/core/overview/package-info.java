/**
 * What an audit says of each section, as the figures of one page: findings, whose users, times to
 * live, and what was read to know it. A figure that is not known says why, and is never 0.
 */
@NullMarked
package dev.cachewarden.core.overview;

import org.jspecify.annotations.NullMarked;

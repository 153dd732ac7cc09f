/**
 * What Clerk's answers mean for what is cached: the one verdict that window, command line and rules
 * read. Nothing is concluded from what was not asked, or not answered; nothing here asks.
 */
@NullMarked
package dev.cachewarden.core.clerk.verdict;

import org.jspecify.annotations.NullMarked;

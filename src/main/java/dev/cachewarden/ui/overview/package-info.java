/**
 * The page of a whole cache and of one section: a card a section with its counts, findings, users,
 * times to live and what can be done. Decides no figure.
 */
@NullMarked
package dev.cachewarden.ui.overview;

import org.jspecify.annotations.NullMarked;

/**
 * What all views share: the FX thread, background work, themes, node ids, shortcuts and sentences.
 * No view and no use case lives here.
 */
@NullMarked
package dev.cachewarden.ui.support;

import org.jspecify.annotations.NullMarked;

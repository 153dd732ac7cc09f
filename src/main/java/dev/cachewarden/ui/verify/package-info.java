/** All cached users compared with Clerk: the choice, the cost, the run. */
@NullMarked
package dev.cachewarden.ui.verify;

import org.jspecify.annotations.NullMarked;

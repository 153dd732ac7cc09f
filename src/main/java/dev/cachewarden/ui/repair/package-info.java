/**
 * The sheet that repairs findings: what will happen to which keys, the confirmation, the progress,
 * and what came of each key. It shows what the use case plans and does.
 */
@NullMarked
package dev.cachewarden.ui.repair;

import org.jspecify.annotations.NullMarked;

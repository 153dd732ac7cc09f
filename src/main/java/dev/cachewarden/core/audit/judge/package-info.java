/** Lets the rules judge what an audit reads, and puts together what they found. */
@NullMarked
package dev.cachewarden.core.audit.judge;

import org.jspecify.annotations.NullMarked;

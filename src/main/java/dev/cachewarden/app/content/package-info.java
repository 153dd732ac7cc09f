/**
 * Reading all that entries hold, of any type and with the moment at which their time ends: what is
 * kept so that it can be put back. What is done with it is decided by those who ask.
 */
@NullMarked
package dev.cachewarden.app.content;

import org.jspecify.annotations.NullMarked;

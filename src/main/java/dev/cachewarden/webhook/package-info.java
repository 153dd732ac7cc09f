/** Messages to a channel of people, by a Slack-compatible webhook. An adapter. */
@NullMarked
package dev.cachewarden.webhook;

import org.jspecify.annotations.NullMarked;

package dev.cachewarden.app.refetch.several;

/**
 * How far Clerk has been asked.
 *
 * @param answered requests that have ended, with an answer or without
 * @param requests as far as they are known: who is missing takes more of them
 */
public record RefetchProgress(long answered, long requests) {}

package dev.cachewarden.redis;

import io.lettuce.core.RedisURI;

/**
 * An address whose password is asked for at each connecting. Lettuce's own asks for it whenever it
 * is printed, for one star per character.
 */
final class RenewedUri extends RedisURI {

    private static final long serialVersionUID = 1L;

    RenewedUri(RedisURI usual, RenewedLogin login) {
        super(usual.getHost(), usual.getPort(), usual.getTimeout());
        setDatabase(usual.getDatabase());
        setSsl(usual.isSsl());
        setVerifyPeer(usual.getVerifyMode());
        setLibraryName(usual.getLibraryName());
        setCredentialsProvider(login);
    }

    @Override
    public String toString() {
        return getHost() + ":" + getPort();
    }
}

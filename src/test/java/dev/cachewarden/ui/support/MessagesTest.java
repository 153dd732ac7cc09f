package dev.cachewarden.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cachewarden.core.clerk.ClerkException;
import dev.cachewarden.core.port.CacheException;

import org.junit.jupiter.api.Test;

import java.util.concurrent.CompletionException;

final class MessagesTest {

    @Test
    void whatRedisAndClerkSayIsShownAsTheySayIt() {
        assertThat(Messages.of(new CacheException(CacheException.Kind.UNREACHABLE, "No answer.")))
                .isEqualTo("No answer.");
        ClerkException refused =
                new ClerkException(ClerkException.Reason.REFUSED, "Clerk refused the key.");
        assertThat(Messages.of(refused)).isEqualTo("Clerk refused the key.");
        assertThat(Messages.of(new CompletionException(refused)))
                .isEqualTo("Clerk refused the key.");
    }

    @Test
    void aFaultOfOurOwnIsNamedAndItsTextIsNotShown() {
        assertThat(Messages.of(new IllegalStateException("sk_live_secret")))
                .contains("IllegalStateException")
                .doesNotContain("sk_live_secret");
    }
}

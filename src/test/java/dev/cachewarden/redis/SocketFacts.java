package dev.cachewarden.redis;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * How Linux probes a socket, by {@code getsockopt}; numbers as in {@code linux/tcp.h}.
 *
 * @param idleSeconds without a byte, before the first probe
 * @param intervalSeconds between two probes
 * @param count of probes without an answer, after which the connection is over
 */
record SocketFacts(boolean isProbed, int idleSeconds, int intervalSeconds, int count) {

    private static final int SOL_SOCKET = 1;
    private static final int SO_KEEPALIVE = 9;
    private static final int IPPROTO_TCP = 6;
    private static final int TCP_KEEPIDLE = 4;
    private static final int TCP_KEEPINTVL = 5;
    private static final int TCP_KEEPCNT = 6;

    @SuppressWarnings("restricted") // Java reads them of sockets that it opened itself.
    private static final MethodHandle GETSOCKOPT =
            Linker.nativeLinker()
                    .downcallHandle(
                            Linker.nativeLinker().defaultLookup().find("getsockopt").orElseThrow(),
                            FunctionDescriptor.of(
                                    ValueLayout.JAVA_INT,
                                    ValueLayout.JAVA_INT,
                                    ValueLayout.JAVA_INT,
                                    ValueLayout.JAVA_INT,
                                    ValueLayout.ADDRESS,
                                    ValueLayout.ADDRESS));

    /**
     * @param descriptor of an open socket of this process
     */
    static SocketFacts of(int descriptor) {
        return new SocketFacts(
                option(descriptor, SOL_SOCKET, SO_KEEPALIVE) != 0,
                option(descriptor, IPPROTO_TCP, TCP_KEEPIDLE),
                option(descriptor, IPPROTO_TCP, TCP_KEEPINTVL),
                option(descriptor, IPPROTO_TCP, TCP_KEEPCNT));
    }

    private static int option(int descriptor, int level, int name) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment value = arena.allocate(ValueLayout.JAVA_INT);
            MemorySegment length =
                    arena.allocateFrom(ValueLayout.JAVA_INT, (int) ValueLayout.JAVA_INT.byteSize());
            int result = (int) GETSOCKOPT.invokeExact(descriptor, level, name, value, length);
            if (result != 0) {
                throw new AssertionError("getsockopt " + name + " failed");
            }
            return value.get(ValueLayout.JAVA_INT, 0);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }
}

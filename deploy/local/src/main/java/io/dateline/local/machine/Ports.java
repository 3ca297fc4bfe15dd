package io.dateline.local.machine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/// TCP ports on loopback.
public final class Ports {

    /// Below Linux's range for outgoing connections (32768 and up), so that no client takes a port between the moment
    /// it was found free and the moment its server listens.
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;

    private static final Set<Integer> HANDED_OUT = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /// A port on which nothing listens, and which this process was not given before.
    public static int free() {
        for (int attempt = 0; attempt < 1_000; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(port) && HANDED_OUT.add(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no free port between " + LOWEST + " and " + HIGHEST);
    }

    /// The port that is noted in a file, if it is free; else another one, which is noted there. Whoever comes back
    /// finds
    /// the same thing at the same address.
    public static int kept(Path file) {
        int noted = noted(file).orElse(0);
        int port = noted != 0 && isFree(noted) ? noted : free();
        try {
            Files.writeString(file, port + "\n");
        } catch (IOException failure) {
            throw new StackException("The file " + file + " cannot be written: " + failure, failure);
        }
        return port;
    }

    /// Empty if none was noted.
    public static OptionalInt noted(Path file) {
        try {
            String text = Files.exists(file) ? Files.readString(file).strip() : "";
            return text.matches("[0-9]{1,5}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
        } catch (IOException failure) {
            throw new StackException("The file " + file + " cannot be read: " + failure, failure);
        }
    }

    /// Whether a server could listen on 127.0.0.1 and on all addresses at this port.
    public static boolean isFree(int port) {
        return canListen(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                && canListen(new InetSocketAddress(port));
    }

    private static boolean canListen(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            // Without this, a port of which a closed connection lingers would count as taken.
            socket.setReuseAddress(true);
            socket.bind(address, 1);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}

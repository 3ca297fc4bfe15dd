package io.dateline.local.machine;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/// Whether something on loopback answers.
public final class Health {

    private static final int PATIENCE_MILLIS = 2_000;

    private Health() {}

    /// Whether a service says that it is ready.
    public static boolean isReady(int managementPort) {
        try {
            URI address = URI.create("http://127.0.0.1:" + managementPort + "/q/health/ready");
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            try {
                return connection.getResponseCode() == 200;
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return false;
        }
    }

    /// Whether a server accepts connections on 127.0.0.1 at this port.
    public static boolean accepts(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE_MILLIS);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}

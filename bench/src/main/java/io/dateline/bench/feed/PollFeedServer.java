package io.dateline.bench.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// Hosts with feeds, on loopback: each says 304 until [#publish()], then twenty new entries at every request.
final class PollFeedServer implements AutoCloseable {

    private static final int ENTRIES = 20;

    private final List<ServerSocket> sockets = new ArrayList<>();
    private final AtomicLong next = new AtomicLong();
    private volatile boolean publishing;

    PollFeedServer(int hosts) throws IOException {
        for (int i = 0; i < hosts; i++) {
            ServerSocket socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
            sockets.add(socket);
            Thread.ofVirtual().start(() -> accept(socket));
        }
    }

    List<Integer> ports() {
        return sockets.stream().map(ServerSocket::getLocalPort).toList();
    }

    void publish() {
        publishing = true;
    }

    private void accept(ServerSocket socket) {
        try {
            while (true) {
                Socket connection = socket.accept();
                connection.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> serve(connection));
            }
        } catch (IOException e) {
            // Closed: nobody is to be served any more.
        }
    }

    private void serve(Socket connection) {
        try (connection;
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
                OutputStream out = connection.getOutputStream()) {
            for (String request = in.readLine(); request != null; request = in.readLine()) {
                for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                    // Headers change nothing here.
                }
                out.write(answer(request).getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (IOException e) {
            // The client went away.
        }
    }

    private String answer(String request) {
        if (request.contains("/robots.txt")) {
            return "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n";
        }
        if (!publishing) {
            return "HTTP/1.1 304 Not Modified\r\nETag: \"1\"\r\n\r\n";
        }
        StringBuilder feed = new StringBuilder("<rss version=\"2.0\"><channel><title>Bench</title>");
        for (int i = 0; i < ENTRIES; i++) {
            long id = next.incrementAndGet();
            feed.append("<item><title>Entry ")
                    .append(id)
                    .append("</title><link>http://192.0.2.1/")
                    .append(id);
            feed.append("</link><description>Something happened again, number ").append(id);
            feed.append(", and it was written down.</description></item>");
        }
        feed.append("</channel></rss>");
        return "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nContent-Length: " + feed.length() + "\r\n\r\n"
                + feed;
    }

    @Override
    public void close() throws IOException {
        for (ServerSocket socket : sockets) {
            socket.close();
        }
    }
}

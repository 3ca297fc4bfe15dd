package io.dateline.ingest.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/// A server on loopback that answers what a test wants byte by byte, valid or not, and counts. Each answer has a
/// connection of its own, so that every hop is a new connect.
final class HostileServer implements AutoCloseable {

    /// Writes a whole answer, head included.
    @FunctionalInterface
    interface Answer {

        void write(OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket socket;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicLong written = new AtomicLong();

    HostileServer() {
        try {
            socket = new ServerSocket(0, 200, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    /// Paths asked for, in order.
    List<String> requests() {
        return List.copyOf(requests);
    }

    /// Bytes that the clients took so far, or that wait for them in the system's buffers.
    long written() {
        return written.get();
    }

    HostileServer on(String path, Answer answer) {
        answers.put(path, answer);
        return this;
    }

    HostileServer on(String path, String head, byte[] body) {
        return on(path, out -> {
            out.write(head(head + "Content-Length: " + body.length + "\r\n"));
            out.write(body);
        });
    }

    /// @param lines status and headers, each with its line end
    static byte[] head(String lines) {
        return (lines + "Connection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = socket.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            }
        } catch (IOException e) {
            // Closed: the test is over.
        }
    }

    private void serve(Socket connection) {
        try (connection;
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1))) {
            String line = in.readLine();
            if (line == null) {
                return;
            }
            String path = line.split(" ")[1];
            requests.add(path);
            for (String header = in.readLine(); header != null && !header.isEmpty(); header = in.readLine()) {
                // What the client says changes nothing here.
            }
            OutputStream out = counted(connection.getOutputStream());
            Answer none = away -> away.write(head("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n"));
            answers.getOrDefault(path, none).write(out);
            out.flush();
        } catch (IOException e) {
            // The client went away, as it should.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private OutputStream counted(OutputStream out) {
        return new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                out.write(octet);
                written.incrementAndGet();
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
                written.addAndGet(length);
            }
        };
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

package io.dateline.bench.startup;

import io.dateline.local.process.Program;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/// Time from the start of a process to its first answer with status 200.
final class FirstAnswer {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);
    private static final int LOOK_AGAIN_MILLIS = 2;
    private static final byte[] REQUEST = "GET /q/health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII);

    private FirstAnswer() {}

    /// Starts and ends the program several times.
    ///
    /// @param port on loopback, of its health
    /// @return milliseconds, the median of all starts
    static double milliseconds(Program program, int port, int starts) throws IOException, InterruptedException {
        double[] all = new double[starts];
        for (int start = 0; start < starts; start++) {
            all[start] = once(program, port);
        }
        Arrays.sort(all);
        return Math.round(all[starts / 2] * 10) / 10.0;
    }

    private static double once(Program program, int port) throws IOException, InterruptedException {
        long began = System.nanoTime();
        Process process = program.start();
        try {
            while (!answers(port)) {
                if (!process.isAlive() || System.nanoTime() - began > PATIENCE.toNanos()) {
                    throw new IOException(program.name() + " does not answer; see its log, " + program.log());
                }
                Thread.sleep(LOOK_AGAIN_MILLIS);
            }
            return (System.nanoTime() - began) / 1e6;
        } finally {
            process.destroy();
            if (!process.waitFor(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1_000);
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(REQUEST);
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readNBytes(12), StandardCharsets.US_ASCII).endsWith(" 200");
        } catch (IOException notYet) {
            return false;
        }
    }
}
